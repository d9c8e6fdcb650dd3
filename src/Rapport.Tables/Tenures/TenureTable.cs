using System.Collections.Immutable;
using Rapport.Store.Questions;
using Rapport.Tables.Events;
using static Rapport.Tables.Column<Rapport.Tables.Tenures.TenureRow>;

namespace Rapport.Tables.Tenures;

/// <summary>An office that a person holds, as far as reports attest it: a row of the table of tenures.</summary>
/// <param name="Tenure">The tenure.</param>
/// <param name="Country">Codes of the state or organisation.</param>
internal sealed record TenureRow(Tenure Tenure, PairSide Country)
{
    /// <summary>The tenures that the question asks for.</summary>
    public static IEnumerable<TenureRow> All(TableSource from) =>
        from.Record.Ask(new PeopleQuestion { Country = from.Question.Country, Limit = int.MaxValue - 1 }, from.Codes.Actors).Tenures
            .Where(tenure => (from.Question.From is not { } first || tenure.Last?.Day >= first) && (from.Question.To is not { } last || tenure.First?.Day <= last))
            .Select(tenure => Of(tenure, from));

    /// <summary>The row of a tenure.</summary>
    public static TenureRow Of(Tenure tenure, TableSource from) => new(tenure, new(tenure.Country, from.Codes.State(tenure.Country), [], []));
}

/// <summary>The table of tenures: who held which office when, by the reports.</summary>
internal static class TenureTable
{
    /// <summary>Its columns.</summary>
    public static readonly ImmutableArray<Column<TenureRow>> Columns =
    [
        new Plain("tenure_id", "lasting address of the tenure; \"rapport why\" tells every report that attests it", static row => row.Tenure.Address.ToString()),
        .. SideColumns.Codes<TenureRow>("country", "the state or organisation that the office is held for", static row => row.Country),
        new Plain("office", "the office in lower case without the state", static row => row.Tenure.Office),
        new Flag("single", "whether one person holds the office for the state at a time", static row => row.Tenure.IsSingle),
        new Plain("name", "the form of the person's name that most reports use", static row => row.Tenure.Name),
        new List("other_names", "further forms of the name", static row => row.Tenure.OtherNames),
        new Day("first_day", "day of the first report that attests it: the tenure is at least so long; empty where no report has a day", static row => row.Tenure.First?.Day),
        new Plain("first_report", "lasting id of that report", static row => row.Tenure.First?.Report.Value),
        new Day("last_day", "day of the last report that attests it", static row => row.Tenure.Last?.Day),
        new Plain("last_report", "lasting id of that report", static row => row.Tenure.Last?.Report.Value),
        new Integer("reports", "number of reports that attest it", static row => row.Tenure.Levels.Reports),
        new Integer("texts", "number of distinct texts among them, reprints folded", static row => row.Tenure.Levels.Texts),
        new Integer("outlets", "number of independent outlets", static row => row.Tenure.Levels.Outlets),
        new Plain("before", "who held the single office before", static row => row.Tenure.Before?.Name),
        new Plain("after", "who held the single office after", static row => row.Tenure.After?.Name),
        new List("contradictions", "others who are attested in the same single office in the same days", static row => [.. row.Tenure.Contradictions.Select(static other => other.Name)]),
        new Flag("register_agrees", "whether the register of holders has the person in office on the attested days; empty where it knows nothing of it", static row => row.Tenure.Register?.Agrees),
        new Plain("register_name", "whose term the register has on these days", static row => row.Tenure.Register?.Name),
        new Day("register_from", "first day of that term", static row => row.Tenure.Register?.From),
        new Day("register_to", "last day of that term; empty where it was not over when the register was made", static row => row.Tenure.Register?.To),
    ];

    /// <summary>The table.</summary>
    public static EventTable Table { get; } = EventTable.Of(
        "tenures", "Who held which office for whom, by the reports: a row for each person and office", ["country", "from", "to"], Columns, TenureRow.All);
}
