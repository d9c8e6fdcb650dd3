using Rapport.Cli.Tests;
using Rapport.SystemTests.Guards;

namespace Rapport.SystemTests.Pages;

/// <summary>What the pages show of the program is what the program prints.</summary>
public sealed class ConsoleExampleTests
{
    private static readonly MarkdownFile Page = MarkdownFile.Of("docs/page.md", """
        Text.

        ```console
        $ cd rapport
        $ ./rapport why "e1 e2" --record 'my file'
        first

        …
        last
        $ ./rapport --version
        $ ls
        src
        ```
        ```sh
        $ ./rapport demo
        ```
        """.ReplaceLineEndings("\n"));

    /// <summary>The pages that show the program: those for its users.</summary>
    public static TheoryData<string> Pages =>
        [.. MarkdownFile.All.Where(static page => page.Name == "README.md" || page.Name.StartsWith("docs/", StringComparison.Ordinal))
            .Where(static page => !ConsoleExample.In(page).IsEmpty).Select(static page => page.Name)];

    [Fact]
    public void The_first_page_shows_the_program() => Assert.Contains("README.md", Pages.Select(static row => row.Data));

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Pages))]
    public void Examples_print_what_the_page_says(string name)
    {
        // The files that examples make lie beside links to those of the project.
        using var folder = new TemporaryFolder();
        foreach (var path in Directory.GetFileSystemEntries(Checkout.Root))
            File.CreateSymbolicLink(folder[Path.GetFileName(path)], path);
        foreach (var example in ConsoleExample.In(MarkdownFile.Read(name)))
        {
            var run = RapportProcess.RunIn(folder.Path, [.. example.Arguments]);
            var lines = run.Output.Length == 0 ? [] : run.Output.TrimEnd('\n').Split('\n');
            if (!example.Fits(lines))
                Assert.Fail($"{example.Place} prints with exit code {run.ExitCode}:\n{run.Output}{run.Words}");
        }
    }

    [Fact]
    public void A_command_runs_to_the_next_and_its_words_keep_what_is_quoted()
    {
        var examples = ConsoleExample.In(Page);

        Assert.Equal(["docs/page.md:5", "docs/page.md:10"], examples.Select(static example => example.Place));
        Assert.Equal(["why", "e1 e2", "--record", "my file"], examples[0].Arguments);
        Assert.Equal(["first", "", "…", "last"], examples[0].Printed);
        Assert.Empty(examples[1].Printed);
    }

    [Theory]
    [InlineData(true, "first", "", "last")]
    [InlineData(true, "first", "", "more", "last", "last")]
    [InlineData(false, "first", "", "more")]
    [InlineData(false, "first", "more", "last")]
    [InlineData(false, "first ", "", "last")]
    [InlineData(false)]
    public void Lines_fit_letter_for_letter_and_an_ellipsis_fits_any(bool fits, params string[] lines) =>
        Assert.Equal(fits, ConsoleExample.In(Page)[0].Fits(lines));

    [Fact]
    public void A_command_that_is_told_to_print_nothing_fits_nothing_alone()
    {
        Assert.True(ConsoleExample.In(Page)[1].Fits([]));
        Assert.False(ConsoleExample.In(Page)[1].Fits(["0.1.0"]));
    }
}
