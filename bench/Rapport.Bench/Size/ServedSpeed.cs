using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Rapport.Store;

namespace Rapport.Bench.Size;

/// <summary>
/// How long a server takes to answer over loopback, address by address, and how many answers it gives in a second: the built program serves the record in a process of its own,
/// and this one asks, first one request after the other, then several at once. Whole files come first, with the most memory that the server held until their end.
/// </summary>
internal static class ServedSpeed
{
    private const int AtOnce = 4;
    private const int Fewest = 20;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(8);

    /// <summary>Serves a record, asks, and prints a row for each address.</summary>
    /// <param name="path">The record.</param>
    /// <param name="only">What the addresses begin with; null for all.</param>
    public static async Task<int> RunAsync(string path, string? only)
    {
        ImmutableArray<ServedAddress> addresses;
        using (var record = Record.Open(path))
        {
            addresses = [.. ServedAddresses.Of(record).Where(address => !address.Asked.IsEmpty && (only is null || address.Name.StartsWith(only, StringComparison.Ordinal)))];
            var size = record.Size();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{size.Reports:N0} reports, {size.Events:N0} events, {size.Statements:N0} statements; file {new FileInfo(path).Length / 1e6:N0} MB; load {QuestionSpeed.Load()}"));
        }

        using var server = Process.Start(new ProcessStartInfo("dotnet", [.. BuiltProgram.Command.Skip(1), "serve", "--record", path, "--rate", "0", "--listen", "http://127.0.0.1:0"]) { RedirectStandardError = true })!;
        try
        {
            var told = await server.StandardError.ReadLineAsync() ?? throw new InvalidOperationException("the server did not start");
            // What the server says later must not fill the pipe.
            _ = server.StandardError.ReadToEndAsync();
            using var client = new HttpClient { BaseAddress = new(told[told.IndexOf("http://", StringComparison.Ordinal)..told.IndexOf(';', StringComparison.Ordinal)]), Timeout = Timeout.InfiniteTimeSpan };
            await ReadAsync(client, "/health/ready");
            await FilesAsync(client, server, [.. addresses.Where(static address => address.IsFile)]);
            await AnswersAsync(client, [.. addresses.Where(static address => !address.IsFile)]);
            Console.WriteLine();
            Console.WriteLine($"load {QuestionSpeed.Load()}");
            return 0;
        }
        finally
        {
            server.Kill();
        }
    }

    private static async Task FilesAsync(HttpClient client, Process server, ImmutableArray<ServedAddress> files)
    {
        if (files.IsEmpty)
            return;
        server.Refresh();
        Console.WriteLine();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| file | seconds | MB | most memory of the server until then, MB ({server.PeakWorkingSet64 / 1e6:N0} before) |"));
        Console.WriteLine("|---|---:|---:|---:|");
        foreach (var file in files)
        {
            var start = Stopwatch.GetTimestamp();
            var bytes = await ReadAsync(client, file.Asked[0]);
            var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            server.Refresh();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| `{file.Name}` | {seconds:F1} | {bytes / 1e6:F1} | {server.PeakWorkingSet64 / 1e6:N0} |"));
        }
    }

    private static async Task AnswersAsync(HttpClient client, ImmutableArray<ServedAddress> addresses)
    {
        if (addresses.IsEmpty)
            return;
        Console.WriteLine();
        Console.WriteLine($"| address | asked | median ms | 95 % ms | longest ms | kB | a second, {AtOnce} at once |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|");
        foreach (var address in addresses)
            await MeasureAsync(client, address);
    }

    private static async Task MeasureAsync(HttpClient client, ServedAddress address)
    {
        var asked = address.Asked;
        var bytes = 0L;
        await ReadAsync(client, asked[^1]);
        var times = new List<double>();
        var began = Stopwatch.GetTimestamp();
        for (var number = 0; number < Math.Max(asked.Length, Fewest) && (number == 0 || Stopwatch.GetElapsedTime(began) < Longest); number++)
        {
            var start = Stopwatch.GetTimestamp();
            bytes += await ReadAsync(client, asked[number % asked.Length]);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        var next = -1;
        var answered = 0;
        began = Stopwatch.GetTimestamp();
        var most = Math.Max(asked.Length, Fewest * AtOnce) * 2;
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(async _ =>
        {
            for (int number; (number = Interlocked.Increment(ref next)) < most && Stopwatch.GetElapsedTime(began) < Longest; Interlocked.Increment(ref answered))
                await ReadAsync(client, asked[number % asked.Length]);
        }));
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| `{address.Name}` | {times.Count} | {times[times.Count / 2]:F1} | {times[Math.Min(times.Count - 1, times.Count * 95 / 100)]:F1} | {times[^1]:F1} | {bytes / 1000.0 / times.Count:F1} | {answered / seconds:F0} |"));
    }

    /// <summary>Reads an answer to its end without keeping it.</summary>
    /// <returns>Its length in bytes.</returns>
    private static async Task<long> ReadAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        if (!answer.IsSuccessStatusCode)
            throw new InvalidOperationException($"{address} is answered with {(int)answer.StatusCode}");
        await using var stream = await answer.Content.ReadAsStreamAsync();
        var part = new byte[1 << 16];
        var length = 0L;
        for (int read; (read = await stream.ReadAsync(part)) > 0;)
            length += read;
        return length;
    }
}
