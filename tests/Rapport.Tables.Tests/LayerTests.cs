using Rapport.Coding;
using Rapport.Store.Questions;
using Rapport.Store.Tests;
using Rapport.Tables.Layers;
using Rapport.Text.Reading;
using Record = Rapport.Store.Record;

namespace Rapport.Tables.Tests;

/// <summary>Event tables of others are read with what is wrong in them, and lie beside the record without touching it.</summary>
public sealed class LayerTests : IDisposable
{
    private readonly RecordFolder folder = new();
    private readonly List<InputFault> faults = [];

    public void Dispose() => folder.Dispose();

    private ForeignEvents Reading(ForeignFormat format) => new(format, "their.csv", Sources.Codes, faults.Add);

    private List<LayerEvent> Read(ForeignFormat format, string text) => Read(Reading(format), text);

    private static List<LayerEvent> Read(ForeignEvents events, string text) => [.. events.Read(new StringReader(text))];

    private static string Gdelt(string id, string day, string source, string target, string code, string place = "", char divider = '\t', int columns = 61)
    {
        var cells = Enumerable.Repeat("", columns).ToArray();
        (cells[0], cells[1], cells[7], cells[17], cells[26]) = (id, day, source, target, code);
        if (columns > 57)
            cells[columns == 61 ? 53 : 51] = place;
        return string.Join(divider, cells);
    }

    [Theory]
    [InlineData(57, '\t')]
    [InlineData(58, '\t')]
    [InlineData(61, '\t')]
    [InlineData(61, ',')]
    public void Gdelt_is_read_by_position_whatever_divides_the_cells(int columns, char divider)
    {
        var found = Read(ForeignFormat.Gdelt, Gdelt("7", "20191024", "ROM", "AFR", "0841", columns > 57 ? "RS" : "", divider, columns)).Single();
        Assert.Equal(new LayerEvent("7", new(2019, 10, 24), "ROU", "", "0841", "material-cooperation", columns > 57 ? "RUS" : ""), found with { Quad = "material-cooperation" });
        Assert.Equal(Sources.Codes.QuadOf(Sources.Codes.Event("0841")!.Type!), found.Quad);
        Assert.Empty(faults);
    }

    [Theory]
    [InlineData("43", "043")]
    [InlineData("841", "0841")]
    [InlineData("10", "010")]
    public void Zeros_that_a_spreadsheet_took_are_put_back(string code, string whole)
    {
        var reading = Reading(ForeignFormat.Gdelt);
        Assert.Equal(whole, Read(reading, Gdelt("7", "20191024", "USA", "RUS", code)).Single().Code);
        Assert.Equal(1, reading.Mended);
    }

    [Fact]
    public void Whole_codes_are_left_alone()
    {
        var reading = Reading(ForeignFormat.Gdelt);
        Assert.Equal(["112", "173"], Read(reading, Gdelt("7", "20191024", "USA", "RUS", "112") + "\n" + Gdelt("8", "20191024", "USA", "RUS", "173")).Select(static found => found.Code));
        Assert.Equal(0, reading.Mended);
    }

    [Theory]
    [InlineData("Event ID,Event Date,Source Country,Target Country,CAMEO Code,Country\r\n1,2018-06-01,Russian Federation,\"Moldova, Republic of\",040,NA\r\n")]
    [InlineData("event_id\tevent_date\tsource_country\ttarget_country\tcameo_code\tcountry\n1\t2018-06-01\tRussian Federation\tMoldova, Republic of\t040\tNA\n")]
    [InlineData("\"event_id\"\t\"event_date\"\t\"source_country\"\t\"target_country\"\t\"cameo_code\"\t\"country\"\n\"1\"\t\"2018-06-01\"\t\"Russian Federation\"\t\"Moldova, Republic of\"\t\"040\"\t\"NA\"\n")]
    public void Icews_is_read_by_its_header_quoted_or_not_and_names_become_codes(string text)
    {
        Assert.Equal(new LayerEvent("1", new(2018, 6, 1), "RUS", "MDA", "040", "verbal-cooperation", ""), Read(ForeignFormat.Icews, text).Single());
        Assert.Empty(faults);
    }

    [Fact]
    public void Polecat_has_types_for_codes_and_may_name_several_countries()
    {
        var header = string.Join('\t', EventTables.Views.Single(static view => view.Name == "polecat").Fields.Select(static field => field.Name));
        var cells = Enumerable.Repeat("", 40).ToArray();
        (cells[0], cells[1], cells[2], cells[8], cells[16]) = ("p1", "2023-02-10", "CONSULT", "USA;CAN", "MEX");
        var found = Read(ForeignFormat.Polecat, header + "\n" + string.Join('\t', cells) + "\n");
        Assert.Equal(["CAN>MEX CONSULT verbal-cooperation", "USA>MEX CONSULT verbal-cooperation"], found.Select(static row => $"{row.Source}>{row.Target} {row.Code} {row.Quad}").Order());
    }

