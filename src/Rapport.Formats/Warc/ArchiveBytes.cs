using System.Globalization;

namespace Rapport.Formats.Warc;

/// <summary>The unpacked bytes of a web archive, from one damage of their packing to the next.</summary>
internal abstract class ArchiveBytes
{
    /// <summary>The damage that the bytes end at; null where they go on, or end as they should.</summary>
    public string? Damage { get; protected set; }

    /// <summary>The position, among all unpacked bytes, from which on those in front of a damage are not to be trusted.</summary>
    public long DamagedFrom { get; protected set; }

    /// <summary>Reads the next bytes; 0 at the end and at a damage.</summary>
    public abstract int Read(Span<byte> buffer);

    /// <summary>Goes on behind a damage, where the next record begins; false where none does.</summary>
    public abstract bool Resume();

    /// <summary>Where an unpacked byte lies in the file: "byte 1032". To be asked in the order of the bytes.</summary>
    public abstract string Place(long position);

    /// <summary>A number of a byte in messages.</summary>
    protected static string Byte(long number) => string.Create(CultureInfo.InvariantCulture, $"byte {number}");
}

/// <summary>The bytes of a web archive that is not packed.</summary>
internal sealed class PlainBytes(Stream bytes) : ArchiveBytes
{
    public override int Read(Span<byte> buffer) => bytes.Read(buffer);

    public override bool Resume() => false;

    public override string Place(long position) => Byte(position);
}
