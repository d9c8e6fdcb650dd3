using System.Text.RegularExpressions;
using Rapport.Formats.Written;

namespace Rapport.Formats.Databases;

/// <summary>
/// Exports of Nexis Uni: title, outlet and day above, then fields such as "Length: 355 words", the text under "Body", more fields, "End of Document". And those of
/// LexisNexis before: "1 of 10 DOCUMENTS", outlet, day, title, fields in capitals, the text broken into lines.
/// </summary>
internal sealed partial class NexisExport : IArticleExport
{
    public bool Fits(string top) =>
        Number().IsMatch(top) || EndOfDocument().IsMatch(top) || (Body().IsMatch(top) && Length().IsMatch(top)) || (JobNumber().IsMatch(top) && Length().IsMatch(top));

    public IEnumerable<ExportedArticle> Articles(IReadOnlyList<string> lines)
    {
        var isOld = lines.Any(static line => Number().IsMatch(line));
        var article = new List<string>();
        foreach (var line in lines)
        {
            if (isOld ? Number().IsMatch(line) : EndOfDocument().IsMatch(line))
            {
                if (Article(article, isOld) is { } ended)
                    yield return ended;
                article.Clear();
                continue;
            }
            article.Add(line);
        }
        if (Article(article, isOld) is { } last)
            yield return last;
    }

    private static ExportedArticle? Article(List<string> lines, bool isOld)
    {
        var blocks = isOld ? Blocks(lines) : [.. lines.Select(ParagraphText.Words).Where(static line => line.Length > 0)];
        var first = blocks.FindIndex(static block => FieldOf(block) is not null);
        if (first < 0 || !blocks.Exists(static block => Length().IsMatch(block)))
            return null;
        var article = new ExportedArticle();
        AddTop(article, blocks[..first], isOld);
        var (inText, ended) = (false, false);
        foreach (var block in blocks[first..])
        {
            if (FieldOf(block) is { } field && !(inText && field.Tells is not ("loaded" or "caption" or "other" or "language")))
            {
                article.Add(field.Tells, field.Value);
                ended |= field.Tells == "loaded";
                inText = field.Tells == "text" || (field.Tells == "caption" && !isOld);
            }
            else if (inText)
                article.GoOn(block);
            else if (isOld && !ended && !Rights().IsMatch(block))
            {
                article.Add("text", block);
                inText = true;
            }
        }
        return article;
    }

    /// <summary>Title, outlet and day, which stand above the fields without names; pages of contents before them are passed over.</summary>
    private static void AddTop(ExportedArticle article, List<string> top, bool isOld)
    {
        var day = top.FindLastIndex(static line => WrittenTime.Read(line) is { IsMonth: false });
        if (day < 0)
        {
            article.Add("title", isOld ? top.LastOrDefault() ?? "" : top.FirstOrDefault() ?? "");
            return;
        }
        article.Add("date", top[day]);
        if (day > 0)
            article.Add("outlet", top[day - 1]);
        if (isOld && day + 1 < top.Count)
            article.Add("title", top[^1]);
        else if (!isOld && day > 1)
            article.Add("title", top[day - 2]);
    }

    private static (string Tells, string Value)? FieldOf(string block)
    {
        if (ExportFields.Tells("nexis", block) is { } section)
            return (section, "");
        return block.IndexOf(':', StringComparison.Ordinal) is var colon and > 0 && ExportFields.Tells("nexis", block[..colon]) is { } tells ? (tells, block[(colon + 1)..]) : null;
    }

    /// <summary>Paragraphs between blank lines, each on one line.</summary>
    private static List<string> Blocks(IEnumerable<string> lines) =>
        [.. string.Join('\n', lines.Select(static line => line.Trim())).Split("\n\n").Select(ParagraphText.Words).Where(static block => block.Length > 0)];

    [GeneratedRegex(@"^[^\S\n]*[0-9]+ of [0-9]+ DOCUMENTS[^\S\n]*$", RegexOptions.CultureInvariant | RegexOptions.Multiline, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Number();

    [GeneratedRegex(@"^[^\S\n]*End of Document[^\S\n]*$", RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex EndOfDocument();

    [GeneratedRegex(@"^[^\S\n]*Body[^\S\n]*$", RegexOptions.CultureInvariant | RegexOptions.Multiline, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Body();

    [GeneratedRegex(@"^[^\S\n]*Length:[^\S\n]*[0-9,.]+[^\S\n]*words", RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Length();

    [GeneratedRegex(@"^[^\S\n]*Job Number:", RegexOptions.CultureInvariant | RegexOptions.Multiline, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex JobNumber();

    [GeneratedRegex(@"^(?:Copyright\b|©|\(c\)|All Rights Reserved)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Rights();
}
