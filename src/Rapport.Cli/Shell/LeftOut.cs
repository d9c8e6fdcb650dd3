using System.Collections.Immutable;
using System.Globalization;
using Rapport.Text.Reading;

namespace Rapport.Cli.Shell;

/// <summary>What a command left out, gathered by reason.</summary>
internal sealed class LeftOut
{
    private const int PlacesAtMost = 5;

    private readonly SortedDictionary<string, List<string>> places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    /// <summary>How much was left out.</summary>
    public int Count { get; private set; }

    /// <summary>Takes note of a fault.</summary>
    public void Add(InputFault fault)
    {
        Count++;
        var reason = $"{fault.Wrong}; {fault.Remedy}";
        counts[reason] = counts.GetValueOrDefault(reason) + 1;
        if (!places.TryGetValue(reason, out var list))
            places.Add(reason, list = []);
        if (list.Count < PlacesAtMost)
            list.Add(fault.Place.Length == 0 ? fault.File : $"{fault.File}, {fault.Place}");
    }

    /// <summary>Says what was left out, one line a reason with the first places.</summary>
    public void Say(Terminal terminal)
    {
        foreach (var (reason, list) in places)
            terminal.Say(string.Create(CultureInfo.InvariantCulture, $"left out {counts[reason]}: {Line(reason, list)}"));
    }

    /// <summary>What was left out, one line a reason with the first places.</summary>
    public ImmutableArray<string> Lines() => [.. places.Select(place => Line(place.Key, place.Value))];

    private string Line(string reason, List<string> list)
    {
        var more = counts[reason] - list.Count;
        return string.Create(CultureInfo.InvariantCulture, $"{reason} ({string.Join(" · ", list)}{(more > 0 ? $" and {more} more" : "")})");
    }
}
