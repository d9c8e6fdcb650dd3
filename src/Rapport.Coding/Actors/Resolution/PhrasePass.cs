using System.Collections.Immutable;
using Rapport.Text;

namespace Rapport.Coding.Actors;

/// <summary>
/// Places what describes an actor without naming it: "Chinese troops", "his spokesman", "the Deputy Secretary", "his Belgian counterpart".
/// </summary>
internal sealed class PhrasePass(Scene scene, PersonPass persons, Antecedents antecedents, PronounPass pronouns)
{
    private const NameRoles Owners =
        NameRoles.Name | NameRoles.Adjective | NameRoles.Body | NameRoles.Capital | NameRoles.Territory;

    /// <summary>Places what begins at a word, if anything does.</summary>
    public void Run(ReferenceBoard board, int word)
    {
        var scan = board.Scan;
        foreach (var office in scene.Readings[scan.Index].BareOffices)
            if (scan.At(office.Head) is { } match && match.Words.First == word && board[office.Head] is not { Kind: ReferenceKind.Person })
            {
                if (RunOffice(board, office, match))
                    return;
                break;
            }
        if (scan.From(word) is { Phrase.Agent: { } agent } noun && !IsSpoken(board, noun))
            RunAgent(board, noun, agent);
    }

    private bool RunOffice(ReferenceBoard board, OfficePhrase office, PhraseMatch match)
    {
        var scan = board.Scan;
        if (PersonMentionReader.Counterpart(office))
            return RunCounterpart(board, office);
        if (IsCompound(scan, match))
            return true;
        var owner = Owner(board, match, office.First);
        var code = office.Code ?? (owner is { Length: 1 } ? owner[0].Code : null);
        if (office.IsPlural && code is null && owner is not { Length: > 0 } && (scan.Is(office.First - 1, "the") || PronounPass.CountOf(scan, office.First - 1) > 0))
            return RunSeveral(board, office);
        if (office.IsPlural)
            return owner is { Length: > 0 } && Describe(board, office.First, Math.Max(office.End, match.Words.End), office.Head, owner, office.Entry.Sector, match);
        var definite = office.First == 0 || scan.IsOneOf(office.First - 1, "the", "his", "her", "their", "its") || scan.IsPossessive(office.First - 1)
            || scan.IsCapital(office.Head) || code is not null && office.First < office.Head;
        if (definite && !scan.Is(office.First - 1, "a") && !scan.Is(office.First - 1, "an") && Holder(board, office, code) is { } holder)
        {
            board.Place(office.First, office.End, persons.Reference(holder, scan.Span(office.First, office.End)), office.Head);
            return true;
        }
        if (owner is { Length: > 0 } || code is not null)
            return Describe(
                board, office.First, office.End, office.Head, owner is { Length: > 0 } ? owner : [new Actor(code!.Value, null, null)], office.Entry.Sector, match);
        if (office.IsForeignPost || !definite || office.Entry.Rank == OfficeRank.Other && !scan.IsCapital(office.Head))
            return false;
        return (scene.Document.Side is { } side ? new ActorCode(side) : Topic(board, office.First)) is { } topic
            && Describe(board, office.First, office.End, office.Head, [new Actor(topic, null, null)], office.Entry.Sector, match);
    }

    // "the prime ministers", "the three advisors": the persons that the report is about.
    private bool RunSeveral(ReferenceBoard board, OfficePhrase office)
    {
        var count = Math.Max(2, PronounPass.CountOf(board.Scan, office.First - 1));
        var persons = count == 2 ? antecedents.Pair(board.Scan.Index, office.First, true, -1) : antecedents.Together(board.Scan.Index, office.First, count);
        if (persons.Length != count || persons.Any(side => side.Reference.Person < 0))
            return false;
        board.Place(
            office.First, office.End, new ActorReference(PronounPass.Several(persons, true), -1, ReferenceKind.Collective, board.Scan.Span(office.First, office.End)), office.Head);
        return true;
    }

    private bool RunCounterpart(ReferenceBoard board, OfficePhrase office)
    {
        var scan = board.Scan;
        var span = scan.Span(office.First, office.End);
        var own = PossessorBefore(board, office.First);
        if (office.IsPlural || office.Code is null && own is null && !scan.Is(office.First - 1, "the"))
            return false;
        var code = office.Code ?? antecedents.Sides.Select(side => side.Reference.Actors[0].Code).FirstOrDefault(side => own is not null && side != own);
        if (code.Value is null)
            return true;
        var named = scene.Cast.Members.Where(member => member.Code == code && persons.NumberOf(member) >= 0).ToImmutableArray();
        board.Place(
            office.First, office.End,
            named.Length == 1 ? persons.Reference(named[0], span, ReferenceKind.Counterpart)
                : new ActorReference([new Actor(code, "GOV", null)], -1, ReferenceKind.Counterpart, span),
            office.Head);
        return true;
    }

