using System.Collections.Immutable;
using static Rapport.Server.Api.Shape;

namespace Rapport.Server.Api.Shapes;

/// <summary>What tenures, hits, layers, corrections, inputs and sizes in answers are like.</summary>
internal static class RecordShapes
{
    private static readonly Shape Attestation = new("Attestation", "A report that tells of somebody in an office.",
        [Plain("day", "day of the report"), Plain("report", "lasting name of the report")]);

    public static readonly Shape Tenure = new("Tenure", "An office that a person holds, as far as reports attest it.",
    [
        Plain("address", "its lasting address, which says where it comes from"),
        Plain("country", "the state or organisation that the office is held for"),
        Plain("office", "the office in lower case without the state"),
        Flag("single", "whether one person holds the office at a time"),
        Plain("name", "the form of the person's name that most reports use"),
        Texts("other_names", "further forms of the name, the most frequent first"),
        Thing("first", Attestation, "the earliest report that attests it; null where no report has a day", orNull: true),
        Thing("last", Attestation, "the latest report that attests it; null where no report has a day", orNull: true),
        .. OccasionShapes.Levels,
        Thing("before", new Shape("Predecessor", "Who held the office before.", [Plain("name", "the name"), Plain("last", "last day attested")]), "who held the single office before; null where nobody is known", orNull: true),
        Thing("after", new Shape("Successor", "Who held the office after.", [Plain("name", "the name"), Plain("first", "first day attested")]), "who held the single office after; null where nobody is known", orNull: true),
        Things("contradictions", new Shape("Contradiction", "Somebody else attested in the same single office in the same days.",
        [
            Plain("name", "the other person"),
            Plain("from", "first day that both have"),
            Plain("to", "last day that both have"),
            Integer("own_reports", "reports of these days that attest the tenure itself"),
            Integer("other_reports", "reports of these days that attest the other person"),
        ]), "others who are attested in the same single office in the same days", "name"),
        Thing("register", new Shape("RegisteredTerm", "What the register of holders says.",
        [
            Plain("says", "agrees or differs"),
            Plain("name", "whose term it is"),
            Plain("from", "first day in office"),
            Plain("to", "last day in office; null where the term was not over when the register was made", orNull: true),
            Flag("at_least", "whether the term is only known to have been at least so long"),
            Integer("outside", "number of reports of a day outside the terms that the register has of the person"),
        ]), "what the register of holders says; null where it knows nothing of it", orNull: true),
    ]);

    public static readonly Shape Hit = new("SearchHit", "A report that holds the words; its reprints are folded into it.",
    [
        FindingShapes.Report,
        Integer("reprints", "number of further reports that fit and carry the same text, or nearly so"),
        Things("passages", new Shape("Passage", "Words of the report around what was looked for.",
        [
            Plain("in", "texts, findings or headlines: where they stand"),
            Plain("finding", "lasting name of the finding whose evidence they are; null where there is none", orNull: true),
            Things("text", new Shape("Run", "A run of letters.", [Plain("words", "the letters"), Flag("match", "whether they are what was looked for")]), "the words, cut to a passage", "words"),
        ]), "where the words stand, the best first", "finding"),
    ]);

    public static readonly Shape Coverage = new("CoverageMonth", "The reports of an outlet in a month.",
    [
        Plain("outlet", "the outlet; null for reports that name none", orNull: true),
        Plain("month", "the month, as 2023-02; null for reports without a day", orNull: true),
        Integer("reports", "number of reports"),
        Integer("texts", "number of distinct texts among them, counted by day"),
    ]);

    public static readonly Shape Layer = new("Layer", "An event table of somebody else, kept beside the record.",
    [
        Plain("name", "its name"),
        Plain("format", "whose table it is"),
        Integer("files", "number of files"),
        Integer("events", "number of events"),
        Integer("between_states", "number of those with a state on both sides"),
        Plain("first", "its first day; null where it is empty", orNull: true),
        Plain("last", "its last day; null where it is empty", orNull: true),
        Integer("repeated", "rows that were repeated in its files"),
        Integer("mended", "codes whose lost zeros were put back"),
        Integer("left_out", "lines that could not be read"),
    ]);

