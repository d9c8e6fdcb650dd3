using System.Collections.Immutable;
using Rapport.Store;
using Rapport.Store.Questions;

namespace Rapport.Tables.Events;

/// <summary>The columns that tell where a finding comes from, the same in all of our own tables.</summary>
internal static class FindingColumns
{
    /// <summary>When it was done or said.</summary>
    public static ImmutableArray<Column<TRow>> Dates<TRow>(Func<TRow, RecordedFinding> of) =>
    [
        new Column<TRow>.Plain("date", "date as far as the report tells it: 2023-02-10, 2023-02 or 2023; empty where it does not", row => of(row).Date?.ToString()),
        new Column<TRow>.Plain("date_precision", "day, month or year", row => of(row).Date is { } date ? Words.Of(date.Precision) : null),
        new Column<TRow>.Day("day", "the day that it counts on: the first of its date, else the day of the report; empty where neither is known", row => of(row).Day),
    ];

    /// <summary>Who reports it, by what it was found, and its words.</summary>
    public static ImmutableArray<Column<TRow>> Provenance<TRow>(Func<TRow, RecordedFinding> of, Func<TRow, TextRights> rights) =>
    [
        new Column<TRow>.Plain("report_id", "lasting id of the report", row => of(row).Report.Id.Value),
        new Column<TRow>.Plain("report_name", "the identifier that the input gave the report", row => of(row).Report.Name),
        new Column<TRow>.Plain("story", "the text that the report carries: reprints, the same or nearly so, have the same; count these instead of reports to fold reprints", row => of(row).Story),
        new Column<TRow>.Day("report_day", "day of publication, of the dateline where that is not known", row => of(row).ReportDay),
        new Column<TRow>.Plain("outlet", "who published the report", row => of(row).Report.Outlet),
        new Column<TRow>.Plain("reported_by", "the state that the outlet speaks for, ISO 3166-1 alpha-3: the side that tells this", row => of(row).Report.Side),
        new Column<TRow>.Plain("url", "address of the report", row => of(row).Url),
        new Column<TRow>.Plain("language", "language of the report, BCP 47", row => of(row).Language),
        new Column<TRow>.Plain("rule", "the rule of the lexicon that found it", row => of(row).Rule),
        new Column<TRow>.Number("confidence", "how sure the coder is, 0 to 1", row => of(row).Confidence),
        new Column<TRow>.Plain("pack", "hash of the resources that it was coded by", row => of(row).Pack),
        new Column<TRow>.Plain("section", "the part of the report that its first words stand in: headline, lead, body", row => of(row).Evidence.FirstOrDefault()?.Section),
        new Column<TRow>.Integer("sentence", "number of the sentence that its first words stand in, from 1", row => of(row).Evidence.FirstOrDefault()?.Sentence + 1),
        new Column<TRow>.Plain("spans", "where its words stand in the text of the report: start-end in Unicode code points, half-open, divided by \";\"", row => Quotation.Spans(of(row).Evidence)),
        new Column<TRow>.Plain("evidence", "its words, as far as the rights allow; pieces divided by \"…\"", row => Quotation.Evidence(of(row).Evidence, rights(row))),
        new Column<TRow>.Plain("evidence_sha256", "SHA-256 of its whole words in UTF-8, pieces divided by a line feed", row => Quotation.Hash(of(row).Evidence)),
    ];
}
