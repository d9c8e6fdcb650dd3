using System.Text;
using CsCheck;
using Rapport.Text.Reading;

namespace Rapport.Formats.Tests.Warc;

public sealed class WarcTests
{
    private static readonly byte[] Three = [.. WebArchive.Page(1), .. WebArchive.Page(2), .. WebArchive.Page(3)];
    private static readonly byte[] ThreeMembers = [.. Inputs.Gzip(WebArchive.Page(1)), .. Inputs.Gzip(WebArchive.Page(2)), .. Inputs.Gzip(WebArchive.Page(3))];
    private static readonly byte[] ThreeOfArc = [.. WebArchive.ArcHead, .. WebArchive.ArcPage(1), .. WebArchive.ArcPage(2), .. WebArchive.ArcPage(3)];

    private static byte[] Of(string form) => form switch
    {
        "a.warc" or "-" => Three,
        "a.warc.gz" => ThreeMembers,
        "one.warc.gz" => Inputs.Gzip(Three),
        "a.warc.zst" => Inputs.Zstandard(Three),
        "a.arc" => ThreeOfArc,
        _ => [.. Inputs.Gzip(WebArchive.ArcHead), .. Inputs.Gzip(WebArchive.ArcPage(1)), .. Inputs.Gzip(WebArchive.ArcPage(2)), .. Inputs.Gzip(WebArchive.ArcPage(3))],
    };

    private static string[] Words(params int[] numbers) => [.. numbers.Select(WebArchive.Words)];

    private static string[] Told(byte[] bytes, string name) => Inputs.Told(Inputs.Read(bytes, name));

    [Theory]
    [InlineData("a.warc")]
    [InlineData("-")]
    [InlineData("a.warc.gz")]
    [InlineData("one.warc.gz")]
    [InlineData("a.warc.zst")]
    [InlineData("a.arc")]
    [InlineData("a.arc.gz")]
    public void The_pages_of_an_archive_are_read_one_by_one_whatever_its_form(string form)
    {
        Assert.Equal(Words(1, 2, 3), Told(Of(form), form));
        Assert.Equal(Words(1, 2, 3), Inputs.Told(Inputs.ReadPiped(Of(form), form)));
    }

    [Fact]
    public void A_page_has_the_address_of_its_record_and_no_day_where_it_tells_none()
    {
        var document = Inputs.Document(WebArchive.Page(1), "a.warc");
        Assert.Equal(("https://tidings.example/1", (DateOnly?)null), (document.Url, document.Published));
        Assert.Equal("https://tidings.example/2?a=b%20c", Inputs.Documents(ThreeOfArc, "a.arc")[1].Url);
    }

    [Fact]
    public void The_day_in_the_address_of_a_record_is_that_of_its_page()
    {
        var document = Inputs.Document(WebArchive.Record("response", WebArchive.Answer(Encoding.UTF8.GetBytes(WebArchive.Html(1))), "https://tidings.example/2024/05/01/accord"), "a.warc");
        Assert.Equal(new DateOnly(2024, 5, 1), document.Published);
    }

