using System.Collections.Immutable;
using Rapport.Text;

namespace Rapport.Coding.Actors;

/// <summary>
/// Tells who each noun phrase of a report stands for: names, national words, bodies and capitals; persons through office and state, and
/// their short names; "Chinese troops" and "his spokesman"; pronouns; "the two sides"; counterparts.
/// </summary>
public static class ActorResolver
{
    /// <summary>Resolves a report. Captions, credits, stamps and datelines name no actors.</summary>
    public static DocumentContext Resolve(AnnotatedDocument document, ActorRegister register)
    {
        if (document.Sentences.IsEmpty)
            return new DocumentContext { Document = document, Persons = [], References = [] };
        var scene = CastReader.Read(document, register);
        var persons = new PersonPass(scene);
        var boards = scene.Scans.Select(scan => new ReferenceBoard(scan)).ToImmutableArray();
        foreach (var board in boards)
        {
            // Who issues a joint statement can stand in words that are no part of it.
            if (CastReader.IsRead(board.Scan.Section) || board.Scan.Section == SectionKind.Boilerplate)
                NamePass.Run(board);
            persons.Run(board);
        }
        var antecedents = new Antecedents(boards, persons, Participants.Of(boards, document.Document), Participants.Jointly(boards, document.Document));
        var voices = new Voices(scene, boards, persons);
        var pronouns = new PronounPass(scene, persons, antecedents, voices);
        var phrases = new PhrasePass(scene, persons, antecedents, pronouns);
        foreach (var board in boards)
            if (CastReader.IsRead(board.Scan.Section))
                Describe(board, phrases, pronouns);
        return new DocumentContext
        {
            Document = document,
            Persons = persons.ToImmutable(),
            References = [.. boards.Select(board => Spelled(board.ToImmutable(), register.Tables.Dictionary))],
            Turns = voices.Turns,
            Unowned = [.. boards.Select(board => board.Unowned)],
            Places = [.. boards.Select(board => PlaceReader.Read(board.Scan))],
            Discarded = [.. boards.Where(board => board.Scan.Discards).Select(board => board.Scan.Index)],
        };
    }

    /// <summary>Gives every actor its code in the way of the dictionaries, where there are any.</summary>
    private static ImmutableArray<ActorReference?> Spelled(ImmutableArray<ActorReference?> references, OwnActors dictionary) => dictionary.IsEmpty
        ? references
        : [.. references.Select(reference => reference is null
            ? null
            : reference with { Actors = [.. reference.Actors.Select(actor => actor with { DictionaryCode = dictionary.Spell(actor) })] })];

    private static void Describe(ReferenceBoard board, PhrasePass phrases, PronounPass pronouns)
    {
        for (var word = 0; word < board.Scan.Count; word++)
        {
            phrases.Run(board, word);
            pronouns.Run(board, word);
        }
    }
}
