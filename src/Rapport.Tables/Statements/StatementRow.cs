using Rapport.Coding;
using Rapport.Store.Questions;
using Rapport.Tables.Events;

namespace Rapport.Tables.Statements;

/// <summary>A statement of one holder to or about one target: a row of the table of statements.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Pair">Number of the pair among those of the statement, from 1.</param>
/// <param name="Pairs">How many pairs the statement has.</param>
/// <param name="Holder">Whose statement it is, or null.</param>
/// <param name="Target">To whom or about whom, or null.</param>
/// <param name="From">What the row is taken from.</param>
internal sealed record StatementRow(RecordedStatement Statement, int Pair, int Pairs, PairSide? Holder, PairSide? Target, TableSource From)
{
    /// <summary>The rows of the statements that the question asks for: of each statement the pairs that fit its actors.</summary>
    public static IEnumerable<StatementRow> All(TableSource from)
    {
        var asked = from.Question;
        return from.Record.Each(asked.ForStatements()).SelectMany(found => Of(found, from)).Where(row => Fits(asked.Holder, row.Holder) && Fits(asked.Target, row.Target)
            && (Fits(asked.Country, row.Holder) || Fits(asked.Country, row.Target)));
    }

    /// <summary>The rows of a statement, one for each of its pairs.</summary>
    public static IEnumerable<StatementRow> Of(RecordedStatement found, TableSource from)
    {
        var pairs = PairSide.Pairs(PairSide.Of(found.Holder, from.Codes), PairSide.Of(found.Target, from.Codes), amongThemselves: true);
        return pairs.Select((pair, index) => new StatementRow(found, index + 1, pairs.Length, pair.Source, pair.Target, from));
    }

    private static bool Fits(ActorCode? asked, PairSide? side) => asked is not { } code || side?.Code == code;
}
