using System.Text;
using Rapport.Text.Reading;

namespace Rapport.Text.Tests.Reading;

public sealed class DocumentReaderTests
{
    private const string Line = """{"id":"r1","outlet":"Ministry","side":"BEL","date":"2022-05-03","lang":"en","title":"Ministers talk","text":"The ministers talked.","url":"https://example.org/1","tags":["x"]}""";

    [Fact]
    public void A_line_of_json_gives_all_that_it_tells()
    {
        var document = Inputs.Document(Line, "a.jsonl");
        Assert.Equal("r1", document.Id);
        Assert.Equal("Ministers talk\n\nThe ministers talked.", document.Text);
        Assert.Equal("Ministers talk", document.Headline);
        Assert.Equal(("Ministry", "BEL"), (document.Outlet, document.Side));
        Assert.Equal(new DateOnly(2022, 5, 3), document.Published);
        Assert.Equal("https://example.org/1", document.Url);
    }

    [Fact]
    public void A_line_without_a_title_has_its_text_alone()
    {
        var document = Inputs.Document("""{"text":"Peru opened an embassy in Hanoi."}""", "a.jsonl");
        Assert.Equal("Peru opened an embassy in Hanoi.", document.Text);
        Assert.Null(document.Headline);
    }

    [Fact]
    public void A_broken_line_is_left_out_and_the_rest_goes_on()
    {
        var outcomes = Inputs.Read("{\"id\":\"1\",\"text\":\"A.\"}\n{\"id\":\"2\",\"te\n\n{\"id\":\"3\",\"text\":\"B.\"}\n", "calls.jsonl");
        Assert.Equal(3, outcomes.Count);
        var fault = Assert.IsType<ReadOutcome.LeftOut>(outcomes[1]).Fault;
        Assert.Equal("line 2", fault.Place);
        Assert.StartsWith("calls.jsonl, line 2: the JSON breaks off", fault.ToString(), StringComparison.Ordinal);
        Assert.Equal("3", Assert.IsType<ReadOutcome.Read>(outcomes[2]).Document.Id);
    }

