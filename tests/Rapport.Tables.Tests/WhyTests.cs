using System.Globalization;
using Rapport.Store.Questions;
using Rapport.Store.Tests;
using Record = Rapport.Store.Record;

namespace Rapport.Tables.Tests;

/// <summary>Every number of a table is explained: what its address lists as counted is as much as the cell says.</summary>
public sealed class WhyTests : IDisposable
{
    private static readonly string[] Levels = ["reports", "texts", "outlets"];

    private readonly RecordFolder folder = new();
    private readonly Record record;

    public WhyTests() => record = Sources.Record(folder,
        Samples.Call("call-2").With(static document => document with { Outlet = "Echo", Published = new(2024, 5, 4) }),
        Samples.Signing("signing-2").With(static document => document with { Outlet = "Tidings", Side = "CHN", Published = new(2024, 6, 4) }));

    public void Dispose()
    {
        record.Dispose();
        folder.Dispose();
    }

    private static EventTable Table(string name) => EventTables.Own.Single(table => table.Name == name);

    private WhyAnswer Ask(string address) => RecordAddress.TryParse(address, out var parsed, out var fault)
        ? record.Ask(new WhyQuestion(parsed) { Limit = 1000 }, Sources.Codes.Actors, Sources.Codes.QuadOf) : throw new ArgumentException(fault);

    private Origin Why(string address) => ((WhyAnswer.Known)Ask(address)).Origin;

    private Cell? CellOf(Origin origin, out string fault) => Cell.Of(origin, new TableSource(record, Sources.Codes, new(), TextRights.Full), out fault);

    private static List<Ground> Counted(Origin origin) => [.. origin.Grounds.Where(static ground => ground.Part == GroundPart.Counted)];

    private static string Number(double number) => number.ToString(CultureInfo.InvariantCulture);

    [Theory]
    [InlineData(PanelUnit.Day, false)]
    [InlineData(PanelUnit.Week, true)]
    [InlineData(PanelUnit.Month, false)]
    [InlineData(PanelUnit.Year, true)]
    public void Every_cell_of_a_panel_lists_what_it_counts(PanelUnit unit, bool undirected)
    {
        var counts = Table("panel").Fields.Where(static field => field.Type == FieldType.Integer).Select(static field => field.Name).ToList();
        Assert.Equal(24, counts.Count);
        var rows = Sources.Rows(Table("panel"), record, new() { Unit = unit, Undirected = undirected, From = new(2024, 5, 1), To = new(2024, 6, 10) });
        Assert.NotEmpty(rows);
        foreach (var row in rows)
        {
            foreach (var column in counts)
            {
                var origin = Why($"{row["row_id"]}/{column}");
                Assert.Equal((row[column], row[column]), (Number(Counted(origin).Count), CellOf(origin, out _)!.Text));
            }

            var intensities = record.Ask(new EventsQuestion { Limit = 1000, Status = null }).Items.ToDictionary(static done => done.Id.Value, static done => done.Intensity);
            Assert.Equal(row["cooperation"], Number(Math.Round(Counted(Why($"{row["row_id"]}/cooperation")).Sum(ground => intensities[ground.Id!]), 3)));
            Assert.Equal(row["conflict"], Number(Math.Abs(Math.Round(Counted(Why($"{row["row_id"]}/conflict")).Sum(ground => intensities[ground.Id!]), 3))));
        }
    }

    [Theory]
    [InlineData("occasions", "occasion_id")]
    [InlineData("tenures", "tenure_id")]
    [InlineData("positions", "position_id")]
    public void Every_count_lists_what_it_counts_and_what_it_folds(string table, string id)
    {
        var rows = Sources.Rows(Table(table), record);
        Assert.NotEmpty(rows);
        foreach (var row in rows)
            foreach (var level in Levels)
            {
                var origin = Why($"{row[id]}/{level}");
                Assert.Equal(row[level], Number(Counted(origin).Count));
                Assert.Equal(row[level], CellOf(origin, out _)!.Text);
                Assert.All(origin.Grounds.Where(static ground => ground.Part == GroundPart.Folded), static ground => Assert.NotNull(ground.Reason));
            }
    }

    [Fact]
    public void Reprints_are_folded_into_the_first_print()
    {
        var row = Sources.Rows(Table("occasions"), record).Single(static row => row["kind"] == "call");

        var folded = Assert.Single(Why($"{row["occasion_id"]}/texts").Grounds, static ground => ground.Part == GroundPart.Folded);

        Assert.Equal(("Echo", $"reprint of {row["report_ids"].Split(';')[0]}"), (folded.Report!.Outlet, folded.Reason));
    }

