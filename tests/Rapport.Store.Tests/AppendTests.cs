using Rapport.Coding;
using Rapport.Store.Questions;

namespace Rapport.Store.Tests;

public sealed class AppendTests : IDisposable
{
    private readonly RecordFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_appended_is_read_back_whole()
    {
        using var record = Record.Create(_folder.Path());
        var given = Samples.Call().Build();
        var id = Assert.Single(record.Append([given]).Reports).Id;

        var report = record.Report(id);

        Assert.NotNull(report);
        Assert.Equal(given.Report.Document.Text, report.Text);
        Assert.Equal(given.Report.Document.Sections, report.Sections);
        Assert.Equal(given.Report.Sentences.Select(static sentence => sentence.Span), report.Sentences);
        Assert.Equal("Norland ready to deepen ties with Suria", report.Head.Headline);
        Assert.Equal(["Ada Holm", "Omar Diab"], report.Persons.Select(static person => person.Name));
        Assert.Equal(given.Persons[1].Mentions, report.Persons[1].Mentions);
        var occasion = Assert.Single(report.Occasions);
        Assert.Equal(("call", "NOR SYR", "0 1"), (occasion.Kind, string.Join(' ', occasion.Participants), string.Join(' ', occasion.Persons)));
        var call = report.Events[0];
        Assert.Equal(("CONSULT", "phone", "041", "o1", true), (call.Type, call.Mode, call.Cameo, call.Occasion, call.Reciprocal));
        Assert.Equal(given.Events[0].Source, call.Source);
        Assert.Equal("2024-05-02", call.Date.ToString());
        var position = report.Statements[2];
        Assert.Equal((StatementKind.Position, Stance.For, "the two-lakes policy", "Omar Diab"), (position.Kind, position.Stance, position.Issue?.Text, position.Speaker));
        Assert.Equal("container", Assert.Single(report.Links).What);
        Assert.Equal(["negated", "caption"], report.Rejected.Select(static rejection => rejection.Reason));
    }

    [Fact]
    public void Evidence_is_counted_in_code_points_and_says_its_words()
    {
        using var record = Record.Create(_folder.Path());
        var given = Samples.Call().Build();
        var report = record.Report(record.Append([given]).Reports[0].Id)!;

        var words = Assert.Single(report.Statements[2].Evidence);

        Assert.Equal("supports the two-lakes policy", words.Text);
        Assert.Equal(given.Statements[2].Evidence[0].Start - 1, words.Span.Start);
        Assert.Equal(given.Statements[2].Evidence[0], new CodePoints(report.Text).ToUtf16(words.Span));
        Assert.Equal(3, words.Sentence);
    }

    [Fact]
    public void A_second_append_of_the_same_changes_nothing()
    {
        using var record = Record.Create(_folder.Path());
        var first = record.Append([Samples.Call().Build(), Samples.Signing().Build()]);
        var content = Content.Of(_folder.Path());

        var second = record.Append([Samples.Signing().Build(), Samples.Call().Build()]);

        Assert.Equal(2, first.Added);
        Assert.Equal(0, second.Added);
        Assert.All(second.Reports, static report => Assert.Equal(AppendOutcome.Known, report.Outcome));
        Assert.Equal(content, Content.Of(_folder.Path()));
    }

    [Fact]
    public void A_report_is_known_by_its_pack_and_by_what_is_known_of_it_from_outside()
    {
        var call = Samples.Call().Build();
        var document = call.Report.Document;
        using var record = Record.Create(_folder.Path());
        Assert.False(record.Knows(document, call.Pack));
        record.Append([call]);
        Assert.True(record.Knows(document, call.Pack));
        Assert.False(record.Knows(document, "sha256:another"));
        Assert.False(record.Knows(document with { Side = "NOR" }, call.Pack));
        Assert.False(record.Knows(document with { Text = document.Text + "." }, call.Pack));
    }

    [Fact]
    public void The_same_report_twice_in_one_append_is_taken_once()
    {
        using var record = Record.Create(_folder.Path());

        var result = record.Append([Samples.Call().Build(), Samples.Call().Build()]);

        Assert.Equal([AppendOutcome.New, AppendOutcome.Known], result.Reports.Select(static report => report.Outcome));
        Assert.Equal(1, record.Size().Reports);
    }

    [Fact]
    public void The_same_text_of_another_outlet_is_another_report_of_one_text()
    {
        using var record = Record.Create(_folder.Path());
        var reprint = Samples.Call().With(static document => document with { Outlet = "Courier" });

        var result = record.Append([Samples.Call().Build(), reprint.Build()]);

        Assert.Equal(2, result.Added);
        Assert.Equal((2, 1, 2), (record.Size().Reports, record.Size().Texts, record.Size().Outlets));
        Assert.Equal("Courier", Assert.Single(record.Report(result.Reports[0].Id)!.Reprints).Outlet);
        var dyad = record.Ask(new DyadQuestion(new("NOR"), new("SYR")));
        Assert.Equal((6, 2, 1, 1), (dyad.EventCount, dyad.ReportCount, dyad.TextCount, dyad.OutletCount));
    }

