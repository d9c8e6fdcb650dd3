using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Rapport.Server.Tests;

/// <summary>A request that came to a <see cref="Receiver"/>.</summary>
internal sealed record Received(string Path, Dictionary<string, string> Headers, string Body);

/// <summary>A server on a free port of this machine that keeps what it is sent, and answers as it is told.</summary>
internal sealed class Receiver : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Func<int, Received, HttpListenerResponse, Task> _answer;
    private readonly Task _work;

    /// <param name="answer">Answers a request; the number of requests before it is given.</param>
    public Receiver(Func<int, Received, HttpListenerResponse, Task> answer)
    {
        _answer = answer;
        Address = new($"http://127.0.0.1:{FreePort()}/");
        _listener.Prefixes.Add(Address.AbsoluteUri);
        _listener.Start();
        _work = Task.Run(ServeAsync);
    }

    /// <summary>A receiver that answers with statuses one after the other, the last one for good.</summary>
    public Receiver(params int[] statuses)
        : this((number, _, response) =>
        {
            response.StatusCode = statuses[Math.Min(number, statuses.Length - 1)];
            return Task.CompletedTask;
        })
    {
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>What came, in order.</summary>
    public ConcurrentQueue<Received> All { get; } = new();

    /// <summary>Waits until so many requests came.</summary>
    public async Task<Received[]> Await(int number)
    {
        for (var wait = 0; All.Count < number && wait < 600; wait++)
            await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.True(All.Count >= number, $"{All.Count} requests came, {number} were awaited");
        return [.. All];
    }

    public void Dispose()
    {
        _listener.Close();
        _work.Wait(TimeSpan.FromSeconds(5));
    }

    private static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }

    private async Task ServeAsync()
    {
        for (var number = 0; ; number++)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception end) when (end is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            _ = AnswerAsync(number, context);
        }
    }

    private async Task AnswerAsync(int number, HttpListenerContext context)
    {
        using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
        var received = new Received(
            context.Request.Url!.PathAndQuery, context.Request.Headers.AllKeys.ToDictionary(static key => key!, key => context.Request.Headers[key]!, StringComparer.OrdinalIgnoreCase), await reader.ReadToEndAsync());
        All.Enqueue(received);
        try
        {
            await _answer(number, received, context.Response);
            context.Response.Close();
        }
        catch (Exception end) when (end is HttpListenerException or ObjectDisposedException or IOException or InvalidOperationException)
        {
            context.Response.Abort();
        }
    }
}
