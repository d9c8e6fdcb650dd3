using System.Text.RegularExpressions;

namespace Rapport.Formats.Databases;

/// <summary>RIS, as ProQuest and others export: a tag and a value a line, "TY" first, "ER" last.</summary>
internal sealed partial class RisExport : IArticleExport
{
    public bool Fits(string top) => First().IsMatch(top);

    public IEnumerable<ExportedArticle> Articles(IReadOnlyList<string> lines)
    {
        var article = new ExportedArticle();
        foreach (var line in lines)
        {
            var match = Field().Match(line);
            if (!match.Success)
                article.GoOn(line);
            else if (match.Groups["tag"].Value == "ER")
            {
                yield return article;
                article = new ExportedArticle();
            }
            else
                article.Add(ExportFields.Tells("ris", match.Groups["tag"].Value) ?? "other", match.Groups["value"].Value);
        }
        if (article.Has("title"))
            yield return article;
    }

    [GeneratedRegex(@"^\uFEFF?\s*TY  ?- ?[A-Z]+\s*\n", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex First();

    [GeneratedRegex(@"^\uFEFF?(?<tag>[A-Z][A-Z0-9])  ?-(?: (?<value>.*))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Field();
}
