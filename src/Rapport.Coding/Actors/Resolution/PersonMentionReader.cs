using System.Collections.Immutable;

namespace Rapport.Coding.Actors;

/// <summary>A place where a person is named with an office, a state or a courtesy.</summary>
/// <param name="Sentence">Index of the sentence.</param>
/// <param name="Name">The name.</param>
/// <param name="Office">The office, or null.</param>
/// <param name="Code">The state or organisation that the words give the person, or null.</param>
/// <param name="First">First word of the whole phrase.</param>
/// <param name="End">Index behind its last word.</param>
/// <param name="Gender">'m', 'f', or '\0' where the words do not tell.</param>
/// <param name="Counterpart">Whether the person is named as somebody's counterpart.</param>
/// <param name="FromRegister">Whether the code is the register's, and the words tell none.</param>
internal sealed record PersonMention(
    int Sentence, PersonName Name, OfficePhrase? Office, ActorCode? Code, int First, int End, char Gender, bool Counterpart, bool FromRegister = false);

/// <summary>The persons and offices found on the surface of a sentence.</summary>
/// <param name="Scan">The sentence.</param>
/// <param name="Mentions">Persons named with office or state.</param>
/// <param name="BareOffices">Offices without a name: "the foreign minister".</param>
internal sealed record PersonReading(SentenceScan Scan, ImmutableArray<PersonMention> Mentions, ImmutableArray<OfficePhrase> BareOffices);

/// <summary>Finds persons by office and name in all their orders: office before name, name before office, name and state.</summary>
internal static class PersonMentionReader
{
    public static PersonReading Read(SentenceScan scan)
    {
        var mentions = new List<PersonMention>();
        var bare = new List<OfficePhrase>();
        var offices = OfficePhraseReader.Read(scan);
        for (var index = 0; index < offices.Count; index++)
        {
            var office = offices[index];
            if (Counterpart(office))
            {
                if (ReadCounterpart(scan, office) is { } counterpart)
                    mentions.Add(counterpart);
                else
                    bare.Add(office);
                continue;
            }
            // "Crown Prince", "Amir Sheikh", "Minister General": titles in a row before one name.
            var last = index;
            while (last + 1 < offices.Count && offices[last + 1].First == offices[last].End && !offices[last].IsPlural)
                last++;
            var joined = Joined(scan, offices, last);
            if (joined > last && ReadApposed(scan, office, offices[joined], mentions))
            {
                index = joined;
                continue;
            }
            if (!ReadNamed(scan, office, offices[last], mentions))
            {
                bare.Add(office);
                continue;
            }
            index = last;
        }
        ReadPossessed(scan, mentions);
        ReadByState(scan, mentions);
        mentions.Sort((left, right) => left.Name.First != right.Name.First ? left.Name.First - right.Name.First : left.First - right.First);
        return new PersonReading(scan, [.. mentions], [.. bare]);
    }

    // "Deputy Prime Minister and Foreign Minister of Qatar": a second office of the same person, which names the state.
    private static int Joined(SentenceScan scan, List<OfficePhrase> offices, int last) =>
        last + 1 < offices.Count && offices[last].Code is null && !offices[last].IsPlural && offices[last + 1] is { IsPlural: false, Code: not null } next
        && next.First == offices[last].End + 1 && scan.Is(offices[last].End, "and") && !Counterpart(next)
            ? last + 1
            : last;

    /// <summary>Whether the office is the word "counterpart".</summary>
    public static bool Counterpart(OfficePhrase office) => office.Entry.Text is "counterpart";

    private static bool ReadNamed(SentenceScan scan, OfficePhrase office, OfficePhrase last, List<PersonMention> mentions)
    {
        // "the Official Visit": an adjective that is written like an office.
        if (last.End == last.First + 1 && scan.Tag(last.Head) is Text.Upos.ADJ && scan.Relation(last.Head) is "amod")
            return false;
        if (PersonNameReader.ReadFrom(scan, BehindAbbreviation(scan, last.End)) is { } name)
        {
            if (office.First == last.First && last.End == last.First + 1 && scan.IsInOrganisation(last.Head, name.First))
                return false;
            Add(scan, office, name, office.First, office.Code ?? last.Code, mentions);
            while (office.IsPlural && (scan.Is(name.After, "and") || scan.Form(name.After) is ",")
                && PersonNameReader.ReadFrom(scan, name.After + (scan.Form(name.After) is "," && scan.Is(name.After + 1, "and") ? 2 : 1)) is { } further)
            {
                Add(scan, office, further, further.First, office.Code, mentions);
                name = further;
            }
            return true;
        }
        return ReadApposed(scan, office, last, mentions);
    }

    // "Assistant Secretary for Law Enforcement (INL) Todd Roe"
    private static int BehindAbbreviation(SentenceScan scan, int word) =>
        scan.Form(word) is "(" && scan.Form(word + 2) is ")" && scan.Form(word + 1) is { Length: >= 2 } form && form.All(char.IsUpper) ? word + 3 : word;

