using System.Collections.Immutable;
using static Rapport.Server.Api.Shape;

namespace Rapport.Server.Api.Shapes;

/// <summary>What dyads, days of contact, silences and briefs in answers are like.</summary>
internal static class ContactShapes
{
    private static readonly Property ToldBy = Texts("told_by", "the states whose outlets tell of it");

    private static readonly Property Statements = Things("statements", new Shape("ContactStatement", "What one side, or both together, said on one issue.",
    [
        Plain("id", "lasting name of the statement of the earliest report"),
        Texts("holder", "whose statement it is"),
        Texts("target", "to whom or about whom, of the two"),
        Plain("kind", "what it does"),
        Plain("stance", "for or against; null where it takes none", orNull: true),
        Plain("issue", "id in the register of issues; null where that does not have it", orNull: true),
        Plain("wording", "the phrase that names the matter; null where none does", orNull: true),
        Plain("strength", "the words that mark its kind; null where there are none", orNull: true),
        Plain("words", "the words of the earliest report"),
        ToldBy,
        .. OccasionShapes.Levels,
    ]), "what was said");

    public static readonly Shape Day = new("ContactDay", "A day of contact between two actors; the month or year where no more is known.",
    [
        Plain("date", "when; null where neither the date nor the day of the report is known", orNull: true),
        Things("occasions", new Shape("ContactOccasion", "A call, a meeting or a visit of both.",
        [
            Plain("id", "lasting name"),
            Plain("kind", "call, meeting or visit"),
            Plain("date", "when; null where no account tells", orNull: true),
            Flag("planned", "whether it is only planned, by all accounts"),
            Texts("participants", "all that took part"),
            Things("persons", new Shape("ContactPerson", "Somebody who took part.",
            [
                Plain("country", "the state"),
                Plain("name", "the fullest form of the name"),
            ]), "the persons who took part", "name"),
            Plain("place", "where; null where no account tells", orNull: true),
            ToldBy,
            .. OccasionShapes.Levels,
            Statements,
        ]), "calls, meetings and visits, each once"),
        Things("events", new Shape("ContactEvent", "Something done between both, as all reports tell it.",
        [
            Plain("id", "lasting name of the event of the earliest report"),
            Plain("type", "PLOVER type"),
            Texts("modes", "PLOVER modes that the reports tell"),
            Texts("source", "who did it"),
            Texts("target", "to whom; empty where both did it to each other"),
            Plain("date", "when; null where the day is that of the report", orNull: true),
            Flag("planned", "whether it is planned and not yet done"),
            Plain("words", "the words of the earliest report"),
            ToldBy,
            .. OccasionShapes.Levels,
        ]), "what else was done or is planned"),
        Statements,
    ]);

    public static readonly ImmutableArray<Property> OfSilence =
    [
        Plain("first", "one of the two"),
        Plain("second", "the other"),
        Plain("since", "first day of the silence; null where the record has no contact of both", orNull: true),
        Plain("before", "the day before which the silence is looked at; null for no end", orNull: true),
        Plain("looked_at_from", "the day from which on all statements are looked at; null where all of the record are", orNull: true),
        Integer("occasions", "calls, meetings and visits of both in that time"),
        Integer("statements_of_first", "statements of the first to or about the second in that time"),
        Integer("statements_of_second", "statements of the second to or about the first in that time"),
    ];

    public static readonly Shape SilentIssue = new("SilentIssue", "An issue that a side raised before and not since. Silence is no refusal.",
    [
        Plain("side", "whose issue it was"),
        Plain("issue", "id in the register of issues; null where it is known by its wording only", orNull: true),
        Plain("wording", "how it was named last"),
        Plain("first", "day on which it was raised first"),
        Plain("last", "day on which it was raised last"),
        Plain("last_statement", "lasting name of the statement that raised it last"),
        Plain("last_report", "lasting name of the report of that statement"),
        Integer("statements", "number of statements that raised it"),
        Integer("texts", "number of distinct texts with such a statement"),
        Integer("months", "number of calendar months with such a statement"),
    ]);

    public static readonly Shape Pair = new("ActivePair", "A pair with its actual events in the last days of the record.",
    [
        Plain("first", "the actor whose code comes first"),
        Plain("second", "the other"),
        Integer("events", "number of actual events between them"),
        Plain("last", "day of the last one"),
    ]);

    public static readonly Shape Dyad = new("Dyad", "What the record holds about two actors.",
    [
        Plain("first", "one of them"),
        Plain("second", "the other"),
        Integer("events", "number of actual events between them"),
        Integer("statements", "number of statements of one to or about the other, or of both"),
        Integer("reports", "number of reports that tell any of it, reprints counted each"),
        Integer("texts", "number of distinct texts among them"),
        Integer("outlets", "number of outlets that published them"),
        Things("months", new Shape("DyadMonth", "The actual events of one month.",
        [
            Plain("month", "the month: 2023-02"),
            Integer("events", "number of events, reciprocal ones once"),
            Number("cooperation", "sum of the intensities above 0"),
            Number("conflict", "sum of the intensities below 0, as a positive number"),
        ]), "the months with events", "month"),
        Things("newest_events", FindingShapes.Event, "the newest actual events, both directions"),
        Things("newest_statements_of_first", FindingShapes.Statement, "the newest statements of the first, and of both"),
        Things("newest_statements_of_second", FindingShapes.Statement, "the newest statements of the second, and of both"),
    ]);

    public static readonly Shape Brief = new("Brief", "What to know before a contact: lines, each with its footnotes.",
    [
        Plain("title", "the title"),
        Plain("summary", "the period and how much it rests on"),
        Things("sections", new Shape("BriefSection", "A section of a brief.",
        [
            Plain("heading", "what it tells"),
            Things("lines", new Shape("BriefLine", "A line of a brief.",
            [
                Plain("text", "what it says"),
                new Property("notes", PropertyKind.Integers, "numbers of its footnotes, from 1; at least one"),
            ]), "its lines", "text"),
        ]), "the sections that have something to say", "heading"),
        Texts("notes", "the footnotes, in the order of their numbers"),
    ]);
}
