using Rapport.Coding;
using Rapport.Store.Questions;

namespace Rapport.Store.Tests;

public sealed class ComparisonTests
{
    [Fact]
    public void Accounts_of_both_sides_are_one_occasion_and_their_statements_stand_beside_each_other() => WithTwoAccounts(
        static (record, occasion) =>
        {
            var comparison = record.Compare(occasion.Id)!;
            Assert.Equal(["EST", "NOR"], comparison.Accounts.Select(static account => account.Report.Side));
            Assert.Equal(
                ["all: ", "all: addressee", "all: words,strength", "only 0: ", "only 1: "],
                comparison.Statements.Select(static line => $"{(line.IsSaidByAll ? "all" : $"only {line.OnlyBy}")}: {string.Join(",", line.Differences)}").Order(StringComparer.Ordinal));
        });

    [Fact]
    public void The_occasion_counts_on_every_level_and_is_found_under_the_name_of_each_account() => WithTwoAccounts(static (record, occasion) =>
    {
        Assert.Equal(new Levels(2, 2, 2), occasion.Levels);
        Assert.Equal(["EST", "NOR"], occasion.Sides);
        foreach (var account in occasion.Accounts)
            Assert.Equal(occasion.Id, record.Occasion(OccasionId.Of(account.Event))!.Id);
        Assert.Equal("Espen Barth Eide, Margus Tsahkna", string.Join(", ", occasion.Persons.Select(static person => person.Name).Order(StringComparer.Ordinal)));
    });

    [Fact]
    public void Occasions_are_filtered_by_parties_kind_and_side() => WithTwoAccounts(static (record, occasion) =>
    {
        Assert.Equal(occasion.Id, Assert.Single(record.Ask(new OccasionsQuestion { Country = new("EST"), With = new("NOR"), Kind = "call", Side = "NOR" }).Items).Id);
        Assert.Empty(record.Ask(new OccasionsQuestion { Country = new("EST"), With = new("SYR") }).Items);
        Assert.Empty(record.Ask(new OccasionsQuestion { Kind = "visit" }).Items);
        Assert.Empty(record.Ask(new OccasionsQuestion { Side = "SYR" }).Items);
    });

    private static void WithTwoAccounts(Action<Record, RecordedOccasion> test)
    {
        using var folder = new RecordFolder();
        using var record = Record.Create(folder.Path("two.rapport"));
        record.Append(
        [
            Account("EST", "Margus Tsahkna spoke by telephone with Eide", "He supports the fishing accord of the northern sea", "He insists on quick talks about the border crossing",
                "He asked for trains", "They praised the choirs of the islands", "NOR", "EST"),
            Account("NOR", "Espen Barth Eide spoke by telephone with Tsahkna", "He supports the fishing accord of the northern sea", "He hopes for talks about the border crossing soon",
                "He asked for trains", "They thanked divers of the fleet", "", "EST"),
        ]);
        test(record, Assert.Single(record.Ask(new OccasionsQuestion()).Items));
    }

    private static Rapport.Coding.Findings.ReportFindings Account(string side, string call, string accord, string border, string trains, string own, string addressee, string holder) =>
        new ReportBuilder($"readout-{side}", $"Readout of {side}", call, accord, border, trains, own)
            .With(document => document with { Side = side, Outlet = $"Ministry of {side}" })
            .Person(side == "EST" ? "Margus Tsahkna" : "Tsahkna", "foreign minister", "EST").Person(side == "NOR" ? "Espen Barth Eide" : "Eide", "foreign minister", "NOR")
            .Occasion("call", "EST NOR", 0, 1).Event("CONSULT", "EST NOR", "", call, static done => done with { Occasion = "o1" })
            .Statement(StatementKind.Position, holder, "NOR", accord, static said => said with { Occasion = "o1", Issue = new(null, "the fishing accord of the northern sea"), Stance = Stance.For, Strength = "supports" })
            .Statement(StatementKind.Position, holder, "NOR", border, said => said with { Occasion = "o1", Issue = new(null, "talks about the border crossing"), Stance = Stance.For, Strength = side == "EST" ? "insists on" : "hopes for" })
            .Statement(StatementKind.Ask, holder, addressee, trains, static said => said with { Occasion = "o1", Issue = new(null, "trains"), Strength = "asked for" })
            .Statement(StatementKind.Praise, holder, "NOR", own, static said => said with { Occasion = "o1" })
            .Build();
}
