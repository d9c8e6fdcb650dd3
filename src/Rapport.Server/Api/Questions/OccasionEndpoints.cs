using System.Collections.Immutable;
using Rapport.Server.Api.Answers;
using Rapport.Server.Api.Shapes;
using Rapport.Store.Output;
using Rapport.Store.Questions;

namespace Rapport.Server.Api.Questions;

/// <summary>Calls, meetings and visits across reports.</summary>
internal static class OccasionEndpoints
{
    private static readonly Parameter Id = Parameters.Id("lasting name of an occasion", "o0123456789ab");
    private static readonly Parameter With = Parameters.Actor("with", "another actor who took part");
    private static readonly Parameter Kind = new("kind", ParameterKind.Word, "what it was") { Words = ["call", "meeting", "visit"] };
    private static readonly Parameter Country = Parameters.Country with { Meaning = "an actor who took part" };

    public static ImmutableArray<ApiEndpoint> All { get; } =
    [
        new()
        {
            Path = "/occasions", Name = "occasions", Subject = "Occasions", IsList = true,
            Meaning = "Calls, meetings and visits, the newest first, each once with all reports that tell of it. From and to are their days, of the report where it does not tell.",
            Conditions = [Country, With, Kind, Parameters.From, Parameters.To, Parameters.Outlet, Parameters.Side, Parameters.Words],
            Formats = ApiFormat.OfTables, Item = OccasionShapes.Occasion, Table = FindingEndpoints.Table("occasions"),
            Answer = ListAnswer.Of(OccasionJson.Write, Occasions),
        },
        new()
        {
            Path = "/occasions/{id}", Name = "occasion", Subject = "Occasions",
            Meaning = "One call, meeting or visit with all reports that tell of it.",
            Conditions = [Id], Item = OccasionShapes.Occasion,
            Answer = static (call, _) => ThingAnswer.WriteAsync(call, OccasionId.TryParse(call.Asked.Text(Id), out var id) ? call.Record.Occasion(id) : null, OccasionJson.Write),
        },
        new()
        {
            Path = "/occasions/{id}/comparison", Name = "occasion-comparison", Subject = "Occasions",
            Meaning = "The accounts of one occasion, statement beside statement: said by all, by some, by one alone, in other words.",
            Conditions = [Id], Item = OccasionShapes.Comparison,
            Answer = static (call, _) => ThingAnswer.WriteAsync(call, OccasionId.TryParse(call.Asked.Text(Id), out var id) ? call.Record.Compare(id) : null, OccasionJson.Write),
        },
    ];

    /// <summary>The occasions that a call asks for.</summary>
    public static ListSource<RecordedOccasion> Occasions(Call call) => ListSource.Of<OccasionsQuestion, RecordedOccasion>(call.Asked.Of(new OccasionsQuestion
    {
        Country = call.Asked.Actor(Country),
        With = call.Asked.Actor(With),
        Kind = call.Asked.Text(Kind),
    }), call.Record.Ask);
}
