using System.Text;
using System.Text.RegularExpressions;

namespace Rapport.Formats.Pdf;

/// <summary>Puts the lines of pages together to paragraphs, without running heads and the numbers of pages.</summary>
internal sealed partial class PdfParagraphs
{
    /// <summary>So much of a page at its head and foot is where running heads stand.</summary>
    private const double Margin = 0.12;

    private const double Indent = 6;
    private const double ShortLine = 0.15;
    private const double OtherHeight = 0.15;
    private const double SmallHeight = 0.85;

    private readonly List<string> _paragraphs = [];
    private readonly StringBuilder _words = new();
    private readonly HashSet<string> _hyphened;
    private readonly HashSet<string> _whole;
    private PdfLine? _last;

    private PdfParagraphs(List<PdfLine> lines)
    {
        var words = lines.SelectMany(static line => line.Text.Split(' ')).Select(static word => word.Trim('.', ',', ';', ':', '"', '“', '”', '(', ')').ToLowerInvariant()).ToList();
        _hyphened = words.Where(static word => word.IndexOf('-', StringComparison.Ordinal) is > 0 and var at && at < word.Length - 1).ToHashSet(StringComparer.Ordinal);
        _whole = words.ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The paragraphs of a document.</summary>
    public static List<string> Of(IReadOnlyList<PdfPage> pages)
    {
        var lines = WithoutMargins(pages);
        var paragraphs = new PdfParagraphs(lines);
        foreach (var line in lines)
            paragraphs.Add(line);
        paragraphs.End();
        return paragraphs._paragraphs;
    }

    /// <summary>The lines without what stands at the head or foot of several pages alike, and without numbers of pages.</summary>
    private static List<PdfLine> WithoutMargins(IReadOnlyList<PdfPage> pages)
    {
        var repeated = pages.SelectMany(static page => page.Lines.Where(line => IsMargin(page, line)).Select(static line => Digits().Replace(line.Text, "#")).Distinct(StringComparer.Ordinal))
            .GroupBy(static text => text, StringComparer.Ordinal).Where(static text => text.Count() > 1).Select(static text => text.Key).ToHashSet(StringComparer.Ordinal);
        var heights = pages.SelectMany(static page => page.Lines).Select(static line => line.Height).Order().ToList();
        var usual = heights.Count == 0 ? 0 : heights[heights.Count / 2];
        var (lines, block) = (new List<PdfLine>(), 0);
        foreach (var page in pages)
        {
            foreach (var line in page.Lines)
                if (!IsNoteNumber(line, usual) && (!IsMargin(page, line) || !(PageNumber().IsMatch(line.Text) || repeated.Contains(Digits().Replace(line.Text, "#")))))
                    lines.Add(line with { Block = line.Block + block });
            block += page.Lines.Select(static line => line.Block + 1).DefaultIfEmpty().Max();
        }
        return lines;
    }

    /// <summary>The number of a note, which stands small over its line and is taken for a line of its own.</summary>
    private static bool IsNoteNumber(PdfLine line, double usual) => line.Height < usual * SmallHeight && line.Text.Length <= 3 && line.Text.All(static letter => char.IsAsciiDigit(letter) || letter is '*' or '†');

    private static bool IsMargin(PdfPage page, PdfLine line) => line.Middle < page.Height * Margin || line.Middle > page.Height * (1 - Margin);

    private void Add(PdfLine line)
    {
        if (_last is not null && Begins(_last, line))
            End();
        if (_words.Length > 0 && !Joined(line.Text))
            _words.Append(' ');
        _words.Append(line.Text.TrimEnd('\u00AD'));
        _last = line;
    }

    private void End()
    {
        if (_words.Length > 0)
            _paragraphs.Add(_words.ToString());
        _words.Clear();
    }

    /// <summary>Whether a line begins a paragraph.</summary>
    private bool Begins(PdfLine last, PdfLine line)
    {
        if (Math.Abs(last.Height - line.Height) > OtherHeight * Math.Max(last.Height, line.Height))
            return true;
        var isShort = last.Right < last.BlockRight - (ShortLine * (last.BlockRight - last.BlockLeft));
        if (line.Block == last.Block)
            return (line.Left > line.BlockLeft + Indent && last.Left <= last.BlockLeft + Indent && (isShort || EndsSentence())) || (isShort && EndsSentence()) || Bullet().IsMatch(line.Text);
        // The next block goes on where a sentence is open and its line is full, as from column to column and page to page.
        return EndsSentence() || (isShort && !char.IsLower(line.Text[0])) || Bullet().IsMatch(line.Text);
    }

    private bool EndsSentence()
    {
        var end = _words.Length - 1;
        while (end >= 0 && _words[end] is '"' or '”' or '’' or ')')
            end--;
        return end < 0 || _words[end] is '.' or '!' or '?' or ':';
    }

    /// <summary>Joins a word that was broken at the end of a line; where its parts are bound by a hyphen elsewhere, the hyphen stays.</summary>
    /// <returns>Whether the next line goes on without a blank.</returns>
    private bool Joined(string next)
    {
        var last = _words[^1];
        if (last == '\u00AD' || (last == '-' && _words.Length > 1 && char.IsLetter(_words[^2]) && char.IsLower(next[0])))
        {
            var text = _words.ToString();
            var start = text[(text.LastIndexOf(' ') + 1)..^1].TrimStart('"', '“', '(');
            var end = Word().Match(next).Value;
            var (bound, joined) = ($"{start}-{end}".ToLowerInvariant(), $"{start}{end}".ToLowerInvariant());
            if (last == '\u00AD' || _whole.Contains(joined) || (!_hyphened.Contains(bound) && !next[end.Length..].StartsWith('-')))
                _words.Length--;
            return true;
        }
        return false;
    }

    [GeneratedRegex("[0-9]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Digits();

    [GeneratedRegex(@"^(?:page\s+)?[–-]?\s*[0-9]{1,4}(?:\s*(?:of|/)\s*[0-9]{1,4})?\s*[–-]?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"^[\p{L}\p{N}'’]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Word();

    [GeneratedRegex(@"^(?:[•▪–*]|[0-9]{1,2}[.)])\s", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Bullet();
}
