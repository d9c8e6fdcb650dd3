using System.Globalization;
using Rapport.Store;
using Rapport.Store.Output;
using Rapport.Store.Questions;

namespace Rapport.Cli.Output;

/// <summary>How hits of a search are written; what was looked for stands between « and ».</summary>
internal static class SearchForm
{
    /// <summary>Hits.</summary>
    public static ListForm<SearchHit> Hits { get; } = new(
        SearchJson.Write,
        ["report", "name", "outlet", "side", "published", "headline", "reprints", "in", "findings", "passage"],
        hit =>
        [
            hit.Report.Id.Value, hit.Report.Name, hit.Report.Outlet, hit.Report.Side, Day(hit), hit.Report.Headline, hit.Reprints.ToString(CultureInfo.InvariantCulture),
            string.Join(';', hit.Passages.Select(static passage => Words.Of(passage.Place)).Distinct()),
            string.Join(';', hit.Passages.Select(static passage => passage.Finding?.Value).OfType<string>().Distinct()), Text(hit.Passages[0]),
        ],
        hit =>
        [
            hit.Report.Id.Value, Day(hit) ?? "", RecordedForms.Outlet(hit.Report),
            RecordedForms.OneLine(hit.Report.Headline ?? hit.Report.Name) + (hit.Reprints == 0 ? "" : $" · {PeopleForm.Count(hit.Reprints, "reprint")}"),
        ])
    {
        Below = static hit => hit.Passages.Select(static passage => $"{Place(passage.Place)}{(passage.Finding is { } finding ? $" {finding}" : "")}: {Text(passage)}"),
    };

    private static string Place(SearchPlace place) => place switch { SearchPlace.Headlines => "headline", SearchPlace.Findings => "finding", _ => "text" };

    private static string Text(SearchPassage passage) => RecordedForms.OneLine(string.Concat(passage.Text.Select(static run => run.IsMatch ? $"«{run.Text}»" : run.Text)));

    private static string? Day(SearchHit hit) => hit.Report.Published is { } day ? Words.Of(day) : null;
}
