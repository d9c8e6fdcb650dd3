using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Rapport.Text;

/// <summary>The name under which a record knows a report: what was said, by whom, on which day.</summary>
public static class DocumentHash
{
    /// <summary>
    /// "sha256:" and 64 lower-case hexadecimal digits over the outlet, the day of publication and the text.
    /// The identifier, the address and the sections do not count: the same report read twice has one hash.
    /// </summary>
    public static string Of(Document document)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, document.Outlet ?? "");
        Append(hash, document.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "");
        Append(hash, document.Text);
        return "sha256:" + Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, string part)
    {
        var bytes = Encoding.UTF8.GetBytes(part);
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
