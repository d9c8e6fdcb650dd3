using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Rapport.SystemTests.Guards;

/// <summary>What reads and codes a report is a function of its arguments: no clock, console, file, network, chance or state.</summary>
public sealed class PurityTests
{
    private static readonly ImmutableArray<string> ImpureTypes =
    [
        "System.Console", "System.TimeProvider", "System.Diagnostics.Process", "System.Diagnostics.Stopwatch",
        "System.IO.Directory", "System.IO.DirectoryInfo", "System.IO.DriveInfo", "System.IO.File", "System.IO.FileInfo",
        "System.Threading.Tasks.Parallel", "System.Threading.Tasks.Task", "System.Threading.Thread", "System.Threading.Timer",
    ];

    private static readonly ImmutableArray<string> ImpureMembers =
    [
        "System.DateTime.get_Now", "System.DateTime.get_Today", "System.DateTime.get_UtcNow",
        "System.DateTimeOffset.get_Now", "System.DateTimeOffset.get_UtcNow",
        "System.Globalization.CultureInfo.get_CurrentCulture", "System.Globalization.CultureInfo.get_CurrentUICulture",
        "System.Guid.NewGuid", "System.Random..ctor()", "System.Random.get_Shared",
        "System.IO.StreamReader..ctor(string)", "System.IO.StreamWriter..ctor(string)",
    ];

    private static readonly ImmutableArray<string> MutableCollections =
        ["Dictionary", "HashSet", "List", "Queue", "SortedDictionary", "SortedSet", "Stack", "StringBuilder", "ConcurrentDictionary", "ConditionalWeakTable"];

    [Theory]
    [InlineData("Rapport.Text")]
    [InlineData("Rapport.Formats")]
    [InlineData("Rapport.Coding")]
    public void What_reads_and_codes_uses_no_clock_console_file_network_or_chance(string project)
    {
        var assembly = Assembly.Of(project);
        var types = assembly.Types.Where(type => ImpureTypes.Contains(type) || type.StartsWith("System.Net.", StringComparison.Ordinal));
        // Every iterator method asks for the thread that made it; the compiler writes that.
        var members = assembly.Members.Where(member => ImpureMembers.Contains(member)
            || member.StartsWith("System.IO.FileStream..ctor", StringComparison.Ordinal)
            || (member.StartsWith("System.Environment.", StringComparison.Ordinal) && member != "System.Environment.get_CurrentManagedThreadId"));
        Assert.Empty(types.Concat(members));
    }

    [Theory]
    [InlineData("Rapport.Text")]
    [InlineData("Rapport.Coding")]
    [InlineData("Rapport.Formats")]
    [InlineData("Rapport.Store")]
    [InlineData("Rapport.Tables")]
    [InlineData("Rapport.Server")]
    [InlineData("Rapport.Training")]
    [InlineData("Rapport.Cli")]
    public void No_static_field_can_be_set(string project) => Assert.Empty(Assembly.Of(project).MutableFields);

    [Fact]
    public void No_static_field_holds_a_collection_that_can_be_changed() =>
        Assert.Empty(SourceFile.All.Where(file => file.Name.StartsWith("src/", StringComparison.Ordinal)).SelectMany(file => MutableStatics(file)));

    [Fact]
    public void A_static_list_is_seen_and_a_local_one_is_not()
    {
        var file = SourceFile.Of("state.cs", "class A\n{\n    static readonly List<int> Seen = [];\n    static int B() { List<int> c = []; return c.Count; }\n}\n");
        Assert.Equal(["state.cs:3"], MutableStatics(file));
    }

    [Fact]
    public void The_metadata_of_the_program_shows_its_clock_and_files()
    {
        // The same reading that finds nothing above must find what a shell does use, else it would prove nothing.
        var assembly = Assembly.Of("Rapport.Cli");
        Assert.Contains("System.IO.File", assembly.Types);
        Assert.Contains("System.Console", assembly.Types);
    }

    private static ImmutableArray<string> MutableStatics(SourceFile file) =>
        [.. file.Root.DescendantNodes().OfType<FieldDeclarationSyntax>()
            .Where(field => field.Modifiers.Any(SyntaxKind.StaticKeyword) && MutableCollections.Contains(TypeName(field.Declaration.Type)))
            .Select(file.Place)];

    private static string TypeName(TypeSyntax type) => type switch
    {
        NullableTypeSyntax nullable => TypeName(nullable.ElementType),
        QualifiedNameSyntax qualified => qualified.Right.Identifier.Text,
        SimpleNameSyntax simple => simple.Identifier.Text,
        _ => type.ToString(),
    };
}
