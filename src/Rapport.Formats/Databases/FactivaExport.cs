using System.Text.RegularExpressions;
using Rapport.Formats.Written;

namespace Rapport.Formats.Databases;

/// <summary>
/// Exports of Factiva: with a tag before each field ("HD", "LP"), or as articles are shown, with the headline above "453 words", day, source, language, rights, the text and
/// "Document" with the article's number.
/// </summary>
internal sealed partial class FactivaExport : IArticleExport
{
    private const int LongestLabel = 3;
    private const int LongestName = 5;

    public bool Fits(string top) => (Words().IsMatch(top) && (Shown().IsMatch(top) || Number().IsMatch(top))) || (TaggedWords().IsMatch(top) && TaggedDay().IsMatch(top));

    public IEnumerable<ExportedArticle> Articles(IReadOnlyList<string> lines) => lines.Any(static line => TaggedWords().IsMatch(line)) ? Tagged(lines) : AsShown(lines);

    private static IEnumerable<ExportedArticle> Tagged(IReadOnlyList<string> lines)
    {
        var article = new ExportedArticle();
        foreach (var line in lines)
        {
            if (FieldOf(line, article.Has("text")) is not { } field)
            {
                if (Number().IsMatch(line))
                    article.Add("id", line);
                else
                    article.GoOn(line);
                continue;
            }
            if (field.Tells == "title" && article.Has("title"))
            {
                yield return article;
                article = new ExportedArticle();
            }
            article.Add(field.Tells, field.Value);
        }
        if (article.Has("title"))
            yield return article;
    }

    /// <summary>A field with its tag. Once the text has begun, a tag stands alone or before several blanks: words in capitals begin sentences, too.</summary>
    private static (string Tells, string Value)? FieldOf(string line, bool inText)
    {
        var match = Tag().Match(line);
        if (!match.Success || (inText && match.Groups["blank"].Value is " "))
            return null;
        return ExportFields.Tells("factiva", match.Groups["tag"].Value) is { } tells ? (tells, match.Groups["value"].Value) : null;
    }

    private static IEnumerable<ExportedArticle> AsShown(IReadOnlyList<string> lines)
    {
        var article = new List<string>();
        foreach (var line in lines.Select(ParagraphText.Words).Where(static line => line.Length > 0))
        {
            article.Add(line);
            if (!Number().IsMatch(line))
                continue;
            if (Shown(article) is { } ended)
                yield return ended;
            article.Clear();
        }
        if (Shown(article) is { } last)
            yield return last;
    }

    private static ExportedArticle? Shown(List<string> lines)
    {
        var words = lines.FindIndex(static line => Words().IsMatch(line));
        if (words < 1)
            return null;
        var article = new ExportedArticle();
        AddTop(article, lines[..words]);
        var rights = lines.FindIndex(words, static line => Rights().IsMatch(line));
        var language = lines.FindIndex(words, line => WrittenLanguage.Read(line) is not null && line.Length > LongestLabel);
        var begin = (rights >= 0 ? rights : language >= 0 ? language : words) + 1;
        var about = lines[(words + 1)..begin];
        if (about.Find(static line => WrittenTime.Read(line) is { IsMonth: false }) is { } day)
            article.Add("date", day);
        if (about.SkipWhile(static line => WrittenTime.Read(line) is not { IsMonth: false }).Skip(1).FirstOrDefault(static line => !Clock().IsMatch(line)) is { } source)
            article.Add("outlet", source);
        if (language >= 0 && language < begin)
            article.Add("language", lines[language]);
        if (Number().IsMatch(lines[^1]))
            article.Add("id", lines[^1]);
        article.Add("text", string.Join('\n', lines[begin..].Where(static line => !Number().IsMatch(line))));
        return article;
    }

    /// <summary>Above the number of words stand a section that is often missing, the headline, and the author where one is told.</summary>
    private static void AddTop(ExportedArticle article, List<string> top)
    {
        if (top.Count > 1 && (top[^1].StartsWith("By ", StringComparison.OrdinalIgnoreCase) || IsName(top[^1])))
        {
            article.Add("author", top[^1]);
            top = top[..^1];
        }
        if (top.Count > 1 && top[0].Split(' ').Length <= LongestLabel)
            top = top[1..];
        article.Add("title", string.Join(' ', top));
    }

    private static bool IsName(string line) =>
        line.Split(' ') is { Length: > 1 and <= LongestName } words && words.All(static word => char.IsUpper(word[0]) && word.All(static letter => char.IsLetter(letter) || letter is '.' or '-' or '\'' or '’' or ','));

    [GeneratedRegex(@"^\s*(?<tag>[A-Z]{2,3})(?:(?<blank>[ \t]+)(?<value>.*)|\s*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"^[^\S\n]*WC[^\S\n]+[0-9][0-9,.]* \p{L}+[^\S\n]*$", RegexOptions.CultureInvariant | RegexOptions.Multiline, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex TaggedWords();

    [GeneratedRegex(@"^[^\S\n]*PD[^\S\n]+[0-9]{1,2} \p{L}+ [0-9]{4}[^\S\n]*$", RegexOptions.CultureInvariant | RegexOptions.Multiline, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex TaggedDay();

    [GeneratedRegex(@"^[^\S\n]*[0-9][0-9,.]* (?:words|mots|Wörter|palabras|parole|palavras|woorden)[^\S\n]*$", RegexOptions.CultureInvariant | RegexOptions.Multiline, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Words();

    [GeneratedRegex(@"^[^\S\n]*[0-9][0-9,.]* (?:words|mots|Wörter|palabras|parole|palavras|woorden)[^\S\n]*\n[^\S\n]*[0-9]{1,2} \p{L}+ [0-9]{4}[^\S\n]*$", RegexOptions.CultureInvariant | RegexOptions.Multiline, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Shown();

    [GeneratedRegex(@"^[^\S\n]*(?:Document|Dokument|Documento) [A-Za-z0-9]{12,}[^\S\n]*$", RegexOptions.CultureInvariant | RegexOptions.Multiline, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Number();

    [GeneratedRegex(@"^(?:Copyright\b|©|\(c\)|\(C\))", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Rights();

    [GeneratedRegex(@"^[0-9]{1,2}:[0-9]{2}(?:\s*[AP]M)?(?:\s+[A-Z]{2,4})?$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Clock();
}
