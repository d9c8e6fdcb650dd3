using System.Runtime.CompilerServices;
using System.Text.Json;
using Rapport.Coding.Output;
using Rapport.Store;
using Rapport.Store.Following;
using Rapport.Store.Output;
using Rapport.Store.Questions;

namespace Rapport.Server;

/// <summary>Tells readers who wait what came into the record, as server-sent events: a state whenever it is another one, and signs of life in between.</summary>
/// <param name="record">The record.</param>
internal sealed class Changes(Record record)
{
    private const int NewestReports = 5;

    private static readonly TimeSpan SignOfLife = TimeSpan.FromSeconds(15);

    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _waiting;

    /// <summary>The state of the record when it was looked at last.</summary>
    private string _state = "";

    /// <summary>Looks whether something came in, where anybody waits for it.</summary>
    public void Look()
    {
        if (Volatile.Read(ref _waiting) == 0 || record.State() is var state && state == _state)
            return;
        _state = record.State();
        Interlocked.Exchange(ref _next, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
    }

    /// <summary>Answers with events until the reader goes away or the server stops.</summary>
    public async Task AnswerAsync(HttpContext context)
    {
        var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, context.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping);
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["X-Accel-Buffering"] = "no";
        if (HttpMethods.IsHead(context.Request.Method))
            return;
        try
        {
            await foreach (var lines in EventsAsync(context.Request.Headers["Last-Event-ID"], stop.Token))
            {
                await context.Response.WriteAsync(lines, stop.Token);
                await context.Response.Body.FlushAsync(stop.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The reader went away, or the server stops; browsers ask again.
        }
        finally
        {
            stop.Dispose();
        }
    }

    private async IAsyncEnumerable<string> EventsAsync(string? known, [EnumeratorCancellation] CancellationToken stop)
    {
        Interlocked.Increment(ref _waiting);
        try
        {
            yield return "retry: 5000\n\n";
            while (true)
            {
                var next = Volatile.Read(ref _next).Task;
                if (record.State() is var state && state != known)
                {
                    known = state;
                    yield return $"id: {state}\nevent: record\ndata: {Told(record.Size())}\n\n";
                }

                if (await Task.WhenAny(next, Task.Delay(SignOfLife, stop)) != next)
                {
                    stop.ThrowIfCancellationRequested();
                    yield return ": still here\n\n";
                }
            }
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    private string Told(RecordSize size)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, FindingsJson.Options(indented: false)))
        {
            writer.WriteStartObject();
            RecordedJson.Write(writer, size);
            JsonParts.Objects(writer, "newest", new Newcomers(record).Last(NewestReports), RecordedJson.Write);
            writer.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }
}
