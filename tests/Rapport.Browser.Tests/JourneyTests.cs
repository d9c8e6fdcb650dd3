using System.Globalization;
using Microsoft.Playwright;
using Rapport.Cli.Tests;
using static Microsoft.Playwright.Assertions;

namespace Rapport.BrowserTests;

/// <summary>What people come for, from the first page to the words of a report.</summary>
public sealed class JourneyTests(ServedDossier dossier)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_desk_officer_finds_a_pair_reads_the_brief_and_opens_a_footnote(bool scripts)
    {
        await using var window = await dossier.Served.OpenAsync(new() { JavaScriptEnabled = scripts });
        var page = window.Page;
        await page.GotoAsync("/");
        await page.GetByLabel("Between", new() { Exact = true }).FillAsync("Norway");
        await page.GetByLabel("and", new() { Exact = true }).FillAsync("kenya");
        await page.GetByRole(AriaRole.Button, new() { Name = "Open the pair" }).ClickAsync();

        Assert.EndsWith("/dyad/NOR/KEN", page.Url, StringComparison.Ordinal);
        await Expect(page.Locator(".state")).ToContainTextAsync("in the twelve months to");
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Occasions" }).Locator("tbody tr")).ToHaveCountAsync(4);
        await page.GetByRole(AriaRole.Link, new() { Name = "Brief for Norway" }).ClickAsync();

        await Expect(page.Locator("h1")).ToHaveTextAsync("Kenya: brief for Norway");
        await page.GetByRole(AriaRole.Link, new() { Name = "Footnote 1", Exact = true }).First.ClickAsync();
        await Expect(page.Locator("li#note-1:target")).ToBeInViewportAsync();
        await page.Locator("li#note-1 a").First.ClickAsync();

        await Expect(page.Locator("h1")).ToBeVisibleAsync();
        Assert.Matches("/(report|finding|occasion)/", page.Url);
        Assert.Empty(window.Errors);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_researcher_narrows_a_panel_opens_a_number_and_takes_the_file(bool scripts)
    {
        await using var window = await dossier.Served.OpenAsync(new() { JavaScriptEnabled = scripts });
        var page = window.Page;
        await page.GotoAsync("/panel");
        await page.GetByLabel("By", new() { Exact = true }).FillAsync("Norway");
        await page.GetByLabel("To or about").FillAsync("Kenya");
        await page.GetByLabel("Count by").SelectOptionAsync("year");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();

        var rows = page.GetByRole(AriaRole.Region, new() { Name = "Panel" }).Locator("tbody tr");
        await Expect(rows).ToHaveCountAsync(2);
        var csv = await dossier.Served.TextAsync((await page.GetByRole(AriaRole.Link, new() { Name = "The whole as CSV" }).GetAttributeAsync("href"))!);
        Assert.Equal(3, csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);

        var number = rows.First.Locator("td a").First;
        var events = int.Parse(await number.InnerTextAsync(), CultureInfo.InvariantCulture);
        Assert.True(events > 0, "Norway did nothing to Kenya");
        await number.ClickAsync();
        await Expect(page.Locator(".state strong")).ToHaveTextAsync(events.ToString(CultureInfo.InvariantCulture));
        await Expect(page.Locator("section[aria-labelledby='part-Counted'] ol.grounds > li")).ToHaveCountAsync(events);
        Assert.Empty(window.Errors);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_analyst_watches_an_issue_and_its_feed(bool scripts)
    {
        await using var window = await dossier.Served.OpenAsync(new() { JavaScriptEnabled = scripts });
        var page = window.Page;
        await page.GotoAsync("/issues");
        await page.Locator(".totals tbody tr td a").First.ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Who held what, year by year" })).ToBeVisibleAsync();
        var number = page.GetByRole(AriaRole.Region, new() { Name = "Positions by year" }).Locator("td a").First;
        var statements = await number.InnerTextAsync();
        await number.ClickAsync();
        await Expect(page.Locator(".result h2")).ToHaveTextAsync($"{statements} statement{(statements == "1" ? "" : "s")}");
        await Expect(page.Locator("table.list tbody tr")).ToHaveCountAsync(int.Parse(statements, CultureInfo.InvariantCulture));

        var feed = await dossier.Served.TextAsync((await page.Locator("link[rel='alternate'][type='application/atom+xml']").First.GetAttributeAsync("href"))!);
        Assert.Equal(int.Parse(statements, CultureInfo.InvariantCulture), feed.Split("<entry").Length - 1);
        Assert.Empty(window.Errors);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_journalist_compares_two_readouts_and_checks_a_claim(bool scripts)
    {
        await using var window = await dossier.Served.OpenAsync(new() { JavaScriptEnabled = scripts });
        var page = window.Page;
        await page.GotoAsync("/occasions?country=NOR&with=KEN&to=2023-03-31");
        await page.GetByRole(AriaRole.Link, new() { Name = "call Kenya – Norway" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Every account of it" })).ToBeVisibleAsync();
        await Expect(page.Locator("h3").Filter(new() { HasText = "Only A, Nairobi Courier" })).ToBeVisibleAsync();
        await Expect(page.Locator("h3").Filter(new() { HasText = "Only B, Oslo Tidings" })).ToBeVisibleAsync();
        await Expect(page.Locator(".compared").First).ToContainTextAsync("Kenya opposes the dumping of waste at sea");

        await page.GetByRole(AriaRole.Navigation, new() { Name = "Pages" }).GetByRole(AriaRole.Link, new() { Name = "Check" }).ClickAsync();
        await page.GetByLabel("Words").FillAsync("Norway provided aid to Kenya.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Check" }).ClickAsync();
        await Expect(page.Locator(".verdict").First).ToHaveTextAsync("Reports tell it");
        await page.Locator(".claims .statements a[href^='/finding/']").First.ClickAsync();
        await Expect(page.Locator("blockquote").First).ToContainTextAsync("Norway provided");
        Assert.Empty(window.Errors);
    }

    [Fact]
    public async Task A_dataset_keeper_reviews_corrects_on_the_command_line_and_sees_it_on_the_page()
    {
        await using var served = await ServedRecord.OfAsync(static _ => [ServedDossier.Reports]);
        await using var window = await served.OpenAsync();
        var page = window.Page;
        await page.GotoAsync("/review");
        await page.Locator("table.list tbody tr td a[href^='/finding/']").First.ClickAsync();
        var command = (await page.Locator("pre code").InnerTextAsync()).Split('\n')[0].Split(' ');
        Assert.Equal(["rapport", "correct"], command[..2]);
        var id = command[2];

        var corrected = RapportProcess.Run("correct", id, "--wrong", "--by", "Ada", "--reason", "the report says <b>nothing</b> of it", "--record", served.Path);
        Assert.True(corrected.ExitCode == 0, corrected.Words);
        await page.ReloadAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "What readers said" })).ToBeVisibleAsync();
        await Expect(page.Locator("section[aria-labelledby='readers-head']")).ToContainTextAsync("the report says <b>nothing</b> of it");
        await page.GotoAsync("/corrections");
        await Expect(page.Locator(".beside > li")).ToHaveCountAsync(1);
        await Expect(page.Locator(".beside > li")).ToContainTextAsync(id);
        await page.GotoAsync("/review");
        await Expect(page.Locator($"a[href='/finding/{id}']")).ToHaveCountAsync(0);
        Assert.Empty(window.Errors);
    }
}
