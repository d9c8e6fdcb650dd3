using Rapport.Store;

namespace Rapport.Server.Operation;

/// <summary>Whether the server lives, and whether it can answer, for programs that watch over it.</summary>
internal static class Health
{
    private const string Root = "/health";

    /// <summary>Whether a path is one of these; they need no key and are not counted.</summary>
    public static bool IsAt(PathString path) => path.StartsWithSegments(Root, StringComparison.Ordinal);

    /// <summary>Answers at <c>/health/live</c> and <c>/health/ready</c>.</summary>
    public static void Map(WebApplication application)
    {
        application.MapGet($"{Root}/live", static context => WriteAsync(context, StatusCodes.Status200OK, "alive"));
        application.MapGet($"{Root}/ready", static context =>
        {
            if (context.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.IsCancellationRequested)
                return WriteAsync(context, StatusCodes.Status503ServiceUnavailable, "stopping");
            try
            {
                _ = context.RequestServices.GetRequiredService<Record>().State();
                return WriteAsync(context, StatusCodes.Status200OK, "ready");
            }
            catch (RecordException fault)
            {
                return WriteAsync(context, StatusCodes.Status503ServiceUnavailable, fault.Message);
            }
        });
    }

    private static Task WriteAsync(HttpContext context, int status, string word)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsync(word + "\n", context.RequestAborted);
    }
}
