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

    /// <summary>Where an unpacked byte lies: the byte of the file, and how many unpacked ones lie between. To be asked in the order of the bytes.</summary>
    public abstract (long Byte, long Within) Locate(long position);

    /// <summary>Where a record begins, in words: "byte 1032".</summary>
    public static string Words(ArchivePlace start) => start.Within == 0 ? Byte(start.Byte) : $"{Byte(start.Within)} of the data packed at {Byte(start.Byte)}";

    private static string Byte(long number) => string.Create(CultureInfo.InvariantCulture, $"byte {number}");
}

/// <summary>The bytes of a web archive that is not packed.</summary>
/// <param name="bytes">The bytes.</param>
/// <param name="from">The byte of the file that is the first of them.</param>
internal sealed class PlainBytes(Stream bytes, long from) : ArchiveBytes
{
    public override int Read(Span<byte> buffer) => bytes.Read(buffer);

    public override bool Resume() => false;

    public override (long Byte, long Within) Locate(long position) => (from + position, 0);
}