    [Theory]
    [InlineData("events", "event_id")]
    [InlineData("statements", "statement_id")]
    [InlineData("occasions", "occasion_id")]
    [InlineData("tenures", "tenure_id")]
    [InlineData("positions", "position_id")]
    public void Every_cell_has_an_address_that_gives_its_value(string table, string id)
    {
        foreach (var row in Sources.Rows(Table(table), record, rights: TextRights.Full))
            foreach (var field in Table(table).Fields)
            {
                var cell = CellOf(Why($"{row[id]}{(row.TryGetValue("pair", out var pair) ? "/" + pair : "")}/{field.Name}"), out var fault);
                Assert.True(cell is not null, fault);
                Assert.Equal((field, row[field.Name]), (cell.Field, cell.Text ?? ""));
            }
    }

    [Fact]
    public void Numbers_of_a_dyad_and_of_an_issue_list_what_they_count()
    {
        foreach (var (level, number) in Why("dyad/NOR/SYR").Counts)
            Assert.Equal((level, number), (level, Counted(Why($"dyad/SYR/NOR/{level}")).Count));
        Assert.Equal(
            ["reports 4", "texts 2", "outlets 1", "occasions 1", "events 8", "statements 8"], Why("dyad/NOR/SYR").Counts.Select(static count => $"{count.Level} {count.Number}"));
        Assert.Equal(2, Counted(Why("issue/market-access/statements")).Count);
        Assert.Single(Counted(Why("issue/market-access/texts")));
        Assert.Empty(Counted(Why("dyad/NOR/SYR/2023-01-01..2023-12-31/events")));
    }

    [Fact]
    public void What_does_not_count_stands_beside_with_its_reason()
    {
        var planned = Why("panel/month/SYR/NOR/2024-07/consult").Grounds;

        Assert.All(planned, static ground => Assert.Equal((GroundPart.Uncounted, "planned"), (ground.Part, ground.Reason)));
        Assert.Equal(2, planned.Length);
    }

    [Fact]
    public void A_zero_tells_whether_anything_was_covered()
    {
        Assert.Equal(2, Why("panel/month/NOR/EST/2024-06/aid").Period!.Reports);
        Assert.Equal(0, Why("panel/month/NOR/EST/2019-06/aid").Period!.Reports);
    }

    [Fact]
    public void A_tenure_tells_the_words_that_attest_it()
    {
        var origin = Why("tenure/NOR/foreign-minister/ada-holm");

        Assert.Equal("tenure/NOR/foreign-minister/ada-holm/2024-05-03", origin.Address.ToString());
        var attested = Counted(origin)[0];
        Assert.Equal(("foreign minister Ada Holm", "Ada Holm", "sha256:first"), (attested.What, attested.Evidence.Single().Text, attested.Pack));
        Assert.Contains("Foreign Minister Ada Holm said on Thursday", attested.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tenure/NOR/foreign-minister/omar-diab", "no such tenure")]
    [InlineData("tenure/NOR/foreign-minister/ada-holm/2020-01-01", "no such tenure")]
    [InlineData("position/SYR/s000000000000", "no such position")]
    [InlineData("ask/NOR/SYR/s000000000000", "no such ask")]
    [InlineData("o000000000000", "no such finding, occasion or report")]
    [InlineData("issue/one-chna", "the record has nothing on this issue")]
    [InlineData("e", "names begin so; write more of the name")]
    public void What_the_record_does_not_have_is_told(string address, string told) =>
        Assert.Contains(told, Assert.IsType<WhyAnswer.Unknown>(Ask(address)).Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData("dyad/NOR/SYR/goldstein", "'goldstein' is no value of it; it has reports, texts, outlets, occasions, events, statements")]
    [InlineData("panel/month/NOR/SYR/2024-05/texts", "'texts' is no value of it; it has row_id, first_code")]
    public void A_value_that_there_is_not_is_told_with_those_that_there_are(string address, string told)
    {
        Assert.Null(CellOf(Why(address), out var fault));
        Assert.StartsWith(told, fault, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_that_differs_between_pairs_asks_for_the_pair()
    {
        var id = Sources.Rows(Table("events"), record, new() { Type = "SUPPORT" })[0]["event_id"];

        Assert.Null(CellOf(Why($"{id}/source_code"), out var fault));
        Assert.Equal($"'source_code' is not the same for its 2 pairs; name one as {id}/1/source_code", fault);
        Assert.Equal("6.5", CellOf(Why($"{id}/intensity"), out _)!.Text);
        Assert.Null(CellOf(Why($"{id}/3/intensity"), out fault));
        Assert.Equal("it has 2 pairs", fault);
    }
}
