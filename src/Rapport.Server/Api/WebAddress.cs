using Microsoft.Extensions.Primitives;

namespace Rapport.Server.Api;

/// <summary>Makes addresses.</summary>
internal static class WebAddress
{
    /// <summary>The query with one condition set, the others kept; with its question mark.</summary>
    public static string With(IEnumerable<KeyValuePair<string, StringValues>> query, string name, string value) =>
        QueryString.Create([.. query.Where(pair => pair.Key != name).OrderBy(static pair => pair.Key, StringComparer.Ordinal), new(name, value)]).Value!;

    /// <summary>A path segment.</summary>
    public static string Segment(string text) => Uri.EscapeDataString(text).Replace("%3A", ":", StringComparison.Ordinal);

    /// <summary>Scheme and host that the request named, without a slash at the end.</summary>
    public static string Origin(HttpRequest request) => $"{request.Scheme}://{request.Host}";
}
