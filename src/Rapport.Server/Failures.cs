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
            await Answer(context, error.Problem);
        }
        catch (BadHttpRequestException error) when (!context.Response.HasStarted)
        {
            await Answer(context, Known(error.StatusCode, context.Request));
        }
        catch (RecordException error) when (!context.Response.HasStarted)
        {
            LogRecord(log, error.Message);
            await Answer(context, new(ProblemKind.RecordUnreadable, error.Message));
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The reader went away; nobody waits for an answer.
        }
    }

    private static Problem Known(int status, HttpRequest request) => status switch
    {
        StatusCodes.Status404NotFound => new(ProblemKind.NotInRecord, $"The record has nothing at {request.Path}; lists tell the names of what there is."),
        StatusCodes.Status405MethodNotAllowed => new(ProblemKind.ReadingOnly, "This address is read with GET."),
        StatusCodes.Status413PayloadTooLarge when HttpMethods.IsPost(request.Method) => new(ProblemKind.TooLarge, "The body is larger than it may be; send it in parts."),
        StatusCodes.Status413PayloadTooLarge => new(ProblemKind.NoBody, "Requests here carry no body; leave it away."),
        _ => new(ProblemKind.Unanswerable, "Check the address and the headers of the request.") { Status = status },
    };

    private static Task Answer(HttpContext context, Problem problem)
    {
        // The body of a request that is refused is not read, so that nothing further can come over the connection.
        if (context.Request.ContentLength > 0 || context.Request.Headers.TransferEncoding.Count > 0)
            context.Response.Headers.Connection = "close";
        return context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
            ? problem.WriteAsync(context)
            : Page.WriteAsync<ProblemPage>(context, problem.Status, new() { [nameof(ProblemPage.Problem)] = problem });
    }

    [LoggerMessage(LogLevel.Error, "{Message}")]
    private static partial void LogRecord(ILogger log, string message);
}
