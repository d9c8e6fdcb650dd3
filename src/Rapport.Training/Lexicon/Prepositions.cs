using System.Collections.Frozen;

namespace Rapport.Training;

/// <summary>The prepositions of English, which patterns tell from other words. A closed class.</summary>
internal static class Prepositions
{
    private static readonly FrozenSet<string> All = new[]
    {
        "about", "above", "across", "after", "against", "ahead of", "along", "alongside", "along with", "amid", "among", "around", "as",
        "at", "because of", "before", "behind", "below", "beneath", "beside", "between", "beyond", "by", "despite", "due to", "during",
        "for", "from", "in", "in front of", "in response to", "inside", "instead of", "into", "near", "of", "off", "on", "on behalf of",
        "onto", "out of", "outside", "over", "per", "regarding", "since", "through", "throughout", "to", "together with", "toward",
        "towards", "under", "until", "up to", "upon", "via", "with", "within", "without",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static bool IsOne(string word) => All.Contains(word);
}