    private void RunAgent(ReferenceBoard board, PhraseMatch match, AgentNoun agent)
    {
        var scan = board.Scan;
        if (scan.Tag(match.Words.End - 1) is Upos.VERB or Upos.ADV)
            return;
        if (IsCompound(scan, match))
        {
            if (agent.Sector is "REB" or "OPP")
                Leave(board, match, match.Words.End - 1, agent);
            return;
        }
        if (scan.Register.Collective(scan.Form(match.Words.First)) is not null && PronounPass.IsCollective(board, match.Words.First))
            return;
        var head = match.Words.End - 1;
        for (var word = match.Words.First + 1; word < match.Words.End; word++)
            if (scan.IsOneOf(word, "of", "for"))
            {
                head = word - 1;
                break;
            }
        var owners = Owner(board, match, match.Words.First);
        if (owners is { Length: > 0 })
        {
            Describe(board, LeftEdge(scan, match.Words.First), match.Words.End, head, owners, agent.Sector, match);
            return;
        }
        if (agent.IsBody && !match.Phrase.IsPlural && scan.Is(LeftEdge(scan, match.Words.First) - 1, "the") && IsStateBody(agent)
            && Topic(board, match.Words.First) is { } topic)
            Describe(board, match.Words.First, match.Words.End, head, [new Actor(topic, null, null)], agent.Sector, match);
        else if (agent.DictionaryCode is { } role)
            Describe(board, match.Words.First, match.Words.End, head, [Nobodys(role, agent.Sector)], agent.Sector, match);
        else
            Leave(board, match, head, agent);
    }

    /// <summary>Notes those whom no word of the phrase gives a state, nor a side: "police", but not "the Saudi-led coalition" or "their police".</summary>
    private static void Leave(ReferenceBoard board, PhraseMatch match, int head, AgentNoun agent)
    {
        var scan = board.Scan;
        if (agent.Sector == "GOV" && !IsStateBody(agent) && agent.Text is not ("authorities" or "authority" or "regime" or "junta"))
            return;
        // "A terrorist attack in Peru" tells of nobody's state.
        if (agent.Text.StartsWith("terrorist", StringComparison.Ordinal))
            return;
        var first = LeftEdge(scan, match.Words.First);
        for (var word = first; word < match.Words.First; word++)
            if (scan.IsHyphen(word) || scan.At(word) is { Phrase.Names.Length: > 0 })
                return;
        if (first > 0 && (scan.IsPossessive(first - 1) || scan.IsHyphen(first - 1) || (scan.Tag(first - 1) is Upos.PRON && scan.Sentence.Heads[first - 1] >= first)))
            return;
        board.Leave(new UnownedAgent(first, match.Words.End, head, agent.Sector));
    }

    /// <summary>Who acts for an actor that the words do not name, as dictionaries of the trade code it: "---COP".</summary>
    private static Actor Nobodys(string role, string sector) =>
        new(new ActorCode(OwnActors.NoState + ":" + role), sector, null) { DictionaryCode = OwnActors.NoState };

    private static bool IsStateBody(AgentNoun agent) =>
        agent.Text is "government" or "cabinet" || agent.Text.Contains("ministry", StringComparison.Ordinal) || agent.Text.EndsWith("office", StringComparison.Ordinal)
        || agent.Text is "army" or "military" or "presidency" or "parliament" or "embassy";

    private ActorCode? Topic(ReferenceBoard board, int word) =>
        antecedents.TopicState(board.Scan.Index, word)
        ?? (scene.Document.Side is { } side ? new ActorCode(side) : scene.Document.Dateline is { } dateline ? board.Scan.Register.StateOfPlace(dateline.Place) : null);

    private static bool Describe(
        ReferenceBoard board, int first, int end, int head, ImmutableArray<Actor> owners, string sector, PhraseMatch match)
    {
        var actors = owners.Select(owner => new Actor(owner.Code, owner.Code.IsState ? sector : owner.Sector ?? sector, null)
        {
            DictionaryCode = DictionaryCode(board.Scan.Register.Tables.Dictionary, owner, match),
        }).Distinct().ToImmutableArray();
        var last = Math.Max(end, match.Words.End);
        board.Place(first, last, new ActorReference(actors, -1, ReferenceKind.Description, board.Scan.Span(first, last)), head);
        return true;
    }

