using System.Collections.Frozen;
using Rapport.Text.Reading;

namespace Rapport.Formats.Databases;

/// <summary>What the fields of the exports of news databases tell, from <c>data/outlets/exports.tsv</c>.</summary>
internal static class ExportFields
{
    private static readonly Lazy<FrozenDictionary<string, FrozenDictionary<string, string>>> Embedded = new(ReadEmbedded);

    /// <summary>What a field tells: "title", "text", "other"; null where the export has none of this name.</summary>
    /// <param name="export">"nexis", "factiva", "proquest" or "ris".</param>
    /// <param name="field">Its name.</param>
    public static string? Tells(string export, string field) => Embedded.Value[export].GetValueOrDefault(field.Trim());

    private static FrozenDictionary<string, FrozenDictionary<string, string>> ReadEmbedded()
    {
        using var reader = new StreamReader(typeof(ExportFields).Assembly.GetManifestResourceStream("Rapport.Formats.exports.tsv")!);
        return TabTable.Rows(reader, "exports.tsv", 3).GroupBy(static row => row.Cells[0]).ToFrozenDictionary(
            static export => export.Key, static export => export.ToFrozenDictionary(static row => row.Cells[1], static row => row.Cells[2], StringComparer.OrdinalIgnoreCase));
    }
}
