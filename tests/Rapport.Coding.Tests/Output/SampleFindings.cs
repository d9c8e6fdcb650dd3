using System.Collections.Immutable;
using Rapport.Coding.Actors;
using Rapport.Coding.Findings;
using Rapport.Text;

namespace Rapport.Coding.Tests.Output;

/// <summary>A report with one finding of every sort, put together by hand.</summary>
internal static class SampleFindings
{
    public const string Text = """
        Norway, Kenya to widen fisheries ties 🐟: FM

        OSLO, March 3 (Nordlys) -- Norway stands ready to train Kenyan inspectors, Foreign Minister Kari Berg told Amina Otieno by phone on Friday.
        Kenya opposes overfishing, Otieno said.
        Fishing boats lie in Mombasa, June 2, 2021. (Nordlys/Per Lie)
        """;

    private static readonly ActorCode Norway = new("NOR");
    private static readonly ActorCode Kenya = new("KEN");

    public static TextSpan Span(string words)
    {
        var start = Text.IndexOf(words, StringComparison.Ordinal);
        Assert.True(start >= 0, words);
        return new TextSpan(start, start + words.Length);
    }

    public static Document Document { get; } = new()
    {
        Id = "sample-1",
        Text = Text,
        Outlet = "Nordlys",
        Side = "NOR",
        Published = new DateOnly(2023, 3, 4),
        Sections =
        [
            new Section(SectionKind.Headline, Span("Norway, Kenya to widen fisheries ties 🐟: FM")),
            new Section(SectionKind.Dateline, Span("OSLO, March 3 (Nordlys) --")),
            new Section(SectionKind.Caption, Span("Fishing boats lie in Mombasa, June 2, 2021.")),
        ],
        Dateline = new Dateline("OSLO", new DateOnly(2023, 3, 3), "Nordlys", Span("OSLO, March 3 (Nordlys) --")),
    };

    public static ReportFindings Findings { get; } = new()
    {
        Report = new AnnotatedDocument(Document, [Sentence("Kenya opposes overfishing, Otieno said.")]),
        Persons =
        [
            new Person("Kari Berg", "foreign minister", Norway, [Span("Kari Berg")]),
            new Person("Amina Otieno", null, Kenya, [Span("Amina Otieno"), Span("Otieno said") with { End = Span("Otieno said").Start + 6 }]),
        ],
        Occasions = [new Occasion("o1", "call", [Norway, Kenya], [0, 1], new EventDate(new DateOnly(2023, 3, 3), DatePrecision.Day), null)],
        Events =
        [
            new Event
            {
                Id = "e1", Type = "CONSULT", Mode = "phone", Contexts = ["diplomatic"], Cameo = "041", Quad = "verbal-cooperation",
                Intensity = 1.5, Source = [new Actor(Norway, "GOV", "Kari Berg"), new Actor(Kenya, "GOV", "Amina Otieno")], Reciprocal = true,
                Date = new EventDate(new DateOnly(2023, 3, 3), DatePrecision.Day), Occasion = "o1",
                Evidence = [Span("Kari Berg told Amina Otieno by phone")], Rule = "consult/call", Confidence = 0.97,
            },
            new Event
            {
                Id = "e2", Type = "AGREE", Cameo = "030", Quad = "verbal-cooperation", Intensity = 2.5,
                Source = [new Actor(Norway, null, null)], Target = [new Actor(Kenya, null, null)],
                Date = new EventDate(new DateOnly(2023, 3, 1), DatePrecision.Month), Place = new Place("Oslo", PlacePrecision.City, Norway), Status = EventStatus.Planned,
                Statement = "s1", Occasion = "o1", Evidence = [Span("stands ready to train Kenyan inspectors")], Rule = "offer/ready",
            },
        ],
        Statements =
        [
            new Statement
            {
                Id = "s1", Kind = StatementKind.Offer, Issue = new Issue(null, "train Kenyan inspectors"),
                Holder = [new Actor(Norway, "GOV", "Kari Berg")], Target = [new Actor(Kenya, null, null)], Speaker = "Kari Berg",
                Strength = "stands ready", Occasion = "o1", Evidence = [Span("Norway stands ready to train Kenyan inspectors")], Rule = "offer/ready",
            },
            new Statement
            {
                Id = "s2", Kind = StatementKind.Position, Stance = Stance.Against, Issue = new Issue("overfishing", "overfishing"),
                Holder = [new Actor(Kenya, null, null)], Speaker = "Amina Otieno", Strength = "opposes", Direct = true, Occasion = "o1",
                Evidence = [Span("Kenya opposes overfishing")], Rule = "position/oppose",
            },
        ],
        Links =
        [
            new Link("l1", "fishing boats", "lie", "Mombasa", new EventDate(new DateOnly(2021, 6, 2), DatePrecision.Day), Span("Fishing boats lie in Mombasa")),
        ],
        Rejected = [new Rejection("caption", null, Span("Fishing boats lie in Mombasa, June 2, 2021."))],
        Pack = "sha256:00",
    };

    private static Sentence Sentence(string words) => new()
    {
        Span = Span(words),
        Words = [],
        Forms = [],
        Lemmas = [],
        Upos = [],
        Xpos = [],
        Features = [],
        Heads = [],
        Relations = [],
    };

    public static Ontology Ontology { get; } = new(
        [],
        [],
        [],
        ImmutableSortedDictionary<StatementKind, EventProjection>.Empty
            .Add(StatementKind.Offer, new EventProjection("AGREE", null, "030", false)));
}
