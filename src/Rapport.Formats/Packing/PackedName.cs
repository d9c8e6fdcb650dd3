using Rapport.Text.Reading;

namespace Rapport.Formats.Packing;

/// <summary>The names of packed inputs.</summary>
internal static class PackedName
{
    /// <summary>Whether the name ends so, letter case aside.</summary>
    public static bool Ends(string name, string ending) => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase);

    /// <summary>The name of what is inside: "a.jsonl" of "a.jsonl.gz", "a.tar" of "a.tgz".</summary>
    /// <param name="name">The name of the packed input.</param>
    /// <param name="ending">The ending of the packing.</param>
    /// <param name="tarEnding">The ending of a packed .tar.</param>
    public static string Unpacked(string name, string ending, string tarEnding) =>
        Ends(name, tarEnding) ? name[..^tarEnding.Length] + ".tar" : Ends(name, ending) ? name[..^ending.Length] : name;

    /// <summary>The fault of an input that is not what its name says.</summary>
    public static UnreadableInputException Contradicted(string kind, string ending) =>
        new("byte 0", $"the file is no {kind} file, though its name says so", $"pack it or take {ending} from its name");
}
