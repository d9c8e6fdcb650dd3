using System.Collections.Immutable;
using Rapport.Coding.Actors;
using Rapport.Coding.Clauses;
using Rapport.Text;

namespace Rapport.Coding.Findings;

/// <summary>Who the phrases of one report's clauses stand for.</summary>
/// <param name="Context">The report's memory.</param>
internal readonly record struct Sides(DocumentContext Context)
{
    /// <summary>The actors of an argument whose state is named, each code once, in the order named.</summary>
    public ImmutableArray<Actor> Of(int sentence, Argument? argument) => Of(sentence, argument, static kind => kind is not (ReferenceKind.Local or ReferenceKind.Domestic));

    /// <summary>The same with those whose state is that of those with whom they have to do: "the rebels".</summary>
    public ImmutableArray<Actor> WithDomestic(int sentence, Argument? argument) => Of(sentence, argument, static kind => kind is not ReferenceKind.Local);

    /// <summary>The same with those whose state is that of the place where it happened, too.</summary>
    public ImmutableArray<Actor> WithLocal(int sentence, Argument? argument) => Of(sentence, argument, static _ => true);

    private ImmutableArray<Actor> Of(int sentence, Argument? argument, Func<ReferenceKind, bool> counts)
    {
        if (argument is not { } filled)
            return [];
        var actors = ImmutableArray.CreateBuilder<Actor>();
        foreach (var word in filled.Words)
            if (Context.ReferenceAt(sentence, word) is { } reference && counts(reference.Kind))
                Add(actors, reference);
        return actors.DrainToImmutable();
    }

    /// <summary>The state of the city that an argument names.</summary>
    public ImmutableArray<Actor> OfPlace(int sentence, Argument? argument) =>
        argument is { } filled && Context.PlaceAt(sentence, filled.Head) is { } state ? [state] : [];

    /// <summary>The actors that the phrase headed by <paramref name="word"/> stands for.</summary>
    public ImmutableArray<Actor> Of(int sentence, int word) =>
        word >= 0 && Context.ReferenceAt(sentence, word) is { Kind: not (ReferenceKind.Local or ReferenceKind.Domestic) } reference ? reference.Actors : [];

    /// <summary>How who fills an argument came to stand for an actor; null where nobody does.</summary>
    public ReferenceKind? KindOf(int sentence, Argument? argument)
    {
        if (argument is { } filled)
            foreach (var word in filled.Words)
                if (Context.ReferenceAt(sentence, word) is { } reference)
                    return reference.Kind;
        return null;
    }

    /// <summary>The states in which an argument says that something happened: "in Jakarta", "near the Ethiopian town of Badme", "a jail in Dili".</summary>
    public ImmutableArray<Actor> PlacesIn(ReadSentence sentence, Argument argument)
    {
        var places = ImmutableArray<Actor>.Empty;
        if (argument.Relation is ArgumentRelation.Content or ArgumentRelation.Infinitive or ArgumentRelation.Gerund)
            return places;
        var isPlace = argument.Relation == ArgumentRelation.Oblique && argument.Marker != "of" && IsPlaceMarker(argument.Marker);
        foreach (var head in argument.Words)
        {
            var phrase = sentence.Tree.Phrase(head);
            for (var word = phrase.First; word < phrase.End; word++)
            {
                if (!sentence.Tree.IsWithin(word, head))
                    continue;
                if (Context.PlaceAt(sentence.Index, word) is { } city && (IsPlaceMarker(Marker(sentence, word)) || (isPlace && word == head)))
                    places = Union(places, [city with { Sector = null, Name = null }]);
                if (Marker(sentence, word) != "with" && !LiesInState(sentence, word) && Context.ReferenceAt(sentence.Index, word) is { Person: < 0, Actors: [{ Code.IsState: true } state] } reference
                    && (reference.Kind == ReferenceKind.Place
                        || (reference.Kind is ReferenceKind.Name or ReferenceKind.Metonym && ((isPlace && sentence.Sentence.Relations[word] is not ("amod" or "compound" or "nmod:poss")) || DescribesPlace(sentence, word)))))
                    places = Union(places, [state with { Sector = null, Name = null }]);
            }
        }
        return places;
    }

    /// <summary>Whether the name of another state stands behind a name and a comma: "Georgia, United States" is no state.</summary>
    private bool LiesInState(ReadSentence sentence, int word)
    {
        var columns = sentence.Sentence;
        for (var next = word + 2; next < columns.Count && next < word + 5 && columns.Forms[word + 1] == ","; next++)
            if (Context.ReferenceAt(sentence.Index, next) is { Actors: [{ Code.IsState: true } state] } && columns.Upos[word + 2] is Upos.PROPN or Upos.VERB or Upos.ADJ)
                return Context.ReferenceAt(sentence.Index, word) is { Actors: [var own] } && own.Code != state.Code;
        return false;
    }

    /// <summary>Whether a national word describes what something is in or near: "near the Chadian town of Abeche".</summary>
    private static bool DescribesPlace(ReadSentence sentence, int word) =>
        sentence.Sentence.Relations[word] == "amod" && sentence.Sentence.Heads[word] is >= 0 and var noun
        && Marker(sentence, noun) is { Length: > 0 } marker && marker != "of" && IsPlaceMarker(marker) && IsNamed(sentence.Sentence, noun);

    /// <summary>Whether a name tells which one a noun means: "the town of Abeche", "the capital Juba".</summary>
    private static bool IsNamed(Text.Sentence columns, int noun)
    {
        for (var word = noun + 1; word < columns.Count && word < noun + 4; word++)
            if (columns.Heads[word] == noun && columns.Upos[word] == Text.Upos.PROPN)
                return columns.Forms[noun + 1] is "of" || word == noun + 1;
        return false;
    }

    private static bool IsPlaceMarker(string marker) =>
        marker is "in" or "near" or "at" or "outside" or "outside of" or "around" or "across" or "throughout" or "inside" or "of";

    /// <summary>The preposition of the phrase of a word, "" where it has none.</summary>
    public static string Marker(ReadSentence sentence, int word)
    {
        for (var before = word - 1; before >= 0 && before > word - 5; before--)
            if (sentence.Sentence.Heads[before] == word && sentence.Sentence.Relations[before] == "case")
                return sentence.Sentence.Lemmas[before];
        return "";
    }

    /// <summary>All actors named in the phrase of <paramref name="word"/>, its modifiers included, except those of <paramref name="except"/>.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="word">The head of the phrase.</param>
    /// <param name="except">Who is left out.</param>
    /// <param name="isInside">Whether those do not count who are named in a clause or participle within the phrase, or as having a border.</param>
    public ImmutableArray<Actor> Within(ReadSentence sentence, int word, ImmutableArray<Actor> except, bool isInside = false)
    {
        var phrase = sentence.Tree.Phrase(word);
        var actors = ImmutableArray.CreateBuilder<Actor>();
        for (var index = phrase.First; index < phrase.End; index++)
            if (sentence.Tree.IsWithin(index, word) && Context.ReferenceAt(sentence.Index, index) is { Kind: not (ReferenceKind.Pronoun or ReferenceKind.Local or ReferenceKind.Domestic) } reference
                && (!isInside || !IsAside(sentence.Sentence, index, word)))
                Add(actors, reference);
        return Without(actors.DrainToImmutable(), except);
    }

    private static bool IsAside(Sentence sentence, int word, int above)
    {
        for (; word >= 0 && word != above; word = sentence.Heads[word])
            if (sentence.Relations[word] is "acl" or "acl:relcl" or "advcl" || sentence.Lemmas[word] is "border" or "frontier")
                return true;
        return false;
    }

    /// <summary>The state of the first city named in the phrase of <paramref name="word"/>, or null.</summary>
    public Actor? PlaceWithin(ReadSentence sentence, int word)
    {
        var phrase = sentence.Tree.Phrase(word);
        for (var index = phrase.First; index < phrase.End; index++)
            if (sentence.Tree.IsWithin(index, word) && Context.PlaceAt(sentence.Index, index) is { } state)
                return state;
        return null;
    }

    /// <summary>
    /// Of the actors named in the phrase of <paramref name="word"/> those that stand nearest to it in the tree: in "help Chad against threats
    /// from Sudan" it is Chad. Coordinated ones are equally near.
    /// </summary>
    public ImmutableArray<Actor> Nearest(ReadSentence sentence, int word, ImmutableArray<Actor> except)
    {
        var phrase = sentence.Tree.Phrase(word);
        var actors = ImmutableArray.CreateBuilder<Actor>();
        var nearest = int.MaxValue;
        for (var index = phrase.First; index < phrase.End; index++)
        {
            if (sentence.Tree.Depth(index, word) is not (>= 0 and var depth) || depth > nearest
                || Context.ReferenceAt(sentence.Index, index) is not { Kind: not ReferenceKind.Pronoun } reference || Without(reference.Actors, except).IsEmpty)
                continue;
            if (depth < nearest)
                actors.Clear();
            nearest = depth;
            Add(actors, reference);
        }
        return Without(actors.DrainToImmutable(), except);
    }

    /// <summary>Indices of the persons that the arguments name.</summary>
    public ImmutableArray<int> Persons(int sentence, params ReadOnlySpan<Argument?> arguments)
    {
        var persons = ImmutableArray.CreateBuilder<int>();
        foreach (var argument in arguments)
            if (argument is { } filled)
                foreach (var word in filled.Words)
                    if (Context.ReferenceAt(sentence, word) is { Person: >= 0 } reference && !persons.Contains(reference.Person))
                        persons.Add(reference.Person);
        return persons.DrainToImmutable();
    }

    /// <summary>The name of the person at <paramref name="word"/>, or null where no person is named there.</summary>
    public string? PersonName(int sentence, int word) =>
        word >= 0 && Context.ReferenceAt(sentence, word) is { Person: >= 0 } reference ? Context.Persons[reference.Person].Name : null;

    /// <summary>The actors of <paramref name="actors"/> whose codes are not among <paramref name="except"/>.</summary>
    public static ImmutableArray<Actor> Without(ImmutableArray<Actor> actors, ImmutableArray<Actor> except) =>
        actors.RemoveAll(actor => except.Any(other => other.Code == actor.Code));

    /// <summary>
    /// The actors of <paramref name="actors"/> that are others than <paramref name="holder"/>, or of the same state and opposed to it there:
    /// rebels to their government, a government to the opposition.
    /// </summary>
    public static ImmutableArray<Actor> Opposed(ImmutableArray<Actor> actors, ImmutableArray<Actor> holder) =>
        actors.RemoveAll(actor => holder.Any(other => other.Code == actor.Code && !AreOpposed(other, actor)));

    private static bool AreOpposed(Actor holder, Actor other) =>
        holder.Opposes(other) || (holder.Sector is "CVL" or "EDU" or "REL" && other.Sector is "GOV" or "COP" or "LEG");

    /// <summary>Whether some of them stand against each other within one state.</summary>
    public static bool AreOpposed(ImmutableArray<Actor> actors)
    {
        foreach (var one in actors)
            foreach (var other in actors)
                if (one.Opposes(other))
                    return true;
        return false;
    }

    /// <summary>Both lists as one, each code once.</summary>
    public static ImmutableArray<Actor> Union(ImmutableArray<Actor> left, ImmutableArray<Actor> right) =>
        left.AddRange(Without(right, left));

    /// <summary>Whether both lists hold the same codes.</summary>
    public static bool Same(ImmutableArray<Actor> left, ImmutableArray<Actor> right) =>
        left.Length == right.Length && Without(left, right).IsEmpty;

    /// <summary>Whether every code of <paramref name="part"/> is in <paramref name="whole"/>.</summary>
    public static bool Includes(ImmutableArray<Actor> whole, ImmutableArray<Actor> part) => Without(part, whole).IsEmpty;

    private static void Add(ImmutableArray<Actor>.Builder actors, ActorReference? reference)
    {
        if (reference is null)
            return;
        foreach (var actor in reference.Actors)
            if (!actors.Any(known => known.Code == actor.Code && !known.Opposes(actor)))
                actors.Add(actor);
    }
}
