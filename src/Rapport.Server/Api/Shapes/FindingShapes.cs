using System.Collections.Immutable;
using static Rapport.Server.Api.Shape;

namespace Rapport.Server.Api.Shapes;

/// <summary>What events, statements and reports in answers are like.</summary>
internal static class FindingShapes
{
    public static readonly Shape Head = new("ReportHead", "A report as it stands above its findings.",
    [
        Plain("id", "lasting name of the report"),
        Plain("name", "the identifier that the input gave"),
        Plain("outlet", "who published it; null where that is not known", orNull: true),
        Plain("side", "the state that the outlet speaks for, ISO 3166-1 alpha-3; null where that is not known", orNull: true),
        Plain("published", "day of publication; null where that is not known", orNull: true),
        Plain("headline", "the headline; null where it has none", orNull: true),
    ]);

    public static readonly Property Report = Thing("report", Head, "the report that tells it");

    public static readonly Property Evidence = Things("evidence", new Shape("EvidenceWords", "Words of a report that a finding rests on.",
    [
        Integer("start", "first Unicode code point in the text of the report"),
        Integer("end", "code point behind the last one"),
        Plain("text", "the words"),
    ]), "the words that it rests on", "text", " … ");

    private static readonly Shape Actor = new("Actor", "An actor of a finding.",
    [
        Plain("code", "actor code: ISO 3166-1 alpha-3 of a state, IGO:EU, REG:AFRICA, LBN:REB"),
        Plain("sector", "the part of a state or society that acts, as PLOVER names it; null where none is told", orNull: true),
        Plain("name", "the person or body that is named; null where none is", orNull: true),
    ]);

    private static readonly ImmutableArray<Property> Dates =
    [
        Plain("date", "date as far as the report tells it: 2023-02-10, 2023-02 or 2023; null where it does not", orNull: true),
        Plain("date_precision", "day, month or year; null where there is no date", orNull: true),
    ];

    private static readonly ImmutableArray<Property> Common =
    [
        Evidence,
        Plain("rule", "the rule of the lexicon that found it"),
        Number("confidence", "how sure the coder is, 0 to 1"),
        Flag("corrected", "whether a reader changed or added it"),
        Report,
    ];

    public static readonly Shape Event = new("Event", "Something that was done.",
    [
        Plain("id", "lasting name of the event"),
        Plain("type", "PLOVER type"),
        Plain("mode", "PLOVER mode; null where there is none", orNull: true),
        Texts("contexts", "PLOVER contexts"),
        Plain("cameo", "CAMEO code, as text; null where there is none", orNull: true),
        Plain("quad", "verbal-cooperation, material-cooperation, verbal-conflict or material-conflict"),
        Number("intensity", "PLOVER intensity, -10 (conflict) to 10 (cooperation)"),
        Things("source", Actor, "who did it", "code"),
        Things("target", Actor, "to whom", "code"),
        Flag("reciprocal", "whether all that take part are sources and targets of each other"),
        .. Dates,
        Plain("place", "where, as the report names it; null where it does not", orNull: true),
        Plain("place_precision", "how exactly the place tells where: site, city, region, state or area; null where that is not known", orNull: true),
        Plain("place_state", "the state that the place lies in or is, ISO 3166-1 alpha-3; null where that is not known", orNull: true),
        Plain("status", "actual, planned, hypothetical, negated or historical"),
        .. Common,
    ]);

    public static readonly Shape Statement = new("Statement", "Something that was said, attributed to a state or an organisation.",
    [
        Plain("id", "lasting name of the statement"),
        Plain("kind", "what it does: offer, commitment, agreement, ask, position, assessment, praise, sympathy, criticism, accusation, refusal, warning or topics"),
        Plain("stance", "for or against the issue; null where it takes none", orNull: true),
        Thing("issue", new Shape("Issue", "What a statement is about.",
        [
            Plain("id", "id in the register of issues; null where that does not have it", orNull: true),
            Plain("text", "the phrase of the report"),
        ]), "what it is about; null where no phrase names it", orNull: true),
        Things("holder", Actor, "whose statement it is", "code"),
        Things("target", Actor, "to whom or about whom", "code"),
        Plain("speaker", "the person who said it; null where none is named", orNull: true),
        Plain("strength", "the words that mark its kind; null where there are none", orNull: true),
        Plain("quotation", "direct or indirect"),
        .. Dates,
        .. Common,
    ]);

