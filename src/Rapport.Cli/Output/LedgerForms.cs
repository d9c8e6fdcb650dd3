using System.Globalization;
using Rapport.Store;
using Rapport.Store.Output;
using Rapport.Store.Questions;

namespace Rapport.Cli.Output;

/// <summary>How positions and asks are written.</summary>
internal static class LedgerForms
{
    /// <summary>Positions: one line a wording; "!" marks what only outlets that speak for others report, "*" the wording heard last.</summary>
    public static ListForm<Position> Positions { get; } = new(
        LedgerJson.Write,
        [
            "address", "holder", "issue", "registered", "stance", "strength", "wording", "first", "last", "change", "newest", "speakers", "reported_by", "only_from_others",
            "reports", "texts", "outlets", "statements",
        ],
        position =>
        [
            position.Address.ToString(), position.Holder.Value, position.Issue, Truth(position.IsRegistered), position.Stance is { } stance ? Words.Of(stance) : null, position.Strength,
            position.Wording, Day(position.First), Day(position.Last), position.Change, Truth(position.IsNewest), string.Join(';', position.Speakers),
            string.Join(';', position.ReportedBy), Truth(position.IsOnlyFromOthers), Number(position.Levels.Reports), Number(position.Levels.Texts),
            Number(position.Levels.Outlets), string.Join(';', position.Statements.Select(said => said.Id.Value)),
        ],
        position =>
        [
            position.Statements[0].Id.Value, position.Holder.Value, Period(position), (position.IsNewest ? "*" : " ") + (position.IsOnlyFromOthers ? "!" : " "),
            position.Change is null ? "" : $"new {position.Change}", position.Levels.Reports > 1 ? $"{Number(position.Levels.Reports)}×" : "",
            "by " + string.Join(",", position.ReportedBy),
            (position.Stance is { } stance ? Words.Of(stance) + " " : "") + RecordedForms.OneLine(position.Wording)
                + (position.Strength is null ? "" : $"   ({RecordedForms.OneLine(position.Strength)})") + (position.IsRegistered ? $"   [{position.Issue}]" : ""),
        ]);

    /// <summary>Asks.</summary>
    public static ListForm<Ask> Asks { get; } = new(
        LedgerJson.Write,
        ["address", "issue", "wording", "status", "first", "last", "days", "age_days", "reports", "texts", "outlets", "statements", "answers"],
        ask =>
        [
            ask.Address.ToString(), ask.Issue, ask.Wording, LedgerJson.Status(ask.Status), Day(ask.First), Day(ask.Last), Number(ask.Days), ask.Age is { } age ? Number(age) : null,
            Number(ask.Levels.Reports), Number(ask.Levels.Texts), Number(ask.Levels.Outlets), string.Join(';', ask.Statements.Select(said => said.Id.Value)),
            string.Join(';', ask.Answers.Select(answer => answer.Id.Value)),
        ],
        ask =>
        [
            ask.Statements[^1].Id.Value, Day(ask.First) ?? "", ask.Days > 1 ? $"on {Number(ask.Days)} days, last {Day(ask.Last)}" : "", ask.Age is { } age ? $"{Number(age)} d" : "",
            LedgerJson.Status(ask.Status) + (ask.Answers.IsEmpty ? "" : $" by {ask.Answers[^1].Id}"), RecordedForms.OneLine(ask.Wording),
        ]);

    private static string Period(Position position) =>
        position.First == position.Last ? Day(position.First) ?? "" : $"{Day(position.First)} … {Day(position.Last)}";

    private static string Truth(bool value) => value ? "true" : "false";

    private static string? Day(DateOnly? day) => day is { } known ? Words.Of(known) : null;

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
