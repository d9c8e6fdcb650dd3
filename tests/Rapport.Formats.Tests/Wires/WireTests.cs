using System.Text;
using Rapport.Text.Reading;

namespace Rapport.Formats.Tests.Wires;

public sealed class WireTests
{
    private const string Nitf = """
        <nitf><head><docdata management-status="usable"><doc-id id-string="n-7"/><date.issue norm="20240503T090000+0100"/></docdata></head><body>
        <body.head><hedline><hl1>Norland thanks
          Suria</hl1><hl2>Grain for the north</hl2></hedline><byline>By Jane Roe, <byttl>Correspondent</byttl></byline><distributor>Norland News</distributor><dateline>OSLO, May 3 (NN) -</dateline></body.head>
        <body.content><p>Norland thanked Suria
           for grain.</p><media media-type="image"><media-reference source="a.jpg"/><media-caption>Sacks in the port.</media-caption><media-producer>Photo by John Doe</media-producer></media>
        <hl2>Thanks</hl2><p>It was glad<br/>and said so.</p><note><p>Editors: update.</p></note></body.content><body.end><tagline>Reporting by Jane Roe</tagline></body.end></body></nitf>
        """;

    [Fact]
    public void Nitf_is_read_with_its_headlines_byline_dateline_and_captions()
    {
        var report = Inputs.Document(Nitf, "a.xml");
        Assert.Equal(("n-7", "Norland News", new DateOnly(2024, 5, 3)), (report.Id, report.Outlet, report.Published));
        Assert.Equal(
            [
                "Headline: Norland thanks Suria", "Headline: Grain for the north", "Byline: By Jane Roe, Correspondent", "Dateline: OSLO, May 3 (NN) --", "Lead: Norland thanked Suria for grain.",
                "Caption: Sacks in the port.", "Credit: Photo by John Doe", "Body: Thanks", "Body: It was glad", "Body: and said so.", "Boilerplate: Reporting by Jane Roe",
            ],
            Inputs.Sections(report));
    }

    [Fact]
    public void A_message_of_NewsML_is_read_item_by_item()
    {
        static string Item(string id, string status, string type, string content) => $"""
            <newsItem guid="{id}" version="2" xml:lang="en"><itemMeta><itemClass qcode="ninat:{type}"/><provider qcode="nprov:xinhua"/><versionCreated>2024-05-03T23:30:00Z</versionCreated>
            <firstCreated>2024-05-01T10:00:00Z</firstCreated><pubStatus qcode="stat:{status}"/></itemMeta><contentMeta><headline>Talks</headline><dateline>OSLO, May 3 (Xinhua)</dateline></contentMeta>
            <contentSet>{content}</contentSet></newsItem>
            """;
        var message = $"""
            <?xml version="1.0"?><!DOCTYPE newsMessage [<!ENTITY x SYSTEM "file:///etc/hostname">]><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header/><itemSet>
            <packageItem guid="p"><groupSet><group><itemRef residref="a"/></group></groupSet></packageItem>
            {Item("a", "usable", "text", """<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>t</title></head><body><p>Norland met Suria &x;.</p><p>It was glad.</p><figure><figcaption>Two sides.</figcaption></figure></body></html></inlineXML>""")}
            {Item("b", "canceled", "text", "<inlineData>Gone.</inlineData>")}{Item("c", "withheld", "text", "<inlineData>Not yet.</inlineData>")}{Item("d", "usable", "picture", "")}
            {Item("e", "usable", "text", "<inlineData contenttype=\"text/plain\">One line.&#10;Another line.</inlineData>")}{Item("f", "usable", "text", "<remoteContent href=\"a.txt\"/>")}
            <planningItem guid="g"/></itemSet></newsMessage>
            """;
        using var table = typeof(WireTests).Assembly.GetManifestResourceStream("outlets.tsv")!;
        using var reader = new StreamReader(table);
        var outcomes = Inputs.Read(Encoding.UTF8.GetBytes(message), "-", new ReadingOptions { Outlets = OutletTable.Read(reader) });

        var first = Assert.IsType<ReadOutcome.Read>(outcomes[0]).Document;
        Assert.Equal(("a", "Xinhua", "CHN", new DateOnly(2024, 5, 4), "OSLO"), (first.Id, first.Outlet, first.Side, first.Published, first.Dateline!.Place));
        Assert.Equal(["Headline: Talks", "Dateline: OSLO, May 3 (Xinhua) --", "Lead: Norland met Suria &x;.", "Body: It was glad.", "Caption: Two sides."], Inputs.Sections(first));
        Assert.Equal("Talks\n\nOSLO, May 3 (Xinhua) -- One line.\n\nAnother line.", Inputs.Told(outcomes)[4]);
        Assert.Equal(
            [
                "-, item b: the item is cancelled; give a version of it that is usable", "-, item c: the item is withheld; give it again once its agency sets it free",
                "-, item d: the item is of the type picture and no report; give items of text", "-, item f: the item holds an address of its content and no text; give items with their text in them",
                "-, item g: the item is a plan of coverage and no report; give the news items themselves",
            ],
            Inputs.Told(outcomes.OfType<ReadOutcome.LeftOut>()));
    }

