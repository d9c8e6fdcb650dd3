using System.Buffers;
using Rapport.Text;

namespace Rapport.Coding.Clauses;

/// <summary>How a verb is inflected.</summary>
internal enum Inflection : byte
{
    /// <summary>"meet" after "to" or an auxiliary, or an imperative.</summary>
    Base,

    /// <summary>"met" as a finite verb.</summary>
    Past,

    /// <summary>"meets", "meet" as a finite verb.</summary>
    Present,

    /// <summary>"meeting".</summary>
    Gerund,

    /// <summary>"met" after "has" or "is".</summary>
    Participle,
}

/// <summary>
/// A dependency tree laid out for reading: children in order, extents of subtrees, relations as numbers. Its arrays are
/// rented, since a report has hundreds of sentences; give them back with <see cref="Dispose"/>.
/// </summary>
internal sealed class Tree : IDisposable
{
    private readonly Sentence sentence;
    private readonly Rel[] relations;
    private readonly Upos[] upos;
    private readonly int[] block;
    private readonly int count;
    private bool isStale;
    private bool isMended;
    private HashSet<int>? finite;

    public Tree(Sentence sentence)
    {
        this.sentence = sentence;
        count = sentence.Count;
        relations = ArrayPool<Rel>.Shared.Rent(Math.Max(1, count));
        upos = ArrayPool<Upos>.Shared.Rent(Math.Max(1, count));
        block = ArrayPool<int>.Shared.Rent((count * 6) + 2);
        for (var word = 0; word < count; word++)
            relations[word] = Rels.Of(sentence.Relations[word]);
        sentence.Upos.CopyTo(upos);
        sentence.Heads.CopyTo(Heads);
        LayOutChildren();
        MeasureSubtrees();
    }

    /// <summary>Number of words.</summary>
    public int Count => count;

    /// <summary>The sentence that the tree stands over.</summary>
    public Sentence Sentence => sentence;

    private Span<int> Heads => block.AsSpan((count * 5) + 1, count);

    /// <summary>All words, governors before what they govern.</summary>
    public ReadOnlySpan<int> Order => block.AsSpan((count * 4) + 1, count);

    /// <summary>Relation of a word to its governor.</summary>
    public Rel Relation(int word) => relations[word];

    /// <summary>Index of the governor, -1 for the root.</summary>
    public int Head(int word) => Heads[word];

    /// <summary>The words that a word governs, in order.</summary>
    public ReadOnlySpan<int> Children(int word) => block.AsSpan(count + 1 + block[word], block[word + 1] - block[word]);

    /// <summary>Index of the first word of the subtree.</summary>
    public int First(int word) => block[(count * 2) + 1 + word];

    /// <summary>Index of the last word of the subtree.</summary>
    public int Last(int word) => block[(count * 3) + 1 + word];

    /// <summary>Lemma in lower case, since headlines write nouns and verbs with capitals.</summary>
    public string Lemma(int word) => sentence.Lemmas[word].ToLowerInvariant();

    /// <summary>Form in lower case.</summary>
    public string Form(int word) => sentence.Forms[word].ToLowerInvariant();

    /// <summary>Universal part of speech.</summary>
    public Upos Upos(int word) => upos[word];

