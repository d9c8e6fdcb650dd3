using System.Text;
using Rapport.Text;

namespace Rapport.Coding.Actors;

/// <summary>A run of words that can be a person's name.</summary>
/// <param name="First">Index of the first word.</param>
/// <param name="End">Index behind the last word of the name proper.</param>
/// <param name="After">Index behind titles and suffixes that follow the name ("Jr.", "MP").</param>
/// <param name="Text">The name without nickname, titles and suffixes: "Benjamin Gantz".</param>
/// <param name="Length">Number of words in <paramref name="Text"/>.</param>
internal readonly record struct PersonName(int First, int End, int After, string Text, int Length);

/// <summary>Reads names of persons off the surface of a sentence: capitalised words, initials, particles, nicknames in quotation marks.</summary>
internal static class PersonNameReader
{
    /// <summary>The name that begins at a word, or null.</summary>
    public static PersonName? ReadFrom(SentenceScan scan, int start)
    {
        var first = SkipHonorifics(scan, start);
        if (!CanBegin(scan, first))
            return null;
        var text = new StringBuilder(scan.Form(first));
        var (word, length, end) = (first + 1, 1, first + 1);
        while (word < scan.Count)
        {
            if (Nickname(scan, word) is > 0 and var behind)
            {
                word = behind;
                continue;
            }
            if (length > 1 && text[^1] == '-' && IsSyllable(scan, word))
            {
                text.Append(scan.Form(word));
                word = end = word + 1;
                continue;
            }
            if (scan.IsHyphen(word) && scan.IsGlued(word) && scan.IsGlued(word + 1) && (IsNameWord(scan, word + 1, true) || (length > 1 && IsSyllable(scan, word + 1))))
            {
                text.Append('-').Append(scan.Form(word + 1));
                word = end = word + 2;
                continue;
            }
            if (!IsNameWord(scan, word, false) && !IsSurname(scan, word) && !(IsParticle(scan.Form(word)) && ParticleLeadsOn(scan, word)))
                break;
            if (IsSuffix(scan, word, length) || IsHeadlineVerb(scan, word))
                break;
            text.Append(IsApostropheName(scan, word) ? "" : " ").Append(scan.Form(word));
            length++;
            word = end = word + 1;
        }
        return new PersonName(first, end, SkipSuffixes(scan, end, length), text.ToString(), length);
    }

    /// <summary>The name of at least two words that ends before a word, or null.</summary>
    public static PersonName? ReadBackFrom(SentenceScan scan, int end)
    {
        for (var first = Math.Max(0, end - 8); first < end - 1; first++)
            if ((first == 0 || !IsNameWord(scan, first - 1, true) || scan.From(first - 1) is not null)
                && ReadFrom(scan, first) is { Length: >= 2 } name && name.After == end)
                return name;
        return null;
    }

    /// <summary>Whether a word is a courtesy before a name: "Mr.", "Dr.", "the Hon".</summary>
    public static bool IsHonorific(string form) =>
        form.TrimEnd('.') is "Mr" or "Mrs" or "Ms" or "Miss" or "Dr" or "Prof" or "Professor" or "Sir" or "Dame" or "Lord" or "Lady" or "Hon" or "Rt" or "Right"
            or "Honorable" or "Honourable" or "Madam" or "Madame" or "Mme" or "Monsieur" or "MR" or "MRS" or "MS" or "DR" or "H.E" or "HE" or "Excellency";

    /// <summary>Gender that a courtesy tells: 'm', 'f', or '\0'.</summary>
    public static char GenderOf(string honorific) => honorific.TrimEnd('.') switch
    {
        "Mr" or "MR" or "Sir" or "Lord" or "Monsieur" => 'm',
        "Mrs" or "MRS" or "Ms" or "MS" or "Miss" or "Dame" or "Lady" or "Madam" or "Madame" or "Mme" => 'f',
        _ => '\0',
    };

    /// <summary>The word behind courtesies that begin at a word.</summary>
    public static int SkipHonorifics(SentenceScan scan, int word)
    {
        var next = word;
        if (scan.Is(next, "the") && IsHonorific(scan.Form(next + 1)))
            next++;
        if (scan.IsOneOf(next, "his", "her", "your") && scan.IsOneOf(next + 1, "Excellency", "Holiness", "Majesty", "Eminence"))
            next += 2;
        while (IsHonorific(scan.Form(next)) || (next > word && scan.Form(next) is "."))
            next++;
        return next;
    }

    /// <summary>Whether a word is the small second half of a given name: "Chung Eui-yong", "Moon Jae-in", but not "Kim Jong-led".</summary>
    private static bool IsSyllable(SentenceScan scan, int word) =>
        scan.IsGlued(word) && scan.Form(word) is { Length: >= 2 and <= 5 } form && form.All(char.IsAsciiLetterLower) && scan.Tag(word) is not (Upos.VERB or Upos.ADJ);

    private static bool CanBegin(SentenceScan scan, int word) =>
        IsNameWord(scan, word, false)
        || (IsGivenName(scan, word) && IsNameWord(scan, word + 1, true))
        || (IsParticle(scan.Form(word)) && scan.IsCapital(word) && IsNameWord(scan, word + 1, false));

