using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using Rapport.Formats.Packing;

namespace Rapport.Formats.Warc;

/// <summary>
/// The bytes of a web archive packed by gzip, as a rule in a member for each record. Reading goes on at the next member whose bytes begin with a record where
/// one is damaged.
/// </summary>
/// <param name="packed">The packed bytes.</param>
/// <param name="from">The byte of the file that is the first of them.</param>
/// <param name="begins">Whether unpacked bytes are the beginning of a record.</param>
/// <param name="unpacking">Watches over the whole input.</param>
internal sealed class GzipMembers(Stream packed, long from, Func<ReadOnlySpan<byte>, bool> begins, Unpacking unpacking) : ArchiveBytes, IDisposable
{
    private const int TrailerLength = 8;
    private const int FewestHeld = 8192;
    private const int MostHeld = 1 << 20;
    private const string Broken = "the gzip data are broken or cut off";

    private readonly byte[] _trailer = new byte[TrailerLength];
    private readonly Crc32 _checksum = new();
    private readonly Queue<(long Position, long Packed)> _members = new();
    private readonly PackedWindow _window = new(packed, MostHeld);
    private DeflateStream? _inflating;
    private long _begun;
    private long _member;
    private long _data;
    private long _came;

    public override int Read(Span<byte> buffer)
    {
        while (Damage is null && (_inflating is not null || Begin()))
        {
            var count = Inflate(buffer);
            if (count > 0)
            {
                _checksum.Append(buffer[..count]);
                _came += count;
                unpacking.Count(count, _came, _window.Position - _member);
                return count;
            }
            if (Damage is null)
                End();
        }
        return 0;
    }

    public override bool Resume()
    {
        Stop();
        _begun += _came;
        _came = 0;
        _window.Position = _member + 1;
        while (_window.Find(MemberHead.Mark))
        {
            if (begins(Beginning(_window.Held(FewestHeld))))
            {
                Damage = null;
                return true;
            }
            _window.Position++;
        }
        return false;
    }

    public override (long Byte, long Within) Locate(long position)
    {
        while (_members.Count > 1 && _members.ElementAt(1).Position <= position)
            _members.Dequeue();
        if (!_members.TryPeek(out var member) || (Damage is not null && position == DamagedFrom))
            return (from + _member, 0);
        return (from + member.Packed, position - member.Position);
    }

    /// <summary>The first unpacked bytes of packed ones; none where they are not packed by gzip.</summary>
    public static ReadOnlySpan<byte> Beginning(ReadOnlySpan<byte> packed)
    {
        if (packed is not [0x1F, 0x8B, 8, < 0x20, ..])
            return [];
        var unpacked = new byte[Contents.HeadLength];
        var count = 0;
        try
        {
            using var member = new GZipStream(new MemoryStream(packed.ToArray()), CompressionMode.Decompress);
            for (int read; count < unpacked.Length && (read = member.Read(unpacked.AsSpan(count))) > 0;)
                count += read;
        }
        catch (Exception fault) when (fault is InvalidDataException or EndOfStreamException)
        {
            return unpacked.AsSpan(0, count);
        }
        return unpacked.AsSpan(0, count);
    }

    public void Dispose() => Stop();

    private bool Begin()
    {
        _member = _window.Position;
        (_begun, _came) = (_begun + _came, 0);
        var head = _window.Held(FewestHeld);
        if (head.TrimStart((byte)0).IsEmpty && head.Length < FewestHeld)
            return false;
        if (MemberHead.LengthOf(head) is not { } length)
            return Fail();
        _window.Keep = _member;
        _window.Position += length;
        _data = _window.Position;
        _members.Enqueue((_begun, _member));
        _checksum.Reset();
        _inflating = new DeflateStream(_window, CompressionMode.Decompress, leaveOpen: true);
        return true;
    }

    private int Inflate(Span<byte> buffer)
    {
        try
        {
            return _inflating!.Read(buffer);
        }
        catch (Exception fault) when (fault is InvalidDataException or EndOfStreamException)
        {
            Fail();
            return 0;
        }
    }

    /// <summary>The member ends somewhere in the bytes that were given last: where checksum and length of what came out stand.</summary>
    private void End()
    {
        Stop();
        BinaryPrimitives.WriteUInt32LittleEndian(_trailer, _checksum.GetCurrentHashAsUInt32());
        BinaryPrimitives.WriteUInt32LittleEndian(_trailer.AsSpan(4), (uint)_came);
        if (!_window.GoBehind(_trailer, _data))
            Fail();
    }

    private bool Fail()
    {
        (Damage, DamagedFrom) = (Broken, _begun);
        Stop();
        return false;
    }

    private void Stop()
    {
        _inflating?.Dispose();
        _inflating = null;
    }
}
