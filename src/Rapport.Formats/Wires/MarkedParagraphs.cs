using System.Collections.Frozen;
using System.Text;
using Rapport.Formats.Written;
using Rapport.Text;

namespace Rapport.Formats.Wires;

/// <summary>The paragraphs of a text in NITF or XHTML, captions of pictures apart.</summary>
internal sealed class MarkedParagraphs
{
    private static readonly FrozenSet<string> Blocks = FrozenSet.Create(StringComparer.Ordinal,
    [
        "p", "media", "hl1", "hl2", "h1", "h2", "h3", "h4", "h5", "h6", "br", "hr", "block", "bq", "blockquote", "credit", "pre", "div", "section", "article", "main", "header", "footer",
        "ul", "ol", "li", "dl", "dt", "dd", "table", "tr", "caption", "fn", "body", "body.content", "body.end", "address", "center",
    ]);

    private static readonly FrozenDictionary<string, SectionKind> Kinds = new Dictionary<string, SectionKind>
    {
        ["figure"] = SectionKind.Caption,
        ["figcaption"] = SectionKind.Caption,
        ["media-caption"] = SectionKind.Caption,
        ["media-producer"] = SectionKind.Credit,
        ["byline"] = SectionKind.Byline,
        ["tagline"] = SectionKind.Boilerplate,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Silent = FrozenSet.Create(StringComparer.Ordinal,
        ["head", "script", "style", "title", "media-reference", "media-metadata", "media-object", "note", "bibliography", "audio", "object", "iframe", "svg", "noscript"]);

    private readonly StringBuilder _words = new();
    private readonly ParagraphText _text = new();

    private MarkedParagraphs()
    {
    }

    /// <summary>The paragraphs in an element.</summary>
    /// <param name="element">The element.</param>
    /// <param name="kind">What all of them are, where that is known.</param>
    public static ParagraphText Of(MarkupElement element, SectionKind? kind = null)
    {
        var paragraphs = new MarkedParagraphs();
        var all = kind ?? (Kinds.TryGetValue(element.Name, out var own) ? own : null);
        paragraphs.Write(element, all);
        paragraphs.End(all);
        return paragraphs._text;
    }

    private void Write(MarkupElement element, SectionKind? kind)
    {
        foreach (var part in element.Content)
            if (part is string text)
                _words.Append(text);
            else if (part is MarkupElement inner && !Silent.Contains(inner.Name))
                WriteInner(inner, kind);
    }

    private void WriteInner(MarkupElement inner, SectionKind? kind)
    {
        var own = Kinds.TryGetValue(inner.Name, out var told) ? told : kind;
        var breaks = own != kind || Blocks.Contains(inner.Name);
        if (breaks)
            End(kind);
        Write(inner, own);
        if (breaks)
            End(own);
        else if (inner.Name is "td" or "th")
            _words.Append(' ');
    }

    private void End(SectionKind? kind)
    {
        _text.Add(ParagraphText.Words(_words.ToString()), kind);
        _words.Clear();
    }
}
