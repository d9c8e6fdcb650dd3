using System.Text;
using CsCheck;
using Rapport.Text.Reading;

namespace Rapport.Text.Tests.Reading;

public sealed class ReadingPropertyTests
{
    private static readonly string[] Parts =
    [
        "LIMA, May 3 (Andina) -- ", "(Xinhua/Rosa Quispe)", "Boats lie in Ilo, Peru, Aug. 4, 2018.", "\n", "\n\n", "\r\n", " ", "Enditem", "###",
        "date 2022-05-04 ", "Peru said no.", "By Jane Roe", "SECRETARY ROE: ", "Lima, Peru", "REUTERS/Jane Roe", "(", ")", "[", "/", ":", "—", "é", "\u2028", "\u0000", "Feb. 30",
        "The below is attributable to", "Photo: Jane Roe", "Friday, May 6, 2022", "говорит", "😀", "99999999999",
    ];

    private static readonly Gen<string> Pages = OneOf(Parts).Array[0, 40].Select(string.Concat);

    private static Gen<string> OneOf(params string[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    [Fact]
    public void Sections_hold_every_letter_once_and_in_order() =>
        Gen.Select(Pages, Gen.Bool).Sample((page, titled) =>
        {
            var document = titled
                ? DocumentReader.FromParts("Peru opens embassy", page, new ReadingOptions())
                : DocumentReader.FromText(page, new ReadingOptions());
            var position = 0;
            foreach (var section in document.Sections)
            {
                Assert.True(section.Span.Start >= position && section.Span.Length > 0);
                Assert.True(string.IsNullOrWhiteSpace(document.Text[position..section.Span.Start]));
                Assert.False(char.IsWhiteSpace(document.Text[section.Span.Start]) || char.IsWhiteSpace(document.Text[section.Span.End - 1]));
                position = section.Span.End;
            }
            Assert.True(string.IsNullOrWhiteSpace(document.Text[position..]));
            Assert.True(document.Sections.Count(section => section.Kind == SectionKind.Lead) <= 1);
        });

    [Fact]
    public void Any_bytes_are_read_or_left_out_but_never_throw() =>
        Gen.Select(Gen.Byte.Array[0, 300], OneOf("a.txt", "a.jsonl", "-")).Sample((bytes, name) =>
            Assert.NotEmpty(Inputs.Read(bytes, name)));

    [Fact]
    public void A_stream_that_comes_in_drops_gives_the_same_lines() =>
        Gen.Select(OneOf("{\"text\":\"A.\"}", "", "{", "\r", new string('x', 70_000)).Array[1, 8], Gen.Int[1, 4000]).Sample(
            (lines, drop) =>
            {
                var bytes = Encoding.UTF8.GetBytes(string.Join('\n', lines));
                using var stream = new Drops(bytes, drop);
                var reader = new LineReader(stream, 1000);
                var read = new List<string>();
                while (reader.TryRead(out var line))
                    read.Add(reader.Overlong ? "overlong" : Encoding.UTF8.GetString(line.Span));
                var expected = string.Join('\n', lines).Split('\n').Select(line => line.Length > 1000 ? "overlong" : line.EndsWith('\r') ? line[..^1] : line).ToList();
                if (expected[^1].Length == 0 && lines[^1].Length == 0)
                    expected.RemoveAt(expected.Count - 1);
                Assert.Equal(expected, read);
            },
            iter: 200);

    private sealed class Drops(byte[] bytes, int drop) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(drop, buffer.Length)]);
    }
}
