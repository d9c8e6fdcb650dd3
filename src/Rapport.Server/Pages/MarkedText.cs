using System.Collections.Immutable;
using Rapport.Store;
using Rapport.Store.Questions;
using Rapport.Text;

namespace Rapport.Server.Pages;

/// <summary>What a mark in the text stands for.</summary>
internal enum MarkKind
{
    /// <summary>An event that happened.</summary>
    Event,

    /// <summary>A statement.</summary>
    Statement,

    /// <summary>A trade or logistics observation.</summary>
    Link,

    /// <summary>Something read that does not count: a rejection, or an event that did not happen.</summary>
    Rejected,
}

/// <summary>One piece of a finding's evidence.</summary>
/// <param name="Name">The finding's name within the report: "e1".</param>
/// <param name="Kind">What it stands for.</param>
/// <param name="Piece">Number of the piece among the finding's evidence, from 1.</param>
/// <param name="Says">What the mark means, for those who cannot see it: "event e1, phone call".</param>
/// <param name="Span">Where it stands, in UTF-16 units.</param>
internal sealed record Mark(string Name, MarkKind Kind, int Piece, string Says, TextSpan Span)
{
    /// <summary>Where its label leads: to the finding in the list beside the text, or to the finding's own page where the list does not have it.</summary>
    public string Leads { get; init; } = $"#{Name}";

    /// <summary>The element that the list of findings links to.</summary>
    public string Anchor => Piece == 1 ? $"in-text-{Name}" : $"in-text-{Name}-{Piece}";
}

/// <summary>Letters that the same marks cover.</summary>
/// <param name="Text">The letters.</param>
/// <param name="Section">What part of the report they belong to; null between the parts.</param>
/// <param name="Marks">The marks that cover them, the one that begins first outermost; at most <see cref="MarkedText.MostNested"/>.</param>
/// <param name="Begins">The marks that begin here.</param>
/// <param name="Ends">The marks that end here.</param>
internal sealed record Run(string Text, SectionKind? Section, ImmutableArray<Mark> Marks, ImmutableArray<Mark> Begins, ImmutableArray<Mark> Ends);

/// <summary>A paragraph.</summary>
/// <param name="Kind">What its main part is for; null where no part is known.</param>
/// <param name="Runs">Its letters, in order.</param>
internal sealed record Block(SectionKind? Kind, ImmutableArray<Run> Runs);

/// <summary>Divides a report's text into paragraphs and these into runs at every bound of a part or of a piece of evidence, so that marks may overlap in any way.</summary>
internal static class MarkedText
{
    /// <summary>Most marks that letters stand in at once; browsers do not nest elements without end. Further ones have their label alone.</summary>
    public const int MostNested = 8;