    [Fact]
    public void A_coding_with_another_pack_stands_beside_the_old_one_and_answers()
    {
        using var record = Record.Create(_folder.Path());
        var old = record.Append([Samples.Call().Build()]).Reports[0].Id;
        var before = record.Report(old)!;
        var recoded = new ReportBuilder("call-1", [.. before.Text.Split("\n\n")]) { Pack = "sha256:second" }
            .Event("CONSULT", "NOR SYR", "", "a telephone conversation with Surian Foreign Minister Omar Diab",
                static found => found with { Mode = "phone", Cameo = "041", Contexts = ["diplomatic"], Rule = "consult/better" })
            .Event("REQUEST", "NOR", "SYR", "hoped that Suria would keep its market open", static found => found with { Intensity = -0.7 })
            .Build();

        var outcome = Assert.Single(record.Append([recoded]).Reports);

        Assert.Equal((old, AppendOutcome.Recoded), (outcome.Id, outcome.Outcome));
        var after = record.Report(old)!;
        Assert.Equal(("sha256:second", "sha256:first"), (after.Pack, Assert.Single(after.OlderPacks)));
        Assert.Equal(2, record.Ask(new EventsQuestion()).Total.Count);
        Assert.Equal(0, record.Ask(new StatementsQuestion()).Total.Count);
        Assert.Equal(2, record.Ask(new DyadQuestion(new("NOR"), new("SYR"))).EventCount);
        Assert.Equal(before.Events[0].Id, after.Events[0].Id);
        var dropped = record.Why(before.Statements[1].Id)!;
        Assert.False(dropped.Current);
        Assert.Equal("sha256:first", dropped.Pack);
        var kept = record.Why(before.Events[0].Id)!;
        Assert.True(kept.Current);
        Assert.Equal(("consult/better", "sha256:first"), (kept.Finding!.Rule, Assert.Single(kept.OtherPacks)));
    }

    [Fact]
    public void A_report_read_anew_with_a_date_answers_with_the_date()
    {
        using var record = Record.Create(_folder.Path());
        record.Append([Samples.Call().With(static document => document with { Published = null }).Build()]);

        var outcome = record.Append([Samples.Call().Build()]).Reports[0];

        Assert.Equal(AppendOutcome.Recoded, outcome.Outcome);
        Assert.Equal(new DateOnly(2024, 5, 3), Assert.Single(record.Ask(new ReportsQuestion()).Items).Day);
    }

    [Fact]
    public void The_derived_tables_after_a_recoding_are_those_of_a_record_without_the_old_coding()
    {
        using (var record = Record.Create(_folder.Path("twice.rapport")))
        {
            record.Append([Samples.Signing().Build(), Samples.Call().With(static document => document with { Outlet = "Courier" }).Build()]);
            var call = Samples.Call();
            call.Pack = "sha256:old";
            record.Append([call.Build()]);
            record.Append([Samples.Call().Build()]);
        }

        using (var record = Record.Create(_folder.Path("once.rapport")))
            record.Append([Samples.Call().Build(), Samples.Call().With(static document => document with { Outlet = "Courier" }).Build(), Samples.Signing().Build()]);

        Assert.Equal(Content.Derived(_folder.Path("once.rapport")), Content.Derived(_folder.Path("twice.rapport")));
    }

    [Fact]
    public void A_span_outside_the_text_is_refused_and_nothing_of_the_append_stays()
    {
        using var record = Record.Create(_folder.Path());
        var broken = Samples.Call().Event("AGREE", "NOR", "SYR", "Norland", static found => found with { Evidence = [new(5, 100_000)] });

        Assert.Throws<ArgumentOutOfRangeException>(() => record.Append([Samples.Signing().Build(), broken.Build()]));

        Assert.Equal(0, record.Size().Reports);
        Assert.Equal(1, record.Append([Samples.Signing().Build()]).Added);
        Assert.Equal("Courier", Assert.Single(record.Ask(new ReportsQuestion()).Items).Report.Outlet);
    }

    [Fact]
    public void The_very_same_finding_twice_in_a_report_keeps_two_names()
    {
        using var record = Record.Create(_folder.Path());
        var twice = Samples.Call().Event("AID", "NOR", "SYR", "Norland").Event("AID", "NOR", "SYR", "Norland").Build();

        var report = record.Report(record.Append([twice]).Reports[0].Id)!;

        Assert.Equal(report.Events.Length, report.Events.Select(static found => found.Id).Distinct().Count());
    }

    [Theory]
    [InlineData("nul \0 inside")]
    [InlineData("right\u202Eto left, \uFEFF and \u2028")]
    [InlineData("'; DROP TABLE report; --")]
    [InlineData("𝔘𝔫𝔦𝔠𝔬𝔡𝔢 and a\u0301 combining mark")]
    public void Text_is_kept_letter_for_letter(string odd)
    {
        using var record = Record.Create(_folder.Path());
        var given = new ReportBuilder("odd", odd, "Norland called Suria. " + odd).Event("CONSULT", "NOR", "SYR", "Norland called Suria. " + odd).Build();

        var report = record.Report(record.Append([given]).Reports[0].Id)!;

        Assert.Equal(given.Report.Document.Text, report.Text);
        Assert.Equal("Norland called Suria. " + odd, report.Events[0].Evidence[0].Text);
        Assert.Equal(odd, report.Head.Headline);
    }
}
