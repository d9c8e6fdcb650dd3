using System.Collections.Immutable;

namespace Rapport.Coding.Actors;

/// <summary>Looks back from a place of the text for what a pronoun or a short description can stand for.</summary>
internal sealed class Antecedents
{
    private const int Reach = 6;
    private readonly ImmutableArray<ReferenceBoard> boards;
    private readonly PersonPass persons;

    public Antecedents(ImmutableArray<ReferenceBoard> boards, PersonPass persons, ImmutableArray<PlacedReference> participants, ImmutableArray<PlacedReference> joint)
    {
        Joint = joint;
        this.boards = boards;
        this.persons = persons;
        Sides = participants;
    }

    /// <summary>Those who issue the report together; empty where it is no joint statement.</summary>
    public ImmutableArray<PlacedReference> Joint { get; }

    /// <summary>The sides of the report; empty where it has none.</summary>
    public ImmutableArray<PlacedReference> Sides { get; }

    /// <summary>
    /// The person that a pronoun at a word can mean: subjects before others, the nearer sentence first, the gender not contradicted.
    /// </summary>
    public CastMember? PersonBefore(int sentence, int word, char gender)
    {
        if (Controller(sentence, word) is { Reference.Person: >= 0 } asked && Agrees(asked, gender))
            return persons.Order[asked.Reference.Person];
        foreach (var board in Before(sentence))
        {
            var candidates = board.Placed
                .Where(placed => placed.Reference is { Kind: ReferenceKind.Person or ReferenceKind.Pronoun or ReferenceKind.Counterpart, Person: >= 0 }
                    && (board.Scan.Index < sentence || placed.End <= word) && Agrees(placed, gender));
            if (Choose(board, candidates) is { } found)
                return persons.Order[found.Reference.Person];
        }
        return null;
    }

    /// <summary>The person who is the subject of the sentence behind a pronoun in its opening phrase: "For her part, Roe said".</summary>
    public CastMember? PersonBehind(int sentence, int word, char gender)
    {
        var board = boards[sentence];
        foreach (var placed in board.Placed)
            if (placed.First > word && placed.Reference is { Kind: ReferenceKind.Person, Person: >= 0 } && board.IsSubject(placed))
                return Agrees(placed, gender) ? persons.Order[placed.Reference.Person] : null;
        return null;
    }

    /// <summary>The state, organisation or group that "it" at a word can mean, subjects first.</summary>
    public Actor? BodyBefore(int sentence, int word)
    {
        if (Controller(sentence, word) is { Reference.Person: < 0 } asked)
            return asked.Reference.Actors[0];
        foreach (var board in Before(sentence).Take(3))
        {
            var candidates = board.Placed
                .Where(placed => placed.Reference is { Kind: ReferenceKind.Name or ReferenceKind.Metonym or ReferenceKind.Description or ReferenceKind.Pronoun, Person: < 0, Actors.Length: 1 }
                    && (board.Scan.Index < sentence || placed.End <= word) && !board.IsModifier(placed) && (!PronounPass.IsPlural(board.Scan, placed) || IsTitled(board, placed))
                    && (board.Scan.Index == sentence || board.IsSubject(placed)));
            if (Choose(board, candidates) is { } found)
                return found.Reference.Actors[0];
        }
        return null;
    }

    /// <summary>The state that a body without a national word ("the foreign ministry") belongs to: the nearest subject's, the sentence's own first.</summary>
    public ActorCode? TopicState(int sentence, int word)
    {
        foreach (var board in Before(sentence).Take(3))
        {
            var subjects = board.Placed.Where(placed => placed.Reference.Actors.Length == 1 && placed.Reference.Kind != ReferenceKind.Place
                && board.IsSubject(placed) && (board.Scan.Index < sentence || placed.First != word));
            foreach (var subject in subjects)
                if (subject.Reference.Actors[0].Code.IsState)
                    return subject.Reference.Actors[0].Code;
        }
        return null;
    }

    /// <summary>
    /// Who is asked or made to do what a pronoun at a word belongs to: "Dakar asked Paris to withdraw its soldiers" has Paris. Null where the
    /// pronoun stands in no infinitive with an object above it.
    /// </summary>
    public PlacedReference? Controller(int sentence, int word)
    {
        var scan = boards[sentence].Scan;
        var verb = scan.Sentence.Heads[word];
        for (var steps = 0; steps < 10 && verb >= 0; steps++, verb = scan.Sentence.Heads[verb])
        {
            if (scan.Relation(verb) is not "xcomp" || scan.Sentence.Heads[verb] is not (>= 0 and var governor))
                continue;
            foreach (var placed in boards[sentence].Placed)
                if (placed.Reference.Actors.Length == 1 && placed.End <= word && scan.Sentence.Heads[placed.Head] == governor && scan.Relation(placed.Head) is "obj" or "iobj")
                    return placed;
            return null;
        }
        return null;
    }

