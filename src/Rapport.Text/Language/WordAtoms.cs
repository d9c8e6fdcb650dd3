using System.Runtime.InteropServices;

namespace Rapport.Text.Language;

/// <summary>What the classifiers look at in the form of one word, as numbers.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct WordAtoms
{
    /// <summary>The form letter for letter.</summary>
    public ulong Exact { get; private init; }

    /// <summary>The form in lower case, its digits as 0.</summary>
    public ulong Folded { get; private init; }

    /// <summary>The last letter, folded.</summary>
    public ulong Suffix1 { get; private init; }

    /// <summary>The last two letters, folded.</summary>
    public ulong Suffix2 { get; private init; }

    /// <summary>The last three letters, folded.</summary>
    public ulong Suffix3 { get; private init; }

    /// <summary>The last four letters, folded.</summary>
    public ulong Suffix4 { get; private init; }

    /// <summary>The first letter as written.</summary>
    public ulong Prefix1 { get; private init; }

    /// <summary>The first two letters, folded.</summary>
    public ulong Prefix2 { get; private init; }

    /// <summary>The first three letters, folded.</summary>
    public ulong Prefix3 { get; private init; }

    /// <summary>The outline: runs of capitals, small letters, digits and other signs, each run once.</summary>
    public ulong Shape { get; private init; }

    /// <summary>How the word is capitalised.</summary>
    public Casing Casing { get; private init; }

    /// <summary>Whether the form has a capital.</summary>
    public bool IsCapitalised => Casing is not (Casing.None or Casing.Lower);

    /// <summary>Looks at a form.</summary>
    public static WordAtoms Of(ReadOnlySpan<char> form) => new()
    {
        Exact = FeatureHash.Of(form),
        Folded = FeatureHash.OfFolded(form),
        Suffix1 = FeatureHash.OfFolded(form[^Math.Min(1, form.Length)..]),
        Suffix2 = FeatureHash.OfFolded(form[^Math.Min(2, form.Length)..]),
        Suffix3 = FeatureHash.OfFolded(form[^Math.Min(3, form.Length)..]),
        Suffix4 = FeatureHash.OfFolded(form[^Math.Min(4, form.Length)..]),
        Prefix1 = FeatureHash.Of(form[..Math.Min(1, form.Length)]),
        Prefix2 = FeatureHash.OfFolded(form[..Math.Min(2, form.Length)]),
        Prefix3 = FeatureHash.OfFolded(form[..Math.Min(3, form.Length)]),
        Shape = ShapeOf(form),
        Casing = CasingOf(form),
    };

    /// <summary>The stand-in for a place before the first or behind the last word.</summary>
    public static WordAtoms Boundary { get; } = Of("\u0002");

    /// <summary>How a form is capitalised.</summary>
    public static Casing CasingOf(ReadOnlySpan<char> form)
    {
        int upper = 0, lower = 0;
        foreach (var character in form)
            if (char.IsUpper(character))
                upper++;
            else if (char.IsLower(character))
                lower++;
        if (upper == 0)
            return lower == 0 ? Casing.None : Casing.Lower;
        if (lower == 0)
            return upper == 1 ? Casing.Initial : Casing.Upper;
        return upper == 1 && char.IsUpper(form[0]) ? Casing.Initial : Casing.Mixed;
    }

    private static ulong ShapeOf(ReadOnlySpan<char> form)
    {
        var hash = 0UL;
        var last = 0UL;
        foreach (var character in form)
        {
            var kind = char.IsUpper(character) ? 1UL : char.IsLetter(character) ? 2UL : char.IsDigit(character) ? 3UL : character;
            if (kind == last)
                continue;
            hash = FeatureHash.Mix(hash, kind);
            last = kind;
        }
        return hash;
    }
}

/// <summary>How a form is capitalised.</summary>
internal enum Casing : byte
{
    /// <summary>It has no letters with case.</summary>
    None,

    /// <summary>Small letters only.</summary>
    Lower,

    /// <summary>A capital, then small letters; or one capital alone.</summary>
    Initial,

    /// <summary>Capitals only, more than one.</summary>
    Upper,

    /// <summary>Capitals inside: "McDonald", "eBay".</summary>
    Mixed,
}
