using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Rapport.Fuzzing;

/// <summary>Inputs to begin with: small ones that a target takes, made of the project's own samples.</summary>
public static class SeedFiles
{
    private const string Words = "OSLO, March 8 (Gazette) -- Norway's foreign minister said on Friday that \"we condemn the shelling\" of Odesa. He met his Kenyan counterpart.";

    private static readonly byte[] Line = "{\"id\":\"1\",\"outlet\":\"Gazette\",\"date\":\"2024-03-08\",\"title\":\"Talks\",\"text\":\"Norway thanked Kenya.\"}\n"u8.ToArray();

    private static string Samples => Path.Combine(FuzzTarget.Root, "samples");

    /// <summary>Writes them to a folder, which is made.</summary>
    /// <exception cref="ArgumentException">There is no target of this name.</exception>
    public static void Write(string name, string folder)
    {
        Directory.CreateDirectory(folder);
        var number = 0;
        foreach (var seed in Of(name))
            File.WriteAllBytes(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"seed-{++number}")), seed);
    }

    private static IEnumerable<byte[]> Of(string name) => name switch
    {
        "text" or "tokenizer" or "coder" => [Encoding.UTF8.GetBytes(Words), .. Files("*.txt", 2_000)],
        "lines" => [Line, [.. Line, .. "\r\n{"u8, .. Line]],
        "feed" => [.. Files("*.rss", 8_000), "<feed xmlns='http://www.w3.org/2005/Atom'><title>t</title><entry><id>1</id><published>2024-03-08T10:00:00Z</published><content type='xhtml'><div>a &amp; b</div></content></entry></feed>"u8.ToArray(), "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":7,\"content_text\":\"One\",\"date_published\":\"2024-05-02\"}]}"u8.ToArray()],
        "page" => Files("*.html", 8_000),
        "wire" => [.. Files("*.xml", 8_000), "<nitf><head><title>t</title></head><body><body.head><dateline>OSLO</dateline></body.head><body.content><p>Norway thanked Kenya.</p></body.content></body></nitf>"u8.ToArray()],
        "ninjs" => ["{\"uri\":\"1\",\"type\":\"text\",\"versioncreated\":\"2024-03-08T10:00:00Z\",\"headline\":\"Talks\",\"body_xhtml\":\"<p>Norway thanked Kenya.</p>\"}"u8.ToArray()],
        "gzip" => [Packed(Line, static stream => new GZipStream(stream, CompressionLevel.Optimal))],
        "zstandard" => [Packed(Line, static stream => new ZstdSharp.CompressionStream(stream))],
        "zip" => [Zip()],
        "tar" => [Tar()],
        "warc" => [Warc(Page("")), .. PackedPages().Select(Warc)],
        "warc-packed" => [[.. Packed(Warc(Page("")), static stream => new GZipStream(stream, CompressionLevel.Optimal)), .. Packed(Warc(Page("Transfer-Encoding: chunked\r\n")), static stream => new GZipStream(stream, CompressionLevel.Optimal))]],
        "arc" => [[.. "filedesc://a.arc 0.0.0.0 20240502100000 text/plain 12\n1 0 Tidings\n\n\n"u8, .. Encoding.ASCII.GetBytes($"https://tidings.example/1 192.0.2.1 20240502100000 text/html {Page("").Length}\n"), .. Page(""), .. "\n"u8]],
        "table" => [.. Files("*.csv", 8_000), "title;text;date\nTalks;\"Norway \"\"thanked\"\" Kenya.\";2024-03-08\n"u8.ToArray(), "text\tid\tlang\n<p>Norway thanked Kenya.</p>\t1\ten\n"u8.ToArray(), [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("title,text\nTalks,Norway thanked Kenya.\n")]],
        "mail" => [.. Files("*.eml", 8_000), .. MailSeeds.All],
        "rtf" => [.. Files("*.rtf", 8_000), .. OfficeSeeds.Rtf],
        "docx" => [.. Files("*.docx", 8_000), OfficeSeeds.Docx],
        "pdf" => PdfSeeds.All,
        "nexis" => DatabaseSeeds.Nexis,
        "factiva" => [.. Files("factiva.txt", 8_000), .. DatabaseSeeds.Factiva],
        "proquest" => [.. Files("proquest.txt", 8_000)],
        "ris" => DatabaseSeeds.Ris,
        "lexicon" => Directory.EnumerateFiles(Path.Combine(FuzzTarget.Root, "data", "lexicon"), "*.md").Order(StringComparer.Ordinal).Select(static file => File.ReadAllBytes(file).Take(3_000).ToArray()),
        "filters" => ["events?country=BEL&type=CONSULT&from=2024-01-01&limit=5"u8.ToArray(), "statements?holder=CHN&kind=position&q=%22one%20china%22&format=csv"u8.ToArray(), "search?q=talks&cursor=abc"u8.ToArray(), "positions?issue=one-china&fields=issue,holder"u8.ToArray(), "panel?by=month&a=USA&b=RUS"u8.ToArray()],
        _ => throw new ArgumentException($"there is no target {name}", nameof(name)),
    };

    private static IEnumerable<byte[]> Files(string pattern, int longest) => Directory.EnumerateFiles(Samples, pattern, SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal).Where(file => new FileInfo(file).Length <= longest).Take(8).Select(File.ReadAllBytes);

    /// <summary>Answers whose bodies are packed.</summary>
    private static IEnumerable<byte[]> PackedPages()
    {
        foreach (var (name, pack) in ((string, Func<Stream, Stream>)[])[("gzip", static stream => new GZipStream(stream, CompressionLevel.Optimal)), ("deflate", static stream => new ZLibStream(stream, CompressionLevel.Optimal)), ("br", static stream => new BrotliStream(stream, CompressionLevel.Optimal)), ("zstd", static stream => new ZstdSharp.CompressionStream(stream))])
            yield return [.. Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: {name}\r\n\r\n"), .. Packed(Encoding.ASCII.GetBytes($"<html><body><p>{Words}</p></body></html>"), pack)];
    }

    private static byte[] Packed(byte[] bytes, Func<Stream, Stream> pack)
    {
        using var packed = new MemoryStream();
        using (var stream = pack(packed))
            stream.Write(bytes);
        return packed.ToArray();
    }

    private static byte[] Zip()
    {
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create))
            foreach (var name in (string[])["a/b.jsonl", "c.txt"])
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Line);
            }
        return packed.ToArray();
    }

    private static byte[] Tar()
    {
        using var packed = new MemoryStream();
        using (var archive = new TarWriter(packed, TarEntryFormat.Ustar))
            archive.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, "a.jsonl") { DataStream = new MemoryStream(Line) });
        return packed.ToArray();
    }

    private static byte[] Page(string field)
    {
        var page = $"<html><body><p>{Words}</p></body></html>";
        return Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n{field}\r\n{(field.Length > 0 ? $"{page.Length:x}\r\n{page}\r\n0\r\n\r\n" : page)}");
    }

    private static byte[] Warc(byte[] content) =>
        [.. Encoding.ASCII.GetBytes($"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://tidings.example/1\r\nContent-Length: {content.Length}\r\n\r\n"), .. content, .. "\r\n\r\n"u8];
}
