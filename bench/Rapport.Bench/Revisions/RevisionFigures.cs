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

    /// <summary>Reads, codes, compares, prints.</summary>
    /// <param name="shared">The folder that holds corpus/.</param>
    /// <param name="list">Where what was named wrongly or not named is written; null for nowhere.</param>
    /// <returns>0, or 1 where a file is missing.</returns>
    public static int Run(string shared, string? list)
    {
        var files = Files.Select(name => Path.Combine(shared, name)).ToArray();
        if (Array.Find(files, file => !File.Exists(file)) is { } absent)
        {
            Console.Error.WriteLine($"{absent} is not there; name the folder of the corpus with --shared");
            return 1;
        }

        using var words = list is null ? TextWriter.Null : new StreamWriter(list);
        var folder = Directory.CreateTempSubdirectory("rapport-revisions");
        try
        {
            using var record = Record.Create(Path.Combine(folder.FullName, "revisions.rapport"));
            var figures = new Figures(words);
            var coder = new BuiltCoder();
            foreach (var file in files)
                foreach (var release in JsonLines.Read(file))
                    if (Versions(release, coder) is [var first, .., var last])
                        figures.Add(record, first, last);
            figures.Print();
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        return 0;
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

    private sealed class Figures(TextWriter list)
    {
        private int releases, changed, changedNamed, unchanged, unchangedNamed;

        public void Add(Record record, ReportFindings first, ReportFindings last)
        {
            releases++;
            var ids = record.Append([first, last]).Reports.Select(static report => report.Id).ToList();
            ImmutableArray<string> texts = [Letters(first.Report.Document.Text), Letters(last.Report.Document.Text)];
            foreach (var line in record.Compare(ids[0], ids[1])!.Statements)
                for (var version = 0; version < 2; version++)
                    if (line.Said[version] is { } said)
                        Count(said, said.Evidence.All(words => texts[1 - version].Contains(Letters(words.Text), StringComparison.Ordinal)),
                            !line.IsSaidByAll || !line.Differences.IsEmpty, line);
        }

        public void Print()
        {
            void Line(string what, int part, int whole) =>
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-58} {part,6} of {whole,6}  {Share.Of(part, whole):0.000}"));
            Console.WriteLine($"releases with two texts                                    {releases,6}");
            Line("changed statements that are named", changedNamed, changed);
            Line("unchanged statements that are not named", unchanged - unchangedNamed, unchanged);
            Line("named statements that are changed", changedNamed, changedNamed + unchangedNamed);
        }

        private void Count(RecordedStatement said, bool isUnchanged, bool isNamed, ComparedStatement line)
        {
            changed += isUnchanged ? 0 : 1;
            changedNamed += !isUnchanged && isNamed ? 1 : 0;
            unchanged += isUnchanged ? 1 : 0;
            unchangedNamed += isUnchanged && isNamed ? 1 : 0;
            if (isUnchanged == isNamed)
                list.WriteLine($"{(isUnchanged ? "named" : "missed")}\t{said.Report.Name}\t{string.Join(',', line.Differences)}\t{said.Kind}\t{string.Join(" … ", said.Evidence.Select(static words => words.Text)).ReplaceLineEndings(" ")}");
        }

        private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
    }
}
