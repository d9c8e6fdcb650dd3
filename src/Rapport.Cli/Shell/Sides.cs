using System.Collections.Immutable;

namespace Rapport.Cli.Shell;

/// <summary>Reads the sides of a finding: "NOR:KEN", "NOR,KEN:", "IGO:EU>LBN:REB".</summary>
internal static class Sides
{
    /// <summary>
    /// Reads them; codes of a side are divided by commas, the sides by ">" or by a colon. False where a code is none, where the first side is empty,
    /// and where a colon could be that of a code or that between the sides.
    /// </summary>
    public static bool TryParse(string text, out (ImmutableArray<string> Source, ImmutableArray<string> Target) sides)
    {
        sides = default;
        text = text.ToUpperInvariant();
        var divisions = text.Contains('>', StringComparison.Ordinal) ? [text.IndexOf('>', StringComparison.Ordinal)]
            : Enumerable.Range(0, text.Length).Where(index => text[index] == ':');
        var read = divisions.Select(at => (Source: Codes(text[..at]), Target: Codes(text[(at + 1)..])))
            .Where(static pair => pair is { Source.Length: > 0, Target: not null }).ToList();
        if (read.Count != 1)
            return false;
        sides = ([.. read[0].Source!], [.. read[0].Target!]);
        return true;
    }

    private static string[]? Codes(string side)
    {
        var codes = side.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return codes.All(Options.IsCode) ? codes : null;
    }
}
