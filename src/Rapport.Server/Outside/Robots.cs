using System.Collections.Immutable;
using System.Text;

namespace Rapport.Server.Outside;

/// <summary>What robots.txt of a server allows, as RFC 9309 has it: the rule that matches most of the path holds, and an allowing one wins over a forbidding one as long.</summary>
internal sealed class Robots
{
    /// <summary>So much of the file is read.</summary>
    public const int MostBytes = 1 << 19;

    private readonly ImmutableArray<(bool Allow, string Path)> _rules;

    private Robots(ImmutableArray<(bool, string)> rules) => _rules = rules;

    /// <summary>Everything may be read.</summary>
    public static Robots Open { get; } = new([]);

    /// <summary>Reads the rules for a name; those for everybody where none are for it.</summary>
    public static Robots Read(ReadOnlySpan<byte> text, string name)
    {
        var (own, common) = (new List<(bool, string)>(), new List<(bool, string)>());
        var named = false;
        var (mine, everybody, rulesBefore) = (false, false, false);
        foreach (var line in Encoding.UTF8.GetString(text).Split('\n'))
        {
            if (line.Split('#')[0].Split(':', 2) is not [var key, var value])
                continue;
            (key, value) = (key.Trim().ToLowerInvariant(), value.Trim());
            if (key == "user-agent")
            {
                (mine, everybody) = rulesBefore ? (false, false) : (mine, everybody);
                rulesBefore = false;
                mine |= value.Equals(name, StringComparison.OrdinalIgnoreCase);
                everybody |= value == "*";
                named |= mine;
            }
            else if (key is "allow" or "disallow")
            {
                rulesBefore = true;
                if (value.Length > 0 && mine)
                    own.Add((key == "allow", value));
                if (value.Length > 0 && everybody)
                    common.Add((key == "allow", value));
            }
        }

        return new([.. named ? own : common]);
    }

    /// <summary>Whether a path with its query may be read.</summary>
    public bool Allows(string path)
    {
        var (length, allowed) = (-1, true);
        foreach (var (allow, rule) in _rules)
            if (Matches(path, rule) && (rule.Length > length || (rule.Length == length && allow)))
                (length, allowed) = (rule.Length, allow);
        return allowed;
    }

    /// <summary>Whether a path begins as a rule says: * stands for any letters, $ for the end.</summary>
    private static bool Matches(string path, string rule)
    {
        var ends = rule.EndsWith('$');
        var parts = (ends ? rule[..^1] : rule).Split('*');
        if (!path.StartsWith(parts[0], StringComparison.Ordinal))
            return false;
        var at = parts[0].Length;
        foreach (var part in parts.Skip(1))
        {
            var found = path.IndexOf(part, at, StringComparison.Ordinal);
            if (found < 0)
                return false;
            at = found + part.Length;
        }

        return !ends || at == path.Length || (parts.Length > 1 && path.EndsWith(parts[^1], StringComparison.Ordinal));
    }
}
