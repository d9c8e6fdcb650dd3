using System.Text;

namespace Rapport.Formats.Written;

/// <summary>What a document of XML or HTML is, by its first bytes.</summary>
internal static class MarkupHead
{
    /// <summary>The name of the first element without its prefix: "html", "rss", "newsItem"; "html" also where a document type says so. Null where the bytes are no markup.</summary>
    public static string? Of(ReadOnlySpan<byte> head)
    {
        ReadOnlySpan<char> text = Encoding.Latin1.GetString(head).Replace("\0", "", StringComparison.Ordinal).AsSpan().TrimStart("\u00EF\u00BB\u00BF\u00FE\u00FF");
        while (true)
        {
            text = text.TrimStart();
            if (text.StartsWith("<!--"))
                text = Behind(text, "-->");
            else if (text.StartsWith("<?"))
                text = Behind(text, ">");
            else if (text.StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase))
            {
                if (text[9..].TrimStart().StartsWith("html", StringComparison.OrdinalIgnoreCase))
                    return "html";
                var inner = text.IndexOf('[');
                var end = text.IndexOf('>');
                text = inner >= 0 && inner < end ? Behind(Behind(text, "]"), ">") : Behind(text, ">");
            }
            else
                return NameOf(text);
        }
    }

    private static string? NameOf(ReadOnlySpan<char> text)
    {
        if (text.Length < 2 || text[0] != '<' || !char.IsAsciiLetter(text[1]))
            return null;
        var end = 1;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('/' or '>'))
            end++;
        var name = text[1..end];
        return name[(name.LastIndexOf(':') + 1)..].ToString();
    }

    private static ReadOnlySpan<char> Behind(ReadOnlySpan<char> text, string end) =>
        text.IndexOf(end, StringComparison.Ordinal) is var found && found < 0 ? [] : text[(found + end.Length)..];
}
