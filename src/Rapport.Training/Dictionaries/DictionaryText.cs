using System.Collections.Immutable;
using System.Text;
using Rapport.Text;

namespace Rapport.Training;

/// <summary>The lines of a dictionary without comments.</summary>
internal static class DictionaryText
{
    private const string Open = "<!--";
    private const string Close = "-->";

    /// <summary>The lines of a file that say something.</summary>
    /// <exception cref="BrokenFileException">The file does not exist.</exception>
    public static ImmutableArray<TextLine> Read(string path) => File.Exists(path)
        ? Of(File.ReadAllText(path))
        : throw new BrokenFileException(path, 0, "the dictionary is missing", "name a file of actors, agents or verbs in the format of TABARI or PETRARCH");

    /// <summary>
    /// The lines of a text that say something. A comment runs from "#" or ";" outside brackets to the end of the line, or from
    /// "&lt;!--" to "--&gt;" over several; a line that begins with "&lt;!" is one.
    /// </summary>
    public static ImmutableArray<TextLine> Of(string text)
    {
        var lines = ImmutableArray.CreateBuilder<TextLine>();
        var (number, inComment) = (0, false);
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            var told = WithoutComment(WithoutMarkup(line, ref inComment)).TrimEnd();
            if (told.Trim().Length > 0)
                lines.Add(new TextLine(number, told));
        }
        return lines.ToImmutable();
    }

    private static string WithoutMarkup(string line, ref bool inComment)
    {
        if (!inComment && line.StartsWith("<!", StringComparison.Ordinal) && !line.StartsWith(Open, StringComparison.Ordinal))
            return "";
        var told = new StringBuilder();
        for (var place = 0; place < line.Length;)
        {
            var mark = line.IndexOf(inComment ? Close : Open, place, StringComparison.Ordinal);
            if (!inComment)
                told.Append(line, place, (mark < 0 ? line.Length : mark) - place);
            if (mark < 0)
                break;
            place = mark + (inComment ? Close.Length : Open.Length);
            inComment = !inComment;
        }
        return told.ToString();
    }

    private static string WithoutComment(string line)
    {
        var inBrackets = false;
        for (var place = 0; place < line.Length; place++)
            switch (line[place])
            {
                case '[':
                    inBrackets = true;
                    break;
                case ']':
                    inBrackets = false;
                    break;
                case '#' or ';' when !inBrackets:
                    return line[..place];
            }
        return line;
    }
}
