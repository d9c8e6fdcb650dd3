using System.Collections.Immutable;
using Rapport.Text;

namespace Rapport.Coding.Actors;

/// <summary>Places pronouns and the phrases that stand for several actors: "he", "their", "the two sides", "both leaders".</summary>
internal sealed class PronounPass(Scene scene, PersonPass persons, Antecedents antecedents, Voices voices)
{
    /// <summary>Places what stands at a word, if it is a pronoun or a collective phrase.</summary>
    public void Run(ReferenceBoard board, int word)
    {
        var scan = board.Scan;
        if (board[word] is not null)
            return;
        if (IsCollective(board, word))
        {
            RunCollective(board, word);
            return;
        }
        if (scan.Is(word, "country") && scan.Is(word - 1, "the") && OwnCountry(board, word) is { } own)
        {
            board.Place(word - 1, word + 1, new ActorReference([own], -1, ReferenceKind.Pronoun, scan.Span(word - 1, word + 1)), word);
            return;
        }
        if (scan.Tag(word) is not (Upos.PRON or Upos.DET))
            return;
        var actors = Resolve(board, word, out var person);
        if (actors.Length > 0)
            board.Place(word, word + 1, new ActorReference(actors, person, ReferenceKind.Pronoun, scan.Span(word, word + 1)), word);
    }

    /// <summary>The state of whoever says what the country does: "the Peruvian premier announces that the country will join".</summary>
    private static Actor? OwnCountry(ReferenceBoard board, int word)
    {
        var scan = board.Scan;
        if (scan.Relation(word) is not "nsubj" || scan.Sentence.Heads[word] is not (>= 0 and var verb) || scan.Relation(verb) is not "ccomp")
            return null;
        var saying = scan.Sentence.Heads[verb];
        foreach (var placed in board.Placed)
            if (placed.End < word && scan.Sentence.Heads[placed.Head] == saying && board.IsSubject(placed) && placed.Reference.Actors is [{ Code.IsState: true } speaker])
                return StateOnly(speaker);
        return null;
    }

    /// <summary>The actors that a possessive pronoun means; empty where it is unknown.</summary>
    public ImmutableArray<Actor> Possessor(ReferenceBoard board, int word) => Resolve(board, word, out _);

    /// <summary>Whether a noun stands, with the words before it, for several actors of the text before it.</summary>
    public static bool IsCollective(ReferenceBoard board, int word)
    {
        var scan = board.Scan;
        if (scan.Register.Collective(scan.Form(word)) is not { } noun || scan.Tag(word) is not (Upos.NOUN or Upos.PROPN))
            return false;
        var plural = !string.Equals(noun.Text, scan.Form(word), StringComparison.OrdinalIgnoreCase);
        if (noun.Count > 0)
            return !plural && scan.Is(word - 1, "the");
        if (!plural)
            return false;
        for (var left = word - 1; left >= Math.Max(0, word - 3); left--)
        {
            if (CountOf(scan, left) > 0 || scan.Is(left, "all"))
                return left + 1 == word || !scan.At(left + 1).HasValue || scan.At(left + 1)!.Value.Phrase.Names.IsEmpty;
            if (scan.Is(left, "the"))
                return noun.Bare && left == word - 1 && !scan.Is(word + 1, "of");
            if (scan.Tag(left) is not (Upos.ADJ or Upos.NOUN or Upos.PROPN) || scan.At(left) is { Phrase.Names.Length: > 0 })
                return false;
        }
        return false;
    }

