using System.Globalization;
using System.Text.Json;
using Rapport.Coding;
using Rapport.Coding.Actors;
using Rapport.Coding.Findings;
using Rapport.Text;

namespace Rapport.Cli.Tests;

/// <summary>Tables are written where and how the command line says, with a description; what does not fit together is told.</summary>
public sealed class ExportTests : IDisposable
{
    private const string Text = "Norway stands ready to train Kenyan inspectors.";

    private readonly TemporaryFolder folder = new();

    private string File => folder["ledger.rapport"];

    public ExportTests()
    {
        using var record = Store.Record.Create(File);
        record.Append([new ReportFindings
        {
            Report = new AnnotatedDocument(new Document { Id = "one", Text = Text, Outlet = "Nordlys", Side = "NOR", Published = new DateOnly(2023, 3, 4) }, []),
            Events =
            [
                new Event
                {
                    Id = "e1", Type = "AGREE", Cameo = "030", Quad = "verbal-cooperation", Intensity = 2.5, Source = [Actor("NOR")], Target = [Actor("KEN")],
                    Date = new EventDate(new DateOnly(2023, 3, 4), DatePrecision.Day), Evidence = [new TextSpan(7, 28)], Rule = "offer/ready",
                },
            ],
            Pack = "sha256:00",
        }]);
    }

    public void Dispose() => folder.Dispose();

    private static Actor Actor(string code) => new(new ActorCode(code), null, null);

    private RapportProcess Run(params string[] arguments) => RapportProcess.Run([.. arguments, "--record", File]).WithoutTrace();

    [Theory]
    [InlineData("events.csv", "csv")]
    [InlineData("events.tsv", "tsv")]
    [InlineData("events.jsonl", "jsonl")]
    [InlineData("events.parquet", "parquet")]
    [InlineData("events.txt", "csv")]
    public void The_ending_of_the_file_tells_the_format_and_a_description_lies_beside_it(string name, string format)
    {
        var run = Run("export", "--out", folder[name], "--licence", "CC0-1.0");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal($"{folder[name]}: 1 rows; described in {folder["events.datapackage.json"]}", run.WordLines.Single());
        using var description = JsonDocument.Parse(System.IO.File.ReadAllBytes(folder["events.datapackage.json"]));
        var resource = description.RootElement.GetProperty("resources")[0];
        Assert.Equal((name, format, 1), (resource.GetProperty("path").GetString(), resource.GetProperty("format").GetString(), resource.GetProperty("rows").GetInt32()));
        Assert.Equal(new FileInfo(folder[name]).Length, resource.GetProperty("bytes").GetInt64());
        Assert.Equal("CC0-1.0", resource.GetProperty("licenses")[0].GetProperty("name").GetString());
    }

    [Fact]
    public void A_folder_gets_the_table_under_its_name()
    {
        Assert.Equal(0, Run("export", "--as", "icews", "--out", folder["tables"] + "/", "--rights", "span").ExitCode);

        Assert.StartsWith("Event ID,Event Date,", System.IO.File.ReadAllText(System.IO.Path.Combine(folder["tables"], "icews.csv")), StringComparison.Ordinal);
        Assert.True(System.IO.File.Exists(System.IO.Path.Combine(folder["tables"], "datapackage.json")));
    }

