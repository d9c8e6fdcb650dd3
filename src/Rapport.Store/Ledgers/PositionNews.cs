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
    /// <param name="connection">The record.</param>
    /// <param name="statement">The row of the statement.</param>
    /// <param name="holder">One of its holders.</param>
    public static PositionNews? Of(SqliteConnection connection, long statement, ActorCode holder)
    {
        var rows = new ToldRows(connection);
        if (rows.Positions([statement]) is not [{ Day: { } day, Issue: { } issue } told])
            return null;
        var earlier = rows.Positions(FindingAnswers.Newest(connection, new() { Issue = issue.Id ?? issue.Text, Holder = holder, To = day.AddDays(-1), Limit = MostStatements }).Rows)
            .Find(before => before.IsOn(told, PositionLedger.SameIssue));
        return earlier is not null && Between(earlier, told) is { } change ? new(holder, change, FindingRows.Statements(connection, [earlier.Row])[earlier.Row]) : null;
    }

    private static PositionChange? Between(Told before, Told now) =>
        before.Stance != now.Stance ? PositionChange.Stance
        : !PositionLedger.Same(before.Strength, now.Strength) ? PositionChange.Strength
        : before.Matter.Likeness(now.Matter) < PositionLedger.SameWords ? PositionChange.Words : null;
}
