using System.Formats.Tar;
using System.Text;
using CsCheck;
using Rapport.Text.Reading;

namespace Rapport.Formats.Tests.Archives;

public sealed class ArchiveTests
{
    private static readonly byte[] Talks = "Talks."u8.ToArray();
    private static readonly byte[] Lines = "{\"text\":\"One.\"}\n{\"te\n{\"text\":\"Two.\"}\n"u8.ToArray();

    private static readonly (string, byte[])[] Entries = [("b/notes.txt", Talks), ("a/lines.jsonl.gz", Inputs.Gzip(Lines)), (".hidden", Talks), ("__MACOSX/b/notes.txt", Talks)];

    private static readonly string[] Told =
    [
        "Talks.", "One.", "NAME, entry a/lines.jsonl.gz, line 2: the JSON breaks off or is wrong at byte 5 of the line; write one whole JSON object a line", "Two.",
    ];

    [Theory]
    [InlineData("a.zip")]
    [InlineData("a.tar")]
    [InlineData("a.tar.gz")]
    [InlineData("a.tgz")]
    [InlineData("a.tar.zst")]
    [InlineData("-")]
    public void The_entries_of_an_archive_are_read_in_their_order_with_their_places(string name)
    {
        var bytes = name switch
        {
            "a.zip" => Inputs.Zip(Entries),
            "a.tar" or "-" => Inputs.Tar(Entries),
            "a.tar.zst" => Inputs.Zstandard(Inputs.Tar(Entries)),
            _ => Inputs.Gzip(Inputs.Tar(Entries)),
        };
        var expected = Told.Select(told => told.Replace("NAME", name, StringComparison.Ordinal));
        Assert.Equal(expected, Inputs.Told(Inputs.Read(bytes, name)));
        Assert.Equal(expected, Inputs.Told(Inputs.ReadPiped(bytes, name)));
    }

    [Fact]
    public void Archives_lie_in_archives()
    {
        var inner = Inputs.Zip(("deep/notes.txt", Talks), ("bad.txt", [0, 1, 2, 3]));
        var told = Inputs.Told(Inputs.Read(Inputs.Gzip(Inputs.Tar(("inner.zip", inner))), "a.tar.gz"));
        Assert.Equal("Talks.", told[0]);
        Assert.StartsWith("a.tar.gz, entry inner.zip, entry bad.txt, byte 0: the file is no text but binary", told[1], StringComparison.Ordinal);
    }

    [Fact]
    public void The_format_that_the_user_names_is_that_of_the_entries() =>
        Assert.Equal(["{\"text\":\"One.\"}"], Inputs.Documents(Inputs.Zip(("a.jsonl", "{\"text\":\"One.\"}"u8.ToArray())), "a.zip", new ReadingOptions { Format = InputFormat.Text }).Select(static document => document.Text));

    [Theory]
    [InlineData("../up.txt")]
    [InlineData("a/../../up.txt")]
    [InlineData("/etc/up.txt")]
    [InlineData("C:\\up.txt")]
    [InlineData("..\\up.txt")]
    public void An_entry_whose_name_leads_out_is_refused_and_the_rest_is_read(string name)
    {
        foreach (var (bytes, input) in ((byte[], string)[])[(Inputs.Zip((name, Talks), ("in.txt", Talks)), "a.zip"), (Inputs.Tar((name, Talks), ("in.txt", Talks)), "a.tar")])
        {
            var told = Inputs.Told(Inputs.Read(bytes, input));
            Assert.Equal([$"{input}, entry {name}: the name of the entry leads out of the archive; make the archive anew with names inside it", "Talks."], told);
        }
    }

    [Fact]
    public void A_name_cannot_act_on_a_terminal() =>
        Assert.DoesNotContain('\u001B', Inputs.Fault(Inputs.Tar(("a\u001B[2J.txt", [])), "a.tar").Place);

