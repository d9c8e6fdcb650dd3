using System.Collections.Immutable;
using CsCheck;
using Rapport.Store.Linking;

namespace Rapport.Store.Tests;

public sealed class OccasionLinkingTests
{
    private static long _rows;

    [Fact]
    public void A_call_told_by_both_capitals_is_one_occasion() => Assert.Equal(1, Occasions(
        Account("NOR/Espen Barth Eide", "EST/Margus Tsahkna") with { Side = "NOR", Outlet = "Oslo" },
        Account("EST/Tsahkna", "NOR/Eide") with { Side = "EST", Outlet = "Tallinn" }));

    [Fact]
    public void Two_calls_of_one_day_by_other_persons_stay_two() => Assert.Equal(2, Occasions(
        Account("NOR/Espen Barth Eide", "EST/Margus Tsahkna"), Account("NOR/Jonas Gahr Støre", "EST/Kristen Michal") with { Outlet = "Tallinn" }));

    [Fact]
    public void Two_calls_in_one_report_stay_two() => Assert.Equal(2, Occasions(
        Account("NOR/Eide", "EST/Tsahkna") with { Coding = 7 }, Account("NOR/Eide", "EST/Tsahkna") with { Coding = 7 }));

    [Fact]
    public void A_report_that_names_nobody_is_not_taken_for_that_of_the_ministers() => Assert.Equal(2, Occasions(
        Account("NOR/Eide", "EST/Tsahkna"), Account() with { Outlet = "Tidings" }));

    [Fact]
    public void Reports_that_name_nobody_tell_of_one_meeting_a_day() => Assert.Equal(1, Occasions(Account(), Account() with { Outlet = "Tidings" }));

    [Fact]
    public void One_outlet_that_names_the_guest_once_tells_of_two_meetings() => Assert.Equal(2, Occasions(
        Account("NOR/Eide", "EST/Tsahkna"), Account("NOR/Eide")));

    [Fact]
    public void Another_outlet_may_leave_the_guest_unnamed() => Assert.Equal(1, Occasions(
        Account("NOR/Eide", "EST/Tsahkna"), Account("NOR/Eide") with { Outlet = "Tidings" }));

    [Fact]
    public void Evening_here_and_morning_there_are_one_occasion() => Assert.Equal(1, Occasions(
        Account("USA/Joseph R. Biden", "CHN/Xi Jinping") with { Side = "USA", Outlet = "White House" },
        On(3, Account("USA/Biden", "CHN/Xi Jinping") with { Side = "CHN", Outlet = "Xinhua" })));

    [Fact]
    public void Two_evenings_told_by_one_side_are_two_occasions() => Assert.Equal(2, Occasions(
        Account("USA/Joseph R. Biden", "CHN/Xi Jinping") with { Side = "USA" },
        On(3, Account("USA/Biden", "CHN/Xi Jinping") with { Side = "USA", Outlet = "Tidings" })));

    [Fact]
    public void A_night_does_not_reach_over_three_days() => Assert.Equal(2, Occasions(
        Account("USA/Biden", "CHN/Xi") with { Side = "USA" }, On(3, Account("USA/Biden", "CHN/Xi") with { Side = "CHN", Outlet = "Xinhua" }),
        On(4, Account("USA/Biden", "CHN/Xi") with { Side = "USA" })));

    [Fact]
    public void A_month_is_enough_where_only_one_occasion_fits()
    {
        List<Account> first = [Account("NOR/Eide", "EST/Tsahkna")];
        List<Account> second = [On(20, Account("NOR/Eide", "EST/Tsahkna"))];
        var vague = Account("NOR/Eide", "EST/Tsahkna") with { Outlet = "Tidings", First = new(2024, 5, 1), Last = new(2024, 5, 31) };
        Assert.Same(first, OccasionLinking.OccasionOf(vague, [first]));
        Assert.Null(OccasionLinking.OccasionOf(vague, [first, second]));
        Assert.Null(OccasionLinking.OccasionOf(vague with { First = new(2024, 6, 1), Last = new(2024, 6, 30) }, [first]));
    }

    [Fact]
    public void The_order_of_the_reports_does_not_matter() => Gen.Select(
        Gen.Int[0, 3], Gen.Int[0, 2], Gen.Int[0, 2], Gen.Int[0, 3], static (person, guest, outlet, day) => (person, guest, outlet, day)).Array[1, 9].Sample(static picks =>
    {
        string[] hosts = ["NOR/Eide", "NOR/Espen Barth Eide", "NOR/Støre", ""];
        string[] guests = ["EST/Tsahkna", "EST/Michal", ""];
        string[] outlets = ["Oslo", "Tallinn", "Tidings"];
        string?[] sides = ["NOR", "EST", null];
        var accounts = picks.Select((pick, number) => On(2 + pick.day, Account([.. new[] { hosts[pick.person], guests[pick.guest] }.Where(static name => name.Length > 0)]) with
        {
            Coding = number / 2,
            Key = $"e{number:00}",
            Outlet = outlets[pick.outlet],
            Side = sides[pick.outlet],
        })).ToArray();
        string Groups(IEnumerable<Account> order) => string.Join(' ', OccasionLinking.Group(order).Select(static group =>
            string.Join(',', group.Select(static account => account.Key).Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal));
        return Groups(accounts) == Groups(accounts.Reverse()) && Groups(accounts) == Groups(accounts.OrderBy(static account => account.Outlet));
    }, seed: "0000KOIKg1s1");

    [Theory]
    [InlineData("Antony J. Blinken", "Antony Blinken", true)]
    [InlineData("Volodymyr Zelenskyy", "Zelensky", true)]
    [InlineData("Hayashi Yoshimasa", "Yoshimasa Hayashi", true)]
    [InlineData("Sauli Niinistö", "Sauli Niinisto", true)]
    [InlineData("Kim Jong Un", "Kim Yo Jong", false)]
    [InlineData("Joseph R. Biden, Jr.", "Biden", true)]
    [InlineData("Li Qiang", "Li Keqiang", false)]
    [InlineData("J.", "Biden", false)]
    public void Names_match_where_one_is_a_shorter_form(string one, string other, bool match) =>
        Assert.Equal(match, PersonName.Of(one).Matches(PersonName.Of(other)));

    private static int Occasions(params Account[] accounts) => OccasionLinking.Group(accounts).Count;

    private static Account On(int day, Account account) => account with { First = new(2024, 5, day), Last = new(2024, 5, day) };

    private static Account Account(params string[] persons)
    {
        var row = Interlocked.Increment(ref _rows);
        var parties = persons.Any(static person => person.StartsWith("CHN", StringComparison.Ordinal)) ? ImmutableArray.Create("CHN", "USA") : ["EST", "NOR"];
        return new()
        {
            Finding = row,
            Key = $"e{row:000}",
            Coding = row + 1000,
            Kind = "call",
            Parties = parties,
            First = new(2024, 5, 2),
            Last = new(2024, 5, 2),
            Outlet = "Oslo",
            Persons = [.. persons.Select(static person => (person.Split('/')[0], PersonName.Of(person.Split('/')[1])))],
        };
    }
}
