using Rapport.Coding.Actors;
using Rapport.Coding.Clauses;
using Rapport.Text;

namespace Rapport.Coding.Findings;

/// <summary>What a deed tells of its place.</summary>
internal enum DeedKind : byte
{
    /// <summary>Nothing more than its clause says.</summary>
    Other,

    /// <summary>It is done to people or things where these are: "killed ten people in Herat".</summary>
    Bodily,

    /// <summary>It happens where it leads: "travelled to Erbil".</summary>
    Journey,
}

/// <summary>Tells where a clause says that something happened. Datelines do not count.</summary>
/// <param name="context">The report's memory.</param>
/// <param name="register">The places that are known, and the nouns for kinds of places.</param>
/// <param name="words">The nouns for occasions.</param>
internal sealed class EventPlaces(DocumentContext context, ActorRegister register, ClauseWords words)
{
    private const int Depth = 3;

    /// <summary>The most exact of the places that the clause itself names: "met in Washington", "met at the palace in Washington"; null where it names none.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="clause">The clause.</param>
    /// <param name="deed">What kind of deed it tells.</param>
    public Place? Of(ReadSentence sentence, Clause clause, DeedKind deed)
    {
        Place? best = null;
        foreach (var argument in clause.Arguments)
            if (!argument.Inherited && Of(sentence, argument, deed) is { } found && (best is null || Rank(found) < Rank(best)))
                best = found;
        return best;
    }

    private Place? Of(ReadSentence sentence, Argument argument, DeedKind deed) => argument.Relation switch
    {
        ArgumentRelation.Oblique when IsMarker(argument.Marker) => Named(sentence, argument.Head, Depth),
        ArgumentRelation.Oblique or ArgumentRelation.Object when words.Occasions.Contains(sentence.Sentence.Lemmas[argument.Head]) => Within(sentence, argument.Head, Depth),
        ArgumentRelation.Object when deed == DeedKind.Bodily => Struck(sentence, argument.Head),
        ArgumentRelation.Object when deed == DeedKind.Journey => Inner(sentence, argument),
        ArgumentRelation.Oblique when deed == DeedKind.Journey && argument.Marker == "to" => Inner(sentence, argument),
        _ => null,
    };

    private static int Rank(Place place) => place.Precision is { } precision ? (int)precision : (int)PlacePrecision.City;

    /// <summary>The place that a phrase names: by its head, by a name before a noun for a kind of place or behind its "of", or by where it is.</summary>
    private Place? Named(ReadSentence sentence, int head, int depth)
    {
        var columns = sentence.Sentence;
        if (NameAt(sentence, head) is { } place)
            return place;
        if (columns.Upos[head] == Upos.PROPN || depth == 0)
            return null;
        if (register.PrecisionOf(columns.Lemmas[head]) is { } kind)
            for (var word = 0; word < columns.Count; word++)
                if (columns.Heads[word] == head && ((word < head && columns.Relations[word] == "compound") || Sides.Marker(sentence, word) == "of" || columns.Relations[word] == "appos")
                    && NameAt(sentence, word) is { } named && (named.Precision != PlacePrecision.State || kind == PlacePrecision.State))
                    return kind == PlacePrecision.Site ? named : named with { Precision = kind };
        return Within(sentence, head, depth - 1);
    }

    /// <summary>The place that was struck, or in which those were to whom it was done: "shelled Herat", "killed ten people in Herat". A state that was struck is its target alone.</summary>
    private Place? Struck(ReadSentence sentence, int head) => Part(NameAt(sentence, head)) ?? Within(sentence, head, Depth);

    /// <summary>The one goal of a journey. A state that is visited is its target alone, and of several goals none is the place.</summary>
    private Place? Inner(ReadSentence sentence, Argument goal) => goal.Words.Length == 1 ? Part(Named(sentence, goal.Head, Depth)) : null;

    private static Place? Part(Place? place) => place is { Precision: PlacePrecision.Site or PlacePrecision.City or PlacePrecision.Region } ? place : null;

    /// <summary>The place in which a phrase says that what it names is: "a police station in Herat".</summary>
    private Place? Within(ReadSentence sentence, int head, int depth)
    {
        var columns = sentence.Sentence;
        for (var word = head + 1; word < columns.Count; word++)
            if (columns.Heads[word] == head && columns.Relations[word] == "nmod" && IsMarker(Sides.Marker(sentence, word)) && Named(sentence, word, depth) is { } place)
                return place;
        return null;
    }

    private Place? NameAt(ReadSentence sentence, int word)
    {
        var (name, isNamed) = NameOf(sentence.Sentence, word);
        if (name.End == name.First)
            return null;
        var place = register.Place(new TextSpan(sentence.Sentence.Words[name.First].Start, sentence.Sentence.Words[name.End - 1].End).Of(context.Document.Document.Text));
        if (place.Precision is null && !isNamed)
            return null;
        return place.Precision == PlacePrecision.State ? place
            : place with { State = Behind(sentence, name.End) ?? place.State ?? context.PlaceAt(sentence.Index, word)?.Code };
    }

    /// <summary>
    /// The name that a word belongs to, and whether it is one of a place; any other is a place only where the tables know it as one. No words where
    /// it is the name of a person or none.
    /// </summary>
    private static (WordRange Words, bool IsPlace) NameOf(Sentence sentence, int word)
    {
        foreach (var name in sentence.Names)
            if (name.Words.First <= word && word < name.Words.End)
                return name.Kind == NameKind.Person ? default : (name.Words, name.Kind == NameKind.Place);
        if (sentence.Upos[word] != Upos.PROPN)
            return default;
        var (first, end) = (word, word + 1);
        while (first > 0 && sentence.Upos[first - 1] == Upos.PROPN && sentence.Heads[first - 1] == word)
            first--;
        while (end < sentence.Count && sentence.Upos[end] == Upos.PROPN && sentence.Heads[end] == word)
            end++;
        return (new(first, end), false);
    }

    /// <summary>The state behind a comma, and behind that of the region: "Marrakech, Morocco", "Myropillia, Sumy Oblast, Ukraine".</summary>
    private ActorCode? Behind(ReadSentence sentence, int comma)
    {
        var columns = sentence.Sentence;
        for (var word = comma; word < columns.Count && word < comma + 8 && (columns.Forms[word] == "," || (word > comma && columns.Upos[word] == Upos.PROPN)); word++)
            if (columns.Upos[word] == Upos.PROPN && context.ReferenceAt(sentence.Index, word) is { Person: < 0, Actors: [{ Code.IsState: true } state], Kind: ReferenceKind.Name or ReferenceKind.Place })
                return state.Code;
        return null;
    }

    private static bool IsMarker(string marker) => marker is "in" or "at" or "near" or "inside" or "outside" or "across" or "throughout" or "off" or "around";
}
