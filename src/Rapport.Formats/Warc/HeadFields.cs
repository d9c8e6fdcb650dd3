using System.Text;

namespace Rapport.Formats.Warc;

/// <summary>The fields of a head: "name: value", one a line, as WARC and HTTP write them.</summary>
internal ref struct HeadFields(ReadOnlySpan<byte> head)
{
    private ReadOnlySpan<byte> _rest = head;

    /// <summary>The field.</summary>
    public HeadField Current { get; private set; }

    /// <summary>The fields one by one.</summary>
    public readonly HeadFields GetEnumerator() => this;

    /// <summary>Goes to the next field; lines without a colon are passed over.</summary>
    public bool MoveNext()
    {
        while (!_rest.IsEmpty)
        {
            var end = _rest.IndexOf((byte)'\n');
            var line = end < 0 ? _rest : _rest[..end];
            _rest = end < 0 ? [] : _rest[(end + 1)..];
            if (line.IndexOf((byte)':') is var colon and > 0)
            {
                Current = new(line[..colon].Trim(" \t"u8), line[(colon + 1)..].Trim(" \t\r"u8));
                return true;
            }
        }
        return false;
    }
}

/// <summary>A field of a head.</summary>
internal readonly ref struct HeadField(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
{
    private readonly ReadOnlySpan<byte> _name = name;

    /// <summary>What it says, without white space around it.</summary>
    public ReadOnlySpan<byte> Value { get; } = value;

    /// <summary>Whether its name is this one, in whatever letter case.</summary>
    public bool Is(ReadOnlySpan<byte> name) => _name.Length == name.Length && Ascii.EqualsIgnoreCase(_name, name);
}
