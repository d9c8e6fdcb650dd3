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
}
