using System.Text;
using System.Text.RegularExpressions;
using Rapport.Text.Reading;

namespace Rapport.Formats.Written;

/// <summary>The text of bytes that may name their encoding themselves, as pages and feeds do, rightly or wrongly.</summary>
internal static partial class DeclaredText
{
    private const int Longest = 2048;

    /// <summary>
    /// The text: by its mark, as UTF-8 where the bytes are that, as the encoding that a server or the text itself names, or as their letters tell.
    /// What the encoding does not know is replaced.
    /// </summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="charset">The encoding that came with them from outside, or null.</param>
    public static string Of(ReadOnlySpan<byte> bytes, string? charset = null)
    {
        if (bytes is [0xEF, 0xBB, 0xBF, ..] or [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] || bytes[..Math.Min(bytes.Length, 4)].Contains((byte)0))
            return Wide(bytes);
        if (TextDecoding.InvalidUtf8(bytes) < 0 && !bytes.Contains((byte)0x1B))
            return Encoding.UTF8.GetString(bytes);
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Longest)]);
        var named = Named(charset) ?? Named(Declaration().Match(head) is { Success: true } match ? match.Groups["name"].Value : null);
        if (named is not null)
            return named.GetString(bytes);
        try
        {
            return TextDecoding.Decode(bytes);
        }
        catch (UnreadableInputException)
        {
            return Encoding.UTF8.GetString(bytes);
        }
    }

    private static string Wide(ReadOnlySpan<byte> bytes)
    {
        var (encoding, mark) = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
            [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
            [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(true, true), 4),
            [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
            [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
            [0, 0, 0, _, ..] => (new UTF32Encoding(true, false), 0),
            [_, 0, 0, 0, ..] => (Encoding.UTF32, 0),
            [0, ..] => (Encoding.BigEndianUnicode, 0),
            _ => (Encoding.Unicode, 0),
        };
        return encoding.GetString(bytes[mark..]);
    }

    /// <summary>An encoding by its name on the web, where Latin-1 means windows-1252; null where there is none of this name, or one of several bytes a letter that the bytes are not.</summary>
    private static Encoding? Named(string? name)
    {
        name = name?.Trim(' ', '"', '\'').ToLowerInvariant();
        if (string.IsNullOrEmpty(name) || name.StartsWith("utf", StringComparison.Ordinal) || name.StartsWith("ucs", StringComparison.Ordinal) || name.StartsWith("iso-10646", StringComparison.Ordinal))
            return null;
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name is "iso-8859-1" or "latin1" or "us-ascii" or "ascii" or "iso8859-1" ? "windows-1252" : name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex("(?:encoding|charset)\\s*=\\s*[\"']?(?<name>[A-Za-z0-9_:.-]{2,40})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Declaration();
}
