using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Rapport.SystemTests.Guards;

/// <summary>A C# file of the project, parsed.</summary>
/// <param name="Name">Its path from the root.</param>
/// <param name="Tree">Its syntax tree.</param>
internal sealed record SourceFile(string Name, SyntaxTree Tree)
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview);

    /// <summary>All C# files of the project.</summary>
    public static ImmutableArray<SourceFile> All { get; } =
        [.. new[] { "src", "tests", "bench" }.SelectMany(folder => Checkout.Files(folder, ".cs")).Select(Parse)];

    /// <summary>The root of the syntax tree.</summary>
    public SyntaxNode Root => Tree.GetRoot();

    /// <summary>Number of lines of the file.</summary>
    public int LineCount => Tree.GetText().Lines.Count(line => line.EndIncludingLineBreak > line.Start);

    /// <summary>Where a node stands: "src/Rapport.Text/Upos.cs:12".</summary>
    public string Place(SyntaxNode node) => $"{Name}:{Tree.GetLineSpan(node.Span).StartLinePosition.Line + 1}";

    /// <summary>Where a piece of trivia stands.</summary>
    public string Place(SyntaxTrivia trivia) => $"{Name}:{Tree.GetLineSpan(trivia.Span).StartLinePosition.Line + 1}";

    /// <summary>Number of lines that a node covers, the comment in front of it left out.</summary>
    public int Lines(SyntaxNode node)
    {
        var span = Tree.GetLineSpan(node.Span);
        return span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
    }

    /// <summary>Parses a text as a C# file.</summary>
    public static SourceFile Of(string name, string text) => new(name, CSharpSyntaxTree.ParseText(text, Options, name));

    private static SourceFile Parse(string path) => Of(Checkout.Name(path), File.ReadAllText(path));
}
