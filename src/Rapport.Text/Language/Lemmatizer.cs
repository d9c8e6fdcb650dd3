using System.Buffers;
using System.Collections.Immutable;

namespace Rapport.Text.Language;

/// <summary>
/// Gives each word its dictionary form by rules learned from a treebank. A rule stands under a tag, a way of
/// capitalising and an ending; the longest ending that has one decides, and a whole word is the longest.
/// </summary>
internal sealed class Lemmatizer(ImmutableArray<string> edits, HashLookup rules)
{
    /// <summary>The longest ending that a rule may have short of the whole word.</summary>
    public const int LongestEnding = 6;

    private readonly Edit[] _edits = [.. edits.Select(Edit.Parse)];

    /// <summary>The dictionary form of a word.</summary>
    /// <param name="form">The word as written.</param>
    /// <param name="tag">Number of its tag.</param>
    public string Lemma(ReadOnlySpan<char> form, int tag)
    {
        var casing = WordAtoms.CasingOf(form);
        var found = rules.Find(Key(tag, casing, form, whole: true));
        for (var length = Math.Min(LongestEnding, form.Length); found < 0 && length >= 0; length--)
            found = rules.Find(Key(tag, casing, form[(form.Length - length)..], whole: false));
        return found >= 0 ? _edits[found].Apply(form) : form.ToString();
    }

    /// <summary>The key of a rule.</summary>
    public static ulong Key(int tag, Casing casing, ReadOnlySpan<char> ending, bool whole) =>
        FeatureHash.Mix(FeatureHash.Mix((ulong)tag << 8 | (ulong)casing << 1 | (whole ? 1UL : 0), 400), FeatureHash.OfFolded(ending));
}

/// <summary>How a form becomes a lemma: change its case, cut its end, put something there.</summary>
/// <param name="Case">'k' keeps the form, 'l' makes all letters small, 't' all but the first, 'c' makes the first a capital, 'n' leaves commas out.</param>
/// <param name="Cut">Number of letters cut off the end; -1 replaces the whole form.</param>
/// <param name="Add">What is put there.</param>
internal readonly record struct Edit(char Case, int Cut, string Add)
{
    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static Edit Parse(string text)
    {
        var bar = text.IndexOf('|');
        return new Edit(text[0], int.Parse(text.AsSpan(1, bar - 1), System.Globalization.CultureInfo.InvariantCulture), text[(bar + 1)..]);
    }

    /// <summary>The edit that cuts and adds least; among equals the one that keeps the case.</summary>
    public static Edit Between(string form, string lemma)
    {
        var best = new Edit('k', -1, lemma);
        var cost = lemma.Length + 2;
        foreach (var way in "kltcn")
        {
            var cased = Cased(form, way);
            if (way != 'k' && cased == form)
                continue;
            var shared = 0;
            while (shared < Math.Min(cased.Length, lemma.Length) && cased[shared] == lemma[shared])
                shared++;
            var own = cased.Length - shared + lemma.Length - shared;
            if (shared == 0 || own >= cost)
                continue;
            cost = own;
            best = new Edit(way, cased.Length - shared, lemma[shared..]);
        }
        return best;
    }

    /// <summary>The lemma of a form; the form itself where it is too short for the cut.</summary>
    public string Apply(ReadOnlySpan<char> form)
    {
        if (Cut < 0)
            return Add;
        if (Case is 'c' or 'n')
            return (this with { Case = 'k' }).Apply(Cased(form.ToString(), Case));
        var keep = form.Length - Cut;
        if (keep <= 0 && Cut > 0)
            return form.ToString();
        if (Case == 'k')
            return Cut == 0 && Add.Length == 0 ? form.ToString() : string.Concat(form[..keep], Add);
        char[]? rented = null;
        var cased = form.Length <= 128 ? stackalloc char[form.Length] : (rented = ArrayPool<char>.Shared.Rent(form.Length)).AsSpan(0, form.Length);
        form.ToLowerInvariant(cased);
        if (Case == 't')
            cased[0] = form[0];
        var lemma = string.Concat(cased[..keep], Add);
        if (rented is not null)
            ArrayPool<char>.Shared.Return(rented);
        return lemma;
    }

    /// <summary>The edit as a short text: "l2|y".</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Case}{Cut}|{Add}");

    private static string Cased(string form, char way) => way switch
    {
        'k' => form,
        'l' => form.ToLowerInvariant(),
        't' => form[..1] + form[1..].ToLowerInvariant(),
        'c' => char.ToUpperInvariant(form[0]) + form[1..],
        _ => form.Replace(",", "", StringComparison.Ordinal),
    };
}
