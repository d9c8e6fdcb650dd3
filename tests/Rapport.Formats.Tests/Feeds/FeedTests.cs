using System.Collections.Immutable;
using System.Text;
using CsCheck;
using Rapport.Formats.Feeds;
using Rapport.Formats.Html;
using Rapport.Text.Reading;

namespace Rapport.Formats.Tests.Feeds;

public sealed class FeedTests
{
    private static readonly ImmutableArray<string> Pieces =
    [
        "<rss>", "<channel>", "<item>", "</item>", "<title>", "</title>", "<![CDATA[", "]]>", "<!--", "-->", "&amp;", "&", "<", ">", "a='", "x", "<link href=\"", "/>", "<?", "<!DOCTYPE a [", "]", "&#x110000;", "&#0;",
    ];

    [Fact]
    public void Feeds_of_all_kinds_are_read()
    {
        var atom = FeedDocument.Read(Encoding.UTF8.GetBytes("""
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title type="html">A &amp;amp; B</title>
            <entry><id>urn:1</id><title>Talks &amp; terms</title><link rel="self" href="/self"/><link href="report/1"/><published>2024-05-02T23:30:00-05:00</published>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One.</p><p>Two.</p></div></content></entry></feed>
            """), null, new("https://example.org/feeds/all"))!;
        var rdf = FeedDocument.Read(Encoding.UTF8.GetBytes("""
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel><title>News</title></channel><item><title>Talks</title><link>https://example.org/1</link><dc:date>2024-05-02</dc:date><description>One.</description></item></rdf:RDF>
            """), null, new("https://example.org/"))!;
        var entry = Assert.Single(atom.Entries);
        Assert.Equal(("A & B", "urn:1", "Talks & terms", "https://example.org/feeds/report/1", "2024-05-02T23:30:00-05:00", "en"),
            (atom.Title, entry.Name, entry.Title, entry.Address!.AbsoluteUri, entry.Published, entry.Language));
        Assert.Equal("One.\n\nTwo.", HtmlText.OfFragment(entry.Content));
        Assert.Equal(("https://example.org/1", "2024-05-02"), (Assert.Single(rdf.Entries).Name, rdf.Entries[0].Published));
        Assert.Null(FeedDocument.Read("<a/>"u8, null, null));
    }

    [Theory]
    [InlineData("Thu, 02 May 2024 23:30:00 GMT", "2024-05-02T23:30:00+00:00")]
    [InlineData("Thu, 02 May 2024 23:30:00 EST", "2024-05-02T23:30:00-05:00")]
    [InlineData("Thu, 02 May 2024 23:30:00 +0300", "2024-05-02T23:30:00+03:00")]
    [InlineData("Thu, 02 May 2024 23:30:00", "2024-05-02")]
    [InlineData("last week", null)]
    public void An_entry_tells_the_instant_of_its_publication_with_its_offset(string written, string? published)
    {
        var feed = FeedDocument.Read(Encoding.UTF8.GetBytes($"<rss><channel><title>News</title><item><guid>1</guid><pubDate>{written}</pubDate></item></channel></rss>"), null, new("https://example.org/"))!;

        Assert.Equal(published, Assert.Single(feed.Entries).Published);
    }

    [Fact]
    public void A_json_feed_is_read()
    {
        var feed = FeedDocument.Read("""{"version":"https://jsonfeed.org/version/1.1","title":"News","language":"en","items":[{"id":7,"url":"/7","title":"Talks","content_text":"One < two.","date_published":"2024-05-02T23:30:00Z"}]}"""u8, null, new("https://example.org/feed.json"))!;
        var entry = Assert.Single(feed.Entries);
        Assert.Equal(("7", "https://example.org/7", "Talks", "One < two.", "2024-05-02T23:30:00+00:00", "en"), (entry.Name, entry.Address!.AbsoluteUri, entry.Title, HtmlText.OfFragment(entry.Content), entry.Published, entry.Language));
    }

    [Fact]
    public void A_saved_feed_is_read_entry_by_entry()
    {
        const string feed = """
            <?xml version="1.0"?><rss version="2.0"><channel><title>Ministry of Norland</title><language>en</language>
            <item><guid isPermaLink="false">n-1</guid><title>Norland thanks Suria</title><link>https://norland.example/1</link><pubDate>Thu, 02 May 2024 23:30:00 GMT</pubDate><description>&lt;p&gt;Norland thanked Suria.&lt;/p&gt;&lt;p&gt;It was glad.&lt;/p&gt;</description></item>
            <item><title>Only a headline</title><link>https://norland.example/2</link></item>
            </channel></rss>
            """;
        var outcomes = Inputs.Read(Encoding.UTF8.GetBytes(feed), "-");
        var document = Assert.IsType<ReadOutcome.Read>(outcomes[0]).Document;
        Assert.Equal(("n-1", "Ministry of Norland", new DateOnly(2024, 5, 2), "https://norland.example/1", "en"), (document.Id, document.Outlet, document.Published, document.Url, document.Language));
        Assert.Equal("Norland thanks Suria\n\nNorland thanked Suria.\n\nIt was glad.", document.Text);
        Assert.Equal("-, entry 2: the entry holds no text; follow the feed by its address, so that the pages of its entries are read", Inputs.Told(outcomes)[1]);
        Assert.Equal("Gazette", Assert.IsType<ReadOutcome.Read>(Inputs.Read(Encoding.UTF8.GetBytes(feed), "a.rss", new ReadingOptions { Outlet = "Gazette" })[0]).Document.Outlet);
    }

    [Fact]
    public void Dirty_feeds_are_read()
    {
        var feed = FeedDocument.Read("<rss><channel><title>Fish & chips</title><item><title>A&nbsp;&mdash; B</title><description>x < y</description><link>https://example.org/1</link></item><item><title>C</title></rss>"u8, null, null)!;
        Assert.Equal("Fish & chips", feed.Title);
        Assert.Equal(["https://example.org/1", null], feed.Entries.Select(static entry => entry.Address?.AbsoluteUri));
        Assert.Equal(["A — B", "C"], feed.Entries.Select(static entry => entry.Title));
    }

    [Fact]
    public void Entities_of_a_document_type_are_never_expanded()
    {
        var feed = FeedDocument.Read("""<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/hostname"><!ENTITY b "bbbb">]><rss><channel><title>x&a;&b;y</title><item><title>t</title></item></channel></rss>"""u8, null, null)!;
        Assert.Equal("x&a;&b;y", feed.Title);
    }

    [Fact]
    public void A_feed_against_its_reader_is_left_out()
    {
        Assert.Contains("no feed", Inputs.Fault(Encoding.UTF8.GetBytes("<rss>" + string.Concat(Enumerable.Repeat("<a>", 100_000))), "a.rss").Wrong, StringComparison.Ordinal);
        Assert.Equal("the feed has no entry", Inputs.Fault("<rss><channel><title>News</title></channel></rss>"u8.ToArray(), "a.rss").Wrong);
    }

    [Fact]
    public void Any_markup_is_read_or_left_out_but_never_throws() =>
        Gen.Int[0, Pieces.Length - 1].Array[0, 40].Sample(static parts =>
            Assert.NotEmpty(Inputs.Read(Encoding.UTF8.GetBytes("<rss>" + string.Concat(parts.Select(static part => Pieces[part]))), "a.rss")));
}
