using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Rapport.Coding.Actors;

/// <summary>Finds the persons known to have held an office by their names.</summary>
internal sealed class OfficeHolders
{
    private const int YearAround = 366;
    private const int TenYearsAround = 3653;
    private const int ShortestSurname = 4;
    private readonly FrozenDictionary<string, ImmutableArray<NamedHolder>> byLastWord;

    public OfficeHolders(ActorTables tables)
    {
        var further = tables.HolderNames.ToLookup(name => name.Name, name => name.Text, StringComparer.Ordinal);
        byLastWord = tables.Holders.SelectMany(holder => Forms(holder, further[holder.Name]))
            .GroupBy(form => form.Words[^1], StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <summary>Who bears a name; see <see cref="ActorRegister.Holder"/>.</summary>
    /// <param name="name">The name.</param>
    /// <param name="day">The day of the report, or null.</param>
    /// <param name="office">The office that the report gives the person, or null.</param>
    /// <param name="isFrequent">Whether the name is a word or a frequent name too, and alone names nobody.</param>
    public OfficeHolder? Find(string name, DateOnly? day, OfficeEntry? office, bool isFrequent)
    {
        return Find(WordsOf(name), day, office, isFrequent) ?? (WordsOf(name) is [var surname, var given] ? Find([given, surname], day, office, isFrequent, exactly: true) : null);
    }

    // "Kishida Fumio" is Fumio Kishida; turned round, a name must be the very same.
    private OfficeHolder? Find(ImmutableArray<string> words, DateOnly? day, OfficeEntry? office, bool isFrequent, bool exactly = false)
    {
        if (words.IsEmpty || !byLastWord.TryGetValue(words[^1], out var forms))
            return null;
        if (words.Length == 1)
        {
            if (isFrequent && office is null)
                return null;
            var alone = forms.Where(form => form.Words.Length == 1 && (form.StandsAlone || office is not null) && IsNear(form.Holder, day, YearAround)).Select(form => form.Holder).ToList();
            return Only(InOffice(alone, office, isFrequent), day) is { } found && (office is not null || !found.IsAttested) ? found : null;
        }
        var named = forms.Where(form => (!exactly || form.Words.SequenceEqual(words)) && Agree(words, form.Words, office, form.Holder)
                && (IsNear(form.Holder, day, TenYearsAround) || IsOffice(form.Holder, office)))
            .Select(form => form.Holder).ToList();
        return Only(named, day);
    }

    private static IEnumerable<NamedHolder> Forms(OfficeHolder holder, IEnumerable<string> further)
    {
        var words = WordsOf(holder.Name);
        yield return new NamedHolder(holder, words, false);
        var called = further.ToList();
        foreach (var name in called)
            yield return new NamedHolder(holder, WordsOf(name), true);
        if (words.Length > 1 && called.TrueForAll(name => name.Contains(' ', StringComparison.Ordinal)))
            yield return new NamedHolder(holder, [words[^1]], words[^1].Length >= ShortestSurname);
    }

    // Words of a name without the Arabic article and numerals: "Bashar al-Assad" is Bashar and Assad.
    private static ImmutableArray<string> WordsOf(string name) =>
        [.. PlainName.Of(name).Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Where(word => !IsArticle(word) && !IsNumeral(word))];

    private static bool IsArticle(string word) => word is "al" or "el";

    // "Elizabeth II": the number of a monarch or pope.
    private static bool IsNumeral(string word) => word is "ii" or "iii" or "iv" or "v" or "vi" or "vii" or "viii" or "xiv" or "xvi";

    private static bool IsNear(OfficeHolder holder, DateOnly? day, int days) => day is not { } when || holder.Period.DaysFrom(when) <= days;

    // "Foreign Minister Kim" is who held that office, not the president. An office that none of them held tells another person where it is a
    // leading one or where many bear the name.
    private static List<OfficeHolder> InOffice(List<OfficeHolder> holders, OfficeEntry? office, bool isFrequent)
    {
        if (office is null)
            return holders;
        var same = holders.FindAll(holder => IsOffice(holder, office));
        return same.Count > 0 || office.Rank != OfficeRank.Other || isFrequent ? same : holders;
    }

    private static OfficeHolder? Only(List<OfficeHolder> holders, DateOnly? day)
    {
        OfficeHolder? found = null;
        foreach (var holder in holders)
        {
            if (found is not null && found.Code != holder.Code)
                return null;
            if (found is null || (day is { } when && IsBetter(holder, found, when)))
                found = holder;
        }
        return found;
    }

    private static bool IsBetter(OfficeHolder holder, OfficeHolder found, DateOnly day) =>
        (holder.Period.DaysFrom(day), holder.IsAttested).CompareTo((found.Period.DaysFrom(day), found.IsAttested)) < 0;

    private static bool Agree(ImmutableArray<string> words, ImmutableArray<string> form, OfficeEntry? office, OfficeHolder holder) =>
        form.Length == 1
            ? holder.Name.Length == form[0].Length && IsOffice(holder, office)
            : words[0] == form[0] || words.All(word => form.Contains(word)) || Begins(words[0], form[0]) || Begins(form[0], words[0]);

    private static bool IsOffice(OfficeHolder holder, OfficeEntry? office) =>
        office is not null && string.Equals(holder.Office, office.Text, StringComparison.OrdinalIgnoreCase);

    // "J." and "Joe", "Alex" and "Alexander".
    private static bool Begins(string name, string shorter) =>
        shorter.TrimEnd('.') is { Length: 1 or >= 3 } start && name.StartsWith(start, StringComparison.Ordinal);

    // A name; one that does not stand alone needs an office before it.
    private readonly record struct NamedHolder(OfficeHolder Holder, ImmutableArray<string> Words, bool StandsAlone);
}
