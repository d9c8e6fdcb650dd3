using System.Collections.Immutable;
using Rapport.Text;

namespace Rapport.Coding.Actors;

/// <summary>Two or more actors named together.</summary>
/// <param name="Members">The phrases, in the order of the text.</param>
internal sealed record NamedTogether(ImmutableArray<PlacedReference> Members)
{
    /// <summary>The actors without repetition.</summary>
    public ImmutableArray<Actor> Actors { get; } = [.. Members.SelectMany(member => member.Reference.Actors).DistinctBy(actor => (actor.Code, actor.Name))];
}

/// <summary>Finds the actors that a sentence names together, and so the two sides of the report.</summary>
internal static class Participants
{
    /// <summary>The actors coordinated with each other in a sentence: "China and Europe", "Iran, Iraq and Syria"; in order.</summary>
    public static IEnumerable<NamedTogether> Coordinations(ReferenceBoard board)
    {
        var groups = board.Placed
            .Where(placed => placed.Reference.Kind is ReferenceKind.Name or ReferenceKind.Metonym or ReferenceKind.Person or ReferenceKind.Description or ReferenceKind.Place
                && placed.Reference.Actors.Length == 1)
            .GroupBy(placed => FirstConjunct(board, placed.Head));
        foreach (var group in groups)
        {
            var members = group.DistinctBy(placed => placed.Reference.Actors[0].Code).ToImmutableArray();
            if (members.Length >= 2)
                yield return new NamedTogether(members);
        }
    }

    /// <summary>
    /// The sides of the report: the first two persons of different states in a headline or the first sentences, else the first actors named
    /// together or as subject and partner, else the outlet's side and the first other state. Empty where there are none.
    /// </summary>
    public static ImmutableArray<PlacedReference> Of(ImmutableArray<ReferenceBoard> boards, Document document)
    {
        var opening = boards.Where(board => CastReader.IsRead(board.Scan.Section)).Take(4).ToImmutableArray();
        foreach (var board in opening)
            if (TwoPersons(board) is { Length: 2 } persons)
                return persons;
        foreach (var board in opening)
            if (TwoStates(board) is { Length: 2 } states)
                return states;
        var known = opening.SelectMany(board => board.Placed.Where(placed => IsParty(board, placed)));
        return [.. known.DistinctBy(placed => placed.Reference.Actors[0].Code)
            .OrderByDescending(placed => placed.Reference.Actors[0].Code.Value == document.Side).Take(2)];
    }

    /// <summary>
    /// Those who issue a joint statement: the most that are named together in its first sentences, the outlet's side among them. Empty where
    /// neither headline nor opening calls the report one.
    /// </summary>
    public static ImmutableArray<PlacedReference> Jointly(ImmutableArray<ReferenceBoard> boards, Document document)
    {
        var opening = boards.Where(board => CastReader.IsRead(board.Scan.Section) || board.Scan.Section == SectionKind.Boilerplate).Take(5).ToImmutableArray();
        ImmutableArray<PlacedReference> joint = [];
        if (opening.Take(3).Any(IsJoint))
            foreach (var together in opening.SelectMany(Coordinations))
                if (together.Members.Length > joint.Length && together.Members.Any(member => member.Reference.Actors[0].Code.Value == document.Side))
                    joint = together.Members;
        return joint;
    }

    // "Joint Statement", "joint press communiqué", "Leaders' Statement".
    private static bool IsJoint(ReferenceBoard board)
    {
        for (var word = 1; word < board.Scan.Count; word++)
            if (board.Scan.IsOneOf(word, "statement", "declaration", "communique", "communiqué"))
                for (var before = Math.Max(0, word - 3); before < word; before++)
                    if (board.Scan.IsOneOf(before, "joint", "leaders", "quadrilateral", "trilateral"))
                        return true;
        return false;
    }

    private static ImmutableArray<PlacedReference> TwoPersons(ReferenceBoard board)
    {
        var persons = board.Placed.Where(placed => placed.Reference.Kind == ReferenceKind.Person)
            .DistinctBy(placed => placed.Reference.Person).ToImmutableArray();
        for (var left = 0; left < persons.Length; left++)
            for (var right = left + 1; right < persons.Length; right++)
                if (persons[left].Reference.Actors[0].Code != persons[right].Reference.Actors[0].Code && !IsReporter(board, persons[left]))
                    return [persons[left], persons[right]];
        return [];
    }

    // "Readout from Spokesperson Jane Roe on President X's call with Y": who issues the text takes no part in what it tells.
    private static bool IsReporter(ReferenceBoard board, PlacedReference person) =>
        person.First > 0 && board.Scan.IsOneOf(person.First - 1, "from", "by", "to") && board.Scan.Section == SectionKind.Headline
        && board.Scan.IsOneOf(0, "readout", "statement", "remarks");

    private static ImmutableArray<PlacedReference> TwoStates(ReferenceBoard board)
    {
        foreach (var together in Coordinations(board))
            if (together.Members.All(member => IsParty(board, member)))
                return [.. together.Members.Take(2)];
        var parties = board.Placed.Where(placed => IsParty(board, placed)).DistinctBy(placed => placed.Reference.Actors[0].Code).ToImmutableArray();
        return parties.Length >= 2 && parties.Any(board.IsSubject) ? [.. parties.OrderByDescending(board.IsSubject).Take(2)] : [];
    }

    private static bool IsParty(ReferenceBoard board, PlacedReference placed) =>
        placed.Reference.Kind is ReferenceKind.Name or ReferenceKind.Metonym or ReferenceKind.Person or ReferenceKind.Description
        && placed.Reference.Actors.Length == 1 && !board.IsModifier(placed);

    private static int FirstConjunct(ReferenceBoard board, int head)
    {
        var word = head;
        for (var steps = 0; steps < 20 && board.Scan.Relation(word) is "conj" or "flat" && board.Scan.Sentence.Heads[word] >= 0; steps++)
            word = board.Scan.Sentence.Heads[word];
        return word;
    }
}
