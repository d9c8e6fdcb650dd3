using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using DuckDB.NET.Data;
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

/// <summary>
/// The examples for clients in other languages run, where the language and the packages that they need are here; <c>./test</c> says which are not. Of all of them the addresses
/// answer and the columns are there, and the question that one asks of DuckDB is asked.
/// </summary>
public sealed partial class ClientExampleTests(ServedDossier dossier) : IClassFixture<ServedDossier>
{
    // Packages of Debian belong to its own Python, which another one may stand before.
    private static readonly string[] Pythons = ["python3", "/usr/bin/python3"];

    public static TheoryData<string, int> Python => [.. Fences("docs/clients/python.md", "python").Where(static fence => PythonOf(fence) is not null).Select(static fence => ("docs/clients/python.md", fence.Line))];

    private static IEnumerable<Fence> R => Fences("docs/clients/r.md", "r").Where(static fence => IsHere("Rscript", Needs(fence) is { } package ? ["-e", $"library({package})"] : ["--version"]));

    public static TheoryData<string, int> CSharp => [.. Fences("docs/clients/csharp.md", "csharp").Select(static fence => ("docs/clients/csharp.md", fence.Line))];

    public static TheoryData<string, int> OfTables => [.. ((string Page, string Language)[])[("docs/clients/python.md", "python"), ("docs/clients/r.md", "r")] is var pages
        ? pages.SelectMany(static page => Fences(page.Page, page.Language).Where(static fence => Table().IsMatch(Text(fence))).Select(fence => (page.Page, fence.Line))) : []];

    [Theory]
    [MemberData(nameof(Python))]
    public void Examples_in_Python_run(string page, int line)
    {
        var fence = MarkdownFile.Read(page).Fences.Single(fence => fence.Line == line);
        Run(PythonOf(fence)!, Text(fence), "example.py");
    }

    // Where R is not here there is nothing to run.
    [Fact]
    public void Examples_in_R_run_where_it_is_here()
    {
        foreach (var fence in R)
            Run("Rscript", Text(fence), "example.R");
    }

    [Theory]
    [MemberData(nameof(OfTables))]
    public async Task Tables_that_an_example_reads_answer_and_have_the_columns_that_it_names(string page, int line)
    {
        var code = Code(page, line);
        var address = Table().Match(code).Groups[1].Value;
        using var client = new HttpClient { BaseAddress = new(dossier.Address) };
        var header = (await client.GetStringAsync(new Uri(Regex.Replace(address, "format=[a-z]+", "format=csv"), UriKind.Relative), TestContext.Current.CancellationToken)).Split('\n')[0].Trim().Split(',');
        var made = Made().Matches(code).Select(static match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        var named = Column().Matches(code).SelectMany(static match => Regex.Matches(match.Value, "[a-z0-9_]+").Select(static word => word.Value)).Except(["events", "states", "panel", "row", "groupby"]).Except(made);

        Assert.All(named, column => Assert.Contains(column, header));
    }

    [Fact]
    public async Task The_question_that_an_example_asks_of_DuckDB_is_answered()
    {
        var code = Text(Assert.Single(Fences("docs/clients/python.md", "python"), static fence => Needs(fence) == "duckdb"));
        using var client = new HttpClient { BaseAddress = new(dossier.Address) };
        var file = Path.Combine(dossier.Folder, "events.parquet");
        await File.WriteAllBytesAsync(file, await client.GetByteArrayAsync(new Uri(Table().Match(code).Groups[1].Value, UriKind.Relative), TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        await using var connection = new DuckDBConnection("DataSource=:memory:");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = Regex.Match(code, "duckdb.sql\\(\"(.*)\"\\)").Groups[1].Value.Replace("events.parquet", file, StringComparison.Ordinal);
        var events = new List<long>();
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
            events.Add(reader.GetInt64(reader.GetOrdinal("events")));

        Assert.InRange(events.Count, 2, 5);
        Assert.Equal(events.OrderDescending(), events);
        Assert.True(events[0] > 1, "no pair has two events");
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

    private static IEnumerable<Fence> Fences(string page, string language) => MarkdownFile.Read(page).Fences.Where(fence => fence.Info == language);

    /// <summary>The Python of this machine that has what an example needs, or null.</summary>
    private static string? PythonOf(Fence fence) => Pythons.FirstOrDefault(python => IsHere(python, ["-c", Needs(fence) is { } package ? $"import {package}" : "pass"]));

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

    private static string Code(string page, int line) => Text(MarkdownFile.Read(page).Fences.Single(fence => fence.Line == line));

    private static string Text(Fence fence) => string.Join('\n', fence.Lines) + "\n";

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

    [GeneratedRegex("(/api/v1/[a-z]+\\?[^\"]*format=(?:csv|parquet)[^\"]*)\"")]
    private static partial Regex Table();

    /// <summary>Where an example names columns: <c>events["intensity"]</c>, <c>events$intensity</c>, <c>row["kind"]</c>, <c>groupby(["source_code", …])</c>.</summary>
    [GeneratedRegex("(?:events|states|panel|row)(?:\\[\"[a-z0-9_]+\"\\]|\\$[a-z0-9_]+)|groupby\\(\\[[^\\]]+\\]\\)(?:\\[\"[a-z0-9_]+\"\\])?")]
    private static partial Regex Column();

    /// <summary>A column that an example makes itself.</summary>
    [GeneratedRegex("\\$([a-z_]+) <- countrycode")]
    private static partial Regex Made();
}
