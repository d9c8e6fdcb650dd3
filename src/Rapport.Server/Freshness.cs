using System.Globalization;
using Rapport.Store;

namespace Rapport.Server;

/// <summary>
/// Lets browsers keep an answer until the record grows: a record is only ever added to, so its size in codings tells whether it changed.
/// </summary>
internal sealed class Freshness(RequestDelegate next, Record record)
{
    // Another run of the server may serve another record.
    private readonly string _run = Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(6));

    public Task InvokeAsync(HttpContext context)
    {
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
            return next(context);
        var tag = string.Create(CultureInfo.InvariantCulture, $"W/\"{_run}-{record.Codings()}\"");
        if (context.Request.Headers.IfNoneMatch.ToString().Split(',', StringSplitOptions.TrimEntries).Contains(tag, StringComparer.Ordinal))
        {
            Mark(context.Response, tag);
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        context.Response.OnStarting(() =>
        {
            if (context.Response.StatusCode == StatusCodes.Status200OK && context.Response.Headers.CacheControl.Count == 0)
                Mark(context.Response, tag);
            return Task.CompletedTask;
        });
        return next(context);
    }

    private static void Mark(HttpResponse response, string tag)
    {
        response.Headers.ETag = tag;
        response.Headers.CacheControl = "private, no-cache";
    }
}
