using System.Collections.Immutable;
using System.Globalization;
using Rapport.Coding;
using Rapport.Store;
using Rapport.Store.Output;
using Rapport.Store.Questions;

namespace Rapport.Cli.Output;

/// <summary>How days of contact and silent issues are written.</summary>
internal static class ContactForms
{
    // A transcript of an hour may hang a hundred statements on a meeting; the table shows the first, the other formats have all.
    private const int MostStatements = 20;

    /// <summary>Days of contact, for readers and as objects.</summary>
    public static ListForm<ContactDay> Days { get; } = new(
        ContactJson.Write, [], _ => [], day => [day.Date?.ToString() ?? "no date", Summary(day)])
    {
        Below = Below,
    };

    /// <summary>What happened on days of contact, a row each.</summary>
    public static ListForm<ContactEntry> Entries { get; } = new(
        (_, _) => { },
        [
            "date", "what", "id", "occasion", "class", "modes", "source", "target", "planned", "stance", "issue_id", "issue", "strength", "persons", "place", "words",
            "told_by", "reports", "texts", "outlets",
        ],
        entry => entry.Cells, _ => []);

    /// <summary>Silent issues.</summary>
    public static ListForm<SilentIssue> Silences { get; } = new(
        ContactJson.Write,
        ["side", "issue_id", "issue", "first", "last", "last_statement", "last_report", "statements", "texts", "months"],
        issue =>
        [
            issue.Side.Value, issue.Issue, issue.Wording, Words.Of(issue.First), Words.Of(issue.Last), issue.LastStatement.Value, issue.LastReport.Value,
            Number(issue.Statements), Number(issue.Texts), Number(issue.Months),
        ],
        issue =>
        [
            issue.Side.Value, $"last {Words.Of(issue.Last)}", issue.LastReport.Value,
            $"{PeopleForm.Count(issue.Statements, "statement")}, {PeopleForm.Count(issue.Texts, "text")}, {PeopleForm.Count(issue.Months, "month")}",
            (issue.Issue is null ? "" : $"[{issue.Issue}] ") + RecordedForms.OneLine(issue.Wording),
        ]);

    /// <summary>The rows of a day.</summary>
    public static IEnumerable<ContactEntry> Of(ContactDay day)
    {
        var written = day.Date?.ToString();
        foreach (var occasion in day.Occasions)
        {
            yield return new([written, "occasion", occasion.Id.Value, occasion.Id.Value, occasion.Kind, null, Codes(occasion.Participants), null, Truth(occasion.IsPlanned), null, null, null, null,
                Persons(occasion, ";"), occasion.Place, null, .. Told(occasion.ToldBy, occasion.Levels)]);
            foreach (var said in occasion.Statements)
                yield return Row(written, occasion.Id.Value, said);
        }
        foreach (var done in day.Events)
            yield return new([written, "event", done.Id.Value, null, done.Type, string.Join(';', done.Modes), Codes(done.Source), Codes(done.Target), Truth(done.IsPlanned), null, null, null, null,
                null, null, RecordedForms.OneLine(done.Words), .. Told(done.ToldBy, done.Levels)]);
        foreach (var said in day.Statements)
            yield return Row(written, null, said);
    }

    private static ContactEntry Row(string? date, string? occasion, ContactStatement said) =>
        new([date, "statement", said.Id.Value, occasion, Words.Of(said.Kind), null, Codes(said.Holder), Codes(said.Target), null,
            said.Stance is { } stance ? Words.Of(stance) : null, said.Issue?.Id, said.Issue?.Text, said.Strength, null, null, RecordedForms.OneLine(said.Words), .. Told(said.ToldBy, said.Levels)]);

