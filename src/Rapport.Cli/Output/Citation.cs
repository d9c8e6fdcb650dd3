using System.Globalization;
using System.Text;
using Rapport.Store;

namespace Rapport.Cli.Output;

/// <summary>What is cited: a finding, a report or a record, with all that tells it apart and how it was read.</summary>
internal sealed record Citation
{
    /// <summary>The key of the entry: a lasting name, or "rapport-" and the first characters of the record's content hash.</summary>
    public required string Key { get; init; }

    /// <summary>Whether a record is cited, a body of data.</summary>
    public bool IsDataset { get; init; }

    /// <summary>Who published it: an outlet; null where that is not known.</summary>
    public string? Author { get; init; }

    /// <summary>The headline, or what the record is.</summary>
    public required string Title { get; init; }

    /// <summary>Day of publication, or null.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Address, or null.</summary>
    public string? Url { get; init; }

    /// <summary>Notes, each a sentence without a full stop: the words of a finding, its names, program and pack.</summary>
    public required IReadOnlyList<string> Notes { get; init; }
}

/// <summary>Writes citations: BibTeX, RIS, plain text.</summary>
internal static class CitationStyles
{
    /// <summary>Writes a citation in a style: "bibtex", "ris" or "plain".</summary>
    public static string Write(Citation citation, string style) => style switch
    {
        "bibtex" => BibTex(citation),
        "ris" => Ris(citation),
        _ => Plain(citation),
    };

    /// <summary>The text as the value of a BibTeX field within braces. Letters stay as they are; what TeX takes for its own is escaped.</summary>
    public static string EscapeTex(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var letter in RecordedForms.OneLine(text))
            escaped.Append(letter switch
            {
                '\\' => @"\textbackslash{}",
                '{' => @"\{",
                '}' => @"\}",
                '~' => @"\textasciitilde{}",
                '^' => @"\textasciicircum{}",
                '&' or '%' or '$' or '#' or '_' => $@"\{letter}",
                _ => letter.ToString(),
            });
        return escaped.ToString();
    }

    private static string BibTex(Citation citation)
    {
        var entry = new StringBuilder($"@{(citation.IsDataset ? "dataset" : "misc")}{{{citation.Key},\n");
        // The second pair of braces keeps the letters as they are, and a name of several words in one piece.
        Field("author", citation.Author is { } author ? $"{{{EscapeTex(author)}}}" : null);
        Field("title", $"{{{EscapeTex(citation.Title)}}}");
        Field("date", citation.Day is { } day ? Words.Of(day) : null);
        Field("year", citation.Day?.Year.ToString("0000", CultureInfo.InvariantCulture));
        Field("url", citation.Url is { } url ? Address(url) : null);
        Field("note", EscapeTex(string.Join(". ", citation.Notes)));
        return entry.Append("}\n").ToString();

        void Field(string name, string? value)
        {
            if (value is not null)
                entry.Append(CultureInfo.InvariantCulture, $"  {name} = {{{value}}},\n");
        }
    }

    /// <summary>An address is taken letter for letter; only braces, backslashes and white space would end or break its field.</summary>
    private static string Address(string url) => string.Concat(url.Select(static letter => letter is '{' or '}' or '\\' || char.IsWhiteSpace(letter)
        ? string.Concat(Encoding.UTF8.GetBytes(letter.ToString()).Select(static part => $"%{part:X2}")) : letter.ToString()));

    private static string Ris(Citation citation)
    {
        var lines = new StringBuilder();
        Line("TY", citation.IsDataset ? "DATA" : "NEWS");
        Line("ID", citation.Key);
        Line("AU", citation.Author);
        Line("TI", citation.Title);
        Line("PY", citation.Day?.ToString("yyyy", CultureInfo.InvariantCulture));
        Line("DA", citation.Day?.ToString("yyyy'/'MM'/'dd'/'", CultureInfo.InvariantCulture));
        Line("UR", citation.Url);
        foreach (var note in citation.Notes)
            Line("N1", note);
        return lines.Append("ER  - \r\n").ToString();

        void Line(string tag, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value))
                lines.Append(CultureInfo.InvariantCulture, $"{tag}  - {RecordedForms.OneLine(value)}\r\n");
        }
    }

    private static string Plain(Citation citation)
    {
        var parts = new List<string>();
        var head = string.Join(" ", ((string?[])[citation.Author, citation.Day is { } day ? $"({Words.Of(day)})" : null]).OfType<string>());
        if (head.Length > 0)
            parts.Add(head);
        parts.Add(citation.Title);
        if (citation.Url is not null)
            parts.Add(citation.Url);
        parts.AddRange(citation.Notes);
        return RecordedForms.OneLine(string.Join(". ", parts.Select(static part => part.TrimEnd('.')))) + ".\n";
    }
}
