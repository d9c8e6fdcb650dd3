using Rapport.Coding;
using Rapport.Store.Questions;
using Rapport.Store.Tests;

namespace Rapport.Tables.Tests;

/// <summary>Panels have every stretch of the span for every pair, and count what the record holds.</summary>
public sealed class PanelTests : IDisposable
{
    private readonly RecordFolder folder = new();

    private static EventTable Panel => EventTables.Own.Single(static table => table.Name == "panel");

    public void Dispose() => folder.Dispose();

    private static TableQuestion Year(PanelUnit unit, bool undirected = false) =>
        new() { From = new(2024, 1, 1), To = new(2024, 12, 31), Unit = unit, Undirected = undirected };

    [Theory]
    [InlineData(PanelUnit.Day, 366)]
    [InlineData(PanelUnit.Week, 53)]
    [InlineData(PanelUnit.Month, 12)]
    [InlineData(PanelUnit.Year, 1)]
    public void Every_pair_has_every_stretch_of_the_span(PanelUnit unit, int stretches)
    {
        using var record = Sources.Record(folder);
        var rows = Sources.Rows(Panel, record, Year(unit));
        Assert.Equal(["EST>SYR", "NOR>SYR", "SYR>EST", "SYR>NOR"], rows.Select(Pair).Distinct().Order(StringComparer.Ordinal));
        Assert.All(rows.GroupBy(Pair), group => Assert.Equal(stretches, group.Select(static row => row["period"]).Distinct().Count()));
        Assert.Equal("2024-01-01", rows[0]["start"]);
        Assert.Equal("2024-12-31", rows[stretches - 1]["end"]);
    }

    [Theory]
    [InlineData(PanelUnit.Day)]
    [InlineData(PanelUnit.Week)]
    [InlineData(PanelUnit.Month)]
    [InlineData(PanelUnit.Year)]
    public void Sums_are_those_of_the_table_of_events(PanelUnit unit)
    {
        using var record = Sources.Record(folder);
        var events = Sources.Rows(EventTables.Own[0], record).Where(static row => row["target_code"].Length > 0).ToList();
        var panel = Sources.Rows(Panel, record, Year(unit));
        foreach (var pair in panel.GroupBy(Pair))
        {
            var told = events.Where(row => $"{row["source_code"]}>{row["target_code"]}" == pair.Key).ToList();
            Assert.Equal(told.Count, Sum(pair, "events"));
            Assert.Equal(told.Count(static row => Sources.Codes.QuadOf(row["type"]) == "verbal-cooperation"), Sum(pair, "verbal_cooperation"));
            Assert.Equal(told.Count(static row => row["type"] == "CONSULT"), Sum(pair, "consult"));
        }
    }

    [Fact]
    public void Reciprocal_events_count_in_both_directions_and_once_without_direction()
    {
        using var record = Sources.Record(folder);
        var directed = Sources.Rows(Panel, record, Year(PanelUnit.Month)).Where(static row => row["period"] == "2024-06").ToDictionary(Pair);
        Assert.Equal(("1", "1", "6.5"), (directed["NOR>SYR"]["support"], directed["SYR>NOR"]["support"], directed["SYR>NOR"]["cooperation"]));
        var undirected = Sources.Rows(Panel, record, Year(PanelUnit.Month, undirected: true));
        Assert.Equal(["EST>SYR", "NOR>SYR"], undirected.Select(Pair).Distinct());
        var june = undirected.Single(static row => row["period"] == "2024-06" && Pair(row) == "NOR>SYR");
        Assert.Equal(("1", "6.5", "false", "1"), (june["support"], june["cooperation"], june["directed"], june["statements"]));
        var may = undirected.Single(static row => row["period"] == "2024-05" && Pair(row) == "EST>SYR");
        Assert.Equal(("1", "7", "0", "1"), (may["coerce"], may["conflict"], may["cooperation"], may["material_conflict"]));
    }

    [Fact]
    public void Coverage_tells_how_many_reports_were_read_in_the_stretch()
    {
        using var record = Sources.Record(folder);
        var months = Sources.Rows(Panel, record, Year(PanelUnit.Month)).Where(static row => Pair(row) == "NOR>SYR").Select(static row => row["coverage_reports"]);
        Assert.Equal(["0", "0", "0", "0", "1", "1", "0", "0", "0", "0", "0", "0"], months);
    }

    [Fact]
    public void The_span_is_that_of_the_reports_where_no_days_are_given()
    {
        using var record = Sources.Record(folder);
        var rows = Sources.Rows(Panel, record, new() { Unit = PanelUnit.Month });
        Assert.Equal(["2024-05 2024-05-03 2024-05-31", "2024-06 2024-06-01 2024-06-05"], rows.Select(static row => $"{row["period"]} {row["start"]} {row["end"]}").Distinct());
    }

    [Fact]
    public void A_pair_that_is_asked_for_is_there_with_zeros()
    {
        using var record = Sources.Record(folder);
        var rows = Sources.Rows(Panel, record, Year(PanelUnit.Year) with { Pair = (new ActorCode("NZL"), new ActorCode("FJI")) });
        Assert.Equal(["FJI>NZL 0", "NZL>FJI 0"], rows.Select(static row => $"{Pair(row)} {row["events"]}"));
    }

    [Theory]
    [InlineData("2024-12-30", "2025-W01")]
    [InlineData("2023-01-01", "2022-W52")]
    public void Weeks_have_the_names_of_iso_8601(string day, string week)
    {
        using var record = Sources.Record(folder);
        var from = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        var row = Sources.Rows(Panel, record, new() { From = from, To = from, Unit = PanelUnit.Week, Pair = (new ActorCode("NOR"), new ActorCode("SYR")) })[0];
        Assert.Equal((week, day, day), (row["period"], row["start"], row["end"]));
    }

    private static string Pair(Dictionary<string, string> row) => $"{row["first_code"]}>{row["second_code"]}";

    private static int Sum(IEnumerable<Dictionary<string, string>> rows, string column) =>
        rows.Sum(row => int.Parse(row[column], System.Globalization.CultureInfo.InvariantCulture));
}
