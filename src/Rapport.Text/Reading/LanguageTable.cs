using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Rapport.Text.Reading;

/// <summary>A language, and by what a text tells that it is in it.</summary>
/// <param name="Code">BCP 47: "fr".</param>
/// <param name="Name">In English: "French".</param>
/// <param name="Script">The script that it is written in.</param>
/// <param name="Letters">Letters that speak for it among the languages of its script.</param>
/// <param name="Words">Its commonest words, in small letters.</param>
internal sealed record WrittenTongue(string Code, string Name, Script Script, ImmutableArray<char> Letters, ImmutableArray<string> Words);

/// <summary>The languages that texts are told to be in (<c>data/languages/languages.tsv</c>).</summary>
public sealed class LanguageTable
{
    private static readonly string[] Columns = ["code", "name", "script", "letters", "words"];

    private static readonly Lazy<LanguageTable> Embedded = new(ReadEmbedded);

    private LanguageTable(ImmutableArray<WrittenTongue> tongues)
    {
        Tongues = tongues;
        ByWord = Index(tongues, static tongue => tongue.Words, StringComparer.Ordinal);
        ByLetter = Index(tongues, static tongue => tongue.Letters, EqualityComparer<char>.Default);
    }

    /// <summary>The languages that come with the program.</summary>
    public static LanguageTable Standard => Embedded.Value;

    internal ImmutableArray<WrittenTongue> Tongues { get; }

    /// <summary>Which languages have a word, by their places among <see cref="Tongues"/>.</summary>
    internal FrozenDictionary<string, ImmutableArray<int>> ByWord { get; }

    /// <summary>Which languages have a letter, by their places among <see cref="Tongues"/>.</summary>
    internal FrozenDictionary<char, ImmutableArray<int>> ByLetter { get; }

    /// <summary>The English name of the language of a tag: "French" for "fr-CA"; the tag itself where the language is not known.</summary>
    public string NameOf(string tag) => Tongues.FirstOrDefault(tongue => tongue.Code == Primary(tag))?.Name ?? tag;

    /// <summary>The tag of the language that a name means in English: "fr" for "French"; null where the name is not known.</summary>
    public string? TagOf(string name) => Tongues.FirstOrDefault(tongue => tongue.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Code;

    /// <summary>Whether reports of the language of a tag are coded: "en", "en-GB", also where it is written "en_GB".</summary>
    public static bool IsCoded(string tag) => Primary(tag) == "en";

    /// <summary>The language of a tag without region and script, in small letters: "zh" for "zh-Hant".</summary>
    internal static string Primary(string tag) => tag.Split('-', '_')[0].ToLowerInvariant();

    /// <summary>Reads a table with the columns code, name, script, letters and words, between tabs; letters and words between blanks; remarks after "#".</summary>
    /// <param name="reader">The table.</param>
    /// <param name="path">Its name for messages.</param>
    /// <exception cref="BrokenFileException">A line has another form, a script that is not known, or a code that is there twice.</exception>
    public static LanguageTable Read(TextReader reader, string path = "languages")
    {
        var tongues = ImmutableArray.CreateBuilder<WrittenTongue>();
        foreach (var row in TabTable.Named(reader, path, Columns, Columns))
        {
            var code = row["code"]!;
            if (tongues.Any(tongue => tongue.Code == code))
                throw new BrokenFileException(path, row.Number, $"the code '{code}' stands here a second time", "keep it in one line only");
            if (!Enum.TryParse<Script>(row["script"], out var script) || script == Script.None)
                throw new BrokenFileException(path, row.Number, $"the script '{row["script"]}' is unknown", $"write one of {string.Join(", ", Enum.GetNames<Script>().Skip(1))}");
            tongues.Add(new(
                code, row["name"]!, script, [.. row["letters"]!.Where(static letter => letter != ' ')],
                [.. row["words"]!.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct()]));
        }
        return new(tongues.ToImmutable());
    }

    private static FrozenDictionary<TKey, ImmutableArray<int>> Index<TKey>(ImmutableArray<WrittenTongue> tongues, Func<WrittenTongue, ImmutableArray<TKey>> keys, IEqualityComparer<TKey> comparer)
        where TKey : notnull =>
        tongues.SelectMany((tongue, place) => keys(tongue).Select(key => (key, place))).GroupBy(static pair => pair.key, static pair => pair.place, comparer)
            .ToFrozenDictionary(static group => group.Key, static group => group.ToImmutableArray(), comparer);

    private static LanguageTable ReadEmbedded()
    {
        using var stream = typeof(LanguageTable).Assembly.GetManifestResourceStream("Rapport.Text.languages.tsv")!;
        using var reader = new StreamReader(stream);
        return Read(reader, "data/languages/languages.tsv");
    }
}
