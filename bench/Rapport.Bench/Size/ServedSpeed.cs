using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Rapport.Store;

namespace Rapport.Bench.Size;

/// <summary>
/// How long a server takes to answer over loopback, endpoint by endpoint, and how many answers it gives in a second: the built program serves the record in a process of its own,
/// and this one asks, first one request after the other, then several at once.
/// </summary>
internal static class ServedSpeed
{
    private const int AtOnce = 4;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(8);

    /// <summary>Serves a record, asks, and prints a row for each address.</summary>
    /// <param name="path">The record.</param>
    /// <param name="only">What the addresses begin with; null for all.</param>
    public static async Task<int> RunAsync(string path, string? only)
    {
        var addresses = Addresses(path).Where(endpoint => only is null || endpoint.Name.StartsWith(only, StringComparison.Ordinal)).ToImmutableArray();
        using var server = Process.Start(new ProcessStartInfo("dotnet", [.. BuiltProgram.Command.Skip(1), "serve", "--record", path, "--rate", "0", "--listen", "http://127.0.0.1:0"]) { RedirectStandardError = true })!;
        try
        {
            var told = await server.StandardError.ReadLineAsync() ?? throw new InvalidOperationException("the server did not start");
            using var client = new HttpClient { BaseAddress = new(told[told.IndexOf("http://", StringComparison.Ordinal)..told.IndexOf(';', StringComparison.Ordinal)]), Timeout = TimeSpan.FromMinutes(5) };
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path}: {new FileInfo(path).Length / 1e6:N0} MB; load {QuestionSpeed.Load()}"));
            Console.WriteLine();
            Console.WriteLine($"| address | asked | median ms | 95 % ms | longest ms | kB | a second, {AtOnce} at once |");
            Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|");
            foreach (var (name, asked) in addresses)
                if (!asked.IsEmpty)
                    await MeasureAsync(client, name, asked);
            Console.WriteLine();
            Console.WriteLine($"load {QuestionSpeed.Load()}");
            return 0;
        }
        finally
        {
            server.Kill();
        }
    }

    private static ImmutableArray<(string Name, ImmutableArray<string> Asked)> Addresses(string path)
    {
        using var record = Record.Open(path);
        var about = QuestionArguments.Of(record);
        string Word(string text) => Uri.EscapeDataString(text);
        ImmutableArray<string> Pairs(string form) => [.. about.Pairs.Select(pair => string.Format(CultureInfo.InvariantCulture, form, pair.First, pair.Second))];
        ImmutableArray<string> Each<T>(IEnumerable<T> all, string form) => [.. all.Select(one => string.Format(CultureInfo.InvariantCulture, form, Word(one!.ToString()!)))];
        return
        [
            ("/", ["/"]), ("/dyad/…", Pairs("/dyad/{0}/{1}")), ("/report/…", Each(about.Reports, "/report/{0}")), ("/finding/…", Each(about.Findings, "/finding/{0}")),
            ("/api/v1/record", ["/api/v1/record"]), ("/api/v1/events?country=…", Each(about.Actors, "/api/v1/events?country={0}")),
            ("/api/v1/events?source=…&target=…", Pairs("/api/v1/events?source={0}&target={1}")), ("/api/v1/events?q=…", Each(about.Words, "/api/v1/events?q={0}")),
            ("/api/v1/statements?holder=…", Each(about.Actors, "/api/v1/statements?holder={0}")), ("/api/v1/statements?issue=…", Each(about.Issues, "/api/v1/statements?issue={0}")),
            ("/api/v1/reports", ["/api/v1/reports"]), ("/api/v1/reports?q=…", Each(about.Words, "/api/v1/reports?q={0}")), ("/api/v1/reports/…", Each(about.Reports, "/api/v1/reports/{0}")),
            ("/api/v1/occasions?country=…", Each(about.Actors, "/api/v1/occasions?country={0}")), ("/api/v1/occasions/…", Each(about.Occasions, "/api/v1/occasions/{0}")),
            ("/api/v1/occasions/…/comparison", Each(about.Occasions, "/api/v1/occasions/{0}/comparison")), ("/api/v1/positions?issue=…", Each(about.Issues, "/api/v1/positions?issue={0}")),
            ("/api/v1/asks", Pairs("/api/v1/asks?source={0}&target={1}")), ("/api/v1/dyads", ["/api/v1/dyads"]), ("/api/v1/dyads/…", Pairs("/api/v1/dyads/{0}/{1}")),
            ("/api/v1/dyads/…/timeline", Pairs("/api/v1/dyads/{0}/{1}/timeline")), ("/api/v1/dyads/…/silence", Pairs("/api/v1/dyads/{0}/{1}/silence")),
            ("/api/v1/dyads/…/brief", Pairs("/api/v1/dyads/{0}/{1}/brief")), ("/api/v1/dyads/…/panel", Pairs("/api/v1/dyads/{0}/{1}/panel")),
            ("/api/v1/people?country=…", Each(about.Actors, "/api/v1/people?country={0}")), ("/api/v1/search?q=…", Each(about.Words, "/api/v1/search?q={0}")),
            ("/api/v1/why/…", Each(about.Findings, "/api/v1/why/{0}")), ("/api/v1/review", ["/api/v1/review?limit=20"]), ("/api/v1/events?format=atom", Each(about.Actors, "/api/v1/events?format=atom&country={0}")),
            ("/health/ready", ["/health/ready"]), ("/metrics", ["/metrics"]),
        ];
    }

    private static async Task MeasureAsync(HttpClient client, string name, ImmutableArray<string> asked)
    {
        var bytes = 0L;
        await client.GetByteArrayAsync(asked[^1]);
        var times = new List<double>();
        var began = Stopwatch.GetTimestamp();
        for (var number = 0; number < Math.Max(asked.Length, 20) && Stopwatch.GetElapsedTime(began) < Longest; number++)
        {
            var start = Stopwatch.GetTimestamp();
            bytes += (await client.GetByteArrayAsync(asked[number % asked.Length])).Length;
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        var next = -1;
        var answered = 0;
        began = Stopwatch.GetTimestamp();
        var most = Math.Max(asked.Length, 100) * 2;
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(async _ =>
        {
            for (int number; (number = Interlocked.Increment(ref next)) < most && Stopwatch.GetElapsedTime(began) < Longest; Interlocked.Increment(ref answered))
                await client.GetByteArrayAsync(asked[number % asked.Length]);
        }));
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| `{name}` | {times.Count} | {times[times.Count / 2]:F1} | {times[Math.Min(times.Count - 1, times.Count * 95 / 100)]:F1} | {times[^1]:F1} | {bytes / 1000.0 / times.Count:F1} | {answered / seconds:F0} |"));
    }
}
