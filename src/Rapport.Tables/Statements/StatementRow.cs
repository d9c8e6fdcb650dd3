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
        foreach (var found in from.Record.Each(asked.ForStatements()))
        {
            var pairs = PairSide.Pairs(PairSide.Of(found.Holder, from.Codes), PairSide.Of(found.Target, from.Codes), amongThemselves: true);
            for (var i = 0; i < pairs.Length; i++)
                if (Fits(asked.Holder, pairs[i].Source) && Fits(asked.Target, pairs[i].Target)
                    && (Fits(asked.Country, pairs[i].Source) || Fits(asked.Country, pairs[i].Target)))
                    yield return new(found, i + 1, pairs.Length, pairs[i].Source, pairs[i].Target, from);
        }
    }

    private static bool Fits(ActorCode? asked, PairSide? side) => asked is not { } code || side?.Code == code;
}
