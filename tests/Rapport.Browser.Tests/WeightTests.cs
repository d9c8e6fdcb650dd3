using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Playwright;

namespace Rapport.BrowserTests;

/// <summary>
/// How heavy pages are on a first visit and how long a browser takes for them. The table lies in <c>.build/weights.md</c> afterwards; with RAPPORT_WEIGH_RECORD it is of that record.
/// </summary>
public sealed class WeightTests(ServedDossier dossier)
{
    private const int Visits = 5;
    private const int VisitsOfSamples = 1;

    /// <summary>What a first visit of a page may weigh, as it is sent, without the program of charts.</summary>
    private const int MostBytes = 150_000;

    /// <summary>When the document was there, when all was loaded, and when the largest part of what is seen was painted, in milliseconds since the page was asked for.</summary>
    private const string Times = """
        async () => {
            const largest = await new Promise(told => {
                new PerformanceObserver(list => told(list.getEntries().at(-1).startTime)).observe({ type: 'largest-contentful-paint', buffered: true });
                setTimeout(() => told(0), 2000);
            });
            const page = performance.getEntriesByType('navigation')[0];
            return [page.responseStart, page.domContentLoadedEventEnd, page.loadEventEnd, largest];
        }
        """;

    [Fact]
    public async Task First_visits_are_light()
    {
        Assert.SkipUnless(dossier.Served.HasBrowser, "Chromium is not installed on this machine: apt install chromium");
        var record = Environment.GetEnvironmentVariable("RAPPORT_WEIGH_RECORD");
        await using var other = record is null ? null : await ServedRecord.AtAsync(record);
        var served = other ?? dossier.Served;
        var table = new StringBuilder($"| page | requests | kB sent | of it page and style | first byte ms | document ms | loaded ms | largest paint ms |\n|---|---:|---:|---:|---:|---:|---:|---:|\n");
        var most = record is null ? VisitsOfSamples : Visits;
        foreach (var (name, address) in await PagesAsync(served))
        {
            var visits = new List<(int Requests, int Bytes, int Charts, double[] Times)>();
            for (var visit = 0; visit < most; visit++)
                visits.Add(await VisitAsync(served, address));
            var (requests, bytes, charts, _) = visits[0];
            double Median(int time) => visits.Select(visit => visit.Times[time]).Order().ElementAt(most / 2);
            table.Append(CultureInfo.InvariantCulture, $"| {name} | {requests} | {bytes / 1000.0:F1} | {(bytes - charts) / 1000.0:F1} | {Median(0):F0} | {Median(1):F0} | {Median(2):F0} | {Median(3):F0} |\n");
            Assert.True(record is not null || bytes - charts < MostBytes, $"{address} weighs {bytes - charts} bytes without its charts");
        }

        await File.WriteAllTextAsync(Path.Combine(Directory.CreateDirectory(Path.Combine(ServedDossier.Root, ".build")).FullName, "weights.md"), table.ToString(), TestContext.Current.CancellationToken);
    }

    private static async Task<(string Name, string Address)[]> PagesAsync(ServedRecord served)
    {
        async Task<JsonElement> FirstAsync(string list)
        {
            using var json = JsonDocument.Parse(await served.TextAsync($"/api/v1/{list}"));
            return json.RootElement.GetProperty("items")[0].Clone();
        }

        var pair = await FirstAsync("dyads?limit=1&days=36500");
        var dyad = $"/dyad/{Uri.EscapeDataString(pair.GetProperty("first").GetString()!)}/{Uri.EscapeDataString(pair.GetProperty("second").GetString()!)}";
        return
        [
            ("start", "/"), ("reports", "/reports"), ("report", $"/report/{(await FirstAsync("events?limit=1")).GetProperty("report").GetProperty("id").GetString()}"), ("pair", dyad), ("brief", dyad + "/brief"),
            ("occasion", $"/occasion/{(await FirstAsync("occasions?limit=1")).GetProperty("id").GetString()}"), ("map", "/map"), ("network", "/network"),
        ];
    }

    /// <summary>A visit by a browser that has seen nothing of the server before.</summary>
    private static async Task<(int Requests, int Bytes, int Charts, double[] Times)> VisitAsync(ServedRecord served, string address)
    {
        await using var window = await served.OpenAsync(new() { ViewportSize = new() { Width = 1280, Height = 900 } });
        var ended = new List<IRequest>();
        window.Page.RequestFinished += (_, request) => ended.Add(request);
        await window.Page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Load });
        var times = await window.Page.EvaluateAsync<double[]>(Times);
        var (bytes, charts) = (0, 0);
        foreach (var request in ended.ToArray())
        {
            var sizes = await request.SizesAsync();
            var sent = sizes.ResponseBodySize + sizes.ResponseHeadersSize;
            bytes += sent;
            charts += new Uri(request.Url).AbsolutePath.StartsWith("/islands/", StringComparison.Ordinal) ? sent : 0;
        }

        Assert.Empty(window.Errors);
        return (ended.Count, bytes, charts, times);
    }
}
