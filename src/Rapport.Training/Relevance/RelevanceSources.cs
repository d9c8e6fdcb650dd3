using System.Collections.Immutable;
using System.Globalization;
using Rapport.Coding.Relevance;
using Rapport.Text;

namespace Rapport.Training;

/// <summary>Reads the weights of the gate from their table.</summary>
internal static class RelevanceSources
{
    private static readonly ImmutableArray<RelevanceFeature> Features = [.. Enum.GetValues<RelevanceFeature>()];

    /// <summary>Reads <c>weights.tsv</c> with the columns feature, value and weight.</summary>
    /// <exception cref="BrokenFileException">The table is missing or a row is wrong.</exception>
    public static RelevanceWeights Read(string folder)
    {
        var table = Table.Read(Path.Combine(folder, "weights.tsv"), "feature", "value", "weight");
        var weights = ImmutableArray.CreateBuilder<RelevanceWeight>(table.Rows.Length);
        var seen = new HashSet<(RelevanceFeature, string)>();
        foreach (var row in table.Rows)
        {
            var name = row.OneOf("feature", Features.Select(NameOf), string.Join(", ", Features.Select(NameOf)));
            var feature = Features.First(one => NameOf(one) == name);
            if (feature != RelevanceFeature.Word)
                _ = row.Number("value", 9);
            if (!seen.Add((feature, row["value"])))
                throw row.Fault($"{name} {row["value"]} stands twice", "leave one of the rows out");
            weights.Add(new(feature, row["value"], int.TryParse(row["weight"], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var weight)
                ? weight : throw row.Fault($"the weight \"{row["weight"]}\" is no whole number", "write hundredths")));
        }

        return new(weights.ToImmutable());
    }

    /// <summary>How a feature is called in the table: "actors-in-sentence".</summary>
    public static string NameOf(RelevanceFeature feature) => feature switch
    {
        RelevanceFeature.Word => "word",
        RelevanceFeature.ActorsInSentence => "actors-in-sentence",
        RelevanceFeature.ActorsInReport => "actors-in-report",
        _ => "threshold",
    };
}
