using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Rapport.Cli.Tests;

/// <summary>A record of the dossier among the samples: a year of reports about two states.</summary>
public sealed class Dossier : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public Dossier() => Assert.Equal(0, RapportProcess.Run("add", Reports, "--record", Record).ExitCode);

    /// <summary>The record.</summary>
    public string Record => folder["dossier.rapport"];

    private static string Reports
    {
        get
        {
            var root = new DirectoryInfo(RapportProcess.Folder);
            while (!File.Exists(Path.Combine(root.FullName, "Rapport.slnx")))
                root = root.Parent!;
            return Path.Combine(root.FullName, "samples", "dossier");
        }
    }

    public void Dispose() => folder.Dispose();
}

public sealed class DossierTests(Dossier dossier) : IClassFixture<Dossier>
{
    private string Ask(params string[] arguments)
    {
        var run = RapportProcess.Run([.. arguments, "--record", dossier.Record]).WithoutTrace();
        Assert.Equal(0, run.ExitCode);
        return run.Output;
    }

    private JsonElement Json(params string[] arguments)
    {
        using var json = JsonDocument.Parse(Ask([.. arguments, "--format", "json"]));
        return json.RootElement.Clone();
    }

    [Fact]
    public void Occasions_stand_once_with_their_accounts_and_compare_lays_these_beside_each_other()
    {
        var calls = Json("occasions", "--country", "ken", "--with", "nor", "--kind", "call").GetProperty("items");
        Assert.Equal(3, calls.GetArrayLength());
        var first = calls[2];
        Assert.Equal((2, 2, 2), (first.GetProperty("reports").GetInt32(), first.GetProperty("texts").GetInt32(), first.GetProperty("outlets").GetInt32()));
        var id = first.GetProperty("id").GetString()!;
        var comparison = Json("compare", id[..6]);
        Assert.Equal(["KEN", "NOR"], comparison.GetProperty("accounts").EnumerateArray().Select(account => account.GetProperty("report").GetProperty("side").GetString()));
        Assert.Equal(5, comparison.GetProperty("statements").GetArrayLength());
        Assert.Equal(6, Ask("compare", id, "--format", "csv").Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(5, Ask("compare", id, "--format", "jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("told by", Ask("why", id), StringComparison.Ordinal);
    }

    [Fact]
    public void A_meeting_and_its_reprint_are_one_text()
    {
        var meeting = Assert.Single(Json("occasions", "--kind", "meeting").GetProperty("items").EnumerateArray());
        Assert.Equal((2, 1, 1), (meeting.GetProperty("reports").GetInt32(), meeting.GetProperty("texts").GetInt32(), meeting.GetProperty("outlets").GetInt32()));
        Assert.Contains("and 1 reprint: Harbour Post (NOR)", Ask("compare", meeting.GetProperty("id").GetString()!), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_occasion_is_said_so()
    {
        var run = RapportProcess.Run("compare", "ozzzzzzzzzzzz", "--record", dossier.Record).WithoutTrace();
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("has no such occasion", run.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void Positions_and_asks_are_written_in_every_format()
    {
        var positions = Json("positions", "--holder", "ken").GetProperty("items");
        Assert.Contains(positions.EnumerateArray(), position => position.GetProperty("only_from_others").GetBoolean() && position.GetProperty("issue").GetString() == "oceans");
        Assert.Equal(1 + positions.GetArrayLength(), Ask("positions", "--holder", "ken", "--format", "csv").Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        var ask = Assert.Single(Json("asks", "ken", "nor").GetProperty("items").EnumerateArray());
        Assert.Equal(("repeated", 2), (ask.GetProperty("status").GetString(), ask.GetProperty("days").GetInt32()));
        Assert.Equal(2, Ask("asks", "ken", "nor", "--format", "tsv").Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(2, RapportProcess.Run("positions", "--record", dossier.Record).ExitCode);
    }

    [Theory]
    [InlineData("Norway opposes the treaty on plastic waste", "contradicted")]
    [InlineData("Kenya opposes the dumping of waste", "supported")]
    [InlineData("Norway gave aid to Kenya", "supported")]
    [InlineData("Norway supports a two-state solution", "not found")]
    public void A_claim_is_checked(string claim, string verdict) => Assert.Equal(verdict, Json("check", claim)[0].GetProperty("verdict").GetString());

    [Theory]
    [InlineData("brief.md")]
    [InlineData("brief.html")]
    [InlineData("brief.docx")]
    public void A_brief_is_written_with_a_footnote_for_every_line(string name)
    {
        using var folder = new TemporaryFolder();
        Ask("brief", "ken", "nor", "--for", "nor", "--out", folder[name]);
        if (!name.EndsWith("docx", StringComparison.Ordinal))
        {
            var text = File.ReadAllText(folder[name]);
            Assert.Contains("Kenya: brief for Norway", text, StringComparison.Ordinal);
            Assert.All(text.Split('\n').Where(line => line.StartsWith("* ", StringComparison.Ordinal)), line => Assert.Matches(@"\[\^[0-9]+\]$", line));
            Assert.All(text.Split('\n').Where(line => line.StartsWith("<li>", StringComparison.Ordinal)), line => Assert.Contains("<sup>", line, StringComparison.Ordinal));
            return;
        }
        using var document = WordprocessingDocument.Open(folder[name], isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken));
        var notes = document.MainDocumentPart!.FootnotesPart!.Footnotes!.Elements<Footnote>().Select(note => note.Id!.Value).Where(id => id > 0).ToList();
        Assert.NotEmpty(notes);
        Assert.Equal(notes, document.MainDocumentPart.Document!.Descendants<FootnoteReference>().Select(reference => reference.Id!.Value));
    }

    [Fact]
    public void A_claim_that_says_nothing_of_states_is_said_to_be_none() =>
        Assert.Equal(1, RapportProcess.Run("check", "The weather is nice", "--record", dossier.Record).ExitCode);

    [Fact]
    public void People_are_written_with_who_came_before_and_what_the_register_says()
    {
        var json = Json("people", "--country", "nor", "--name", "huitfeldt", "--office", "foreign minister");

        Assert.Equal(2, json.GetProperty("total").GetInt32());
        var held = json.GetProperty("items")[0];
        Assert.Equal(("foreign minister", "2023-03-14"), (held.GetProperty("office").GetString(), held.GetProperty("first").GetProperty("day").GetString()));
        Assert.Equal("Espen Barth Eide", held.GetProperty("after").GetProperty("name").GetString());
        Assert.Equal("agrees", held.GetProperty("register").GetProperty("says").GetString());
        Assert.Equal("former foreign minister", json.GetProperty("items")[1].GetProperty("office").GetString());
    }

    [Fact]
    public void People_are_written_as_rows()
    {
        var lines = Ask("people", "--as-of", "2024-01-01", "--format", "csv").Split("\r\n");

        Assert.StartsWith("address,country,office,single,name,other_names,first,first_report,last,last_report,reports,texts,outlets,before", lines[0], StringComparison.Ordinal);
        Assert.Contains(",KEN,foreign minister,true,Musalia Mudavadi,,2023-11-20,", lines[1], StringComparison.Ordinal);
        Assert.Contains(",NOR,foreign minister,true,Espen Barth Eide,", lines[2], StringComparison.Ordinal);
        Assert.Equal(4, lines.Length);
    }

    [Fact]
    public void A_timeline_is_written_as_objects_and_as_rows()
    {
        var days = Json("timeline", "nor", "KEN").GetProperty("items").EnumerateArray().ToList();
        var call = days.Single(static day => day.GetProperty("date").GetString() == "2024-03-12").GetProperty("occasions")[0];
        Assert.Equal(2, call.GetProperty("reports").GetInt32());
        Assert.Equal(["KEN", "NOR"], call.GetProperty("told_by").EnumerateArray().Select(static side => side.GetString()));
        Assert.Equal(4, call.GetProperty("statements").GetArrayLength());

        var rows = Ask("timeline", "NOR", "KEN", "--oldest-first", "--format", "tsv").Split('\n');
        Assert.StartsWith("date\twhat\tid\toccasion\tclass", rows[0], StringComparison.Ordinal);
        Assert.StartsWith("2023-03-14\toccasion\to", rows[1], StringComparison.Ordinal);
        Assert.Contains(rows, static row => row.StartsWith("2024-05-14\tevent\t", StringComparison.Ordinal) && row.Contains("\ttrue\t", StringComparison.Ordinal));
    }

    [Fact]
    public void A_search_is_written_with_the_words_marked()
    {
        Assert.Contains("Kenya supports «freedom of navigation»", Ask("search", "\"freedom of navigation\""), StringComparison.Ordinal);
        var hit = Json("search", "ports", "--in", "headlines").GetProperty("items")[0];
        Assert.Equal(1, hit.GetProperty("reprints").GetInt32());
        Assert.Contains(hit.GetProperty("passages")[0].GetProperty("text").EnumerateArray(), static run => run.GetProperty("match").GetBoolean() && run.GetProperty("words").GetString() == "ports");
        Assert.Equal("", Ask("search", "\" * - NEAR("));
        Assert.StartsWith("report,name,outlet,side,published,headline,reprints,in,findings,passage", Ask("search", "tea -ports", "--format", "csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_silence_is_written_beside_the_contact_meanwhile()
    {
        Assert.StartsWith("Since 2024-01-01: 1 occasion, 2 statements of NOR, 3 statements of KEN\n", Ask("silence", "NOR", "KEN", "--since", "2024-01-01"), StringComparison.Ordinal);
        var json = Json("silence", "NOR", "KEN", "--since", "2024-01-01");
        Assert.Equal((1, "2024-01-01"), (json.GetProperty("occasions").GetInt32(), json.GetProperty("since").GetString()));
        Assert.Equal("fisheries", json.GetProperty("items")[0].GetProperty("issue").GetString());
        Assert.StartsWith("side,issue_id,issue,first,last,last_statement", Ask("silence", "NOR", "KEN", "--format", "csv"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("timeline", "NOR")]
    [InlineData("timeline", "NOR", "Kenya")]
    [InlineData("silence", "NOR", "KEN", "--since", "yesterday")]
    [InlineData("search")]
    [InlineData("search", "fish", "--in", "books")]
    [InlineData("people", "--as-of", "2024")]
    public void What_cannot_be_asked_is_told(params string[] arguments) =>
        Assert.Equal(2, RapportProcess.Run([.. arguments, "--record", dossier.Record]).WithoutTrace().ExitCode);
}
