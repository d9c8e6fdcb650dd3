using Rapport.Text;

namespace Rapport.Coding.Actors;

/// <summary>Tells whether a name says where something is.</summary>
internal static class PlacePhrase
{
    /// <summary>Whether the words [first, end) are a place: "in Beijing", "Liege, Belgium", a line of its own.</summary>
    /// <param name="scan">The sentence.</param>
    /// <param name="first">First word of the name.</param>
    /// <param name="end">Index behind its last word.</param>
    /// <param name="city">Whether the name is a city's: then more prepositions make it a place.</param>
    public static bool IsPlace(SentenceScan scan, int first, int end, bool city)
    {
        if (first == 0 && end == scan.Count)
            return true;
        var head = scan.Head(first, end);
        for (var steps = 0; steps < 8 && scan.Relation(head) is "conj" or "appos" or "flat" && scan.Sentence.Heads[head] >= 0; steps++)
            head = scan.Sentence.Heads[head];
        if (scan.Child(head, "case") is >= 0 and var marker && marker < head && IsPlaceMarker(scan, marker, city))
            return true;
        var before = first - 1;
        while (before > 0 && (scan.Is(before, "the") || (scan.Tag(before) is Upos.ADJ && scan.At(before) is null)))
            before--;
        return before >= 0 && (IsPlaceMarker(scan, before, city) || IsBehindPlace(scan, before, end) || IsBeforeState(scan, end, city));
    }

    private static bool IsPlaceMarker(SentenceScan scan, int word, bool city) =>
        scan.IsOneOf(word, "in", "at", "near", "inside", "outside", "around", "across", "throughout", "within", "off", "along")
        || (city && scan.IsOneOf(word, "via", "through", "over", "leaves", "left", "reached", "into"))
        || (city && scan.Is(word, "from") && scan.IsOneOf(word + 2, "to", "on", "for"));

    // "Liege, Belgium": a name that is no actor, a comma, the state.
    private static bool IsBehindPlace(SentenceScan scan, int comma, int end)
    {
        if (scan.Form(comma) is not "," || comma == 0 || !scan.IsCapital(comma - 1) || scan.Tag(comma - 1) is not Upos.PROPN)
            return false;
        if (scan.At(comma - 1) is { } before)
            return before.Phrase.NameIn(NameRoles.Capital) is not null && scan.Form(end) is "," or "." or "" or ")" or "–" or "--" or "-";
        var start = comma - 1;
        while (start > 0 && scan.IsCapital(start - 1) && scan.Tag(start - 1) is Upos.PROPN && scan.At(start - 1) is null)
            start--;
        var name = scan.Span(start, comma).Of(scan.Document.Text);
        return scan.Register.StateOfPlace(name) is not null
            || (start > 0 && scan.IsOneOf(start - 1, "in", "at", "near", "to", "from", "outside", "of", "around", "through", "via", "for"));
    }

    // "Beijing, China": a city before its state.
    private static bool IsBeforeState(SentenceScan scan, int end, bool city) =>
        city && scan.Form(end) is "," && scan.From(end + 1)?.Phrase.NameIn(NameRoles.Name) is { } state && state.Code.IsState
        && !scan.Is(end + 2, "and");
}
