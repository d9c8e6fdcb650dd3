using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Rapport.BrowserTests;

/// <summary>Every page for every reader: screen readers, keyboards, narrow and enlarged windows, dark schemes, no scripts.</summary>
public sealed class ReachTests(ServedDossier dossier) : IClassFixture<ServedDossier>
{
    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 1280)]
    [InlineData(ColorScheme.Light, 390)]
    public async Task Axe_finds_nothing_serious(ColorScheme scheme, int width)
    {
        await using var window = await dossier.Served.OpenAsync(new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 900 } });
        var faults = new List<string>();
        // Every page in the light and wide; what a scheme or a width can change, in every third.
        var pages = await dossier.PagesAsync();
        foreach (var address in scheme == ColorScheme.Light && width > 1000 ? pages : pages.Where(static (_, index) => index % 3 == 0))
        {
            await window.Page.GotoAsync(address);
            var result = await window.Page.RunAxe();
            faults.AddRange(result.Violations.Where(static violation => violation.Impact is "serious" or "critical")
                .Select(violation => $"{address}: {violation.Id}, {violation.Help}: {string.Join(" | ", violation.Nodes.Take(3).Select(static node => node.Html))}"));
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Theory]
    [InlineData(320)]
    [InlineData(390)]
    [InlineData(768)]
    [InlineData(1280)]
    public async Task Nothing_runs_over_the_width_of_the_window(int width)
    {
        // 320 is 1280 at 400 %.
        await using var window = await dossier.Served.OpenAsync(new() { ViewportSize = new() { Width = width, Height = 800 } });
        foreach (var address in await dossier.PagesAsync())
        {
            await window.Page.GotoAsync(address);
            Assert.Equal((address, width), (address, await window.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")));
        }
    }

    [Fact]
    public async Task Pages_are_complete_without_scripts()
    {
        await using var window = await dossier.Served.OpenAsync(new() { JavaScriptEnabled = false });
        foreach (var address in await dossier.PagesAsync())
        {
            await window.Page.GotoAsync(address);
            await Expect(window.Page.Locator("h1")).ToHaveCountAsync(1);
            await Expect(window.Page.Locator("main")).Not.ToBeEmptyAsync();
            await Expect(window.Page.Locator(".island:visible")).ToHaveCountAsync(0);
        }

        await window.Page.GotoAsync("/map");
        await Expect(window.Page.Locator("#states tbody tr")).Not.ToHaveCountAsync(0);
        await window.Page.GotoAsync("/network");
        await Expect(window.Page.Locator("#pairs tbody tr")).Not.ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("/dyad/NOR/KEN")]
    [InlineData("/map")]
    [InlineData("/network")]
    public async Task Where_scripts_run_a_chart_is_drawn_within_the_policy_of_the_page(string address)
    {
        await using var window = await dossier.Served.OpenAsync();
        Assert.SkipUnless(await dossier.Served.HasIslandsAsync(), "Node was not there when the program was built: no charts");
        await window.Page.GotoAsync(address);

        var canvas = window.Page.Locator(".island canvas");
        await Expect(canvas).ToBeVisibleAsync();
        var colours = await canvas.EvaluateAsync<int>("""
            canvas => {
                const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
                const seen = new Set();
                for (let i = 0; i < pixels.length; i += 4) if (pixels[i + 3] > 0) seen.add((pixels[i] << 16) | (pixels[i + 1] << 8) | pixels[i + 2]);
                return seen.size;
            }
            """);
        Assert.True(colours > 3, $"the chart of {address} has {colours} colours");
        Assert.Empty(window.Errors);
    }

    [Fact]
    public async Task The_keyboard_skips_to_the_content_and_reaches_the_conditions()
    {
        await using var window = await dossier.Served.OpenAsync();
        var page = window.Page;
        await page.GotoAsync("/events");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator("a.skip")).ToBeFocusedAsync();
        await Expect(page.Locator("a.skip")).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByLabel("By", new() { Exact = true })).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Kenya");
        await page.Keyboard.PressAsync("Enter");

        await page.WaitForURLAsync("**/events?source=KEN");
        await Expect(page.Locator(".held")).ToContainTextAsync("Kenya");
    }

    [Fact]
    public async Task Printed_pages_have_the_words_and_no_controls()
    {
        await using var window = await dossier.Served.OpenAsync();
        await window.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await window.Page.GotoAsync("/dyad/NOR/KEN/brief");

        await Expect(window.Page.Locator(".menu")).ToBeHiddenAsync();
        await Expect(window.Page.Locator(".filters")).ToBeHiddenAsync();
        await Expect(window.Page.Locator(".notes")).ToBeVisibleAsync();
    }
}
