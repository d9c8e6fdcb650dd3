using Rapport.Coding;
using Rapport.Store.Questions;

namespace Rapport.Store.Tests;

public sealed class QuestionTests : IDisposable
{
    private readonly RecordFolder _folder = new();
    private readonly Record _record;

    public QuestionTests()
    {
        _record = Record.Create(_folder.Path());
        _record.Append([Samples.Call().Build(), Samples.Signing().Build()]);
    }

    public void Dispose()
    {
        _record.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Events_come_newest_first_and_only_actual_ones()
    {
        var page = _record.Ask(new EventsQuestion());

        Assert.Equal(["SUPPORT", "REQUEST", "AGREE", "CONSULT", "COERCE"], page.Items.Select(static found => found.Type));
        Assert.Equal(5, page.Total.Count);
        Assert.Null(page.Next);
        Assert.Equal("2024-05", page.Items[4].Date.ToString());
    }

    [Fact]
    public void Planned_events_come_when_asked_for()
    {
        Assert.Equal("will visit Norland next month", Assert.Single(_record.Ask(new EventsQuestion { Status = EventStatus.Planned }).Items).Evidence[0].Text);
        Assert.Equal(6, _record.Ask(new EventsQuestion { Status = null }).Total.Count);
    }

    [Theory]
    [InlineData("NOR", null, null, "SUPPORT REQUEST AGREE CONSULT")]
    [InlineData("EST", null, null, "COERCE")]
    [InlineData(null, "SYR", null, "SUPPORT CONSULT COERCE")]
    [InlineData(null, null, "SYR", "REQUEST AGREE")]
    [InlineData(null, "NOR", "SYR", "SUPPORT REQUEST AGREE CONSULT")]
    [InlineData(null, "SYR", "NOR", "SUPPORT CONSULT")]
    [InlineData("EST", "SYR", null, "COERCE")]
    [InlineData("EST", "NOR", "SYR", "")]
    [InlineData("NOR", null, "SYR", "REQUEST AGREE")]
    public void Events_are_asked_for_by_their_sides(string? country, string? source, string? target, string types)
    {
        static ActorCode? Code(string? text) => text is null ? null : new ActorCode(text);

        var page = _record.Ask(new EventsQuestion { Country = Code(country), Source = Code(source), Target = Code(target) });

        Assert.Equal(types, string.Join(' ', page.Items.Select(static found => found.Type)));
        Assert.Equal(page.Items.Length, page.Total.Count);
    }

    [Theory]
    [InlineData("kind", "Ask")]
    [InlineData("holder", "Position")]
    [InlineData("holder and target", "Ask Offer")]
    [InlineData("stance", "Position")]
    [InlineData("issue of the register", "Ask")]
    [InlineData("words of an issue", "Position")]
    [InlineData("words", "Position")]
    [InlineData("outlet", "Agreement")]
    [InlineData("side", "Position Ask Offer")]
    [InlineData("from", "Agreement")]
    [InlineData("to", "Position Ask Offer")]
    [InlineData("to and outlet", "")]
    public void Statements_are_asked_for_by_what_they_have(string condition, string kinds)
    {
        var question = condition switch
        {
            "kind" => new StatementsQuestion { Kind = StatementKind.Ask },
            "holder" => new() { Holder = new("SYR"), Target = new("NOR"), Side = "CHN" },
            "holder and target" => new() { Holder = new("NOR"), Target = new("SYR"), To = new(2024, 5, 31) },
            "stance" => new() { Stance = Stance.For },
            "issue of the register" => new() { Issue = "market-access" },
            "words of an issue" => new() { Issue = "two-lakes" },
            "words" => new() { Words = "supported POLICIES" },
            "outlet" => new() { Outlet = "Courier" },
            "side" => new() { Side = "CHN" },
            "from" => new() { From = new(2024, 6, 5) },
            "to" => new() { To = new(2024, 5, 2) },
            _ => new() { To = new(2024, 5, 2), Outlet = "Courier" },
        };

        Assert.Equal(kinds, string.Join(' ', _record.Ask(question).Items.Select(static found => found.Kind)));
    }

    [Fact]
    public void Who_reports_a_statement_stands_beside_who_holds_it()
    {
        var position = Assert.Single(_record.Ask(new StatementsQuestion { Kind = StatementKind.Position }).Items);

        Assert.Equal(("SYR", "Tidings", "CHN"), (position.Holder[0].Code.Value, position.Report.Outlet, position.Report.Side));
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("a OR")]
    [InlineData("* ^ NEAR( -x")]
    [InlineData("   ")]
    [InlineData("' UNION SELECT")]
    public void Words_are_never_taken_for_syntax(string words)
    {
        Assert.Equal(0, _record.Ask(new EventsQuestion { Words = words }).Total.Count);
        Assert.Equal(0, _record.Ask(new StatementsQuestion { Issue = words }).Total.Count);
        Assert.Equal(0, _record.Ask(new ReportsQuestion { Words = words }).Total.Count);
    }

    [Fact]
    public void Parts_of_a_list_follow_each_other_without_gap_or_repetition()
    {
        foreach (var question in (EventsQuestion[])[new() { Status = null }, new() { Country = new("SYR"), Status = null }, new() { Source = new("NOR"), Target = new("SYR") }])
        {
            var whole = _record.Ask(question).Items.Select(static found => found.Id).ToList();
            var parts = new List<FindingId>();
            Cursor? cursor = null;
            do
            {
                var page = _record.Ask(question with { Limit = 2, Cursor = cursor });
                Assert.Equal(whole.Count, page.Total.Count);
                parts.AddRange(page.Items.Select(static found => found.Id));
                Assert.True(page.Next is null || Cursor.TryParse(page.Next.ToString(), out var read) && read == page.Next);
                cursor = page.Next;
            }
            while (cursor is not null);

            Assert.Equal(whole, parts);
        }
    }

    [Fact]
    public void Reports_come_with_what_was_found_in_them()
    {
        var page = _record.Ask(new ReportsQuestion());

        Assert.Equal(["Courier", "Tidings"], page.Items.Select(static line => line.Report.Outlet));
        var call = page.Items[1];
        Assert.Equal((3, 3), (call.Events, call.Statements));
        Assert.Equal(("NOR", "SYR", 5), (call.Pairs[0].Source.Value, call.Pairs[0].Target.Value, call.Pairs[0].Findings));
        Assert.Equal(["AGREE", "CONSULT", "REQUEST", "ask", "offer"], call.Pairs[0].Classes);
        Assert.Equal("Tidings", Assert.Single(_record.Ask(new ReportsQuestion { Words = "telephone" }).Items).Report.Outlet);
        var first = _record.Ask(new ReportsQuestion { Limit = 1 });
        Assert.Equal("Tidings", Assert.Single(_record.Ask(new ReportsQuestion { Limit = 1, Cursor = first.Next }).Items).Report.Outlet);
    }

    [Fact]
    public void A_dyad_counts_shared_events_once_and_keeps_months_apart()
    {
        var dyad = _record.Ask(new DyadQuestion(new("SYR"), new("NOR")));

        Assert.Equal((4, 4, 2), (dyad.EventCount, dyad.StatementCount, dyad.ReportCount));
        Assert.Equal([new(new(2024, 5, 1), 3, 4.7, 0.7), new(new(2024, 6, 1), 1, 6.5, 0)], dyad.Months);
        Assert.Equal(["SUPPORT", "REQUEST", "AGREE", "CONSULT"], dyad.Events.Select(static found => found.Type));
        Assert.Equal([StatementKind.Agreement, StatementKind.Position], dyad.OfFirst.Select(static found => found.Kind));
        Assert.Equal([StatementKind.Agreement, StatementKind.Ask, StatementKind.Offer], dyad.OfSecond.Select(static found => found.Kind));
    }

    [Fact]
    public void A_dyad_reads_the_same_from_both_ends()
    {
        var one = _record.Ask(new DyadQuestion(new("SYR"), new("NOR")));
        var other = _record.Ask(new DyadQuestion(new("NOR"), new("SYR")));

        Assert.Equal(one.Months, other.Months);
        Assert.Equal((one.EventCount, one.StatementCount), (other.EventCount, other.StatementCount));
        Assert.Equal(one.OfFirst.Select(static found => found.Id), other.OfSecond.Select(static found => found.Id));
    }

    [Fact]
    public void A_dyad_that_the_record_does_not_know_is_empty()
    {
        var dyad = _record.Ask(new DyadQuestion(new("EST"), new("NOR")));

        Assert.Equal((0, 0, 0), (dyad.EventCount, dyad.StatementCount, dyad.ReportCount));
        Assert.Empty(dyad.Months);
    }

    [Fact]
    public void The_busiest_pairs_are_those_of_the_last_days()
    {
        Assert.Equal(
            [new(new("NOR"), new("SYR"), 4, new(2024, 6, 4)), new(new("EST"), new("SYR"), 1, new(2024, 5, 1))],
            _record.Ask(new ActivePairsQuestion()));
        Assert.Equal([new ActivePair(new("NOR"), new("SYR"), 1, new(2024, 6, 4))], _record.Ask(new ActivePairsQuestion(Days: 7)));
    }

    [Fact]
    public void Why_shows_the_sentence_the_neighbours_and_what_was_not_taken()
    {
        var position = Assert.Single(_record.Ask(new StatementsQuestion { Kind = StatementKind.Position }).Items);

        var why = _record.Why(position.Id)!;

        Assert.Equal(("position/plain", "sha256:first", true), (why.Finding!.Rule, why.Pack, why.Current));
        var sentence = Assert.Single(why.Sentences);
        Assert.StartsWith("She hoped that Suria", sentence.Text, StringComparison.Ordinal);
        Assert.EndsWith("rejects sabre-rattling.", sentence.Text, StringComparison.Ordinal);
        Assert.Equal("supports the two-lakes policy", Assert.Single(sentence.Evidence).Text);
        Assert.Equal(["e3", "s2"], why.Beside.Select(static found => found.Name));
        Assert.Equal("negated", Assert.Single(why.Rejected).Reason);
    }

    [Fact]
    public void A_link_has_its_reasons_too()
    {
        var report = _record.Report(_record.Ask(new ReportsQuestion { Outlet = "Tidings" }).Items[0].Report.Id)!;

        var why = _record.Why(report.Links[0].Id)!;

        Assert.Equal("container", why.Link!.What);
        Assert.Null(why.Finding);
        Assert.Equal("caption", Assert.Single(why.Rejected).Reason);
    }

    [Fact]
    public void A_finding_is_found_by_the_beginning_of_its_name_in_any_spelling()
    {
        var id = _record.Ask(new EventsQuestion()).Items[0].Id;

        Assert.Equal(id, Assert.Single(_record.Matching(id.Value[..8].ToUpperInvariant())));
        Assert.Equal(6, _record.Matching("e").Length);
        Assert.Empty(_record.Matching("nonsense!"));
        Assert.True(FindingId.TryParse($" {id.Value.ToUpperInvariant()} ", out var read) && read == id);
        Assert.False(FindingId.TryParse(id.Value[..8], out _));
        Assert.Null(_record.Why(new FindingId("e000000000000")));
    }

    [Fact]
    public void The_same_findings_have_the_same_names_in_every_record()
    {
        using var other = Record.Create(_folder.Path("other.rapport"));
        other.Append([Samples.Signing().Build()]);
        other.Append([Samples.Call().Build()]);

        Assert.Equal(
            _record.Ask(new EventsQuestion { Status = null }).Items.Select(static found => found.Id).Order(Comparer<FindingId>.Create(static (a, b) => string.CompareOrdinal(a.Value, b.Value))),
            other.Ask(new EventsQuestion { Status = null }).Items.Select(static found => found.Id).Order(Comparer<FindingId>.Create(static (a, b) => string.CompareOrdinal(a.Value, b.Value))));
    }
}
