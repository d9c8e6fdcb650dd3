using System.Globalization;
using System.Text;

namespace Rapport.Text;

/// <summary>Writes sentences as CoNLL-U, so that any scorer and viewer can read them.</summary>
public static class ConlluWriter
{
    /// <summary>Writes one sentence and the empty line behind it.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="text">The text that its spans point into.</param>
    /// <param name="id">The comment "sent_id", or null for none.</param>
    /// <param name="startsParagraph">Whether to write the comment "newpar".</param>
    public static void Write(TextWriter writer, Sentence sentence, string text, string? id, bool startsParagraph = false)
    {
        if (startsParagraph)
            writer.Write("# newpar\n");
        if (id is not null)
            writer.Write($"# sent_id = {id}\n");
        writer.Write($"# text = {Line(sentence.Span.Of(text))}\n");
        var next = 0;
        for (var i = 0; i < sentence.Count; i++)
        {
            var range = next < sentence.MultiwordTokens.Length ? sentence.MultiwordTokens[next] : new WordRange(int.MaxValue, 0);
            if (range.First == i)
                WriteToken(writer, sentence, text, range);
            var inside = range.First <= i && i < range.End;
            if (inside && i + 1 == range.End)
                next++;
            WriteWord(writer, sentence, text, i, inside);
        }
        writer.Write('\n');
    }

    private static void WriteToken(TextWriter writer, Sentence sentence, string text, WordRange range)
    {
        var span = sentence.Words[range.First].Cover(sentence.Words[range.End - 1]);
        writer.Write(string.Create(
            CultureInfo.InvariantCulture, $"{range.First + 1}-{range.End}\t{Cell(span.Of(text))}\t_\t_\t_\t_\t_\t_\t_\t{Space(text, span)}\n"));
    }

    private static void WriteWord(TextWriter writer, Sentence sentence, string text, int i, bool inside) =>
        writer.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"{i + 1}\t{Cell(sentence.Forms[i])}\t{Cell(sentence.Lemmas[i])}\t{sentence.Upos[i]}\t{sentence.Xpos[i]}\t{sentence.Features[i]}\t{sentence.Heads[i] + 1}\t{sentence.Relations[i]}\t_\t{(inside ? "_" : Space(text, sentence.Words[i]))}\n"));

    private static string Space(string text, TextSpan span) =>
        span.End < text.Length && !char.IsWhiteSpace(text[span.End]) ? "SpaceAfter=No" : "_";

    private static string Cell(string text) => text.Length == 0 ? "_" : text.AsSpan().IndexOfAny('\t', '\n', '\r') >= 0 ? Line(text) : text;

    private static string Line(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var character in text)
            if (!char.IsWhiteSpace(character))
                line.Append(character);
            else if (line.Length > 0 && line[^1] != ' ')
                line.Append(' ');
        return line.ToString();
    }
}