    private static string Summary(ContactDay day)
    {
        var parts = new List<string>();
        parts.AddRange(day.Occasions.GroupBy(static occasion => (occasion.Kind, occasion.IsPlanned)).Select(static kind => PeopleForm.Count(kind.Count(), kind.Key.Kind) + (kind.Key.IsPlanned ? " planned" : "")));
        var planned = day.Events.Count(static done => done.IsPlanned);
        if (day.Events.Length > planned)
            parts.Add(PeopleForm.Count(day.Events.Length - planned, "event"));
        if (planned > 0)
            parts.Add($"{planned} planned");
        var said = day.Occasions.SelectMany(static occasion => occasion.Statements).Concat(day.Statements).ToList();
        if (said.Count > 0)
            parts.Add($"{PeopleForm.Count(said.Count, "statement")} ({string.Join(", ", said.GroupBy(static one => string.Join(" and ", one.Holder)).Select(static side => $"{side.Key} {side.Count()}"))})");
        return string.Join(" · ", parts);
    }

    private static IEnumerable<string> Below(ContactDay day)
    {
        foreach (var occasion in day.Occasions)
        {
            yield return string.Join(" · ", ((string?[])[
                $"{occasion.Id}  {(occasion.IsPlanned ? "planned " : "")}{occasion.Kind}  {(occasion.Persons.IsEmpty ? string.Join(" – ", occasion.Participants) : Persons(occasion, " – "))}",
                occasion.Place, Told(occasion.ToldBy), PeopleForm.Levels(occasion.Levels)]).Where(static part => !string.IsNullOrEmpty(part)));
            foreach (var said in occasion.Statements.Take(MostStatements))
                yield return "    " + Line(said);
            if (occasion.Statements.Length > MostStatements)
                yield return $"    and {PeopleForm.Count(occasion.Statements.Length - MostStatements, "further statement")}";
        }
        foreach (var done in day.Events)
            yield return $"{done.Id}  {(done.IsPlanned ? "planned " : "")}{done.Type}{(done.Modes.IsEmpty ? "" : "/" + string.Join('+', done.Modes))}  {Sides(done)}  \"{RecordedForms.OneLine(done.Words)}\" · {Told(done.ToldBy, " · ")}{PeopleForm.Levels(done.Levels)}";
        foreach (var said in day.Statements)
            yield return Line(said);
    }

    private static string Line(ContactStatement said) =>
        $"{said.Id}  {string.Join(" and ", said.Holder)}{(said.Target.IsEmpty ? "" : " → " + string.Join(", ", said.Target))}  {Words.Of(said.Kind)} {(said.Stance is { } stance ? Words.Of(stance) + " " : "")}"
        + $"{(said.Issue is { } issue ? Named(issue.Id, issue.Text) : RecordedForms.OneLine(said.Words))}{(said.Strength is null ? "" : $" ({RecordedForms.OneLine(said.Strength)})")}"
        + $"{(said.Levels.Reports > 1 ? $" · {PeopleForm.Levels(said.Levels)}" : "")}{(said.ToldBy.IsEmpty || said.ToldBy.Any(side => said.Holder.Any(code => code.Value == side)) ? "" : $" · as told by {string.Join(", ", said.ToldBy)}")}";

    private static string Named(string? id, string wording) => RecordedForms.OneLine(wording) + (id is null ? "" : $" [{id}]");

    private static string Sides(ContactEvent done) => done.Target.IsEmpty ? string.Join(" – ", done.Source) : $"{string.Join(", ", done.Source)} → {string.Join(", ", done.Target)}";

    private static string Persons(ContactOccasion occasion, string between) => string.Join(between, occasion.Persons.Select(static person => $"{person.Name} ({person.Country})"));

    private static string Told(ImmutableArray<string> sides, string behind = "") => sides.IsEmpty ? "" : $"told by {string.Join(", ", sides)}{behind}";

    private static string?[] Told(ImmutableArray<string> sides, Levels levels) => [string.Join(';', sides), Number(levels.Reports), Number(levels.Texts), Number(levels.Outlets)];

    private static string Codes(ImmutableArray<ActorCode> codes) => string.Join(';', codes.Select(static code => code.Value));

    private static string Truth(bool value) => value ? "true" : "false";

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>An occasion, an event or a statement of a day of contact as a row.</summary>
/// <param name="Cells">The cells, in the order of the columns.</param>
internal sealed record ContactEntry(string?[] Cells);
