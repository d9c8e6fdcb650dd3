using Rapport.Text.Reading;

namespace Rapport.Text.Tests.Reading;

public sealed class OutletTableTests
{
    private const string Head = "# remark\nname\taliases\tside\tkind\ttime zone\n";

    [Fact]
    public void Outlets_are_found_by_name_and_alias_in_any_case()
    {
        var table = OutletTable.Read(new StringReader(Head + "Andina\tANDINA|Agencia Andina\tPER\tstate\tAmerica/Lima\nFree Wire\t\t\tindependent\t\n"));
        Assert.Equal("PER", table.Find(" agencia andina ")!.Side);
        Assert.Equal(OutletKind.State, table.Find("Andina")!.Kind);
        Assert.Null(table.Find("Free Wire")!.Side);
        Assert.Null(table.Find("Unknown"));
        Assert.Null(table.Find(null));
    }

    [Theory]
    [InlineData("Andina\tPER\tstate\n", "cells")]
    [InlineData("Andina\t\tPE\tstate\t\n", "alpha-3")]
    [InlineData("Andina\t\tPER\tpublic\t\n", "kind")]
    [InlineData("\t\tPER\tstate\t\n", "no name")]
    [InlineData("Andina\t\tPER\tstate\t\nOther\tAndina\tPER\tstate\t\n", "second time")]
    public void A_broken_line_is_named_with_its_number_and_remedy(string rows, string words)
    {
        var fault = Assert.Throws<BrokenFileException>(() => OutletTable.Read(new StringReader(Head + rows), "outlets.tsv"));
        Assert.Contains(words, fault.Message, StringComparison.Ordinal);
        Assert.StartsWith("outlets.tsv:", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("verse\tline\tEnd")]
    [InlineData("byline\tmiddle\tBy")]
    [InlineData("byline\tline\t")]
    public void A_broken_formula_is_named_with_its_line(string row)
    {
        var fault = Assert.Throws<BrokenFileException>(() => PageFormulas.Read(new StringReader("kind\tmatch\twords\n" + row), "formulas.tsv"));
        Assert.StartsWith("formulas.tsv:2:", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_register_that_comes_with_the_program_is_whole()
    {
        using var stream = typeof(OutletTableTests).Assembly.GetManifestResourceStream("outlets.tsv")!;
        using var reader = new StreamReader(stream);
        var table = OutletTable.Read(reader, "data/outlets/outlets.tsv");
        Assert.True(table.Outlets.Length >= 60);
        Assert.Equal("CHN", table.Find("Xinhua")!.Side);
        Assert.All(table.Outlets, outlet => Assert.True(outlet.TimeZone is null || outlet.TimeZone.Contains('/', StringComparison.Ordinal)));
    }
}
