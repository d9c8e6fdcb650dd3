using System.Text.Json;
using Rapport.Coding;
using Rapport.Coding.Actors;
using Rapport.Coding.Findings;
using Rapport.Text;

namespace Rapport.Cli.Tests;

public sealed class RecordQuestionTests : IDisposable
{
    private const string Text = "Norway stands ready to train Kenyan inspectors. Kenya opposes overfishing, with \"zeal\", it said.";

    private readonly TemporaryFolder folder = new();

    private string File => folder["ledger.rapport"];

    public RecordQuestionTests()
    {
        using var record = Store.Record.Create(File);
        record.Append([Report("one", new DateOnly(2023, 3, 4)), Report("two", new DateOnly(2023, 3, 5))]);
    }

    public void Dispose() => folder.Dispose();

    private static ReportFindings Report(string id, DateOnly day) => new()
    {
        Report = new AnnotatedDocument(
            new Document { Id = id, Text = Text, Outlet = "Nordlys", Side = "NOR", Published = day }, []),
        Events =
        [
            new Event
            {
                Id = "e1", Type = "AGREE", Cameo = "030", Quad = "verbal-cooperation", Intensity = 2.5, Source = [Actor("NOR")], Target = [Actor("KEN")],
                Date = new EventDate(day, DatePrecision.Day), Evidence = [Span("stands ready to train Kenyan inspectors")], Rule = "offer/ready",
            },
        ],
        Statements =
        [
            new Statement
            {
                Id = "s1", Kind = StatementKind.Position, Stance = Stance.Against, Issue = new Issue(null, "overfishing"), Holder = [Actor("KEN")],
                Strength = "opposes", Evidence = [Span("Kenya opposes overfishing, with \"zeal\"")], Rule = "position/oppose",
            },
        ],
        Pack = "sha256:00",
    };

    private static Actor Actor(string code) => new(new ActorCode(code), null, null);

    private static TextSpan Span(string words)
    {
        var start = Text.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(start, start + words.Length);
    }

    private RapportProcess Ask(params string[] arguments)
    {
        var run = RapportProcess.Run([.. arguments, "--record", File]).WithoutTrace();
        Assert.Equal(0, run.ExitCode);
        return run;
    }

    [Fact]
    public void Events_are_listed_the_newest_first()
    {
        var lines = Ask("events").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(2, lines.Length);
        Assert.Contains("2023-03-05  AGREE  030  NOR → KEN", lines[0], StringComparison.Ordinal);
        Assert.Contains("2023-03-04", lines[1], StringComparison.Ordinal);
        Assert.All(lines, line => Assert.InRange(line.Length, 1, 120));
    }

    [Fact]
    public void The_record_may_be_named_by_the_environment()
    {
        var run = RapportProcess.Run([], ["events", "--format", "jsonl"], ("RAPPORT_RECORD", File));

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(2, run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Theory]
    [InlineData(2, "--country", "nor")]
    [InlineData(2, "--source", "NOR", "--target", "KEN", "--type", "agree")]
    [InlineData(0, "--source", "KEN")]
    [InlineData(1, "--from", "2023-03-05")]
    [InlineData(1, "--to", "2023-03-04")]
    [InlineData(0, "--type", "CONSULT")]
    [InlineData(0, "--status", "planned")]
    [InlineData(2, "--status", "any")]
    [InlineData(1, "--limit", "1")]
    [InlineData(0, "--outlet", "Nowhere")]
    public void Filters_narrow_the_list(int count, params string[] filters) =>
        Assert.Equal(count, Ask(["events", "--format", "jsonl", .. filters]).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);

    [Fact]
    public void A_limited_table_tells_how_many_there_are() =>
        Assert.Equal("1 of 2; --limit N shows more", Ask("events", "--limit", "1").WordLines.Single());

    [Fact]
    public void Json_holds_the_total_and_whole_findings()
    {
        using var json = JsonDocument.Parse(Ask("statements", "--format", "json").Output);

        Assert.Equal(2, json.RootElement.GetProperty("total").GetInt32());
        var first = json.RootElement.GetProperty("items")[0];
        Assert.Equal("against", first.GetProperty("stance").GetString());
        Assert.Equal("overfishing", first.GetProperty("issue").GetProperty("text").GetString());
        Assert.Equal("Nordlys", first.GetProperty("report").GetProperty("outlet").GetString());
    }

    [Fact]
    public void Csv_follows_the_standard()
    {
        var lines = Ask("statements", "--format", "csv").Output.Split("\r\n");

        Assert.StartsWith("id,report,date,date_precision,kind,stance", lines[0], StringComparison.Ordinal);
        Assert.Contains(",\"Kenya opposes overfishing, with \"\"zeal\"\"\",", lines[1], StringComparison.Ordinal);
        Assert.Equal("", lines[3]);
    }

    [Fact]
    public void Reports_are_listed_with_what_was_found_in_them() =>
        Assert.Contains("2023-03-05  Nordlys (NOR)  1 events  1 statements  two", Ask("reports").Output.Split('\n')[0], StringComparison.Ordinal);

    [Fact]
    public void Why_shows_the_words_the_rule_and_the_pack()
    {
        using var events = JsonDocument.Parse(Ask("events", "--format", "json", "--limit", "1").Output);
        var id = events.RootElement.GetProperty("items")[0].GetProperty("id").GetString()!;

        var run = Ask("why", id[..9]);

        Assert.Contains("«stands ready to train Kenyan inspectors»", run.Output, StringComparison.Ordinal);
        Assert.Contains("offer/ready", run.Output, StringComparison.Ordinal);
        Assert.Contains("sha256:00", run.Output, StringComparison.Ordinal);
        using var why = JsonDocument.Parse(Ask("why", id, "--format", "json").Output);
        Assert.Equal(id, why.RootElement.GetProperty("finding").GetProperty("id").GetString());
    }

    [Fact]
    public void An_unknown_finding_is_told()
    {
        var run = RapportProcess.Run("why", "e000000000000", "--record", File).WithoutTrace();

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("e000000000000: the record has no such finding", run.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_without_items_says_so_and_is_no_error()
    {
        var run = Ask("events", "--country", "FJI");

        Assert.Empty(run.Output);
        Assert.Single(run.WordLines);
    }

    [Theory]
    [InlineData("no such record", null)]
    [InlineData("no record", "this is a letter to the editor")]
    public void A_file_that_is_no_record_is_told_with_a_remedy(string told, string? content)
    {
        var path = folder["other.rapport"];
        if (content is not null)
            System.IO.File.WriteAllText(path, content);

        var run = RapportProcess.Run("events", "--record", path).WithoutTrace();

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith($"{path}: ", run.Words, StringComparison.Ordinal);
        Assert.Contains(told, run.WordLines.Single(), StringComparison.Ordinal);
    }
}
