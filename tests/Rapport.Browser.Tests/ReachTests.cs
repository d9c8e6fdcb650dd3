using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Rapport.BrowserTests;

/// <summary>Every page for every reader: screen readers, keyboards, narrow and enlarged windows, dark schemes, no scripts.</summary>
public sealed class ReachTests(ServedDossier dossier)
{
    private const int Height = 900;

    /// <summary>The rules of axe that the colours of a scheme can break.</summary>
    private static readonly string[] ChangedByColours = ["color-contrast", "link-in-text-block"];

    /// <summary>The rules of axe that the width of a window can break.</summary>
    private static readonly string[] ChangedByWidth = ["color-contrast", "scrollable-region-focusable", "target-size"];

    /// <summary>Gives what axe finds serious, a line each.</summary>
    private const string SeriousFaults = """
        async rules => {
            const found = await axe.run(document, { resultTypes: ['violations'], ...(rules.length ? { runOnly: { type: 'rule', values: rules } } : {}) });
            return found.violations.filter(fault => fault.impact === 'serious' || fault.impact === 'critical')
                .map(fault => `${fault.id}, ${fault.help}: ${fault.nodes.slice(0, 3).map(node => node.html).join(' | ')}`);
        }
        """;

    [Fact]
    public async Task Axe_finds_nothing_serious_in_the_light_in_the_dark_and_on_a_phone()
    {
        await using var window = await dossier.Served.OpenAsync();
        var axe = new BundledAxeScriptProvider().GetScript();
        var faults = new List<string>();
        foreach (var address in dossier.Pages)
        {
            await ShowAsync(window.Page, ColorScheme.Light, 1280);
            await window.Page.GotoAsync(address);
            await window.Page.EvaluateAsync(axe);
            faults.AddRange(await FaultsAsync(window.Page, "in the light", []));
            await ShowAsync(window.Page, ColorScheme.Dark, 1280);
            faults.AddRange(await FaultsAsync(window.Page, "in the dark", ChangedByColours));
            await ShowAsync(window.Page, ColorScheme.Light, 390);
            faults.AddRange(await FaultsAsync(window.Page, "on a phone", ChangedByWidth));
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task Nothing_runs_over_the_width_of_the_window()
    {
        await using var window = await dossier.Served.OpenAsync();
        foreach (var address in dossier.Pages)
        {
            // 320 is 1280 at 400 %.
            await window.Page.SetViewportSizeAsync(320, Height);
            await window.Page.GotoAsync(address);
            foreach (var width in (int[])[320, 390, 768, 1280])
            {
                await window.Page.SetViewportSizeAsync(width, Height);
                Assert.Equal((address, width), (address, await window.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")));
            }
        }
    }

    [Fact]
    public async Task Pages_are_complete_without_scripts()
    {
        await using var window = await dossier.Served.OpenAsync(new() { JavaScriptEnabled = false });
        foreach (var address in dossier.Pages)
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
    public async Task The_state_with_the_most_events_has_the_strongest_colour_of_the_map()
    {
        await using var window = await dossier.Served.OpenAsync(new() { ColorScheme = ColorScheme.Light });
        Assert.SkipUnless(await dossier.Served.HasIslandsAsync(), "Node was not there when the program was built: no charts");
        await window.Page.GotoAsync("/map");

        var canvas = window.Page.Locator(".island canvas");
        await Expect(canvas).ToBeVisibleAsync();
        // The legend at the foot has the colour as well.
        var pixels = await canvas.EvaluateAsync<int>("""
            canvas => {
                const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height - 50).data;
                let strongest = 0;
                for (let i = 0; i < pixels.length; i += 4) if (pixels[i] === 0x00 && pixels[i + 1] === 0x65 && pixels[i + 2] === 0x9f) strongest++;
                return strongest;
            }
            """);
        Assert.True(pixels > 20, $"{pixels} pixels have the strongest colour");
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

    private static async Task ShowAsync(IPage page, ColorScheme scheme, int width)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = scheme });
        await page.SetViewportSizeAsync(width, Height);
    }

    /// <summary>What of a page into which axe was put breaks its rules seriously; all rules where none are named.</summary>
    private static async Task<IEnumerable<string>> FaultsAsync(IPage page, string shown, string[] rules) =>
        (await page.EvaluateAsync<string[]>(SeriousFaults, rules)).Select(fault => $"{page.Url} {shown}: {fault}");
}
