using Rapport.Coding;
using Rapport.Store.Questions;

namespace Rapport.Store.Tests;

public sealed class OverviewTests : IDisposable
{
    private readonly RecordFolder _folder = new();
    private readonly Record _record;

    public OverviewTests()
    {
        _record = Record.Create(_folder.Path());
        _record.Append([
            Samples.Call().Build(), Samples.Signing().Build(),
            new ReportBuilder("undated", "Note", "Suria supports the one-China policy.").With(static document => document with { Outlet = null, Side = null, Published = null })
                .Statement(StatementKind.Position, "SYR", "", "supports the one-China policy", static said => said with { Date = null, Speaker = "Diab", Issue = new("one-china-policy", "the one-China policy") }).Build(),
        ]);
    }

    public void Dispose()
    {
        _record.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Coverage_counts_reports_by_outlet_and_month()
    {
        var months = _record.Ask(new CoverageQuestion());

        Assert.Contains(new CoverageMonth("Courier", new(2024, 6, 1), 1, 1), months);
        Assert.Contains(new CoverageMonth(null, null, 1, 1), months);
        Assert.Equal(3, months.Sum(static month => month.Reports));
        Assert.Equal(["Courier"], _record.Ask(new CoverageQuestion { From = new(2024, 6, 1), To = new(2024, 6, 30) }).Select(static month => month.Outlet));
    }

    [Fact]
    public void Pairs_and_actors_are_counted_as_the_lists_count_them()
    {
        foreach (var (from, to) in ((DateOnly?, DateOnly?)[])[(null, null), (new(2024, 6, 1), null), (null, new(2024, 5, 31))])
        {
            foreach (var pair in _record.Ask(new PairTotalsQuestion { From = from, To = to }))
            {
                var findings = new[] { (pair.First, pair.Second), (pair.Second, pair.First) }.SelectMany(way =>
                    _record.Ask(new EventsQuestion { Source = way.Item1, Target = way.Item2, From = from, To = to }).Items.Cast<RecordedFinding>()
                        .Concat(_record.Ask(new StatementsQuestion { Holder = way.Item1, Target = way.Item2, From = from, To = to }).Items)).DistinctBy(static found => found.Id).ToList();
                Assert.Equal((findings.OfType<RecordedEvent>().LongCount(), findings.OfType<RecordedStatement>().LongCount()), (pair.Events, pair.Statements));
                Assert.Equal(findings.OfType<RecordedEvent>().Sum(static found => Math.Max(0, found.Intensity)), pair.Cooperation, 3);
                Assert.Equal(findings.OfType<RecordedEvent>().Sum(static found => Math.Max(0, -found.Intensity)), pair.Conflict, 3);
            }

            var actors = _record.Ask(new ActorTotalsQuestion { From = from, To = to });
            Assert.Contains(actors, static actor => actor.Code.Value == "SYR");
            foreach (var actor in actors)
                Assert.Equal(
                    (_record.Ask(new EventsQuestion { Country = actor.Code, From = from, To = to }).Total.Count, _record.Ask(new StatementsQuestion { Country = actor.Code, From = from, To = to }).Total.Count),
                    (actor.Events, actor.Statements));
        }
    }

    [Fact]
    public void Issues_are_counted_as_their_statements()
    {
        Assert.Equal([new IssueTotal("market-access", 1, new(2024, 5, 2), new(2024, 5, 2)), new IssueTotal("one-china-policy", 1, null, null)], _record.Issues().OrderBy(static total => total.Issue, StringComparer.Ordinal));
    }

    [Fact]
    public void The_outlets_of_a_pair_are_those_of_its_reports()
    {
        var outlets = _record.Outlets(new("NOR"), new("SYR"));

        Assert.Equal(["Courier", "Tidings"], outlets.Select(static outlet => outlet.Outlet).Order(StringComparer.Ordinal));
        Assert.Equal(_record.Ask(new DyadQuestion(new("NOR"), new("SYR"))).ReportCount, outlets.Sum(static outlet => outlet.Reports));
    }

    [Fact]
    public void A_person_is_found_in_occasions_and_as_speaker_in_each_form_of_the_name()
    {
        var acts = _record.Ask(new PersonQuestion(new("SYR"), ["Omar Diab", "Diab"]));

        Assert.Single(acts.Occasions);
        Assert.Equal(["Omar Diab", "Diab"], acts.Statements.Select(static said => said.Speaker));
        Assert.Empty(_record.Ask(new PersonQuestion(new("NOR"), ["Omar Diab"])).Occasions);
        Assert.Empty(_record.Ask(new PersonQuestion(new("SYR"), ["Ada Holm"])).Statements);
    }

    [Fact]
    public void Events_dated_behind_the_last_report_do_not_move_the_busiest_pairs()
    {
        _record.Append([new ReportBuilder("far", "Far", "Norland and Estonia will be climate neutral.").Event("COOPERATE", "NOR EST", "", "climate neutral",
            static found => found with { Date = new(new(2050, 1, 1), Coding.Findings.DatePrecision.Year) }).Build()]);

        Assert.Contains(_record.Ask(new ActivePairsQuestion()), static pair => pair == new ActivePair(new("NOR"), new("SYR"), 4, new(2024, 6, 4)));
        Assert.DoesNotContain(_record.Ask(new ActivePairsQuestion()), static pair => pair.Last.Year == 2050);
    }

    [Fact]
    public void What_is_kept_of_the_whole_record_is_answered_anew_when_a_report_comes_in()
    {
        long Statements() => _record.Issues().Single(static issue => issue.Issue == "one-china-policy").Statements;
        (long, long, long) Numbers() => (Statements(), _record.Ask(new ActorTotalsQuestion()).Single(static actor => actor.Code.Value == "SYR").Statements, _record.Ask(new CoverageQuestion()).Sum(static month => month.Reports));

        var (statements, ofActor, reports) = Numbers();
        Assert.Equal((statements, ofActor, reports), Numbers());
        _record.Append([
            new ReportBuilder("again", "Note", "Suria upholds the one-China policy.")
                .Statement(StatementKind.Position, "SYR", "", "upholds the one-China policy", static said => said with { Issue = new("one-china-policy", "the one-China policy") }).Build(),
        ]);
        Assert.Equal((statements + 1, ofActor + 1, reports + 1), Numbers());
    }
}
