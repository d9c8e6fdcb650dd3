using System.Collections.Immutable;
using System.Globalization;
using Rapport.Text.Reading;

namespace Rapport.Formats.Databases;

/// <summary>An export of a news database: one text with many articles.</summary>
internal interface IArticleExport
{
    /// <summary>Whether a text begins as such exports do.</summary>
    bool Fits(string top);

    /// <summary>The articles of an export, in their order.</summary>
    /// <param name="lines">Its lines.</param>
    IEnumerable<ExportedArticle> Articles(IReadOnlyList<string> lines);
}

/// <summary>Exports of Nexis, Factiva and ProQuest, as text or as what office files hold.</summary>
internal static class DatabaseExport
{
    /// <summary>By how many of its first letters an export is told.</summary>
    public const int TopLength = 16_000;

    private static readonly ImmutableArray<IArticleExport> Known = [new NexisExport(), new FactivaExport(), new ProquestExport(), new RisExport()];

    /// <summary>Whether a text begins as an export does.</summary>
    public static bool Fits(string top) => Known.Any(export => export.Fits(top));

    /// <summary>The articles of an export, each with its number as its place; null where the text is none.</summary>
    public static IEnumerable<ReadOutcome>? Read(Contents contents, string text)
    {
        var lines = text.ReplaceLineEndings("\n").Replace('\f', '\n').Split('\n');
        var top = string.Join('\n', lines.TakeWhile(Shorter(TopLength)));
        if (Known.FirstOrDefault(export => export.Fits(top)) is not { } export)
            return null;
        var articles = export.Articles(lines).Select((article, index) => article.Item().Outcome(contents, string.Create(CultureInfo.InvariantCulture, $"article {index + 1}"))).ToList();
        return articles.Count > 0 ? articles : [contents.LeftOut("", "the export has no article", "give an export with the full text of articles")];
    }

    private static Func<string, bool> Shorter(int length) => line => (length -= line.Length + 1) > 0;
}
