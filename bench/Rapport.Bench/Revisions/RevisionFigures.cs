using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Rapport.Coding.Findings;
using Rapport.Store;
using Rapport.Store.Questions;

namespace Rapport.Bench.Revisions;

/// <summary>
/// Measures the comparison of accounts on releases that their outlet corrected: what was changed between the first and the last version must be named,
/// and nothing else. A statement is unchanged where its words stand in the other version letter for letter.
/// </summary>
internal static class RevisionFigures
{
    private static readonly ImmutableArray<string> Files = ["corpus/revisions-us-state.jsonl.gz", "corpus/revisions-us-whitehouse.jsonl.gz"];

    /// <summary>The releases under a folder that holds corpus/.</summary>
    public static ImmutableArray<string> Releases(string shared) => [.. Files.Select(name => Path.Combine(shared, name))];

    /// <summary>Reads, codes, compares, prints.</summary>
    /// <param name="shared">The folder that holds corpus/.</param>
    /// <param name="list">Where what was named wrongly or not named is written; null for nowhere.</param>
    /// <param name="thresholds">Whether all thresholds of likeness are tried in place of the one in use.</param>
    /// <returns>0, or 1 where a file is missing.</returns>
    public static int Run(string shared, string? list, bool thresholds)
    {
        if (Releases(shared).FirstOrDefault(static file => !File.Exists(file)) is { } absent)
        {
            Console.Error.WriteLine($"{absent} is not there; name the folder of the corpus with --shared");
            return 1;
        }

        using var words = list is null ? TextWriter.Null : new StreamWriter(list);
        if (thresholds)
            PrintTable(Measure(shared, new BuiltCoder(), [.. Enumerable.Range(1, 18).Select(static step => step * 0.05)], words));
        else
            Print(Measure(shared, new BuiltCoder(), [AccountComparison.LeastLikeness], words)[0]);
        return 0;
    }

    /// <summary>The counts at each threshold of likeness.</summary>
    /// <param name="shared">The folder that holds corpus/.</param>
    /// <param name="coder">Reads and codes the releases.</param>
    /// <param name="thresholds">From which likeness on statements are taken for the same.</param>
    /// <param name="list">Where what was named wrongly or not named is written.</param>
    public static ImmutableArray<RevisionCounts> Measure(string shared, BuiltCoder coder, ImmutableArray<double> thresholds, TextWriter list)
    {
        var folder = Directory.CreateTempSubdirectory("rapport-revisions");
        try
        {
            using var record = Record.Create(Path.Combine(folder.FullName, "revisions.rapport"));
            ImmutableArray<RevisionCounts> counts = [.. thresholds.Select(threshold => new RevisionCounts(threshold, list))];
            foreach (var file in Releases(shared))
                foreach (var release in JsonLines.Read(file))
                    if (Versions(release, coder) is [var first, .., var last])
                        Add(record, first, last, counts);
            return counts;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Add(Record record, ReportFindings first, ReportFindings last, ImmutableArray<RevisionCounts> counts)
    {
        var ids = record.Append([first, last]).Reports.Select(static report => report.Id).ToList();
        var texts = (First: first.Report.Document.Text, Last: last.Report.Document.Text);
        var diff = new WordDiff(texts.First, texts.Last);
        foreach (var count in counts)
            count.Add(record.Compare(ids[0], ids[1], count.Threshold)!, texts.First, texts.Last, diff);
    }

    private static List<ReportFindings> Versions(JsonElement release, BuiltCoder coder)
    {
        using var lines = new MemoryStream();
        var number = 0;
        foreach (var version in release.Items("versions"))
        {
            using var writer = new Utf8JsonWriter(lines);
            writer.WriteStartObject();
            writer.WriteString("id", $"{release.Text("id")}-{++number}");
            writer.WriteString("outlet", release.Text("outlet"));
            writer.WriteString("side", release.Text("side"));
            writer.WriteString("date", version.Text("retrieved")?[..10]);
            writer.WriteString("title", version.Text("title"));
            writer.WriteString("text", version.Text("text"));
            writer.WriteEndObject();
            writer.Flush();
            lines.WriteByte((byte)'\n');
        }

        lines.Position = 0;
        return [.. coder.Read(lines, "versions.jsonl").DistinctBy(static document => document.Text).Select(coder.Code)];
    }

    private static void Print(RevisionCounts counts)
    {
        void Line(string what, int part, int whole) =>
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-58} {part,6} of {whole,6}  {Share.Of(part, whole):0.000}"));
        Console.WriteLine($"releases with two texts                                    {counts.Releases,6}");
        Line("changed statements that are named", counts.ChangedNamed, counts.Changed);
        Line("unchanged statements that are not named", counts.Unchanged - counts.UnchangedNamed, counts.Unchanged);
        Line("named statements that are changed", counts.ChangedNamed, counts.ChangedNamed + counts.UnchangedNamed);
        Line("pairs that stand at one place of the text", counts.RightPairs, counts.Pairs);
        Line("statements with one at their place that are paired with it", counts.RightPairs, counts.Paired);
    }

    private static void PrintTable(ImmutableArray<RevisionCounts> all)
    {
        Console.WriteLine("| threshold | changed named | unchanged not named | pairs | of them at one place | precision | recall | F1 |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach (var counts in all)
        {
            var (precision, recall) = (Share.Of(counts.RightPairs, counts.Pairs), Share.Of(counts.RightPairs, counts.Paired));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {counts.Threshold:0.00} | {counts.ChangedNamed} of {counts.Changed} | {counts.Unchanged - counts.UnchangedNamed} of {counts.Unchanged} | {counts.Pairs} | {counts.RightPairs} of {counts.Paired} | {precision:0.0000} | {recall:0.0000} | {2 * precision * recall / Math.Max(precision + recall, 1e-9):0.0000} |"));
        }
    }
}
