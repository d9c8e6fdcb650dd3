using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Rapport.Cli.Tests;

/// <summary>What <c>docs/operate.md</c> gives to run the program elsewhere names what there is: commands, options, files, users and folders.</summary>
public sealed class OperationPageTests : IDisposable
{
    private static readonly string Root = FindRoot();
    private static readonly string Page = File.ReadAllText(Path.Combine(Root, "docs", "operate.md"));

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_unit_is_one_that_systemd_takes()
    {
        const string Analyze = "/usr/bin/systemd-analyze";
        Assert.SkipUnless(File.Exists(Analyze), "systemd-analyze is not here");

        using var check = Process.Start(new ProcessStartInfo(Analyze, ["verify", folder.Write("rapport.service", Unit.Replace("/opt/rapport/rapport", "/bin/true", StringComparison.Ordinal))]) { RedirectStandardError = true })!;
        var words = check.StandardError.ReadToEnd();
        check.WaitForExit();

        Assert.Equal((0, ""), (check.ExitCode, words));
    }

    [Fact]
    public void The_unit_runs_the_program_with_a_command_and_options_that_it_has()
    {
        var command = Regex.Match(Unit, "^ExecStart=(.*)$", RegexOptions.Multiline).Groups[1].Value.Split(' ');

        Assert.Equal("rapport", Path.GetFileName(command[0]));
        Assert.True(File.Exists(Path.Combine(RapportProcess.Folder, Path.GetFileName(command[0]))), "the program is not built under this name");
        AssertIsTaken(command[1..]);
        // The folder of state is the one that the record lies in.
        Assert.Contains("StateDirectory=" + Path.GetFileName(Path.GetDirectoryName(Value(command, "--record"))), Unit, StringComparison.Ordinal);
    }

    [Fact]
    public void The_container_runs_the_program_with_a_command_and_options_that_it_has()
    {
        var entry = JsonSerializer.Deserialize<string[]>(Instruction("ENTRYPOINT"))!;
        var command = JsonSerializer.Deserialize<string[]>(Instruction("CMD"))!;

        Assert.Equal("dotnet", entry[0]);
        Assert.True(File.Exists(Path.Combine(RapportProcess.Folder, Path.GetFileName(entry[1]))), $"{entry[1]} is not among what is built");
        AssertIsTaken(command);
        Assert.Equal(Instruction("EXPOSE"), new Uri(Value(command, "--listen")).Port.ToString(System.Globalization.CultureInfo.InvariantCulture));
        // Beyond this machine nothing is served without keys.
        Assert.Equal("required", Value(command, "--keys"));
    }

    [Fact]
    public void What_the_container_copies_is_what_the_page_publishes_and_its_paths_belong_together()
    {
        var copied = Instruction("COPY").Split(' ');
        var publish = Regex.Match(Page, "`dotnet publish (\\S+) -c Release -o (\\S+)`");
        var record = Value(JsonSerializer.Deserialize<string[]>(Instruction("CMD"))!, "--record");
        var added = Instruction("RUN").Split(' ');

        Assert.True(Directory.Exists(Path.Combine(Root, publish.Groups[1].Value)), $"there is no {publish.Groups[1].Value}");
        Assert.Equal(publish.Groups[2].Value, copied[0]);
        Assert.Equal(copied[1], Path.GetDirectoryName(JsonSerializer.Deserialize<string[]>(Instruction("ENTRYPOINT"))![1]));
        Assert.Equal(Instruction("VOLUME"), Path.GetDirectoryName(record));
        Assert.Equal(Instruction("VOLUME"), Value(added, "--home-dir"));
        Assert.Equal(Instruction("USER"), added[^1]);
        Assert.Equal("SIGTERM", Instruction("STOPSIGNAL"));
    }

    [Fact]
    public void The_image_has_the_frameworks_that_the_program_needs()
    {
        var image = Regex.Match(Instruction("FROM"), "^mcr.microsoft.com/dotnet/aspnet:(\\d+\\.\\d+)$");
        var runtime = JsonElement.Parse(File.ReadAllText(Path.Combine(RapportProcess.Folder, "rapport.runtimeconfig.json"))).GetProperty("runtimeOptions");
        var needed = runtime.TryGetProperty("frameworks", out var several) ? several.EnumerateArray().ToList() : [runtime.GetProperty("framework")];

        Assert.True(image.Success, Instruction("FROM"));
        Assert.All(needed, framework =>
        {
            Assert.Contains(framework.GetProperty("name").GetString(), (string[])["Microsoft.NETCore.App", "Microsoft.AspNetCore.App"]);
            Assert.StartsWith(image.Groups[1].Value + ".", framework.GetProperty("version").GetString(), StringComparison.Ordinal);
        });
    }

    private static string Unit => Regex.Match(Page, "```ini\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;

    private static string Container => Regex.Match(Page, "```dockerfile\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;

    /// <summary>What stands behind an instruction of the container file, which it has once.</summary>
    private static string Instruction(string name) => Assert.Single(Regex.Matches(Container, $"^{name} (.*)$", RegexOptions.Multiline)).Groups[1].Value;

    /// <summary>The word behind an option.</summary>
    private static string Value(string[] words, string option) => words[Array.IndexOf(words, option) + 1];

    /// <summary>The program reads the command line and only misses the record: what it does not know, it says before.</summary>
    private void AssertIsTaken(string[] command)
    {
        var missing = folder["there-is-none.rapport"];
        var run = RapportProcess.Run([.. command.Select(word => word.EndsWith(".rapport", StringComparison.Ordinal) ? missing : word)]).WithoutTrace();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(missing, run.Words, StringComparison.Ordinal);
        Assert.Equal(2, RapportProcess.Run([.. command, "--no-such-option"]).WithoutTrace().ExitCode);
    }

    private static string FindRoot()
    {
        var root = new DirectoryInfo(RapportProcess.Folder);
        while (!File.Exists(Path.Combine(root.FullName, "Rapport.slnx")))
            root = root.Parent ?? throw new InvalidOperationException("the tests do not lie in a checkout");
        return root.FullName;
    }
}
