using System.Collections.Immutable;
using System.Text.Json;
using Rapport.Coding;
using Rapport.Coding.Actors;
using Rapport.Coding.Findings;
using Rapport.Coding.Output;

namespace Rapport.Bench.Reliability;

/// <summary>An event as far as the scorer looks at it.</summary>
/// <param name="Type">PLOVER type.</param>
/// <param name="Source">States and organisations that did it.</param>
/// <param name="Target">To whom.</param>
/// <param name="Reciprocal">Whether all take part alike.</param>
internal sealed record ScoredEvent(string Type, ImmutableHashSet<string> Source, ImmutableHashSet<string> Target, bool Reciprocal);

/// <summary>A statement as far as the scorer looks at it.</summary>
/// <param name="Kind">"offer".</param>
/// <param name="Stance">"for", "against" or null.</param>
/// <param name="Holder">Whose it is.</param>
/// <param name="Target">To or about whom.</param>
/// <param name="Words">Its pieces of evidence as words.</param>
internal sealed record ScoredStatement(
    string Kind, string? Stance, ImmutableHashSet<string> Holder, ImmutableHashSet<string> Target, ImmutableArray<string> Words);

/// <summary>One report with its actual events and its statements, annotated or found.</summary>
/// <param name="Id">The report.</param>
/// <param name="Text">Headline, blank line, body: where the words of statements are looked for.</param>
/// <param name="Events">The events that happened.</param>
/// <param name="Statements">The statements; null where they are not annotated.</param>
internal sealed record ScoredReport(
    string Id, string Text, ImmutableArray<ScoredEvent> Events, ImmutableArray<ScoredStatement>? Statements)
{
    /// <summary>An annotated report.</summary>
    public static ScoredReport OfGold(JsonElement gold) => new(
        gold.Text("id")!,
        (gold.Text("title") ?? "") + "\n\n" + (gold.Text("text") ?? ""),
        [.. gold.Items("events").Where(IsActive).Select(one => new ScoredEvent(one.Text("type")!, Side(one, "source"), Side(one, "target"), Reciprocal: false))],
        gold.TryGetProperty("statements", out var statements) && statements.ValueKind == JsonValueKind.Array
            ? [.. statements.EnumerateArray().Select(one => new ScoredStatement(
                one.Text("kind")!, one.Text("stance"), Side(one, "holder"), Side(one, "target"),
                [.. one.Items("evidence").Select(words => words.GetString()!)]))]
            : null);

    /// <summary>The actual event as the scorer sees it; null for one that is planned, denied or long past.</summary>
    public static ScoredEvent? OfFound(Event found) => found.Status == EventStatus.Actual
        ? new ScoredEvent(found.Type, Side(found.Source), Side(found.Target), found.Reciprocal)
        : null;

    /// <summary>The statement as the scorer sees it.</summary>
    public static ScoredStatement OfFound(Statement found, string text) => new(
        Terms.Of(found.Kind), found.Stance is { } stance ? Terms.Of(stance) : null, Side(found.Holder), Side(found.Target),
        [.. found.Evidence.Select(words => words.Of(text).ToString())]);

    private static bool IsActive(JsonElement one) => one.Text("type") is { } type && type != "NONE" && one.Text("status") is null or "actual";

    private static ImmutableHashSet<string> Side(JsonElement one, string name) =>
        [.. one.Items(name).Select(code => CodeOf(code.GetString()!))];

    private static ImmutableHashSet<string> Side(ImmutableArray<Actor> side) => [.. side.Select(actor => CodeOf(actor.Code.Value))];

    /// <summary>A group stands for its state: "LBN" of "LBN:REB".</summary>
    private static string CodeOf(string code) =>
        code.StartsWith("IGO:", StringComparison.Ordinal) || code.StartsWith("REG:", StringComparison.Ordinal) || code.Length < 3 ? code : code[..3];
}
