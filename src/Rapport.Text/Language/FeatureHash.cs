namespace Rapport.Text.Language;

/// <summary>Turns what a classifier looks at into 64-bit numbers. The same text gives the same number on every machine.</summary>
internal static class FeatureHash
{
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    /// <summary>The number of a piece of text, letter for letter.</summary>
    public static ulong Of(ReadOnlySpan<char> text)
    {
        var hash = 0xCBF29CE484222325UL ^ (ulong)text.Length;
        foreach (var character in text)
            hash = Mix(hash, character);
        return hash;
    }

    /// <summary>The number of a piece of text whatever its case, with every digit read as 0.</summary>
    public static ulong OfFolded(ReadOnlySpan<char> text)
    {
        var hash = 0xCBF29CE484222325UL ^ (ulong)text.Length;
        foreach (var character in text)
            hash = Mix(hash, Fold(character));
        return hash;
    }

    /// <summary>Binds a value to what was bound before; the order counts.</summary>
    public static ulong Mix(ulong hash, ulong value)
    {
        hash = (hash ^ value) * Multiplier;
        return hash ^ (hash >> 29);
    }

    /// <summary>Spreads a small number over all 64 bits.</summary>
    public static ulong Spread(ulong value) => Mix(Mix(0x5851F42D4C957F2D, value), 0x14057B7EF767814F);

    /// <summary>A form in small letters, its digits as 0.</summary>
    public static string Folded(string form) => string.Concat(form.Select(Fold));

    /// <summary>Lower case, digits as 0, typographic apostrophes as the plain one.</summary>
    public static char Fold(char character) => character switch
    {
        >= 'a' and <= 'z' => character,
        >= 'A' and <= 'Z' => (char)(character | 0x20),
        >= '0' and <= '9' => '0',
        '’' or '‘' or '`' => '\'',
        '“' or '”' => '"',
        < (char)128 => character,
        _ => char.ToLowerInvariant(character),
    };
}
