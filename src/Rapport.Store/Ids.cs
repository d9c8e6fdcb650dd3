using System.Diagnostics.CodeAnalysis;

namespace Rapport.Store;

/// <summary>
/// The lasting name of a report in every record: "r" and twelve characters made from its identifier, outlet and text.
/// </summary>
/// <param name="Value">The name as text.</param>
public readonly record struct ReportId(string Value)
{
    /// <summary>Reads a report's name; false where <paramref name="text"/> is none.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out ReportId id)
    {
        var whole = Base32.TryNormalize(text, out var value) && value.Length == Base32.KeyLength && value[0] == 'r';
        id = whole ? new ReportId(value!) : default;
        return whole;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>
/// The lasting name of a finding: "e" (event), "s" (statement) or "l" (link) and twelve characters made from the report and from
/// what was found, so that it is the same in every record and with every pack that finds the same.
/// </summary>
/// <param name="Value">The name as text.</param>
public readonly record struct FindingId(string Value)
{
    /// <summary>Reads a whole name of a finding; false where <paramref name="text"/> is none.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out FindingId id)
    {
        var whole = Base32.TryNormalize(text, out var value) && value.Length == Base32.KeyLength && value[0] is ('e' or 's' or 'l');
        id = whole ? new FindingId(value!) : default;
        return whole;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Crockford's base 32 in lower case: no letter that is taken for another when it is typed.</summary>
internal static class Base32
{
    /// <summary>Length of a name: the letter of its kind and twelve characters (60 bits).</summary>
    public const int KeyLength = 13;

    private const string Digits = "0123456789abcdefghjkmnpqrstvwxyz";

    /// <summary>The name of kind <paramref name="kind"/> from the first 60 bits of <paramref name="hash"/>.</summary>
    public static string Name(char kind, ReadOnlySpan<byte> hash)
    {
        Span<char> name = stackalloc char[KeyLength];
        name[0] = kind;
        var bits = System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(hash) >> 4;
        for (var i = KeyLength - 1; i > 0; i--)
        {
            name[i] = Digits[(int)(bits & 31)];
            bits >>= 5;
        }

        return new string(name);
    }

    /// <summary>
    /// The name or beginning of a name as it is stored: lower case, easily confused letters read as the digit meant.
    /// False where it holds a character of no name or is longer than one.
    /// </summary>
    public static bool TryNormalize([NotNullWhen(true)] string? text, [NotNullWhen(true)] out string? value)
    {
        value = null;
        var trimmed = text?.Trim();
        if (trimmed is null or { Length: 0 or > KeyLength } || !char.IsAsciiLetter(trimmed[0]))
            return false;
        var characters = trimmed.ToLowerInvariant().ToCharArray();
        for (var i = 1; i < characters.Length; i++)
        {
            characters[i] = characters[i] switch { 'o' => '0', 'i' or 'l' => '1', var other => other };
            if (!Digits.Contains(characters[i], StringComparison.Ordinal))
                return false;
        }

        value = new string(characters);
        return true;
    }
}
