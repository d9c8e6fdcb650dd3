namespace Rapport.Store.Linking;

/// <summary>
/// Tells which accounts of calls, meetings or visits of the same kind between the same parties are of one occasion.
/// <list type="bullet">
/// <item>On one day: where they tell of the same people (<see cref="Account.HasSamePeople"/>).
/// "The ministers" of a report that names nobody are not the presidents of another one.</item>
/// <item>On neighbouring days: where reports of different states tell it (evening in Washington is morning in Beijing) and persons match on two sides.</item>
/// <item>A date known to the month only, or not at all: where it fits one occasion and no other, and persons match.</item>
/// </list>
/// Two accounts of one report are two occasions. The result does not depend on the order of the accounts.
/// </summary>
internal static class OccasionLinking
{
    /// <summary>Groups accounts with exact days; each group is one occasion.</summary>
    /// <param name="accounts">All accounts of one kind and the same parties on a run of neighbouring days.</param>
    public static List<List<Account>> Group(IEnumerable<Account> accounts)
    {
        var groups = new List<List<Account>>();
        List<List<Account>> yesterday = [];
        DateOnly? day = null;
        foreach (var today in accounts.GroupBy(static account => account.First).OrderBy(static group => group.Key))
        {
            var here = OfOneDay(today);
            if (day is not { } before || before.AddDays(1) != today.Key)
                yesterday = [];
            // An occasion that goes on from the day before is not handed on to the day after: two evenings are two occasions.
            var fresh = new List<List<Account>>();
            foreach (var group in here)
            {
                var same = yesterday.Where(earlier => IsOneNight(earlier, group)).ToList();
                if (same.Count == 1)
                {
                    same[0].AddRange(group);
                    continue;
                }
                groups.Add(group);
                fresh.Add(group);
            }

            yesterday = fresh;
            day = today.Key;
        }

        return groups;
    }

    /// <summary>The occasion that an account without an exact day belongs to; null where none or several fit.</summary>
    public static List<Account>? OccasionOf(Account vague, IEnumerable<List<Account>> occasions)
    {
        List<Account>? found = null;
        foreach (var occasion in occasions)
        {
            var fits = occasion[0].First >= vague.First && occasion[0].First <= vague.Last && !vague.Persons.IsEmpty && Fits(occasion, vague);
            if (!fits)
                continue;
            if (found is not null)
                return null;
            found = occasion;
        }

        return found;
    }

    /// <summary>The account that stands for an occasion: of the earliest report, else the one whose name comes first.</summary>
    public static Account Leader(IEnumerable<Account> accounts) =>
        accounts.OrderBy(static account => account.Reported ?? DateOnly.MaxValue).ThenBy(static account => account.Key, StringComparer.Ordinal).First();

    private static List<List<Account>> OfOneDay(IEnumerable<Account> accounts)
    {
        // Those who name most persons first: a group is then told apart by names before accounts with fewer names choose.
        var groups = new List<List<Account>>();
        foreach (var account in accounts.OrderByDescending(static account => account.Persons.Select(static person => person.Country).Distinct().Count())
            .ThenByDescending(static account => account.Persons.Sum(static person => person.Name.Words.Length)).ThenBy(static account => account.Key, StringComparer.Ordinal))
        {
            var fitting = groups.Where(group => Fits(group, account)).ToList();
            if (fitting.Count == 1)
                fitting[0].Add(account);
            else
                groups.Add([account]);
        }

        return groups;
    }

    private static bool Fits(List<Account> group, Account account) =>
        group.All(one => one.Coding != account.Coding && (one.SidesInCommon(account) is not null)) && group.Any(account.HasSamePeople);

    private static bool IsOneNight(List<Account> earlier, List<Account> later) =>
        !earlier.Any(one => later.Any(other => other.Side is null || one.Side is null || other.Side == one.Side || other.Coding == one.Coding))
        && earlier.All(one => later.All(other => one.SidesInCommon(other) is not null))
        && earlier.Any(one => later.Any(other => one.SidesInCommon(other) >= 2));
}
