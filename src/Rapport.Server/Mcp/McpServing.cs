using Microsoft.AspNetCore.Http.Features;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Rapport.Store;

namespace Rapport.Server.Mcp;

/// <summary>Serves a record over the Model Context Protocol: at <see cref="Path"/> of the server, or on the two streams of a process.</summary>
public static class McpServing
{
    /// <summary>The path of the server at which the protocol is spoken.</summary>
    internal const string Path = "/mcp";

    private const long LargestRequest = 1 << 20;

    private const string Instructions =
        "Questions to a record of what states did and said to each other, read from news reports and readouts. Each finding names its report, the ids of its sentences and the side that reports it: a position known from the other side alone says so. Nothing found is no proof that nothing happened.";

    /// <summary>Answers on two streams until the input ends or <paramref name="stop"/> is cancelled.</summary>
    /// <exception cref="RecordException">The record cannot be opened.</exception>
    public static async Task RunAsync(string recordPath, Stream input, Stream output, CancellationToken stop)
    {
        using var record = Record.Open(recordPath);
        var options = new McpServerOptions();
        Describe(options);
        options.ToolCollection = [.. new RecordTools(record).All()];
        await using var transport = new StreamServerTransport(input, output, "rapport");
        await using var server = McpServer.Create(transport, options);
        await server.RunAsync(stop);
    }

    /// <summary>Adds the protocol to the server.</summary>
    internal static void AddTo(IServiceCollection services, Record record) =>
        services.AddMcpServer(Describe).WithHttpTransport(static http => http.Stateless = true).WithTools(new RecordTools(record).All());

    /// <summary>Answers at <see cref="Path"/>. Requests there have a body; those that a page of another host sends are refused.</summary>
    internal static void Map(WebApplication application) => application.MapMcp(Path);

    /// <summary>Lets requests of the protocol have a body, and refuses those that a page of another host sends.</summary>
    internal static async Task PrepareAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Path.StartsWithSegments(Path, StringComparison.Ordinal))
        {
            if (context.Request.Headers.Origin.ToString() is { Length: > 0 } origin && origin != $"{context.Request.Scheme}://{context.Request.Host}")
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                context.Response.ContentType = "text/plain; charset=utf-8";
                await context.Response.WriteAsync("Pages of other hosts are not answered.\n");
                return;
            }

            context.Features.Get<IHttpMaxRequestBodySizeFeature>()!.MaxRequestBodySize = LargestRequest;
        }

        await next(context);
    }

    private static void Describe(McpServerOptions options)
    {
        options.ServerInfo = new Implementation { Name = "rapport", Version = typeof(McpServing).Assembly.GetName().Version?.ToString(3) ?? "" };
        options.ServerInstructions = Instructions;
    }
}
