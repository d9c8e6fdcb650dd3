using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Rapport.Cli.Commands;
using Rapport.Cli.Output;
using Rapport.Coding;
using Rapport.Coding.Output;
using Rapport.Store;
using Rapport.Store.Questions;
using Rapport.Tables;
using Rapport.Tables.Codes;
using Rapport.Tables.Writing;

namespace Rapport.Cli.Shell;

/// <summary>
/// A bundle that a record is published as: what it is, what its columns and codes mean, what it was made from, the data, checksums. The same
/// record gives the same bytes.
/// </summary>
/// <param name="record">The record.</param>
/// <param name="pack">The pack whose ontology the codebook tells.</param>
/// <param name="rights">How much of the reports' words goes out: "25-words".</param>
/// <param name="licence">The licence that the publisher gives the data, or null.</param>
internal sealed class Release(Record record, Pack pack, string rights, string? licence)
{
    // The earliest time that a zip archive can tell.
    private static readonly DateTimeOffset Timeless = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly UTF8Encoding Utf8 = new(false);

    /// <summary>Writes the bundle into a folder that is new or empty.</summary>
    public void WriteTo(string folder)
    {
        var data = Directory.CreateDirectory(Path.Combine(folder, "data")).FullName;
        var written = Tables(data);
        File.WriteAllBytes(Path.Combine(data, "datapackage.json"), Description(written));
        Rows(Path.Combine(data, "reports.csv"), RecordedForms.Reports.Columns, Reports().Select(RecordedForms.Reports.Row));
        Rows(Path.Combine(folder, "manifest.csv"), InputsCommand.Form.Columns, record.Inputs().Select(InputsCommand.Form.Row));
        var corrections = record.Corrections();
        if (!corrections.IsEmpty)
            Rows(Path.Combine(data, "corrections.csv"), CorrectionForms.List.Columns, corrections.Select(CorrectionForms.List.Row));
        Text(Path.Combine(folder, "README.md"), Readme(written, corrections));
        Text(Path.Combine(folder, "CODEBOOK.md"), ReleaseCodebook.Of(pack.Ontology));
        Text(Path.Combine(folder, "SHA256SUMS"), Sums(folder));
    }

    /// <summary>Packs a folder into one archive.</summary>
    public static void Zip(string folder, Stream target)
    {
        using var archive = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var name in Files(folder))
        {
            var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
            entry.LastWriteTime = Timeless;
            // Read and write for the owner, read for others, as a plain file.
            entry.ExternalAttributes = Convert.ToInt32("100644", 8) << 16;
            using var from = File.OpenRead(Path.Combine(folder, name));
            using var to = entry.Open();
            from.CopyTo(to);
        }
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/')).Order(StringComparer.Ordinal);

    /// <summary>One line a file, as sha256sum reads it.</summary>
    private static string Sums(string folder)
    {
        var lines = new StringBuilder();
        foreach (var name in Files(folder))
        {
            using var file = File.OpenRead(Path.Combine(folder, name));
            lines.Append(CultureInfo.InvariantCulture, $"{Convert.ToHexStringLower(SHA256.HashData(file))}  {name}\n");
        }
        return lines.ToString();
    }

    private static void Text(string path, string text) => File.WriteAllText(path, text, Utf8);

    private static void Rows(string path, ImmutableArray<string> columns, IEnumerable<string?[]> rows)
    {
        using var writer = new StreamWriter(path, append: false, Utf8);
        var table = new DelimitedWriter(writer, tabs: false);
        table.Write(columns.AsSpan());
        foreach (var row in rows)
            table.Write(row);
    }

    private ImmutableArray<WrittenTable> Tables(string folder)
    {
        var source = new TableSource(record, new CodeBook(pack.Ontology, pack.Actors), new TableQuestion { Status = null }, rights switch
        {
            "span" => TextRights.Span,
            "full" => TextRights.Full,
            _ => TextRights.Words25,
        });
        var written = ImmutableArray.CreateBuilder<WrittenTable>();
        foreach (var table in EventTables.Own)
            foreach (var format in (ReadOnlySpan<TableFormat>)[TableFormat.Csv, TableFormat.Jsonl])
            {
                var path = Path.Combine(folder, $"{table.Name}.{Words.Of(format)}");
                using var stream = File.Create(path);
                written.Add(new WrittenTable(table, format, path, table.Write(source, format, stream), rights, licence));
            }
        return written.ToImmutable();
    }

