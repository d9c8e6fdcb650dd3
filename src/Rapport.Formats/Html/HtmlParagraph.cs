using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;

namespace Rapport.Formats.Html;

/// <summary>A paragraph of HTML.</summary>
/// <param name="Text">Its words, one blank between each.</param>
/// <param name="Block">The innermost element that makes a paragraph around it.</param>
/// <param name="Linked">How many of its letters lie in links.</param>
internal sealed record HtmlParagraph(string Text, IElement Block, int Linked)
{
    /// <summary>Elements nested deeper are passed over.</summary>
    public const int DeepestNesting = 200;

    private const int LongestCell = 40;

    private static readonly FrozenSet<string> Blocks = FrozenSet.Create(StringComparer.Ordinal,
    [
        "p", "div", "br", "li", "ul", "ol", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "section", "article", "table", "caption", "tr", "td", "th",
        "figure", "figcaption", "header", "footer", "pre", "main", "aside", "nav", "hr", "address", "center",
    ]);

    private static readonly FrozenSet<string> Silent = FrozenSet.Create(StringComparer.Ordinal,
        ["script", "style", "template", "noscript", "iframe", "svg", "form", "button", "select", "object", "video", "audio", "title"]);

    /// <summary>The paragraphs of an element in their order, none of them empty.</summary>
    public static List<HtmlParagraph> Of(IElement root)
    {
        var writing = new Writing(root);
        writing.Write(root, root, 0, linked: false);
        writing.End(root);
        return writing.Paragraphs;
    }

    private sealed class Writing(IElement root)
    {
        private readonly StringBuilder _words = new();
        private IElement _block = root;
        private int _linked;
        private bool _blank;
        private bool _inFigures;

        public List<HtmlParagraph> Paragraphs { get; } = [];

        public void Write(INode node, IElement block, int depth, bool linked)
        {
            foreach (var child in node.ChildNodes)
                if (child is IText text)
                    Add(text.Data, linked);
                else if (child is IElement element && !Silent.Contains(element.LocalName) && depth < DeepestNesting)
                {
                    var inner = Blocks.Contains(element.LocalName) && !(_inFigures && IsCell(element)) ? element : block;
                    if (inner == element)
                        End(element.LocalName == "br" ? block : element);
                    var outer = _inFigures;
                    _inFigures |= element.LocalName == "table" && IsFigures(element);
                    _blank |= _inFigures && IsCell(element) && _words.Length > 0;
                    Write(element, element.LocalName == "br" ? block : inner, depth + 1, linked || element.LocalName == "a");
                    _inFigures = outer;
                    if (inner == element)
                        End(block);
                }
        }

        /// <summary>Ends a paragraph; what follows lies in a block.</summary>
        public void End(IElement next)
        {
            if (_words.Length > 0)
                Paragraphs.Add(new(_words.ToString(), _block, _linked));
            _words.Clear();
            (_block, _linked, _blank) = (next, 0, false);
        }

        private static bool IsCell(IElement element) => element.LocalName is "td" or "th";

        /// <summary>A table whose cells hold figures and names, not sentences: a row of it is a paragraph.</summary>
        private static bool IsFigures(IElement table)
        {
            var cells = table.QuerySelectorAll("td").Select(static cell => cell.TextContent.Trim().Length).Where(static length => length > 0).ToList();
            return cells.Count > 3 && cells.Average() < LongestCell;
        }

        private void Add(string text, bool linked)
        {
            foreach (var letter in text)
            {
                if (char.IsWhiteSpace(letter))
                {
                    _blank = _words.Length > 0;
                    continue;
                }
                if (letter is '\u200B' or '\uFEFF' or '\u00AD')
                    continue;
                if (_blank)
                    _words.Append(' ');
                _blank = false;
                _words.Append(letter);
                if (linked)
                    _linked++;
            }
        }
    }
}
