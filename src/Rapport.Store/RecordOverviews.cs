using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Rapport.Coding;
using Rapport.Store.Questions;
using Rapport.Store.Reading;

namespace Rapport.Store;

public sealed partial class Record
{
    /// <summary>How many reports of which outlet there are, by month; the outlets with most in one month first.</summary>
    public ImmutableArray<CoverageMonth> Ask(CoverageQuestion question) => Kept(question, connection => OverviewAnswers.Of(connection, question));

    /// <summary>The pairs that have anything in a stretch of days, those with most events first.</summary>
    public ImmutableArray<PairTotal> Ask(PairTotalsQuestion question) => Kept(question, connection => OverviewAnswers.Of(connection, question));

    /// <summary>The actors that have part in anything in a stretch of days, those with most events first.</summary>
    public ImmutableArray<ActorTotal> Ask(ActorTotalsQuestion question) => Kept(question, connection => OverviewAnswers.Of(connection, question));

    /// <summary>What a person took part in and said, by the reports.</summary>
    public PersonActs Ask(PersonQuestion question) => Read(connection => PersonAnswers.Of(connection, question));

    /// <summary>How much was said on each issue of the register, the most first.</summary>
    public ImmutableArray<IssueTotal> Issues() => Kept(nameof(Issues), OverviewAnswers.Issues);

    /// <summary>The outlets that tell anything actual between two actors, those with most reports first.</summary>
    public ImmutableArray<PairOutlet> Outlets(ActorCode one, ActorCode other) => Read(connection => OverviewAnswers.Outlets(connection, one.Value, other.Value));

    private ImmutableArray<T> Kept<T>(object question, Func<SqliteConnection, ImmutableArray<T>> answer) =>
        Read(connection => _kept.Of(connection, question, () => answer(connection), static rows => rows.Length));
}
