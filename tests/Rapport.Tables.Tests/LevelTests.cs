using Rapport.Store.Tests;

namespace Rapport.Tables.Tests;

/// <summary>Reprints and accounts of one call can be folded, and offices are a table.</summary>
public sealed class LevelTests : IDisposable
{
    private readonly RecordFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Reprints_have_one_story_and_accounts_of_one_call_one_occasion()
    {
        var reprint = Samples.Call("call-2").With(static document => document with { Outlet = "Echo" });
        using var record = Sources.Record(folder, reprint);
        var calls = Sources.Rows(EventTables.Own[0], record, new() { Type = "CONSULT" });
        Assert.Equal(4, calls.Count);
        Assert.Equal(2, calls.Select(static row => row["event_id"]).Distinct().Count());
        Assert.Matches("^[0-9a-f]{16}$", Assert.Single(calls.Select(static row => row["story"]).Distinct()));
        Assert.Contains("e" + Assert.Single(calls.Select(static row => row["occasion_id"]).Distinct())[1..], calls.Select(static row => row["event_id"]));
        Assert.Equal(2, Sources.Rows(EventTables.Own[0], record).Select(static row => row["story"]).Distinct().Count());
        Assert.All(Sources.Rows(EventTables.Own[0], record, new() { Type = "COERCE" }), static row => Assert.Equal("", row["occasion_id"]));
    }

    [Fact]
    public void A_call_of_two_reports_is_one_row_of_occasions()
    {
        using var record = Sources.Record(folder, Samples.Call("call-2").With(static document => document with { Outlet = "Echo" }));
        var row = Assert.Single(Sources.Rows(EventTables.Own.Single(static table => table.Name == "occasions"), record));
        Assert.Equal(("call", "2024-05-02", "NOR", "SYR", "Ada Holm", "Omar Diab", "2", "1"), (
            row["kind"], row["date"], row["first_iso3"], row["second_iso3"], row["first_persons"], row["second_persons"], row["reports"], row["texts"]));
        var calls = Sources.Rows(EventTables.Own[0], record, new() { Type = "CONSULT" });
        Assert.Equal(row["occasion_id"], Assert.Single(calls.Select(static call => call["occasion_id"]).Distinct()));
        Assert.Equal(calls.Select(static call => call["event_id"]).Distinct().Order(), row["event_ids"].Split(';').Order());
    }

    [Fact]
    public void What_hangs_on_a_call_has_its_name()
    {
        using var record = Sources.Record(folder);
        var call = Sources.Rows(EventTables.Own[0], record, new() { Type = "CONSULT" })[0];
        var offer = Sources.Rows(EventTables.Own[1], record, new() { Kind = Coding.StatementKind.Offer }).Single();
        Assert.Equal((call["occasion_id"], call["story"]), (offer["occasion_id"], offer["story"]));
    }

    [Fact]
    public void Offices_are_rows_with_the_days_that_attest_them()
    {
        using var record = Sources.Record(folder);
        var rows = Sources.Rows(EventTables.Own.Single(static table => table.Name == "tenures"), record).ToDictionary(static row => row["name"]);
        Assert.Equal(("NOR", "385", "foreign minister", "2024-05-03", "2024-05-03", "1"), (
            rows["Ada Holm"]["country_iso3"], rows["Ada Holm"]["country_cow"], rows["Ada Holm"]["office"], rows["Ada Holm"]["first_day"], rows["Ada Holm"]["last_day"], rows["Ada Holm"]["reports"]));
        Assert.Equal("SYR", rows["Omar Diab"]["country_code"]);
        Assert.Single(Sources.Rows(EventTables.Own.Single(static table => table.Name == "tenures"), record, new() { Country = new("SYR") }));
    }
}
