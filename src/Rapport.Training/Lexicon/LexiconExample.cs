using System.Collections.Immutable;
using Rapport.Coding;
using Rapport.Coding.Lexicon;
using Rapport.Text;

namespace Rapport.Training;

/// <summary>An example or counterexample of a lexicon file.</summary>
public sealed record LexiconExample
{
    /// <summary>The file as named.</summary>
    public required string Path { get; init; }

    /// <summary>Line of its opening fence, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>Id of the rule that it stands under.</summary>
    public required string Rule { get; init; }

    /// <summary>Whether the rule must not fire.</summary>
    public bool IsCounterexample { get; init; }

    /// <summary>The sentences without markup; paragraphs divided by an empty line.</summary>
    public required string Text { get; init; }

    /// <summary>Day of publication, or null.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The state that the outlet speaks for, or null.</summary>
    public string? Side { get; init; }

    /// <summary>The words marked up as slots, with their places in <see cref="Text"/>.</summary>
    public ImmutableArray<(Slot Slot, TextSpan Span)> Marked { get; init; } = [];

    /// <summary>What must be found; empty where "none" is written.</summary>
    public ImmutableArray<LexiconExpectation> Expected { get; init; } = [];

    /// <summary>The example as a report without headline: its paragraphs are lead and body.</summary>
    public Document ToDocument()
    {
        var sections = ImmutableArray.CreateBuilder<Section>();
        var start = 0;
        foreach (var paragraph in Text.Split("\n\n"))
        {
            sections.Add(new Section(sections.Count == 0 ? SectionKind.Lead : SectionKind.Body, new TextSpan(start, start + paragraph.Length)));
            start += paragraph.Length + 2;
        }
        return new Document { Id = $"{Path}:{Line}", Text = Text, Published = Date, Side = Side, Sections = sections.ToImmutable() };
    }
}

/// <summary>A finding that an example expects: an event or a statement.</summary>
public sealed record LexiconExpectation
{
    /// <summary>Line of the file, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>PLOVER type of an event; null where a statement is expected.</summary>
    public string? Type { get; init; }

    /// <summary>PLOVER mode; null where it does not matter.</summary>
    public string? Mode { get; init; }

    /// <summary>CAMEO code; null where it does not matter.</summary>
    public string? Cameo { get; init; }

    /// <summary>Status of an event.</summary>
    public EventStatus Status { get; init; }

    /// <summary>Kind of a statement; null where an event is expected.</summary>
    public StatementKind? Kind { get; init; }

    /// <summary>Stance; null where it does not matter.</summary>
    public Stance? Stance { get; init; }

    /// <summary>Sources of the event or holders of the statement; empty where they do not matter.</summary>
    public ImmutableArray<ActorCode> Source { get; init; } = [];

    /// <summary>Targets; empty where they do not matter.</summary>
    public ImmutableArray<ActorCode> Target { get; init; } = [];
}
