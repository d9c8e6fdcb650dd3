using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Rapport.Coding.Actors;
using Rapport.Text;

namespace Rapport.Coding.Relevance;

/// <summary>What the gate says of a report.</summary>
/// <param name="Passes">Whether it is worth reading.</param>
/// <param name="Hundredths">How much the sentence that speaks most for it is above what it must reach, in hundredths; negative where it does not pass.</param>
/// <param name="Sentence">That sentence in the text; empty where there is none.</param>
public readonly record struct Relevance(bool Passes, int Hundredths, TextSpan Sentence);

/// <summary>
/// Tells reports in which something between actors may be found from all others, before they are read in full: the words of each sentence are weighed, and a
/// report passes by its best sentence. It is meant to lose next to nothing and to be much faster than reading. A function of the text; safe to share between threads.
/// </summary>
public sealed class RelevanceGate
{
    private const int MostLetters = 24;

    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly ImmutableArray<int> _weights;
    private readonly FrozenDictionary<(RelevanceFeature, int), int> _counts;
    private readonly ActorWords _actors;

    /// <summary>A gate with some weights and the names of a register. What it has no threshold for passes.</summary>
    public RelevanceGate(RelevanceWeights weights, ActorRegister actors)
    {
        var words = weights.Weights.Where(static weight => weight.Feature == RelevanceFeature.Word).ToImmutableArray();
        _words = words.Select(static (weight, number) => KeyValuePair.Create(weight.Value, number)).ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _weights = [.. words.Select(static weight => weight.Hundredths)];
        _counts = weights.Weights.Where(static weight => weight.Feature != RelevanceFeature.Word)
            .ToFrozenDictionary(static weight => (weight.Feature, int.Parse(weight.Value, CultureInfo.InvariantCulture)), static weight => weight.Hundredths);
        _actors = new ActorWords(actors.Tables);
    }

    /// <summary>Weighs a report. One in which nothing is written does not pass.</summary>
    public Relevance Weigh(Document document)
    {
        var sentences = Sentences(document, out var actors);
        if (sentences.Count == 0 || !_counts.TryGetValue((RelevanceFeature.Threshold, LengthOf(sentences.Count)), out var threshold))
            return new(sentences.Count > 0, 0, default);
        var (span, sum) = sentences.MaxBy(static sentence => sentence.Sum);
        var above = sum + Weight(RelevanceFeature.ActorsInReport, Math.Min(actors, MostActorsInReport)) - threshold;
        return new(above >= 0, above, Trimmed(span, document.Text));
    }

    /// <summary>Actors of a sentence are counted up to here.</summary>
    public const int MostActorsInSentence = 3;

    /// <summary>Actors of a report are counted up to here.</summary>
    public const int MostActorsInReport = 4;

    /// <summary>Longer reports are as long as this one.</summary>
    public const int LongestLength = 6;

    /// <summary>How long a report of so many sentences is.</summary>
    public static int LengthOf(int sentences) => Math.Min(LongestLength, 32 - int.LeadingZeroCount(sentences));

    /// <summary>
    /// The sentences of a report that have words, as the gate sees them: the different words in small letters, and how many actors each names.
    /// </summary>
    /// <param name="document">The report.</param>
    /// <param name="actors">How many actors the whole text names, but for the state that the outlet speaks for.</param>
    public ImmutableArray<WeighedSentence> Read(Document document, out int actors)
    {
        var own = _actors.NumberOf(document.Side);
        var sentences = ImmutableArray.CreateBuilder<WeighedSentence>();
        var (words, here, all, start, any) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<int>(), new HashSet<int>(), 0, false);
        for (var scan = new WordScan(document.Text); scan.Next();)
        {
            if (!scan.Word.IsEmpty)
            {
                any = true;
                if (scan.Word.Length <= MostLetters)
                    words.Add(scan.Word.ToString().ToLowerInvariant());
                if (_actors.TryFind(scan.Word, out var actor) && actor != own && here.Add(actor))
                    all.Add(actor);
                continue;
            }
            if (any)
                sentences.Add(new(new TextSpan(start, scan.Position), [.. words.Order(StringComparer.Ordinal)], Math.Min(here.Count, MostActorsInSentence)));
            words.Clear();
            here.Clear();
            (start, any) = (scan.Position, false);
        }
        actors = all.Count;
        return sentences.ToImmutable();
    }

    private List<(TextSpan Span, int Sum)> Sentences(Document document, out int actors)
    {
        var own = _actors.NumberOf(document.Side);
        var sentences = new List<(TextSpan, int)>();
        // The number of the last sentence in which a word or an actor stood: each counts once in a sentence.
        var (wordSeen, actorSeen) = (new int[_weights.Length], new int[_actors.Count]);
        Span<char> small = stackalloc char[MostLetters];
        var (number, sum, words, here, start) = (1, 0, 0, 0, 0);
        actors = 0;
        for (var scan = new WordScan(document.Text); scan.Next();)
        {
            if (!scan.Word.IsEmpty)
            {
                words++;
                if (_actors.TryFind(scan.Word, out var actor) && actor != own && actorSeen[actor] != number)
                {
                    actors += actorSeen[actor] == 0 ? 1 : 0;
                    here++;
                    actorSeen[actor] = number;
                }
                if (scan.Word.Length > MostLetters || scan.Word.ToLowerInvariant(small) is not (> 0 and var length)
                    || !_words.TryGetValue(small[..length], out var word) || wordSeen[word] == number)
                    continue;
                wordSeen[word] = number;
                sum += _weights[word];
                continue;
            }
            if (words > 0)
                sentences.Add((new TextSpan(start, scan.Position), sum + Weight(RelevanceFeature.ActorsInSentence, Math.Min(here, MostActorsInSentence))));
            (number, sum, words, here, start) = (number + 1, 0, 0, 0, scan.Position);
        }
        return sentences;
    }

    private static TextSpan Trimmed(TextSpan span, string text)
    {
        var words = text.AsSpan(span.Start, span.Length);
        var start = span.Start + words.Length - words.TrimStart().Length;
        return new(start, start + words.Trim().Length);
    }

    private int Weight(RelevanceFeature feature, int count) => _counts.GetValueOrDefault((feature, count));
}

/// <summary>A sentence as the gate sees it.</summary>
/// <param name="Span">Where it stands, with the space before it.</param>
/// <param name="Words">The different words, in small letters, in ordinal order.</param>
/// <param name="Actors">How many actors it names, but for the state that the outlet speaks for; at most <see cref="RelevanceGate.MostActorsInSentence"/>.</param>
public readonly record struct WeighedSentence(TextSpan Span, ImmutableArray<string> Words, int Actors);
