using Rapport.Text;

namespace Rapport.Coding.Actors;

/// <summary>Places the names that stand in a sentence: states, organisations, groups, bodies, capitals, peoples and national words.</summary>
internal static class NamePass
{
    public static void Run(ReferenceBoard board)
    {
        var scan = board.Scan;
        for (var word = 0; word < scan.Count;)
        {
            if (scan.From(word) is not { Phrase.Names.Length: > 0 } match)
            {
                word++;
                continue;
            }
            if (Choose(scan, match) is { } name && Reference(scan, match, name) is { } reference)
                board.Place(match.Words.First, match.Words.End, WithListed(scan, match, reference), ContentWords(scan, match.Words));
            word = match.Words.End;
        }
    }

    /// <summary>The reference with all actors that the dictionary names for the words, and with its codes.</summary>
    private static ActorReference WithListed(SentenceScan scan, PhraseMatch match, ActorReference reference)
    {
        var listed = match.Phrase.Actors;
        if (listed.IsEmpty || reference.Actors is not [var read] || read.Code != listed[0].Code)
            return reference;
        var names = listed[0].Sector is not null || !listed[0].Code.IsState;
        return reference with
        {
            Actors = [.. listed.Select(actor => read with
            {
                Code = actor.Code,
                Sector = actor.Sector ?? read.Sector,
                Name = names ? scan.Span(match.Words.First, match.Words.End).Of(scan.Document.Text).ToString() : read.Name,
                DictionaryCode = actor.DictionaryCode,
            })],
            Kind = names && reference.Kind == ReferenceKind.Place ? ReferenceKind.Name : reference.Kind,
        };
    }

    private static int[] ContentWords(SentenceScan scan, WordRange words)
    {
        var content = new List<int>(words.End - words.First);
        for (var word = words.First; word < words.End; word++)
            if (scan.Tag(word) is Upos.PROPN or Upos.NOUN or Upos.ADJ or Upos.X or Upos.NUM or Upos.VERB)
                content.Add(word);
        return [.. content];
    }

    /// <summary>The name that a match stands for here, or null where it is something else.</summary>
    public static ActorName? Choose(SentenceScan scan, PhraseMatch match)
    {
        var name = match.Phrase.NameIn(NameRoles.Name) ?? match.Phrase.NameIn(NameRoles.Body | NameRoles.People | NameRoles.Adjective)
            ?? match.Phrase.NameIn(NameRoles.Capital);
        if (name is null)
            return null;
        if (scan.Register.Ambiguity(match.Phrase.Text) is { } ambiguity)
        {
            if (ambiguity.Unless.Any(word => scan.Sentence.Span.Of(scan.Document.Text).Contains(word, StringComparison.Ordinal)))
                return null;
            if (ambiguity.Kind == AmbiguityKind.Word && !(scan.Is(match.Words.First - 1, "the") && !FollowedByName(scan, match)))
                return null;
            if (ambiguity.Kind == AmbiguityKind.Given && InPersonName(scan, match))
                return null;
        }
        if (match.Phrase.Text is { Length: <= 3 } text && text.All(char.IsUpper) && InCapitals(scan))
            return null;
        return name;
    }

    private static ActorReference? Reference(SentenceScan scan, PhraseMatch match, ActorName name)
    {
        var (first, end) = (match.Words.First, match.Words.End);
        var span = scan.Span(first, end);
        if (name.Code.IsState && (name.Roles & NameRoles.Name) != 0 && !HasNoun(scan, match, name))
            return Make(name.Code, null, null, PlacePhrase.IsPlace(scan, first, end, false) ? ReferenceKind.Place : ReferenceKind.Name, span);
        if ((name.Roles & NameRoles.Body) != 0)
            return Make(BodyOwner(scan, match) ?? name.Code, name.Sector, name.Canonical, ReferenceKind.Metonym, span);
        if (IsPeopleOfAnother(scan, match, name))
            return Make(Home(scan, match, name), "CVL", null, ReferenceKind.Description, span);
        if ((name.Roles & NameRoles.Name) != 0)
            return Make(
                name.Code, name.Code.IsState ? null : name.Sector, name.Code.IsState || name.Code.IsRegion ? null : name.Canonical,
                name.Code.IsRegion && PlacePhrase.IsPlace(scan, first, end, false) ? ReferenceKind.Place : ReferenceKind.Name, span);
        if ((name.Roles & (NameRoles.People | NameRoles.Adjective)) != 0)
            return IsPeople(scan, match, name)
                ? Make(name.Code, "CVL", null, ReferenceKind.Description, span)
                : (name.Roles & NameRoles.Adjective) != 0 ? Make(name.Code, null, null, ReferenceKind.Name, span) : null;
        if (FollowedByName(scan, match) && !scan.IsPossessive(end))
            return null;
        return Make(name.Code, "GOV", null, PlacePhrase.IsPlace(scan, first, end, true) ? ReferenceKind.Place : ReferenceKind.Metonym, span);
    }

