using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Rapport.Coding.Actors;
using Rapport.Coding.Findings;
using Rapport.Text;
using Rapport.Text.Reading;

namespace Rapport.Coding.Output;

/// <summary>
/// The findings of one report for a reader at a terminal: the headline, each occasion with what was said on it,
/// what was said and done beside it, and what was not taken.
/// </summary>
public sealed class FindingsText
{
    private const int SidesAtMost = 30;

    private readonly ReportFindings findings;
    private readonly Ontology ontology;
    private readonly Document document;
    private readonly int width;
    private readonly List<Line> lines = [];

    private FindingsText(ReportFindings findings, Ontology ontology, int width)
    {
        this.findings = findings;
        this.ontology = ontology;
        this.width = Math.Max(60, width);
        document = findings.Report.Document;
    }

    /// <summary>A line of the table: what leads it, its middle that may be wrapped, and what stands at its right end.</summary>
    private sealed record Line(string Sides, string Kind, string Matter, string Right, bool Indented);

    /// <summary>Writes the findings of one report.</summary>
    /// <param name="writer">Where they go; lines end with LF.</param>
    /// <param name="findings">The findings.</param>
    /// <param name="ontology">Tells which event a statement projects to.</param>
    /// <param name="width">Columns of the terminal; at least 60 are used. Longer matters are wrapped, nothing is cut.</param>
    public static void Write(TextWriter writer, ReportFindings findings, Ontology ontology, int width) =>
        new FindingsText(findings, ontology, width).WriteAll(writer);

    private void WriteAll(TextWriter writer)
    {
        WriteHeading(writer);
        if (!document.IsInCodedLanguage)
            writer.Write($"Not read: the report is in {LanguageTable.Standard.NameOf(document.Language)}, and only English is read\n");
        foreach (var occasion in findings.Occasions)
        {
            AddOccasion(occasion);
            foreach (var statement in findings.Statements)
                if (statement.Occasion == occasion.Id)
                    AddStatement(statement);
        }
        foreach (var finding in findings.Events)
            if (finding.Statement is null && !IsOccasion(finding))
                AddEvent(finding);
        foreach (var statement in findings.Statements)
            if (!findings.Occasions.Any(occasion => occasion.Id == statement.Occasion))
                AddStatement(statement);
        foreach (var link in findings.Links)
            lines.Add(new Line(link.Date?.ToString() ?? "", "link", Joined(" ", link.Verb, link.What, link.Place is null ? "" : $"({link.Place})"), "", false));
        WriteLines(writer);
        WriteRejected(writer);
    }

    private void WriteHeading(TextWriter writer)
    {
        var outlet = document.Side is null ? document.Outlet : document.Outlet is null ? $"({document.Side})" : $"{document.Outlet} ({document.Side})";
        var right = Joined(" · ", outlet, document.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Dateline());
        var headline = OneLine(document.Headline ?? document.Id);
        var gap = width - TextWidth.Of(headline) - TextWidth.Of(right);
        if (right.Length == 0)
            writer.Write($"{headline}\n");
        else if (gap >= 2)
            writer.Write($"{headline}{new string(' ', gap)}{right}\n");
        else
            writer.Write($"{headline}\n  {right}\n");
    }

    private string? Dateline()
    {
        if (document.Dateline is not { } dateline)
            return null;
        var words = OneLine(dateline.Span.Of(document.Text));
        foreach (var mark in (ReadOnlySpan<string>)["(", " -", "–", "—"])
            if (words.IndexOf(mark, StringComparison.Ordinal) is > 0 and var end)
                words = words[..end];
        return words.Trim().TrimEnd(',');
    }

    private void AddOccasion(Occasion occasion)
    {
        var finding = findings.Events.FirstOrDefault(candidate => candidate.Occasion == occasion.Id && candidate.Statement is null);
        var told = new List<string>();
        foreach (var code in occasion.Participants)
        {
            var persons = occasion.Persons.Select(index => findings.Persons[index]).Where(person => person.Country == code).ToList();
            told.Add(persons.Count == 0 ? Name(code) : string.Join(", ", persons.Select(person => Described(person, code))));
        }
        foreach (var person in occasion.Persons.Select(index => findings.Persons[index]))
            if (person.Country is not { } country || !occasion.Participants.Contains(country))
                told.Add(Described(person, person.Country));
        lines.Add(new Line(
            occasion.Date?.ToString() ?? "", occasion.Kind,
            Joined("   ", string.Join(" – ", told), occasion.Place is null ? null : $"at {OneLine(occasion.Place.Name)}"),
            finding is null ? "" : Coded(finding), false));
    }

    private bool IsOccasion(Event finding) =>
        finding.Occasion is not null
        && findings.Events.FirstOrDefault(candidate => candidate.Occasion == finding.Occasion && candidate.Statement is null) == finding
        && findings.Occasions.Any(occasion => occasion.Id == finding.Occasion);

    private void AddEvent(Event finding)
    {
        var arrow = finding.Reciprocal ? Sides(finding.Source, [], " – ") : Sides(finding.Source, finding.Target, ", ");
        lines.Add(new Line(
            finding.Date?.ToString() ?? "", finding.Type.ToLowerInvariant(),
            Joined("   ", arrow, $"\"{OneLine(finding.Evidence[0].Of(document.Text))}\"", finding.Place is null ? null : $"at {OneLine(finding.Place.Name)}"),
            Coded(finding), false));
    }

