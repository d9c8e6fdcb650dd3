namespace Rapport.Cli.Tests;

public sealed class CommandLineTests
{
    [Fact]
    public void The_version_is_told()
    {
        var run = RapportProcess.Run("--version");

        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"^\d+\.\d+\.\d+", run.Output);
    }

    [Fact]
    public void Help_goes_to_standard_output_and_names_every_command()
    {
        var run = RapportProcess.Run("--help");

        Assert.Equal(0, run.ExitCode);
        foreach (var command in (string[])["events", "statements", "reports", "why", "compile"])
            Assert.Contains($"  {command} ", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("name a command")]
    [InlineData("'gossip'", "gossip")]
    [InlineData("--record", "events")]
    [InlineData("'chin'", "events", "--record", "x", "--country", "chin")]
    [InlineData("'Friday'", "events", "--record", "x", "--from", "Friday")]
    [InlineData("'rumour'", "statements", "--record", "x", "--kind", "rumour")]
    [InlineData("'3'", "statements", "--record", "x", "--kind", "3")]
    [InlineData("'0'", "events", "--record", "x", "--limit", "0")]
    [InlineData("'xml'", "events", "--record", "x", "--format", "xml")]
    [InlineData("--out", "compile", "data")]
    public void Wrong_arguments_are_told_with_what_is_wrong(string told, params string[] arguments)
    {
        var run = RapportProcess.Run(arguments).WithoutTrace();

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains(told, run.WordLines[0], StringComparison.Ordinal);
        Assert.Contains("--help", run.WordLines[^1], StringComparison.Ordinal);
    }
}
