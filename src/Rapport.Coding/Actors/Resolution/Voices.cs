using System.Collections.Immutable;
using Rapport.Text;

namespace Rapport.Coding.Actors;

/// <summary>Who speaks where: inside quotation marks, in the turns of a transcript, in a statement in the first person.</summary>
internal sealed class Voices
{
    private readonly Scene scene;
    private readonly ImmutableArray<ReferenceBoard> boards;
    private readonly PersonPass persons;
    private readonly bool[][] quoted;
    private readonly int[] turns;

    public Voices(Scene scene, ImmutableArray<ReferenceBoard> boards, PersonPass persons)
    {
        this.scene = scene;
        this.boards = boards;
        this.persons = persons;
        quoted = Quotes(scene.Scans);
        turns = Turns(boards);
    }

    /// <summary>Whether a word stands inside quotation marks.</summary>
    public bool IsQuoted(int sentence, int word) => quoted[sentence][word];

    /// <summary>Who says the words at a place in the first person; null where nobody is known to.</summary>
    public CastMember? SpeakerAt(ReferenceBoard board, int word)
    {
        var sentence = board.Scan.Index;
        if (turns[sentence] >= 0)
            return persons.Order[turns[sentence]];
        return IsQuoted(sentence, word) ? Quoting(sentence) : Issuer();
    }

    // The person outside the quotation who is a subject in its sentence, in the one before, or in the one behind.
    private CastMember? Quoting(int sentence)
    {
        foreach (var index in (ReadOnlySpan<int>)[sentence, sentence - 1, sentence - 2])
        {
            if (index < 0)
                continue;
            foreach (var placed in boards[index].Placed)
                if (placed.Reference is { Kind: ReferenceKind.Person or ReferenceKind.Pronoun, Person: >= 0 } && !quoted[index][placed.Head] && boards[index].IsSubject(placed))
                    return persons.Order[placed.Reference.Person];
        }
        return null;
    }

    // "Statement from President Roe", "Jane Roe, Secretary of State": the first person of the headline or byline, of the outlet's side.
    private CastMember? Issuer()
    {
        foreach (var reading in scene.Readings)
            if (reading.Scan.Section is SectionKind.Headline or SectionKind.Byline)
                foreach (var mention in reading.Mentions)
                    if (scene.Cast.Of(mention) is { } member && persons.NumberOf(member) >= 0 && member.Code?.Value == scene.Document.Side)
                        return member;
        return null;
    }

    private static bool[][] Quotes(ImmutableArray<SentenceScan> scans)
    {
        var quoted = new bool[scans.Length][];
        var (open, section) = (false, -1);
        foreach (var scan in scans)
        {
            quoted[scan.Index] = new bool[scan.Count];
            if (scan.Sentence.SectionIndex != section)
                (open, section) = (false, scan.Sentence.SectionIndex);
            for (var word = 0; word < scan.Count; word++)
            {
                open = scan.Form(word) switch
                {
                    "“" or "``" => true,
                    "”" or "''" => false,
                    "\"" => !open,
                    _ => open,
                };
                quoted[scan.Index][word] = open;
            }
        }
        return quoted;
    }

    // "SECRETARY ROE: Good afternoon." opens a turn that lasts to the next label.
    private static int[] Turns(ImmutableArray<ReferenceBoard> boards)
    {
        var turns = new int[boards.Length];
        var speaker = -1;
        foreach (var board in boards)
        {
            if (Label(board) is >= 0 and var person)
                speaker = person;
            turns[board.Scan.Index] = speaker;
        }
        return turns;
    }

    private static int Label(ReferenceBoard board)
    {
        var scan = board.Scan;
        if (board.Placed.Count == 0 || board.Placed.FirstOrDefault(placed => placed.Reference.Kind == ReferenceKind.Person) is not { } person
            || person.First > 1 || scan.Form(person.End) is not ":")
            return -1;
        for (var word = person.First; word < person.End; word++)
            if (scan.Form(word).Any(char.IsLower))
                return -1;
        return person.Reference.Person;
    }
}
