using System.Text;
using Rapport.Text.Reading;

namespace Rapport.Formats.Tests.Packing;

public sealed class PackingTests
{
    private static readonly byte[] Talks = "Talks."u8.ToArray();
    private static readonly byte[] Line = """{"id":"r1","text":"Talks."}"""u8.ToArray();
    private static readonly byte[] Long = Encoding.UTF8.GetBytes(string.Join(' ', Enumerable.Range(0, 9000)));

    [Fact]
    public void Packed_inputs_are_unpacked_whatever_the_name_says()
    {
        Assert.Equal("Talks.", Inputs.Document(Inputs.Gzip(Talks), "a.txt.gz").Text);
        Assert.Equal("Talks.", Inputs.Document(Inputs.Gzip(Talks), "-").Text);
        Assert.Equal("r1", Inputs.Document(Inputs.Gzip(Line), "a.jsonl.gz").Id);
        Assert.Equal("r1", Inputs.Document(Inputs.Zstandard(Line), "a.jsonl.zst").Id);
        Assert.Equal("Talks.", Inputs.Document(Inputs.Zstandard(Talks), "a.txt").Text);
    }

    [Fact]
    public void Several_members_one_behind_the_other_are_one_input() =>
        Assert.Equal("Talks.Talks.", Inputs.Document([.. Inputs.Gzip(Talks), .. Inputs.Gzip(Talks)], "a.txt.gz").Text);

    [Theory]
    [InlineData("a.txt.gz", "gzip")]
    [InlineData("a.txt.zst", "Zstandard")]
    public void Packed_data_that_are_cut_off_are_left_out(string name, string kind)
    {
        var packed = kind == "gzip" ? Inputs.Gzip(Long) : Inputs.Zstandard(Long);
        foreach (var length in (int[])[packed.Length / 2, packed.Length - 3])
            Assert.Equal($"the {kind} data are broken or cut off", Inputs.Fault(packed[..length], name).Wrong);
        Assert.Equal($"the file is no {kind} file, though its name says so", Inputs.Fault(Talks, name).Wrong);
    }

    [Fact]
    public void Lines_in_front_of_a_cut_are_read_and_the_cut_is_told()
    {
        var lines = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 9000).Select(static number => $"{{\"text\":\"Talks {number * 7919 % 9001}.\"}}\n")));
        var outcomes = Inputs.Read(Inputs.Gzip(lines)[..^2000], "a.jsonl.gz");
        Assert.True(outcomes.Count > 1000);
        Assert.All(outcomes.SkipLast(1), static outcome => Assert.IsType<ReadOutcome.Read>(outcome));
        Assert.Contains("cut off", Assert.IsType<ReadOutcome.LeftOut>(outcomes[^1]).Fault.Wrong, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_byte_is_told()
    {
        var packed = Inputs.Gzip(Long);
        packed[packed.Length / 2] ^= 0x55;
        Assert.Contains("broken", Inputs.Fault(packed, "a.txt.gz").Wrong, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_input_is_left_out_packed_or_not()
    {
        Assert.Equal("a.txt: the file is empty; give a report", Inputs.Fault([], "a.txt").ToString());
        Assert.Equal("a.txt.gz: the file is empty; give a report", Inputs.Fault(Inputs.Gzip([]), "a.txt.gz").ToString());
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("Zstandard")]
    public void A_bomb_is_left_out(string kind)
    {
        var zeros = Enumerable.Repeat((byte)'a', 30_000_000).ToArray();
        var bomb = kind == "gzip" ? Inputs.Gzip(zeros) : Inputs.Zstandard(zeros);
        var outcomes = Inputs.Read(bomb, "a.jsonl", new ReadingOptions { Limits = new() { DocumentBytes = 1_000 } });
        Assert.Equal("the packed data expand more than 200 times", Assert.IsType<ReadOutcome.LeftOut>(outcomes[^1]).Fault.Wrong);
    }

    [Fact]
    public void Packings_in_packings_are_read_to_a_depth_and_no_further()
    {
        byte[] Packed(int times) => times == 0 ? Talks : Inputs.Gzip(Packed(times - 1));
        Assert.Equal("Talks.", Inputs.Document(Packed(5), "a.gz").Text);
        Assert.Contains("more than 5 packings", Inputs.Fault(Packed(6), "a.gz").Wrong, StringComparison.Ordinal);
    }
}
