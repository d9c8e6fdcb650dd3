using Rapport.Coding.Actors;

namespace Rapport.Store.Linking;

/// <summary>
/// The offices that one person at a time holds for a state: those that the register ranks as head of state, head of government or leader of the foreign affairs,
/// with further fields behind them ("minister of foreign affairs and trade"). A word before one makes another office of it: acting, deputy, former.
/// </summary>
internal sealed class SingleOffices
{
    private readonly Dictionary<string, OfficeEntry> _ranked;

    public SingleOffices(ActorRegister register) => _ranked = register.Tables.Offices.Where(static office => office.Rank != OfficeRank.Other)
        .DistinctBy(static office => office.Text, StringComparer.OrdinalIgnoreCase).ToDictionary(static office => office.Text, StringComparer.OrdinalIgnoreCase);

    /// <summary>The rank of an office of a state; <see cref="OfficeRank.Other"/> where several persons may hold it.</summary>
    public OfficeRank RankOf(string office, string country)
    {
        if (country.Contains(':', StringComparison.Ordinal))
            return OfficeRank.Other;
        for (var end = office.Length; end > 0; end = Math.Max(office.LastIndexOf(" and ", end - 1, StringComparison.Ordinal), office.LastIndexOf(", ", end - 1, StringComparison.Ordinal)))
            if (_ranked.TryGetValue(office[..end], out var entry) && (entry.Code is not { } owner || owner.Value == country))
                return entry.Rank;
        return OfficeRank.Other;
    }

    /// <summary>The words that tell an office from others, in ordinal order: "minister of foreign affairs" and "foreign minister" are one.</summary>
    public static string WordsOf(string office) => string.Join(' ', office.Split([' ', ',', '-'], StringSplitOptions.RemoveEmptyEntries)
        .Where(static word => word is not ("of" or "for" or "and" or "the" or "affairs")).Distinct().Order(StringComparer.Ordinal));
}
