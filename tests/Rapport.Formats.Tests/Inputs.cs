using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using Rapport.Text;
using Rapport.Text.Reading;

namespace Rapport.Formats.Tests;

internal static class Inputs
{
    public static List<ReadOutcome> Read(byte[] bytes, string name, ReadingOptions? options = null)
    {
        using var stream = new MemoryStream(bytes);
        return [.. ReportReader.Read(stream, name, options ?? new ReadingOptions())];
    }

    /// <summary>The outcomes of bytes that come in by a pipe.</summary>
    public static List<ReadOutcome> ReadPiped(byte[] bytes, string name, ReadingOptions? options = null)
    {
        using var stream = new Pipe(bytes);
        return [.. ReportReader.Read(stream, name, options ?? new ReadingOptions())];
    }

    public static List<Document> Documents(byte[] bytes, string name, ReadingOptions? options = null) =>
        [.. Read(bytes, name, options).Select(static outcome => Assert.IsType<ReadOutcome.Read>(outcome).Document)];

    public static Document Document(byte[] bytes, string name, ReadingOptions? options = null) => Assert.Single(Documents(bytes, name, options));

    public static Document Document(string text, string name, ReadingOptions? options = null) => Document(Encoding.UTF8.GetBytes(text), name, options);

    public static InputFault Fault(byte[] bytes, string name, ReadingOptions? options = null) =>
        Assert.IsType<ReadOutcome.LeftOut>(Assert.Single(Read(bytes, name, options))).Fault;

    /// <summary>What came of each report: its text, or its fault as one line.</summary>
    public static string[] Told(IEnumerable<ReadOutcome> outcomes) =>
        [.. outcomes.Select(static outcome => outcome is ReadOutcome.Read read ? read.Document.Text : ((ReadOutcome.LeftOut)outcome).Fault.ToString())];

    /// <summary>The sections as "Kind: words", one a line.</summary>
    public static string[] Sections(Document document) =>
        [.. document.Sections.Select(section => $"{section.Kind}: {section.Span.Of(document.Text)}")];

    public static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
            gzip.Write(bytes);
        return packed.ToArray();
    }

    public static byte[] Zstandard(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var zstandard = new ZstdSharp.CompressionStream(packed))
            zstandard.Write(bytes);
        return packed.ToArray();
    }

    public static byte[] Zip(params (string Name, byte[] Bytes)[] entries)
    {
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create))
            foreach (var (name, bytes) in entries)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        return packed.ToArray();
    }

    public static byte[] Tar(params (string Name, byte[] Bytes)[] entries)
    {
        using var packed = new MemoryStream();
        using (var archive = new TarWriter(packed, TarEntryFormat.Pax))
            foreach (var (name, bytes) in entries)
                archive.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(bytes) });
        return packed.ToArray();
    }

    private sealed class Pipe(byte[] bytes) : ForwardStream
    {
        private int _position;

        public override int Read(Span<byte> buffer)
        {
            var count = Math.Min(Math.Min(buffer.Length, 1000), bytes.Length - _position);
            bytes.AsSpan(_position, count).CopyTo(buffer);
            _position += count;
            return count;
        }
    }
}
