using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CsCheck;
using Rapport.Text.Reading;

namespace Rapport.Formats.Tests.Tables;

public sealed class TableTests
{
    private const string Csv = """
        Headline,Body,Published,Source,Link,Lang
        "Talks, again","Norland met Suria.

        It said ""yes"".",2024-05-03T23:30:00Z,Xinhua,https://nn.example/1,en_GB
        Aid,Norland thanked Suria.,"May 4, 2024",Gazette,,English

        Broken,too,many,cells,in,this,row
        Empty,,2024-05-04,Gazette,,
        Undated,Norland left.,03/04/2024,Gazette,,
        Last,Suria came.,20240505120000,Gazette,,fr
        """;

    [Fact]
    public void The_day_of_an_instant_is_that_of_the_outlet_whose_address_the_row_gives()
    {
        var options = new ReadingOptions { Outlets = OutletTable.Read(new StringReader("name\tdomains\tkind\ttime zone\nSuria Times\tsuria.example\tindependent\tAsia/Shanghai\n")) };
        var document = Inputs.Document("text,date,url,language\nNorland met Suria.,2024-05-03T23:30:00Z,https://www.suria.example/1,Farsi\n", "a.csv", options);
        Assert.Equal(("Suria Times", new DateOnly(2024, 5, 4)), (document.Outlet, document.Published));
    }

    [Theory]
    [InlineData("Farsi", "fa")]
    [InlineData("Basque", "eu")]
    [InlineData("FRENCH; ENGLISH", "fr")]
    [InlineData("pt_BR", "pt-BR")]
    public void A_language_is_told_by_its_name_or_tag(string written, string tag) =>
        Assert.Equal(tag, Inputs.Document($"text,language\nNorland 12.5,{written}\n", "a.csv").Language);

    [Fact]
    public void Columns_are_known_by_their_names_and_a_faulty_row_is_left_out_with_its_line()
    {
        var outcomes = Inputs.Read(Encoding.UTF8.GetBytes(Csv.Replace("Body", "text", StringComparison.Ordinal)), "archive.csv");
        var first = Assert.IsType<ReadOutcome.Read>(outcomes[0]).Document;
        Assert.Equal(("Talks, again\n\nNorland met Suria.\n\nIt said \"yes\".", "Xinhua", new DateOnly(2024, 5, 3), "https://nn.example/1", "en-GB"), (first.Text, first.Outlet, first.Published, first.Url, first.Language));
        Assert.Equal(
            [
                "Aid\n\nNorland thanked Suria.",
                "archive.csv, line 7: the row has more or fewer cells than there are columns; put quotes around cells that hold separators, quotes or line breaks",
                "archive.csv, line 8: the report has no text; fill the column of the text",
                "archive.csv, line 9: the date '03/04/2024' is none that is sure; write it as 2023-02-11, or tell its order by --columns dmy=NAME or mdy=NAME",
                "Last\n\nSuria came.",
            ],
            Inputs.Told(outcomes[1..]));
        Assert.Equal((new DateOnly(2024, 5, 5), "fr"), (Assert.IsType<ReadOutcome.Read>(outcomes[^1]).Document.Published, Assert.IsType<ReadOutcome.Read>(outcomes[^1]).Document.Language));
    }

    [Fact]
    public void The_user_says_which_columns_tell_what()
    {
        var options = new ReadingOptions { Columns = new Dictionary<string, string> { ["text"] = "what, in full", ["dmy"] = "When" }.ToImmutableSortedDictionary(StringComparer.Ordinal) };
        var document = Inputs.Document("id;When;\"What, in full\"\n7;31/12/2023;Norland met Suria.\n", "-", options);
        Assert.Equal(("7", new DateOnly(2023, 12, 31), "Norland met Suria."), (document.Id, document.Published, document.Text));
        Assert.Equal(
            "a.csv, line 1: the table has no column 'When'; name one of its columns: id, Words",
            Inputs.Fault("id,Words\n7,Norland.\n"u8.ToArray(), "a.csv", options with { Columns = options.Columns.Remove("text") }).ToString());
        Assert.Equal(
            "a.csv, line 1: no column of the table is known to hold the text; name it by --columns text=NAME; the columns are id, Words",
            Inputs.Fault("id,Words\n7,Norland.\n"u8.ToArray(), "a.csv").ToString());
    }

    [Theory]
    [InlineData(",", "utf-8")]
    [InlineData(";", "utf-8")]
    [InlineData("\t", "utf-8")]
    [InlineData(";", "utf-16")]
    [InlineData(",", "windows-1252")]
    public void Separators_and_encodings_are_told_by_the_table(string separator, string encoding)
    {
        var table = string.Join(separator, "text", "title", "author") + "\r\n" +
            string.Join(separator, "\"L’été dernier, le ministre norvégien a reçu son collègue; il l'a remercié à Oslo.\"", "Un été", "Zoé") + "\r\n";
        var letters = encoding == "windows-1252" ? CodePagesEncodingProvider.Instance.GetEncoding(encoding)! : Encoding.GetEncoding(encoding);
        var document = Inputs.Document([.. letters.GetPreamble(), .. letters.GetBytes(table)], "-");
        Assert.Equal("Un été\n\nBy Zoé\n\nL’été dernier, le ministre norvégien a reçu son collègue; il l'a remercié à Oslo.", document.Text);
        Assert.Contains("Byline: By Zoé", Inputs.Sections(document));
    }

    [Fact]
    public void Cells_of_html_are_read_as_such() =>
        Assert.Equal("One.\n\nTwo & three.", Inputs.Document("text,date\n<p>One.</p><p>Two &amp; three.</p>,2024-05-03\n", "a.csv").Text);

    [Fact]
    public void What_begins_like_a_table_by_chance_is_plain_text() =>
        Assert.StartsWith("Norland, Suria", Inputs.Document("Norland, Suria and others met.\nThey talked.\n", "a.txt").Text, StringComparison.Ordinal);

    [Fact]
    public void Cells_come_out_as_they_were_quoted() => Gen.Char["a ,;\"\né語\t"].Array[1, 30].Select(static letters => new string(letters)).Where(static text => text.Trim().Length > 0).Sample(static text =>
    {
        var table = $"text,title,id\n\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\",T,7\n\"Second, then.\",U,8\n";
        var documents = Inputs.Documents(Encoding.UTF8.GetBytes(table), "a.csv");
        Assert.Equal([text.Trim(), "Second, then."], documents.Select(static document => document.Text[3..]));
    });

    [Fact]
    public void A_quote_without_its_end_loses_no_more_than_the_rest()
    {
        var outcomes = Inputs.Read("text,date\nNorland came.,2024-05-03\n\"Suria left.,2024-05-04\nNorland left.,2024-05-05\n"u8.ToArray(), "a.csv");
        Assert.Equal("Norland came.", Inputs.Told(outcomes)[0]);
        Assert.Equal(3, Assert.Single(outcomes[1..]) is ReadOutcome.LeftOut { Fault.Place: var place } ? int.Parse(place.AsSpan(5), CultureInfo.InvariantCulture) : 0);
    }
}
