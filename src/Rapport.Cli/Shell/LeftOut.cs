using System.Collections.Immutable;
using System.Globalization;
using Rapport.Store;
using Rapport.Text.Reading;

namespace Rapport.Cli.Shell;

/// <summary>What a command left out, gathered by reason.</summary>
internal sealed class LeftOut
{
    private const int PlacesAtMost = 5;

    private readonly SortedDictionary<string, Reason> reasons = new(StringComparer.Ordinal);

    /// <summary>How much was left out.</summary>
    public int Count { get; private set; }

    /// <summary>Takes note of a fault.</summary>
    public void Add(InputFault fault) => Add(fault.Wrong, fault.Remedy, 1, [(fault.File, fault.Place)]);

    /// <summary>Takes note of what was left out elsewhere.</summary>
    public void Add(LeftOut other)
    {
        foreach (var reason in other.reasons.Values)
            Add(reason.Wrong, reason.Remedy, reason.Count, reason.Places);
    }

    /// <summary>Takes note of what another run left out of an input.</summary>
    public void Add(string file, LeftOutTally tally) => Add(tally.Wrong, tally.Remedy, tally.Reports, tally.Places.Select(place => (file, place)));

    /// <summary>Says what was left out, one line a reason with the first places.</summary>
    public void Say(Terminal terminal)
    {
        foreach (var (words, reason) in reasons)
            terminal.Say(string.Create(CultureInfo.InvariantCulture, $"left out {reason.Count}: {Line(words, reason)}"));
    }

    /// <summary>What was left out, one line a reason with the first places.</summary>
    public ImmutableArray<string> Lines() => [.. reasons.Select(static reason => Line(reason.Key, reason.Value))];

    /// <summary>What was left out of one input, for a later run.</summary>
    public ImmutableArray<LeftOutTally> Tallies() =>
        [.. reasons.Values.Select(static reason => new LeftOutTally(reason.Wrong, reason.Remedy, reason.Count, [.. reason.Places.Select(static place => place.Place)]))];

    /// <summary>How much was left out, by what was wrong.</summary>
    public SortedDictionary<string, int> Counts()
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var reason in reasons.Values)
            counts[reason.Wrong] = counts.GetValueOrDefault(reason.Wrong) + reason.Count;
        return counts;
    }

    private void Add(string wrong, string remedy, int count, IEnumerable<(string File, string Place)> places)
    {
        Count += count;
        var words = $"{wrong}; {remedy}";
        if (!reasons.TryGetValue(words, out var reason))
            reasons.Add(words, reason = new Reason(wrong, remedy));
        reason.Count += count;
        reason.Places.AddRange(places.Take(PlacesAtMost - reason.Places.Count));
    }

    private static string Line(string words, Reason reason)
    {
        var more = reason.Count - reason.Places.Count;
        var places = reason.Places.Select(static place => place.Place.Length == 0 ? place.File : $"{place.File}, {place.Place}");
        return string.Create(CultureInfo.InvariantCulture, $"{words} ({string.Join(" · ", places)}{(more > 0 ? $" and {more} more" : "")})");
    }

    private sealed class Reason(string wrong, string remedy)
    {
        public string Wrong => wrong;

        public string Remedy => remedy;

        public int Count { get; set; }

        public List<(string File, string Place)> Places { get; } = [];
    }
}