    private void AddStatement(Statement statement)
    {
        var matter = statement.Issue is { } issue ? OneLine(issue.Text) : $"\"{OneLine(statement.Evidence[0].Of(document.Text))}\"";
        if (statement.Stance is { } stance)
            matter = $"{Terms.Of(stance)} {matter}";
        if (statement.Issue?.Id is { } id)
            matter += $" [{id}]";
        if (statement.Strength is { } strength)
            matter += $"   ({OneLine(strength)})";
        var projected = Projected(statement);
        var told = document.Side is { } side && !statement.Holder.Any(holder => holder.Code.Value == side) ? $"as told by {side}" : null;
        lines.Add(new Line(
            Sides(statement.Holder, statement.Target, ", "), Terms.Of(statement.Kind), matter,
            Joined(" · ", projected is null ? null : Coded(projected), told), true));
    }

    /// <summary>The event that a statement became; statements of one side to one target share the event of one type.</summary>
    private Event? Projected(Statement statement)
    {
        var type = ontology.Projection(statement.Kind)?.Type;
        Event? shared = null;
        foreach (var finding in findings.Events)
        {
            if (finding.Statement == statement.Id)
                return finding;
            if (finding.Statement is not null && finding.Type == type && shared is null
                && SameCodes(finding.Source, statement.Holder) && SameCodes(finding.Target, statement.Target)
                && statement.Kind != StatementKind.Position)
                shared = finding;
        }
        return shared;
    }

    private static bool SameCodes(ImmutableArray<Actor> left, ImmutableArray<Actor> right) =>
        left.Select(actor => actor.Code).ToHashSet().SetEquals(right.Select(actor => actor.Code));

    private static string Coded(Event finding)
    {
        var text = finding.Mode is null ? finding.Type : $"{finding.Type}/{finding.Mode}";
        return Joined(" ", text, finding.Cameo, finding.Status == EventStatus.Actual ? null : $"({Terms.Of(finding.Status)})");
    }

    private static string Sides(ImmutableArray<Actor> left, ImmutableArray<Actor> right, string between)
    {
        var source = string.Join(between, left.Select(Name).Distinct());
        return right.IsEmpty ? source : $"{source} → {string.Join(", ", right.Select(Name).Distinct())}";
    }

    /// <summary>The code of a user's dictionary where there is one, else ours.</summary>
    private static string Name(Actor actor) => actor.DictionaryCode ?? Name(actor.Code);

    private static string Described(Person person, ActorCode? code) =>
        Joined(" ", person.Name, Joined(", ", code is { } known ? Name(known) : null, person.Office) is { Length: > 0 } about ? $"({about})" : null);

    /// <summary>A code as a reader says it: "UN" for IGO:UN, "Europe" for REG:EUROPE.</summary>
    private static string Name(ActorCode code) =>
        code.IsOrganisation ? code.Value[4..]
        : code.IsRegion ? string.Join(' ', code.Value[4..].Split('_', ' ').Select(word => word.Length == 0 ? word : word[..1] + word[1..].ToLowerInvariant()))
        : code.Value;

    private void WriteLines(TextWriter writer)
    {
        var first = Math.Min(SidesAtMost, lines.Count == 0 ? 0 : lines.Max(Lead));
        var second = lines.Count == 0 ? 0 : lines.Max(line => TextWidth.Of(line.Kind));
        var matterAt = first + second + 4;
        foreach (var line in lines)
        {
            var lead = TextWidth.Pad((line.Indented ? "  " : "") + line.Sides, first) + "  " + TextWidth.Pad(line.Kind, second) + "  ";
            var right = TextWidth.Of(line.Right);
            var room = width - TextWidth.Of(lead);
            var matter = TextWidth.Wrap(line.Matter, Math.Max(20, right == 0 ? room : room - right - 2));
            var text = new StringBuilder(lead).Append(matter[0]);
            if (right > 0)
                text.Append(' ', Math.Max(2, width - TextWidth.Of(lead) - TextWidth.Of(matter[0]) - right)).Append(line.Right);
            writer.Write($"{text.ToString().TrimEnd()}\n");
            foreach (var more in matter.Skip(1))
                writer.Write($"{new string(' ', matterAt)}{more}\n");
        }
    }

    private static int Lead(Line line) => TextWidth.Of(line.Sides) + (line.Indented ? 2 : 0);

    private void WriteRejected(TextWriter writer)
    {
        if (findings.Rejected.IsEmpty)
            return;
        var groups = findings.Rejected.GroupBy(rejection => rejection.Reason, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.Count() > 1
                ? string.Create(CultureInfo.InvariantCulture, $"{group.Count()} × {group.Key}")
                : $"1 × {group.Key} (\"{Excerpt(group.First().Evidence)}\")");
        var wrapped = TextWidth.Wrap("Not taken: " + string.Join(" · ", groups), width);
        writer.Write($"{string.Join("\n  ", wrapped)}\n");
    }

    private string Excerpt(TextSpan span)
    {
        var words = OneLine(span.Of(document.Text));
        const int Longest = 60;
        if (words.Length <= Longest)
            return words;
        var end = words.LastIndexOf(' ', Longest);
        if (end <= 0)
            end = char.IsHighSurrogate(words[Longest - 1]) ? Longest - 1 : Longest;
        return words[..end] + " …";
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Joined(string between, params ReadOnlySpan<string?> parts)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
            if (!string.IsNullOrEmpty(part))
                text.Append(text.Length > 0 ? between : "").Append(part);
        return text.ToString();
    }
}