    /// <summary>The description of all tables; the hashes are those of the files as they lie there.</summary>
    private byte[] Description(ImmutableArray<WrittenTable> written)
    {
        byte[]? before = null;
        foreach (var table in written)
        {
            using var stream = new MemoryStream();
            DataPackage.Write(stream, table, before, record.Size(), ProgramVersion.Version.Split('+')[0]);
            before = stream.ToArray();
        }
        return before ?? [];
    }

    private IEnumerable<ReportLine> Reports()
    {
        var question = new ReportsQuestion { Limit = 1000 };
        while (true)
        {
            var page = record.Ask(question);
            foreach (var line in page.Items)
                // A headline is the outlet's own words.
                yield return rights == "span" ? line with { Report = line.Report with { Headline = null } } : line;
            if (page.Next is not { } next)
                yield break;
            question = question with { Cursor = next };
        }
    }

    private string Readme(ImmutableArray<WrittenTable> written, ImmutableArray<Correction> corrections)
    {
        var (size, inputs) = (record.Size(), record.Inputs());
        var (days, outlets) = (new SortedSet<DateOnly>(), new SortedDictionary<string, int>(StringComparer.Ordinal));
        foreach (var line in Reports())
        {
            if (line.Day is { } day)
                days.Add(day);
            var outlet = RecordedForms.Outlet(line.Report) is { Length: > 0 } name ? name : "(not known)";
            outlets[outlet] = outlets.GetValueOrDefault(outlet) + 1;
        }
        var text = new StringBuilder();
        void Line(FormattableString words) => text.Append(FormattableString.Invariant(words)).Append('\n');
        Line($"# Events and statements read from news reports\n");
        Line($"Who did and said what to whom, read by Rapport from the reports that `data/reports.csv` lists; each row with its place in the report.\n");
        Line($"| level | number |\n|---|---|");
        Line($"| reports | {size.Reports} |\n| distinct texts | {size.Texts} |\n| outlets | {size.Outlets} |");
        Line($"| actual events | {size.Events} |\n| statements | {size.Statements} |");
        if (days.Count > 0)
            Line($"\nPeriod: {Words.Of(days.Min)} to {Words.Of(days.Max)}, by the days of the reports. Outlets, with their reports:\n");
        else
            Line($"\nNo report tells its day. Outlets, with their reports:\n");
        foreach (var (outlet, reports) in outlets)
            Line($"* {outlet}: {reports}");
        Line($"\n## Files\n");
        foreach (var table in written)
            Line($"* `data/{Path.GetFileName(table.Path)}`: {table.Table.Title}; {table.Rows} rows");
        Line($"* `data/reports.csv`: the reports; {size.Reports} rows");
        if (!corrections.IsEmpty)
            Line($"* `data/corrections.csv`: what readers said against the coding; {corrections.Length} rows. The tables hold the corrected reading.");
        Line($"* `data/datapackage.json`: the tables with their columns and hashes, for programs\n* `CODEBOOK.md`: the columns, types and codes");
        Line($"* `manifest.csv`: the {inputs.Length} inputs with their hashes, and what read them\n* `SHA256SUMS`: `sha256sum -c SHA256SUMS` checks this folder\n");
        Line($"## How it was made\n");
        foreach (var by in inputs.Select(static input => $"Rapport {input.Run.Program} with pack {input.Run.Pack} and language model {input.Run.Model}").Distinct().Order(StringComparer.Ordinal))
            Line($"* {by}");
        Line($"* Content of the record: {record.ContentHash()} (`rapport verify` prints it)\n");
        Line($"## Rights\n");
        Line($"Of the reports' words this holds: {RightsWords}. The reports belong to their owners.{(licence is null ? "" : $" The data are given under {licence}.")}");
        return text.ToString();
    }

    private string RightsWords => rights switch
    {
        "span" => "none, only where they stand and their hashes (span)",
        "full" => "all words of the evidence (full)",
        _ => "at most 25 words of evidence for each finding, and headlines (25-words)",
    };
}
