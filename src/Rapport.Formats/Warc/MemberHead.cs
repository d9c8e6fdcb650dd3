namespace Rapport.Formats.Warc;

/// <summary>The head of a member of gzip (RFC 1952).</summary>
internal static class MemberHead
{
    private const int Fixed = 10;

    /// <summary>What every member begins with.</summary>
    public static ReadOnlySpan<byte> Mark => [0x1F, 0x8B, 8];

    /// <summary>Its length in bytes; null where the bytes do not begin with a whole one.</summary>
    public static int? LengthOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < Fixed || bytes is not [0x1F, 0x8B, 8, < 0x20, ..])
            return null;
        var flags = bytes[3];
        var length = Fixed;
        if ((flags & 4) != 0)
        {
            if (bytes.Length < length + 2)
                return null;
            length += 2 + bytes[length] + (bytes[length + 1] << 8);
        }
        // A name and a comment end with a zero.
        foreach (var flag in (ReadOnlySpan<int>)[8, 16])
            if ((flags & flag) != 0)
            {
                var end = length < bytes.Length ? bytes[length..].IndexOf((byte)0) : -1;
                if (end < 0)
                    return null;
                length += end + 1;
            }
        length += (flags & 2) != 0 ? 2 : 0;
        return length <= bytes.Length ? length : null;
    }
}
