using System.Collections.Immutable;
using Rapport.Coding;
using Rapport.Coding.Actors;
using Rapport.Coding.Findings;
using Rapport.Text;

namespace Rapport.Bench.Tests;

/// <summary>Findings made by hand over a text of one sentence.</summary>
internal static class Findings
{
    public const string Text = "Norway called Chile and met Peru on Friday.";

    public static Event Event(string type, string source, string target = "", string? mode = null, string rule = "consult/call", bool reciprocal = false) => new()
    {
        Id = "e1",
        Type = type,
        Mode = mode,
        Quad = "verbal-cooperation",
        Intensity = 1,
        Source = Side(source),
        Target = Side(target),
        Reciprocal = reciprocal,
        Evidence = [new TextSpan(0, 19)],
        Rule = rule,
    };

    public static Statement Statement(StatementKind kind, string holder, string target = "", string rule = "offer/ready") => new()
    {
        Id = "s1",
        Kind = kind,
        Holder = Side(holder),
        Target = Side(target),
        Evidence = [new TextSpan(0, 19)],
        Rule = rule,
    };

    public static ReportFindings Report(string id, IEnumerable<Event> events, params IEnumerable<Statement> statements) => new()
    {
        Report = new AnnotatedDocument(
            new Document { Id = id, Text = Text, Sections = [new Section(SectionKind.Lead, new TextSpan(0, Text.Length))] }, []),
        Events = [.. events],
        Statements = [.. statements],
        Pack = "sha256:0",
    };

    private static ImmutableArray<Actor> Side(string codes) =>
        [.. codes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(code => new Actor(new ActorCode(code), null, null))];
}
