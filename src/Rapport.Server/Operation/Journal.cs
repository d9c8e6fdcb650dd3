using System.Diagnostics;
using Rapport.Store.Access;

namespace Rapport.Server.Operation;

/// <summary>Writes a line for each request that was answered, where logs are JSON: what was asked, by which key, with which status, in which time. What a query says is not written.</summary>
internal sealed partial class Journal(RequestDelegate next, ILogger<Journal> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var began = Stopwatch.GetTimestamp();
        await next(context);
        if (!Health.IsAt(context.Request.Path))
            LogAnswered(log, context.Request.Method, context.Request.Path, context.Response.StatusCode, Stopwatch.GetElapsedTime(began).TotalMilliseconds, context.Features.Get<AccessKey>()?.Name);
    }

    [LoggerMessage(LogLevel.Information, "{Method} {Path} {Status} {Milliseconds} {Key}")]
    private static partial void LogAnswered(ILogger log, string method, string path, int status, double milliseconds, string? key);
}
