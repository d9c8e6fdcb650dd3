using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Rapport.Text;

namespace Rapport.Coding.Tests.Time;

/// <summary>Sentences cut into words by spaces alone, or at every mark as well.</summary>
internal static partial class Sentences
{
    public static Sentence Of(string text, bool fine = false)
    {
        var spans = (fine ? Fine() : Coarse()).Matches(text).Select(match => new TextSpan(match.Index, match.Index + match.Length)).ToImmutableArray();
        var blank = spans.Select(_ => "_").ToImmutableArray();
        return new Sentence
        {
            Span = new TextSpan(0, text.Length),
            Words = spans,
            Forms = [.. spans.Select(span => span.Of(text))],
            Lemmas = blank,
            Upos = [.. spans.Select(_ => Rapport.Text.Upos.X)],
            Xpos = blank,
            Features = blank,
            Heads = [.. spans.Select((_, i) => i - 1)],
            Relations = blank,
        };
    }

    public static string Words(string text, Sentence sentence, WordRange range) =>
        text[sentence.Words[range.First].Start..sentence.Words[range.End - 1].End];

    [GeneratedRegex(@"\b(?:Feb|Sept|Oct|Dec)\.|[\p{L}\p{N}.'-]*[\p{L}\p{N}]|\S")]
    private static partial Regex Coarse();

    [GeneratedRegex(@"[\p{L}\p{N}]+|\S")]
    private static partial Regex Fine();
}
