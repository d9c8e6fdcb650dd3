using Rapport.Coding;
using Rapport.Coding.Findings;
using Rapport.Store.Questions;

namespace Rapport.Store.Tests;

public sealed class LedgerTests
{
    [Fact]
    public void A_position_said_twice_is_one_wording_with_two_days() => WithRecord(record =>
    {
        Say(record, "a", 1, StatementKind.Position, "EST", "NOR", "supports the grain corridor", "the grain corridor", Stance.For, "supports", "EST");
        Say(record, "b", 9, StatementKind.Position, "EST", "NOR", "supported the grain corridor", "the grain corridor", Stance.For, "supported", "NOR");
        var position = Assert.Single(record.Ask(new PositionsQuestion { Holder = new("EST") }).Positions);
        Assert.Equal((new(2024, 5, 1), new(2024, 5, 9)), (position.First!.Value, position.Last!.Value));
        Assert.Equal(["EST", "NOR"], position.ReportedBy);
        Assert.Equal(new Levels(2, 2, 2), position.Levels);
        Assert.False(position.IsOnlyFromOthers);
        Assert.Null(position.Change);
    });

    [Fact]
    public void What_only_the_other_side_reports_is_marked() => WithRecord(record =>
    {
        Say(record, "a", 1, StatementKind.Position, "EST", "NOR", "supports the grain corridor", "the grain corridor", Stance.For, "supports", "NOR");
        Assert.True(Assert.Single(record.Ask(new PositionsQuestion { Issue = "grain corridor" }).Positions).IsOnlyFromOthers);
    });

    [Fact]
    public void An_outlet_without_a_side_is_not_the_other_side() => WithRecord(record =>
    {
        Say(record, "a", 1, StatementKind.Position, "EST", "NOR", "supports the grain corridor", "the grain corridor", Stance.For, "supports", null);
        var position = Assert.Single(record.Ask(new PositionsQuestion { Issue = "grain corridor" }).Positions);
        Assert.Equal(["?"], position.ReportedBy);
        Assert.False(position.IsOnlyFromOthers);
    });

    [Fact]
    public void The_day_on_which_the_wording_changed_is_named_and_what_changed() => WithRecord(record =>
    {
        Say(record, "a", 1, StatementKind.Position, "EST", "", "supports the grain corridor", "the grain corridor", Stance.For, "supports", "EST");
        Say(record, "b", 4, StatementKind.Position, "EST", "", "insists on the grain corridor", "the grain corridor", Stance.For, "insists on", "EST");
        Say(record, "c", 7, StatementKind.Position, "EST", "", "opposes the grain corridor", "the grain corridor", Stance.Against, "opposes", "EST");
        var ledger = record.Ask(new PositionsQuestion { Holder = new("EST") });
        Assert.Equal([(1, null), (4, "strength"), (7, "stance")], ledger.Positions.Select(static position => (position.First!.Value.Day, position.Change)));
        Assert.Equal([false, false, true], ledger.Positions.Select(static position => position.IsNewest));
        Assert.Equal(2, record.Ask(new PositionsQuestion { Holder = new("EST"), AsOf = new(2024, 5, 5) }).Positions.Length);
    });

    [Fact]
    public void An_ask_without_an_answer_says_no_more_than_that() => WithRecord(record =>
    {
        Say(record, "a", 1, StatementKind.Ask, "EST", "NOR", "asks to open the northern border crossing", "open the northern border crossing", null, "asks", "EST");
        Say(record, "b", 3, StatementKind.Praise, "NOR", "EST", "praised the northern border crossing", "the northern border crossing", null, "praised", "NOR");
        var ask = Assert.Single(record.Ask(new AsksQuestion(new("EST"), new("NOR"))).Asks);
        Assert.Equal(AskStatus.NoAnswerReported, ask.Status);
        Assert.Equal(2, ask.Age);
        Assert.Empty(ask.Answers);
    });

