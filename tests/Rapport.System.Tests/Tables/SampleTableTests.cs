using Rapport.Cli.Tests;
using Rapport.SystemTests.Guards;

namespace Rapport.SystemTests.Tables;

/// <summary>
/// What the program writes of the samples is what lies beside this file. <c>RAPPORT_WRITE_TABLES=1</c> writes these files anew, for a change that is wanted.
/// What changes with every change of the resources (hash of the pack, confidence) is no part of them.
/// </summary>
public sealed class SampleTableTests(SampleRecord samples) : IClassFixture<SampleRecord>
{
    private static readonly string[] Changing = ["pack", "confidence", "Version"];

    [Theory]
    [InlineData("events")]
    [InlineData("statements")]
    [InlineData("panel")]
    [InlineData("occasions")]
    [InlineData("tenures")]
    [InlineData("positions")]
    [InlineData("polecat")]
    [InlineData("icews")]
    [InlineData("phoenix")]
    [InlineData("gdelt1")]
    [InlineData("gdelt2")]
    public void The_table_of_the_samples_is_as_it_was(string table)
    {
        string[] which = table switch
        {
            "events" or "statements" or "occasions" or "tenures" or "positions" => ["--table", table],
            "panel" => ["--table", table, "--by", "year"],
            _ => ["--as", table],
        };
        var run = RapportProcess.Run(["export", "--record", samples.Path, "--format", "tsv", .. which]).WithoutTrace();
        Assert.Equal(0, run.ExitCode);
        var rows = run.Output.TrimEnd('\n').Split('\n').Select(static line => line.Split('\t')).ToList();
        var kept = Enumerable.Range(0, rows[0].Length).Where(column => !Changing.Contains(rows[0][column])).ToList();
        var text = string.Concat(rows.Select(row => string.Join('\t', kept.Select(column => row[column])) + "\n"));
        var file = Checkout.At($"tests/Rapport.System.Tests/Tables/{table}.tsv");
        if (Environment.GetEnvironmentVariable("RAPPORT_WRITE_TABLES") == "1")
            File.WriteAllText(file, text);
        Assert.Equal(File.ReadAllText(file), text);
    }
}

/// <summary>A record of the samples.</summary>
public sealed class SampleRecord : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static readonly string[] Samples = ["aid", "call", "readout", "sanctions", "visit"];

    /// <summary>Reads the samples.</summary>
    public SampleRecord() =>
        Assert.Equal(0, RapportProcess.Run(["add", .. Samples.Select(static name => Checkout.At($"samples/{name}.txt")), "--record", Path]).ExitCode);

    /// <summary>The file of the record.</summary>
    public string Path => folder["samples.rapport"];

    /// <inheritdoc/>
    public void Dispose() => folder.Dispose();
}
