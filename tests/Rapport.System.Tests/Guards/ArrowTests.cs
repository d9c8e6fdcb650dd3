using System.Collections.Immutable;
using System.Xml.Linq;

namespace Rapport.SystemTests.Guards;

/// <summary>The arrows between the projects: Text ← Coding ← Store ← Tables ← Server ← Cli, Text ← Formats ← Server and Coding ← Training ← Cli.</summary>
public sealed class ArrowTests
{
    /// <summary>For each project, the projects that it may name; what they name in turn is allowed with them.</summary>
    private static readonly ImmutableSortedDictionary<string, ImmutableArray<string>> Arrows =
        ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, new KeyValuePair<string, ImmutableArray<string>>[]
        {
            new("Rapport.Text", []),
            new("Rapport.Coding", ["Rapport.Text"]),
            new("Rapport.Formats", ["Rapport.Text"]),
            new("Rapport.Store", ["Rapport.Coding"]),
            new("Rapport.Tables", ["Rapport.Store"]),
            new("Rapport.Server", ["Rapport.Tables", "Rapport.Formats"]),
            new("Rapport.Training", ["Rapport.Coding"]),
            new("Rapport.Cli", ["Rapport.Server", "Rapport.Training"]),
        });

    public static TheoryData<string> Projects => [.. Arrows.Keys];

    [Fact]
    public void Every_project_of_src_has_its_arrows_written_down()
    {
        var folders = Directory.GetDirectories(Checkout.At("src")).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal);
        Assert.Equal(Arrows.Keys, folders);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_names_only_the_projects_that_its_arrows_allow(string project)
    {
        var file = XDocument.Load(Checkout.At($"src/{project}/{project}.csproj"));
        var named = file.Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));
        Assert.Empty(named.Except(Reachable(project)));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void An_assembly_refers_only_to_the_projects_that_its_arrows_allow(string project)
    {
        var referred = Assembly.Of(project).References.Where(name => name == "rapport" || name.StartsWith("Rapport.", StringComparison.Ordinal));
        Assert.Empty(referred.Except(Reachable(project)));
    }

    [Theory]
    [InlineData("Rapport.Text")]
    [InlineData("Rapport.Coding")]
    public void What_reads_and_codes_knows_no_web_no_database_and_no_network(string project)
    {
        string[] forbidden = ["Microsoft.AspNetCore", "Microsoft.Extensions", "Microsoft.Data", "System.Data", "System.Net", "System.CommandLine", "System.Console"];
        var referred = Assembly.Of(project).References.Where(name => forbidden.Any(start => name.StartsWith(start, StringComparison.Ordinal)));
        Assert.Empty(referred);
    }

    [Fact]
    public void Only_the_store_speaks_to_the_database()
    {
        var speaking = Arrows.Keys.Where(project =>
            Assembly.Of(project).References.Any(name => name.StartsWith("Microsoft.Data.Sqlite", StringComparison.Ordinal)));
        Assert.Equal(["Rapport.Store"], speaking);
    }

    private static ImmutableHashSet<string> Reachable(string project)
    {
        var all = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        var open = new Stack<string>(Arrows[project]);
        while (open.TryPop(out var next))
            if (all.Add(next))
                foreach (var further in Arrows[next])
                    open.Push(further);
        return all.ToImmutable();
    }
}
