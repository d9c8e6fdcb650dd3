using System.Text;
using System.Text.Json;
using Rapport.Bench.Reliability;
using Rapport.Cli.Tests;
using Rapport.Coding;
using Rapport.Coding.Output;

namespace Rapport.Bench.Tests.Reliability;

/// <summary>The rules of matching are those of the scorer beside the annotated reports: both give the same figures.</summary>
public sealed class ScorerTests
{
    private static readonly string Shared =
        Environment.GetEnvironmentVariable("RAPPORT_SHARED") ?? Path.Combine(BuiltProgram.Root, "..", "shared");

    [Theory]
    [InlineData("gold/wire.dev.jsonl", false)]
    [InlineData("gold/readouts.dev.jsonl", true)]
    [InlineData("seed/seed.gold.jsonl", true)]
    public async Task What_is_confirmed_is_what_the_scorer_counts(string name, bool hasStatements)
    {
        var gold = Path.Combine(Shared, name);
        Assert.SkipUnless(File.Exists(gold), "the annotated reports do not lie beside the checkout; RAPPORT_SHARED may name their folder");
        var coder = new BuiltCoder(RapportProcess.Folder);

        var entries = ReliabilityFigures.Graded([gold], coder);
        var scores = await Score(gold, coder);

        Assert.Equal(Precision(scores, "events type+sides"), Confirmed(entries.Where(one => one.Class != FindingClass.Statement)), 9);
        if (hasStatements)
            Assert.Equal(Precision(scores, "statements +kind"), Confirmed(entries.Where(one => one.Class == FindingClass.Statement)), 9);
    }

    private static double Precision(JsonElement scores, string level) => scores.GetProperty(level).GetProperty("p").GetDouble();

    private static double Confirmed(IEnumerable<GradedEntry> entries) => entries.Average(one => one.Confirmed ? 1.0 : 0.0);

    private static async Task<JsonElement> Score(string gold, BuiltCoder coder)
    {
        var found = Path.GetTempFileName();
        try
        {
            Write(gold, found, coder);
            using var printed = new MemoryStream();
            Assert.Null(await BuiltProgram.RunAsync(["python3", Path.Combine(Shared, "gold", "score.py"), "--json", gold, found], printed));
            return JsonSerializer.Deserialize<JsonElement>(Encoding.UTF8.GetString(printed.ToArray()).TrimEnd().Split('\n')[^1]);
        }
        finally
        {
            File.Delete(found);
        }
    }

    private static void Write(string gold, string found, BuiltCoder coder)
    {
        using var reports = File.OpenRead(gold);
        using var output = File.Create(found);
        foreach (var document in coder.Read(reports, gold))
        {
            using (var writer = new Utf8JsonWriter(output, FindingsJson.Options(indented: false)))
                FindingsJson.Write(writer, coder.Code(document));
            output.WriteByte((byte)'\n');
        }
    }
}