    [Fact]
    public void An_ask_made_again_is_repeated_until_it_is_answered_and_the_answer_is_named() => WithRecord(record =>
    {
        Say(record, "a", 1, StatementKind.Ask, "EST", "NOR", "asks to open the northern border crossing", "open the northern border crossing", null, "asks", "EST");
        Say(record, "b", 3, StatementKind.Ask, "EST", "NOR", "called for opening the northern border crossing", "opening the northern border crossing", null, "called for", "EST");
        Assert.Equal(AskStatus.Repeated, Assert.Single(record.Ask(new AsksQuestion(new("EST"), new("NOR"))).Asks).Status);
        Say(record, "c", 8, StatementKind.Commitment, "NOR", "EST", "will open the northern border crossing", "the northern border crossing", null, "will", "NOR");
        var ask = Assert.Single(record.Ask(new AsksQuestion(new("EST"), new("NOR"))).Asks);
        Assert.Equal((AskStatus.Answered, 2), (ask.Status, ask.Days));
        Assert.Equal("c", Assert.Single(ask.Answers).Report.Name);
        Assert.Equal(AskStatus.Repeated, Assert.Single(record.Ask(new AsksQuestion(new("EST"), new("NOR")) { AsOf = new(2024, 5, 5) }).Asks).Status);
    });

    [Fact]
    public void A_refusal_that_follows_is_told() => WithRecord(record =>
    {
        Say(record, "a", 1, StatementKind.Ask, "EST", "NOR", "asks to open the northern border crossing", "open the northern border crossing", null, "asks", "EST");
        Say(record, "b", 2, StatementKind.Refusal, "NOR", "EST", "refused to open the northern border crossing", "to open the northern border crossing", null, "refused", "NOR");
        Assert.Equal(AskStatus.Refused, Assert.Single(record.Ask(new AsksQuestion(new("EST"), new("NOR"))).Asks).Status);
    });

    [Fact]
    public void What_was_said_before_answers_nothing_nor_does_another_matter() => WithRecord(record =>
    {
        Say(record, "a", 5, StatementKind.Ask, "EST", "NOR", "asks to open the northern border crossing", "open the northern border crossing", null, "asks", "EST");
        Say(record, "b", 2, StatementKind.Commitment, "NOR", "EST", "will open the northern border crossing", "the northern border crossing", null, "will", "NOR");
        Say(record, "c", 8, StatementKind.Commitment, "NOR", "EST", "will send doctors to the islands", "doctors to the islands", null, "will", "NOR");
        Assert.Equal(AskStatus.NoAnswerReported, Assert.Single(record.Ask(new AsksQuestion(new("EST"), new("NOR"))).Asks).Status);
    });

    [Fact]
    public void A_limit_tells_the_newest_asks_and_counts_all() => WithRecord(record =>
    {
        Say(record, "a", 1, StatementKind.Ask, "EST", "NOR", "asks to open the northern border crossing", "open the northern border crossing", null, "asks", "EST");
        Say(record, "b", 3, StatementKind.Ask, "EST", "NOR", "asks to lower the duties on dried fish", "lower the duties on dried fish", null, "asks", "EST");
        Say(record, "c", 5, StatementKind.Agreement, "NOR", "EST", "agreed to open the northern border crossing", "open the northern border crossing", null, "agreed", "NOR");
        var asks = record.Ask(new AsksQuestion(new("EST"), new("NOR")) { Limit = 1 });
        Assert.Equal("lower the duties on dried fish", Assert.Single(asks.Asks).Wording);
        Assert.Equal((2, 1), (asks.Total, asks.Unanswered));
    });

    [Fact]
    public void A_deed_on_the_matter_answers_too() => WithRecord(record =>
    {
        Say(record, "a", 1, StatementKind.Ask, "EST", "NOR", "asks to open the northern border crossing", "open the northern border crossing", null, "asks", "EST");
        record.Append([new ReportBuilder("b", "Norway opened the northern border crossing")
            .Event("COOPERATE", "NOR", "EST", "opened the northern border crossing", static done => done with { Date = new(new(2024, 5, 9), DatePrecision.Day), Quad = "material-cooperation" }).Build()]);
        Assert.Equal(AskStatus.Answered, Assert.Single(record.Ask(new AsksQuestion(new("EST"), new("NOR"))).Asks).Status);
    });

