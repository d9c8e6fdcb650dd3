using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Rapport.Bench.Reliability;

/// <summary>The table of confidence as a file of the resources.</summary>
internal static class ConfidenceFile
{
    /// <summary>The text of the file.</summary>
    public static string Text(ImmutableArray<CalibratedFamily> families)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"""
            # How often findings are right, by what they are and the family of the rule that found them: the confidence that is printed.
            # Source: made by "bench/run reliability --write" from annotated reports, of which half is kept back from it; written for Rapport.
            # An event counts as confirmed by type and sides, a statement by holder, words and kind. "*" is for families without a row.
            # The share of a family is drawn towards that of its class as if it had {Calibration.Weight:0} more cases of it, the class towards all findings.
            class	family	cases	confirmed	confidence

            """);
        foreach (var row in families)
            text.Append(CultureInfo.InvariantCulture,
                $"{row.Class.ToString().ToLowerInvariant()}\t{row.Family}\t{row.Cases}\t{row.Confirmed}\t{row.Confidence:0.00}\n");
        return text.ToString();
    }
}
