using System.IO.Compression;
using Rapport.Formats.Packing;
using Rapport.Text.Reading;

namespace Rapport.Formats.Archives;

/// <summary>A .zip file, entry by entry in the order of its list. Office files are such too; formats that know them come first.</summary>
internal sealed class ZipFormat : IReportFormat
{
    public Recognition Recognize(ReadOnlySpan<byte> head, string name) =>
        head is [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..] ? Recognition.ByContent
        : PackedName.Ends(name, ".zip") ? Recognition.ByName : Recognition.None;

    public IEnumerable<ReadOutcome> Read(Contents contents)
    {
        using var archive = Open(contents);
        if (archive.Entries.Count > contents.Options.Limits.Entries)
            throw Archive.TooMany(contents);
        if (archive.Entries.Count == 0)
            throw Archive.Empty();
        foreach (var entry in archive.Entries)
            if (!entry.FullName.EndsWith('/') && !entry.FullName.EndsWith('\\'))
                foreach (var outcome in Read(contents, entry))
                    yield return outcome;
    }

    private static ZipArchive Open(Contents contents)
    {
        try
        {
            var archive = new ZipArchive(contents.Seekable(), ZipArchiveMode.Read, leaveOpen: true);
            _ = archive.Entries;
            return archive;
        }
        catch (Exception fault) when (fault is InvalidDataException or EndOfStreamException)
        {
            throw new UnreadableInputException("", "the zip archive is broken or cut off", "fetch or make the archive again");
        }
    }

    private static IEnumerable<ReadOutcome> Read(Contents contents, ZipArchiveEntry entry)
    {
        if (entry.IsEncrypted)
            return [contents.LeftOut(EntryName.Place(entry.FullName), "the entry is locked by a password", "unpack the archive and add the files")];
        return Archive.Read(contents, entry.FullName, () => Bytes(contents, entry));
    }

    private static UnpackedStream Bytes(Contents contents, ZipArchiveEntry entry)
    {
        try
        {
            return new UnpackedStream(entry.Open(), () => entry.CompressedLength, "zip", contents.Unpacking);
        }
        catch (InvalidDataException)
        {
            throw new UnreadableInputException("", "the entry is broken or packed in a way that is not known", "unpack the archive and add the files");
        }
    }
}
