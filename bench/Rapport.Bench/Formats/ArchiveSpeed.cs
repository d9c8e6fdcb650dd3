using System.Globalization;
using System.IO.Compression;
using System.Text;
using Rapport.Formats.Packing;
using Rapport.Formats.Warc;

namespace Rapport.Bench.Formats;

/// <summary>How fast web archives are read up to their pages, on one core.</summary>
internal static class ArchiveSpeed
{
    private const int Times = 5;

    /// <summary>Prints megabytes of unpacked records a second, of an archive that is made of real pages as crawlers write them.</summary>
    /// <param name="shared">The folder with <c>formats/html</c>.</param>
    /// <param name="megabytes">How large the archive is, unpacked.</param>
    /// <param name="write">A file to write it to, a member of gzip for each record; or null.</param>
    public static int Run(string shared, int megabytes, string? write)
    {
        using var plain = new MemoryStream();
        using var members = new MemoryStream();
        using var whole = new MemoryStream();
        using (var gzip = new GZipStream(whole, CompressionLevel.Fastest, leaveOpen: true))
            foreach (var record in Records(Path.Combine(shared, "formats", "html", "pages"), megabytes * 1_000_000L))
            {
                plain.Write(record);
                gzip.Write(record);
                using var member = new GZipStream(members, CompressionLevel.Fastest, leaveOpen: true);
                member.Write(record);
            }
        if (write is not null)
            File.WriteAllBytes(write, members.ToArray());
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{plain.Length / 1e6:0} MB unpacked, {members.Length / 1e6:0} MB packed       records     pages      MB/s"));
        foreach (var (name, bytes) in ((string, MemoryStream)[])[("plain", plain), ("a member for each record", members), ("packed as a whole", whole)])
            Print(name, bytes, plain.Length, Read);
        Print("GZipStream alone, members", members, plain.Length, Inflate);
        return 0;
    }

    /// <summary>Pages as answers with the request in front of each; each paragraph of a page is told apart by its number.</summary>
    private static IEnumerable<byte[]> Records(string folder, long most)
    {
        var pages = Directory.EnumerateFiles(folder, "*.html.gz").Order(StringComparer.Ordinal).Select(static file => Encoding.UTF8.GetString(Unpacked(file))).ToList();
        var written = 0L;
        for (var number = 0; written < most; number++)
        {
            var page = Encoding.UTF8.GetBytes(pages[number % pages.Count].Replace("</p>", string.Create(CultureInfo.InvariantCulture, $" {number}</p>"), StringComparison.OrdinalIgnoreCase));
            byte[][] records =
            [
                Record(number, "request", "application/http; msgtype=request", "GET / HTTP/1.1\r\nUser-Agent: crawler\r\nAccept-Encoding: gzip\r\n\r\n"u8),
                Record(number, "response", "application/http; msgtype=response", [.. "HTTP/1.1 200 OK\r\nServer: nginx\r\nContent-Type: text/html; charset=UTF-8\r\nX-Crawler-Transfer-Encoding: chunked\r\nVary: Accept-Encoding\r\n\r\n"u8, .. page]),
            ];
            foreach (var record in records)
            {
                written += record.Length;
                yield return record;
            }
        }
    }

    private static byte[] Record(int number, string kind, string type, ReadOnlySpan<byte> content) =>
    [
        .. Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture,
            $"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Date: 2024-05-02T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:{number:x32}>\r\nWARC-Target-URI: https://tidings.example/{number}\r\nWARC-IP-Address: 192.0.2.1\r\nContent-Type: {type}\r\nContent-Length: {content.Length}\r\n\r\n")),
        .. content, .. "\r\n\r\n"u8,
    ];

    private static byte[] Unpacked(string path)
    {
        using var gzip = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        gzip.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static void Print(string name, MemoryStream archive, long unpacked, Func<MemoryStream, (int Records, int Pages)> read)
    {
        var best = TimeSpan.MaxValue;
        var (records, pages) = (0, 0);
        for (var time = 0; time < Times; time++)
        {
            archive.Position = 0;
            // Time of all processors, so that what else the machine does counts little.
            var before = Environment.CpuUsage.TotalTime;
            (records, pages) = read(archive);
            var worked = Environment.CpuUsage.TotalTime - before;
            best = worked < best ? worked : best;
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-36} {records,9} {pages,9} {unpacked / 1e6 / best.TotalSeconds,9:0}"));
    }

    private static (int Records, int Pages) Inflate(MemoryStream archive)
    {
        using var gzip = new GZipStream(archive, CompressionMode.Decompress, leaveOpen: true);
        gzip.CopyTo(Stream.Null);
        return (0, 0);
    }

    private static (int Records, int Pages) Read(MemoryStream archive)
    {
        var unpacking = new Unpacking(() => archive.Length, 200);
        var syntax = RecordSyntax.Of(".warc")!;
        using var members = archive.GetBuffer()[0] == 0x1F ? new GzipMembers(archive, 0, syntax.Begins, unpacking) : null;
        var (records, pages) = (0, 0);
        foreach (var record in WebRecord.All((ArchiveBytes?)members ?? new PlainBytes(archive, 0), syntax, 50_000_000))
        {
            records++;
            if (record.Head?.Kind != "response")
                continue;
            using var body = PackedBody.Open(HttpAnswer.Read(record.Content), unpacking);
            body.CopyTo(Stream.Null);
            pages++;
        }
        return (records, pages);
    }
}
