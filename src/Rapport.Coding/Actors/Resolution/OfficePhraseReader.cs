using System.Text;

namespace Rapport.Coding.Actors;

/// <summary>An office with what belongs to it: "Belgian Minister of Foreign Affairs".</summary>
/// <param name="First">First word, the state included.</param>
/// <param name="Head">The noun of the office.</param>
/// <param name="End">Index behind the last word, complements included.</param>
/// <param name="Entry">The office of the tables that it is built on.</param>
/// <param name="Text">The whole office in lower case without the state: "deputy foreign minister".</param>
/// <param name="Code">The state or organisation that the words name, or null.</param>
/// <param name="IsPlural">Whether several holders are meant: "foreign ministers".</param>
/// <param name="IsForeignPost">Whether the office is named by where it is held: "ambassador to Rome".</param>
/// <param name="Territory">Whether it is held for a part of a state: "First Minister of Scotland".</param>
/// <param name="AtOtherTime">Whether it is held at another time than that of the report: "former president".</param>
internal sealed record OfficePhrase(
    int First, int Head, int End, OfficeEntry Entry, string Text, ActorCode? Code, bool IsPlural, bool IsForeignPost, bool Territory, bool AtOtherTime);

/// <summary>Finds offices in a sentence and reads what stands before and behind them.</summary>
internal static class OfficePhraseReader
{
    private const NameRoles OwnerRoles = NameRoles.Name | NameRoles.Adjective | NameRoles.Body | NameRoles.Territory | NameRoles.Capital;

    /// <summary>The offices of a sentence in order.</summary>
    public static List<OfficePhrase> Read(SentenceScan scan)
    {
        var phrases = new List<OfficePhrase>();
        for (var word = 0; word < scan.Count;)
        {
            if (scan.From(word) is not { Phrase.Office: { } office } match)
            {
                word++;
                continue;
            }
            var phrase = Read(scan, match, office, phrases.Count > 0 ? phrases[^1].End : 0);
            phrases.Add(phrase);
            word = Math.Max(match.Words.End, phrase.End);
        }
        return phrases;
    }

    /// <param name="scan">The sentence.</param>
    /// <param name="match">The office's own words.</param>
    /// <param name="office">The office of the tables.</param>
    /// <param name="floor">Where the office before ends, whose fields are no fields of this one: "Minister of Foreign Affairs Sheikh".</param>
    private static OfficePhrase Read(SentenceScan scan, PhraseMatch match, OfficeEntry office, int floor = 0)
    {
        var parts = new Draft { First = match.Words.First, End = match.Words.End, Floor = floor };
        parts.Text.Append(office.Text);
        ReadBefore(scan, parts);
        if (office.Text.Contains(" of ", StringComparison.Ordinal) || office.Text.Contains(" for ", StringComparison.Ordinal))
            ReadFurtherFields(scan, parts);
        ReadBehind(scan, parts);
        return new OfficePhrase(
            parts.First, HeadOf(scan, match), parts.End, office, parts.Text.ToString(), parts.Code ?? (parts.ForeignPost ? null : office.Code),
            match.Phrase.IsPlural, parts.ForeignPost, parts.Territory, parts.AtOtherTime);
    }

    private static int HeadOf(SentenceScan scan, PhraseMatch match)
    {
        for (var word = match.Words.First + 1; word < match.Words.End; word++)
            if (scan.IsOneOf(word, "of", "for"))
                return word - 1;
        return match.Words.End - 1;
    }

    private static void ReadBefore(SentenceScan scan, Draft draft)
    {
        var capital = scan.IsCapital(draft.First);
        ReadWordsBefore(scan, draft, capital);
        var owner = draft.First;
        var steps = 0;
        // "Israel's far-right finance minister", "Iran's new chief negotiator": plain adjectives between owner and office.
        while (steps < 3 && owner > 0 && scan.At(owner - 1) is null && scan.Sentence.Upos[owner - 1] is Text.Upos.ADJ && !scan.IsCapital(owner - 1))
            (owner, steps) = (owner - 1, steps + 1);
        owner = BeforeAbbreviation(scan, owner);
        // "French Foreign Ministry Secretary General": the body that the office is of.
        if (scan.EndingBefore(owner) is { Phrase: { Agent.IsBody: true, Names.Length: 0 } } body && scan.IsCapital(owner))
            owner = body.Words.First;
        var afterName = owner > 0 && scan.IsPossessive(owner - 1) ? owner - 1 : owner;
        if (afterName == owner && steps > 0 && scan.EndingBefore(owner)?.Phrase.NameIn(NameRoles.Adjective) is null)
            return;
        if (scan.EndingBefore(afterName) is not { } match || match.Phrase.NameIn(OwnerRoles) is not { } name || IsPrefixed(scan, match.Words.First))
            return;
        if (afterName == owner && (name.Roles & (NameRoles.Adjective | NameRoles.Body | NameRoles.Territory)) == 0 && !Attributive(scan, name, draft.First))
            return;
        draft.First = match.Words.First;
        draft.Code = name.Code;
        draft.Territory = (name.Roles & NameRoles.Territory) != 0;
        if ((name.Roles & NameRoles.Body) != 0)
            draft.Text.Insert(0, match.Phrase.Text + " ");
        ReadWordsBefore(scan, draft, capital);
    }

