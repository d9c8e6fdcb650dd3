using Rapport.Coding;
using Rapport.Text;

namespace Rapport.Training.Tests;

public sealed class ConfidenceSourcesTests
{
    private const string Whole = "event\t*\t4\t3\t0.8\nprojection\t*\t4\t3\t0.7\nstatement\t*\t4\t3\t0.6\n";

    private static ConfidenceTable Read(string rows)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, "# Source: written for this test\nclass\tfamily\tcases\tconfirmed\tconfidence\n" + rows);
            return ConfidenceSources.Of(Table.Read(path, "class", "family", "cases", "confirmed", "confidence"));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_rule_has_the_confidence_of_its_family_and_else_that_of_its_class()
    {
        var table = Read(Whole + "event\tconsult\t9\t9\t0.95\n");

        Assert.Equal(0.95, table.Of(FindingClass.Event, "consult/call"));
        Assert.Equal(0.8, table.Of(FindingClass.Event, "aid/send"));
        Assert.Equal(0.6, table.Of(FindingClass.Statement, "consult/call"));
        Assert.Equal(1, ConfidenceTable.Empty.Of(FindingClass.Event, "consult/call"));
    }

    [Theory]
    [InlineData("deed\taid\t1\t1\t0.5\n", "not among the classes")]
    [InlineData("event\taid\t1\t2\t0.5\n", "2 of 1 cases")]
    [InlineData("event\taid\t1\t1\t1.5\n", "no number from 0 to 1")]
    [InlineData("event\t*\t1\t1\t0.5\n", "stands twice")]
    public void A_wrong_row_is_told_with_its_line(string row, string fault)
    {
        var error = Assert.Throws<BrokenFileException>(() => Read(Whole + row));

        Assert.Equal(6, error.Line);
        Assert.Contains(fault, error.Fault, StringComparison.Ordinal);
    }

    [Fact]
    public void A_class_without_a_common_row_is_named() =>
        Assert.Contains("statement", Assert.Throws<BrokenFileException>(() => Read(Whole[..Whole.IndexOf("statement", StringComparison.Ordinal)])).Fault, StringComparison.Ordinal);
}
