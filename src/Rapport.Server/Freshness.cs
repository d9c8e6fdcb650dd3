using System.Security.Cryptography;
using System.Text;
using Rapport.Server.Operation;
using Rapport.Store;

namespace Rapport.Server;

/// <summary>
/// Lets browsers keep an answer until the record changes. The answers of one address in several formats have tags of their own.
/// </summary>
internal sealed class Freshness(RequestDelegate next, Record record)
{
    // Another run of the server may serve another record.
    private readonly string _run = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6));

    public Task InvokeAsync(HttpContext context)
    {
        if ((!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method)) || Health.IsAt(context.Request.Path) || context.Request.Path == Metrics.Path)
            return next(context);
        var accepted = SHA256.HashData(Encoding.UTF8.GetBytes(context.Request.Headers.Accept.ToString()));
        var tag = $"W/\"{_run}-{record.State()}-{Convert.ToHexStringLower(accepted.AsSpan(0, 4))}\"";
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