    // "Republic of Korea (ROK) Vice Foreign Minister"
    private static int BeforeAbbreviation(SentenceScan scan, int word) =>
        word > 3 && scan.Form(word - 1) is ")" && scan.Form(word - 3) is "(" ? word - 3 : word;

    // A state's name right before an office: "Republic of Korea Vice Foreign Minister Choi", "Turkey foreign minister".
    private static bool Attributive(SentenceScan scan, ActorName name, int office) =>
        (name.Roles & NameRoles.Name) != 0 && (scan.IsCapital(office) || scan.Sentence.Heads[office - 1] >= office);

    // "pro-Russian", "anti-U.S.".
    private static bool IsPrefixed(SentenceScan scan, int word) =>
        word > 1 && scan.IsHyphen(word - 1) && scan.IsGlued(word) && scan.IsOneOf(word - 2, "pro", "anti", "non", "ex");

    private static void ReadWordsBefore(SentenceScan scan, Draft draft, bool capital)
    {
        while (draft.First > draft.Floor)
        {
            var before = draft.First - 1;
            var form = scan.Form(before);
            if (scan.IsHyphen(before) && scan.IsGlued(before + 1) && before > 0 && scan.Register.OfficeWord(scan.Form(before - 1)) is not null)
            {
                draft.Text.Insert(0, "-");
                draft.First = before;
                continue;
            }
            if (scan.Is(before, "and") && before > 0 && scan.Register.OfficeWord(scan.Form(before - 1)) is { Kind: OfficeWordKind.Field }
                && scan.IsCapital(before - 1) && draft.HasField)
            {
                draft.Text.Insert(0, "and ");
                draft.First = before;
                continue;
            }
            if (scan.At(before) is { Phrase.Names.Length: > 0 } || scan.Register.OfficeWord(form) is not { Kind: not OfficeWordKind.Body } word
                || (capital && !scan.IsCapital(before) && word.Kind == OfficeWordKind.Field))
                return;
            if (word.Kind != OfficeWordKind.Passing)
                draft.Text.Insert(0, draft.Text[0] is '-' ? Lower(form) : Lower(form) + " ");
            draft.HasField |= word.Kind == OfficeWordKind.Field;
            draft.AtOtherTime |= word.Kind == OfficeWordKind.Time;
            draft.First = before;
        }
    }

    // "Minister of Foreign Affairs" goes on: "and International Cooperation", ", Trade and Tourism".
    private static void ReadFurtherFields(SentenceScan scan, Draft draft)
    {
        while ((scan.Is(draft.End, "and") || scan.Form(draft.End) is "," or "&")
            && scan.IsCapital(draft.End + 1) && IsField(scan, draft.End + 1) && scan.From(draft.End + 1)?.Phrase.Office is null)
        {
            draft.Text.Append(scan.Form(draft.End) is "," ? "," : " and");
            draft.End++;
            while (IsField(scan, draft.End) && scan.IsCapital(draft.End))
                draft.Text.Append(' ').Append(Cased(scan, draft.End++));
        }
    }

    private static bool IsField(SentenceScan scan, int word) =>
        scan.Register.OfficeWord(scan.Form(word)) is { Kind: OfficeWordKind.Field or OfficeWordKind.Rank };

    private static void ReadBehind(SentenceScan scan, Draft draft)
    {
        while (scan.IsOneOf(draft.End, "of", "for", "to", "on", "in"))
        {
            var preposition = Lower(scan.Form(draft.End));
            var next = scan.Is(draft.End + 1, "the") ? draft.End + 2 : draft.End + 1;
            if (scan.From(next) is { } match && match.Phrase.NameIn(OwnerRoles) is { } name)
            {
                if (!TakeName(scan, draft, preposition, next, match, name))
                    return;
            }
            else if (preposition is "of" or "to" && Superior(scan, next) is { } superior)
            {
                // "advisor to the Prime Minister of Norway", "chief of staff of the president of Peru"
                draft.Code ??= superior.Code;
                draft.Text.Append(' ').Append(preposition).Append(next > draft.End + 1 ? " the " : " ").Append(superior.Text);
                draft.End = superior.End;
            }
            else if (preposition is "in" || !TakeFields(scan, draft, preposition, next))
            {
                return;
            }
        }
    }

    /// <summary>The office that begins at a word, with the grades and fields before it; null where none does.</summary>
    private static OfficePhrase? Superior(SentenceScan scan, int first)
    {
        var word = first;
        while (scan.From(word)?.Phrase.Office is null && scan.Register.OfficeWord(scan.Form(word)) is not null)
            word++;
        return scan.From(word) is { Phrase.Office: { } office } match && scan.IsCapital(first) && Read(scan, match, office) is { IsPlural: false } phrase && phrase.First >= first - 1
            ? phrase
            : null;
    }

