using System.Globalization;
using System.Text;

namespace Rapport.Coding.Output;

/// <summary>How many columns of a terminal a text takes: two for the wide letters of East Asia, none for marks that combine.</summary>
public static class TextWidth
{
    /// <summary>Columns that a text takes.</summary>
    public static int Of(string text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
            width += Of(rune);
        return width;
    }

    /// <summary>The text and blanks behind it up to a width.</summary>
    public static string Pad(string text, int width) => text + new string(' ', Math.Max(0, width - Of(text)));

    /// <summary>The text, cut at its end and marked with "…" where it is wider than <paramref name="width"/>.</summary>
    public static string Cut(string text, int width)
    {
        if (Of(text) <= width)
            return text;
        var kept = new StringBuilder();
        var taken = 1;
        foreach (var rune in text.EnumerateRunes())
        {
            taken += Of(rune);
            if (taken > width)
                break;
            kept.Append(rune);
        }
        return kept.ToString().TrimEnd() + "…";
    }

    /// <summary>
    /// Breaks a text at blanks into lines of at most <paramref name="width"/> columns; a word that is wider stands on a line of its own.
    /// At least one line.
    /// </summary>
    public static List<string> Wrap(string text, int width)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        var taken = 0;
        foreach (var word in text.Split(' '))
        {
            var wide = Of(word);
            if (line.Length > 0 && taken + 1 + wide > width)
            {
                lines.Add(line.ToString().TrimEnd());
                line.Clear();
                taken = 0;
            }
            if (line.Length > 0)
            {
                line.Append(' ');
                taken++;
            }
            line.Append(word);
            taken += wide;
        }
        lines.Add(line.ToString().TrimEnd());
        return lines;
    }

    private static int Of(Rune rune)
    {
        var category = Rune.GetUnicodeCategory(rune);
        if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.Control)
            return 0;
        var value = rune.Value;
        var wide = value is >= 0x1100 and <= 0x115F
            or >= 0x2E80 and <= 0x303E or >= 0x3041 and <= 0xA4CF or >= 0xAC00 and <= 0xD7A3
            or >= 0xF900 and <= 0xFAFF or >= 0xFE30 and <= 0xFE6F or >= 0xFF00 and <= 0xFF60 or >= 0xFFE0 and <= 0xFFE6
            or >= 0x1F300 and <= 0x1FAFF or >= 0x20000 and <= 0x3FFFD;
        return wide ? 2 : 1;
    }
}
