using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Rapport.Text.Reading;

/// <summary>What a formula tells.</summary>
internal enum FormulaKind
{
    /// <summary>The paragraph reports nothing.</summary>
    Boilerplate,

    /// <summary>The line names who wrote or issued the report.</summary>
    Byline,

    /// <summary>A word of an office.</summary>
    Office,

    /// <summary>A word of a house or room.</summary>
    Venue,

    /// <summary>The line heads a part of the body.</summary>
    Subhead,

    /// <summary>Who credits a photograph, or the word that leads in the credit.</summary>
    Credit,

    /// <summary>The paragraph is a caption.</summary>
    Caption,

    /// <summary>The label of a speaker.</summary>
    Speaker,
}

/// <summary>Where a formula has to stand.</summary>
internal enum FormulaMatch
{
    /// <summary>It is the whole paragraph.</summary>
    Line,

    /// <summary>It begins the paragraph.</summary>
    Start,

    /// <summary>It ends the paragraph.</summary>
    Tail,

    /// <summary>It stands anywhere.</summary>
    Word,
}

/// <summary>
/// The formulas by which parts of a page are recognized: sign-offs, bylines, credits, labels of speakers.
/// Letter case does not count.
/// </summary>
public sealed class PageFormulas
{
    private const int Columns = 3;

    private static readonly Lazy<PageFormulas> Embedded = new(ReadEmbedded);

    private readonly FrozenDictionary<(FormulaKind Kind, FormulaMatch Match), ImmutableArray<string>> _words;
    private readonly FrozenDictionary<FormulaKind, FrozenSet<string>> _lines;

    private PageFormulas(FrozenDictionary<(FormulaKind Kind, FormulaMatch Match), ImmutableArray<string>> words)
    {
        _words = words;
        _lines = words.Where(entry => entry.Key.Match == FormulaMatch.Line)
            .ToFrozenDictionary(entry => entry.Key.Kind, entry => entry.Value.ToFrozenSet(StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>The formulas that come with the program (<c>data/outlets/formulas.tsv</c>).</summary>
    public static PageFormulas Standard => Embedded.Value;

    /// <summary>Reads a table with the columns kind, match and words, between tabs; remarks after "#".</summary>
    /// <param name="reader">The table.</param>
    /// <param name="path">Its name for messages.</param>
    /// <exception cref="BrokenFileException">A line has another form, or a kind or match that does not exist.</exception>
    public static PageFormulas Read(TextReader reader, string path = "formulas")
    {
        var words = new Dictionary<(FormulaKind, FormulaMatch), ImmutableArray<string>.Builder>();
        foreach (var (number, cells) in TabTable.Rows(reader, path, Columns))
        {
            if (!Enum.TryParse<FormulaKind>(cells[0], ignoreCase: true, out var kind))
                throw new BrokenFileException(path, number, $"the kind '{cells[0]}' is unknown", "write one of the kinds that the head of the file names");
            if (!Enum.TryParse<FormulaMatch>(cells[1], ignoreCase: true, out var match) || cells[2].Length == 0)
                throw new BrokenFileException(path, number, $"'{cells[1]}' is no way to match, or there are no words", "write line, start, tail or word, then the words");
            var key = (kind, match);
            if (!words.TryGetValue(key, out var list))
                words[key] = list = ImmutableArray.CreateBuilder<string>();
            list.Add(cells[2]);
        }
        return new PageFormulas(words.ToFrozenDictionary(entry => entry.Key, entry => entry.Value.ToImmutable()));
    }

    /// <summary>Whether the whole line is a formula of the kind; marks at its end do not count.</summary>
    internal bool IsLine(FormulaKind kind, ReadOnlySpan<char> line) =>
        _lines.TryGetValue(kind, out var lines) &&
        lines.GetAlternateLookup<ReadOnlySpan<char>>().Contains(line.Trim().TrimEnd(".:,;\u200E\u200F \u00A0"));

    /// <summary>Whether the line begins with a formula of the kind, as whole words.</summary>
    internal bool Starts(FormulaKind kind, ReadOnlySpan<char> line)
    {
        foreach (var words in Of(kind, FormulaMatch.Start))
            if (line.StartsWith(words, StringComparison.OrdinalIgnoreCase) &&
                (line.Length == words.Length || !char.IsLetterOrDigit(line[words.Length]) || !char.IsLetterOrDigit(words[^1])))
                return true;
        return false;
    }

    /// <summary>Length of the formula of the kind that ends the line, as whole words; 0 where none does.</summary>
    internal int TailLength(FormulaKind kind, ReadOnlySpan<char> line)
    {
        foreach (var words in Of(kind, FormulaMatch.Tail))
            if (line.EndsWith(words, StringComparison.OrdinalIgnoreCase) &&
                line.Length > words.Length && !char.IsLetterOrDigit(line[^(words.Length + 1)]))
                return words.Length;
        return 0;
    }

    /// <summary>Whether a formula of the kind stands anywhere in the line as whole words.</summary>
    internal bool HasWord(FormulaKind kind, ReadOnlySpan<char> line)
    {
        foreach (var words in Of(kind, FormulaMatch.Word))
            if (IndexOfWord(line, words) >= 0)
                return true;
        return false;
    }

    /// <summary>Whether the words are a formula of the kind and nothing else.</summary>
    internal bool IsWord(FormulaKind kind, ReadOnlySpan<char> words)
    {
        foreach (var formula in Of(kind, FormulaMatch.Word))
            if (words.Trim().Equals(formula, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    private ImmutableArray<string> Of(FormulaKind kind, FormulaMatch match) => _words.TryGetValue((kind, match), out var words) ? words : [];

    private static int IndexOfWord(ReadOnlySpan<char> line, string words)
    {
        for (var from = 0; from < line.Length;)
        {
            var found = line[from..].IndexOf(words, StringComparison.OrdinalIgnoreCase);
            if (found < 0)
                return -1;
            var start = from + found;
            var end = start + words.Length;
            if ((start == 0 || !char.IsLetterOrDigit(line[start - 1])) && (end == line.Length || !char.IsLetterOrDigit(line[end])))
                return start;
            from = start + 1;
        }
        return -1;
    }

    private static PageFormulas ReadEmbedded()
    {
        using var stream = typeof(PageFormulas).Assembly.GetManifestResourceStream("Rapport.Text.formulas.tsv")!;
        using var reader = new StreamReader(stream);
        return Read(reader, "data/outlets/formulas.tsv");
    }
}
