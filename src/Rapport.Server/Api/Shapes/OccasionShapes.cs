using System.Collections.Immutable;
using static Rapport.Server.Api.Shape;

namespace Rapport.Server.Api.Shapes;

/// <summary>What occasions and comparisons in answers are like.</summary>
internal static class OccasionShapes
{
    public static readonly ImmutableArray<Property> Levels =
    [
        Integer("reports", "number of reports that tell of it"),
        Integer("texts", "number of distinct texts among them, reprints folded"),
        Integer("outlets", "number of independent outlets"),
    ];

    public static readonly Shape Occasion = new("Occasion", "A call, a meeting or a visit, with all reports that tell of it.",
    [
        Plain("id", "lasting name"),
        Plain("kind", "call, meeting or visit"),
        Plain("date", "date as far as the accounts tell it; null where none does", orNull: true),
        Plain("date_precision", "day, month or year; null where there is no date", orNull: true),
        Texts("participants", "actor codes of all that took part"),
        Things("persons", new Shape("OccasionPerson", "Somebody who took part.",
        [
            Plain("name", "the fullest form of the name that the accounts have"),
            Plain("office", "the office; null where none is told", orNull: true),
            Plain("country", "state or organisation; null where none is told", orNull: true),
        ]), "the persons who took part", "name"),
        Plain("place", "where; null where no account tells", orNull: true),
        .. Levels,
        Texts("sides", "the states whose outlets tell of it"),
        Things("accounts", new Shape("Account", "What one report tells of an occasion.",
        [
            Plain("event", "lasting name of the event that tells it"),
            Plain("date", "date as the report tells it; null where it does not", orNull: true),
            Integer("story", "number of its story within this record: reprints of each other have the same"),
            FindingShapes.Report,
        ]), "the accounts, the earliest report first", "report.id"),
    ]);

    public static readonly Shape Comparison = new("Comparison", "The accounts of an occasion, or two reports, statement beside statement.",
    [
        Thing("occasion", Occasion, "the occasion; not there where two reports are compared") with { MayBeAbsent = true },
        Things("accounts", new Shape("ComparedAccount", "One account, for each distinct text.",
        [
            FindingShapes.Report,
            Texts("reprints", "lasting names of other reports with the same text, or nearly so"),
        ]), "the accounts, in the order of the statements", "report.id"),
        Things("statements", new Shape("ComparedStatement", "One matter and what each account has of it.",
        [
            Plain("said_by", "all, some or one"),
            Texts("differences", "what differs among those that have it: words, strength, addressee, stance, kind"),
            Things("said", FindingShapes.Statement, "what each account says, in their order; null where it says nothing of it"),
        ]), "what was said"),
    ]);
}
