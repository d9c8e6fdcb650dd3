using Rapport.Coding;
using Rapport.Store.Questions;

namespace Rapport.Store.Tests;

/// <summary>What readers say stands beside the coding; what is asked and counted follows it.</summary>
public sealed class CorrectionTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 30, 12, 0, 0, TimeSpan.Zero);

    private readonly RecordFolder _folder = new();
    private readonly Record _record;

    public CorrectionTests()
    {
        _record = Record.Create(_folder.Path());
        _record.Append([Samples.Call().Build(), Samples.Signing().Build()]);
    }

    public void Dispose()
    {
        _record.Dispose();
        _folder.Dispose();
    }

    private FindingId Event(string type) => _record.Ask(new EventsQuestion { Type = type, Status = null }).Items.First().Id;

    private FindingId Statement(StatementKind kind) => _record.Ask(new StatementsQuestion { Kind = kind }).Items.Single().Id;

    private string Correct(CorrectionAct act, FindingId? finding, CorrectedReading? reading = null, ReportId? report = null, string? withdraws = null) =>
        _record.Correct(new NewCorrection
        {
            Act = act,
            Finding = finding,
            Report = report,
            Withdraws = withdraws,
            Reading = reading ?? new(),
            Author = "Ada",
            Made = Noon,
            Reason = "the text says so",
        })!;

    private long Between(string first, string second) => _record.Ask(new DyadQuestion(new(first), new(second))).EventCount;

    private void AssertSound()
    {
        var check = _record.Check(_folder.Path("copy"));
        Assert.Empty(check.Derived);
        Assert.True(check.IsSound);
    }

    [Fact]
    public void A_finding_that_is_wrong_is_told_and_counted_no_more_until_that_is_withdrawn()
    {
        var id = Event("AGREE");
        var (before, size) = (Between("NOR", "SYR"), _record.Size());

        var name = Correct(CorrectionAct.Wrong, id);

        Assert.Equal(before - 1, Between("NOR", "SYR"));
        Assert.Equal(size.Events - 1, _record.Size().Events);
        Assert.Empty(_record.Ask(new EventsQuestion { Type = "AGREE" }).Items);
        Assert.False(_record.Why(id)!.Current);
        Assert.Equal(name, Assert.Single(_record.Why(id)!.Corrections).Name);
        AssertSound();

        Correct(CorrectionAct.Withdraw, null, withdraws: name);

        Assert.Equal(before, Between("NOR", "SYR"));
        Assert.Equal(size, _record.Size());
        Assert.Equal([CorrectionState.Withdrawn, CorrectionState.Holds], _record.Corrections().Select(static one => one.State));
        AssertSound();
    }

    [Fact]
    public void Another_side_moves_the_finding_to_another_pair()
    {
        var id = Event("AGREE");

        var name = Correct(CorrectionAct.Change, id, new() { Source = ["SYR"], Target = ["EST"] });

        var found = Assert.Single(_record.Ask(new EventsQuestion { Type = "AGREE", Source = new("SYR"), Target = new("EST") }).Items);
        Assert.Equal(id, found.Id);
        Assert.Equal([name], found.Corrections);
        Assert.Empty(_record.Ask(new EventsQuestion { Type = "AGREE", Country = new("NOR") }).Items);
        Assert.False(_record.Ask(new EventsQuestion { Type = "REQUEST" }).Items.Single().IsCorrected);
        AssertSound();
    }

    [Fact]
    public void Kind_stance_issue_and_date_of_a_statement_are_corrected_together_and_one_by_one()
    {
        var id = Statement(StatementKind.Position);

        Correct(CorrectionAct.Change, id, new() { Class = "ask", Stance = "", Issue = "the lakes" });
        Correct(CorrectionAct.Change, id, new() { Date = "2024-04", Issue = "the two lakes" });

        var found = Assert.Single(_record.Ask(new StatementsQuestion { Issue = "two lakes" }).Items);
        Assert.Equal((id, StatementKind.Ask, null, "2024-04"), (found.Id, found.Kind, found.Stance, found.Date.ToString()));
        Assert.Equal(2, found.Corrections.Length);
        Assert.Empty(_record.Ask(new StatementsQuestion { Kind = StatementKind.Position }).Items);
        AssertSound();
    }

    [Fact]
    public void What_is_missing_is_added_with_its_words()
    {
        var report = _record.Ask(new ReportsQuestion()).Items.Single(static line => line.Report.Name == "signing-1").Report.Id;
        var text = _record.Report(report)!.Text;
        var start = text.IndexOf("Suria had expelled", StringComparison.Ordinal);

        Correct(CorrectionAct.Missing, null, new()
        {
            Finding = "event",
            Class = "ACCUSE",
            Quad = "verbal-conflict",
            Intensity = -2,
            Source = ["EST"],
            Target = ["SYR"],
            Date = "2024-05",
            Start = start,
            End = start + 18,
        }, report);

        var found = Assert.Single(_record.Ask(new EventsQuestion { Type = "ACCUSE" }).Items);
        Assert.Equal("Suria had expelled", Assert.Single(found.Evidence).Text);
        Assert.Equal(2, found.Evidence[0].Sentence);
        Assert.Equal(("correction", 1.0, -2.0), (found.Rule, found.Confidence, found.Intensity));
        Assert.Contains(found.Id, _record.Report(report)!.Events.Select(static one => one.Id));
        Assert.Single(_record.Ask(new EventsQuestion { Words = "expelled", Type = "ACCUSE" }).Items);
        AssertSound();
    }

    [Fact]
    public void Corrections_outlive_a_newer_coding_and_one_whose_finding_is_gone_says_so()
    {
        var (agree, request) = (Event("AGREE"), Event("REQUEST"));
        Correct(CorrectionAct.Change, agree, new() { Target = ["EST"] });
        Correct(CorrectionAct.Wrong, request);
        var newer = new ReportBuilder("call-1", "Norland ready to deepen ties with Suria",
            "Norland stands ready to work with Suria, Foreign Minister Ada Holm said on Thursday during a telephone conversation with Surian Foreign Minister Omar Diab.",
            "A crane lifts a container in the port of Suria City, Aug. 3, 2020.",
            "She hoped that Suria would keep its market open. 😀 Suria supports the two-lakes policy, Diab said, and rejects sabre-rattling.")
        { Pack = "sha256:second" }
            .Event("AGREE", "NOR", "SYR", "Norland stands ready to work with Suria", static found => found with { Statement = "s1", Intensity = 3.2 });

        var outcome = Assert.Single(_record.Append([newer.Build()]).Reports).Outcome;

        Assert.Equal(AppendOutcome.Recoded, outcome);
        var found = Assert.Single(_record.Ask(new EventsQuestion { Type = "AGREE" }).Items);
        Assert.Equal((agree, "EST"), (found.Id, Assert.Single(found.Target).Code.Value));
        Assert.Equal("sha256:second", found.Pack);
        Assert.Equal([CorrectionState.Holds, CorrectionState.Gone], _record.Corrections().Select(static one => one.State));
        AssertSound();
        // Other reports may be appended behind it.
        Assert.Equal(1, _record.Append([Samples.Call("call-2").Build()]).Added);
        AssertSound();
    }

    [Fact]
    public void An_occasion_follows_the_event_that_tells_it()
    {
        var id = _record.Ask(new EventsQuestion { Type = "CONSULT" }).Items.Single(static found => found.Mode == "phone").Id;

        Correct(CorrectionAct.Change, id, new() { Source = ["NOR", "EST"], Target = [], Date = "2024-05-01" });

        var occasion = Assert.Single(_record.Report(_record.Why(id)!.Report.Id)!.Occasions);
        Assert.Equal(["EST", "NOR"], occasion.Participants.Select(static code => code.Value).Order(StringComparer.Ordinal));
        Assert.Equal("2024-05-01", occasion.Date.ToString());
        Assert.Equal("EST NOR", Content.Value(_folder.Path(), "SELECT parties FROM account"));
        AssertSound();
    }

    [Fact]
    public void As_coded_is_what_the_machine_found_and_the_content_hash_is_its()
    {
        var before = _record.ContentHash();
        var id = Event("AGREE");
        Correct(CorrectionAct.Change, id, new() { Target = ["EST"] });
        Correct(CorrectionAct.Wrong, Event("REQUEST"));

        Assert.Equal(before, _record.ContentHash());
        string copy;
        using (var asCoded = Record.OpenAsCoded(_folder.Path()))
        {
            copy = asCoded.Path;
            Assert.Equal("SYR", asCoded.Ask(new EventsQuestion { Type = "AGREE" }).Items.Single().Target.Single().Code.Value);
            Assert.False(asCoded.Ask(new EventsQuestion { Type = "AGREE" }).Items.Single().IsCorrected);
            Assert.Single(asCoded.Ask(new EventsQuestion { Type = "REQUEST" }).Items);
        }

        Assert.False(File.Exists(copy));
        Assert.Equal("EST", _record.Ask(new EventsQuestion { Type = "AGREE" }).Items.Single().Target.Single().Code.Value);
    }

    [Fact]
    public void A_corrected_reading_that_was_tampered_with_is_told()
    {
        Correct(CorrectionAct.Change, Event("AGREE"), new() { Target = ["EST"] });
        Content.Run(_folder.Path(), "UPDATE finding SET occasion = 'o9' WHERE class = 'REQUEST' AND coding_id IN (SELECT coding_id FROM corrected_coding)");

        Assert.Contains("corrected reading", Assert.Single(_record.Check(_folder.Path("copy")).Derived), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_record_does_not_have_cannot_be_corrected()
    {
        NewCorrection One(CorrectionAct act) => new() { Act = act, Finding = new("e000000000000"), Report = new("r000000000000"), Withdraws = "c000000000000", Author = "Ada", Made = Noon, Reason = "r" };

        Assert.Null(_record.Correct(One(CorrectionAct.Wrong)));
        Assert.Null(_record.Correct(One(CorrectionAct.Missing) with { Reading = new() { Finding = "event" } }));
        Assert.Null(_record.Correct(One(CorrectionAct.Withdraw)));
        Assert.Empty(_record.Corrections());
    }

    [Fact]
    public void Review_ranks_doubt_by_what_hangs_on_it_and_leaves_out_what_was_looked_at()
    {
        using var record = Record.Create(_folder.Path("review"));
        record.Append([new ReportBuilder("a", "A", "Norland met Suria. Norland thanked Suria. Estonia left Suria. Suria praised Norland.")
            .Event("CONSULT", "NOR SYR", "", "Norland met Suria", static found => found with { Confidence = 0.9 })
            .Event("SUPPORT", "NOR", "SYR", "Norland thanked Suria", static found => found with { Confidence = 0.5 })
            .Event("SUPPORT", "NOR", "SYR", "Suria praised Norland", static found => found with { Confidence = 0.5 })
            .Event("RETREAT", "EST", "SYR", "Estonia left Suria", static found => found with { Confidence = 0.5 })
            .Event("AGREE", "EST", "SYR", "Estonia", static found => found with { Confidence = 1 }).Build()]);

        var lines = record.Review(10);

        // Only the retreat is the only one of its day and pair; two thanks tell the same.
        Assert.Equal(["RETREAT", "SUPPORT", "SUPPORT", "CONSULT"], lines.Select(static line => ((RecordedEvent)line.Finding).Type));
        Assert.Equal((1, 0), (lines[0].DyadDays, lines[0].Reports));
        Assert.Equal((2, 0), (lines[3].DyadDays, lines[1].DyadDays));
        record.Correct(new NewCorrection { Act = CorrectionAct.Right, Finding = lines[0].Finding.Id, Author = "Ada", Made = Noon, Reason = "so it is" });
        Assert.DoesNotContain(lines[0].Finding.Id, record.Review(10).Select(static line => line.Finding.Id));
        Assert.False(record.Why(lines[0].Finding.Id)!.Finding!.IsCorrected);
    }
}
