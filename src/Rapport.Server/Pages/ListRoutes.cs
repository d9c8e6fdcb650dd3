using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Rapport.Server.Api;
using Rapport.Server.Api.Answers;
using Rapport.Server.Api.Questions;
using Rapport.Store.Questions;

namespace Rapport.Server.Pages;

/// <summary>The pages that are lists: each shows the list of the REST interface with the same name and the same conditions.</summary>
internal static class ListRoutes
{
    public static void Map(WebApplication application)
    {
        new List<ReportsPage, ReportLine>("reports", "Reports", "report", ReportEndpoints.Reports) { Meaning = "Reports, the newest first.", First = ["q", "from", "to", "outlet"] }.Map(application);
        new List<EventsPage, RecordedEvent>("events", "Events", "event", FindingEndpoints.Events)
        {
            Meaning = "What was done, the newest first. What has no date stands at the day of its report.",
            First = ["source", "target", "from", "to", "country", "type"],
        }.Map(application);
        new List<StatementsPage, RecordedStatement>("statements", "Statements", "statement", FindingEndpoints.Statements)
        {
            Meaning = "What was said, the newest first. What has no date stands at the day of its report.",
            First = ["holder", "target", "issue", "kind", "stance", "from", "to"],
        }.Map(application);
        new List<OccasionsPage, RecordedOccasion>("occasions", "Occasions", "occasion", OccasionEndpoints.Occasions)
        {
            Meaning = "Calls, meetings and visits, the newest first, each once with all reports that tell of it.",
            First = ["country", "with", "kind", "from", "to"],
        }.Map(application);
        new List<PositionsPage, Position>("positions", "Positions", "position", LedgerEndpoints.Positions)
        {
            Meaning = "Where a holder stands on an issue, each wording once, with the day on which it was first heard.",
            First = ["holder", "issue", "from", "as_of"],
            Missing = static asked => asked.Has(Parameters.Issue) || asked.Has(Parameters.Holder) ? null : "Whose positions, or on what? Give a holder, an issue, or both.",
        }.Map(application);
        new List<AsksPage, Ask>("asks", "Asks", "ask", LedgerEndpoints.Asks)
        {
            Meaning = "What one actor asked of another and what followed, the newest first. Silence is no refusal.",
            First = ["source", "target", "issue", "open"],
            Missing = static asked => asked.Has(Parameters.Source) && asked.Has(Parameters.Target) ? null : "Who asks whom? Give both sides.",
        }.Map(application);
        // Days from and to are of the table of tenures alone.
        new List<PeoplePage, Tenure>("people", "People", "office", PeopleEndpoints.Tenures) { First = ["country", "name", "office", "as_of"], Left = ["from", "to"] }.Map(application);
        new List<SearchPage, SearchHit>("search", "Search", "report", SearchEndpoints.Hits)
        {
            Meaning = "Reports that hold words, the best first; reprints are folded into one.",
            First = ["q", "in", "country", "from", "to"],
            Missing = static asked => asked.Has(Parameters.Words) ? null : "Which words? All are wanted, in any order and inflection; “words in quotation marks” stand as they are, naviga* begins so, -word must not be there.",
        }.Map(application);
        new List<CheckPage, CheckedClaim>("check", "Check a claim", "claim", LedgerEndpoints.Claims)
        {
            Meaning = "Whether reports support or contradict a claim. What the coder reads in it is looked for in the record.",
            First = ["q", "date"],
            Missing = static asked => asked.Has(Parameters.Words) ? null : "Write a plain sentence that says who does or says what. It is read as a report is, and looked for in the record.",
        }.Map(application);
        new List<ReviewPage, ReviewLine>("review", "Review", "finding", ReviewEndpoints.Findings).Map(application);
        new List<CorrectionsPage, Rapport.Store.Correction>("corrections", "Corrections", "correction", ReviewEndpoints.Corrections).Map(application);
    }

    /// <summary>A page that is a list.</summary>
    /// <param name="Name">Name of the list in the REST interface, and of the page.</param>
    /// <param name="Title">What the page is called.</param>
    /// <param name="Noun">What one item is called.</param>
    /// <param name="Source">The list that a call asks for.</param>
    private sealed record List<TPage, T>(string Name, string Title, string Noun, Func<Call, ListSource<T>> Source)
        where TPage : IComponent
    {
        private const int Usual = 25;

        /// <summary>What the list holds, for readers; what the interface says of it where it is null.</summary>
        public string? Meaning { get; init; }

        /// <summary>The conditions that stand first.</summary>
        public ImmutableArray<string> First { get; init; } = [];

        /// <summary>The conditions of the list that the page does not have.</summary>
        public ImmutableArray<string> Left { get; init; } = [];

        /// <summary>Tells what is missing where nothing can be asked; null where enough is there.</summary>
        public Func<Asked, string?> Missing { get; init; } = static _ => null;

        private ApiEndpoint Endpoint => ApiEndpoints.All.First(endpoint => endpoint.Name == Name);

        private ImmutableArray<Parameter> Conditions =>
        [
            .. Endpoint.Conditions.Where(condition => !Left.Contains(condition.Name)).Select(static condition => condition with { IsNeeded = false })
                .OrderBy(condition => First.IndexOf(condition.Name) is >= 0 and var place ? place : First.Length),
        ];

        public void Map(WebApplication application) => PageRoutes.Get(application, "/" + Name, Show);

        private Task Show(PageCall page)
        {
            ImmutableArray<Parameter> known = [.. Conditions, Parameters.Limit with { Most = Parameters.LargestPart }, Parameters.Cursor];
            if (page.Cleaned(known) is { } clean)
                return page.Redirect(clean);
            var asked = page.Asked(known);
            var missing = Missing(asked);
            var part = missing is not null ? new Part<T>([], new(0, true), null)
                : Source(new Call(page.Context, page.Record, page.Knowledge, asked, ApiFormat.Json)).Ask(asked.Number(Parameters.Limit) ?? Usual, asked.Text(Parameters.Cursor));
            return page.Show<TPage>(new() { ["List"] = View(page, asked, missing, part), ["Items"] = part.Items });
        }

        private ListView View(PageCall page, Asked asked, string? missing, Part<T> part)
        {
            var path = "/" + Name;
            var conditions = page.Query.Where(pair => pair.Key is not ("cursor" or "limit")).OrderBy(static pair => pair.Key, StringComparer.Ordinal).ToImmutableArray();
            var fields = page.Fields(Conditions);
            return new ListView
            {
                Title = Title,
                Noun = Noun,
                Meaning = Meaning ?? Endpoint.Meaning,
                Path = path,
                Filters = fields,
                Missing = missing,
                Total = part.Total,
                Shown = part.Items.Length,
                First = asked.Has(Parameters.Cursor) ? path + QueryString.Create(page.Query.Where(static pair => pair.Key != "cursor")).Value : null,
                Next = part.Next is null ? null : path + WebAddress.With(page.Query, "cursor", part.Next),
                Data = new(Noun + "s", Endpoint.Path, conditions),
                Held = [.. fields.Where(static field => field.Value.Length > 0).Select(field => (field, path + QueryString.Create(conditions.Where(pair => pair.Key != field.Name)).Value))],
            };
        }
    }
}
