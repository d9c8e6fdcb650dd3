using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Rapport.Text.Reading;

namespace Rapport.Formats.Html;

/// <summary>By what the parts of pages are told, from <c>data/outlets/pages.tsv</c>.</summary>
internal sealed partial class PageWords
{
    private static readonly Lazy<PageWords> Embedded = new(ReadEmbedded);

    private readonly FrozenDictionary<string, ImmutableArray<string>> _words;
    private readonly FrozenDictionary<string, FrozenSet<string>> _sets;

    private PageWords(IEnumerable<(string Kind, string Words)> rows)
    {
        _words = rows.GroupBy(static row => row.Kind, static row => row.Words).ToFrozenDictionary(static group => group.Key, static group => group.ToImmutableArray());
        _sets = _words.ToFrozenDictionary(static row => row.Key, static row => row.Value.ToFrozenSet(StringComparer.Ordinal));
    }

    /// <summary>The words that come with the program.</summary>
    public static PageWords Standard => Embedded.Value;

    /// <summary>The names of meta elements that tell something, best first: "date", "author", "outlet", "title", "address".</summary>
    public ImmutableArray<string> Names(string kind) => _words[kind];

    /// <summary>Whether a class or the id of the element has a word of a kind: "caption", "aside", "line".</summary>
    public bool HasClass(IElement element, string kind) => HasWord(element.ClassName, kind) || HasWord(element.Id, kind);

    /// <summary>Whether a paragraph begins as those do that lead to other pages.</summary>
    public bool IsTeaser(string paragraph)
    {
        foreach (var start in _words["teaser"])
            if (paragraph.StartsWith(start, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    private bool HasWord(string? names, string kind)
    {
        if (string.IsNullOrEmpty(names))
            return false;
        foreach (var part in Part().EnumerateMatches(names))
            if (_sets[kind].Contains(names.Substring(part.Index, part.Length).ToLowerInvariant()))
                return true;
        return false;
    }

    private static PageWords ReadEmbedded()
    {
        using var reader = new StreamReader(typeof(PageWords).Assembly.GetManifestResourceStream("Rapport.Formats.pages.tsv")!);
        return new([.. TabTable.Rows(reader, "pages.tsv", 2).Select(static row => (row.Cells[0], row.Cells[1]))]);
    }

    [GeneratedRegex("[A-Z]?[a-z]+|[A-Z]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Part();
}
