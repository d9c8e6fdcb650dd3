using System.Text;
using Rapport.Formats.Html;
using Rapport.Text;
using Rapport.Text.Reading;

namespace Rapport.Formats.Tests.Html;

public sealed class HtmlTests
{
    private const string Sentence = "Norland and Suria signed a fishing accord on Tuesday, in the port of Suria City, where their foreign ministers had met every year since they opened embassies. ";

    private static string Page(string head, string body) => $"<!DOCTYPE html><html><head>{head}</head><body><nav><a href='/'>Home</a> <a href='/x'>Sport</a></nav><article>{body}</article><footer>Rights</footer></body></html>";

    private static string Paragraphs(int count) => string.Concat(Enumerable.Repeat($"<p>{Sentence}</p>", count));

    [Fact]
    public void A_page_tells_headline_day_author_outlet_and_address_by_linked_data()
    {
        var document = Inputs.Document(Page("""
            <title>Suria, Norland sign accord - The Tidings</title><link rel=canonical href="https://tidings.example/accord">
            <script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"x"},{"@type":["NewsArticle"],"headline":"Suria, Norland sign accord","datePublished":"2024-05-02T23:30:00-05:00","author":[{"name":"Jane Roe"},{"name":"Ann Doe"}],"publisher":{"name":"The Tidings"},"inLanguage":"en-GB"}]}</script>
            """, "<h1>Suria, Norland sign accord</h1>" + Paragraphs(4)), "-");
        Assert.Equal(("Suria, Norland sign accord", "The Tidings", "https://tidings.example/accord", "en-GB", new DateOnly(2024, 5, 2)), (document.Headline, document.Outlet, document.Url, document.Language, document.Published));
        Assert.Equal("Byline: By Jane Roe and Ann Doe", Inputs.Sections(document)[1]);
        Assert.DoesNotContain("Sport", document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_day_is_that_of_the_outlets_capital()
    {
        var options = new ReadingOptions { Outlets = OutletTable.Read(new StringReader("name\tother names\tside\tkind\ttime zone\nXinhua\t\tCHN\tstate\tAsia/Shanghai\n")) };
        var document = Inputs.Document(Page("<meta property='og:site_name' content='Xinhua'><meta property='article:published_time' content='2024-05-02T20:10:00Z'>", Paragraphs(3)), "a.html", options);
        Assert.Equal(("CHN", new DateOnly(2024, 5, 3)), (document.Side, document.Published));
    }

    [Theory]
    [InlineData("<meta name='DC.date.issued' content='2024-05-02'>", "")]
    [InlineData("<meta itemprop=datePublished content='2 May 2024'>", "")]
    [InlineData("", "<time datetime='2024-05-02T10:00'>yesterday</time>")]
    [InlineData("<link rel=canonical href='https://tidings.example/2024/05/02/accord'>", "")]
    [InlineData("<meta name=pubdate content='Thu, 02 May 2024 10:00:00 GMT'>", "")]
    public void A_day_is_found_where_pages_write_it(string head, string body) =>
        Assert.Equal(new DateOnly(2024, 5, 2), Inputs.Document(Page(head, body + Paragraphs(3)), "a.html").Published);

    [Theory]
    [InlineData("<meta name=date content='02/03/2024'>", "")]
    [InlineData("<meta name=date content='0001-01-01T00:00:00Z'>", "")]
    [InlineData("", "<time datetime='2024-05-02'>a</time><time datetime='2024-05-09'>b</time>")]
    public void A_day_that_is_not_sure_is_none(string head, string body) => Assert.Null(Inputs.Document(Page(head, body + Paragraphs(3)), "a.html").Published);

    [Fact]
    public void Captions_are_kept_apart_from_the_report()
    {
        var document = Inputs.Document(Page("", $"<h1>Suria, Norland sign accord</h1>{Paragraphs(2)}<figure><img src=a.jpg><figcaption>Ministers shake hands in Suria City.</figcaption></figure><div class='article__image-caption'>The port.</div>{Paragraphs(2)}"), "a.html");
        Assert.Equal(["Caption: Ministers shake hands in Suria City.", "Caption: The port."], Inputs.Sections(document).Where(static line => line.StartsWith("Caption", StringComparison.Ordinal)));
        Assert.Equal(4, document.Sections.Count(static section => section.Kind is SectionKind.Lead or SectionKind.Body));
    }

    [Fact]
    public void What_leads_elsewhere_is_no_part_of_the_report()
    {
        var document = Inputs.Document(Page("", $"{Paragraphs(2)}<p>Related: <a href=/a>Suria's fish</a></p><ul><li><a href=/b>Fish rise</a></li><li><a href=/c>Fish fall</a></li></ul><div class='newsletter-signup'><p>Our letters come daily.</p></div>{Paragraphs(1)}<h3>More</h3><p><a href=/d>All about fish</a></p>"), "a.html");
        Assert.Equal(string.Join("\n\n", Enumerable.Repeat(Sentence.Trim(), 3)), document.Text);
    }

    [Fact]
    public void A_row_of_figures_is_a_paragraph() =>
        Assert.Contains("\n\nFish 12 tons\n\n", Inputs.Document(Page("", $"{Paragraphs(3)}<table><tr><td>Fish</td><td>12 tons</td></tr><tr><td>Crab</td><td>3 tons</td></tr></table>{Paragraphs(3)}"), "a.html").Text, StringComparison.Ordinal);

    [Fact]
    public void A_short_statement_is_read()
    {
        var document = Inputs.Document("<html><body><h1>Statement on Suria</h1><p>Norland thanks Suria for its help after the flood of last week.</p></body></html>", "-");
        Assert.Equal("Statement on Suria\n\nNorland thanks Suria for its help after the flood of last week.", document.Text);
    }

    [Theory]
    [InlineData("windows-1251", "<meta charset=windows-1251>")]
    [InlineData("utf-8", "<meta charset=windows-1251>")]
    [InlineData("utf-8", "")]
    [InlineData("windows-1251", "")]
    [InlineData("utf-16", "")]
    public void Encodings_are_told_also_where_the_page_is_wrong(string encoding, string head)
    {
        var page = Page(head, string.Concat(Enumerable.Repeat("<p>Министр иностранных дел провёл переговоры с коллегой из Сербии и подтвердил прежние договорённости о торговле.</p>", 4)));
        var bytes = (CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding)).GetBytes(page);
        Assert.StartsWith("Министр иностранных дел", Inputs.Document(bytes, "a.html").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_without_a_report_or_against_its_reader_is_left_out()
    {
        foreach (var body in (string[])["<nav><a href=/>Home</a></nav>", string.Concat(Enumerable.Repeat("<div>", 100_000)), string.Concat(Enumerable.Repeat("<p><b>", 4_000))])
            Assert.Equal("no report is to be found on the page", Inputs.Fault(Encoding.UTF8.GetBytes($"<html><body>{body}"), "a.html").Wrong);
        Assert.Contains("longer than 100 bytes", Inputs.Fault(Encoding.UTF8.GetBytes(Page("", Sentence)), "a.html", new ReadingOptions { Limits = new() { PageBytes = 100 } }).Wrong, StringComparison.Ordinal);
    }

    [Fact]
    public void Scripts_and_broken_linked_data_do_no_harm()
    {
        var document = Inputs.Document(Page("<script type='application/ld+json'>{\"@type\":\"NewsArticle\", broken</script>", $"<script>document.write('x')</script>{Paragraphs(3)}<img src=x onerror=alert(1)>"), "a.html");
        Assert.DoesNotContain("document", document.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p>One <b>two</b>.</p><p>Three&amp;four</p>", "One two.\n\nThree&four")]
    [InlineData("plain\nwords", "plain words")]
    [InlineData("a<br>b<script>c</script>", "a\n\nb")]
    public void A_piece_of_html_becomes_its_text(string html, string text) => Assert.Equal(text, HtmlText.OfFragment(html));

    [Fact]
    public void A_page_with_more_elements_side_by_side_than_pages_have_is_left_out_at_once()
    {
        var links = string.Concat(Enumerable.Repeat("<a href=x>Norland met</a> ", 100_000));
        Assert.Equal("no report is to be found on the page", Inputs.Fault(Encoding.UTF8.GetBytes(Page("", links)), "a.html").Wrong);
        var blocks = string.Concat(Enumerable.Repeat($"<section>{Paragraphs(300)}</section>", 70));
        Assert.Equal("no report is to be found on the page", Inputs.Fault(Encoding.UTF8.GetBytes(Page("", blocks)), "a.html").Wrong);
    }

    [Fact]
    public void A_report_is_taken_out_of_its_page_by_whom_it_is_given_to()
    {
        using var stream = new MemoryStream(Inputs.Zip(("a.html", Encoding.UTF8.GetBytes(Page("", Paragraphs(4)))), ("b.txt", "Talks."u8.ToArray())));
        var outcomes = ReportReader.ReadWaiting(stream, "a.zip", new ReadingOptions()).ToList();
        Assert.StartsWith("Norland", Assert.IsType<ReadOutcome.Read>(Assert.IsType<ReadOutcome.Waiting>(outcomes[0]).Take()).Document.Text, StringComparison.Ordinal);
        Assert.Equal("Talks.", Assert.IsType<ReadOutcome.Read>(outcomes[1].Taken).Document.Text);
    }

    [Fact]
    public void A_report_of_more_letters_than_may_be_is_left_out_with_its_identifier()
    {
        var limits = new ReadingOptions { Limits = new() { ReportLetters = 20 } };
        var told = Inputs.Told(Inputs.Read("{\"id\":\"r1\",\"text\":\"Norland and Suria signed.\"}\n{\"text\":\"Talks.\"}"u8.ToArray(), "a.jsonl", limits));
        Assert.Equal(["a.jsonl, report r1: the report is longer than 20 letters; cut it into single reports", "Talks."], told);
    }
}
