using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Rapport.Bench;

/// <summary>Scores what the program finds in annotated reports and prints one table, a column for each set of reports.</summary>
internal static class GoldTable
{
    private static readonly ImmutableArray<GoldSet> Sets =
    [
        new("seed", "seed/seed.gold.jsonl", BySentence: false),
        new("wire.dev", "gold/wire.dev.jsonl", BySentence: false),
        new("readouts.dev", "gold/readouts.dev.jsonl", BySentence: false),
        new("plover-gsr.dev", "gold/plover-gsr.dev.jsonl", BySentence: true),
    ];

    private static readonly ImmutableArray<Measure> Measures =
    [
        new("reports or sentences", "reports", "n"),
        new("events, type: F1", "events type.f1", "type f1"),
        new("events, type and sides: precision", "events type+sides.p"),
        new("events, type and sides: recall", "events type+sides.r"),
        new("events, type and sides: F1", "events type+sides.f1"),
        new("events, sides equal: F1", "events strict.f1"),
        new("events, dyad right", "dyad"),
        new("events, dyad and type right", "dyad+type"),
        new("events, mode right", "mode"),
        new("events, date right", "date"),
        new("statements, holder and words: precision", "statements holder+words.p"),
        new("statements, holder and words: recall", "statements holder+words.r"),
        new("statements, holder and words: F1", "statements holder+words.f1"),
        new("statements, and kind: F1", "statements +kind.f1"),
        new("statements, and target and stance: F1", "statements +target+stance.f1"),
        new("persons with country: F1", "persons.f1"),
        new("traps fallen into", "traps fallen into"),
        new("traps", "traps"),
    ];

    /// <summary>Reads, scores and prints.</summary>
    /// <param name="shared">The folder that holds gold/ and seed/.</param>
    /// <returns>0, or 1 where a set could not be read or scored.</returns>
    public static async Task<int> RunAsync(string shared)
    {
        var columns = ImmutableArray.CreateBuilder<JsonElement>();
        foreach (var set in Sets)
        {
            var (scores, fault) = await ScoreAsync(shared, set);
            if (scores is not { } column)
            {
                Console.Error.WriteLine($"{set.Name}: {fault}");
                return 1;
            }
            columns.Add(column);
        }
        Print(columns.ToImmutable());
        return 0;
    }

    private static async Task<(JsonElement? Scores, string? Fault)> ScoreAsync(string shared, GoldSet set)
    {
        var gold = Path.Combine(shared, set.Path);
        if (!File.Exists(gold))
            return (null, $"{gold} is not there; name the folder of the annotated reports with --shared");
        var found = Path.GetTempFileName();
        try
        {
            await using (var output = File.Create(found))
                if (await BuiltProgram.RunAsync([.. BuiltProgram.Command, "read", "--format", "jsonl", gold], output) is { } fault)
                    return (null, fault);
            using var printed = new MemoryStream();
            string[] mode = set.BySentence ? ["--sentence"] : [];
            var scorer = Path.Combine(shared, "gold", "score.py");
            if (await BuiltProgram.RunAsync(["python3", scorer, .. mode, "--json", gold, found], printed) is { } scorerFault)
                return (null, scorerFault);
            var lines = Encoding.UTF8.GetString(printed.ToArray()).TrimEnd().Split('\n');
            if (lines[0].StartsWith("not in the output", StringComparison.Ordinal))
                return (null, lines[0]);
            return (JsonSerializer.Deserialize<JsonElement>(lines[^1]), null);
        }
        finally
        {
            File.Delete(found);
        }
    }

    private static void Print(ImmutableArray<JsonElement> columns)
    {
        Console.WriteLine($"| {"measure",-40} | {string.Join(" | ", Sets.Select(set => set.Name.PadLeft(14)))} |");
        Console.WriteLine($"|{new string('-', 42)}|{string.Concat(Sets.Select(_ => new string('-', 15) + ":|"))}");
        foreach (var measure in Measures)
            Console.WriteLine($"| {measure.Name,-40} | {string.Join(" | ", columns.Select(column => measure.Of(column).PadLeft(14)))} |");
    }

    /// <summary>A file of annotated reports.</summary>
    private sealed record GoldSet(string Name, string Path, bool BySentence);

    /// <summary>A row of the table: where its number stands in what the scorer gives, several places where they differ by set.</summary>
    private sealed record Measure(string Name, params string[] Places)
    {
        /// <summary>The number as text; empty where the scorer gives none for the set.</summary>
        public string Of(JsonElement scores)
        {
            foreach (var place in Places)
                if (Find(scores, place) is { } number)
                    return number.TryGetInt32(out var count)
                        ? count.ToString(CultureInfo.InvariantCulture)
                        : number.GetDouble().ToString("0.000", CultureInfo.InvariantCulture);
            return "";
        }

        private static JsonElement? Find(JsonElement scores, string place)
        {
            if (scores.TryGetProperty(place, out var number) && number.ValueKind == JsonValueKind.Number)
                return number;
            var dot = place.LastIndexOf('.');
            return dot > 0 && scores.TryGetProperty(place[..dot], out var group) && group.TryGetProperty(place[(dot + 1)..], out var inner) ? inner : null;
        }
    }
}
