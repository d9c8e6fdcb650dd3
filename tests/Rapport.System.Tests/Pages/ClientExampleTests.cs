using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Rapport.Cli.Tests;
using Rapport.SystemTests.Guards;

namespace Rapport.SystemTests.Pages;

/// <summary>The dossier among the samples, served by the program.</summary>
public sealed class ServedDossier : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Process server;

    public ServedDossier()
    {
        var record = folder["dossier.rapport"];
        Assert.Equal(0, RapportProcess.Run("add", Checkout.At("samples/dossier"), "--record", record).ExitCode);
        server = RapportProcess.Start("serve", "--listen", "http://127.0.0.1:0", "--record", record);
        Address = Regex.Match(server.StandardError.ReadLine()!, "http://[^;]*").Value.TrimEnd('/');
    }

    /// <summary>Where it answers.</summary>
    public string Address { get; }

    /// <summary>A folder for what examples write.</summary>
    public string Folder => folder.Path;

    public void Dispose()
    {
        server.Kill();
        server.WaitForExit();
        server.Dispose();
        folder.Dispose();
    }
}

/// <summary>The examples for clients in other languages run, where the language and the packages that they need are here.</summary>
public sealed class ClientExampleTests(ServedDossier dossier) : IClassFixture<ServedDossier>
{
    public static TheoryData<string, int> Python => Examples("docs/clients/python.md", "python", "python3", static package => ["-c", $"import {package}"]);

    public static TheoryData<string, int> R => Examples("docs/clients/r.md", "r", "Rscript", static package => ["-e", $"library({package})"]);

    public static TheoryData<string, int> CSharp => [.. MarkdownFile.Read("docs/clients/csharp.md").Fences.Where(static fence => fence.Info == "csharp").Select(static fence => ("docs/clients/csharp.md", fence.Line))];

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Python))]
    public void Examples_in_Python_run(string page, int line) => Run("python3", Code(page, line), "example.py");

    // Where R is not here there is nothing to run.
    [Fact]
    public void Examples_in_R_run_where_it_is_here()
    {
        foreach (var row in R)
            Run("Rscript", Code(row.Data.Item1, row.Data.Item2), "example.R");
    }

    [Theory]
    [MemberData(nameof(CSharp))]
    public async Task Examples_in_CSharp_run(string page, int line)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(static path => MetadataReference.CreateFromFile(path));
        const string Usings = "global using System; global using System.IO; global using System.Linq; global using System.Net.Http; global using System.Threading.Tasks; global using System.Collections.Generic;";
        var compilation = CSharpCompilation.Create("example", [CSharpSyntaxTree.ParseText(Usings, cancellationToken: TestContext.Current.CancellationToken), CSharpSyntaxTree.ParseText(Code(page, line), cancellationToken: TestContext.Current.CancellationToken)],
            references, new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        using var bytes = new MemoryStream();
        var emitted = compilation.Emit(bytes, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Empty(emitted.Diagnostics.Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        var program = Path.Combine(dossier.Folder, $"example{line}.dll");
        await File.WriteAllBytesAsync(program, bytes.ToArray(), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.ChangeExtension(program, ".runtimeconfig.json"),
            JsonSerializer.Serialize(new { runtimeOptions = new { framework = new { name = "Microsoft.NETCore.App", version = Environment.Version.ToString() } } }), TestContext.Current.CancellationToken);
        Assert.NotEmpty(Finished("dotnet", [program]));
    }

    private static TheoryData<string, int> Examples(string page, string language, string program, Func<string, string[]> load) =>
        [.. MarkdownFile.Read(page).Fences.Where(fence => fence.Info == language && IsHere(program, Needs(fence) is { } package ? load(package) : ["--version"])).Select(fence => (page, fence.Line))];

    /// <summary>The package that the first line of an example names, or null.</summary>
    private static string? Needs(Fence fence) => fence.Lines[0].StartsWith("# needs ", StringComparison.Ordinal) ? fence.Lines[0]["# needs ".Length..] : null;

    private static bool IsHere(string program, string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static string Code(string page, int line) => string.Join('\n', MarkdownFile.Read(page).Fences.Single(fence => fence.Line == line).Lines) + "\n";

    private void Run(string program, string code, string name)
    {
        var path = Path.Combine(dossier.Folder, name);
        File.WriteAllText(path, code);
        Finished(program, [path]);
    }

    private string Finished(string program, ImmutableArray<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = dossier.Folder };
        start.Environment["RAPPORT_SERVER"] = dossier.Address;
        using var process = Process.Start(start)!;
        var words = process.StandardError.ReadToEndAsync();
        var printed = process.StandardOutput.ReadToEnd();
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(5)), "the example did not end");
        Assert.True(process.ExitCode == 0, words.GetAwaiter().GetResult());
        return printed;
    }
}
