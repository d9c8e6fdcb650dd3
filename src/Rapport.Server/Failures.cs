using Rapport.Server.Api;
using Rapport.Server.Pages;
using Rapport.Store;

namespace Rapport.Server;

/// <summary>Turns what cannot be answered into a page or, under <c>/api</c>, into a problem as RFC 9457 describes.</summary>
internal sealed partial class Failures(RequestDelegate next, ILogger<Failures> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
            if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null, ContentLength: null })
                await Answer(context, Known(context.Response.StatusCode, context.Request));
        }
        catch (BadQuestionException error) when (!context.Response.HasStarted)
        {
            await Answer(context, new(StatusCodes.Status400BadRequest, "The question cannot be read", error.Message));
        }
        catch (RecordException error) when (!context.Response.HasStarted)
        {
            LogRecord(log, error.Message);
            await Answer(context, new(StatusCodes.Status503ServiceUnavailable, "The record cannot be read", error.Message));
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The reader went away; nobody waits for an answer.
        }
    }

    private static Problem Known(int status, HttpRequest request) => status switch
    {
        StatusCodes.Status404NotFound => new(status, "Not in the record", $"The record has nothing at {request.Path}."),
        StatusCodes.Status405MethodNotAllowed => new(status, "Reading only", "Addresses here are read with GET."),
        StatusCodes.Status413PayloadTooLarge => new(status, "Reading only", "Requests here carry no body."),
        _ => new(status, "The request cannot be answered", "Check the address."),
    };

    private static Task Answer(HttpContext context, Problem problem) =>
        context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
            ? problem.WriteAsync(context)
            : Page.WriteAsync<ProblemPage>(context, problem.Status, new() { [nameof(ProblemPage.Problem)] = problem });

    [LoggerMessage(LogLevel.Error, "{Message}")]
    private static partial void LogRecord(ILogger log, string message);
}
