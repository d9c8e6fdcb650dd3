using System.Collections.Immutable;
using System.Globalization;
using Rapport.Coding;

namespace Rapport.Bench.Reliability;

/// <summary>Measures whether findings are right as often as their confidence says, and makes the table of confidence anew.</summary>
internal static class ReliabilityFigures
{
    private static readonly ImmutableArray<string> Annotated = ["gold/wire.dev.jsonl", "gold/readouts.dev.jsonl"];

    /// <summary>Codes the annotated reports, prints the bins, and writes the table where it is asked for.</summary>
    /// <param name="shared">The folder that holds gold/.</param>
    /// <param name="target">Where the table of confidence is written, such as data/ontology/confidence.tsv; null for nowhere.</param>
    /// <returns>0, or 1 where a file is missing.</returns>
    public static int Run(string shared, string? target)
    {
        var files = Annotated.Select(name => Path.Combine(shared, name)).ToImmutableArray();
        if (files.FirstOrDefault(file => !File.Exists(file)) is { } absent)
        {
            Console.Error.WriteLine($"{absent} is not there; name the folder of the annotated reports with --shared");
            return 1;
        }
        var entries = Graded(files, new BuiltCoder());
        var apart = Calibration.LeavingOneReportOut(entries);
        foreach (var (name, isStatement) in new[] { ("events", false), ("statements", true) })
        {
            Print($"{name}: confidence as printed", [.. entries.Where(one => one.Class == FindingClass.Statement == isStatement)]);
            Print($"{name}: confidence made of the other reports alone", [.. apart.Where(one => one.Class == FindingClass.Statement == isStatement)]);
        }
        Print("both: confidence as printed", entries);
        Print("both: confidence made of the other reports alone", apart);
        if (target is not null)
            File.WriteAllText(target, ConfidenceFile.Text(Calibration.Of(entries)));
        return 0;
    }

    /// <summary>The findings in annotated reports, graded.</summary>
    public static ImmutableArray<GradedEntry> Graded(IEnumerable<string> files, BuiltCoder coder)
    {
        var entries = ImmutableArray.CreateBuilder<GradedEntry>();
        foreach (var file in files)
        {
            var golds = JsonLines.Read(file).Select(ScoredReport.OfGold).ToDictionary(gold => gold.Id, StringComparer.Ordinal);
            using var stream = File.OpenRead(file);
            foreach (var document in coder.Read(stream, file))
                entries.AddRange(GradedEntry.Of(golds[document.Id], coder.Code(document)));
        }
        return entries.ToImmutable();
    }

    private static void Print(string what, ImmutableArray<GradedEntry> entries)
    {
        var bins = ReliabilityBins.Of(entries);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{what}: {entries.Length} found, expected calibration error {ReliabilityBins.ExpectedError(bins):0.000}, Brier score {ReliabilityBins.Brier(entries):0.000}"));
        foreach (var bin in bins)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"  {bin.From:0.0} to {bin.From + 0.1:0.0}   cases {bin.Cases,4}   confidence {bin.Confidence:0.000}   confirmed {bin.Confirmed:0.000}"));
        Console.WriteLine();
    }
}
