using System.Globalization;
using System.Text.RegularExpressions;
using Rapport.Store.Tests;
using Rapport.Tables.Views;

namespace Rapport.Tables.Tests;

/// <summary>The columns of other event tables are theirs, by name and order, and hold what they hold there.</summary>
public sealed class ViewTests : IDisposable
{
    private readonly RecordFolder folder = new();

    public void Dispose() => folder.Dispose();

    private static EventTable View(string name) => EventTables.Views.Single(table => table.Name == name);

    private static string[] Names(string view) => [.. View(view).Fields.Select(static field => field.Name)];

    [Theory]
    [InlineData("polecat", 40)]
    [InlineData("icews", 20)]
    [InlineData("phoenix", 26)]
    [InlineData("gdelt1", 58)]
    [InlineData("gdelt2", 61)]
    public void A_view_has_as_many_columns_as_the_table_that_it_follows(string view, int columns)
    {
        Assert.Equal(columns, View(view).Fields.Length);
        Assert.Equal(columns, Names(view).Distinct().Count());
    }

    [Fact]
    public void The_columns_of_polecat_are_those_of_its_header() =>
        Assert.Equal(File.ReadLines(Sources.SharedFile("layers", "polecat", "HEADER.tsv")).First().Split('\t'), Names("polecat"));

    [Fact]
    public void The_columns_of_icews_are_those_of_its_header() =>
        Assert.Equal(File.ReadLines(Sources.SharedFile("layers", "icews", "events.2018.sample.tab")).First().Split('\t'), Names("icews"));

    [Theory]
    [InlineData("gdelt1", "events1.csv")]
    [InlineData("gdelt2", "events2.csv")]
    public void The_columns_of_gdelt_are_those_that_it_describes(string view, string file)
    {
        var described = File.ReadLines(Sources.SharedFile("layers", "gdelt", "schema", file))
            .Select(static line => Regex.Match(line, "^(\\w+),(INTEGER|STRING|FLOAT),")).Where(static match => match.Success)
            .Select(static match => match.Groups[1].Value);
        Assert.Equal(described, Names(view), StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public void The_columns_of_phoenix_are_those_of_the_list()
    {
        var line = File.ReadLines(Sources.SharedFile("reference", "ontology-and-columns.md")).Single(static line => line.StartsWith("* **Phoenix (26)**:", StringComparison.Ordinal));
        var listed = line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].TrimEnd('.').Split(',').Select(static name => name.Split('(')[0].Trim());
        Assert.Equal(listed, Names("phoenix"));
    }

    [Fact]
    public void What_can_be_reckoned_of_a_row_of_gdelt_comes_out_as_gdelt_has_it()
    {
        var names = Names("gdelt2");
        int At(string name) => Array.IndexOf(names, name);
        foreach (var row in File.ReadLines(Sources.SharedFile("layers", "gdelt", "20191024143000.export.CSV")).Select(static line => line.Split('\t')))
        {
            Assert.Equal(61, row.Length);
            var day = DateOnly.ParseExact(row[At("SQLDATE")], "yyyyMMdd", CultureInfo.InvariantCulture);
            Assert.Equal(row[At("FractionDate")], GdeltEvents.Fraction(day).ToString("0.0000", CultureInfo.InvariantCulture));
            Assert.Equal(row[At("QuadClass")], QuadClass.OfGdelt(row[At("EventCode")])?.ToString(CultureInfo.InvariantCulture));
            // GDELT has values of its own for denials and for appeals for diplomatic cooperation.
            if (row[At("EventCode")] is not ("016" or "022"))
                Assert.Equal(row[At("GoldsteinScale")], Sources.Codes.Event(row[At("EventCode")])?.Goldstein?.ToString("0.0", CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public void Every_country_of_places_in_gdelt_is_known()
    {
        var names = Names("gdelt2");
        int[] columns = [.. names.Select((name, index) => (name, index)).Where(static column => column.name.EndsWith("Geo_CountryCode", StringComparison.Ordinal)).Select(static column => column.index)];
        var unknown = File.ReadLines(Sources.SharedFile("layers", "gdelt", "20191024143000.export.CSV"))
            .SelectMany(line => columns.Select(column => line.Split('\t')[column]))
            .Where(static code => code.Length > 0 && Sources.Codes.FromFips(code) is null).Distinct();
        Assert.Equal(["OS"], unknown);
    }

    [Fact]
    public void A_call_is_two_rows_of_icews_with_what_is_known()
    {
        using var record = Sources.Record(folder);
        var rows = Sources.Rows(View("icews"), record, new() { Type = "CONSULT" });
        Assert.Equal(["Norway>Syria", "Syria>Norway"], rows.Select(static row => $"{row["Source Country"]}>{row["Target Country"]}"));
        Assert.All(rows, static row => Assert.Equal(("041", "2024-05-02", "Government", "Tidings", ""), (row["CAMEO Code"], row["Event Date"], row["Source Sectors"], row["Publisher"], row["Latitude"])));
    }

    [Fact]
    public void Numbers_of_gdelt_lead_back_to_the_event()
    {
        const string Digits = "0123456789abcdefghjkmnpqrstvwxyz";
        using var record = Sources.Record(folder);
        var numbers = Sources.Rows(View("gdelt2"), record).Select(static row => long.Parse(row["GLOBALEVENTID"], CultureInfo.InvariantCulture)).ToList();
        var names = Sources.Rows(EventTables.Own[0], record).Select(static row => $"{row["event_id"][1..11]} {row["pair"]}");
        Assert.Equal(names, numbers.Select(number => string.Concat(Enumerable.Range(0, 10).Select(place => Digits[(int)((number >> (58 - (5 * place))) & 31)])) + $" {number & 8191}"));
        Assert.Equal(numbers.Count, numbers.Distinct().Count());
    }

    [Fact]
    public void Actors_are_written_in_the_codes_of_cameo()
    {
        using var record = Sources.Record(folder, new ReportBuilder("eu-1", "The EU warned Romania.", "Rebels of Syria attacked.")
            .Event("THREATEN", "IGO:EU", "ROU", "The EU warned Romania").Event("ASSAULT", "SYR:REB", "REG:EUROPE", "Rebels of Syria attacked"));
        var rows = Sources.Rows(View("phoenix"), record).DistinctBy(Sides).ToDictionary(Sides);
        Assert.Contains("IGOEUREEC>ROMGOV", rows.Keys);
        Assert.Equal(("IGO", "", "EEC"), (rows["IGOEUREEC>ROMGOV"]["SourceActorEntity"], rows["IGOEUREEC>ROMGOV"]["SourceActorRole"], rows["IGOEUREEC>ROMGOV"]["SourceActorAttribute"]));
    }

    private static string Sides(Dictionary<string, string> row) => row["SourceActorFull"] + ">" + row["TargetActorFull"];

    [Theory]
    [InlineData("090", 2, 3)]
    [InlineData("141", 3, 4)]
    [InlineData("011", 1, 0)]
    [InlineData("0841", 2, 2)]
    [InlineData("112", 3, 3)]
    [InlineData("190", 4, 4)]
    public void Quad_classes_follow_the_first_two_digits(string cameo, int gdelt, int phoenix) =>
        Assert.Equal((gdelt, phoenix), (QuadClass.OfGdelt(cameo), QuadClass.OfPhoenix(cameo)));
}
