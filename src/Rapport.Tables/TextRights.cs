using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Rapport.Store.Questions;

namespace Rapport.Tables;

/// <summary>How much of the reports' own words goes out with a table: what the owners of the texts allow.</summary>
public enum TextRights
{
    /// <summary>None: only where the words stand, and their hash.</summary>
    Span,

    /// <summary>At most 25 words of evidence for each finding.</summary>
    Words25,

    /// <summary>All words of the evidence.</summary>
    Full,
}

/// <summary>The words that a finding rests on, as far as they may go out.</summary>
internal static class Quotation
{
    private const int MostWords = 25;
    private const string Gap = " … ";

    /// <summary>The evidence in one line, pieces divided by an ellipsis; null where no words may go out.</summary>
    public static string? Evidence(ImmutableArray<EvidenceWords> evidence, TextRights rights) =>
        Limited(string.Join(Gap, evidence.Select(static words => words.Text)), rights);

    /// <summary>A phrase of the report in one line.</summary>
    public static string? Limited(string? text, TextRights rights)
    {
        if (text is null || rights == TextRights.Span)
            return null;
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return rights == TextRights.Words25 && words.Length > MostWords
            ? string.Join(' ', words.Take(MostWords)) + Gap.TrimEnd()
            : string.Join(' ', words);
    }

    /// <summary>Where the pieces stand in the text of the report: "410-482;520-560", in code points, half-open.</summary>
    public static string Spans(ImmutableArray<EvidenceWords> evidence) =>
        string.Join(';', evidence.Select(static words => string.Create(CultureInfo.InvariantCulture, $"{words.Span.Start}-{words.Span.End}")));

    /// <summary>SHA-256 over the pieces as they stand in the text, one line feed between two, in UTF-8: 64 hexadecimal digits.</summary>
    public static string Hash(ImmutableArray<EvidenceWords> evidence) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', evidence.Select(static words => words.Text)))));
}
