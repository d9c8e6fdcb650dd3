using Rapport.Coding.Output;

namespace Rapport.Coding.Tests.Output;

public sealed class FindingsRowsTests
{
    [Fact]
    public void Every_row_has_a_cell_for_every_column()
    {
        var rows = FindingsRows.Of(SampleFindings.Findings).ToList();

        Assert.Equal(4, rows.Count);
        Assert.All(rows, row => Assert.Equal(FindingsRows.Columns.Length, row.Length));
    }

    [Theory]
    [InlineData(0, "finding", "event")]
    [InlineData(0, "source", "NOR;KEN")]
    [InlineData(0, "source_name", "Kari Berg;Amina Otieno")]
    [InlineData(0, "cameo", "041")]
    [InlineData(0, "spans", "137-173")]
    [InlineData(1, "date", "2023-03")]
    [InlineData(1, "status", "planned")]
    [InlineData(3, "finding", "statement")]
    [InlineData(3, "kind", "position")]
    [InlineData(3, "stance", "against")]
    [InlineData(3, "evidence", "Kenya opposes overfishing")]
    public void A_cell_holds_what_its_column_says(int row, string column, string value) =>
        Assert.Equal(value, FindingsRows.Of(SampleFindings.Findings).ElementAt(row)[FindingsRows.Columns.IndexOf(column)]);

    [Fact]
    public void Csv_quotes_what_it_must_and_ends_lines_as_the_standard_says()
    {
        using var text = new StringWriter();

        new DelimitedWriter(text, tabs: false).Write("plain", "with, comma", "with \"quotes\"", "two\nlines", null, "tab\there");

        Assert.Equal("plain,\"with, comma\",\"with \"\"quotes\"\"\",\"two\nlines\",,tab\there\r\n", text.ToString());
    }

    [Fact]
    public void Tsv_has_one_line_a_row_whatever_the_cells_hold()
    {
        using var text = new StringWriter();

        new DelimitedWriter(text, tabs: true).Write("a\tb", "c\r\nd", "e\nf", "\"g\"");

        Assert.Equal("a b\tc d\te f\t\"g\"\n", text.ToString());
    }
}
