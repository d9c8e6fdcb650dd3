using System.Globalization;
using System.Text.RegularExpressions;
using Rapport.Formats.Feeds;
using Rapport.Formats.Html;
using Rapport.Formats.Written;

namespace Rapport.Formats.Tests.Feeds;

/// <summary>What the file of a test of feedparser expects of what we keep of a feed; other expectations do not concern us.</summary>
internal sealed partial class FeedExpectation
{
    private readonly List<(string Subject, int Entry, string Field, string Value)> _equals = [];

    /// <summary>Reads what the first remark of a file expects; null where nothing of it concerns us.</summary>
    public static FeedExpectation? Read(string file)
    {
        if (Expect().Match(file) is not { Success: true } match)
            return null;
        var expectation = new FeedExpectation();
        foreach (Match term in Term().Matches(match.Groups["terms"].Value))
            if (FieldOf(term.Groups["path"].Value) is { } field && (term.Groups["subject"].Value == "entries" || field is not ("id" or "time")))
                expectation._equals.Add((term.Groups["subject"].Value, term.Groups["entry"].Success ? int.Parse(term.Groups["entry"].ValueSpan, CultureInfo.InvariantCulture) : 0, field, term.Groups["value"].Value));
        return expectation._equals.Count == 0 ? null : expectation;
    }

    /// <summary>What a feed tells otherwise; empty where it tells all that is expected.</summary>
    public IEnumerable<string> Differences(FeedDocument? feed)
    {
        foreach (var (subject, entry, field, value) in _equals)
        {
            var (written, told) = (field == "time" ? "" : Unescaped(value[1..^1]), Told(feed, subject, entry, field));
            var wanted = field == "time" ? Day(value) : Plain(written, field);
            // What is expected may be HTML or a text with "<" in it.
            if (wanted != told && written != told)
                yield return $"{subject} {field}: {wanted} wanted, {told ?? "nothing"} told";
        }
    }

    private static string? FieldOf(string path) => Quotes().Replace(path, "").Replace("[", ".", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Trim('.') switch
    {
        "title" or "title_detail.value" => "title",
        "link" => "link",
        "id" or "guid" => "id",
        "description" or "summary" or "summary_detail.value" or "content.0.value" or "subtitle" or "tagline" => "text",
        "published_parsed" => "time",
        "language" => "language",
        _ => null,
    };

    private static string? Told(FeedDocument? feed, string subject, int number, string field)
    {
        if (feed is null)
            return null;
        if (subject == "feed")
            return field switch { "title" => feed.Title, "link" => feed.Address?.OriginalString, "text" => feed.Description, "language" => feed.Language, _ => null };
        if (number >= feed.Entries.Length)
            return null;
        var entry = feed.Entries[number];
        return field switch
        {
            "title" => entry.Title,
            "link" => entry.Address?.OriginalString,
            "id" => entry.Name,
            "text" => Plain(entry.Content, field),
            "language" => entry.Language,
            _ => WrittenTime.Read(entry.Published)?.Utc.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
    }

    /// <summary>Titles and texts are compared as what a reader sees, since that is what is kept.</summary>
    private static string Plain(string value, string field) => field is "title" or "text" ? string.Join(' ', HtmlText.OfFragment(value).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : value.Trim();

    private static string Day(string tuple)
    {
        var parts = tuple.Trim('(', ')').Split(',', StringSplitOptions.TrimEntries);
        return string.Create(CultureInfo.InvariantCulture, $"{int.Parse(parts[0], CultureInfo.InvariantCulture):0000}-{int.Parse(parts[1], CultureInfo.InvariantCulture):00}-{int.Parse(parts[2], CultureInfo.InvariantCulture):00}");
    }

    private static string Unescaped(string value) => Escape().Replace(value, static match => match.Value switch
    {
        "\\n" => "\n",
        "\\t" => "\t",
        "\\r" => "\r",
        ['\\', 'x' or 'u', .. var digits] => ((char)int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString(),
        _ => match.Value[1..],
    });

    [GeneratedRegex(@"Expect:\s*(?<terms>.*?)\s*(?:-->|$)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Expect();

    [GeneratedRegex("""(?<subject>feed|entries)(?:\[(?<entry>\d+)\])?(?<path>(?:\[['"a-z_0-9]+\]|\.[a-z_]+)+)\s*==\s*u?(?<value>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|\([0-9, ]+\))""", RegexOptions.ExplicitCapture)]
    private static partial Regex Term();

    [GeneratedRegex("""['"]""")]
    private static partial Regex Quotes();

    [GeneratedRegex(@"\\x[0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.")]
    private static partial Regex Escape();
}