    [Fact]
    public void A_link_in_an_archive_is_not_followed()
    {
        using var packed = new MemoryStream();
        using (var archive = new TarWriter(packed))
            archive.WriteEntry(new PaxTarEntry(TarEntryType.SymbolicLink, "a.txt") { LinkName = "/etc/hostname" });
        Assert.Contains("link", Inputs.Fault(packed.ToArray(), "a.tar").Wrong, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.zip")]
    [InlineData("a.tar")]
    public void An_archive_that_is_cut_off_or_empty_is_told(string name)
    {
        var whole = name == "a.zip" ? Inputs.Zip(("a.txt", Talks), ("b.txt", Talks)) : Inputs.Tar(("a.txt", new byte[2000]), ("b.txt", Talks))[..3000];
        Assert.Contains("cut off", Assert.IsType<ReadOutcome.LeftOut>(Inputs.Read(whole[..^30], name)[^1]).Fault.Wrong, StringComparison.Ordinal);
        Assert.Equal("the archive is empty", Inputs.Fault(name == "a.zip" ? Inputs.Zip() : new byte[1024], name).Wrong);
    }

    [Fact]
    public void An_archive_of_too_many_entries_is_refused()
    {
        var options = new ReadingOptions { Limits = new() { Entries = 1 } };
        Assert.Contains("more than 1 entries", Inputs.Fault(Inputs.Zip(("a.txt", Talks), ("b.txt", Talks)), "a.zip", options).Wrong, StringComparison.Ordinal);
        Assert.Contains("more than 1 entries", Inputs.Told(Inputs.Read(Inputs.Tar(("a.txt", Talks), ("b.txt", Talks)), "a.tar", options))[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void An_archive_by_a_pipe_is_held_to_a_limit() =>
        Assert.Contains("larger than 100 bytes", Inputs.Told(Inputs.ReadPiped(Inputs.Zip(Entries), "-", new ReadingOptions { Limits = new() { HeldBytes = 100 } }))[^1], StringComparison.Ordinal);

    [Fact]
    public void A_bomb_in_an_archive_ends_it()
    {
        var bomb = Inputs.Gzip([.. Enumerable.Repeat((byte)'a', 30_000_000)]);
        // Each packing for itself is no bomb: together they are.
        var outer = Inputs.Zip([.. Enumerable.Range(0, 50).Select(number => ($"{number}.jsonl.gz", bomb))]);
        var options = new ReadingOptions { Limits = new() { DocumentBytes = 1_000, Expansion = 800 } };
        Assert.Equal("the report is longer than 1000 bytes", Inputs.Fault(bomb, "a.jsonl.gz", options with { Limits = options.Limits with { Expansion = 2_000 } }).Wrong);
        var told = Inputs.Told(Inputs.Read(Inputs.Gzip(outer), "a.zip.gz", options));
        Assert.True(told.Length < 10, string.Join('\n', told));
        Assert.Contains("expand more than 800 times", told[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_that_names_a_huge_length_costs_no_memory()
    {
        var header = Inputs.Tar(("a.txt", Talks))[..512];
        "77777777777"u8.CopyTo(header.AsSpan(124));
        var sum = header.Select(static (value, index) => index is >= 148 and < 156 ? 32 : (int)value).Sum();
        Encoding.ASCII.GetBytes(Convert.ToString(sum, 8).PadLeft(6, '0') + "\0 ").CopyTo(header, 148);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Contains("cut off", Inputs.Told(Inputs.Read([.. header, .. new byte[600]], "a.tar"))[^1], StringComparison.Ordinal);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 10_000_000);
    }

    [Fact]
    public void Changed_bytes_are_read_or_left_out_but_never_throw() =>
        Gen.Select(Gen.Int[0, 2], Gen.Select(Gen.Int[0, 4000], Gen.Byte).Array[1, 6]).Sample((kind, changes) =>
        {
            var bytes = kind switch { 0 => Inputs.Zip(Entries), 1 => Inputs.Tar(Entries), _ => Inputs.Zstandard(Inputs.Tar(Entries)) };
            foreach (var (position, value) in changes)
                bytes[position % bytes.Length] = value;
            Assert.NotEmpty(Inputs.Read(bytes, "a"));
        });
}
