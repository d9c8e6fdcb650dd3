using System.Text;
using Rapport.Formats.Warc;
using Rapport.Text.Reading;

namespace Rapport.Formats.Tests.Warc;

/// <summary>A web archive can be read on from each record that an earlier reading came to.</summary>
public sealed class ArchiveReadingTests
{
    private static readonly byte[][] Records =
    [
        WebArchive.Page(1),
        WebArchive.Record("request", "GET / HTTP/1.1\r\n\r\n"u8.ToArray()),
        WebArchive.Page(2),
        WebArchive.Record("revisit", []),
        [.. "NOISE/1.0\r\nWhat: no record\r\n\r\n\r\n\r\n"u8],
        WebArchive.Record("response", WebArchive.Answer(Encoding.UTF8.GetBytes("{\"id\":\"a\",\"text\":\"Norland came.\"}\n{\"id\":\"b\"}\n{\"id\":\"c\",\"text\":\"Suria came.\"}\n"), "Content-Type: application/x-ndjson"), "https://tidings.example/a.jsonl"),
        WebArchive.Page(3),
        WebArchive.Page(4),
    ];

    private static byte[] Damaged(byte[] bytes, int at) => [.. bytes[..at], (byte)~bytes[at], .. bytes[(at + 1)..]];

    public static TheoryData<string> Forms => ["plain", "a member for each record", "a member for three records", "packed as a whole", "a damaged member", "cut off", "arc", "arc, packed"];

    private static (byte[] Bytes, string Name) Archive(string form)
    {
        byte[] arc = [.. WebArchive.ArcHead, .. WebArchive.ArcPage(1), .. WebArchive.ArcPage(2), .. WebArchive.ArcPage(3)];
        var plain = Records.SelectMany(static record => record).ToArray();
        byte[] members = [.. Records.SelectMany(Inputs.Gzip)];
        return form switch
        {
            "plain" => (plain, "a.warc"),
            "a member for each record" => (members, "a.warc.gz"),
            "a member for three records" => ([.. Records.Chunk(3).SelectMany(static part => Inputs.Gzip([.. part.SelectMany(static record => record)]))], "a.warc.gz"),
            "packed as a whole" => (Inputs.Gzip(plain), "a.warc.gz"),
            "a damaged member" => (Damaged(members, Records.Take(2).Sum(static record => Inputs.Gzip(record).Length) + 40), "a.warc.gz"),
            "cut off" => (members[..^30], "a.warc.gz"),
            "arc" => (arc, "a.arc"),
            _ => (Inputs.Gzip(arc), "a.arc.gz"),
        };
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Reading_on_from_a_record_gives_what_reading_from_the_first_one_gives_from_there_on(string form)
    {
        var (bytes, name) = Archive(form);
        var all = Read(bytes, name, null);
        Assert.True(all.Select(static outcome => outcome.At).Distinct().Count() > 2, form);

        foreach (var place in all.Select(static outcome => outcome.At).OfType<ArchivePlace>().Distinct())
            Assert.Equal(all.SkipWhile(outcome => outcome.At != place), Read(bytes, name, place));
    }

    [Fact]
    public void What_is_no_web_archive_or_lies_in_another_packing_is_at_no_place()
    {
        var (archive, _) = Archive("plain");
        foreach (var (bytes, name) in ((byte[], string)[])[("Norland came."u8.ToArray(), "a.txt"), (Inputs.Zip(("a.warc", archive)), "a.zip"), (Inputs.Zstandard(archive), "a.warc.zst")])
            Assert.All(Read(bytes, name, null), static outcome => Assert.Null(outcome.At));
    }

    private static List<(string Told, ArchivePlace? At)> Read(byte[] bytes, string name, ArchivePlace? from)
    {
        using var stream = new MemoryStream(bytes);
        var reading = new ArchiveReading { From = from };
        return [.. ReportReader.ReadWaiting(stream, name, new ReadingOptions(), reading).Select(outcome => (Inputs.Told([outcome.Taken])[0], reading.Reached))];
    }
}
