using System.Text.Json;

namespace Rapport.Cli.Tests;

/// <summary>Who tells a report: by the program's register of outlets, and by a user's own on top of it.</summary>
public sealed class OutletTests : IDisposable
{
    private const string Text = "\"text\":\"Norway gave Kenya two million euros in aid on Monday.\"";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void An_address_and_a_title_tell_the_outlet_and_its_side()
    {
        var reports = folder.Write("reports.jsonl", $$"""
            {"url":"https://www.fmprc.gov.cn/eng/a.html",{{Text}}}
            {"outlet":"Press Releases – United States Department of State",{{Text}}}
            {"url":"https://www.reuters.com/world/a",{{Text}}}
            {"outlet":"Gazette of Oslo",{{Text}}}
            """ + "\n");
        Assert.Equal(
            [("Ministry of Foreign Affairs of China", "CHN"), ("U.S. Department of State", "USA"), ("Reuters", null), ("Gazette of Oslo", null)],
            Told(RapportProcess.Run("read", reports, "--format", "jsonl")));
    }

    [Fact]
    public void Outlets_of_a_user_are_named_by_an_option_or_by_the_environment()
    {
        var reports = folder.Write("reports.jsonl", $$"""{"url":"https://gazette.example/a",{{Text}}}""" + "\n");
        var own = folder.Write("own.tsv", "name\tkind\tside\tdomains\nGazette of Oslo\tofficial\tNOR\tgazette.example\n");

        Assert.Equal([(null, null)], Told(RapportProcess.Run("read", reports, "--format", "jsonl")));
        Assert.Equal([("Gazette of Oslo", "NOR")], Told(RapportProcess.Run("read", reports, "--outlets", own, "--format", "jsonl")));
        Assert.Equal([("Gazette of Oslo", "NOR")], Told(RapportProcess.Run([], ["read", reports, "--format", "jsonl"], ("RAPPORT_OUTLETS", own))));
    }

    [Fact]
    public void A_record_that_was_read_by_outlets_of_a_user_is_verified_by_them()
    {
        var reports = folder.Write("reports.jsonl", $$"""{"url":"https://gazette.example/a",{{Text}}}""" + "\n");
        var own = folder.Write("own.tsv", "name\tkind\tside\tdomains\nGazette of Oslo\tofficial\tNOR\tgazette.example\n");
        var ledger = folder["ledger.rapport"];
        Assert.Equal(0, RapportProcess.Run("add", reports, "--outlets", own, "--record", ledger).ExitCode);

        Assert.Equal(0, RapportProcess.Run("verify", "--outlets", own, "--record", ledger).WithoutTrace().ExitCode);
        Assert.Equal(1, RapportProcess.Run("verify", "--record", ledger).WithoutTrace().ExitCode);
    }

    [Theory]
    [InlineData("name\tkind\nGazette\tprivate\n", "own.tsv:2: the kind 'private' is unknown")]
    [InlineData(null, "own.tsv: there is no such file of outlets")]
    public void A_broken_or_missing_file_of_outlets_is_told_with_its_remedy(string? text, string words)
    {
        var own = text is null ? folder["own.tsv"] : folder.Write("own.tsv", text);
        var run = RapportProcess.Run("read", folder.Write("report.txt", "Norway thanked Kenya."), "--outlets", own).WithoutTrace();
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(words, Assert.Single(run.WordLines), StringComparison.Ordinal);
    }

    private static IEnumerable<(string?, string?)> Told(RapportProcess run) => run.WithoutTrace().Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(static line => JsonDocument.Parse(line).RootElement.GetProperty("report")).Select(static report => (report.GetProperty("outlet").GetString(), report.GetProperty("side").GetString()));
}
