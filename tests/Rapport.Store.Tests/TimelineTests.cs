using Rapport.Coding;
using Rapport.Coding.Findings;
using Rapport.Store.Questions;

namespace Rapport.Store.Tests;

public sealed class TimelineTests : IDisposable
{
    private static readonly ActorCode Norland = new("NOR");
    private static readonly ActorCode Suria = new("SYR");

    private readonly RecordFolder _folder = new();
    private readonly Record _record;

    public TimelineTests() => _record = Record.Create(_folder.Path());

    public void Dispose()
    {
        _record.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void A_call_that_both_capitals_tell_is_one_line_with_what_was_said_on_it()
    {
        Add(Call("one", "NOR", "Oslo").Statement(StatementKind.Offer, "NOR", "SYR", "will help", static said => said with { Occasion = "o1", Issue = new("aid", "help") }));
        Add(Call("two", "SYR", "Courier").Statement(StatementKind.Position, "SYR", "", "likes fish", static said => said with { Occasion = "o1", Issue = new(null, "fish") })
            .Statement(StatementKind.Offer, "NOR", "SYR", "will help", static said => said with { Occasion = "o1", Issue = new("aid", "such help") }));

        var day = Assert.Single(Ask().Days);

        var call = Assert.Single(day.Occasions);
        Assert.Equal(("call", "2024-05-02", false), (call.Kind, day.Date.ToString(), call.IsPlanned));
        Assert.Equal(["NOR", "SYR"], call.ToldBy);
        Assert.Equal(new Levels(2, 2, 2), call.Levels);
        Assert.Equal([("NOR", "Ada Holm"), ("SYR", "Omar Diab")], call.Persons.Select(static person => (person.Country.Value, person.Name)));
        Assert.Equal(["NOR offer aid 2", "SYR position  1"], call.Statements.Select(static said => $"{said.Holder[0]} {Words.Of(said.Kind)} {said.Issue?.Id} {said.Levels.Reports}"));
        Assert.Empty(day.Events);
        Assert.Empty(day.Statements);
    }

    [Fact]
    public void Reports_of_one_type_between_the_same_sides_on_one_day_are_one_event()
    {
        Add(Plain("one", "Oslo").Event("AID", "NOR", "SYR", "will help", static found => found with { Mode = "food" }));
        Add(Plain("two", "Courier").Event("AID", "NOR", "SYR", "likes fish"));
        Add(Plain("three", "Tidings").Event("AID", "SYR", "NOR", "likes fish"));
        Add(Plain("four", "Tidings").Event("AID", "NOR", "SYR", "likes fish", static found => found with { Status = EventStatus.Planned }));

        var day = Assert.Single(Ask().Days);

        Assert.Equal(["NOR>SYR 2 False", "SYR>NOR 1 False", "NOR>SYR 1 True"], day.Events.Select(static done => $"{done.Source[0]}>{done.Target[0]} {done.Levels.Reports} {done.IsPlanned}"));
        Assert.Equal(["food"], day.Events[0].Modes);
    }

    [Fact]
    public void The_projection_of_a_statement_is_not_told_beside_it()
    {
        Add(Plain("one", "Oslo").Event("AGREE", "NOR", "SYR", "will help", static found => found with { Statement = "s1" })
            .Statement(StatementKind.Offer, "NOR", "SYR", "will help"));

        var day = Assert.Single(Ask().Days);

        Assert.Empty(day.Events);
        Assert.Equal("will help", Assert.Single(day.Statements).Words);
    }

    [Fact]
    public void What_has_no_date_stands_on_the_day_of_the_first_print()
    {
        var words = string.Join(' ', Enumerable.Range(1, 40).Select(static number => $"word{number}"));
        foreach (var (name, day) in (ReadOnlySpan<(string, int)>)[("one", 3), ("two", 4)])
            Add(new ReportBuilder(name, "Headline", $"Norland helps. {words}").With(document => document with { Published = new(2024, 5, day), Outlet = name })
                .Event("AID", "NOR", "SYR", "Norland helps", static found => found with { Date = null }));

        var contact = Assert.Single(Ask().Days);

        Assert.Equal("2024-05-03", contact.Date.ToString());
        Assert.Equal(new Levels(2, 1, 1), Assert.Single(contact.Events).Levels);
    }

    [Fact]
    public void A_date_known_to_the_month_stands_apart_from_the_first_day_of_it()
    {
        Add(Plain("one", "Oslo").Event("AID", "NOR", "SYR", "will help", static found => found with { Date = new(new(2024, 5, 1), DatePrecision.Month) })
            .Event("COERCE", "NOR", "SYR", "likes fish", static found => found with { Date = new(new(2024, 5, 1), DatePrecision.Day) }));

        Assert.Equal(["2024-05-01", "2024-05"], Ask().Days.Select(static day => day.Date.ToString()!));
    }

    [Fact]
    public void Days_come_newest_first_or_oldest_first_and_between_two_days()
    {
        foreach (var day in (ReadOnlySpan<int>)[1, 2, 3])
            Add(Plain($"report-{day}", "Oslo").Event("AID", "NOR", "SYR", "will help", found => found with { Date = new(new(2024, 5, day), DatePrecision.Day) }));

        static string Days(Timeline timeline) => string.Join(' ', timeline.Days.Select(static day => day.Date!.Value.Day.Day));

        Assert.Equal("3 2 1", Days(Ask()));
        Assert.Equal("1 2 3", Days(_record.Ask(new TimelineQuestion(Suria, Norland) { OldestFirst = true })));
        Assert.Equal("2", Days(_record.Ask(new TimelineQuestion(Norland, Suria) { From = new(2024, 5, 2), To = new(2024, 5, 2) })));
        var part = _record.Ask(new TimelineQuestion(Norland, Suria) { Limit = 2 });
        Assert.Equal(("3 2", false), (Days(part), part.Total.Exact));
        Assert.Empty(_record.Ask(new TimelineQuestion(Norland, new("EST"))).Days);
    }

    [Fact]
    public void An_issue_of_earlier_contacts_that_is_absent_since_is_silent()
    {
        Said("one", new(2023, 1, 5), "NOR", "SYR", new("fish", "the fish"));
        Said("two", new(2023, 2, 5), "NOR", "SYR", new("fish", "our fish"));
        Said("three", new(2023, 2, 6), "NOR", "SYR", new("aid", "the aid"));
        Said("four", new(2023, 2, 7), "SYR", "NOR", new("aid", "aid"));
        Said("five", new(2024, 3, 1), "NOR", "SYR", new("aid", "aid"));
        Said("six", new(2024, 3, 2), "NOR", "EST", new("fish", "fish"));

        var silence = _record.Ask(new SilenceQuestion(Norland, Suria) { Since = new(2024, 1, 1) });

        Assert.Equal(["NOR fish our fish 2023-02-05 2 2 2", "SYR aid aid 2023-02-07 1 1 1"], silence.Issues.Select(static issue =>
            $"{issue.Side} {issue.Issue} {issue.Wording} {Words.Of(issue.Last)} {issue.Statements} {issue.Texts} {issue.Months}"));
        Assert.Equal((0, 1, 0), (silence.Occasions, silence.StatementsOfFirst, silence.StatementsOfSecond));
    }

    [Fact]
    public void What_was_said_on_an_occasion_breaks_the_silence_and_counts_as_contact()
    {
        Said("one", new(2023, 1, 5), "NOR", "SYR", new("fish", "the fish"));
        Said("two", new(2023, 1, 5), "SYR", "NOR", new(null, "The Price"));
        Add(Call("three", "NOR", "Oslo").Statement(StatementKind.Position, "NOR", "", "likes fish", static said => said with { Occasion = "o1", Issue = new("fish", "fish") }));

        var silence = _record.Ask(new SilenceQuestion(Norland, Suria) { Since = new(2024, 1, 1) });

        Assert.Equal("The Price", Assert.Single(silence.Issues).Wording);
        Assert.Equal((1, 1, 0), (silence.Occasions, silence.StatementsOfFirst, silence.StatementsOfSecond));
        Assert.Equal(2, _record.Ask(new SilenceQuestion(Norland, Suria) { Since = new(2023, 6, 1), Before = new(2024, 1, 1) }).Total.Count);
    }

    [Fact]
    public void Without_a_day_the_silence_begins_a_year_before_the_last_contact()
    {
        Said("one", new(2022, 1, 5), "NOR", "SYR", new("fish", "the fish"));
        Said("two", new(2024, 3, 1), "SYR", "NOR", new("aid", "aid"));

        var silence = _record.Ask(new SilenceQuestion(Norland, Suria));

        Assert.Equal(new DateOnly(2023, 3, 2), silence.Since);
        Assert.Equal("fish", Assert.Single(silence.Issues).Issue);
        Assert.Null(_record.Ask(new SilenceQuestion(Norland, new("EST"))).Since);
    }

    private Timeline Ask() => _record.Ask(new TimelineQuestion(Norland, Suria));

    private void Add(ReportBuilder report) => _record.Append([report.Build()]);

    private void Said(string name, DateOnly day, string holder, string target, Issue issue) => Add(Plain(name, "Oslo")
        .Statement(StatementKind.Position, holder, target, "likes fish", said => said with { Issue = issue, Date = new(day, DatePrecision.Day) }));

    private static ReportBuilder Plain(string name, string outlet) =>
        new ReportBuilder(name, "Headline", $"Norland will help, and Suria likes fish, {name}.").With(document => document with { Outlet = outlet, Side = null });

    private static ReportBuilder Call(string name, string side, string outlet) =>
        new ReportBuilder(name, "Headline", $"Ada Holm called Omar Diab: Norland will help, and Suria likes fish, {name}.")
            .With(document => document with { Outlet = outlet, Side = side })
            .Person("Ada Holm", "foreign minister", "NOR").Person("Omar Diab", "foreign minister", "SYR").Occasion("call", "NOR SYR", 0, 1)
            .Event("CONSULT", "NOR SYR", "", "called Omar Diab", static found => found with { Mode = "phone", Occasion = "o1" });
}
