using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace Rapport.SystemTests.Guards;

/// <summary>A fenced block of a Markdown file.</summary>
/// <param name="Info">What stands behind the opening fence: "console".</param>
/// <param name="Line">Line of the opening fence, from 1.</param>
/// <param name="Lines">The lines between the fences.</param>
internal sealed record Fence(string Info, int Line, ImmutableArray<string> Lines);

/// <summary>A Markdown page of the project, taken apart as far as the guards need it.</summary>
internal sealed partial class MarkdownFile
{
    private MarkdownFile(string name, string text)
    {
        Name = name;
        var fences = ImmutableArray.CreateBuilder<Fence>();
        var prose = ImmutableArray.CreateBuilder<(int, string)>();
        var lines = text.Split('\n');
        for (var index = 0; index < lines.Length; index++)
        {
            if (FenceStart().Match(lines[index]) is not { Success: true } start)
            {
                prose.Add((index + 1, lines[index]));
                continue;
            }
            var first = index + 1;
            while (++index < lines.Length && lines[index].Trim() != start.Groups[1].Value)
            {
            }
            fences.Add(new Fence(start.Groups[2].Value.Trim(), first, [.. lines[first..Math.Min(index, lines.Length)]]));
        }
        Fences = fences.ToImmutable();
        Prose = prose.ToImmutable();
    }

    /// <summary>Its path from the root.</summary>
    public string Name { get; }

    /// <summary>Its fenced blocks, in order.</summary>
    public ImmutableArray<Fence> Fences { get; }

    /// <summary>The lines outside fenced blocks with their numbers, from 1.</summary>
    public ImmutableArray<(int Number, string Line)> Prose { get; }

    /// <summary>All Markdown pages of the project.</summary>
    public static ImmutableArray<MarkdownFile> All { get; } = [.. Checkout.Files(".", ".md").Select(path => Read(Checkout.Name(path)))];

    /// <summary>Reads a page that is named from the root.</summary>
    public static MarkdownFile Read(string name) => Of(name, Checkout.Read(name));

    /// <summary>Takes a text apart as a page.</summary>
    public static MarkdownFile Of(string name, string text) => new(name, text);

    /// <summary>The cells of the rows of all tables, without the lines under their heads.</summary>
    public IEnumerable<ImmutableArray<string>> Rows() =>
        Prose.Where(line => line.Line.StartsWith("| ", StringComparison.Ordinal))
            .Select(line => line.Line.Trim().Trim('|').Split('|').Select(cell => cell.Trim()).ToImmutableArray());

    /// <summary>The targets of its links with the lines they stand in.</summary>
    public IEnumerable<(int Number, string Target)> Links() =>
        Prose.SelectMany(line => Link().Matches(InlineCode().Replace(line.Line, "")).Select(link => (line.Number, link.Groups[1].Value)));

    /// <summary>The anchors of its headings: "What it finds" is "what-it-finds".</summary>
    public IEnumerable<string> Anchors() =>
        Prose.Where(line => line.Line.StartsWith('#')).Select(line => Anchor(line.Line.TrimStart('#').Trim()));

    private static string Anchor(string heading)
    {
        var anchor = new StringBuilder();
        foreach (var letter in heading.ToLowerInvariant())
            if (char.IsLetterOrDigit(letter) || letter is '-' or '_')
                anchor.Append(letter);
            else if (letter == ' ')
                anchor.Append('-');
        return anchor.ToString();
    }

    [GeneratedRegex("^ *(```+|~~~+)(.*)$")]
    private static partial Regex FenceStart();

    [GeneratedRegex("`[^`]*`")]
    private static partial Regex InlineCode();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
