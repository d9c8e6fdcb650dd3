namespace Rapport.Bench.Mutations;

/// <summary>Damages bytes as disks, networks and programs do, or as somebody would who means it.</summary>
internal static class Mutation
{
    /// <summary>The bytes with one to eight damages.</summary>
    /// <param name="bytes">What is damaged.</param>
    /// <param name="other">What stretches are taken from to be put in.</param>
    /// <param name="chance">Where, what and how much.</param>
    public static byte[] Of(byte[] bytes, byte[] other, Random chance)
    {
        for (var left = chance.Next(1, 9); left > 0; left--)
            bytes = Once(bytes, other, chance);
        return bytes;
    }

    private static byte[] Once(byte[] bytes, byte[] other, Random chance)
    {
        if (bytes.Length == 0)
            return other;
        var at = chance.Next(bytes.Length);
        var end = Math.Min(bytes.Length, at + 1 + chance.Next(1 << chance.Next(1, 12)));
        switch (chance.Next(6))
        {
            case 0:
                var flipped = (byte[])bytes.Clone();
                flipped[at] ^= (byte)(1 << chance.Next(8));
                return flipped;
            case 1:
                var noise = (byte[])bytes.Clone();
                chance.NextBytes(noise.AsSpan(at, Math.Min(8, noise.Length - at)));
                return noise;
            case 2:
                return bytes[..at];
            case 3:
                return [.. bytes[..at], .. bytes[end..]];
            case 4:
                return [.. bytes[..end], .. bytes[at..]];
            default:
                var from = chance.Next(Math.Max(1, other.Length));
                return [.. bytes[..at], .. other[from..Math.Min(other.Length, from + end - at)], .. bytes[at..]];
        }
    }
}
