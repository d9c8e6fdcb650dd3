using System.Collections.Immutable;
using Rapport.Server.Api.Answers;
using Rapport.Server.Api.Shapes;
using Rapport.Store.Output;
using Rapport.Store.Questions;

namespace Rapport.Server.Api.Questions;

/// <summary>The reports that hold words.</summary>
internal static class SearchEndpoints
{
    private static readonly Parameter Sought = Parameters.Words with
    {
        Meaning = "the words: all are wanted, in any order and inflection; \"words in quotation marks\" stand as they are, naviga* begins so, -word must not be there",
        IsNeeded = true,
    };

    private static readonly Parameter Place = Parameters.Word<SearchPlace>("in", "where the words are looked for") with { Usual = "all" };

    public static ImmutableArray<ApiEndpoint> All { get; } =
    [
        new()
        {
            Path = "/search", Name = "search", Subject = "Search", IsList = true,
            Meaning = "The reports that hold words, the best first; reprints are folded. \"total_exact\" is false where so many hold them that only the last that came into the record are ranked.",
            Conditions = [Sought, Place, Parameters.Country, Parameters.From, Parameters.To, Parameters.Outlet, Parameters.Side],
            Formats = ApiFormat.OfLists, Item = RecordShapes.Hit,
            Answer = ListAnswer.Of(SearchJson.Write, Hits),
        },
    ];

    /// <summary>The reports that a call searches for.</summary>
    public static ListSource<SearchHit> Hits(Call call) => ListSource.OfFirst(most =>
    {
        var result = call.Record.Ask(new SearchQuestion
        {
            Words = call.Asked.Text(Sought)!,
            Place = call.Asked.Word<SearchPlace>(Place) ?? SearchPlace.All,
            Country = call.Asked.Actor(Parameters.Country),
            From = call.Asked.Day(Parameters.From),
            To = call.Asked.Day(Parameters.To),
            Outlet = call.Asked.Text(Parameters.Outlet),
            Side = call.Asked.Actor(Parameters.Side)?.Value,
            Limit = most,
        });
        return (result.Hits, result.Total with { Exact = result.Total.Exact && result.IsWhole });
    });
}
