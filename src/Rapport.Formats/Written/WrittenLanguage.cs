using System.Collections.Frozen;
using Rapport.Text.Reading;

namespace Rapport.Formats.Written;

/// <summary>Languages as archives write them: by tag, by English name, or by another name, of <c>data/languages/names.tsv</c>.</summary>
internal static class WrittenLanguage
{
    private const int LongestTag = 12;

    private static readonly Lazy<FrozenDictionary<string, string>> OtherNames = new(ReadEmbedded);

    /// <summary>The BCP 47 tag of a language: "en" of "English", "ENGLISH; French" and "en_US"; null where it is none that is known.</summary>
    public static string? Read(string? written)
    {
        var first = written?.Split(';', ',', '(')[0].Trim() ?? "";
        if ((OtherNames.Value.GetValueOrDefault(first) ?? LanguageTable.Standard.TagOf(first)) is { } tag)
            return tag;
        return first.Length is >= 2 and <= LongestTag && first.Split('-', '_') is [{ Length: 2 or 3 } language, ..] && language.All(char.IsAsciiLetter) ? first.Replace('_', '-') : null;
    }

    private static FrozenDictionary<string, string> ReadEmbedded()
    {
        using var reader = new StreamReader(typeof(WrittenLanguage).Assembly.GetManifestResourceStream("Rapport.Formats.names.tsv")!);
        return TabTable.Rows(reader, "names.tsv", 2).ToFrozenDictionary(static row => row.Cells[0], static row => row.Cells[1], StringComparer.OrdinalIgnoreCase);
    }
}
