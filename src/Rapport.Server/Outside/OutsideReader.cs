using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;

namespace Rapport.Server.Outside;

/// <summary>What a server outside answered.</summary>
/// <param name="Status">The status; null where there was no answer.</param>
/// <param name="Body">The body of an answer with status 200, unpacked; else empty.</param>
/// <param name="Fault">Why there is no body to read; null where there is one, or where nothing changed.</param>
internal sealed record OutsideAnswer(HttpStatusCode? Status, byte[] Body, string? Fault)
{
    /// <summary>Where the request led for good: behind redirects that say so. Null where it led nowhere else.</summary>
    public Uri? Moved { get; init; }

    /// <summary>Where the answer came from.</summary>
    public Uri? From { get; init; }

    /// <summary>Tag of the answer, or null.</summary>
    public string? Tag { get; init; }

    /// <summary>When it was changed, as written, or null.</summary>
    public string? Modified { get; init; }

    /// <summary>How long the server wants to be left alone, or how long its answer holds; null where it says nothing.</summary>
    public TimeSpan? After { get; init; }

    /// <summary>The type that the answer names in lower case, "text/html", or null.</summary>
    public string? MediaType { get; init; }

    /// <summary>The encoding that the answer names, or null.</summary>
    public string? Charset { get; init; }

    /// <summary>Whether it may be asked again later: nobody answered, or the server is busy or broken.</summary>
    public bool IsPassing => Status is null or HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError;
}

/// <summary>
/// Reads addresses outside politely: one request at a time to a host with a pause between them, within limits of size and time, not where robots.txt forbids it.
/// </summary>
internal sealed class OutsideReader(bool insideToo, TimeSpan pause) : IDisposable
{
    /// <summary>The name under which it asks.</summary>
    public const string Name = "Rapport";

    private const int MostRedirects = 5;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly HttpClient _client = OutsideNetwork.Client(insideToo, Patience);
    private readonly ConcurrentDictionary<string, Host> _hosts = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, (DateTimeOffset Read, Robots Rules)> _robots = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads an address.</summary>
    /// <param name="address">The address.</param>
    /// <param name="tag">A tag that the answer may still have, or null.</param>
    /// <param name="modified">A time of change that it may still have, or null.</param>
    /// <param name="most">Most bytes of the answer, unpacked.</param>
    /// <param name="stop">Ends the reading.</param>
    public async Task<OutsideAnswer> ReadAsync(Uri address, string? tag, string? modified, int most, CancellationToken stop)
    {
        Uri? moved = null;
        var forGood = true;
        for (var redirects = 0; ; redirects++)
        {
            if (OutsideNetwork.Fault(address, insideToo: true) is { } refused)
                return new(null, [], refused);
            var (robots, fault) = await RobotsAsync(address, stop);
            if (robots is null)
                return new(null, [], fault);
            if (!robots.Allows(address.PathAndQuery))
                return new(HttpStatusCode.Forbidden, [], "robots.txt of its server forbids it");
            var (answer, next) = await GetAsync(address, tag, modified, most, stop);
            if (next is null)
                return answer with { Moved = moved, From = address };
            if (redirects == MostRedirects)
                return new(answer.Status, [], $"it leads on more than {MostRedirects} times");
            forGood &= answer.Status is HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect;
            address = new(address, next);
            moved = forGood ? address : moved;
        }
    }

    public void Dispose() => _client.Dispose();

    /// <summary>What the server of an address allows; null and the reason where nothing is known, and so nothing may be read until it is.</summary>
    private async Task<(Robots? Rules, string? Fault)> RobotsAsync(Uri address, CancellationToken stop)
    {
        var origin = address.GetLeftPart(UriPartial.Authority);
        if (_robots.TryGetValue(origin, out var known) && known.Read > DateTimeOffset.UtcNow.AddDays(-1))
            return (known.Rules, null);
        var (answer, next) = await GetAsync(new($"{origin}/robots.txt"), null, null, Robots.MostBytes, stop);
        if (answer.IsPassing)
            return (null, answer.Status is null ? answer.Fault : "robots.txt of its server cannot be read at the moment");
        var rules = answer.Status == HttpStatusCode.OK && next is null ? Robots.Read(answer.Body, Name) : Robots.Open;
        _robots[origin] = (DateTimeOffset.UtcNow, rules);
        return (rules, null);
    }

    private async Task<(OutsideAnswer Answer, Uri? Next)> GetAsync(Uri address, string? tag, string? modified, int most, CancellationToken stop)
    {
        var host = _hosts.GetOrAdd(address.Authority, static _ => new());
        await host.Turn.WaitAsync(stop);
        try
        {
            var rest = host.Asked + pause - DateTimeOffset.UtcNow;
            if (rest > TimeSpan.Zero)
                await Task.Delay(rest, stop);
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
            limit.CancelAfter(Patience);
            return await AskAsync(address, tag, modified, most, limit.Token);
        }
        catch (Exception fault) when (!stop.IsCancellationRequested && fault is HttpRequestException or OperationCanceledException or IOException or InvalidDataException)
        {
            return (new(null, [], OutsideNetwork.Words(fault)), null);
        }
        finally
        {
            host.Asked = DateTimeOffset.UtcNow;
            host.Turn.Release();
        }
    }

    private async Task<(OutsideAnswer Answer, Uri? Next)> AskAsync(Uri address, string? tag, string? modified, int most, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue(Name, typeof(OutsideReader).Assembly.GetName().Version?.ToString(3)));
        if (tag is not null)
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        if (modified is not null)
            request.Headers.TryAddWithoutValidation("If-Modified-Since", modified);
        using var answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
        var after = answer.Headers.RetryAfter is { } told ? told.Delta ?? told.Date - DateTimeOffset.UtcNow : answer.Headers.CacheControl?.MaxAge;
        if (answer.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect && answer.Headers.Location is { } next)
            return (new(answer.StatusCode, [], null), next);
        if (answer.StatusCode == HttpStatusCode.NotModified)
            return (new(answer.StatusCode, [], null) { After = after, Tag = tag, Modified = modified }, null);
        if (answer.StatusCode != HttpStatusCode.OK)
            return (new(answer.StatusCode, [], $"it answered {(int)answer.StatusCode}") { After = after }, null);
        if (await BodyAsync(answer, most, stop) is not { } body)
            return (new(answer.StatusCode, [], $"it is larger than {most} bytes"), null);
        return (new(answer.StatusCode, body, null)
        {
            After = after,
            Tag = answer.Headers.TryGetValues("ETag", out var tags) ? tags.First() : null,
            Modified = answer.Content.Headers.TryGetValues("Last-Modified", out var times) ? times.First() : null,
            MediaType = answer.Content.Headers.ContentType?.MediaType?.ToLowerInvariant(),
            Charset = answer.Content.Headers.ContentType?.CharSet,
        }, null);
    }

    /// <summary>The body; null where it is larger than it may be, whatever length it was said to have.</summary>
    private static async Task<byte[]?> BodyAsync(HttpResponseMessage answer, int most, CancellationToken stop)
    {
        await using var stream = await answer.Content.ReadAsStreamAsync(stop);
        using var body = new MemoryStream();
        var chunk = new byte[1 << 16];
        for (int count; (count = await stream.ReadAsync(chunk, stop)) > 0;)
        {
            if (body.Length + count > most)
                return null;
            body.Write(chunk, 0, count);
        }

        return body.ToArray();
    }

    private sealed class Host
    {
        public SemaphoreSlim Turn { get; } = new(1);

        public DateTimeOffset Asked { get; set; }
    }
}
