namespace Rapport.Server.Outside;

/// <summary>A page that a user asked for by its address.</summary>
/// <param name="Body">What the server answered, unpacked; empty where there is a fault.</param>
/// <param name="From">Where the answer came from, behind redirects.</param>
/// <param name="MediaType">The type that the server named in lower case, "text/html", or null.</param>
/// <param name="Charset">The encoding that it named, or null.</param>
/// <param name="Fault">Why there is no page, in words; or null.</param>
public sealed record OutsidePage(byte[] Body, Uri From, string? MediaType, string? Charset, string? Fault)
{
    /// <summary>Fetches a page as feeds and their pages are fetched: not from this machine or private networks, also not by a redirect or a name that leads there, and not where robots.txt forbids it.</summary>
    /// <param name="address">Its address.</param>
    /// <param name="insideToo">Whether addresses of this machine and of private networks are allowed.</param>
    /// <param name="most">Most bytes of the answer, unpacked.</param>
    /// <param name="stop">Ends the fetching.</param>
    public static async Task<OutsidePage> FetchAsync(Uri address, bool insideToo, int most, CancellationToken stop)
    {
        using var reader = new OutsideReader(insideToo, TimeSpan.Zero);
        var answer = await reader.ReadAsync(address, null, null, most, stop);
        return new(answer.Body, answer.From ?? address, answer.MediaType, answer.Charset, answer.Fault);
    }
}
