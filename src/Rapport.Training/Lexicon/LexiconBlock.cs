using System.Collections.Immutable;

namespace Rapport.Training;

/// <summary>A fence of a lexicon file: "```rule consult/call" and the lines in it.</summary>
/// <param name="Kind">First word behind the back quotes: "sets", "rule", "example", "counterexample".</param>
/// <param name="Title">What stands behind it: the id of a rule; "" where nothing does.</param>
/// <param name="Line">Line of the opening fence, from 1.</param>
/// <param name="Lines">The lines between the fences.</param>
internal sealed record LexiconBlock(string Kind, string Title, int Line, ImmutableArray<TextLine> Lines)
{
    private const string Fence = "```";

    /// <summary>The fences of a Markdown text in order; prose and fences of other kinds are for readers and passed over.</summary>
    public static ImmutableArray<LexiconBlock> Read(string text, FaultList faults)
    {
        var blocks = ImmutableArray.CreateBuilder<LexiconBlock>();
        LexiconBlock? open = null;
        var lines = ImmutableArray.CreateBuilder<TextLine>();
        var number = 0;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            if (!line.StartsWith(Fence, StringComparison.Ordinal))
            {
                lines.Add(new TextLine(number, line));
                continue;
            }
            if (open is not null)
                blocks.Add(open with { Lines = lines.ToImmutable() });
            var info = line[Fence.Length..].Trim().Split(' ', 2, StringSplitOptions.TrimEntries);
            open = open is null ? new LexiconBlock(info[0], info.Length > 1 ? info[1] : "", number, []) : null;
            lines.Clear();
        }
        if (open is not null)
            faults.Add(open.Line, "the fence is not closed", "write a line of three back quotes behind it");
        return blocks.ToImmutable();
    }

    /// <summary>
    /// The entries of the block: a line and the indented lines below it. Empty lines are passed over.
    /// </summary>
    public IEnumerable<ImmutableArray<TextLine>> Entries()
    {
        var entry = ImmutableArray.CreateBuilder<TextLine>();
        foreach (var line in Lines.Where(line => !string.IsNullOrWhiteSpace(line.Text)))
        {
            if (entry.Count > 0 && !char.IsWhiteSpace(line.Text[0]))
            {
                yield return entry.ToImmutable();
                entry.Clear();
            }
            entry.Add(line);
        }
        if (entry.Count > 0)
            yield return entry.ToImmutable();
    }
}

/// <summary>A line of a file.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Text">Without its line end.</param>
internal readonly record struct TextLine(int Number, string Text);