    private static string? DictionaryCode(OwnActors dictionary, Actor owner, PhraseMatch match) =>
        dictionary.IsEmpty || match.Phrase.Agent?.DictionaryCode is not { } role ? null : OwnActors.WithRole(dictionary.Spell(owner), role);

    // Whose the phrase is: the national word or possessor before it, or "of" and a state behind it; null where nothing tells.
    private ImmutableArray<Actor> Owner(ReferenceBoard board, PhraseMatch match, int first)
    {
        var scan = board.Scan;
        var word = first - 1;
        for (var steps = 0; word >= 0 && steps < 6; steps++, word--)
        {
            if (scan.At(word) is { } before && before.Phrase.NameIn(Owners) is { } name
                && (NamePass.Choose(scan, before) is not null || (name.Roles & NameRoles.Territory) != 0))
                return Prefixed(scan, before) ? [] : Coordinated(scan, before, name);
            if (scan.IsPossessive(word))
                return PossessorAt(board, word - 1);
            if (scan.Tag(word) is Upos.PRON && scan.Sentence.Heads[word] > word)
                return board[word]?.Actors ?? pronouns.Possessor(board, word);
            if (!(scan.Tag(word) is Upos.ADJ or Upos.NOUN or Upos.PROPN or Upos.NUM or Upos.ADV || scan.IsHyphen(word) || scan.IsDoubleQuote(word)
                || scan.Relation(word) is "amod" or "compound" || (scan.Tag(word) is Upos.VERB && scan.IsPossessive(word - 1))))
                break;
        }
        return OwnerBehind(scan, match);
    }

    // "rebels in Chad", "students throughout Peru": who serves no state belongs to the one that he is in; soldiers and envoys do not.
    private static bool IsAtHome(SentenceScan scan, PhraseMatch match) =>
        match.Phrase.Agent?.Sector is "CVL" or "REB" or "OPP" or "EDU" or "REL" or "COP" or "LEG" or "JUD" or "PTY" or "CRM" && scan.IsOneOf(match.Words.End, "in", "throughout", "across");

    private static ImmutableArray<Actor> OwnerBehind(SentenceScan scan, PhraseMatch match)
    {
        if (!(scan.IsOneOf(match.Words.End, "of", "representing") || (scan.Is(match.Words.End, "from") && match.Phrase.Agent is { IsBody: false }) || IsAtHome(scan, match)))
            return [];
        var next = scan.Is(match.Words.End + 1, "the") ? match.Words.End + 2 : match.Words.End + 1;
        var owners = ImmutableArray.CreateBuilder<Actor>();
        var capital = match.Phrase.Agent is { IsBody: true } or { Sector: "REB" or "OPP" } && IsAtHome(scan, match) ? NameRoles.Capital : NameRoles.None;
        while (scan.From(next) is { } found && found.Phrase.NameIn(NameRoles.Name | NameRoles.Body | NameRoles.Territory | NameRoles.Adjective | capital) is { } name)
        {
            owners.Add(name.ToActor());
            next = found.Words.End;
            if (!scan.Is(next, "and") && scan.Form(next) is not ",")
                break;
            next++;
            if (scan.Is(next, "and"))
                next++;
            if (scan.Is(next, "the"))
                next++;
        }
        return owners.ToImmutable();
    }

    // "Russian and Chinese officials": the words coordinated with the one found.
    private static ImmutableArray<Actor> Coordinated(SentenceScan scan, PhraseMatch match, ActorName name)
    {
        var owners = new List<Actor> { name.ToActor() };
        var first = match.Words.First;
        while (first > 1 && (scan.Is(first - 1, "and") || scan.Form(first - 1) is "," || (scan.IsHyphen(first - 1) && scan.IsGlued(first))))
        {
            var end = scan.Is(first - 1, "and") && scan.Form(first - 2) is "," ? first - 2 : first - 1;
            if (scan.EndingBefore(end) is not { } before || before.Phrase.NameIn(name.Roles & (NameRoles.Adjective | NameRoles.Name)) is not { } other)
                break;
            owners.Insert(0, other.ToActor());
            first = before.Words.First;
        }
        return [.. owners.DistinctBy(owner => owner.Code)];
    }

    // "Saudi-led", "U.S.-backed", "pro-Russian": a side taken, no owner.
    private static bool Prefixed(SentenceScan scan, PhraseMatch match) =>
        (scan.IsHyphen(match.Words.End) && scan.IsGlued(match.Words.End)
            && (scan.Form(match.Words.End + 1).EndsWith("ed", StringComparison.Ordinal) || scan.IsOneOf(match.Words.End + 1, "led", "made", "born", "speaking", "sponsored", "occupied")))
        || (match.Words.First > 1 && scan.IsHyphen(match.Words.First - 1) && scan.IsOneOf(match.Words.First - 2, "pro", "anti", "non"));

