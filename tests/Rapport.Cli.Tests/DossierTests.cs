using System.Text.Json;

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

        Assert.StartsWith("country,office,single,name,other_names,first,first_report,last,last_report,reports,texts,outlets,before", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("KEN,foreign minister,true,Musalia Mudavadi,,2023-11-20,", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("NOR,foreign minister,true,Espen Barth Eide,", lines[2], StringComparison.Ordinal);
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