    private void RunCollective(ReferenceBoard board, int word)
    {
        var scan = board.Scan;
        var noun = scan.Register.Collective(scan.Form(word))!;
        var count = noun.Count > 0 ? noun.Count : Math.Max(2, Math.Max(CountOf(scan, word - 1), CountOf(scan, word - 2)));
        var subject = board.Placed.FirstOrDefault(placed => placed.End <= word && board.IsSubject(placed));
        var members = scan.IsOneOf(word - 1, "all") || scan.IsOneOf(word - 2, "all") ? antecedents.Named(scan.Index, word, subject) : count == 2 ? antecedents.Pair(scan.Index, word, noun.MeansPersons && HasPersonPair(), subject?.First ?? -1) : antecedents.Group(scan.Index, word, count);
        if (noun.MeansStates && !AreStates(members))
            members = AreStates(antecedents.Sides) && count == 2 ? antecedents.Sides : [];
        if (members.Length < 2)
            return;
        var first = word;
        while (first > 0 && (CountOf(scan, first - 1) > 0 || scan.IsOneOf(first - 1, "the", "all", "these", "our") || scan.Tag(first - 1) is Upos.ADJ))
            first--;
        board.Place(first, word + 1, new ActorReference(Several(members, noun.MeansPersons), -1, ReferenceKind.Collective, scan.Span(first, word + 1)), word);
    }

    private static bool AreStates(ImmutableArray<PlacedReference> members) => members.All(member => member.Reference.Actors[0].Code.IsState);

    /// <summary>The number that a word names, from two to eight; 0 where it names none.</summary>
    public static int CountOf(SentenceScan scan, int word) => scan.Form(word).ToLowerInvariant() switch
    {
        "two" or "both" => 2,
        "three" => 3,
        "four" => 4,
        "five" => 5,
        "six" => 6,
        "seven" => 7,
        "eight" => 8,
        _ => 0,
    };

    private bool HasPersonPair() => antecedents.Sides.All(side => side.Reference.Person >= 0);

    /// <summary>The actors of several phrases: the persons themselves, or their states.</summary>
    public static ImmutableArray<Actor> Several(ImmutableArray<PlacedReference> members, bool asPersons) =>
        [.. members.Select(member => asPersons ? member.Reference.Actors[0] : StateOnly(member.Reference.Actors[0])).DistinctBy(actor => (actor.Code, actor.Name))];

    private static Actor StateOnly(Actor actor) => actor.Code.IsState ? new Actor(actor.Code, null, null) : actor;

    private ImmutableArray<Actor> Resolve(ReferenceBoard board, int word, out int person)
    {
        person = -1;
        var scan = board.Scan;
        switch (scan.Form(word).ToLowerInvariant())
        {
            case "he" or "him" or "his" or "himself":
                return One(board, word, 'm', ref person);
            case "she" or "her" or "hers" or "herself":
                return One(board, word, 'f', ref person);
            case "they" or "them" or "their" or "theirs" or "themselves":
                return WithoutSpeaker(board, word, They(board, word));
            case "it" or "its" or "itself" when !IsExpletive(scan, word):
                return antecedents.BodyBefore(scan.Index, word) is { } body ? [StateOnly(body)] : [];
            case "i" or "me" or "my" or "mine" or "myself":
                return Speaker(board, word, true, ref person);
            case "we" or "us" or "our" or "ours" or "ourselves":
                return We(board, word, ref person);
            default:
                return [];
        }
    }

    // "it is good to", "when it comes to": an "it" that stands for nothing; who is ready or willing is somebody.
    private static bool IsExpletive(SentenceScan scan, int word) =>
        scan.Relation(word) is "expl" || scan.Is(word + 1, "comes")
        || (scan.Relation(word) is "nsubj" && scan.Sentence.Heads[word] is >= 0 and var head && scan.Tag(head) is Upos.ADJ or Upos.NOUN
            && scan.Child(head, "cop") >= 0
            && !scan.IsOneOf(head, "ready", "willing", "unwilling", "prepared", "able", "unable", "determined", "committed", "eager", "keen", "reluctant"));

