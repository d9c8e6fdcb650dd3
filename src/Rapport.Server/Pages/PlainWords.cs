using System.Collections.Frozen;
using System.Reflection;

namespace Rapport.Server.Pages;

/// <summary>Codes in plain words, from <c>Assets/words.tsv</c>.</summary>
internal static class PlainWords
{
    private static readonly FrozenDictionary<(string Kind, string Code), string> All = Read();

    /// <summary>"phone call" of CONSULT in the mode phone; the type's words where the mode has none, the code where neither has.</summary>
    public static string Event(string type, string? mode) =>
        mode is not null && All.TryGetValue(("type", $"{type}/{mode}"), out var words) ? words : All.GetValueOrDefault(("type", type), type);

    /// <summary>"armed forces" of MIL; the code where there are no words.</summary>
    public static string Sector(string code) => All.GetValueOrDefault(("sector", code), code);

    /// <summary>"no actor named" of no-actor; the reason where there are no words.</summary>
    public static string Reason(string reason) => All.GetValueOrDefault(("reason", reason), reason);

    private static FrozenDictionary<(string, string), string> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("words.tsv")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n').Where(static line => line.Length > 0 && line[0] != '#').Skip(1)
            .Select(static line => line.TrimEnd('\r').Split('\t')).ToFrozenDictionary(static row => (row[0], row[1]), static row => row[2]);
    }
}
