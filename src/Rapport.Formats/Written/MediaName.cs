namespace Rapport.Formats.Written;

/// <summary>Names for what the web gives without one.</summary>
internal static class MediaName
{
    /// <summary>A name that ends as files of a type do; "page" where the bytes have to tell it.</summary>
    /// <param name="mediaType">The type in lower case, "text/html".</param>
    public static string Of(string? mediaType) => mediaType switch
    {
        "text/html" or "application/xhtml+xml" => "page.html",
        "text/plain" => "page.txt",
        "text/csv" => "page.csv",
        "text/tab-separated-values" => "page.tsv",
        "application/rss+xml" => "feed.rss",
        "application/atom+xml" => "feed.atom",
        "application/rdf+xml" => "feed.rdf",
        "application/x-ndjson" or "application/jsonl" => "page.jsonl",
        "application/pdf" => "page.pdf",
        "message/rfc822" => "page.eml",
        _ => "page",
    };
}
