using System.Collections.Immutable;
using Rapport.Coding.Actors;
using Rapport.Coding.Findings;

namespace Rapport.Bench.Layers;

/// <summary>Which pairs of states a finding sets in relation.</summary>
internal static class Party
{
    /// <summary>The states and organisations of a side; a group stands for its state.</summary>
    public static ImmutableHashSet<string> Of(ImmutableArray<Actor> side) => [.. side.Select(actor => CodeOf(actor.Code.Value))];

    /// <summary>Whether an event is one between two states: one on each side, or both among those who did it together.</summary>
    public static bool Joins(Event found, string left, string right) => Joins(found.Source, found.Target, found.Reciprocal, left, right);

    /// <summary>Whether a statement is one of a state about or to the other, or of both together.</summary>
    public static bool Joins(Statement found, string left, string right) => Joins(found.Holder, found.Target, together: false, left, right);

    private static bool Joins(ImmutableArray<Actor> from, ImmutableArray<Actor> to, bool together, string left, string right)
    {
        var (first, second) = (Of(from), Of(to));
        return (first.Contains(left) && second.Contains(right)) || (first.Contains(right) && second.Contains(left))
            || ((together || second.IsEmpty) && first.Contains(left) && first.Contains(right));
    }

    private static string CodeOf(string code) => code.StartsWith("IGO:", StringComparison.Ordinal) || code.StartsWith("REG:", StringComparison.Ordinal) ? code : code[..3];
}
