using System.Formats.Tar;
using Rapport.Formats.Packing;
using Rapport.Text.Reading;

namespace Rapport.Formats.Archives;

/// <summary>A .tar file, entry by entry as they come; it is never held.</summary>
internal sealed class TarFormat : IReportFormat
{
    private const int MarkAt = 257;

    public Recognition Recognize(ReadOnlySpan<byte> head, string name) =>
        head.Length > MarkAt && head[MarkAt..].StartsWith("ustar"u8) ? Recognition.ByContent
        : PackedName.Ends(name, ".tar") ? Recognition.ByName : Recognition.None;

    public IEnumerable<ReadOutcome> Read(Contents contents)
    {
        using var reader = new TarReader(contents.Bytes, leaveOpen: true);
        var entries = 0;
        while (Next(reader, contents) is { } entry)
        {
            if (++entries > contents.Options.Limits.Entries)
                throw Archive.TooMany(contents);
            if (entry.EntryType is TarEntryType.HardLink or TarEntryType.SymbolicLink)
                yield return contents.LeftOut(EntryName.Place(entry.Name), "the entry is a link and no file", "add the file that it leads to");
            else if (entry.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile)
                foreach (var outcome in Archive.Read(contents, entry.Name, () => new TarData(entry.DataStream ?? Stream.Null)))
                    yield return outcome;
        }
        if (entries == 0)
            throw Archive.Empty();
    }

    private static TarEntry? Next(TarReader reader, Contents contents)
    {
        try
        {
            return reader.GetNextEntry();
        }
        catch (Exception fault) when (fault is InvalidDataException or InvalidOperationException or EndOfStreamException or FormatException or ArgumentException or OverflowException)
        {
            throw Broken(contents.Bytes.Delivered);
        }
        catch (NotSupportedException)
        {
            throw new UnreadableInputException($"byte {contents.Bytes.Delivered}", "the tar archive has an entry of a kind that is not read, such as a file with holes", "make the archive again without it");
        }
    }

    private static UnreadableInputException Broken(long position) => new($"byte {position}", "the tar archive is broken or cut off", "fetch or make the archive again");

    /// <summary>The bytes of an entry, which end where the archive breaks off.</summary>
    private sealed class TarData(Stream data) : ForwardStream
    {
        private long _read;

        public override int Read(Span<byte> buffer)
        {
            try
            {
                var count = data.Read(buffer);
                _read += count;
                return count;
            }
            catch (EndOfStreamException)
            {
                throw Broken(_read);
            }
        }
    }
}
