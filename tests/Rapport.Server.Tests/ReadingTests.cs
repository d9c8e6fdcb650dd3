using System.Net;
using System.Text.RegularExpressions;
using Rapport.Coding;
using Rapport.Store.Tests;

namespace Rapport.Server.Tests;

/// <summary>What the pages are like for who reads them: names and days of people, nothing twice, nothing endless, a word where there is nothing.</summary>
public sealed class ReadingTests
{
    private const string Aid = "the United States provided aid to the Netherlands";

    [Fact]
    public async Task A_brief_names_actors_and_days_as_people_do()
    {
        await using var served = await Served(new ReportBuilder("said", "Headline", "The United States supports the two-lakes policy of the Netherlands.")
            .With(static document => document with { Side = "NLD" }).Statement(StatementKind.Position, "USA", "NLD", "supports the two-lakes policy").Build());

        var page = Words(await served.Page("/dyad/USA/NLD/brief"));

        Assert.Contains("Netherlands: brief for the United States", page, StringComparison.Ordinal);
        Assert.Contains("What the United States said", page, StringComparison.Ordinal);
        Assert.Contains("2 May 2024, as told by the Netherlands", page, StringComparison.Ordinal);
        Assert.Contains("Tidings (Netherlands), 3 May 2024", page, StringComparison.Ordinal);
        Assert.DoesNotContain("2024-05", page, StringComparison.Ordinal);
        var json = (await served.Json("/api/v1/dyads/USA/NLD/brief")).Body;
        Assert.Equal("NLD: brief for USA", json.GetProperty("title").GetString());
        Assert.Contains("2024-05-02, as told by NLD", json.GetProperty("sections")[0].GetProperty("lines")[0].GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_copies_of_a_briefing_tell_stands_once_and_says_in_how_many()
    {
        ReportBuilder Copy(string id, string end) => new ReportBuilder(id, "Press briefing", $"Today {Aid}, and the Netherlands welcomes peace.{end}")
            .Event("AID", "USA", "NLD", Aid).Statement(StatementKind.Praise, "NLD", "USA", "the Netherlands welcomes peace");
        await using var served = await Served(Copy("one", "").Build(), Copy("two", " A transcript.").Build(), Copy("three", " As delivered.").Build());

        var page = Words(await served.Page("/dyad/USA/NLD"));
        var done = Between(page, "Done", "Positions and who reported them");
        var said = Between(page, "Otherwise said", "Coverage");

        Assert.Equal(1, Regex.Count(done, Aid));
        Assert.Contains("and in 2 more reports", done, StringComparison.Ordinal);
        Assert.Equal(1, Regex.Count(said, "the Netherlands welcomes peace"));
        Assert.Contains("and in 2 more reports", said, StringComparison.Ordinal);
        Assert.Equal(3, Regex.Count(Words(await served.Page("/events")), Aid));
    }

    [Fact]
    public async Task What_has_no_day_has_that_of_its_report_and_says_so()
    {
        await using var served = await Served(new ReportBuilder("met", "Headline", "The president met the prime minister of the Netherlands, which supports the two-lakes policy.")
            .Occasion("meeting", "USA NLD").Redate(null)
            .Event("CONSULT", "USA", "NLD", "The president met the prime minister", static found => found with { Date = null, Occasion = "o1" })
            .Statement(StatementKind.Position, "NLD", "USA", "supports the two-lakes policy", static said => said with { Date = null }).Build());

        Assert.Contains("told 3 May 2024", Words(await served.Page("/occasions")), StringComparison.Ordinal);
        Assert.Contains("told 3 May 2024", Words(await served.Page("/")), StringComparison.Ordinal);
        Assert.Contains("by 3 May 2024", Between(Words(await served.Page("/dyad/USA/NLD")), "Positions and who reported them", "Asks"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_show_the_beginning_of_long_words_and_the_page_of_the_finding_all()
    {
        var words = $"{Aid} {string.Join(' ', Enumerable.Range(1, 200).Select(static number => $"and{number}"))} and more";
        await using var served = await Served(new ReportBuilder("long", "Headline", words + ".").Event("AID", "USA", "NLD", words).Build());
        var id = (await served.Json("/api/v1/events")).Body.GetProperty("items")[0].GetProperty("id").GetString();

        var list = Words(await served.Page("/events"));

        Assert.Contains("and32 …", list, StringComparison.Ordinal);
        Assert.DoesNotContain("and200", list, StringComparison.Ordinal);
        Assert.Contains("and200 and more", Words(await served.Page($"/finding/{id}")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_state_that_nobody_knows_is_told_by_its_name()
    {
        await using var served = await Served(Samples.Call().Build());

        Assert.Contains("No state, organisation or region is known as Atlantis", Words(await served.Page("/events?country=Atlantis")), StringComparison.Ordinal);
        Assert.DoesNotContain("is known as", Words(await served.Page("/events?country=FJI")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_claim_in_which_nothing_can_be_read_says_how_to_write_one()
    {
        await using var served = await ServedRecord.With(static options => options with { CodeClaim = static (claim, _) => new ReportBuilder("claim", claim).Build() }, null, Samples.Call().Build());

        Assert.Contains("No claim could be read in these words", Words(await served.Page("/check?q=tea")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_panel_of_all_pairs_leaves_rows_of_zeros_to_the_files()
    {
        await using var served = await Served(
            new ReportBuilder("one", "Headline", $"In May {Aid}.").With(static document => document with { Published = new(2024, 5, 1) }).Event("AID", "USA", "NLD", Aid).Build(),
            new ReportBuilder("two", "Headline", "Norway gave aid to Kenya.").With(static document => document with { Published = new(2024, 9, 1) })
                .Event("AID", "NOR", "KEN", "Norway gave aid to Kenya", static found => found with { Date = new(new(2024, 9, 1), Coding.Findings.DatePrecision.Day) }).Build());

        Assert.Equal(2, Regex.Count(await served.Page("/panel"), "<tr><th scope=\"row\">"));
        Assert.Equal(5, Regex.Count(await served.Page("/panel?source=USA"), "<tr><th scope=\"row\">"));
        Assert.Contains("May 2024", await served.Page("/panel"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/map")]
    [InlineData("/network")]
    [InlineData("/panel?source=NOR")]
    [InlineData("/dyad/NOR/SYR")]
    [InlineData("/issue/two-lakes%20policy")]
    public async Task Every_number_of_a_table_opens_what_it_counts(string address)
    {
        await using var served = await Served(Samples.Call().Build(), Samples.Signing().Build());

        var numbers = Regex.Matches(await served.Page(address), "<td class=\"number\">(.*?)</td>", RegexOptions.Singleline).Select(static cell => cell.Groups[1].Value).ToArray();

        Assert.NotEmpty(numbers);
        Assert.All(numbers, static cell => Assert.True(cell.Contains("<a ", StringComparison.Ordinal) || Words(cell).Trim() is "" or "0", cell));
    }

    private static Task<ServedRecord> Served(params Rapport.Coding.Findings.ReportFindings[] reports) =>
        ServedRecord.With(static options => options with { NameOf = options.Codes.Actors.NameOf }, null, reports);

    /// <summary>The words of a page without its markup, blanks folded.</summary>
    private static string Words(string page) => Regex.Replace(WebUtility.HtmlDecode(Regex.Replace(page, "<[^>]+>", "")), "\\s+", " ");

    private static string Between(string text, string first, string last)
    {
        var at = text.IndexOf(first, StringComparison.Ordinal);
        Assert.True(at >= 0, $"the page lacks '{first}'");
        return text[at..text.IndexOf(last, at, StringComparison.Ordinal)];
    }
}
