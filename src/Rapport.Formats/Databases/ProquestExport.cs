using System.Text.RegularExpressions;

namespace Rapport.Formats.Databases;

/// <summary>Exports of ProQuest as text: articles between lines of underscores, the title first, then fields such as "Full text:" and "Publication date:".</summary>
internal sealed partial class ProquestExport : IArticleExport
{
    public bool Fits(string top) => Between().IsMatch(top) && Told().IsMatch(top);

    public IEnumerable<ExportedArticle> Articles(IReadOnlyList<string> lines)
    {
        var part = new List<string>();
        foreach (var line in lines.Append("________________________________________"))
        {
            if (!Between().IsMatch(line))
            {
                part.Add(line);
                continue;
            }
            if (Article(part) is { } article)
                yield return article;
            part.Clear();
        }
    }

    /// <summary>The article of a part; null for covers, contents and what has no field of an article.</summary>
    private static ExportedArticle? Article(List<string> lines)
    {
        var first = lines.FindIndex(static line => FieldOf(line) is not null);
        if (first < 0 || !lines.Exists(static line => Told().IsMatch(line)))
            return null;
        var article = new ExportedArticle();
        foreach (var line in lines[first..])
            if (FieldOf(line) is { } field)
                article.Add(field.Tells, field.Value);
            else
                article.GoOn(line);
        if (!article.Has("title"))
            article.Add("title", string.Join(' ', lines[..first].Where(static line => !Count().IsMatch(line))));
        return article;
    }

    private static (string Tells, string Value)? FieldOf(string line) =>
        line.IndexOf(':', StringComparison.Ordinal) is var colon and > 0 && ExportFields.Tells("proquest", line[..colon]) is { } tells ? (tells, line[(colon + 1)..]) : null;

    [GeneratedRegex(@"^_{20,}[^\S\n]*$", RegexOptions.CultureInvariant | RegexOptions.Multiline, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Between();

    [GeneratedRegex(@"^(?:Full text|Publication title|Publication date|ProQuest document ID|Report Information from ProQuest)\b", RegexOptions.CultureInvariant | RegexOptions.Multiline, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Told();

    [GeneratedRegex(@"^\s*Document [0-9]+ of [0-9]+\s*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Count();
}
