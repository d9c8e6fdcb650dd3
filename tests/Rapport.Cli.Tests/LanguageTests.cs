namespace Rapport.Cli.Tests;

/// <summary>Reports in languages that are not coded are kept, found by their words, and counted apart.</summary>
public sealed class LanguageTests : IDisposable
{
    private const string Reports = """
        {"id":"one","date":"2024-03-05","text":"Norway gave Kenya two million euros in aid on Monday, and Kenya thanked Norway."}
        {"id":"two","date":"2024-03-05","text":"La Norvège a donné deux millions d'euros au Kenya lundi, et le Kenya a remercié la Norvège pour son aide."}
        {"id":"three","date":"2024-03-05","text":"挪威周一向肯尼亚提供了两百万欧元的援助。"}
        {"id":"four","date":"2024-03-05","lang":"fr","text":"La Norvège a remercié le Kenya."}

        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_is_not_English_is_kept_and_counted_apart_and_nothing_is_found_in_it()
    {
        var ledger = folder["ledger.rapport"];
        var added = RapportProcess.Run("add", folder.Write("reports.jsonl", Reports), "--record", ledger).WithoutTrace();

        Assert.Equal("in other languages than English, so kept without being read: 2 French, 1 Chinese", added.WordLines[0]);
        Assert.Contains(": 4 added, 0 known already, 0 left out in ", added.WordLines[^1], StringComparison.Ordinal);
        Assert.Equal(4, RapportProcess.Run("reports", "--record", ledger, "--format", "jsonl").Output.Count('\n'));
        Assert.Contains("\"two\"", RapportProcess.Run("search", "millions", "--record", ledger, "--format", "jsonl").WithoutTrace().Output, StringComparison.Ordinal);
        Assert.Equal(1L, RecordQuery.Ask(ledger, "SELECT count(DISTINCT coding_id) FROM current_finding"));
        Assert.Equal(1L, RecordQuery.Ask(ledger, "SELECT sum(reports) FROM coverage"));
        Assert.Equal(0, RapportProcess.Run("verify", "--record", ledger).WithoutTrace().ExitCode);
    }

    [Fact]
    public void A_table_says_that_the_report_was_not_read()
    {
        var run = RapportProcess.Run("read", folder.Write("reports.jsonl", Reports)).WithoutTrace();
        Assert.Contains("Not read: the report is in French, and only English is read\n", run.Output, StringComparison.Ordinal);
        Assert.Equal("not read: 2 French, 1 Chinese", Assert.Single(run.WordLines));
    }
}
