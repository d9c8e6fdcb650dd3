using static Rapport.Server.Api.Shape;

namespace Rapport.Server.Api.Shapes;

/// <summary>What explanations in answers are like.</summary>
internal static class OriginShapes
{
    private static readonly Shape Ground = new("Ground", "One piece of what a thing rests on, or of what was set aside beside it.",
    [
        Plain("part", "what it is to the thing: counted, folded, answer, uncounted, against, apart or rejected"),
        Plain("id", "its own address; null for what was not taken", orNull: true),
        Plain("reason", "why it is in this part; null where that is plain", orNull: true),
        Plain("date", "its date as far as known, else the day of its report; null where neither is", orNull: true),
        Plain("what", "what it tells, in short"),
        Thing("report", FindingShapes.Head, "the report that tells it; null where several do", orNull: true),
        Plain("story", "name of the story that the report belongs to; null where several reports tell it", orNull: true),
        Plain("rule", "the rule that found it; null where none did", orNull: true),
        Plain("pack", "the pack that coded it; null where several reports tell it", orNull: true),
        FindingShapes.Evidence,
        Plain("sentence", "the sentence that the words stand in; null where they are all of it, or where that is not known", orNull: true),
    ]);

    public static readonly Shape Origin = new("Origin", "Where something comes from. Of the things that it may be, the one that it is stands there.",
    [
        Plain("address", "its lasting address"),
        Plain("kind", "event, statement, link, occasion, report, tenure, position, ask, dyad, issue or panel"),
        Thing("occasion", OccasionShapes.Occasion, "the occasion") with { MayBeAbsent = true },
        Thing("tenure", RecordShapes.Tenure, "the tenure") with { MayBeAbsent = true },
        Thing("position", LedgerShapes.Position, "the position") with { MayBeAbsent = true },
        Thing("ask", LedgerShapes.Ask, "the ask") with { MayBeAbsent = true },
        Thing("report", FindingShapes.Head, "the report, or that of the finding") with { MayBeAbsent = true },
        Thing("finding", FindingShapes.Finding, "the event or statement") with { MayBeAbsent = true },
        Plain("pack", "the pack that coded the finding") with { MayBeAbsent = true },
        Flag("current", "whether the newest coding of the report has the finding") with { MayBeAbsent = true },
        Texts("other_packs", "further packs that found the same") with { MayBeAbsent = true },
        Things("context_words", new Shape("ContextWord", "Words that tell a context of an event.",
        [
            Plain("context", "the context"),
            Number("weight", "how much the words weigh: 1 where they tell the context alone, ½ or ¼ where they tell it beside others"),
            Integer("start", "first Unicode code point in the text of the report"),
            Integer("end", "code point behind the last one"),
            Plain("text", "the words"),
        ]), "what tells the contexts of the event", "context") with { MayBeAbsent = true },
        Things("sentences", new Shape("Sentence", "A sentence of the report.",
        [
            Integer("start", "first Unicode code point in the text of the report"),
            Integer("end", "code point behind the last one"),
            Plain("text", "the sentence"),
        ]), "the sentences that the finding rests on", "text") with { MayBeAbsent = true },
        Thing("coverage", new Shape("Coverage", "What was read of the days of a panel's row.", [Integer("reports", "number of reports"), Integer("texts", "number of distinct texts")]),
            "what was read of the days") with { MayBeAbsent = true },
        Names("counts", "the numbers on each level that it has") with { MayBeAbsent = true },
        Thing("value", new Shape("Value", "The value that an address names.",
        [
            Plain("name", "name of the column or level"),
            Plain("text", "the value as text; null where it is empty", orNull: true),
            Plain("meaning", "what it is"),
        ]), "the value that the address names") with { MayBeAbsent = true },
        Things("corrections", RecordShapes.Correction, "what readers said of the finding") with { MayBeAbsent = true },
        Things("grounds", Ground, "what it rests on, what was folded into it, what was set aside"),
        Integer("more", "how many grounds are not among them"),
    ]);
}
