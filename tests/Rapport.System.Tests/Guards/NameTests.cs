using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Rapport.SystemTests.Guards;

/// <summary>Types are named after what they are in the domain, and comments speak of the code as it is.</summary>
public sealed partial class NameTests
{
    private static readonly ImmutableHashSet<string> Empty =
        ["Manager", "Managers", "Helper", "Helpers", "Util", "Utils", "Utility", "Utilities", "Service", "Services", "Base"];

    [Fact]
    public void No_type_is_named_after_a_role_that_says_nothing() =>
        Assert.Empty(SourceFile.All.SelectMany(file => EmptyNames(file)));

    [Fact]
    public void An_empty_name_is_seen_and_a_word_that_contains_one_is_not()
    {
        var file = SourceFile.Of("names.cs", "class ReportManager; record Database; interface IActorService; struct BaseLine; enum Serviceable { None }");
        Assert.Equal(["names.cs:1 ReportManager", "names.cs:1 IActorService", "names.cs:1 BaseLine"], EmptyNames(file));
    }

    [Fact]
    public void No_comment_puts_work_off() => Assert.Empty(SourceFile.All.SelectMany(file => PutOff(file)));

    [Fact]
    public void No_code_is_commented_out() => Assert.Empty(SourceFile.All.SelectMany(file => CommentedOut(file)));

    [Fact]
    public void Work_put_off_and_code_commented_out_are_seen()
    {
        var file = SourceFile.Of("comments.cs", "// TODO: count\nclass A\n{\n    // return words.Length;\n    // A rule; it holds.\n    int b; // words, from 0\n}\n");
        Assert.Equal(["comments.cs:1"], PutOff(file));
        Assert.Equal(["comments.cs:4"], CommentedOut(file));
    }

    private static ImmutableArray<string> EmptyNames(SourceFile file) =>
        [.. file.Root.DescendantNodes()
            .Select(node => (Node: node, Name: NameOf(node)))
            .Where(type => Words().Matches(type.Name).Any(word => Empty.Contains(word.Value)))
            .Select(type => $"{file.Place(type.Node)} {type.Name}")];

    private static string NameOf(SyntaxNode node) => node switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier.Text,
        DelegateDeclarationSyntax type => type.Identifier.Text,
        _ => "",
    };

    private static ImmutableArray<string> PutOff(SourceFile file) =>
        [.. Comments(file).Where(comment => PutOffWords().IsMatch(comment.ToString())).Select(file.Place)];

    private static ImmutableArray<string> CommentedOut(SourceFile file) =>
        [.. Comments(file).Where(comment => comment.IsKind(SyntaxKind.SingleLineCommentTrivia) && CodeEnd().IsMatch(comment.ToString())).Select(file.Place)];

    private static IEnumerable<SyntaxTrivia> Comments(SourceFile file) =>
        file.Root.DescendantTrivia().Where(trivia =>
            trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia)
            || trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia));

    [GeneratedRegex("[A-Z][a-z0-9]*")]
    private static partial Regex Words();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX)\b")]
    private static partial Regex PutOffWords();

    [GeneratedRegex(@"(;|\{|^//\s*\})\s*$")]
    private static partial Regex CodeEnd();
}
