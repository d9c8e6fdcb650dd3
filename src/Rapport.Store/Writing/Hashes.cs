using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Rapport.Text;

namespace Rapport.Store.Writing;

/// <summary>SHA-256 over fields, each with its length before it, so that no two lists of fields read the same.</summary>
internal sealed class Hashes : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private byte[] _buffer = new byte[4096];

    /// <summary>Adds a field; null differs from the empty string.</summary>
    public Hashes Add(string? field)
    {
        if (field is null)
            return Add(-1);
        var needed = Encoding.UTF8.GetMaxByteCount(field.Length);
        if (_buffer.Length < needed)
            _buffer = new byte[needed];
        var length = Encoding.UTF8.GetBytes(field, _buffer);
        Add(length);
        _hash.AppendData(_buffer.AsSpan(0, length));
        return this;
    }

    /// <summary>Adds a number.</summary>
    public Hashes Add(int field)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, field);
        _hash.AppendData(bytes);
        return this;
    }

    /// <summary>The hash of a report: its identifier, outlet and text; 32 bytes.</summary>
    public byte[] OfReport(Document document) => Add("report").Add(document.Id).Add(document.Outlet).Add(document.Text).Finish();

    /// <summary>The hash of the coding of a report by a pack, or of its being kept unread by it; 32 bytes.</summary>
    public byte[] OfCoding(Document document, byte[] report, string pack, bool isUnread)
    {
        Add("coding").Add(Convert.ToHexStringLower(report)).Add(pack)
            .Add(document.Side).Add(document.Published is { } day ? Words.Of(day) : null).Add(document.Url).Add(document.Language);
        return (isUnread ? Add("unread") : this).Finish();
    }

    /// <summary>The hash of the fields added since the last one; 32 bytes.</summary>
    public byte[] Finish() => _hash.GetHashAndReset();

    /// <inheritdoc/>
    public void Dispose() => _hash.Dispose();
}
