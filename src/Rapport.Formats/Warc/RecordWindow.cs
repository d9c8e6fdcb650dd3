namespace Rapport.Formats.Warc;

/// <summary>The unpacked bytes of a web archive, of which as many are held as one record needs.</summary>
internal sealed class RecordWindow(ArchiveBytes bytes)
{
    private const int Chunk = 64 * 1024;

    private byte[] _bytes = new byte[8 * Chunk];
    private int _start;
    private int _end;
    private bool _ended;

    /// <summary>The bytes as they are unpacked.</summary>
    public ArchiveBytes Bytes => bytes;

    /// <summary>The position of the first held byte among all unpacked ones.</summary>
    public long Position { get; private set; }

    /// <summary>The bytes that are held.</summary>
    public ReadOnlyMemory<byte> Held => _bytes.AsMemory(_start, _end - _start);

    /// <summary>Holds so many bytes; false where they end before.</summary>
    public bool Holds(long count)
    {
        while (_end - _start < count && !_ended)
            Fill();
        return _end - _start >= count;
    }

    /// <summary>Goes on behind so many bytes, held or not; false where they end before.</summary>
    public bool Pass(long count)
    {
        for (var left = count; left > 0;)
        {
            if (!Holds(1))
                return false;
            var part = (int)Math.Min(left, _end - _start);
            (_start, Position, left) = (_start + part, Position + part, left - part);
        }
        return true;
    }

    /// <summary>Passes over the ends of lines.</summary>
    public void PassLineEnds()
    {
        while (Holds(1) && _bytes[_start] is (byte)'\r' or (byte)'\n')
            Pass(1);
    }

    /// <summary>Goes on behind a damage of the packing; false where there is none or no record follows.</summary>
    public bool Resume()
    {
        Position += _end - _start;
        (_start, _end) = (0, 0);
        _ended = bytes.Damage is null || !bytes.Resume();
        return !_ended;
    }

    private void Fill()
    {
        if (_bytes.Length - _end < Chunk)
        {
            var held = _end - _start;
            var target = held > _bytes.Length / 2 ? new byte[_bytes.Length * 2] : _bytes;
            _bytes.AsSpan(_start, held).CopyTo(target);
            (_bytes, _start, _end) = (target, 0, held);
        }
        var count = bytes.Read(_bytes.AsSpan(_end));
        _end += count;
        _ended = count == 0;
    }
}
