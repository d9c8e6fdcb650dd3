using System.Collections.Immutable;

namespace Rapport.Text.Language;

/// <summary>
/// Makes the names of a document agree: a surname that stands alone is a person where the document has the whole name, a
/// sequence of words is of the kind that it mostly is, and a proper noun that was passed over is a name where it was named elsewhere.
/// </summary>
internal sealed class NameAgreement
{
    /// <summary>How often a word must be named before it is a name where it was passed over.</summary>
    private const int LeastCount = 2;

    private const int KindCount = (int)NameKind.Office + 1;

    private readonly Dictionary<string, int[]> _kinds = new(StringComparer.Ordinal);
    private readonly HashSet<string> _surnames = new(StringComparer.Ordinal);

    private NameAgreement(IEnumerable<Sentence> sentences)
    {
        foreach (var sentence in sentences)
            foreach (var name in sentence.Names)
            {
                var text = TextOf(sentence, name.Words);
                if (!_kinds.TryGetValue(text, out var counts))
                    _kinds.Add(text, counts = new int[KindCount]);
                counts[(int)name.Kind]++;
                if (name.Kind == NameKind.Person && name.Words.End - name.Words.First > 1 && sentence.Forms[name.Words.End - 1] is { Length: > 2 } surname)
                    _surnames.Add(surname);
            }
    }

    /// <summary>The sentences of one document with the names that agree.</summary>
    public static ImmutableArray<Sentence> Apply(ImmutableArray<Sentence> sentences)
    {
        var agreement = new NameAgreement(sentences);
        return agreement._kinds.Count == 0 ? sentences : [.. sentences.Select(agreement.Mend)];
    }

    private Sentence Mend(Sentence sentence)
    {
        var names = ImmutableArray.CreateBuilder<NameMention>();
        var changed = false;
        var next = 0;
        for (var i = 0; i < sentence.Count; i++)
        {
            if (next < sentence.Names.Length && sentence.Names[next].Words.First == i)
            {
                var name = sentence.Names[next++];
                var kind = KindOf(TextOf(sentence, name.Words)) ?? name.Kind;
                changed |= kind != name.Kind;
                names.Add(name with { Kind = kind });
                i = name.Words.End - 1;
            }
            else if (sentence.Upos[i] == Upos.PROPN && sentence.Forms[i].Length > 1 && char.IsUpper(sentence.Forms[i][0]) && IsKnownWell(sentence.Forms[i])
                && KindOf(sentence.Forms[i]) is { } kind)
            {
                changed = true;
                names.Add(new NameMention(kind, new WordRange(i, i + 1)));
            }
        }
        return changed ? sentence with { Names = names.DrainToImmutable() } : sentence;
    }

    private bool IsKnownWell(string text) => _surnames.Contains(text) || (_kinds.TryGetValue(text, out var counts) && counts.Sum() >= LeastCount);

    /// <summary>The kind of a sequence of words in this document; null where it has none, or several that are as frequent.</summary>
    private NameKind? KindOf(string text)
    {
        if (!_kinds.TryGetValue(text, out var counts))
            return _surnames.Contains(text) ? NameKind.Person : null;
        var best = Array.IndexOf(counts, counts.Max());
        if (_surnames.Contains(text) && counts[(int)NameKind.Person] > 0)
            return NameKind.Person;
        return counts[best] * 2 > counts.Sum() ? (NameKind)best : null;
    }

    private static string TextOf(Sentence sentence, WordRange words) =>
        words.End - words.First == 1 ? sentence.Forms[words.First] : string.Join(' ', sentence.Forms[words.First..words.End]);
}
