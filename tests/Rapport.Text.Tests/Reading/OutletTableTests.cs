using Rapport.Text.Reading;

namespace Rapport.Text.Tests.Reading;

public sealed class OutletTableTests
{
    private const string Head = "# remark\nname\tother names\tside\tkind\ttime zone\n";

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

    [Fact]
    public void An_outlet_is_found_by_the_domain_of_an_address_and_its_subdomains()
    {
        var table = Register("Wire\t\t\twire.example|wire.example.org\t\tindependent\nMinistry\t\t\torg.example\tPER\tofficial\n");
        Assert.Equal("Wire", table.FindAddress("https://www.wire.example/2023/02/a.html")!.Name);
        Assert.Equal("Wire", table.FindAddress("https://WIRE.example:8443/")!.Name);
        Assert.Equal("Ministry", table.FindAddress("http://en.press.org.example")!.Name);
        Assert.Null(table.FindAddress("https://notwire.example/"));
        Assert.Null(table.FindAddress("https://example/"));
        Assert.Null(table.FindAddress($"https://{new string('栲', 60)}.wire.example.{new string('栲', 60)}/"));
        Assert.Null(table.FindAddress("wire.example"));
        Assert.Null(table.FindAddress(null));
    }

    [Fact]
    public void The_longest_domain_that_fits_an_address_counts() =>
        Assert.Equal("News", Register("Union\t\t\tunion.example\t\tofficial\nNews\t\t\tnews.union.example\t\tofficial\n").FindAddress("https://news.union.example/a")!.Name);

    [Theory]
    [InlineData("Press Releases – United States of Peru", "Ministry")]
    [InlineData("United States of Peru | News", "Ministry")]
    [InlineData("Ministry: all news", "Ministry")]
    [InlineData("ministry.example (United States of Peru)", "Ministry")]
    [InlineData("News – MNY", null)]
    [InlineData("Ministry – Wire", null)]
    [InlineData("The Ministry of Silly Walks", null)]
    public void A_title_names_the_outlet_in_one_of_its_parts_but_not_by_a_tag(string title, string? name) =>
        Assert.Equal(name, Register("Ministry\tUnited States of Peru\tMNY\t\tPER\tofficial\nWire\t\t\t\t\tindependent\n").FindTitled(title)?.Name);

    [Theory]
    [InlineData("WIRE", "https://ministry.example/a", null, "WIRE")]
    [InlineData("Latest – Ministry", null, "PER", "Ministry")]
    [InlineData("Latest – Ministry", "https://ministry.example/a", "PER", "Ministry")]
    [InlineData("Latest – Ministry", "https://blog.example/a", null, "Latest – Ministry")]
    [InlineData("Embassy in Chile", "https://cl.ministry.example/a", "PER", "Embassy in Chile")]
    [InlineData(null, "https://ministry.example/a", "PER", "Ministry")]
    [InlineData(null, "https://blog.example/a", null, null)]
    [InlineData("Some Blog", null, null, "Some Blog")]
    public void A_known_name_is_believed_before_the_address_and_the_address_before_a_title(string? told, string? address, string? side, string? name)
    {
        var (outlet, known) = Register("Ministry\t\t\tministry.example\tPER\tofficial\nWire\t\t\t\t\tindependent\n").Of(told, address);
        Assert.Equal((side, name), (outlet?.Side, known));
    }

    [Fact]
    public void Outlets_of_a_user_lie_on_top_and_columns_that_his_file_does_not_have_stay()
    {
        var table = Register("Wire\tOld Wire\tWR\twire.example\t\tindependent\nMinistry\t\t\tministry.example\tPER\tofficial\n");
        var own = OutletTable.Read(new StringReader("name\tside\tkind\tdomains\nWire\tCHL\tstate\twire.example\nMy Paper\t\tindependent\tministry.example\n"), "own.tsv", table);
        Assert.Equal("CHL", own.Find("Old Wire")!.Side);
        Assert.Equal("CHL", own.FindAddress("https://wire.example/")!.Side);
        Assert.Equal("My Paper", own.FindAddress("https://ministry.example/")!.Name);
        Assert.Equal("PER", own.Find("Ministry")!.Side);
        Assert.Equal(3, own.Outlets.Length);
    }