    private ImmutableArray<Actor> One(ReferenceBoard board, int word, char gender, ref int person)
    {
        var sentence = board.Scan.Index;
        var possessive = board.Scan.Sentence.Relations[word] is "nmod:poss" or "det" || board.Scan.Tag(word) is Upos.DET;
        var opening = possessive && word <= 4 && !board.Placed.Any(placed => placed.End <= word && placed.Reference.Person >= 0);
        var found = (opening ? antecedents.PersonBehind(sentence, word, gender) : null) ?? antecedents.PersonBefore(sentence, word, gender);
        if (found is null)
            return [];
        if (found.Gender == '\0')
            found.Gender = gender;
        person = persons.NumberOf(found);
        return [PersonPass.ActorOf(found)];
    }

    /// <summary>Nobody calls his own side "they": a group with the speaker in it is not meant.</summary>
    private ImmutableArray<Actor> WithoutSpeaker(ReferenceBoard board, int word, ImmutableArray<Actor> group)
    {
        var person = -1;
        return (voices.IsQuoted(board.Scan.Index, word) || SpeaksForItself(board)) && Speaker(board, word, false, ref person) is [var speaker, ..]
            && group.Any(actor => actor.Code == speaker.Code) ? [] : group;
    }

    /// <summary>Whether a sentence is told by somebody who speaks of himself: "as I said, they will come".</summary>
    private static bool SpeaksForItself(ReferenceBoard board)
    {
        for (var word = 0; word < board.Scan.Count; word++)
            if (board.Scan.Is(word, "I"))
                return true;
        return false;
    }

    private ImmutableArray<Actor> They(ReferenceBoard board, int word)
    {
        var scan = board.Scan;
        foreach (var placed in board.Placed.Reverse())
            if (placed.End <= word && IsPlural(scan, placed) && (board.IsSubject(placed) || scan.Relation(word) is not "nsubj"))
                return placed.Reference.Actors;
        if (scan.Relation(word) is "nsubj" && antecedents.Group(scan.Index, word, 0) is { Length: >= 2 } group)
            return Several(group, true);
        foreach (var placed in board.Placed)
            if (placed.End <= word && placed.Reference.Actors.Length > 1)
                return placed.Reference.Actors;
        return antecedents.Group(scan.Index, word, 0) is { Length: >= 2 } sides ? Several(sides, true) : [];
    }

    /// <summary>Whether a phrase stands for several actors or people: "Chinese officials", which no "it" can mean.</summary>
    public static bool IsPlural(SentenceScan scan, PlacedReference placed) =>
        placed.Reference.Actors.Length > 1
        || (placed.Reference.Kind == ReferenceKind.Description && scan.Sentence.Features[placed.Head].Contains("Number=Plur", StringComparison.Ordinal));

    private ImmutableArray<Actor> We(ReferenceBoard board, int word, ref int person)
    {
        var scan = board.Scan;
        if (antecedents.Joint.Length > 1 && !voices.IsQuoted(scan.Index, word))
            return Several(antecedents.Joint, false);
        if (scan.Is(word, "our") && scan.Sentence.Heads[word] is > -1 and var head && IsOurs(scan, head) && antecedents.Sides.Length == 2)
            return Several(antecedents.Sides, false);
        return Speaker(board, word, false, ref person) is [var speaker, ..] ? [StateOnly(speaker)] : [];
    }

    private static bool IsOurs(SentenceScan scan, int head) =>
        scan.Register.Collective(scan.Form(head)) is { MeansPersons: false } noun
        && !string.Equals(noun.Text, scan.Form(head), StringComparison.OrdinalIgnoreCase);

    private ImmutableArray<Actor> Speaker(ReferenceBoard board, int word, bool asPerson, ref int person)
    {
        if (voices.SpeakerAt(board, word) is { } member)
        {
            person = asPerson ? persons.NumberOf(member) : -1;
            return [PersonPass.ActorOf(member)];
        }
        return scene.Document.Side is { } side && !voices.IsQuoted(board.Scan.Index, word) && !voices.IsAsked(board.Scan.Index) ? [new Actor(new ActorCode(side), null, null)] : [];
    }
}
