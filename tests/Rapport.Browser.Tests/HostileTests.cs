using System.Globalization;
using System.Text.Json;
using static Microsoft.Playwright.Assertions;

namespace Rapport.BrowserTests;

/// <summary>Reports that mean harm, or are beyond all measure: the pages stay whole and nothing in them runs.</summary>
public sealed class HostileTests(HostileTests.Hostile hostile) : IClassFixture<HostileTests.Hostile>
{
    private const int Sentences = 10_000;
    private const string Script = "<script>window.harm = 1</script><img src=x onerror=\"window.harm = 1\">";

    [Fact]
    public async Task Nothing_that_a_report_says_runs_or_breaks_a_page()
    {
        await using var window = await hostile.Served.OpenAsync();
        var findings = await hostile.Served.FindingsAsync("statements?outlet=" + Uri.EscapeDataString(Hostile.Outlet));
        Assert.NotEmpty(findings);
        var report = findings[0].GetProperty("report").GetProperty("id").GetString();
        foreach (var address in (string[])["/", "/reports", "/events", "/statements", "/people", "/issues", "/review", "/about", "/dyad/NOR/KEN", "/dyad/NOR/KEN/brief", "/map", "/network",
            $"/report/{report}", $"/finding/{findings[0].GetProperty("id").GetString()}", $"/search?q={Uri.EscapeDataString(Script)}", $"/issue/{Uri.EscapeDataString(Script)}", $"/check?q={Uri.EscapeDataString(Script)}"])
        {
            await window.Page.GotoAsync(address);
            Assert.False(await window.Page.EvaluateAsync<bool>("() => 'harm' in window"), $"{address} ran what a report says");
            Assert.Equal(0, await window.Page.Locator("main img, main script, main iframe, main b").CountAsync());
            Assert.Equal(1, await window.Page.Locator("footer.bottom").CountAsync());
            Assert.DoesNotContain('\u202E', await window.Page.Locator("body").InnerTextAsync());
        }

        await window.Page.GotoAsync($"/report/{report}");
        await Expect(window.Page.Locator("article")).ToContainTextAsync("‹U+202E›");
        await Expect(window.Page.Locator("article")).ToContainTextAsync("<script>window.harm = 1</script>");
        Assert.Empty(window.Errors);
    }

    [Fact]
    public async Task A_text_with_ten_thousand_findings_is_a_page_that_answers()
    {
        await using var window = await hostile.Served.OpenAsync();
        using var reports = JsonDocument.Parse(await hostile.Served.TextAsync("/api/v1/reports?outlet=Endless"));
        var line = reports.RootElement.GetProperty("items")[0];
        Assert.True(line.GetProperty("statements").GetInt32() + line.GetProperty("events").GetInt32() >= Sentences, line.GetRawText());

        await window.Page.GotoAsync($"/report/{line.GetProperty("id").GetString()}");

        await Expect(window.Page.GetByText("The first 500 of").First).ToBeVisibleAsync();
        Assert.Equal(500, await window.Page.Locator("section[aria-labelledby='statements-head'] ol.found > li").CountAsync());
        var last = window.Page.Locator("article a.label[href^='/finding/']").Last;
        await last.ScrollIntoViewIfNeededAsync();
        await last.ClickAsync();
        await Expect(window.Page.Locator("h1")).ToContainTextAsync("Norway");
        Assert.Empty(window.Errors);
    }

    /// <summary>A record of such reports, served.</summary>
    public sealed class Hostile : IAsyncLifetime
    {
        /// <summary>An outlet whose name is markup and quotes.</summary>
        public const string Outlet = "\"O'Brien\" & <b>Sons</b>" + Script;

        /// <summary>The record with its server and browser.</summary>
        public ServedRecord Served { get; private set; } = null!;

        /// <inheritdoc/>
        public async ValueTask InitializeAsync() => Served = await ServedRecord.OfAsync(static folder =>
        {
            var file = Path.Combine(folder, "hostile.jsonl");
            var endless = string.Join(' ', Enumerable.Range(1, Sentences).Select(static number => string.Create(CultureInfo.InvariantCulture, $"Norway condemned Kenya for seizing ship number {number}.")));
            File.WriteAllLines(file,
            [
                Line("hostile", Outlet, $"Norway condemns Kenya {Script}",
                    $"OSLO, May 2 (Tidings) -- Norway condemned Kenya on Thursday for \u202Eseizing\u202C a ship. {Script}\n\nNorwegian Foreign Minister Ada \"O'Hara\" Holm said that Norway supports <b>free trade</b> and opposes tariffs. \u2066\u2069\u200B"),
                Line("endless", "Endless", "Norway condemns Kenya ten thousand times", endless),
            ]);
            return [file];
        });

        /// <inheritdoc/>
        public ValueTask DisposeAsync() => Served.DisposeAsync();

        private static string Line(string id, string outlet, string title, string text) =>
            JsonSerializer.Serialize(new Dictionary<string, string> { ["id"] = id, ["outlet"] = outlet, ["side"] = "NOR", ["date"] = "2024-05-02", ["title"] = title, ["text"] = text });
    }
}
