using System.Collections.Immutable;
using Rapport.Text;
using Rapport.Text.Reading;

namespace Rapport.Formats;

/// <summary>The text of a report, put together of paragraphs of which its input tells some apart.</summary>
internal sealed class ParagraphText
{
    private const int TopLength = 300;

    private readonly List<(string Words, SectionKind? Kind)> _paragraphs = [];

    /// <summary>Whether a paragraph is there of which the input does not say that it is a caption, a byline or the like.</summary>
    public bool HasBody => _paragraphs.Exists(static paragraph => paragraph.Kind is null);

    /// <summary>The paragraphs, a blank line between each.</summary>
    public string Text => string.Join("\n\n", _paragraphs.Select(static paragraph => paragraph.Words));

    /// <summary>Where the paragraphs stand of which the input tells what they are.</summary>
    public ImmutableArray<Section> Known
    {
        get
        {
            var known = ImmutableArray.CreateBuilder<Section>();
            var start = 0;
            foreach (var (words, kind) in _paragraphs)
            {
                if (kind is { } told)
                    known.Add(new Section(told, new TextSpan(start, start + words.Length)));
                start += words.Length + 2;
            }
            return known.ToImmutable();
        }
    }

    /// <summary>Adds a paragraph; nothing where it is empty.</summary>
    /// <param name="paragraph">Its words, or null.</param>
    /// <param name="kind">What it is, where the input tells it.</param>
    public void Add(string? paragraph, SectionKind? kind = null)
    {
        if (!string.IsNullOrWhiteSpace(paragraph))
            _paragraphs.Add((paragraph.Trim(), kind));
    }

    /// <summary>Adds the paragraphs of another text.</summary>
    public void Add(ParagraphText other) => _paragraphs.AddRange(other._paragraphs);

    /// <summary>Adds a text without markup: a blank line ends a paragraph, or every line does where there is none.</summary>
    public void AddPlain(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Trim();
        foreach (var paragraph in lines.Split(lines.Contains("\n\n", StringComparison.Ordinal) ? "\n\n" : "\n"))
            Add(Words(paragraph));
    }

    /// <summary>Puts the line that names the author over the text, as readers see it; nothing where the text shows a byline or the name itself, or where there is none.</summary>
    /// <param name="author">The author, or null.</param>
    /// <param name="language">BCP 47 tag of the text, or null.</param>
    public void AddByline(string? author, string? language)
    {
        if (!_paragraphs.Exists(static paragraph => paragraph.Kind == SectionKind.Byline) && Byline(author, Text) is { } byline)
            _paragraphs.Insert(0, (string.IsNullOrEmpty(language) || LanguageTable.IsCoded(language) ? byline : Words(author), SectionKind.Byline));
    }

    /// <summary>Puts place and day of a report that were told apart in front of its first paragraph; nothing where they stand there.</summary>
    public void AddDateline(string? dateline)
    {
        var first = _paragraphs.FindIndex(static paragraph => paragraph.Kind is null);
        var words = Words(dateline).TrimEnd('-', '–', '—', ' ');
        if (first >= 0 && words.Length > 0 && !_paragraphs[first].Words.Contains(words, StringComparison.OrdinalIgnoreCase))
            _paragraphs[first] = ($"{words} -- {_paragraphs[first].Words}", null);
    }

    /// <summary>The line that names the author over a text; null where the text shows the name itself, or where there is none.</summary>
    public static string? Byline(string? author, string text)
    {
        var name = Words(author);
        if (name.Length == 0 || text.AsSpan(0, Math.Min(text.Length, TopLength)).Contains(name, StringComparison.OrdinalIgnoreCase))
            return null;
        return name.StartsWith("By ", StringComparison.OrdinalIgnoreCase) ? name : $"By {name}";
    }

    /// <summary>A text on one line, one blank between its words; "" for null.</summary>
    public static string Words(string? text) => text is null ? "" : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
