using Rapport.Coding;

namespace Rapport.Cli.Tests;

public sealed class CompileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    private static string Data { get; } = Path.GetFullPath(Path.Combine(RapportProcess.Folder, "../../../../../data"));

    [Fact]
    public void The_pack_beside_the_program_is_what_the_text_compiles_to()
    {
        var run = RapportProcess.Run("compile", Data, "--out", folder["again.pack"]).WithoutTrace();

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(File.ReadAllBytes(Path.Combine(RapportProcess.Folder, "rapport.pack")), File.ReadAllBytes(folder["again.pack"]));
        using var stream = File.OpenRead(folder["again.pack"]);
        Assert.Contains(Pack.Read(stream, "again.pack").Hash, run.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lexicon_with_errors_is_told_line_by_line_and_gives_no_pack()
    {
        var lexicon = folder.Write("own.md", """
            ## Parades

            ```rule parade/march
            event     DANCE
            when      A {march} with B
            ```
            """);

        var run = RapportProcess.Run("compile", Data, "--lexicon", lexicon, "--out", folder["own.pack"]).WithoutTrace();

        Assert.Equal(1, run.ExitCode);
        Assert.All(run.WordLines, line => Assert.Matches(@"own\.md:\d+: .+; .+", line));
        Assert.Contains(run.WordLines, line => line.StartsWith($"{lexicon}:4: ", StringComparison.Ordinal));
        Assert.False(File.Exists(folder["own.pack"]));
    }

    [Fact]
    public void Missing_data_is_told()
    {
        var run = RapportProcess.Run("compile", folder["nowhere"], "--out", folder["x.pack"]).WithoutTrace();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("missing", run.WordLines.Single(), StringComparison.Ordinal);
    }
}