    [Theory]
    [InlineData("""{"id":"1"}""", "no text")]
    [InlineData("""{"text":"  "}""", "no text")]
    [InlineData("""["text"]""", "no JSON object")]
    [InlineData("""{"text":5}""", "no string")]
    [InlineData("""{"text":"A.","date":"3 May"}""", "YYYY-MM-DD")]
    [InlineData("""{"text":"A.","side":"BE"}""", "alpha-3")]
    [InlineData("""{"text":"A \ud800 B"}""", "surrogate")]
    public void A_line_that_is_no_report_says_why(string line, string words)
    {
        var fault = Inputs.Fault(Encoding.UTF8.GetBytes(line), "a.jsonl");
        Assert.Equal("line 1", fault.Place);
        Assert.Contains(words, fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_moment_of_publication_counts_by_its_day() =>
        Assert.Equal(new DateOnly(2022, 5, 3), Inputs.Document("""{"text":"A.","date":"2022-05-03T23:10:00Z"}""", "a.jsonl").Published);

    [Theory]
    [InlineData("Xinhua", "\"date\":\"2022-05-03T20:10:00Z\"", "2022-05-04")]
    [InlineData("Xinhua", "\"published\":\"2022-05-03T20:10:00+00:00\"", "2022-05-04")]
    [InlineData("Xinhua", "\"published\":\"2022-05-03T20:10:00Z\",\"date\":\"2022-05-01\"", "2022-05-01")]
    [InlineData("Xinhua", "\"date\":\"2022-05-03T20:10:00\"", "2022-05-03")]
    [InlineData("Nobody's Gazette", "\"date\":\"2022-05-03 22:14:29-05:00\"", "2022-05-03")]
    public void A_moment_of_publication_is_a_day_in_the_outlets_capital(string outlet, string members, string day)
    {
        var options = new ReadingOptions { Outlets = OutletTable.Read(new StringReader("name\tother names\tside\tkind\ttime zone\nXinhua\t\tCHN\tstate\tAsia/Shanghai\n")) };
        using var line = new MemoryStream(Encoding.UTF8.GetBytes($$"""{"text":"A.","outlet":"{{outlet}}",{{members}}}"""));
        var read = Assert.IsType<ReadOutcome.Read>(Assert.Single(DocumentReader.Read(line, "a.jsonl", options)));
        Assert.Equal(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), read.Document.Published);
    }

    [Fact]
    public void Plain_text_is_never_altered()
    {
        const string text = "  Ministers talk \r\n\r\nThe ministers\ttalked.\r\n\u00A0";
        Assert.Equal(text, Inputs.Document(text).Text);
    }

    [Fact]
    public void A_byte_order_mark_is_dropped_and_nothing_else()
    {
        const string text = "Élysée talks\n";
        Assert.Equal(text, Inputs.Document([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)]).Text);
        Assert.Equal(text, Inputs.Document([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)]).Text);
        Assert.Equal("{\"text\"", Inputs.Document("\uFEFF{\"text\"").Text);
    }

    [Fact]
    public void Legacy_encodings_are_told_by_their_letters()
    {
        const string text = "Министр иностранных дел провёл переговоры с коллегой из Сербии и подтвердил прежние договорённости.";
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(text);
        Assert.Equal(text, Inputs.Document(bytes).Text);
    }

    [Fact]
    public void Typographic_quotes_of_windows_1252_are_read()
    {
        const string text = "The minister called the talks “frank” and said that Peru’s café owners – all of them – would gain. “We agree,” she said.";
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(text);
        Assert.Equal(text, Inputs.Document(bytes).Text);
    }

    [Fact]
    public void An_empty_file_is_left_out() =>
        Assert.Equal("a.txt: the file is empty; give a report", Inputs.Fault([], "a.txt").ToString());

    [Fact]
    public void A_file_of_white_space_is_left_out() =>
        Assert.Contains("white space", Inputs.Fault(" \n\t\n"u8.ToArray()).Wrong, StringComparison.Ordinal);

    [Fact]
    public void A_binary_file_is_left_out_with_the_place_that_tells()
    {
        var fault = Inputs.Fault([.. "PNG"u8, 0x0D, 0x0A, 0, 7, 1, 2], "picture.txt");
        Assert.Equal("byte 5", fault.Place);
        Assert.Contains("binary", fault.Wrong, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_of_no_encoding_are_left_out_with_their_place()
    {
        var fault = Inputs.Fault([.. "Talks in Lima went on. "u8, 0xFF, 0xC0, 0x81, 0xFE, 0xFF, 0xF8]);
        Assert.Equal("byte 23", fault.Place);
        Assert.Contains("UTF-8", fault.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_that_is_not_utf8_is_left_out_alone()
    {
        var outcomes = Inputs.Read([.. "{\"text\":\"caf"u8, 0xE9, .. "\"}\n{\"text\":\"B.\"}"u8], "a.jsonl");
        Assert.Contains("not UTF-8", Assert.IsType<ReadOutcome.LeftOut>(outcomes[0]).Fault.Wrong, StringComparison.Ordinal);
        Assert.IsType<ReadOutcome.Read>(outcomes[1]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Lines_in_unmarked_utf16_are_told_by_their_opening_brace(bool bigEndian)
    {
        var bytes = new UnicodeEncoding(bigEndian, byteOrderMark: false).GetBytes("{\"text\":\"Café talks.\"}\n{\"text\":\"B.\"}\n");
        Assert.Equal(["Café talks.", "B."], Inputs.Read(bytes, "a.jsonl").Select(static outcome => Assert.IsType<ReadOutcome.Read>(outcome).Document.Text));
    }

    [Fact]
    public void A_binary_file_named_as_lines_is_left_out_as_a_whole()
    {
        var fault = Inputs.Fault([.. "PNG"u8, 0x0D, 0x0A, 0, 7, 0x0A, 2], "a.jsonl");
        Assert.Equal("byte 5", fault.Place);
        Assert.Contains("binary", fault.Wrong, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_over_the_limit_is_left_out()
    {
        var options = new ReadingOptions { Limits = new() { DocumentBytes = 30 } };
        Assert.Contains("longer than 30 bytes", Inputs.Fault(Encoding.UTF8.GetBytes(new string('a', 31)), options: options).Wrong, StringComparison.Ordinal);
        Assert.Equal(30, Inputs.Document(new string('a', 30), options: options).Text.Length);
    }

    [Fact]
    public void A_line_over_the_limit_is_left_out_and_the_rest_goes_on()
    {
        var text = $"{{\"text\":\"{new string('a', 300_000)}\"}}\n{{\"text\":\"B.\"}}\n{{\"text\":\"{new string('c', 300_000)}\"}}";
        var outcomes = Inputs.Read(text, "a.jsonl", new ReadingOptions { Limits = new() { DocumentBytes = 100 } });
        Assert.Equal(3, outcomes.Count);
        Assert.Equal("line 1", Assert.IsType<ReadOutcome.LeftOut>(outcomes[0]).Fault.Place);
        Assert.Equal("B.", Assert.IsType<ReadOutcome.Read>(outcomes[1]).Document.Text);
        Assert.Equal("line 3", Assert.IsType<ReadOutcome.LeftOut>(outcomes[2]).Fault.Place);
    }

    [Fact]
    public void Standard_input_is_told_by_its_first_bytes()
    {
        Assert.Equal("r1", Inputs.Document(Line, "-").Id);
        Assert.Equal("{Peru said no.}", Inputs.Document("{Peru said no.}", "-").Text);
    }

    [Fact]
    public void What_is_known_from_outside_stands_in_for_what_the_input_does_not_tell()
    {
        var options = new ReadingOptions { Published = new DateOnly(2020, 1, 2), Outlet = "Gazette", Side = "PER" };
        var bare = Inputs.Document("""{"text":"A."}""", "a.jsonl", options);
        Assert.Equal(("Gazette", "PER", new DateOnly(2020, 1, 2)), (bare.Outlet, bare.Side, bare.Published));
        var told = Inputs.Document(Line, "a.jsonl", options);
        Assert.Equal(("Ministry", "BEL", new DateOnly(2022, 5, 3)), (told.Outlet, told.Side, told.Published));
    }

    [Fact]
    public void The_agency_of_the_dateline_tells_the_outlet_and_its_side()
    {
        var outlets = OutletTable.Read(new StringReader("name\tother names\tside\tkind\ttime zone\nAndina\tANDINA|Agencia Andina\tPER\tstate\tAmerica/Lima\n"));
        var document = Inputs.Document("LIMA, May 3 (ANDINA) -- Peru opened an embassy.", options: new ReadingOptions { Outlets = outlets });
        Assert.Equal(("Andina", "PER"), (document.Outlet, document.Side));
    }

    [Fact]
    public void A_report_without_an_identifier_gets_one_from_its_text()
    {
        Assert.Equal(Inputs.Document("Talks.").Id, Inputs.Document("""{"text":"Talks."}""", "a.jsonl").Id);
        Assert.NotEqual(Inputs.Document("Talks.").Id, Inputs.Document("Talks!").Id);
    }

    [Fact]
    public void The_hash_counts_outlet_day_and_text_and_nothing_else()
    {
        var document = Inputs.Document(Line, "a.jsonl");
        var hash = DocumentHash.Of(document);
        Assert.Matches("^sha256:[0-9a-f]{64}$", hash);
        Assert.Equal(hash, DocumentHash.Of(document with { Id = "other", Url = null, Sections = [] }));
        Assert.NotEqual(hash, DocumentHash.Of(document with { Outlet = null }));
        Assert.NotEqual(hash, DocumentHash.Of(document with { Published = null }));
        Assert.NotEqual(hash, DocumentHash.Of(document with { Text = document.Text + " " }));
    }

    [Fact]
    public void A_zero_character_is_replaced_as_what_an_encoding_does_not_know_is()
    {
        var document = DocumentReader.FromParts(new ReportParts { Id = "a\0b", Title = "Peru\0opens embassy", Text = "Peru opened\0an embassy." }, new ReadingOptions());
        Assert.Equal(("a\uFFFDb", "Peru\uFFFDopens embassy\n\nPeru opened\uFFFDan embassy."), (document.Id, document.Text));
        Assert.Equal("Peru opened\uFFFDan embassy.", document.Sections[^1].Span.Of(document.Text));
    }
}