    private static bool TakeName(SentenceScan scan, Draft draft, string preposition, int next, PhraseMatch match, ActorName name)
    {
        var field = IsBeforeField(scan, match.Words.End);
        if (preposition is "of" && (name.Roles & NameRoles.Adjective) != 0 && scan.From(BehindPossessive(scan, match.Words.End)) is { Phrase.Agent.IsBody: true } body)
        {
            // "speaker of the Chilean senate", "commander of Iran's navy"
            draft.Code ??= name.Code;
            draft.Text.Append(" of the ").Append(body.Phrase.Text);
            draft.End = body.Words.End;
            return true;
        }
        if (preposition is "in" || (preposition is "of" or "for" && field && (name.Roles & NameRoles.Adjective) != 0))
        {
            // "Secretary of the Russian Security Council"
            if (preposition is "of" && next > draft.End + 1 && name.Code.IsState)
                draft.Code ??= name.Code;
            return preposition is not "in" && TakeFields(scan, draft, preposition, next);
        }
        var isState = name.Code.IsState && (name.Roles & (NameRoles.Name | NameRoles.Adjective)) != 0;
        if (preposition is "of")
        {
            draft.Code ??= name.Code;
            draft.Territory |= (name.Roles & NameRoles.Territory) != 0;
        }
        else
        {
            draft.ForeignPost = true;
        }
        if (preposition is not "of" || !isState)
            draft.Text.Append(' ').Append(preposition).Append(next > draft.End + 1 ? " the " : " ").Append(match.Phrase.Text);
        draft.End = match.Words.End;
        while (preposition is not "of" && (scan.Form(draft.End) is "," || scan.Is(draft.End, "and"))
            && scan.From(draft.End + 1) is { } further && further.Phrase.NameIn(NameRoles.Name) is not null)
        {
            draft.Text.Append(scan.Form(draft.End) is "," ? ", " : " and ").Append(further.Phrase.Text);
            draft.End = further.Words.End;
        }
        return true;
    }

    // "East Asian and Pacific Affairs": a field behind the names, coordinated ones too.
    private static bool IsBeforeField(SentenceScan scan, int word)
    {
        while ((scan.Is(word, "and") || scan.Form(word) is ",") && scan.From(word + 1) is { } further && further.Phrase.NameIn(OwnerRoles) is not null)
            word = further.Words.End;
        return scan.IsCapital(word) && scan.At(word)?.Phrase.NameIn(OwnerRoles) is null && IsField(scan, word);
    }

    private static int BehindPossessive(SentenceScan scan, int word) => scan.IsPossessive(word) ? word + 1 : word;

    private static bool TakeFields(SentenceScan scan, Draft draft, string preposition, int next)
    {
        var capital = scan.IsCapital(next);
        var (word, end) = (next, -1);
        while (word < scan.Count)
        {
            var isField = IsField(scan, word) && scan.IsCapital(word) == capital;
            if (isField || (end == word && scan.At(word)?.Phrase.NameIn(OwnerRoles) is not null && scan.Register.Ambiguity(scan.At(word)!.Value.Phrase.Text) is not { Kind: AmbiguityKind.Given }))
                end = word + 1;
            else if (!(end == word && (scan.IsOneOf(word, "and", "of", "the", "&") || scan.Form(word) is "," or "-")) && !(end == word - 1 && (scan.Is(word, "the") || (scan.Is(word, "and") && scan.Form(word - 1) is ","))))
                break;
            if (scan.Is(word, "of") && scan.From(scan.Is(word + 1, "the") ? word + 2 : word + 1)?.Phrase.NameIn(OwnerRoles) is not null)
                break;
            word++;
        }
        if (end < 0)
            return false;
        draft.Text.Append(' ').Append(preposition);
        if (next > draft.End + 1)
            draft.Text.Append(" the");
        for (word = next; word < end; word++)
            draft.Text.Append(scan.Form(word) is "," or "-" || (scan.IsGlued(word) && scan.IsHyphen(word - 1)) ? "" : " ").Append(Cased(scan, word));
        draft.End = end;
        return true;
    }

    private static string Cased(SentenceScan scan, int word) =>
        scan.At(word) is { Phrase.Names.Length: > 0 } ? scan.Form(word) : Lower(scan.Form(word));

    private static string Lower(string form) =>
        form.Length is > 1 and < 5 && form.All(char.IsUpper) && form is not ("FOR" or "AND" or "OF" or "THE" or "TO") ? form : form.ToLowerInvariant();

    private sealed class Draft
    {
        public int First { get; set; }

        public int End { get; set; }

        public int Floor { get; init; }

        public StringBuilder Text { get; } = new();

        public ActorCode? Code { get; set; }

        public bool HasField { get; set; }

        public bool ForeignPost { get; set; }

        public bool Territory { get; set; }

        public bool AtOtherTime { get; set; }
    }
}