    [Fact]
    public void An_id_of_the_register_is_that_issue_and_words_are_all_phrases_that_hold_them() => WithRecord(record =>
    {
        void Hold(string id, string? register, string phrase) => record.Append([new ReportBuilder(id, $"Report {id}", phrase)
            .Statement(StatementKind.Position, "EST", "NOR", phrase, said => said with { Issue = new(register, phrase), Stance = Stance.For }).Build()]);
        Hold("a", "free-trade", "free trade");
        Hold("b", null, "free trade in fish");
        Hold("c", "fisheries", "fish");
        string[] On(string issue, string? holder) =>
            [.. record.Ask(new PositionsQuestion { Issue = issue, Holder = holder is null ? null : new(holder) }).Positions.Select(static position => position.Wording).Order(StringComparer.Ordinal)];
        foreach (var holder in (string?[])[null, "EST"])
        {
            Assert.Equal(["free trade"], On("free-trade", holder));
            Assert.Equal(["free trade", "free trade in fish"], On("free trade", holder));
        }

        Assert.Empty(On("free-trade", "NOR"));
    });

    [Fact]
    public void A_claim_finds_what_somebody_said_who_has_said_much_since() => WithRecord(record =>
    {
        Say(record, "old", 1, StatementKind.Position, "EST", "", "supports the treaty on plastic waste", "the treaty on plastic waste", Stance.For, "supports", "EST");
        var much = new ReportBuilder("much", ["Report of much", .. Enumerable.Range(0, 600).Select(static number => $"supports proposal {number}")]);
        for (var number = 0; number < 600; number++)
            much.Statement(StatementKind.Position, "EST", "", $"supports proposal {number}", said => said with { Issue = new(null, $"proposal {number}"), Stance = Stance.For });
        record.Append([much.Build()]);
        CheckedClaim Of(string words, string matter, Stance stance) => Assert.Single(record.Ask(new ClaimQuestion(new ReportBuilder("claim", "Claim", words)
            .Statement(StatementKind.Position, "EST", "", words, said => said with { Issue = new(null, matter), Stance = stance }).Build())));
        Assert.Equal(Verdict.Supported, Of("supports the treaty on plastic waste", "the treaty on plastic waste", Stance.For).Verdict);
        Assert.Equal(Verdict.Contradicted, Of("opposes the treaty on plastic waste", "the treaty on plastic waste", Stance.Against).Verdict);
        Assert.Equal(Verdict.NotFound, Of("supports the treaty on whales", "the treaty on whales", Stance.For).Verdict);
    });

    [Fact]
    public void An_ask_that_is_older_than_what_may_be_its_answers_is_left_out() => WithRecord(record =>
    {
        Say(record, "a", 1, StatementKind.Ask, "EST", "NOR", "asks to open the northern border crossing", "open the northern border crossing", null, "asks", "EST");
        var much = new ReportBuilder("much", ["Report of much", .. Enumerable.Range(0, 2100).Select(static number => $"offers help number {number}")])
            .With(static document => document with { Published = new(2024, 5, 9) });
        for (var number = 0; number < 2100; number++)
            much.Statement(StatementKind.Offer, "NOR", "EST", $"offers help number {number}", said => said with { Issue = new(null, $"help number {number}"), Date = null });
        record.Append([much.Build()]);
        var asks = record.Ask(new AsksQuestion(new("EST"), new("NOR")));
        Assert.False(asks.Complete);
        Assert.Empty(asks.Asks);
    });

    private static void Say(
        Record record, string id, int day, StatementKind kind, string holder, string target, string words, string issue, Stance? stance, string strength, string? side) =>
        record.Append([new ReportBuilder(id, $"Report {id}", words)
            .With(document => document with { Side = side, Outlet = $"Outlet of {side}", Published = new(2024, 5, day) })
            .Statement(kind, holder, target, words, said => said with { Issue = new(null, issue), Stance = stance, Strength = strength, Date = null }).Build()]);

    private static void WithRecord(Action<Record> test)
    {
        using var folder = new RecordFolder();
        using var record = Record.Create(folder.Path("ledger.rapport"));
        test(record);
    }
}
