using System.Collections.Immutable;
using Rapport.Coding;
using Rapport.Coding.Findings;
using Rapport.Store;
using Rapport.Store.Questions;
using Rapport.Text;

namespace Rapport.Bench.Size;

/// <summary>What the questions are asked about: pairs, states, issues, words and findings of the record, frequent ones and rare ones.</summary>
internal sealed class QuestionArguments
{
    private const int Frequent = 30;
    private const int Others = 70;
    private const int Claimed = 40;
    private const int AllDays = 100_000;

    /// <summary>Pairs of actors: the thirty with most events, and seventy evenly from all others.</summary>
    public required ImmutableArray<ActivePair> Pairs { get; init; }

    /// <summary>The actors of the pairs.</summary>
    public required ImmutableArray<ActorCode> Actors { get; init; }

    /// <summary>Issues of the register and phrases of statements, the most frequent first.</summary>
    public required ImmutableArray<string> Issues { get; init; }

    /// <summary>The two longest words of headlines.</summary>
    public required ImmutableArray<string> Words { get; init; }

    /// <summary>Reports that tell events and statements of the pairs.</summary>
    public required ImmutableArray<ReportId> Reports { get; init; }

    /// <summary>Events and statements of the pairs.</summary>
    public required ImmutableArray<FindingId> Findings { get; init; }

    /// <summary>Occasions of the actors.</summary>
    public required ImmutableArray<OccasionId> Occasions { get; init; }

    /// <summary>Persons with the states that they took part in occasions for.</summary>
    public required ImmutableArray<(ActorCode Country, string Name)> Persons { get; init; }

    /// <summary>Sentences of the reports, to be read as claims.</summary>
    public required ImmutableArray<string> Claims { get; init; }

    /// <summary>The claims as the coder reads them.</summary>
    public ImmutableArray<ClaimQuestion> Asserted(BuiltCoder coder) =>
    [
        .. Claims.Select(claim => new ClaimQuestion(coder.CodeClaim(new Document { Id = "claim", Text = claim, Sections = [new Section(SectionKind.Lead, new TextSpan(0, claim.Length))] }))),
    ];

    /// <summary>Looks the arguments up in the record.</summary>
    public static QuestionArguments Of(Record record)
    {
        var all = record.Ask(new ActivePairsQuestion(int.MaxValue, AllDays));
        var pairs = all.Take(Frequent).Concat(Evenly([.. all.Skip(Frequent)], Others)).ToImmutableArray();
        var events = pairs.Select(pair => record.Ask(new EventsQuestion { Source = pair.First, Target = pair.Second, Limit = 1 }).Items.FirstOrDefault()).OfType<RecordedEvent>().ToImmutableArray();
        var statements = pairs.SelectMany(pair => record.Ask(new StatementsQuestion { Holder = pair.First, Target = pair.Second, Limit = 50 }).Items).ToImmutableArray();
        var occasions = pairs.SelectMany(pair => record.Ask(new OccasionsQuestion { Country = pair.First, With = pair.Second, Limit = 3 }).Items).DistinctBy(static occasion => occasion.Id).Take(Frequent + Others).ToImmutableArray();
        return new()
        {
            Pairs = pairs,
            Actors = [.. pairs.SelectMany(static pair => (ActorCode[])[pair.First, pair.Second]).Distinct()],
            Issues = [.. statements.Select(static said => said.Issue).OfType<Issue>().CountBy(static issue => issue.Id ?? issue.Text).OrderByDescending(static issue => issue.Value)
                .ThenBy(static issue => issue.Key, StringComparer.Ordinal).Select(static issue => issue.Key).Take(Frequent + Others)],
            Words = [.. record.Ask(new ReportsQuestion { Limit = 400 }).Items.Select(static line => line.Report.Headline).OfType<string>()
                .Select(static headline => string.Join(' ', headline.Split(' ').OrderByDescending(static word => word.Length).Take(2))).Distinct().Take(Frequent + Others)],
            Reports = [.. events.Select(static found => found.Report.Id).Concat(Evenly(statements, Others).Select(static said => said.Report.Id)).Distinct().Take(Frequent + Others)],
            Findings = [.. events.Select(static found => found.Id), .. Evenly(statements, Others).Select(static said => said.Id)],
            Occasions = [.. occasions.Select(static occasion => occasion.Id)],
            Persons = [.. occasions.SelectMany(static occasion => occasion.Persons).Where(static person => person.Country is not null).Select(static person => (person.Country!.Value, person.Name)).Distinct().Take(Frequent + Others)],
            Claims = [.. Evenly(events, Claimed / 2).Concat<RecordedFinding>(Evenly(statements, Claimed / 2)).Select(found => record.Why(found.Id)!.Sentences[0].Text)],
        };
    }

    private static IEnumerable<T> Evenly<T>(ImmutableArray<T> all, int some) =>
        all.Where((_, index) => all.Length <= some || index * some / all.Length != (index + 1) * some / all.Length);
}
