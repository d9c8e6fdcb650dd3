namespace Rapport.Text.Reading;

/// <summary>A stream whose first bytes can be looked at before they are read. It counts what it has given out.</summary>
internal sealed class PeekStream(Stream inner) : ForwardStream
{
    private byte[] _head = [];
    private int _position;

    /// <summary>Number of bytes given out so far.</summary>
    public long Delivered { get; private set; }

    /// <summary>The first bytes, at most <paramref name="count"/>; fewer only where the stream is shorter. Before the first read only.</summary>
    public ReadOnlySpan<byte> Peek(int count)
    {
        if (_head.Length == 0)
        {
            _head = new byte[count];
            _head = _head[..inner.ReadAtLeast(_head, count, throwOnEndOfStream: false)];
        }
        return _head.AsSpan(0, Math.Min(count, _head.Length));
    }

    public override int Read(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, _head.Length - _position);
        if (count > 0)
        {
            _head.AsSpan(_position, count).CopyTo(buffer);
            _position += count;
        }
        else
        {
            count = inner.Read(buffer);
        }
        Delivered += count;
        return count;
    }
}
