using Microsoft.Data.Sqlite;
using Rapport.Coding;
using Rapport.Store.Questions;
using Rapport.Store.Reading;
using Rapport.Store.Watching;

namespace Rapport.Store.Ledgers;

/// <summary>What is new in a position against what its holder had said on the issue on earlier days.</summary>
/// <param name="Holder">Whose position it is.</param>
/// <param name="Change">What is new.</param>
/// <param name="Before">What the holder had said last.</param>
internal sealed record PositionNews(ActorCode Holder, PositionChange Change, RecordedStatement Before)
{
    private const int MostStatements = 500;

    /// <summary>What is new in a statement; null where it is no position, has no day, is the first of the holder on the issue, or says the same again.</summary>
    public static PositionNews? Of(SqliteConnection connection, RecordedStatement said, ActorCode holder)
    {
        if (!LedgerAnswers.IsPosition(said) || said.Day is not { } day || said.Issue is not { } issue)
            return null;
        var told = new Told(said);
        var earlier = FindingAnswers.Statements(connection, new() { Issue = issue.Id ?? issue.Text, Holder = holder, To = day.AddDays(-1), Limit = MostStatements })
            .Items.Where(LedgerAnswers.IsPosition).Select(static before => new Told(before)).FirstOrDefault(before => before.IsOn(told, PositionLedger.SameIssue));
        return earlier is not null && Between(earlier, told) is { } change ? new(holder, change, earlier.Said) : null;
    }

    private static PositionChange? Between(Told before, Told now) =>
        before.Said.Stance != now.Said.Stance ? PositionChange.Stance
        : !PositionLedger.Same(before.Said.Strength, now.Said.Strength) ? PositionChange.Strength
        : before.Matter.Likeness(now.Matter) < PositionLedger.SameWords ? PositionChange.Words : null;
}
