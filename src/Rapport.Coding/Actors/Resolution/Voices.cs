using System.Collections.Immutable;
using Rapport.Text;

namespace Rapport.Coding.Actors;

/// <summary>Who speaks where: inside quotation marks, in the turns of a transcript, in a statement in the first person.</summary>
internal sealed class Voices
{
    private const int MostLabelWords = 7;
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
        turns = TurnsOf(boards);
    }

    /// <summary>For each sentence the index of the person in whose turn of a transcript it stands; <see cref="DocumentContext.NoTurn"/> and <see cref="DocumentContext.Asked"/> beside.</summary>
    public ImmutableArray<int> Turns => [.. turns];

    /// <summary>Whether a sentence stands in the turn of somebody who only asks: of a journalist or a moderator.</summary>
    public bool IsAsked(int sentence) => turns[sentence] == DocumentContext.Asked;

    /// <summary>Whether a word stands inside quotation marks.</summary>
    public bool IsQuoted(int sentence, int word) => quoted[sentence][word];

    /// <summary>Who says the words at a place in the first person; null where nobody is known to.</summary>
    public CastMember? SpeakerAt(ReferenceBoard board, int word)
    {
        var sentence = board.Scan.Index;
        if (turns[sentence] >= 0)
            return persons.Order[turns[sentence]];
        if (IsAsked(sentence))
            return null;
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

    // "SECRETARY ROE: Good afternoon." opens a turn that lasts to the next label. Who is not known speaks for the outlet, who asks for nobody.
    private static int[] TurnsOf(ImmutableArray<ReferenceBoard> boards)
    {
        var turns = Enumerable.Repeat(DocumentContext.NoTurn, boards.Length).ToArray();
        var speaker = DocumentContext.NoTurn;
        foreach (var board in boards.Where(static board => board.Scan.Section != SectionKind.Headline))
        {
            if (Label(board) is >= 0 and var person)
                speaker = person;
            else if (OpensLine(board.Scan) && TurnOfUnknown(board.Scan) is { } unknown)
                speaker = unknown;
            turns[board.Scan.Index] = speaker;
        }
        return turns;
    }

    private static bool OpensLine(SentenceScan scan) =>
        scan.Sentence.Span.Start == 0 || scan.Document.Text[scan.Sentence.Span.Start - 1] is '\n';

    // "Q Mr. President, …" and "QUESTION: …" ask; "SENIOR OFFICIAL: …" speaks for the outlet. Null where nobody takes the floor.
    private static int? TurnOfUnknown(SentenceScan scan)
    {
        if (scan.Form(0) is "Q" && scan.Count > 2 && scan.IsCapital(1))
            return DocumentContext.Asked;
        return UnknownLabel(scan) is not { } label ? null : scan.Register.IsAsker(label) ? DocumentContext.Asked : DocumentContext.NoTurn;
    }

    /// <summary>The words in capitals before the colon that a line begins with; null where there are none.</summary>
    private static string? UnknownLabel(SentenceScan scan)
    {
        for (var word = 0; word < Math.Min(MostLabelWords, scan.Count); word++)
            if (scan.Form(word) is ":")
                return word == 0 ? null : string.Join(' ', scan.Sentence.Forms[..word]);
            else if (scan.Form(word).Any(char.IsLower) || !scan.Form(word).Any(static letter => char.IsLetter(letter) || letter is '.' or '-' or '’' or '\''))
                return null;
        return null;
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