    private static bool ReadApposed(SentenceScan scan, OfficePhrase office, OfficePhrase last, List<PersonMention> mentions)
    {
        if (office.IsPlural)
            return false;
        var left = BeforeDeterminers(scan, office.First);
        if (scan.Form(left - 1) is "," && PersonNameReader.ReadBackFrom(scan, left - 1) is { } before && !Listed(scan, before, left)
            && !scan.IsOneOf(before.First - 1, "from", "in", "at", "near"))
        {
            mentions.Add(new PersonMention(
                scan.Index, before, office, office.Code ?? last.Code, before.First, last.End, GenderBefore(scan, before.First), false));
            return true;
        }
        if (scan.Form(last.End) is "," && (office.Code is not null || left < office.First)
            && PersonNameReader.ReadFrom(scan, last.End + 1) is { Length: <= 5 } behind && (behind.Length >= 2 || behind.First > last.End + 1)
            && (behind.After == scan.Count || scan.Tag(behind.After) is Text.Upos.PUNCT or Text.Upos.VERB or Text.Upos.AUX or Text.Upos.CCONJ or Text.Upos.ADV))
        {
            mentions.Add(new PersonMention(scan.Index, behind, office, office.Code, office.First, behind.After, GenderBefore(scan, behind.First), false));
            return true;
        }
        return false;
    }

    // "Poland, Minister X": what stands before the comma must be no item of a list that goes on behind the office.
    private static bool Listed(SentenceScan scan, PersonName name, int office) =>
        name.First > 0 && scan.Is(name.First - 1, "and") && office < scan.Count && scan.Is(office, "and");

    private static void Add(SentenceScan scan, OfficePhrase office, PersonName name, int first, ActorCode? code, List<PersonMention> mentions)
    {
        var end = name.After;
        var own = code;
        var preposition = end;
        if (scan.Is(preposition, "of") && scan.From(scan.Is(end + 1, "the") ? end + 2 : end + 1) is { } match
            && match.Phrase.NameIn(NameRoles.Name | NameRoles.Body) is { } of && (office.Code is null || office.Entry.Code == office.Code))
        {
            own = of.Code;
            end = match.Words.End;
        }
        mentions.Add(new PersonMention(scan.Index, name, office, own, first, end, GenderOf(scan, office, name), false));
    }

    private static PersonMention? ReadCounterpart(SentenceScan scan, OfficePhrase office)
    {
        var start = scan.Form(office.End) is "," ? office.End + 1 : office.End;
        return PersonNameReader.ReadFrom(scan, start) is { } name && (start == office.End || name.Length >= 2)
            ? new PersonMention(scan.Index, name, office, office.Code, office.First, name.After, GenderBefore(scan, name.First), true)
            : null;
    }

    // "Russia's Putin", "Ukraine's Volodymyr Zelensky": a person of the register behind a possessive state.
    private static void ReadPossessed(SentenceScan scan, List<PersonMention> mentions)
    {
        for (var word = 1; word + 1 < scan.Count; word++)
        {
            if (!scan.IsPossessive(word) || scan.EndingBefore(word) is not { } match || match.Phrase.NameIn(NameRoles.Name) is not { } state
                || PersonNameReader.ReadFrom(scan, word + 1) is not { } name || Covered(mentions, name)
                || scan.Register.Holder(name.Text, scan.Document.Published) is not { } holder || holder.Code != state.Code)
                continue;
            mentions.Add(new PersonMention(scan.Index, name, null, state.Code, match.Words.First, name.After, '\0', false));
        }
    }

    // Persons of the register who are named without office and state: "Putin".
    private static void ReadByState(SentenceScan scan, List<PersonMention> mentions)
    {
        for (var word = 0; word < scan.Count; word++)
        {
            if (!scan.IsCapital(word) || scan.At(word) is not null || PersonNameReader.ReadFrom(scan, word) is not { } name)
                continue;
            if (!Covered(mentions, name) && scan.Tag(name.First) is Text.Upos.PROPN
                && scan.Register.Holder(name.Text, scan.Document.Published) is { } holder)
                mentions.Add(new PersonMention(
                    scan.Index, name, null, holder.Code, name.First, name.After, GenderBefore(scan, name.First), false, FromRegister: true));
            word = Math.Max(word, name.After - 1);
        }
    }

    private static bool Covered(List<PersonMention> mentions, PersonName name)
    {
        foreach (var mention in mentions)
            if (mention.First < name.End && name.First < mention.End)
                return true;
        return false;
    }

    private static int BeforeDeterminers(SentenceScan scan, int first)
    {
        var left = first;
        while (left > 0 && (scan.IsOneOf(left - 1, "the", "a", "an", "his", "her", "their", "its") || scan.IsPossessive(left - 1)))
            left--;
        return left;
    }

    private static char GenderOf(SentenceScan scan, OfficePhrase office, PersonName name)
    {
        var told = GenderBefore(scan, name.First);
        return told != '\0' ? told : office.Entry.Text switch
        {
            "king" or "prince" or "crown prince" or "spokesman" or "chairman" or "congressman" or "sultan" or "emperor" => 'm',
            "queen" or "princess" or "crown princess" or "spokeswoman" or "chairwoman" or "congresswoman" or "empress" or "first lady" => 'f',
            _ => '\0',
        };
    }

    private static char GenderBefore(SentenceScan scan, int word)
    {
        var before = scan.Form(word - 1) is "." ? word - 2 : word - 1;
        return before >= 0 ? PersonNameReader.GenderOf(scan.Form(before)) : '\0';
    }
}
