using System.Collections.Immutable;
using System.Text;
using Rapport.SystemTests.Guards;

namespace Rapport.SystemTests.Pages;

/// <summary>A command in a page and what the page says that it prints.</summary>
/// <param name="Place">Page and line of the command: "README.md:12".</param>
/// <param name="Arguments">What stands behind <c>./rapport</c>.</param>
/// <param name="Printed">The lines of standard output; "…" alone stands for any lines, none among them.</param>
internal sealed record ConsoleExample(string Place, ImmutableArray<string> Arguments, ImmutableArray<string> Printed)
{
    private const string Prompt = "$ ";
    private const string Program = "$ ./rapport ";
    private const string AnyLines = "…";

    /// <summary>The runs of the program in the fences of a page that are named "console"; other commands are passed over.</summary>
    public static ImmutableArray<ConsoleExample> In(MarkdownFile page)
    {
        var examples = ImmutableArray.CreateBuilder<ConsoleExample>();
        foreach (var fence in page.Fences.Where(static fence => fence.Info == "console"))
            for (var line = 0; line < fence.Lines.Length; line++)
            {
                if (!fence.Lines[line].StartsWith(Program, StringComparison.Ordinal))
                    continue;
                var end = line + 1;
                while (end < fence.Lines.Length && !fence.Lines[end].StartsWith(Prompt, StringComparison.Ordinal))
                    end++;
                examples.Add(new($"{page.Name}:{fence.Line + line + 1}", Words(fence.Lines[line][Program.Length..]), fence.Lines[(line + 1)..end]));
            }
        return examples.ToImmutable();
    }

    /// <summary>Whether lines are what the page says.</summary>
    public bool Fits(ReadOnlySpan<string> lines) => Fits(Printed.AsSpan(), lines);

    private static bool Fits(ReadOnlySpan<string> told, ReadOnlySpan<string> lines)
    {
        if (told.IsEmpty)
            return lines.IsEmpty;
        if (told[0] != AnyLines)
            return !lines.IsEmpty && told[0] == lines[0] && Fits(told[1..], lines[1..]);
        for (var skipped = 0; skipped <= lines.Length; skipped++)
            if (Fits(told[1..], lines[skipped..]))
                return true;
        return false;
    }

    /// <summary>The words of a command line; quotation marks of either kind keep blanks together.</summary>
    private static ImmutableArray<string> Words(string line)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        StringBuilder? word = null;
        var quote = '\0';
        foreach (var letter in line)
            if (quote == '\0' && letter == ' ')
            {
                if (word is not null)
                    words.Add(word.ToString());
                word = null;
            }
            else
            {
                word ??= new StringBuilder();
                if (letter == quote)
                    quote = '\0';
                else if (quote == '\0' && letter is '"' or '\'')
                    quote = letter;
                else
                    word.Append(letter);
            }
        if (word is not null)
            words.Add(word.ToString());
        return words.ToImmutable();
    }
}
