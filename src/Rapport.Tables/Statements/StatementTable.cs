using System.Collections.Immutable;
using Rapport.Store;
using Rapport.Tables.Events;
using static Rapport.Tables.Column<Rapport.Tables.Statements.StatementRow>;

namespace Rapport.Tables.Statements;

/// <summary>The table of statements: who said what to whom, and who reports it.</summary>
internal static class StatementTable
{
    /// <summary>Its columns.</summary>
    public static readonly ImmutableArray<Column<StatementRow>> Columns =
    [
        new Plain("statement_id", "lasting id of the statement; \"rapport why\" tells its origin", static row => row.Statement.Id.Value),
        new Integer("pair", "number of the pair of holder and target among those of the statement, from 1", static row => row.Pair),
        new Integer("pairs", "how many pairs the statement has: a row weighs 1/pairs of a statement", static row => row.Pairs),
        .. FindingColumns.Dates<StatementRow>(static row => row.Statement),
        new Plain("kind", "what the statement does: offer, commitment, agreement, ask, position, assessment, praise, sympathy, criticism, accusation, refusal, warning, topics", static row => Words.Of(row.Statement.Kind)),
        new Plain("stance", "for or against the issue; empty where it takes none", static row => row.Statement.Stance is { } stance ? Words.Of(stance) : null),
        new Plain("issue_id", "the issue in the register of issues; empty where the register does not have it", static row => row.Statement.Issue?.Id),
        new Plain("issue", "the phrase that names the matter, as far as the rights allow", static row => Quotation.Limited(row.Statement.Issue?.Text, row.From.Rights)),
        new Plain("strength", "the words that mark kind and strength, as far as the rights allow", static row => Quotation.Limited(row.Statement.Strength, row.From.Rights)),
        .. SideColumns.Of<StatementRow>("holder", "the actor whose statement it is", static row => row.Holder),
        .. SideColumns.Of<StatementRow>("target", "the actor to whom or about whom it was said", static row => row.Target),
        new Plain("speaker", "the person who said it", static row => row.Statement.Speaker),
        new Plain("quotation", "direct where the words stand in quotation marks, else indirect", static row => row.Statement.Direct ? "direct" : "indirect"),
        new Plain("occasion", "the call, meeting or visit that it hangs on, within its report", static row => row.Statement.Occasion),
        new Plain("occasion_id", "lasting id of that call, meeting or visit, the same in every report that tells of it: count these to fold accounts", static row => row.Statement.SharedOccasion),
        .. FindingColumns.Provenance<StatementRow>(static row => row.Statement, static row => row.From.Rights),
    ];

    /// <summary>The table.</summary>
    public static EventTable Table { get; } = EventTable.Of(
        "statements", "What was said: a row for each holder and target of a statement",
        ["country", "holder", "target", "kind", "stance", "issue", "from", "to", "outlet", "side", "words"], Columns, StatementRow.All);
}
