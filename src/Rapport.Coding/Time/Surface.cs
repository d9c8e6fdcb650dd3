using System.Text;
using Rapport.Text;

namespace Rapport.Coding.Time;

/// <summary>A sentence as one line, with the way back from its characters to its words: "May 10-12" reads the same however it was cut into words.</summary>
internal sealed class Surface
{
    private readonly int[] _wordAt;

    /// <summary>Sets the words one behind the other, with one blank where the text has a space.</summary>
    public Surface(Sentence sentence)
    {
        var line = new StringBuilder();
        var wordAt = new List<int>();
        for (var i = 0; i < sentence.Count; i++)
        {
            if (i > 0 && sentence.Words[i].Start > sentence.Words[i - 1].End)
            {
                line.Append(' ');
                wordAt.Add(i);
            }
            line.Append(sentence.Forms[i]);
            for (var c = 0; c < sentence.Forms[i].Length; c++)
                wordAt.Add(i);
        }
        Line = line.ToString();
        _wordAt = [.. wordAt];
    }

    /// <summary>The sentence as one line.</summary>
    public string Line { get; }

    /// <summary>The words that a part of the line touches.</summary>
    public WordRange Words(int start, int length) => new(_wordAt[start], _wordAt[start + length - 1] + 1);

    /// <summary>The word of the line that ends in front of a position, in lower case; "" where there is none.</summary>
    public string WordBefore(int position)
    {
        var end = position;
        while (end > 0 && !char.IsLetterOrDigit(Line[end - 1]))
        {
            if (Line[end - 1] is not (' ' or '(' or ','))
                return "";
            end--;
        }
        var start = end;
        while (start > 0 && char.IsLetterOrDigit(Line[start - 1]))
            start--;
        return Line[start..end].ToLowerInvariant();
    }

    /// <summary>Position of the word that ends in front of a position, or the position itself.</summary>
    public int StartOfWordBefore(int position) => Line.LastIndexOf(' ', Math.Max(0, position - 2)) + 1;
}
