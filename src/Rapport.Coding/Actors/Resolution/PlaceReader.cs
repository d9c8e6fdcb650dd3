using Rapport.Text;

namespace Rapport.Coding.Actors;

/// <summary>Reads the cities of a sentence: in which state each lies.</summary>
internal static class PlaceReader
{
    private const int LongestName = 4;

    /// <summary>The states of the cities that stand for no actor, by the head of the name.</summary>
    public static IReadOnlyDictionary<int, Actor> Read(SentenceScan scan)
    {
        var places = new Dictionary<int, Actor>();
        if (CastReader.IsRead(scan.Section))
            for (var first = 0; first < scan.Count; first++)
                if (IsName(scan, first) && !(first > 0 && IsName(scan, first - 1)))
                    Read(scan, first, places);
        return places;
    }

    private static void Read(SentenceScan scan, int first, Dictionary<int, Actor> places)
    {
        var end = first + 1;
        while (end < scan.Count && end - first < LongestName && IsName(scan, end))
            end++;
        var state = Behind(scan, end) ?? scan.Register.StateOfPlace(scan.Span(first, end).Of(scan.Document.Text));
        if (state is { } code)
            places[scan.Head(first, end)] = new Actor(code, null, null);
    }

    /// <summary>The state behind a comma: "Marrakech, Morocco".</summary>
    private static ActorCode? Behind(SentenceScan scan, int comma) =>
        scan.Form(comma) is "," && scan.From(comma + 1)?.Phrase.NameIn(NameRoles.Name) is { } state && state.Code.IsState && !scan.Is(comma + 2, "and")
            ? state.Code : null;

    private static bool IsName(SentenceScan scan, int word) => scan.Tag(word) == Upos.PROPN && scan.IsCapital(word) && scan.At(word) is null;
}
