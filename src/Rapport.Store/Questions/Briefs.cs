using System.Collections.Immutable;
using Rapport.Coding;
using Rapport.Coding.Findings;

namespace Rapport.Store.Questions;

/// <summary>Asks for what a desk officer needs to know before a contact between two actors, on two pages.</summary>
/// <param name="Own">For whom it is written.</param>
/// <param name="Other">The other side.</param>
public sealed record BriefQuestion(ActorCode Own, ActorCode Other)
{
    /// <summary>Not before this day; null for all.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Not after this day; null for all.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>How actors and days are written: as programs read them where nothing else is said.</summary>
    public BriefWriting Writing { get; init; } = BriefWriting.ForPrograms;
}

/// <summary>How a brief writes actors and days.</summary>
/// <param name="Name">An actor that stands by itself: "United States".</param>
/// <param name="InSentence">An actor within a sentence: "the United States".</param>
/// <param name="Date">A date, as far as it is known.</param>
public sealed record BriefWriting(Func<ActorCode, string> Name, Func<ActorCode, string> InSentence, Func<EventDate, string> Date)
{
    /// <summary>Codes of actors, and days as "2023-02-10".</summary>
    public static BriefWriting ForPrograms { get; } = new(static code => code.Value, static code => code.Value, static date => date.ToString());
}

/// <summary>A brief: sections of lines, each line with its footnotes.</summary>
/// <param name="Title">"Kenya: brief for Norway".</param>
/// <param name="Summary">The period and how much it rests on, each count with its level.</param>
/// <param name="Sections">The sections that have something to say.</param>
/// <param name="Notes">The footnotes; a line names them by their number, from 1.</param>
public sealed record Brief(string Title, string Summary, ImmutableArray<BriefSection> Sections, ImmutableArray<string> Notes);

/// <summary>A section of a brief.</summary>
/// <param name="Heading">What it tells.</param>
/// <param name="Lines">Its lines.</param>
public sealed record BriefSection(string Heading, ImmutableArray<BriefLine> Lines);

/// <summary>A line of a brief.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Notes">Numbers of its footnotes; at least one.</param>
public sealed record BriefLine(string Text, ImmutableArray<int> Notes);
