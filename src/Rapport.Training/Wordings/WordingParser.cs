using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Rapport.Coding.Wordings;

namespace Rapport.Training;

/// <summary>Reads wordings from the lines of a fence; their language is described in <c>docs/issues.md</c>.</summary>
internal sealed partial class WordingParser(FaultList faults)
{
    // What a phrase that was torn apart at its blanks leaves.
    private static readonly ImmutableArray<string> Alone =
        ["of", "in", "on", "to", "for", "from", "with", "by", "at", "and", "or", "against", "between", "without", "over", "no", "not"];

    /// <summary>The wordings of a line.</summary>
    public IEnumerable<Wording> Wordings(TextLine line)
    {
        foreach (var wording in line.Text.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            IEnumerable<ImmutableArray<string>> all = [[]];
            foreach (var part in wording.Split(" + ", StringSplitOptions.TrimEntries))
                all = [.. all.SelectMany(begun => Phrases(line.Number, part).Select(phrase => begun.Add(phrase)))];
            foreach (var phrases in all)
                if (phrases.FirstOrDefault(one => phrases.Any(other => other != one && Holds(other, one))) is { } within)
                    faults.Add(line.Number, $"\"{within}\" stands within another phrase of the wording \"{string.Join(" + ", phrases)}\"", "leave it out of one of the two");
                else
                    yield return new Wording([.. phrases.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
        }
    }

    /// <summary>The near misses of a line.</summary>
    public IEnumerable<(int Line, string Phrase)> NearMisses(TextLine line) =>
        line.Text.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(phrase => Phrases(line.Number, phrase)).Select(phrase => (line.Number, phrase));

    /// <summary>Tells which near misses can forbid none of the wordings.</summary>
    public void CheckNearMisses(ImmutableArray<(int Line, string Phrase)> misses, ImmutableArray<Wording> wordings)
    {
        var phrases = wordings.SelectMany(static wording => wording.Phrases).Distinct(StringComparer.Ordinal).ToList();
        foreach (var (line, miss) in misses)
            if (!phrases.Exists(phrase => Holds(miss, phrase)))
                faults.Add(line, $"the near miss \"{miss}\" holds no words of a wording", "leave it out, or write it with the words that it shares");
    }

    private static bool Holds(string phrase, string words) => $" {phrase} ".Contains($" {words} ", StringComparison.Ordinal);

    /// <summary>The phrases that a phrase with alternatives stands for, folded.</summary>
    private ImmutableArray<string> Phrases(int line, string text)
    {
        ImmutableArray<string> all = [""];
        foreach (Match part in Part().Matches(text))
        {
            var choices = part.Groups[1].Success ? part.Groups[1].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries) : [part.Value];
            all = [.. all.SelectMany(begun => choices.Select(choice => $"{begun} {choice}"))];
        }
        var phrases = all.Select(static phrase => Folded(phrase.Replace('_', ' '))).Distinct(StringComparer.Ordinal).ToImmutableArray();
        if (phrases.FirstOrDefault(static phrase => Alone.Contains(phrase, StringComparer.Ordinal)) is { } alone)
            faults.Add(line, $"\"{alone}\" alone names nothing", "join the words of one alternative with \"_\"");
        if (!phrases.Contains("", StringComparer.Ordinal) && !Part().Replace(text, "").AsSpan().ContainsAny('{', '}'))
            return phrases;
        faults.Add(line, $"\"{text}\" is no phrase", "write words; alternatives in braces, divided by blanks, several words of one with \"_\"");
        return [];
    }

    /// <summary>A phrase folded; words that begin with "=" stay as they are written.</summary>
    private static string Folded(string phrase) => string.Join(' ', phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(static word => word.StartsWith('=') ? [word[1..]] : FoldedWords.Of(word).Select(static folded => folded.Folded)));

    [GeneratedRegex(@"\{([^{}]+)\}|[^\s{}]+", RegexOptions.NonBacktracking)]
    private static partial Regex Part();
}
