namespace Rapport.Text.Reading;

/// <summary>Cuts a stream of bytes into lines without ever holding more than one line, nor more of it than a limit.</summary>
/// <param name="stream">The bytes.</param>
/// <param name="limit">Largest length of a line in bytes.</param>
internal sealed class LineReader(Stream stream, long limit)
{
    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;
    private bool _ended;

    /// <summary>Number of the line that was read last, from 1.</summary>
    public long LineNumber { get; private set; }

    /// <summary>Whether the line that was read last was over the limit; its bytes are then passed over.</summary>
    public bool Overlong { get; private set; }

    /// <summary>The next line without its line break, valid until the next call; false at the end of the stream.</summary>
    public bool TryRead(out ReadOnlyMemory<byte> line)
    {
        Overlong = false;
        var scanned = 0;
        while (true)
        {
            var found = _buffer.AsSpan(_start + scanned, _end - _start - scanned).IndexOf((byte)'\n');
            if (found >= 0)
            {
                line = Take(scanned + found, 1);
                return true;
            }
            if (_ended)
            {
                var last = _end > _start || Overlong;
                line = Take(_end - _start, 0);
                return last;
            }
            scanned = _end - _start;
            if (scanned > limit)
            {
                Overlong = true;
                _start = _end;
                scanned = 0;
            }
            Fill();
        }
    }

    private ReadOnlyMemory<byte> Take(int length, int lineBreak)
    {
        LineNumber++;
        Overlong |= length > limit;
        var line = _buffer.AsMemory(_start, length);
        _start += length + lineBreak;
        if (Overlong)
            return ReadOnlyMemory<byte>.Empty;
        return line.Length > 0 && line.Span[^1] == '\r' ? line[..^1] : line;
    }

    private void Fill()
    {
        if (_start > 0)
        {
            Buffer.BlockCopy(_buffer, _start, _buffer, 0, _end - _start);
            _end -= _start;
            _start = 0;
        }
        if (_end == _buffer.Length)
            Array.Resize(ref _buffer, _buffer.Length * 2);
        var count = stream.Read(_buffer.AsSpan(_end));
        _end += count;
        _ended = count == 0;
    }
}
