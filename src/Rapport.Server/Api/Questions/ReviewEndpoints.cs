using System.Collections.Immutable;
using Rapport.Server.Api.Answers;
using Rapport.Server.Api.Shapes;
using Rapport.Store;
using Rapport.Store.Output;
using Rapport.Store.Questions;

namespace Rapport.Server.Api.Questions;

/// <summary>What readers said of the coding, and what is worth their look.</summary>
internal static class ReviewEndpoints
{
    public static ImmutableArray<ApiEndpoint> All { get; } =
    [
        new()
        {
            Path = "/review", Name = "review", Subject = "Review", IsList = true,
            Meaning = "The findings that are most worth a look: uncertain, and the only ones that tell what they tell.",
            Formats = ApiFormat.OfLists, Item = RecordShapes.Review,
            Answer = ListAnswer.Of(ReviewJson.Write, Findings),
        },
        new()
        {
            Path = "/corrections", Name = "corrections", Subject = "Review", IsList = true,
            Meaning = "The corrections by readers, in the order they were made.",
            Formats = ApiFormat.OfLists, Item = RecordShapes.Correction,
            Answer = ListAnswer.Of(ReviewJson.Write, Corrections),
        },
    ];

    /// <summary>The findings that are most worth a look.</summary>
    public static ListSource<ReviewLine> Findings(Call call) => ListSource.OfFirst(most =>
    {
        var lines = call.Record.Review(most);
        return (lines, new Total(lines.Length, lines.Length < most));
    });

    /// <summary>The corrections, in the order they were made.</summary>
    public static ListSource<Correction> Corrections(Call call) => ListSource.OfAll(call.Record.Corrections());
}
