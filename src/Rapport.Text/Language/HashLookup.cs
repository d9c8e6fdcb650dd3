namespace Rapport.Text.Language;

/// <summary>An open hash table from a 64-bit key to a number from 0 to 65,534.</summary>
internal sealed class HashLookup
{
    private readonly ulong[] _slots;
    private readonly int _mask;

    private HashLookup(ulong[] slots)
    {
        _slots = slots;
        _mask = slots.Length - 1;
    }

    /// <summary>The number of a key, or -1 where the table does not have it.</summary>
    public int Find(ulong key)
    {
        var index = (int)key & _mask;
        for (var slot = _slots[index]; slot != 0; slot = _slots[index])
        {
            if (slot >> 16 == key >> 16)
                return (int)(slot & 0xFFFF) - 1;
            index = (index + 1) & _mask;
        }
        return -1;
    }

    /// <summary>Builds a table; the order of the entries does not change what is found.</summary>
    public static HashLookup Build(IReadOnlyCollection<KeyValuePair<ulong, int>> entries)
    {
        var size = 16;
        while (size * 2L / 3 < entries.Count)
            size *= 2;
        var slots = new ulong[size];
        foreach (var (key, value) in entries.OrderBy(entry => entry.Key))
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 0xFFFE);
            var index = (int)key & (size - 1);
            while (slots[index] != 0)
                index = (index + 1) & (size - 1);
            slots[index] = (key >> 16 << 16) | (uint)(value + 1);
        }
        return new HashLookup(slots);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static HashLookup Read(ModelReader reader)
    {
        var slots = reader.Array<ulong>();
        return int.IsPow2(slots.Length) && Array.IndexOf(slots, 0UL) >= 0
            ? new HashLookup(slots)
            : throw reader.Broken("a table has a size that is no power of two, or no free place");
    }

    /// <summary>Writes the table.</summary>
    public void Write(ModelWriter writer) => writer.Array<ulong>(_slots);
}
