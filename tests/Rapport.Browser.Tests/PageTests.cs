using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Rapport.BrowserTests;

/// <summary>The pages as a reader meets them.</summary>
public sealed partial class PageTests(ServedSamples samples) : IClassFixture<ServedSamples>
{
    private const string Headline = "Canada imposes sanctions on Belarus";

    /// <summary>The letters from where the evidence of a finding begins to the label that stands behind its last letter.</summary>
    private const string WordsOfMark = """
        name => {
            const range = document.createRange();
            range.setStartBefore(document.getElementById('in-text-' + name));
            range.setEndBefore(document.querySelector(`article a.label[href="#${name}"]`));
            const words = range.cloneContents();
            words.querySelectorAll('a.label, .block-name').forEach(label => label.remove());
            return words.textContent;
        }
        """;

    [Fact]
    public async Task The_list_of_reports_leads_to_a_report()
    {
        await using var window = await samples.OpenAsync();
        await window.Page.GotoAsync("/");

        await Expect(window.Page.Locator(".reports > li")).ToHaveCountAsync(5);
        await window.Page.GetByRole(AriaRole.Link, new() { Name = Headline }).ClickAsync();

        Assert.Contains("/report/r", window.Page.Url, StringComparison.Ordinal);
        await Expect(window.Page.Locator("h1")).ToHaveTextAsync(Headline);
        await Expect(window.Page.Locator("article")).ToContainTextAsync("Canada has not closed its embassy in Minsk");
        Assert.Empty(window.Errors);
    }

    [Theory]
    [InlineData("events")]
    [InlineData("statements")]
    public async Task The_marked_words_are_the_evidence(string list)
    {
        await using var window = await samples.OpenAsync();
        var findings = await samples.FindingsAsync(list);
        Assert.NotEmpty(findings);

        foreach (var report in findings.GroupBy(static finding => finding.GetProperty("report").GetProperty("id").GetString()))
        {
            await window.Page.GotoAsync($"/report/{report.Key}");
            foreach (var finding in report)
            {
                var name = await NameInReport(window.Page, finding);
                var mark = window.Page.Locator($"mark#in-text-{name}");
                await Expect(mark).ToBeVisibleAsync();
                Assert.NotEqual("rgba(0, 0, 0, 0)", await mark.EvaluateAsync<string>("mark => getComputedStyle(mark).backgroundColor"));
                Assert.Equal(
                    OneLine(finding.GetProperty("evidence")[0].GetProperty("text").GetString()!),
                    OneLine(await window.Page.EvaluateAsync<string>(WordsOfMark, name)));
            }
        }
        Assert.Empty(window.Errors);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_click_on_a_finding_leads_to_its_words_and_back(bool scripts)
    {
        await using var window = await samples.OpenAsync(new() { JavaScriptEnabled = scripts, ViewportSize = new() { Width = 900, Height = 240 } });
        await window.Page.GotoAsync("/");
        await window.Page.GetByRole(AriaRole.Link, new() { Name = Headline }).ClickAsync();

        var last = window.Page.Locator("ol.found > li:has(a[href^='/finding/e'])").Last;
        var name = await last.GetAttributeAsync("id");
        await last.Locator("a.label").ClickAsync();

        Assert.EndsWith($"#in-text-{name}", window.Page.Url, StringComparison.Ordinal);
        await Expect(window.Page.Locator("mark:target")).ToHaveIdAsync($"in-text-{name}");
        await Expect(window.Page.Locator("mark:target")).ToBeInViewportAsync();

        await window.Page.Locator($"article a.label[href='#{name}']").First.ClickAsync();
        await Expect(window.Page.Locator($"li#{name}:target")).ToBeInViewportAsync();
        Assert.Empty(window.Errors);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_page_of_a_dyad_shows_its_event_in_time(bool scripts)
    {
        await using var window = await samples.OpenAsync(new() { JavaScriptEnabled = scripts });
        await window.Page.GotoAsync("/");
        await window.Page.Locator("a[href='/dyad/BLR/CAN'], a[href='/dyad/CAN/BLR']").First.ClickAsync();

        await Expect(window.Page.Locator("h1")).ToContainTextAsync("Belarus");
        var chart = window.Page.Locator("figure.timeline svg");
        await Expect(chart.Locator("g > title").Filter(new() { HasText = "Jun 2024: " })).ToHaveCountAsync(1);
        if (scripts && await samples.HasIslandsAsync())
        {
            await Expect(window.Page.Locator("figure.timeline canvas, .island canvas").First).ToBeVisibleAsync();
        }
        else
        {
            await Expect(chart).ToBeVisibleAsync();
            var bar = await chart.Locator("rect.conflict").First.BoundingBoxAsync();
            Assert.True(bar is { Width: > 0, Height: > 0 }, "the bar of the sanctions has no size");
        }

        await Expect(window.Page.GetByRole(AriaRole.Region, new() { Name = "Events" })).ToContainTextAsync("SANCTION");

        await window.Page.GetByText("As a table").ClickAsync();
        await Expect(window.Page.GetByRole(AriaRole.Rowheader, new() { Name = "Jun 2024" })).ToBeVisibleAsync();
        Assert.Empty(window.Errors);
    }

    [Fact]
    public async Task A_search_finds_without_scripts()
    {
        await using var window = await samples.OpenAsync(new() { JavaScriptEnabled = false });
        await window.Page.GotoAsync("/");
        await window.Page.Locator(".search input").FillAsync("sanctions");
        await window.Page.Locator(".search button").ClickAsync();

        await Expect(window.Page.Locator(".hits > li")).ToHaveCountAsync(1);
        await Expect(window.Page.Locator(".hits > li")).ToContainTextAsync(Headline);
        Assert.Empty(window.Errors);
    }

    [Fact]
    public async Task No_report_and_no_finding_runs_over_the_width_of_a_phone()
    {
        await using var window = await samples.OpenAsync(new() { ViewportSize = new() { Width = 390, Height = 844 }, IsMobile = true, HasTouch = true });
        var events = await samples.FindingsAsync("events");
        var addresses = events.Concat(await samples.FindingsAsync("statements"))
            .SelectMany(static finding => (string[])[$"/report/{finding.GetProperty("report").GetProperty("id").GetString()}", $"/finding/{finding.GetProperty("id").GetString()}"])
            .Distinct();

        foreach (var address in addresses)
        {
            await window.Page.GotoAsync(address);
            Assert.Equal(390, await window.Page.EvaluateAsync<int>("() => innerWidth"));
            Assert.Equal((address, 390), (address, await window.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")));
        }
        Assert.Empty(window.Errors);
    }

    private static async Task<string> NameInReport(IPage page, JsonElement finding) =>
        await page.Locator($".found > li:has(a[href='/finding/{finding.GetProperty("id").GetString()}'])").GetAttributeAsync("id") ?? "";

    private static string OneLine(string words) => WhiteSpace().Replace(words, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
