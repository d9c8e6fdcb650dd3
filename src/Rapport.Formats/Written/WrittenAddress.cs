namespace Rapport.Formats.Written;

/// <summary>Addresses as pages and feeds write them.</summary>
internal static class WrittenAddress
{
    /// <summary>An address of the web, made whole; null for any other.</summary>
    /// <param name="text">The address as it is written, or null.</param>
    /// <param name="from">The address that a relative one is meant from; null where none is known.</param>
    public static Uri? Read(string? text, Uri? from)
    {
        var written = text?.Trim();
        if (string.IsNullOrEmpty(written))
            return null;
        var isWhole = from is not null ? Uri.TryCreate(from, written, out var link) : Uri.TryCreate(written, UriKind.Absolute, out link);
        return isWhole && (link!.Scheme == Uri.UriSchemeHttps || link.Scheme == Uri.UriSchemeHttp) ? link : null;
    }
}
