using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Rapport.Formats.Written;

namespace Rapport.Formats.Html;

/// <summary>What a page tells of its report outside its text: by linked data, by meta elements, by its head.</summary>
internal sealed partial record PageFacts
{
    private const int LeastHeadlineWords = 3;

    /// <summary>The headline, or null.</summary>
    public string? Title { get; private init; }

    /// <summary>When it was published; null where nothing tells for sure.</summary>
    public WrittenTime? Published { get; private init; }

    /// <summary>Who wrote it: "Jane Roe and John Doe"; or null.</summary>
    public string? Author { get; private init; }

    /// <summary>Who published it, or null.</summary>
    public string? Outlet { get; private init; }

    /// <summary>Its own address, or null.</summary>
    public string? Address { get; private init; }

    /// <summary>BCP 47 tag of its language, or null.</summary>
    public string? Language { get; private init; }

    /// <summary>Gathers what a page tells.</summary>
    /// <param name="page">The page.</param>
    /// <param name="from">The address that it was fetched from, or null.</param>
    public static PageFacts Of(IHtmlDocument page, Uri? from)
    {
        var meta = Meta(page);
        string? First(string kind) => PageWords.Standard.Names(kind).Select(name => meta.GetValueOrDefault(name)).FirstOrDefault(static value => value is not null);
        var data = LinkedArticle.Of(page);
        var outlet = data?.Publisher ?? First("outlet");
        var address = Link(page.QuerySelector("link[rel~=canonical]")?.GetAttribute("href"), from) ?? Link(First("address"), from) ?? Link(data?.Address, from);
        return new()
        {
            Title = TitleOf(page, data?.Headline ?? First("title"), outlet),
            Published = WrittenTime.Read(data?.Published) ?? Dates(meta) ?? TimeOf(page) ?? DayOf(address) ?? DayOf(from?.AbsoluteUri),
            Author = data?.Author ?? Person(First("author")) ?? Person(Words(page.QuerySelector("[rel~=author],[itemprop=author] [itemprop=name],[itemprop=author]"))),
            Outlet = outlet,
            Address = address,
            Language = page.DocumentElement.GetAttribute("lang") is { Length: > 0 } language ? language : data?.Language,
        };
    }

    private static WrittenTime? Dates(Dictionary<string, string> meta) =>
        PageWords.Standard.Names("date").Select(name => WrittenTime.Read(meta.GetValueOrDefault(name))).FirstOrDefault(static time => time is { IsMonth: false });

    /// <summary>What meta elements say, by name, property or item property in lower case; the first of a name counts.</summary>
    private static Dictionary<string, string> Meta(IHtmlDocument page)
    {
        var meta = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var element in page.QuerySelectorAll("meta[content]"))
            if ((element.GetAttribute("property") ?? element.GetAttribute("name") ?? element.GetAttribute("itemprop")) is { } name &&
                element.GetAttribute("content")!.Trim() is { Length: > 0 } content)
                meta.TryAdd(name.Trim().ToLowerInvariant(), content);
        return meta;
    }

    /// <summary>A time that the page marks as that of its publication, or the only one that it marks.</summary>
    private static WrittenTime? TimeOf(IHtmlDocument page)
    {
        if (page.QuerySelector("[itemprop=datePublished]") is { } marked &&
            WrittenTime.Read(marked.GetAttribute("datetime") ?? marked.GetAttribute("content") ?? Words(marked)) is { } published)
            return published;
        foreach (var scope in (string[])["time[pubdate]", "h1 ~ * time, h1 ~ time", "article time", "time"])
        {
            var days = page.QuerySelectorAll(scope).Select(static time => WrittenTime.Read(time.GetAttribute("datetime") ?? Words(time)))
                .OfType<WrittenTime>().Where(static time => !time.IsMonth).ToList();
            if (days.Count > 0 && days.TrueForAll(day => day.Local.Date == days[0].Local.Date))
                return days[0];
        }
        return null;
    }

    /// <summary>The day that an address names: "/2019/11/18/".</summary>
    private static WrittenTime? DayOf(string? address) =>
        address is not null && AddressDay().Match(address) is { Success: true } match ? WrittenTime.Read($"{match.Groups["year"]}-{match.Groups["month"]}-{match.Groups["day"]}") : null;

    /// <summary>The headline on the page where there is one that the head of the page bears out, else that of the head, without the name of the outlet behind it.</summary>
    private static string? TitleOf(IHtmlDocument page, string? told, string? outlet)
    {
        var head = told ?? (page.Title is { Length: > 0 } title ? title : null);
        var headings = page.QuerySelectorAll("h1").Select(Words).OfType<string>().Where(static words => words.Count(char.IsWhiteSpace) + 1 >= LeastHeadlineWords).Distinct(StringComparer.Ordinal).ToList();
        if (headings is [var only] && (head is null || Shared(only, head) >= 0.5))
            return only;
        return head is null ? null : WithoutOutlet(HtmlText.OfFragment(head).ReplaceLineEndings(" "), outlet);
    }

    private static double Shared(string one, string other)
    {
        var words = other.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var own = one.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return own.Length == 0 ? 0 : own.Count(words.Contains) / (double)own.Length;
    }

    private static string WithoutOutlet(string title, string? outlet)
    {
        var end = OutletBehind().Match(title);
        return end.Success && outlet is not null && Letters(end.Groups["name"].Value) is var name && (Letters(outlet).Contains(name, StringComparison.Ordinal) || name.Contains(Letters(outlet), StringComparison.Ordinal))
            ? title[..end.Index]
            : title;
    }

    private static string Letters(string words) => string.Concat(words.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static string? Words(IElement? element) =>
        element is null ? null : string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } words ? words : null;

    /// <summary>A name of a person; null for an address, and for what is too long to be one.</summary>
    private static string? Person(string? name) =>
        name is null || name.Contains("://", StringComparison.Ordinal) || name.Length > 100 ? null : ByWord().Replace(name, "").Trim() is { Length: > 0 } person ? person : null;

    private static string? Link(string? address, Uri? from) => WrittenAddress.Read(address, from)?.AbsoluteUri;

    [GeneratedRegex(@"/(?<year>(?:19|20)[0-9]{2})[/-](?<month>[0-9]{2})[/-](?<day>[0-9]{2})(?=[/-]|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex AddressDay();

    [GeneratedRegex(@"\s+[|·»–—-]\s+(?<name>[^|·»–—]{2,60})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex OutletBehind();

    [GeneratedRegex(@"^\s*by\s+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex ByWord();
}