    private static bool IsNameWord(SentenceScan scan, int word, bool evenIfKnown)
    {
        var form = scan.Form(word);
        if (form.Length == 0 || !char.IsUpper(form[0]) || (!evenIfKnown && scan.At(word) is not null))
            return false;
        if (scan.Register.OfficeWord(form) is { Kind: OfficeWordKind.Body })
            return false;
        if (form.Length > 1 && !form.AsSpan().ContainsAnyInRange('a', 'z') && form.Any(char.IsDigit))
            return false;
        return scan.Tag(word) is Upos.PROPN or Upos.NOUN or Upos.ADJ or Upos.X or Upos.ADV or Upos.INTJ or Upos.AUX or Upos.NUM or Upos.VERB
            && !IsFunctionWord(form) && (scan.Tag(word) is not (Upos.VERB or Upos.AUX or Upos.ADV)
                || form[^1] is not 's' && scan.Section != SectionKind.Headline && !form.EndsWith("ing", StringComparison.Ordinal));
    }

    // A name of the tables inside a person's name: "Israel Katz", "Michael Jordan".
    private static bool IsGivenName(SentenceScan scan, int word) =>
        scan.From(word) is { } match && match.Words.End == word + 1
        && scan.Register.Ambiguity(match.Phrase.Text) is { Kind: AmbiguityKind.Given }
        && scan.IsCapital(word + 1) && scan.Tag(word + 1) is Upos.PROPN && scan.At(word + 1) is null;

    // A surname that is a noun of the tables too, behind another part of the name: "Stephen King".
    private static bool IsSurname(SentenceScan scan, int word) =>
        scan.At(word) is { } match && match.Words.End - match.Words.First == 1 && match.Phrase.Names.Length == 0
        && scan.IsCapital(word) && scan.Tag(word) is Upos.PROPN && !scan.IsCapital(word + 1) && scan.Section != SectionKind.Headline;

    private static bool IsFunctionWord(string form) => form.ToLowerInvariant() is
        "the" or "a" or "an" or "and" or "or" or "but" or "of" or "in" or "on" or "at" or "by" or "for" or "from" or "to" or "with" or "as"
        or "before" or "after" or "during" or "over" or "under" or "into" or "about" or "amid" or "against" or "between" or "his" or "her"
        or "their" or "its" or "our" or "my" or "your" or "he" or "she" or "they" or "it" or "we" or "i" or "you" or "this" or "that"
        or "these" or "those" or "who" or "which" or "not" or "no" or "is" or "was" or "are" or "were" or "will" or "would" or "has"
        or "have" or "had" or "said" or "says" or "also" or "today" or "yesterday" or "tomorrow" or "monday" or "tuesday" or "wednesday"
        or "thursday" or "friday" or "saturday" or "sunday" or "thank" or "good" or "well" or "yes" or "so" or "there" or "then" or "when"
        or "while" or "where" or "if" or "because" or "both" or "all" or "one" or "two" or "delivers" or "holds" or "on" or "&";

    private static bool IsParticle(string form) => form is
        "al" or "bin" or "ibn" or "bint" or "de" or "del" or "della" or "der" or "den" or "di" or "da" or "dos" or "das" or "du" or "van"
        or "von" or "zu" or "la" or "le" or "el" or "ul" or "y" or "e" or "ter" or "ten" or "ben" or "abu" or "bar" or "dello" or "ould"
        or "Al" or "Bin" or "De" or "El" or "Van" or "Von" or "La" or "Le" or "Del" or "Di" or "Da" or "Abu" or "Ben";

    private static bool ParticleLeadsOn(SentenceScan scan, int word)
    {
        var next = word + 1;
        while (IsParticle(scan.Form(next)) || (scan.IsHyphen(next) && scan.IsGlued(next)))
            next++;
        return IsNameWord(scan, next, false);
    }

    private static int Nickname(SentenceScan scan, int word)
    {
        if (!scan.IsDoubleQuote(word))
            return -1;
        for (var next = word + 1; next < Math.Min(scan.Count, word + 4); next++)
            if (scan.IsDoubleQuote(next))
                return next > word + 1 && scan.IsCapital(word + 1) && IsNameWord(scan, next + 1, false) ? next + 1 : -1;
        return -1;
    }

    // A headline in capitals runs on behind the name: "President Roe Welcoming".
    private static bool IsHeadlineVerb(SentenceScan scan, int word) =>
        scan.Section == SectionKind.Headline && scan.Form(word) is { Length: >= 7 } form && form.EndsWith("ing", StringComparison.Ordinal);

    private static bool IsApostropheName(SentenceScan scan, int word) => scan.IsGlued(word) && scan.Form(word - 1).EndsWith('\'');

    private static bool IsSuffix(SentenceScan scan, int word, int length) =>
        length >= 2 && scan.Form(word).TrimEnd('.') is "Jr" or "Sr" or "II" or "III" or "IV" or "MP" or "MPs" or "AC" or "AO" or "AFC" or "AM"
            or "QC" or "KC" or "MEP" or "CBE" or "OBE" or "KBE" or "PhD" or "Ph.D" or "CNZM";

    private static int SkipSuffixes(SentenceScan scan, int end, int length)
    {
        var after = end;
        while (IsSuffix(scan, after, Math.Max(length, 2)) || (scan.Form(after) is "," && scan.Form(after + 1).TrimEnd('.') is "Jr" or "Sr"))
            after++;
        if (after < scan.Count && scan.Form(after) is "," && after > end && scan.Form(after - 1).TrimEnd('.') is "Jr" or "Sr"
            && !(scan.IsOneOf(after + 1, "the", "a", "an", "who", "and") || scan.From(after + 1)?.Phrase.Office is not null))
            after++;
        return after;
    }
}