    [Theory]
    [InlineData("the table events knows no --issue", "export", "--issue", "trade")]
    [InlineData("the table statements knows no --source", "export", "--table", "statements", "--source", "NOR")]
    [InlineData("the table panel knows no --outlet", "export", "--table", "panel", "--outlet", "Nordlys")]
    [InlineData("only the table of events has the columns of others", "export", "--table", "statements", "--as", "icews")]
    [InlineData("Parquet is written to files only", "export", "--format", "parquet")]
    [InlineData("name two actors", "panel", "NOR")]
    [InlineData("'Norway' is no code of an actor", "panel", "Norway", "KEN")]
    [InlineData("Required argument 'FILE' missing", "layer", "add", "gdelt")]
    public void What_does_not_fit_together_is_told(string told, params string[] arguments)
    {
        var run = Run(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.StartsWith(told, run.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void The_panel_of_a_pair_has_both_directions()
    {
        var lines = Run("panel", "nor", "KEN", "--format", "jsonl").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(["KEN>NOR 2023-03 0", "NOR>KEN 2023-03 1"], lines.Select(static line =>
        {
            using var row = JsonDocument.Parse(line);
            string Cell(string name) => row.RootElement.GetProperty(name).ToString();
            return $"{Cell("first_code")}>{Cell("second_code")} {Cell("period")} {Cell("events")}";
        }));
        Assert.Equal(Run("export", "--table", "panel", "--format", "jsonl").Output, Run("panel", "--format", "jsonl").Output);
    }

    [Fact]
    public void A_layer_comes_in_is_compared_and_goes()
    {
        var row = Enumerable.Repeat("", 58).ToArray();
        (row[0], row[1], row[7], row[17], row[26]) = ("1", "20230304", "NOR", "KEN", "43");
        var table = folder.Write("20230304.export.CSV", string.Join('\t', row) + "\nbroken\n");

        var added = Run("layer", "add", "gdelt", table);
        Assert.Equal(0, added.ExitCode);
        Assert.Equal($"{table}: 1 events into the layer gdelt, 0 rows repeated, 1 codes mended, 1 lines left out", added.WordLines[0]);
        Assert.StartsWith("left out 1: the line has 1 cells, not 58; ", added.WordLines[1], StringComparison.Ordinal);
        Assert.EndsWith($"({table}, line 2)", added.WordLines[1], StringComparison.Ordinal);
        Assert.Equal(1, Run("layer", "add", "icews", table, "--name", "gdelt").ExitCode);

        Assert.StartsWith("gdelt  gdelt  2023-03-04 to 2023-03-04  1 files  1 events", Run("layer", "list").Output, StringComparison.Ordinal);
        Assert.Equal(
            "gdelt  2023-03  days: 1 both, 0 ours, 0 theirs  1 reports: ours 1 (1 VC)  theirs 1 (1 VC)\n", Run("layer", "compare", "NOR", "KEN").Output);
        Assert.Equal(0, Run("layer", "remove", "gdelt").ExitCode);
        Assert.Equal(1, Run("layer", "remove", "gdelt").ExitCode);
        Assert.Empty(Run("layer", "list").Output);
    }

    [Fact]
    public void Packed_files_of_a_layer_are_read_as_they_are()
    {
        var row = Enumerable.Repeat("", 61).ToArray();
        (row[0], row[1], row[26]) = ("1", "20230304", "043");
        var bytes = System.Text.Encoding.UTF8.GetBytes(string.Join('\t', row) + "\n");
        using (var packed = new System.IO.Compression.GZipStream(System.IO.File.Create(folder["a.CSV.gz"]), System.IO.Compression.CompressionLevel.Fastest))
            packed.Write(bytes);
        using (var archive = new System.IO.Compression.ZipArchive(System.IO.File.Create(folder["b.CSV.zip"]), System.IO.Compression.ZipArchiveMode.Create))
        using (var packed = archive.CreateEntry("b.CSV").Open())
            packed.Write(bytes);
        folder.Write("c.zip", "PK\u0003\u0004 and then nothing of an archive");

        var run = Run("layer", "add", "gdelt", folder["a.CSV.gz"], folder["b.CSV.zip"], folder["c.zip"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"{folder["a.CSV.gz"]}: 1 events"), run.Words, StringComparison.Ordinal);
        Assert.Contains($"{folder["b.CSV.zip"]}: 0 events into the layer gdelt, 1 rows repeated", run.Words, StringComparison.Ordinal);
        Assert.Contains("left out 1: the file is packed and damaged; ", run.Words, StringComparison.Ordinal);
    }
}