    /// <summary>The marks of a report, in the order of the text.</summary>
    /// <param name="report">The report.</param>
    /// <param name="beside">How many findings of each list stand beside the text.</param>
    public static ImmutableArray<Mark> Marks(RecordedReport report, int beside)
    {
        var positions = new CodePoints(report.Text);
        IEnumerable<Mark> Of(string name, MarkKind kind, string says, IEnumerable<EvidenceWords> evidence, string? page = null) =>
            evidence.Select((words, index) => new Mark(name, kind, index + 1, says, positions.ToUtf16(words.Span))).Select(mark => page is null ? mark : mark with { Leads = page });
        string? Page(int index, FindingId? id) => index < beside ? null : id is { } known ? $"/finding/{known}" : "#rejected-head";
        return
        [
            .. report.Events.SelectMany((found, index) => Of(found.Name, found.Status == Coding.EventStatus.Actual ? MarkKind.Event : MarkKind.Rejected,
                    $"{Words.Of(found.Status)} event {found.Name}, {PlainWords.Event(found.Type, found.Mode)}", found.Evidence, Page(index, found.Id)))
                .Concat(report.Statements.SelectMany((found, index) => Of(found.Name, MarkKind.Statement, $"statement {found.Name}, {Words.Of(found.Kind)}", found.Evidence, Page(index, found.Id))))
                .Concat(report.Links.SelectMany((found, index) => Of(found.Name, MarkKind.Link, $"link {found.Name}", [found.Evidence], Page(index, found.Id))))
                .Concat(report.Rejected.SelectMany((rejection, index) => Of($"x{index + 1}", MarkKind.Rejected, $"x{index + 1}, not taken, {PlainWords.Reason(rejection.Reason)}", [rejection.Evidence], Page(index, null))))
                .Where(static mark => mark.Span.Length > 0)
                .OrderBy(static mark => mark.Span).ThenBy(static mark => mark.Kind).ThenBy(static mark => mark.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>The text in paragraphs. All of its letters are there but the white space between paragraphs.</summary>
    public static ImmutableArray<Block> Blocks(string text, ImmutableArray<Section> sections, ImmutableArray<Mark> marks)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        foreach (var (span, parts) in Paragraphs(text, sections))
        {
            // Evidence may run over the bound of a paragraph; it begins and ends in each anew.
            var inside = marks.Where(mark => mark.Span.Overlaps(span)).ToImmutableArray();
            var main = parts.FirstOrDefault(static part => part.Kind is not (SectionKind.Dateline or SectionKind.Credit or SectionKind.Stamp), parts.FirstOrDefault());
            blocks.Add(new(parts.IsEmpty ? null : main.Kind, Runs(text, span, parts, inside)));
        }

        return blocks.ToImmutable();
    }

    /// <summary>A sentence with its evidence marked; the marks carry no label.</summary>
    public static ImmutableArray<Run> Sentence(EvidenceSentence sentence, MarkKind kind)
    {
        var positions = new CodePoints(sentence.Text);
        var marks = sentence.Evidence.Select((words, index) => new Mark("words", kind, index + 1, "", Within(positions, sentence, words))).ToImmutableArray();
        return [.. Runs(sentence.Text, new(0, sentence.Text.Length), [], marks).Select(static run => run with { Begins = [], Ends = [] })];
    }

    private static TextSpan Within(CodePoints positions, EvidenceSentence sentence, EvidenceWords words)
    {
        var length = sentence.Span.End - sentence.Span.Start;
        return positions.ToUtf16(new(Math.Clamp(words.Span.Start - sentence.Span.Start, 0, length), Math.Clamp(words.Span.End - sentence.Span.Start, 0, length)));
    }

    private static IEnumerable<(TextSpan Span, ImmutableArray<Section> Parts)> Paragraphs(string text, ImmutableArray<Section> sections)
    {
        // Parts on one line (a dateline and the lead behind it) are one paragraph; letters outside all parts are a paragraph of their own.
        var at = 0;
        var open = ImmutableArray.CreateBuilder<Section>();
        foreach (var section in sections.Where(static section => section.Span.Length > 0).OrderBy(static section => section.Span))
        {
            var gap = text.AsSpan(at, Math.Max(0, section.Span.Start - at));
            if (open.Count > 0 && (gap.Contains('\n') || !gap.IsWhiteSpace()))
            {
                yield return (new(open[0].Span.Start, open[^1].Span.End), open.DrainToImmutable());
            }

            if (Trim(text, at, section.Span.Start) is { } outside)
                yield return (outside, []);
            open.Add(section);
            at = Math.Max(at, section.Span.End);
        }

        if (open.Count > 0)
            yield return (new(open[0].Span.Start, open[^1].Span.End), open.DrainToImmutable());
        if (Trim(text, at, text.Length) is { } rest)
            yield return (rest, []);
    }

    private static TextSpan? Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (start < end && char.IsWhiteSpace(text[end - 1]))
            end--;
        return start < end ? new(start, end) : null;
    }

    private static ImmutableArray<Run> Runs(string text, TextSpan paragraph, ImmutableArray<Section> parts, ImmutableArray<Mark> marks)
    {
        var bounds = new SortedSet<int> { paragraph.Start, paragraph.End };
        foreach (var span in parts.Select(static part => part.Span).Concat(marks.Select(static mark => mark.Span)))
        {
            bounds.Add(Math.Clamp(span.Start, paragraph.Start, paragraph.End));
            bounds.Add(Math.Clamp(span.End, paragraph.Start, paragraph.End));
        }

        var runs = ImmutableArray.CreateBuilder<Run>();
        var begins = marks.ToLookup(static mark => mark.Span.Start);
        var ends = marks.ToLookup(static mark => mark.Span.End);
        var open = marks.Where(mark => mark.Span.Start < paragraph.Start).ToList();
        var start = paragraph.Start;
        foreach (var end in bounds.Skip(1))
        {
            var here = new TextSpan(start, end);
            var part = parts.FirstOrDefault(part => part.Span.Contains(here));
            open.AddRange(begins[start]);
            runs.Add(new(here.Of(text), part.Span.Length > 0 ? part.Kind : null, [.. open.Take(MostNested)], [.. begins[start]], [.. ends[end]]));
            open.RemoveAll(mark => mark.Span.End == end);
            start = end;
        }

        return runs.ToImmutable();
    }
}
