using System.Collections.Immutable;
using Rapport.Server.Api.Answers;
using Rapport.Server.Api.Shapes;
using Rapport.Store.Output;
using Rapport.Store.Questions;

namespace Rapport.Server.Api.Questions;

/// <summary>Who held which office.</summary>
internal static class PeopleEndpoints
{
    private static readonly Parameter Country = Parameters.Country with { Meaning = "the state or organisation that the office is held for" };
    private static readonly Parameter Office = new("office", ParameterKind.Text, "words that the office must hold, in any order") { Example = "foreign minister" };
    private static readonly Parameter Name = new("name", ParameterKind.Text, "words that a form of the person's name must hold") { Example = "Blinken" };
    private static readonly Parameter AsOf = Parameters.AsOf with { Meaning = "only who held the office on this day: not before the first report that attests it and not after the last" };
    private static readonly Parameter From = Parameters.From with { Meaning = "only tenures attested on or after this day; of the table alone" };
    private static readonly Parameter To = Parameters.To with { Meaning = "only tenures attested on or before this day; of the table alone" };

    public static ImmutableArray<ApiEndpoint> All { get; } =
    [
        new()
        {
            Path = "/people", Name = "people", Subject = "People", IsList = true,
            Meaning = "Who held which office for whom, as far as reports attest it, beside what the register of holders says.",
            Conditions = [Country, Office, Name, AsOf, From, To],
            Formats = ApiFormat.OfTables, Item = RecordShapes.Tenure, Table = FindingEndpoints.Table("tenures"),
            Answer = ListAnswer.Of(TenureJson.Write, Tenures),
        },
    ];

    /// <summary>The tenures that a call asks for.</summary>
    public static ListSource<Tenure> Tenures(Call call)
    {
        if ((call.Asked.Has(From) ? From : call.Asked.Has(To) ? To : null) is { } unknown)
            throw new BadQuestionException(ProblemKind.BadParameter, unknown.Name, $"'{unknown.Name}' goes with the table alone; give as_of, or ask for format=csv.");
        return ListSource.OfFirst(most =>
        {
            var people = call.Record.Ask(new PeopleQuestion
            {
                Country = call.Asked.Actor(Country),
                Office = call.Asked.Text(Office),
                Name = call.Asked.Text(Name),
                AsOf = call.Asked.Day(AsOf),
                Limit = most,
            }, call.Knowledge.Codes.Actors);
            return (people.Tenures, people.Total);
        });
    }
}
