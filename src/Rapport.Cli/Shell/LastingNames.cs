using System.Collections.Immutable;

namespace Rapport.Cli.Shell;

/// <summary>Names of the record as users type them: whole, or as much of the beginning as no other begins with.</summary>
internal static class LastingNames
{
    /// <summary>The one thing that a name or its beginning names; else says that there is none, or several.</summary>
    /// <param name="terminal">Where it is said.</param>
    /// <param name="typed">What the user typed.</param>
    /// <param name="matching">The names that begin so.</param>
    /// <param name="what">What they name, in the plural: "findings".</param>
    /// <param name="absent">What is said where there is none.</param>
    /// <param name="found">The name.</param>
    public static bool TryFind<T>(Terminal terminal, string typed, ImmutableArray<T> matching, string what, string absent, out T found)
        where T : struct
    {
        found = matching.Length == 1 ? matching[0] : default;
        if (matching.IsEmpty)
            terminal.Say($"{typed}: {absent}");
        else if (matching.Length > 1)
            terminal.Say($"{typed}: {matching.Length} {what} begin so; write more of the name: {string.Join(", ", matching.Take(5))}");
        return matching.Length == 1;
    }
}
