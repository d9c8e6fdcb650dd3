using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Rapport.BrowserTests;

/// <summary>What a browser shows of a record while it grows, and the page of the REST interface.</summary>
public sealed class LivingTests(ServedSamples samples) : IClassFixture<ServedSamples>
{
    [Fact]
    public async Task The_page_of_the_interface_is_whole_under_its_policy_and_asks_this_machine_alone()
    {
        await using var window = await samples.OpenAsync();
        var asked = new List<Uri>();
        window.Page.Request += (_, request) => asked.Add(new(request.Url));

        var answer = await window.Page.GotoAsync("/api");

        await Expect(window.Page.GetByRole(AriaRole.Heading, new() { Name = "Rapport" }).First).ToBeVisibleAsync();
        await Expect(window.Page.GetByText("What was done, the newest first").First).ToBeVisibleAsync();
        var policy = (await answer!.AllHeadersAsync())["content-security-policy"];
        Assert.Contains("script-src 'self' 'nonce-", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
        Assert.All(asked, address => Assert.True(address.Scheme is "data" or "blob" || address.Authority == samples.Address.Authority, address.AbsoluteUri));
        Assert.Empty(window.Errors);
    }

    [Fact]
    public async Task What_comes_in_is_shown_on_the_start_page_without_a_reload()
    {
        await using var window = await samples.OpenAsync();
        await window.Page.RunAndWaitForResponseAsync(
            () => window.Page.GotoAsync("/"), static answer => answer.Url.Contains("/changes", StringComparison.Ordinal));
        await Expect(window.Page.Locator(".reports > li").First).ToBeVisibleAsync();

        samples.Add("Norway gave Kenya 5 million euros in aid on Monday.\n\n<script>alert(1)</script> Kenya thanked Norway.");

        var news = window.Page.GetByRole(AriaRole.Status);
        await Expect(news).ToContainTextAsync("1 report came in");
        await Expect(news.GetByRole(AriaRole.Link)).ToHaveCountAsync(1);
        await news.GetByRole(AriaRole.Link).ClickAsync();
        Assert.Contains("/report/r", window.Page.Url, StringComparison.Ordinal);
        Assert.Empty(window.Errors);
    }
}