    /// <summary>Whether the word is written as <paramref name="form"/>, capitals or not.</summary>
    public bool Is(int word, string form) => sentence.Forms[word].Equals(form, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the lemma is <paramref name="lemma"/>, capitals or not.</summary>
    public bool HasLemma(int word, string lemma) => sentence.Lemmas[word].Equals(lemma, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the word is a noun, name, pronoun or number.</summary>
    public bool IsNominal(int word) => upos[word] is Text.Upos.NOUN or Text.Upos.PROPN or Text.Upos.PRON or Text.Upos.NUM
        or Text.Upos.SYM or Text.Upos.X;

    /// <summary>The nearest verb among a word and those above it; -1 where there is none, and where the word is none itself (-1).</summary>
    public int VerbFrom(int word)
    {
        while (word >= 0 && upos[word] != Text.Upos.VERB)
            word = Head(word);
        return word;
    }

    /// <summary>The first child in a relation, or -1.</summary>
    public int Child(int word, Rel relation)
    {
        foreach (var child in Children(word))
            if (relations[child] == relation)
                return child;
        return -1;
    }

    /// <summary>Whether a word is a relative pronoun: "which", "who", "that".</summary>
    public bool IsRelativePronoun(int word) =>
        upos[word] is Text.Upos.PRON or Text.Upos.DET
        && (sentence.Xpos[word] is "WDT" or "WP" || sentence.Features[word].Contains("PronType=Rel", StringComparison.Ordinal))
        && Form(word) is "which" or "who" or "whom" or "that";

    /// <summary>How a verb or an auxiliary is inflected, by its Penn tag, else by its features.</summary>
    public Inflection Inflection(int word)
    {
        if (finite?.Contains(word) == true)
            return sentence.Xpos[word] == "NNS" ? Clauses.Inflection.Present : Clauses.Inflection.Past;
        switch (sentence.Xpos[word])
        {
            case "VBD": return Clauses.Inflection.Past;
            case "VBP" when relations[word] == Rel.Conjunct && Heads[word] is >= 0 and var first && sentence.Xpos[first] == "VB":
                return Clauses.Inflection.Base;
            case "VBZ" or "VBP": return Clauses.Inflection.Present;
            case "VBG": return Clauses.Inflection.Gerund;
            case "VBN": return Clauses.Inflection.Participle;
            case "VB" or "MD": return Clauses.Inflection.Base;
        }
        var features = sentence.Features[word];
        if (features.Contains("VerbForm=Ger", StringComparison.Ordinal) || features.Contains("Tense=Pres|VerbForm=Part", StringComparison.Ordinal))
            return Clauses.Inflection.Gerund;
        if (features.Contains("VerbForm=Part", StringComparison.Ordinal))
            return Clauses.Inflection.Participle;
        if (features.Contains("Tense=Past", StringComparison.Ordinal))
            return Clauses.Inflection.Past;
        return features.Contains("VerbForm=Fin", StringComparison.Ordinal) ? Clauses.Inflection.Present : Clauses.Inflection.Base;
    }

    /// <summary>Gives the arrays back.</summary>
    public void Dispose()
    {
        ArrayPool<Rel>.Shared.Return(relations);
        ArrayPool<Upos>.Shared.Return(upos);
        ArrayPool<int>.Shared.Return(block);
    }

    /// <summary>
    /// Hangs a word on another governor, -1 for none; refused where the governor hangs on the word. Call <see cref="Refresh"/> before
    /// children and extents are read again.
    /// </summary>
    public bool Attach(int word, int head, Rel relation)
    {
        for (var above = head; above >= 0; above = Heads[above])
            if (above == word)
                return false;
        Heads[word] = head;
        relations[word] = relation;
        isStale = isMended = true;
        return true;
    }

    /// <summary>Takes a participle for the past tense that is written alike.</summary>
    public void MakeFinite(int word)
    {
        (finite ??= []).Add(word);
        isMended = true;
    }

    /// <summary>Gives a word another part of speech.</summary>
    public void Retag(int word, Upos tag)
    {
        upos[word] = tag;
        isMended = true;
    }

    /// <summary>The sentence as the tree now stands; the very same where nothing was changed.</summary>
    public Sentence ToSentence()
    {
        if (!isMended)
            return sentence;
        return sentence with
        {
            Heads = [.. Heads],
            Relations = [.. sentence.Relations.Select((name, word) => Rels.Of(name) == relations[word] ? name : Rels.Name(relations[word]))],
            Upos = [.. upos.AsSpan(0, count)],
            Lemmas = [.. sentence.Lemmas.Select((lemma, word) => IsMadeNoun(word) ? Form(word) : lemma)],
            Xpos = [.. sentence.Xpos.Select((tag, word) => finite?.Contains(word) != true ? tag : tag == "NNS" ? "VBZ" : "VBD")],
        };
    }

    /// <summary>Whether a gerund was made a noun: its dictionary form is its own, "sharing" and not "share".</summary>
    private bool IsMadeNoun(int word) => upos[word] == Text.Upos.NOUN && sentence.Upos[word] == Text.Upos.VERB && sentence.Xpos[word] == "VBG";

    /// <summary>Lays children and extents out anew where a word was hung elsewhere.</summary>
    public void Refresh()
    {
        if (!isStale)
            return;
        isStale = false;
        LayOutChildren();
        MeasureSubtrees();
    }

    private void LayOutChildren()
    {
        var starts = block.AsSpan(0, count + 1);
        starts.Clear();
        foreach (var head in Heads)
            if (head >= 0)
                starts[head + 1]++;
        for (var word = 0; word < count; word++)
            starts[word + 1] += starts[word];
        var next = block.AsSpan((count * 2) + 1, count);
        starts[..count].CopyTo(next);
        for (var word = 0; word < count; word++)
            if (Heads[word] is >= 0 and var head)
                block[count + 1 + next[head]++] = word;
    }

    private void MeasureSubtrees()
    {
        var order = block.AsSpan((count * 4) + 1, count);
        var filled = 0;
        for (var word = 0; word < count; word++)
            if (Heads[word] < 0)
                order[filled++] = word;
        for (var next = 0; next < filled; next++)
            foreach (var child in Children(order[next]))
                order[filled++] = child;
        var first = block.AsSpan((count * 2) + 1, count);
        var last = block.AsSpan((count * 3) + 1, count);
        for (var word = 0; word < count; word++)
            first[word] = last[word] = word;
        for (var next = filled - 1; next >= 0; next--)
        {
            var word = order[next];
            if (Heads[word] is >= 0 and var head)
            {
                first[head] = Math.Min(first[head], first[word]);
                last[head] = Math.Max(last[head], last[word]);
            }
        }
    }
}