    [Fact]
    public void A_line_that_cannot_be_read_is_told_with_its_number_and_reason_and_the_rest_is_read()
    {
        var text = string.Join('\n', Gdelt("1", "20191024", "USA", "RUS", "040"), "broken\tline", Gdelt("2", "24.10.2019", "USA", "RUS", "040"), Gdelt("3", "20191024", "USA", "RUS", "999"),
            Gdelt("", "20191024", "USA", "RUS", "040"), Gdelt("4", "20191024", "USA", "RUS", "040"));
        Assert.Equal(["1", "4"], Read(ForeignFormat.Gdelt, text).Select(static found => found.Key));
        Assert.Equal(
            ["line 2: the line has 2 cells, not 61", "line 3: \"24.10.2019\" is no day", "line 4: \"999\" is no code of an event", "line 5: it has no id"],
            faults.Select(static fault => $"{fault.Place}: {fault.Wrong}"));
        Assert.All(faults, static fault => Assert.Equal("their.csv", fault.File));
    }

    [Fact]
    public void A_file_of_another_kind_is_told_once()
    {
        Assert.Empty(Read(ForeignFormat.Icews, "name,age\nAda,36\nOmar,41\n"));
        Assert.Equal("it has 2 cells and no names of columns that are known", faults.Single().Wrong);
    }

    [Fact]
    public void A_layer_changes_nothing_of_the_record_and_goes_without_a_trace()
    {
        using (var record = Sources.Record(folder))
        {
            var before = (Content.Of(folder.Path()), record.Size());
            Assert.Equal(new LayerAddition(2, 1, false), Lay(record, "gdelt", Row("1"), Row("2"), Row("1")));
            Assert.Equal(before, (Content.Of(folder.Path()), record.Size()));
            Assert.Equal(2, record.Layers().Single().Events);
            Assert.True(record.RemoveLayer("gdelt"));
            Assert.False(record.RemoveLayer("gdelt"));
            Assert.Empty(record.Layers());
            Assert.Equal(before, (Content.Of(folder.Path()), record.Size()));
        }

        Assert.Equal(0L, Content.Value(folder.Path(), "SELECT (SELECT count(*) FROM layer_event) + (SELECT count(*) FROM layer_file)"));
    }

    [Fact]
    public void The_same_file_comes_in_once_and_repeated_rows_of_another_file_are_folded()
    {
        using var record = Sources.Record(folder);
        Lay(record, "gdelt", Row("1"), Row("2"));
        Assert.True(Lay(record, "gdelt", Row("1"), Row("2")).Known);
        Assert.Equal(new LayerAddition(1, 2, false), Lay(record, "gdelt", Row("1"), Row("2"), Row("3")));
        Assert.Equal((3, 2, 2), (record.Layers().Single().Events, record.Layers().Single().Files, record.Layers().Single().Repeated));
    }

    [Fact]
    public void A_comparison_counts_both_by_month_and_class_and_tells_the_days()
    {
        using var record = Sources.Record(folder);
        Lay(record, "gdelt", Row("1", 2), Row("2", 2, "SYR", "NOR"), Row("3", 9), Row("4", 2, "SYR", "EST"));
        var month = record.Ask(new LayerComparisonQuestion(new ActorCode("SYR"), new ActorCode("NOR")), Sources.Codes.QuadOf).Single();
        Assert.Equal(new DateOnly(2024, 5, 1), month.Month);
        // The call in both directions, the offer; the ask is verbal conflict in PLOVER.
        Assert.Equal((3, 1), (month.Ours["verbal-cooperation"], month.Ours["verbal-conflict"]));
        Assert.Equal(3, month.Theirs["verbal-cooperation"]);
        Assert.Equal(1, month.Reports);
        Assert.Equal((1, 0, 1), (month.DaysOfBoth, month.DaysOfOurs, month.DaysOfTheirs));
    }

    [Fact]
    public void Real_rows_of_gdelt_are_all_read()
    {
        var reading = Reading(ForeignFormat.Gdelt);
        var found = Read(reading, File.ReadAllText(Sources.SharedFile("layers", "gdelt", "20191024143000.export.CSV")));
        Assert.Equal((2111, 0L, 0L), (found.Count, reading.Mended, reading.LeftOut));
        Assert.True(found.Count(static row => row.Source.Length > 0 && row.Target.Length > 0) > 500);
    }

    [Fact]
    public void Real_rows_of_icews_are_all_read_and_every_country_is_known()
    {
        var reading = Reading(ForeignFormat.Icews);
        var found = Read(reading, File.ReadAllText(Sources.SharedFile("layers", "icews", "events.2018.sample.tab")));
        Assert.Equal((3705, 0L), (found.Count, reading.LeftOut));
        Assert.Empty(reading.Unknown);
    }

    private static LayerEvent Row(string key, int day = 2, string source = "NOR", string target = "SYR") =>
        new(key, new(2024, 5, day), source, target, "040", "verbal-cooperation", "");

    private static LayerAddition Lay(Record record, string layer, params LayerEvent[] events) => record.AddLayer(new LayerFile
    {
        Layer = layer,
        Format = "gdelt",
        Name = "their.csv",
        Hash = string.Join('|', events.Select(static row => $"{row.Key} {row.Source}")),
        Events = events,
        Counts = static () => (0, 0),
    });
}