    /// <summary>A finding of either kind: the properties of events and of statements, each where it has them.</summary>
    public static readonly Shape Finding = new("Finding", "An event or a statement; \"type\" tells an event, \"kind\" a statement.",
        [.. Event.Properties.Concat(Statement.Properties).DistinctBy(static property => property.Name).Select(static property =>
            Event.Properties.Any(one => one.Name == property.Name) && Statement.Properties.Any(one => one.Name == property.Name) ? property : property with { MayBeAbsent = true })]);

    public static readonly Shape ReportLine = new("ReportLine", "A report with how much was found in it.",
    [
        .. Head.Properties,
        Plain("day", "day of publication, of the dateline where that is not known; null where neither is", orNull: true),
        Integer("events", "number of actual events"),
        Integer("statements", "number of statements"),
        Things("pairs", new Shape("PairCount", "How many findings go from one actor to another.",
        [
            Plain("source", "from whom"),
            Plain("target", "to whom"),
            Integer("findings", "number of events and statements"),
        ]), "the directed pairs in it, those with most findings first", "source>target"),
    ]);

    public static readonly ImmutableArray<Property> Bounds =
    [
        Integer("start", "first Unicode code point in the text"),
        Integer("end", "code point behind the last one"),
    ];

    public static readonly Shape WholeReport = new("Report", "A report with its text and all that was found in it.",
    [
        Report,
        Plain("url", "its address; null where that is not known", orNull: true),
        Plain("language", "language, BCP 47"),
        Plain("hash", "SHA-256 of the report"),
        Plain("pack", "hash of the resources that it was coded by"),
        Texts("older_packs", "hashes of older codings, the newest first"),
        Texts("reprints", "lasting names of other reports with the very same text"),
        Plain("text", "the text, letter for letter"),
        Thing("dateline", new Shape("Dateline", "Place, day and agency in front of the lead.",
        [
            Plain("place", "the place"),
            Plain("date", "the day; null where it has none", orNull: true),
            Plain("agency", "the agency; null where it has none", orNull: true),
        ]), "the dateline; null where it has none", orNull: true),
        Things("sections", new Shape("Section", "A part of the text.", [Plain("kind", "stamp, headline, byline, dateline, caption, credit, lead, body or boilerplate"), .. Bounds]), "the parts of the text"),
        Things("sentences", new Shape("Sentence", "A sentence of the text.", Bounds), "the sentences"),
        Things("persons", new Shape("Person", "A person of the report.",
        [
            Plain("name", "the fullest form of the name"),
            Plain("office", "the office; null where none is told", orNull: true),
            Plain("country", "the state or organisation; null where none is told", orNull: true),
            Things("mentions", new Shape("Mention", "Where the person is named.", Bounds), "where the person is named"),
        ]), "the persons", "name"),
        Things("events", Event, "what was done, in the order of the coder"),
        Things("statements", Statement, "what was said, in the order of the coder"),
        Things("links", new Shape("Link", "A trade or logistics observation; no deed of a state.",
        [
            Plain("id", "lasting name"),
            Plain("what", "what is moved"),
            Plain("verb", "what is done with it"),
            Plain("place", "where; null where that is not told", orNull: true),
            Plain("date", "when; null where that is not told", orNull: true),
            Evidence,
        ]), "trade and logistics observations"),
        Things("rejected", new Shape("Rejection", "What was read and not taken.",
        [
            Plain("reason", "why, as docs/rejections.md lists the reasons"),
            Plain("rule", "the rule that would have taken it; null where none would", orNull: true),
            Evidence,
        ]), "what was read and not taken", "reason"),
    ]);
}