    private static readonly Shape Quads = new("QuadCounts", "Numbers of events by quad class.",
    [
        Integer("verbal_cooperation", "verbal cooperation"),
        Integer("material_cooperation", "material cooperation"),
        Integer("verbal_conflict", "verbal conflict"),
        Integer("material_conflict", "material conflict"),
        Integer("of_no_class", "events whose code is of no PLOVER type"),
    ]);

    public static readonly Shape LayerMonth = new("LayerMonth", "A month of two states in the record and in a layer.",
    [
        Plain("layer", "the layer"),
        Plain("month", "the month: 2023-02"),
        Thing("ours", Quads, "the record's events, reciprocal ones in both directions"),
        Thing("theirs", Quads, "the layer's events"),
        Integer("coverage_reports", "reports of the month that the record holds: where it is 0, no event of ours is no news"),
        Integer("days_of_both", "days on which both tell an event"),
        Integer("days_of_ours", "days on which the record alone does"),
        Integer("days_of_theirs", "days on which the layer alone does"),
    ]);

    public static readonly Shape Correction = new("Correction", "What a reader says against the coding of a report.",
    [
        Plain("id", "lasting name"),
        Plain("finding", "lasting name of the finding that it is about or that it adds"),
        Plain("act", "wrong, change, missing, right or withdraw"),
        Plain("withdraws", "name of the correction that it withdraws; null where it withdraws none", orNull: true),
        Plain("state", "holds, withdrawn or finding gone"),
        Plain("by", "who says so"),
        Plain("made", "when, UTC"),
        Plain("reason", "why"),
        Names("reading", "what is right, by name: class, source, date …"),
        Plain("report", "lasting name of the report"),
    ]);

    public static readonly Shape Review = new("ReviewLine", "A finding that is worth a reader's look.",
    [
        Number("score", "doubt times the counts that would change"),
        Integer("dyad_days", "days of directed pairs on which it is the only finding of its type or kind"),
        Integer("reports", "pairs of which it alone tells in its report"),
        Integer("occasions", "1 where it is the only account of an occasion"),
        .. FindingShapes.Finding.Properties,
    ]);

    public static readonly Shape Input = new("Input", "An input that the record was made from, with the run that read it.",
    [
        Plain("path", "as the user named it"),
        Plain("hash", "SHA-256 of its bytes; null where it was not read to its end", orNull: true),
        Integer("bytes", "its length; null where it was not read to its end", orNull: true),
        Flag("ended", "whether it was read to its end"),
        Integer("taken", "reports that were new, or were coded anew"),
        Integer("known", "reports that the record had already"),
        Names("left_out", "number of reports left out, by reason"),
        Plain("added", "when the run began, UTC"),
        Plain("program", "version of the program"),
        Plain("model", "hash of the language model"),
        Plain("outlets", "hash of the register of outlets"),
        Plain("pack", "hash of the resources"),
        Plain("pack_path", "the pack as the user named it; null where it was the program's own", orNull: true),
        Plain("date", "day of reports that did not tell theirs; null where none was given", orNull: true),
        Plain("outlet", "outlet of reports that did not tell theirs; null where none was given", orNull: true),
        Plain("side", "side of that outlet; null where none was given", orNull: true),
        Plain("columns", "columns of tables of reports that were named, as in text=Body,title=Headline; null where none was", orNull: true),
    ]);

    public static readonly ImmutableArray<Property> Size =
    [
        Integer("reports", "number of reports"),
        Integer("texts", "number of distinct texts"),
        Integer("outlets", "number of outlets"),
        Integer("events", "number of actual events"),
        Integer("statements", "number of statements"),
    ];

    public static readonly Shape ProblemKind = new("ProblemKind", "A kind of problem.",
    [
        Plain("name", "its lasting name; the last part of \"type\""),
        Integer("status", "HTTP status"),
        Plain("title", "what kind of problem it is"),
        Plain("meaning", "when it comes, and what to do"),
    ]);
}
