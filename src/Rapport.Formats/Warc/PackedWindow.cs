using Rapport.Text.Reading;

namespace Rapport.Formats.Warc;

/// <summary>Packed bytes of which some that were read are held, so that one can go back to them.</summary>
/// <param name="source">The bytes in their order.</param>
/// <param name="most">How many that were read are held at most.</param>
internal sealed class PackedWindow(Stream source, int most) : ForwardStream
{
    private const int Chunk = 64 * 1024;

    private byte[] _bytes = new byte[4 * Chunk];
    private long _first;
    private int _next;
    private int _end;
    private int _given;
    private bool _ended;

    /// <summary>The position of the byte that is read next. Going back stops at the first byte that is held.</summary>
    public override long Position
    {
        get => _first + _next;
        set => _next = (int)Math.Clamp(value - _first, 0, _end);
    }

    /// <summary>The position from which on bytes are held, as long as they are not too many.</summary>
    public long Keep { get; set; }

    public override int Read(Span<byte> buffer)
    {
        if (_next == _end)
            Fill();
        var count = Math.Min(buffer.Length, _end - _next);
        _bytes.AsSpan(_next, count).CopyTo(buffer);
        _given = _next;
        _next += count;
        return count;
    }

    /// <summary>The next bytes, at least so many where there are.</summary>
    public ReadOnlySpan<byte> Held(int count)
    {
        while (_end - _next < count && !_ended)
            Fill();
        return _bytes.AsSpan(_next, _end - _next);
    }

    /// <summary>Goes to the next bytes that are these; false where there are none.</summary>
    public bool Find(ReadOnlySpan<byte> wanted)
    {
        while (true)
        {
            var held = Held(wanted.Length);
            if (held.IndexOf(wanted) is var found and >= 0)
            {
                _next += found;
                return true;
            }
            if (held.Length < wanted.Length)
                return false;
            _next = _end - (wanted.Length - 1);
            Keep = Position;
            if (_ended)
                return false;
        }
    }

    /// <summary>Goes behind these bytes, which begin in what was given last, not in front of a position; false where they do not.</summary>
    public bool GoBehind(ReadOnlySpan<byte> wanted, long position)
    {
        Held(wanted.Length + MemberHead.Mark.Length);
        var bytes = _bytes.AsSpan(.._end);
        var from = Math.Max((int)(position - _first), _given - wanted.Length);
        var found = bytes[from..Math.Min(_end, _next + wanted.Length)].IndexOf(wanted);
        if (found < 0)
            return false;
        // Zeros may be in front of zeros; the true end is where the next member begins.
        var end = from + found + wanted.Length;
        for (var later = end; later < end + wanted.Length && later <= _end && bytes[(later - wanted.Length)..].StartsWith(wanted); later++)
            if (later == _end || bytes[later..].StartsWith(MemberHead.Mark))
                end = later;
        _next = end;
        return true;
    }

    private void Fill()
    {
        if (_bytes.Length - _end < Chunk)
            MakeRoom();
        var count = source.Read(_bytes.AsSpan(_end, Math.Min(Chunk, _bytes.Length - _end)));
        _end += count;
        _ended = count == 0;
    }

    /// <summary>Lets go what need not be held; what was given last always is.</summary>
    private void MakeRoom()
    {
        var needed = Math.Max(0, Math.Min(_given, _next) - 64);
        var from = (int)Math.Clamp(Math.Max(Keep - _first, needed - most), 0, needed);
        if (_end - from > _bytes.Length - Chunk)
            Array.Resize(ref _bytes, _bytes.Length * 2);
        _bytes.AsSpan(from.._end).CopyTo(_bytes);
        _first += from;
        (_next, _end, _given) = (_next - from, _end - from, Math.Max(0, _given - from));
    }
}