    [Theory]
    [InlineData("chunked")]
    [InlineData("chunks joined by the crawler")]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("raw deflate")]
    [InlineData("br")]
    [InlineData("zstd")]
    [InlineData("unpacked by the crawler")]
    [InlineData("gzip in chunks")]
    public void The_body_of_an_answer_is_unpacked_as_its_head_says(string how)
    {
        var page = Encoding.UTF8.GetBytes(WebArchive.Html(1));
        var (fields, body) = how switch
        {
            "chunked" => ("Transfer-Encoding: chunked", WebArchive.Chunked(page)),
            "chunks joined by the crawler" => ("Transfer-Encoding: chunked", page),
            "gzip" => ("content-encoding: GZIP", Inputs.Gzip(page)),
            "deflate" => ("Content-Encoding: deflate", WebArchive.Zlib(page)),
            "raw deflate" => ("Content-Encoding: deflate", WebArchive.Deflate(page)),
            "br" => ("Content-Encoding: br", WebArchive.Brotli(page)),
            "zstd" => ("Content-Encoding: zstd", Inputs.Zstandard(page)),
            "unpacked by the crawler" => ("Content-Encoding: br, gzip", page),
            _ => ("Content-Encoding: gzip\nTransfer-Encoding: chunked", WebArchive.Chunked(Inputs.Gzip(page))),
        };
        Assert.Equal(Words(1), Told(WebArchive.Record("response", WebArchive.Answer(body, fields + "\nContent-Type: text/html")), "a.warc"));
    }

    [Fact]
    public void The_encoding_is_that_of_the_head_of_the_answer()
    {
        var page = Encoding.Latin1.GetBytes(WebArchive.Html(1).Replace("port", "p\u00F4rt", StringComparison.Ordinal));
        var document = Inputs.Document(WebArchive.Record("response", WebArchive.Answer(page, "Content-Type: text/html; charset=\"iso-8859-1\"")), "a.warc");
        Assert.Contains("p\u00F4rt", document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Feeds_texts_and_resources_are_read_and_other_records_passed_over()
    {
        var feed = "<rss><channel><title>News</title><item><title>Talks</title><description>Talks were held.</description></item></channel></rss>"u8.ToArray();
        byte[][] records =
        [
            WebArchive.Record("warcinfo", "software: x"u8.ToArray(), null), WebArchive.Record("request", "GET / HTTP/1.1\r\n\r\n"u8.ToArray()),
            WebArchive.Record("response", WebArchive.Answer(feed, "Content-Type: text/xml"), "https://tidings.example/rss"),
            WebArchive.Record("response", WebArchive.Answer("Talks."u8.ToArray(), "Content-Type: text/plain"), "https://tidings.example/a"),
            WebArchive.Record("response", WebArchive.Answer("User-agent: *"u8.ToArray(), "Content-Type: text/plain"), "https://tidings.example/robots.txt"),
            WebArchive.Record("response", WebArchive.Answer("{\"a\":1}"u8.ToArray(), "Content-Type: application/json"), "https://tidings.example/b"),
            WebArchive.Record("response", WebArchive.Answer([0xFF, 0xD8, 0xFF], "Content-Type: image/jpeg"), "https://tidings.example/c"),
            WebArchive.Record("response", WebArchive.Answer(Encoding.UTF8.GetBytes(WebArchive.Html(9)), status: "404 Not Found"), "https://tidings.example/d"),
            WebArchive.Record("resource", Encoding.UTF8.GetBytes(WebArchive.Html(2)), "<https://tidings.example/e>", "Content-Type: text/html\r\n"),
            WebArchive.Record("resource", "log"u8.ToArray(), "metadata://wget/log", "Content-Type: text/plain\r\n"), WebArchive.Record("metadata", "via: x"u8.ToArray()),
        ];
        Assert.Equal(["Talks\n\nTalks were held.", "Talks.", WebArchive.Words(2)], Told([.. records.SelectMany(static record => record)], "a.warc"));
    }

    [Fact]
    public void Records_that_hold_no_page_of_their_own_are_told_with_their_address()
    {
        byte[] archive = [.. WebArchive.Record("revisit", WebArchive.Answer([])), .. WebArchive.Record("conversion", "Talks."u8.ToArray()), .. WebArchive.Record("response", WebArchive.Answer([]), fields: "WARC-Segment-Number: 1\r\n")];
        var told = Told(archive, "a.warc");
        Assert.Equal("a.warc, record 1, byte 0, https://tidings.example/accord: the record says that the page was as before, and holds no text; add the archive of the earlier visit too", told[0]);
        Assert.Contains("what a program made of the page", told[1], StringComparison.Ordinal);
        Assert.Contains("a part of a longer one", told[2], StringComparison.Ordinal);
        Assert.Equal("a.warc: the archive holds no page; give an archive with the answers of servers", Assert.Single(Told(WebArchive.Record("warcinfo", []), "a.warc")));
    }

    [Fact]
    public void A_record_whose_length_is_wrong_is_left_out_and_none_of_those_behind_it_is_lost()
    {
        foreach (var longer in (int[])[-2, 700, 100_000])
        {
            var wrong = WebArchive.Record("response", WebArchive.Answer(Encoding.UTF8.GetBytes(WebArchive.Html(9))), longer: longer);
            foreach (var packed in (bool[])[false, true])
            {
                byte[] archive = packed ? [.. Inputs.Gzip(WebArchive.Page(1)), .. Inputs.Gzip(wrong), .. ThreeMembers] : [.. WebArchive.Page(1), .. wrong, .. Three];
                var told = Told(archive, "a.warc");
                var place = packed ? Inputs.Gzip(WebArchive.Page(1)).Length : WebArchive.Page(1).Length;
                Assert.StartsWith($"a.warc, record 2, byte {place}: the record {(longer < 50_000 ? "does not end where its head says" : "is cut off by the end of the file")}; ", told[1], StringComparison.Ordinal);
                Assert.Equal(Words(1, 1, 2, 3), told.Where(static (_, index) => index != 1));
            }
        }
    }

    [Fact]
    public void A_damaged_head_is_left_out_and_reading_goes_on()
    {
        byte[] noLength = "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: x\r\n\r\nabc\r\n\r\n"u8.ToArray();
        Assert.Equal(["a.warc, record 1, byte 0: the head of the record does not tell its length; fetch the archive or the page again", .. Words(1, 2, 3)], Told([.. noLength, .. Three], "a.warc"));
        Assert.Equal(["a.warc, record 1, byte 0: no record begins where one should; fetch the archive or the page again", .. Words(1, 2, 3)], Told([.. "abc\r\n"u8, .. Three], "a.warc"));
        Assert.StartsWith("a.arc, record 3, byte ", Told([.. WebArchive.ArcHead, .. WebArchive.ArcPage(1), .. "https://tidings.example/9 192.0.2.1 20240502100000 text/html -1\nabc\n"u8, .. WebArchive.ArcPage(2)], "a.arc")[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(60)]
    [InlineData(-6)]
    public void A_damaged_member_is_left_out_and_those_around_it_are_read(int changed)
    {
        var bad = Inputs.Gzip(WebArchive.Page(9));
        bad[changed < 0 ? bad.Length + changed : changed] ^= 0x55;
        var first = Inputs.Gzip(WebArchive.Page(1));
        var told = Told([.. first, .. bad, .. ThreeMembers], "a.warc.gz");
        Assert.Equal($"a.warc.gz, record 2, byte {first.Length}: the gzip data are broken or cut off; fetch the archive or the page again", told[1]);
        Assert.Equal(Words(1, 1, 2, 3), told.Where(static (_, index) => index != 1));
    }

    [Fact]
    public void An_archive_that_is_cut_off_is_read_up_to_there()
    {
        foreach (var (form, cut) in (ReadOnlySpan<(string, int)>)[("a.warc", 40), ("a.warc.gz", 10), ("one.warc.gz", 4), ("a.arc", 40)])
        {
            var told = Told(Of(form)[..^cut], form);
            Assert.Equal(Words(1, 2), told[..2]);
            Assert.Contains("cut off", Assert.Single(told[2..]), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Chunks_that_break_off_and_packings_that_are_damaged_or_unknown_leave_out_their_page()
    {
        var page = Encoding.UTF8.GetBytes(WebArchive.Html(1));
        byte[] archive =
        [
            .. WebArchive.Record("response", WebArchive.Answer(WebArchive.Chunked(page)[..^50], "Transfer-Encoding: chunked\nContent-Type: text/html")),
            .. WebArchive.Record("response", WebArchive.Answer(Inputs.Gzip(page)[..^20], "Content-Encoding: gzip\nContent-Type: text/html")),
            .. WebArchive.Record("response", WebArchive.Answer([.. "\u0001"u8, .. WebArchive.Brotli(page)], "Content-Encoding: br\nContent-Type: text/html")),
            .. WebArchive.Record("response", WebArchive.Answer(page, "Content-Encoding: sdch\nContent-Type: text/html")),
            .. WebArchive.Record("response", "HTTP/1.1 200 OK\r\n"u8.ToArray()),
            .. WebArchive.Page(2),
        ];
        var told = Told(archive, "a.warc");
        Assert.Equal(
            ["the chunks of the page are damaged or break off", "the gzip data are broken or cut off", "the br data are broken or cut off", "the page is packed by sdch, which is not known", "the head of the server's answer has no end"],
            told[..5].Select(static fault => fault.Split(": ")[^1].Split(';')[0]));
        Assert.Equal(WebArchive.Words(2), told[5]);
    }

    [Fact]
    public void Long_records_and_bombs_are_left_out_and_the_rest_is_read()
    {
        var limits = new ReadingOptions { Limits = new() { DocumentBytes = 5_000, PageBytes = 4_000 } };
        byte[] archive = [.. WebArchive.Record("response", WebArchive.Answer(new byte[200_000])), .. WebArchive.Record("request", new byte[9_000]), .. WebArchive.Record("response", WebArchive.Answer([.. "<html>"u8, .. new byte[4_500]])), .. WebArchive.Page(1)];
        var told = Inputs.Told(Inputs.Read(archive, "a.warc", limits));
        Assert.Equal(3, told.Length);
        Assert.Contains("the record is longer than 5000 bytes", told[0], StringComparison.Ordinal);
        Assert.Contains("longer than 4000 bytes", told[1], StringComparison.Ordinal);
        Assert.Equal(WebArchive.Words(1), told[2]);
        var bomb = WebArchive.Record("response", WebArchive.Answer(Inputs.Gzip([.. "<html>"u8, .. Enumerable.Repeat((byte)'a', 40_000_000)]), "Content-Encoding: gzip\nContent-Type: text/html"));
        Assert.Contains(": the report is longer than 5000000 bytes", Told([.. bomb, .. WebArchive.Page(1)], "a.warc")[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Any_damage_loses_no_page_but_those_that_it_touches() =>
        Gen.Select(Gen.Int[0, 5], Gen.Int[0, 100_000], Gen.Int[1, 255], Gen.Bool).Sample((form, at, change, isCut) =>
        {
            var bytes = (byte[])Of(new[] { "a.warc", "a.warc.gz", "one.warc.gz", "a.arc", "a.arc.gz", "a.warc.zst" }[form]).Clone();
            at %= bytes.Length;
            if (isCut)
                bytes = [.. bytes[..at], .. bytes[Math.Min(bytes.Length, at + change)..]];
            else
                bytes[at] ^= (byte)change;
            var told = Told(bytes, new[] { "a.warc", "a.warc.gz", "a", "a.arc", "a.arc.gz", "a" }[form]);
            if (form is not 2 and not 5)
                Assert.True(Words(1, 2, 3).Count(told.Contains) >= (isCut || form > 2 ? 1 : 2), string.Join('\n', told));
        }, iter: 3000);

    [Fact]
    public void All_real_archives_are_read()
    {
        var folder = Shared.Folder(Path.Combine("formats", "warc"));
        var counts = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(static file => !Path.GetFileName(file).StartsWith("LICENSE", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(file => (Name: Path.GetFileName(file), Outcomes: Inputs.Read(File.ReadAllBytes(file), Path.GetFileName(file))))
            .Select(static file => $"{file.Name} {file.Outcomes.Count(static outcome => outcome is ReadOutcome.Read)} {file.Outcomes.Count(static outcome => outcome is ReadOutcome.LeftOut)}");
        Assert.Equal(
            [
                "bad.arc 0 3", "example-bad-non-chunked.warc.gz 1 1", "example-bad.warc.gz.bad 1 1", "example-digest.warc 0 1", "example-iana.org-chunked.warc 1 0",
                "example-resource.warc.gz 1 0", "example-space-in-target-uri.warc.gz 0 1", "example-space-in-url.arc 0 1", "example-trunc.warc 0 1",
                "example-wget-bad-target-uri.warc.gz 1 0", "example-wrong-chunks.warc.gz 1 0", "example.arc 1 0", "example.arc.gz 1 0", "example.warc 1 1",
                "example.warc.gz 1 1", "post-test.warc.gz 0 3", "IAH-20080430204825-00000-blackbook-truncated.arc 52 0", "IAH-urls-wget.warc.gz 52 0", "abcd.gz 1 0",
                "double-single-inflate-error.gz 0 1", "empty.gz 0 1", "hi-2.gz 1 0", "hi.gz 1 0", "link-extraction-test.warc 5 2", "IAH-urls-wget.warc 52 0", "mutliple-headers.warc 0 1",
            ],
            counts);
    }
}