    private static ActorReference Make(ActorCode code, string? sector, string? name, ReferenceKind kind, TextSpan span) =>
        new([new Actor(code, sector, name)], -1, kind, span);

    // Not used as an adjective: "U.S." in "U.S. troops" is the same actor, but never a place.
    private static bool HasNoun(SentenceScan scan, PhraseMatch match, ActorName name) =>
        (name.Roles & NameRoles.Adjective) != 0 && scan.Tag(match.Words.End) is Upos.NOUN or Upos.PROPN or Upos.ADJ
        && scan.Sentence.Heads[match.Words.End - 1] >= match.Words.End;

    // "the Peruvian Congress", "Pakistan's Foreign Office", "the Supreme Court of India".
    private static ActorCode? BodyOwner(SentenceScan scan, PhraseMatch match)
    {
        var before = scan.IsPossessive(match.Words.First - 1) ? match.Words.First - 1 : match.Words.First;
        if (scan.EndingBefore(before)?.Phrase.NameIn(NameRoles.Name | NameRoles.Adjective) is { } owner)
            return owner.Code;
        var next = scan.Is(match.Words.End + 1, "the") ? match.Words.End + 2 : match.Words.End + 1;
        return scan.Is(match.Words.End, "of") ? scan.From(next)?.Phrase.NameIn(NameRoles.Name)?.Code : null;
    }

    // "Bosnian Serbs", "Iraqi Kurds", "ethnic Albanians": a people that lives in another state than its own, or has none.
    private static bool IsPeopleOfAnother(SentenceScan scan, PhraseMatch match, ActorName name) =>
        (name.Code.IsState ? (name.Roles & NameRoles.People) != 0 && IsPeople(scan, match, name) : name.Sector is "CVL" && (name.Roles & NameRoles.Name) != 0)
        && (scan.Is(match.Words.First - 1, "ethnic") || (scan.EndingBefore(match.Words.First)?.Phrase.NameIn(NameRoles.Name | NameRoles.Adjective) is { Code.IsState: true } other
            && other.Code != name.Code));

    // Where it lives: the national word before it, the state behind it, else the first state of the sentence that is not its own.
    private static ActorCode Home(SentenceScan scan, PhraseMatch match, ActorName name)
    {
        var first = scan.Is(match.Words.First - 1, "ethnic") ? match.Words.First - 1 : match.Words.First;
        var before = scan.EndingBefore(scan.IsPossessive(first - 1) ? first - 1 : first);
        if (before?.Phrase.NameIn(NameRoles.Name | NameRoles.Adjective) is { Code.IsState: true } owner)
            return owner.Code;
        if (scan.IsOneOf(match.Words.End, "in", "of", "from") && scan.From(match.Words.End + 1)?.Phrase.NameIn(NameRoles.Name) is { Code.IsState: true } state)
            return state.Code;
        for (var word = 0; word < scan.Count; word++)
            if (scan.From(word)?.Phrase.NameIn(NameRoles.Name | NameRoles.Adjective) is { Code.IsState: true } other && other.Code != name.Code)
                return other.Code;
        return name.Code;
    }

    private static bool IsPeople(SentenceScan scan, PhraseMatch match, ActorName name)
    {
        var last = match.Words.End - 1;
        if (scan.Relation(last) is "amod" or "compound" || scan.IsHyphen(match.Words.End) || (scan.IsHyphen(match.Words.First - 1) && match.Words.First > 1))
            return false;
        if ((name.Roles & NameRoles.Adjective) == 0)
            return true;
        return (scan.Tag(last) is Upos.NOUN || scan.Is(match.Words.First - 1, "the") || scan.Is(match.Words.First - 1, "a"))
            && scan.Tag(match.Words.End) is not (Upos.NOUN or Upos.PROPN or Upos.ADJ) && scan.At(match.Words.End) is null;
    }

    private static bool FollowedByName(SentenceScan scan, PhraseMatch match) =>
        scan.IsCapital(match.Words.End) && scan.Tag(match.Words.End) is Upos.PROPN or Upos.NOUN or Upos.ADJ && scan.At(match.Words.End) is null
        && scan.Section != SectionKind.Headline;

    private static bool InPersonName(SentenceScan scan, PhraseMatch match)
    {
        foreach (var name in scan.Sentence.Names)
            if (name.Kind == NameKind.Person && name.Words.First <= match.Words.First && match.Words.End <= name.Words.End
                && name.Words.End - name.Words.First > match.Words.End - match.Words.First)
                return true;
        return false;
    }

    private static bool InCapitals(SentenceScan scan)
    {
        var (upper, lower) = (0, 0);
        foreach (var letter in scan.Sentence.Span.Of(scan.Document.Text))
            if (char.IsUpper(letter))
                upper++;
            else if (char.IsLower(letter))
                lower++;
        return upper > 4 * lower && upper > 8;
    }
}
