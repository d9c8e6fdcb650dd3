using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Rapport.SystemTests.Guards;

/// <summary>A file has at most 400 lines and a method at most 60, tests and benchmarks included.</summary>
public sealed class BudgetTests
{
    private const int FileBudget = 400;
    private const int MethodBudget = 60;

    [Fact]
    public void No_source_file_has_more_than_400_lines()
    {
        var code = SourceFile.All.Select(file => (file.Name, Lines: file.LineCount));
        var other = new[] { "src", "tests", "bench" }
            .SelectMany(folder => Checkout.Files(folder, ".razor", ".ts", ".js", ".css", ".sql", ".html"))
            .Select(path => (Name: Checkout.Name(path), Lines: File.ReadAllLines(path).Length));
        Assert.Empty(code.Concat(other).Where(file => file.Lines > FileBudget).Select(file => $"{file.Name} has {file.Lines} lines"));
    }

    [Fact]
    public void No_method_has_more_than_60_lines() => Assert.Empty(SourceFile.All.SelectMany(file => TooLong(file)));

    [Fact]
    public void A_method_of_61_lines_is_seen()
    {
        var body = string.Concat(Enumerable.Repeat("        Step();\n", 58));
        Assert.Empty(TooLong(SourceFile.Of("fits.cs", $"class Fits\n{{\n    void All()\n    {{\n{body[16..]}    }}\n}}\n")));
        Assert.Equal(["long.cs:3 has 61 lines"], TooLong(SourceFile.Of("long.cs", $"class Long\n{{\n    void All()\n    {{\n{body}    }}\n}}\n")));
    }

    private static ImmutableArray<string> TooLong(SourceFile file) =>
        [.. file.Root.DescendantNodes().Where(IsMethod).Where(node => file.Lines(node) > MethodBudget)
            .Select(node => $"{file.Place(node)} has {file.Lines(node)} lines")];

    private static bool IsMethod(SyntaxNode node) =>
        node is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax
            or PropertyDeclarationSyntax { ExpressionBody: not null } or IndexerDeclarationSyntax { ExpressionBody: not null };
}
