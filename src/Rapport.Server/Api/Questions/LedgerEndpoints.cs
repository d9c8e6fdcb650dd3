using System.Collections.Immutable;
using Rapport.Server.Api.Answers;
using Rapport.Server.Api.Shapes;
using Rapport.Store.Output;
using Rapport.Store.Questions;

namespace Rapport.Server.Api.Questions;

/// <summary>What is held on which issue, what was asked and what followed, and whether a claim is in the record.</summary>
internal static class LedgerEndpoints
{
    private static readonly Parameter Asking = Parameters.Source with { Meaning = "who asks", IsNeeded = true, Example = "USA" };
    private static readonly Parameter AskedOf = Parameters.Target with { Meaning = "who is asked", IsNeeded = true, Example = "RUS" };
    private static readonly Parameter Open = new("open", ParameterKind.Flag, "whether only asks without an answer are wanted") { Usual = "false" };
    private static readonly Parameter Claim = new("q", ParameterKind.Text, "the claim, a plain sentence") { IsNeeded = true, Example = "Belgium rejects decoupling" };
    private static readonly Parameter Date = new("date", ParameterKind.Day, "the day that \"today\" and \"last week\" in the claim are counted from") { Example = "2023-02-10" };

    private static Parameter OfTable(Parameter parameter) => parameter with { Meaning = $"{parameter.Meaning}; of the table alone" };

    public static ImmutableArray<ApiEndpoint> All { get; } =
    [
        new()
        {
            Path = "/positions", Name = "positions", Subject = "Positions and asks", IsList = true,
            Meaning = "Positions: every wording of every holder on an issue, by holder, issue and day on which it was first heard. Needs issue or holder, but for the table, which is given whole. Where \"total_exact\" is false there is more than is looked at, and the oldest statements are missing.",
            Conditions = [Parameters.Issue, Parameters.Holder, OfTable(Parameters.Stance), Parameters.From, OfTable(Parameters.To), Parameters.AsOf],
            Formats = ApiFormat.OfTables, Item = LedgerShapes.Position, Table = FindingEndpoints.Table("positions"), TableHasWords = true,
            Answer = ListAnswer.Of(LedgerJson.Write, Positions),
        },
        new()
        {
            Path = "/asks", Name = "asks", Subject = "Positions and asks", IsList = true,
            Meaning = "What one actor asked of another and what followed, the newest first. Ages count up to as_of, or to the last day of the record. Silence is never refusal.",
            Conditions = [Asking, AskedOf, Parameters.Issue, Parameters.From, Parameters.AsOf, Open],
            Formats = ApiFormat.OfLists, Item = LedgerShapes.Ask,
            Answer = ListAnswer.Of(LedgerJson.Write, Asks),
        },
        new()
        {
            Path = "/check", Name = "check", Subject = "Positions and asks", IsList = true,
            Meaning = "Whether reports support or contradict a claim: what the coder reads in it is looked for in the record. Empty where nothing could be read in it.",
            Conditions = [Claim, Date], Formats = ApiFormat.OfLists, Item = LedgerShapes.Claim,
            Answer = ListAnswer.Of(ClaimJson.Write, Claims),
        },
    ];

    /// <summary>The positions that a call asks for.</summary>
    public static ListSource<Position> Positions(Call call)
    {
        foreach (var unknown in (Parameter[])[Parameters.Stance, Parameters.To])
            if (call.Asked.Has(unknown))
                throw new BadQuestionException(ProblemKind.BadParameter, unknown.Name, $"'{unknown.Name}' goes with the table alone; leave it away, or ask for format=csv.");
        if (!call.Asked.Has(Parameters.Issue) && !call.Asked.Has(Parameters.Holder))
            throw new BadQuestionException(ProblemKind.MissingParameter, Parameters.Issue.Name, "Whose positions, or on what? Give 'issue', 'holder', or both.");
        var ledger = call.Record.Ask(new PositionsQuestion
        {
            Issue = call.Asked.Text(Parameters.Issue),
            Holder = call.Asked.Actor(Parameters.Holder),
            From = call.Asked.Day(Parameters.From),
            AsOf = call.Asked.Day(Parameters.AsOf),
        });
        return ListSource.OfAll(ledger.Positions, ledger.Complete);
    }

    /// <summary>The asks that a call asks for.</summary>
    public static ListSource<Ask> Asks(Call call)
    {
        var answer = call.Record.Ask(new AsksQuestion(call.Asked.Actor(Asking)!.Value, call.Asked.Actor(AskedOf)!.Value)
        {
            Issue = call.Asked.Text(Parameters.Issue),
            From = call.Asked.Day(Parameters.From),
            AsOf = call.Asked.Day(Parameters.AsOf),
        });
        return ListSource.OfAll(call.Asked.Flag(Open) ? [.. answer.Asks.Where(static ask => ask.Answers.IsEmpty)] : answer.Asks, answer.Complete);
    }

    /// <summary>What a claim says, each with how it stands.</summary>
    public static ListSource<CheckedClaim> Claims(Call call) =>
        ListSource.OfAll(call.Record.Ask(new ClaimQuestion(call.Knowledge.CodeClaim(call.Asked.Text(Claim)!, call.Asked.Day(Date)))));
}