    [Theory]
    [InlineData("Andina\tPER\tstate\n", "cells")]
    [InlineData("Andina\t\tPE\tstate\t\n", "alpha-3")]
    [InlineData("Andina\t\tPER\tprivate\t\n", "kind")]
    [InlineData("Andina\t\tPER\tpublic\t\n", "speaks for no state")]
    [InlineData("Andina\t\tPER\tindependent\t\n", "speaks for no state")]
    [InlineData("Andina\t\t\tstate\t\n", "its side is missing")]
    [InlineData("\t\tPER\tstate\t\n", "no name")]
    [InlineData("Andina\t\tPER\tstate\t\nOther\tAndina\tPER\tstate\t\n", "second time")]
    public void A_broken_line_is_named_with_its_number_and_remedy(string rows, string words)
    {
        var fault = Assert.Throws<BrokenFileException>(() => OutletTable.Read(new StringReader(Head + rows), "outlets.tsv"));
        Assert.Contains(words, fault.Message, StringComparison.Ordinal);
        Assert.StartsWith("outlets.tsv:", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("name\tkind\tdomains\nA\tofficial\ta.example\nB\tofficial\ta.example\n", "outlets.tsv:3:")]
    [InlineData("name\tkind\tdomains\nA\tofficial\thttps://a.example\n", "outlets.tsv:2:")]
    [InlineData("name\tkind\tsides\nA\tofficial\t\n", "outlets.tsv:1:")]
    [InlineData("name\tside\nA\t\n", "outlets.tsv:1:")]
    [InlineData("name\tname\tkind\nA\tA\tofficial\n", "outlets.tsv:1:")]
    public void A_domain_that_is_none_or_there_twice_and_a_column_that_is_unknown_or_missing_are_named(string file, string place) =>
        Assert.StartsWith(place, Assert.Throws<BrokenFileException>(() => OutletTable.Read(new StringReader(file), "outlets.tsv")).Message, StringComparison.Ordinal);

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
    public void The_register_that_comes_with_the_program_has_the_worlds_outlets_with_codes_that_exist()
    {
        var table = Shipped();
        var states = Lines("states.tsv").Select(static line => line.Split('\t')[0]).ToHashSet();
        Assert.True(table.Outlets.Length >= 300);
        Assert.True(table.Outlets.Where(static outlet => outlet is { Kind: OutletKind.Official, Side: not null }).Select(static outlet => outlet.Side).Distinct().Count() >= 120);
        Assert.Equal("CHN", table.Find("Xinhua")!.Side);
        Assert.Null(table.FindAddress("https://www.reuters.com/world/")!.Side);
        Assert.All(table.Outlets, outlet =>
        {
            Assert.True(outlet.Side is null || states.Contains(outlet.Side), outlet.Name);
            Assert.True(outlet.TimeZone is null || NodaTime.DateTimeZoneProviders.Tzdb.GetZoneOrNull(outlet.TimeZone) is not null, outlet.Name);
            Assert.All(outlet.Languages, static tag => Assert.Matches("^[a-z]{2,3}$", tag));
            Assert.False(outlet.Languages.IsEmpty, outlet.Name);
            Assert.False(outlet.Domains.IsEmpty, outlet.Name);
        });
    }

    [Fact]
    public void The_register_that_comes_with_the_program_is_sorted_by_side_and_name()
    {
        var keys = Lines("outlets.tsv").Skip(1).Select(static line => line.Split('\t')).Select(static cells => (Side: cells[4], Name: cells[0])).ToList();
        Assert.Equal(keys.OrderBy(static key => key.Side, StringComparer.Ordinal).ThenBy(static key => key.Name, StringComparer.Ordinal), keys);
    }

    [Fact]
    public void Every_dateline_of_the_register_is_known_and_names_its_outlet()
    {
        var options = new ReadingOptions { Published = new DateOnly(2023, 2, 10), Outlets = Shipped() };
        var missed = options.Outlets.Outlets.Where(static outlet => outlet.Dateline is not null)
            .Select(outlet => (outlet, document: DocumentReader.FromText($"{outlet.Dateline} The minister met his guest on Friday, the ministry said.", options)))
            .Where(static read => read.document.Outlet != read.outlet.Name || read.document.Side != read.outlet.Side).Select(static read => read.outlet.Dateline).ToList();
        Assert.True(missed.Count == 0, string.Join('\n', missed));
    }

    private static OutletTable Register(string rows) =>
        OutletTable.Read(new StringReader("name\tother names\ttags\tdomains\tside\tkind\n" + rows));

    private static OutletTable Shipped()
    {
        using var stream = typeof(OutletTableTests).Assembly.GetManifestResourceStream("outlets.tsv")!;
        using var reader = new StreamReader(stream);
        return OutletTable.Read(reader, "data/outlets/outlets.tsv");
    }

    private static IEnumerable<string> Lines(string resource)
    {
        using var stream = typeof(OutletTableTests).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n').Where(static line => line.Length > 0 && line[0] != '#');
    }
}