    [Fact]
    public void Ninjs_of_all_versions_is_read()
    {
        var one = Inputs.Document("""
            {
              "uri": "urn:n:1", "type": "composite", "language": "en", "versioncreated": "2024-05-03T10:00:00Z", "byline": "Jane Roe", "headline": "Talks &amp; terms",
              "infosource": [{"name": "Norland News"}], "body_text": "OSLO (NN) -- One. Two.", "body_xhtml": "<p>OSLO (NN) -- One.</p><p>Two.</p>",
              "associations": {"main": {"uri": "urn:p", "type": "picture", "description_text": "Two sides."}}
            }
            """, "a.json");
        Assert.Equal(("urn:n:1", "Norland News", new DateOnly(2024, 5, 3), null), (one.Id, one.Outlet, one.Published, one.Url));
        Assert.Equal(["Headline: Talks & terms", "Byline: By Jane Roe", "Dateline: OSLO (NN) --", "Lead: One.", "Body: Two.", "Caption: Two sides."], Inputs.Sections(one));

        var three = Inputs.Read(Encoding.UTF8.GetBytes("""
            [{"uri": "https://nn.example/1", "versionCreated": "2024-05-03T10:00:00Z", "by": "Von Jane Roe", "language": "de", "headlines": [{"role": "main", "value": "Talks"}],
              "bodies": [{"role": "x", "contentType": "application/xml", "value": "<a>junk that is longer than the text</a>"}, {"contentType": "text/html", "value": "<p>One.</p>"}],
              "associations": [{"name": "more", "uri": "urn:n:2", "bodies": [{"contentType": "text/plain", "value": "Three."}]}]},
             {"uri": "urn:e", "eventDetails": {}}]
            """), "a.json");
        Assert.Equal(["Talks\n\nVon Jane Roe\n\nOne.", "Three.", "a.json, item 2: the item is of the type event and no report; give items of text"], Inputs.Told(three));
        Assert.Equal("https://nn.example/1", Assert.IsType<ReadOutcome.Read>(three[0]).Document.Url);
    }

    [Fact]
    public void Ninjs_with_an_item_a_line_is_read_line_by_line()
    {
        var outcomes = Inputs.Read("""
            {"uri": "urn:n:1", "body_text": "One."}

            {"uri": "urn:n:2", "body_text": 
            {"uri": "urn:n:3", "pubStatus": "canceled", "body_text": "Three."}
            {"uri": "urn:n:1", "version": "2", "body_text": "One, corrected."}
            """u8.ToArray(), "wire.jsonl");
        Assert.Equal(
            ["One.", "wire.jsonl, line 3: the JSON breaks off or is wrong; give whole items of ninjs", "wire.jsonl, line 4: the item is cancelled; give a version of it that is usable", "One, corrected."],
            Inputs.Told(outcomes));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\n  \"text\": \"One.\"\n}")]
    public void Json_that_no_format_knows_is_no_plain_text(string json) =>
        Assert.Equal("the JSON is no item of ninjs and no line with a report", Inputs.Fault(Encoding.UTF8.GetBytes(json), "a.json").Wrong);

    [Fact]
    public void Json_lines_stay_json_lines() => Assert.Equal("One.", Inputs.Document("""{"uri": "x", "text": "One."}""", "a.jsonl").Text);

    [Fact]
    public void An_item_nested_without_end_is_left_out() =>
        Assert.Equal("the item is nested too deep", Inputs.Fault(Encoding.UTF8.GetBytes("<newsItem>" + string.Concat(Enumerable.Repeat("<a>", 300))), "-").Wrong);
}