    /// <summary>
    /// The actors named together that "the two sides" at a word can mean: coordinated before it in the same sentence, or as subject of the
    /// sentence before; else the sides of the report. Who stands as subject of the sentence itself is left out.
    /// </summary>
    public ImmutableArray<PlacedReference> Pair(int sentence, int word, bool persons, int subject)
    {
        var own = boards[sentence];
        foreach (var together in Participants.Coordinations(own).Reverse())
            if (together.Members[^1].End <= word && together.Members.Length == 2 && !Has(together, subject) && (!persons || ArePersons(together)))
                return together.Members;
        if (sentence > 0)
            foreach (var together in Participants.Coordinations(boards[sentence - 1]))
                if (together.Members.Length == 2 && (!persons || ArePersons(together)) && boards[sentence - 1].IsSubject(together.Members[0]))
                    return together.Members;
        return Sides;
    }

    /// <summary>
    /// Those named together before a word whom "all sides" can mean: parties of a matter, as in "the ceasefire between Hamas and Israel", and
    /// neither the persons who talk nor who says it.
    /// </summary>
    public ImmutableArray<PlacedReference> Named(int sentence, int word, PlacedReference? speaker)
    {
        foreach (var board in Before(sentence).Take(3))
            foreach (var together in Participants.Coordinations(board).Reverse())
                if ((board.Scan.Index < sentence || together.Members[^1].End <= word) && !together.Members.Any(member => member.Reference.Person >= 0)
                    && !together.Actors.Any(actor => speaker is not null && speaker.Reference.Actors.Contains(actor)))
                    return together.Members;
        return [];
    }

    /// <summary>The last that were named together before a word, so many of them, however far back.</summary>
    public ImmutableArray<PlacedReference> Together(int sentence, int word, int count)
    {
        foreach (var board in Before(sentence))
            foreach (var together in Participants.Coordinations(board).Reverse())
                if ((board.Scan.Index < sentence || together.Members[^1].End <= word) && together.Members.Length == count)
                    return together.Members;
        return [];
    }

    /// <summary>The last coordination or the last pair of sides before a word, for "they" and "the trio".</summary>
    public ImmutableArray<PlacedReference> Group(int sentence, int word, int count)
    {
        foreach (var board in Before(sentence).Take(3))
            foreach (var together in Participants.Coordinations(board).Reverse())
                if ((board.Scan.Index < sentence || together.Members[^1].End <= word) && (count == 0 || together.Members.Length == count)
                    && (board.IsSubject(together.Members[0]) || count > 0))
                    return together.Members;
        return count is 0 or 2 ? Sides : MembersBefore(sentence, word, count);
    }

    // "AUKUS ... the three countries": the members, on the report's date, of the last organisation named that has as many.
    private ImmutableArray<PlacedReference> MembersBefore(int sentence, int word, int count)
    {
        foreach (var board in Before(sentence).Take(3))
            foreach (var placed in board.Placed.Reverse())
                if ((board.Scan.Index < sentence || placed.End <= word) && placed.Reference is { Kind: ReferenceKind.Name, Actors: [{ Code.IsOrganisation: true } body] }
                    && board.Scan.Register.Organisation(body.Code)?.MembersOn(board.Scan.Document.Published) is { } members && members.Length == count)
                    return [.. members.Select(member => placed with { Reference = placed.Reference with { Actors = [new Actor(member, null, null)] } })];
        return [];
    }

    private IEnumerable<ReferenceBoard> Before(int sentence)
    {
        for (var index = sentence; index >= 0 && index > sentence - Reach; index--)
            if (CastReader.IsRead(boards[index].Scan.Section))
                yield return boards[index];
    }

    private static PlacedReference? Choose(ReferenceBoard board, IEnumerable<PlacedReference> candidates)
    {
        PlacedReference? best = null;
        foreach (var candidate in candidates)
            if (best is null || board.IsSubject(candidate) || !board.IsSubject(best))
                best = candidate;
        return best;
    }

    private bool Agrees(PlacedReference placed, char gender) =>
        gender == '\0' || persons.Order[placed.Reference.Person].Gender is '\0' || persons.Order[placed.Reference.Person].Gender == gender;

    /// <summary>Whether a plural is the name of one body: "the Finnish Defence Forces".</summary>
    private static bool IsTitled(ReferenceBoard board, PlacedReference placed) =>
        placed.Reference.Actors.Length == 1 && board.Scan.Form(placed.Head) is [>= 'A' and <= 'Z', ..];

    private static bool ArePersons(NamedTogether together) => together.Members.All(member => member.Reference.Person >= 0);

    private static bool Has(NamedTogether together, int subject) => together.Members.Any(member => member.First <= subject && subject < member.End);
}
