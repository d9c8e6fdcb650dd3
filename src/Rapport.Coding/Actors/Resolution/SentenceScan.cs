using Rapport.Text;

namespace Rapport.Coding.Actors;

/// <summary>One sentence with the known phrases in it, longest first and without overlap.</summary>
internal sealed class SentenceScan
{
    private readonly PhraseMatch?[] covering;

    public SentenceScan(Document document, Sentence sentence, int index, ActorRegister register)
    {
        Document = document;
        Sentence = sentence;
        Index = index;
        Register = register;
        Section = sentence.SectionIndex >= 0 && sentence.SectionIndex < document.Sections.Length
            ? document.Sections[sentence.SectionIndex].Kind
            : SectionKind.Body;
        covering = new PhraseMatch?[sentence.Count];
        for (var word = 0; word < sentence.Count;)
        {
            if (register.Phrases.Longest(document.Text, sentence, word) is { } found && Fits(found))
            {
                var match = found with { Phrase = found.Phrase.On(document.Published ?? document.Dateline?.Date) };
                Discards |= match.Phrase.Discards;
                for (var inside = word; inside < match.Words.End; inside++)
                    covering[inside] = match;
                word = match.Words.End;
            }
            else
            {
                word++;
            }
        }
    }

    public Document Document { get; }

    public Sentence Sentence { get; }

    /// <summary>Index of the sentence in the document.</summary>
    public int Index { get; }

    public ActorRegister Register { get; }

    /// <summary>The kind of section that the sentence stands in.</summary>
    public SectionKind Section { get; }

    /// <summary>Whether a phrase of a dictionary says that the sentence is not coded.</summary>
    public bool Discards { get; }

    public int Count => Sentence.Count;

    /// <summary>The phrase that covers a word, or null.</summary>
    public PhraseMatch? At(int word) => word >= 0 && word < covering.Length ? covering[word] : null;

    /// <summary>The phrase that begins with a word, or null.</summary>
    public PhraseMatch? From(int word) => At(word) is { } match && match.Words.First == word ? match : null;

    /// <summary>The phrase that ends before a word, or null.</summary>
    public PhraseMatch? EndingBefore(int word) => At(word - 1) is { } match && match.Words.End == word ? match : null;

    public string Form(int word) => word >= 0 && word < Sentence.Count ? Sentence.Forms[word] : "";

    public bool Is(int word, string form) => string.Equals(Form(word), form, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a word is one of several, whatever its case.</summary>
    public bool IsOneOf(int word, params ReadOnlySpan<string> forms)
    {
        foreach (var form in forms)
            if (Is(word, form))
                return true;
        return false;
    }

    public bool IsCapital(int word) => Form(word) is { Length: > 0 } form && char.IsUpper(form[0]);

    public Upos Tag(int word) => word >= 0 && word < Sentence.Count ? Sentence.Upos[word] : Upos.X;

    /// <summary>Relation of a word to its governor without subtype.</summary>
    public string Relation(int word)
    {
        var relation = Sentence.Relations[word];
        var colon = relation.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? relation : relation[..colon];
    }

    public bool IsPossessive(int word) => Form(word) is "'s" or "’s" or "'" or "’" or "'S" or "’S";

    public bool IsHyphen(int word) => Form(word) is "-" or "‐" or "‑" or "–";

    public bool IsDoubleQuote(int word) => Form(word) is "\"" or "“" or "”" or "``" or "''";

    /// <summary>Whether no white space stands between a word and the one before it.</summary>
    public bool IsGlued(int word) => word > 0 && word < Count && Sentence.Words[word - 1].End == Sentence.Words[word].Start;

    /// <summary>Whether two words stand in one name of an organisation: "General Electric". Capitals throughout tell nothing of names.</summary>
    public bool IsInOrganisation(int word, int other)
    {
        if (!Form(word).Any(char.IsLower))
            return false;
        foreach (var name in Sentence.Names)
            if (name.Kind is NameKind.Organisation && name.Words.First <= word && other < name.Words.End)
                return true;
        return false;
    }

    /// <summary>The words [first, end) as a span of the text.</summary>
    public TextSpan Span(int first, int end) => new(Sentence.Words[first].Start, Sentence.Words[end - 1].End);

    /// <summary>The word of [first, end) whose governor lies outside; the first that is no punctuation where there are several.</summary>
    public int Head(int first, int end)
    {
        for (var word = first; word < end; word++)
            if ((Sentence.Heads[word] < first || Sentence.Heads[word] >= end) && Sentence.Upos[word] is not (Upos.PUNCT or Upos.ADP or Upos.DET))
                return word;
        return end - 1;
    }

    /// <summary>The first dependent of a word in a relation (without subtype), or -1.</summary>
    public int Child(int head, string relation)
    {
        for (var word = 0; word < Count; word++)
            if (Sentence.Heads[word] == head && Relation(word) == relation)
                return word;
        return -1;
    }

    private bool Fits(PhraseMatch match)
    {
        if (match.Phrase.Names.Length > 0 || match.Phrase.Listed is not null || match.Words.End - match.Words.First > 1)
            return true;
        return Sentence.Upos[match.Words.First] is Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.X or Upos.NUM || IsCapital(match.Words.First);
    }
}
