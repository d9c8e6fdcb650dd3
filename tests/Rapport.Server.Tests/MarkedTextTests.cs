using CsCheck;
using Rapport.Server.Pages;
using Rapport.Text;

namespace Rapport.Server.Tests;

public sealed class MarkedTextTests
{
    private static readonly Gen<TextSpan> Span = Gen.Select(Gen.Int[0, 29], Gen.Int[1, 30], static (start, length) => new TextSpan(start, Math.Min(30, start + length)));

    [Fact]
    public void Marks_that_overlap_in_any_way_cover_exactly_their_letters() =>
        Span.Array[0, 6].Sample(static spans =>
        {
            const string Text = "abcdefghi jklmnopqrs tuvwxyz01";
            var marks = spans.Select(static (span, index) => new Mark($"m{index}", MarkKind.Event, 1, "", span)).OrderBy(static mark => mark.Span).ToArray();

            var runs = Assert.Single(MarkedText.Blocks(Text, [new(SectionKind.Body, new(0, 30))], [.. marks])).Runs;

            Assert.Equal(Text, string.Concat(runs.Select(static run => run.Text)));
            foreach (var mark in marks)
            {
                Assert.Equal(mark.Span.Of(Text), string.Concat(runs.Where(run => run.Marks.Contains(mark)).Select(static run => run.Text)));
                Assert.Single(runs, run => run.Begins.Contains(mark));
                Assert.Single(runs, run => run.Ends.Contains(mark));
            }
        });

    [Fact]
    public void Parts_on_one_line_are_one_paragraph_and_letters_between_parts_are_kept()
    {
        const string Text = "CITY (Agency) -- Envoys met.\n\nleft over\n\nThey spoke. (Agency/Jo)";

        var blocks = MarkedText.Blocks(Text,
            [new(SectionKind.Dateline, new(0, 16)), new(SectionKind.Lead, new(17, 28)), new(SectionKind.Caption, new(41, 52)), new(SectionKind.Credit, new(53, 64))], []);

        Assert.Equal([SectionKind.Lead, null, SectionKind.Caption], blocks.Select(static block => block.Kind));
        Assert.Equal(["CITY (Agency) -- Envoys met.", "left over", "They spoke. (Agency/Jo)"],
            blocks.Select(static block => string.Concat(block.Runs.Select(static run => run.Text))));
        Assert.Equal([SectionKind.Dateline, null, SectionKind.Lead], blocks[0].Runs.Select(static run => run.Section));
    }

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a\u202Eb", "a‹U+202E›b")]
    [InlineData("tab\tand\nline", "tab\tand\nline")]
    [InlineData("\u0007\u2066x\uFEFF", "‹U+0007›‹U+2066›x‹U+FEFF›")]
    [InlineData(null, "")]
    public void Letters_that_are_not_seen_are_written_out(string? text, string shown) => Assert.Equal(shown, Letters.Plain(text));
}