    private static ImmutableArray<Actor> PossessorAt(ReferenceBoard board, int word)
    {
        if (board.Scan.At(word)?.Phrase.NameIn(Owners | NameRoles.People) is { } name)
            return [name.ToActor()];
        return board.Covering(word)?.Reference.Actors ?? [];
    }

    private ActorCode? PossessorBefore(ReferenceBoard board, int first)
    {
        var scan = board.Scan;
        if (first > 0 && scan.IsPossessive(first - 1))
            return PossessorAt(board, first - 2) is [var owner, ..] ? owner.Code : null;
        return first > 0 && scan.Tag(first - 1) is Upos.PRON && (board[first - 1]?.Actors ?? pronouns.Possessor(board, first - 1)) is [var actor, ..]
            ? actor.Code
            : null;
    }

    // The person of the report who holds the office read: the same noun, every word of the phrase in the office; the nearest named before.
    private CastMember? Holder(ReferenceBoard board, OfficePhrase office, ActorCode? code)
    {
        CastMember? found = null;
        var host = IsVisiting(board.Scan, office) ? Host() : null;
        var best = (Exact: -1, Place: int.MinValue);
        foreach (var member in scene.Cast.Members)
        {
            var held = member.Office ?? member.KnownOffice;
            if (member.Code is null || held is null || persons.NumberOf(member) < 0 || (code is { } wanted && member.Code != wanted)
                || member.Code == host || !Contains(held, office.Text))
                continue;
            var exact = held == office.Text ? 2 : Ranks(board.Scan.Register, held) == Ranks(board.Scan.Register, office.Text) ? 1 : 0;
            var place = member.Introductions.Where(mention => mention.Sentence < board.Scan.Index || (mention.Sentence == board.Scan.Index && mention.First < office.First))
                .Select(mention => mention.Sentence * 1000 + mention.First).DefaultIfEmpty(-1).Max();
            // "The Prime Minister will welcome Prime Minister Roe of Peru": who is named later and serves another is not meant in a text of one's own side.
            if (place < 0 && code is null && scene.Document.Side is { } own && member.Code?.Value != own)
                continue;
            if ((exact, place).CompareTo((best.Exact, best.Place)) > 0)
                (found, best) = (member, (exact, place));
        }
        return best.Exact == 0 && office.Text.Contains(' ', StringComparison.Ordinal) ? null : found;
    }

    // "the visiting minister" is no minister of the state where the report was written.
    private ActorCode? Host() => scene.Document.Dateline is { } dateline ? CodeInference.PlaceOf(scene, dateline.Place) : null;

    private static bool IsVisiting(SentenceScan scan, OfficePhrase office)
    {
        for (var word = office.First; word < office.Head; word++)
            if (scan.Is(word, "visiting"))
                return true;
        return false;
    }

    private static bool Contains(string office, string phrase)
    {
        var words = office.Split(' ');
        return phrase.Split(' ').All(word => words.Contains(word, StringComparer.OrdinalIgnoreCase));
    }

    private static int Ranks(ActorRegister register, string office) =>
        office.Split(' ').Count(word => register.OfficeWord(word) is { Kind: OfficeWordKind.Rank });

    private static int LeftEdge(SentenceScan scan, int first)
    {
        var left = first;
        while (left > 0 && (scan.Tag(left - 1) is Upos.ADJ or Upos.NUM or Upos.PROPN or Upos.NOUN || scan.At(left - 1) is { Phrase.Names.Length: > 0 }
            || scan.Relation(left - 1) is "amod" or "compound") && scan.Tag(left - 1) is not Upos.PUNCT)
            left--;
        return left;
    }

    private static bool IsCompound(SentenceScan scan, PhraseMatch match)
    {
        var head = match.Words.End - 1;
        // "the prime minister today signed": the day is no noun that the office describes.
        if (scan.IsOneOf(head + 1, "today", "yesterday", "tomorrow", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"))
            return false;
        return scan.Relation(head) is "compound" or "amod" && scan.Sentence.Heads[head] > head && scan.Tag(head + 1) is Upos.NOUN or Upos.PROPN or Upos.ADJ
            && scan.At(scan.Sentence.Heads[head])?.Phrase is not ({ Agent: not null } or { Office: not null });
    }

    private static bool IsSpoken(ReferenceBoard board, PhraseMatch match)
    {
        for (var word = match.Words.First; word < match.Words.End; word++)
            if (board[word] is { Kind: ReferenceKind.Person or ReferenceKind.Counterpart or ReferenceKind.Description })
                return true;
        return false;
    }
}
