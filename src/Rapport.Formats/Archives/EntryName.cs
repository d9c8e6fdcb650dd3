using System.Text;

namespace Rapport.Formats.Archives;

/// <summary>The names of entries. Nothing is ever written under them; they only tell a place and a format.</summary>
internal static class EntryName
{
    private const int Longest = 300;

    /// <summary>The place of an entry in messages: "entry talks/a.txt", without characters that would act on a terminal.</summary>
    public static string Place(string name) => "entry " + Shown(name);

    /// <summary>A name or an address in messages, without characters that would act on a terminal.</summary>
    public static string Shown(string name)
    {
        var shown = new StringBuilder();
        foreach (var rune in name.EnumerateRunes().Take(Longest))
            shown.Append(Rune.IsControl(rune) || rune == Rune.ReplacementChar ? new Rune('?') : rune);
        return shown.ToString();
    }

    /// <summary>Whether the name leads out of the archive.</summary>
    public static bool LeadsOut(string name) =>
        name.StartsWith('/') || name.StartsWith('\\') || (name.Length > 1 && name[1] == ':') || name.Split('/', '\\').Contains("..");

    /// <summary>Whether the entry is hidden, as files of folders are: its name or that of a folder around it begins with a full stop, or a Mac put it there.</summary>
    public static bool IsHidden(string name) =>
        name.Split('/', '\\').Any(static part => (part.StartsWith('.') && part is not "." and not "..") || part == "__MACOSX");
}
