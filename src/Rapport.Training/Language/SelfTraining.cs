using System.Collections.Immutable;
using Rapport.Text.Language;

namespace Rapport.Training;

/// <summary>
/// Finds sentences of plain text from which a parser can learn as if their trees were gold: those that two parsers which learned
/// differently, one each transition by itself and one whole trees by a beam, give the same tree.
/// </summary>
internal sealed class SelfTraining(Tagger tagger, HashLookup classes, TrainingSettings settings)
{
    /// <summary>The sentences on which both parsers agree, with their trees.</summary>
    /// <param name="text">Sentences of plain text.</param>
    /// <param name="trees">Sentences with gold trees, whose column of tags is filled.</param>
    /// <param name="relationCount">Number of relations.</param>
    public List<TrainingSentence> Agreed(
        IEnumerable<ImmutableArray<string>> text, IReadOnlyList<TrainingSentence> trees, int relationCount)
    {
        var sample = Sample(text);
        if (sample.Count == 0)
            return [];
        var parsers = new Parser[2];
        TrainingSettings[] ways =
        [
            settings with { ParserTrainings = 1, ParserEpochs = settings.TransitionParserEpochs, BeamEpochs = 0 },
            settings with { ParserTrainings = 1, ParserEpochs = settings.ParserFoldEpochs, BeamEpochs = settings.ParserFoldBeamEpochs },
        ];
        Parallel.For(0, 2, way =>
        {
            var (transitions, relations) = ParserTraining.Train(trees, relationCount, ways[way]);
            parsers[way] = new Parser(transitions, relations);
        });
        var agreed = new TrainingSentence?[sample.Count];
        Parallel.For(0, sample.Count, () => (new ParserBeam(1), new ParserBeam(Parser.BeamWidth)),
            (number, _, beams) =>
            {
                agreed[number] = Parse(sample[number], parsers, beams);
                return beams;
            },
            _ => { });
        return [.. agreed.OfType<TrainingSentence>()];
    }

    /// <summary>Sentences of middle length, spread over the text by their own words.</summary>
    private List<ImmutableArray<string>> Sample(IEnumerable<ImmutableArray<string>> text)
    {
        var fitting = text.Where(forms => forms.Length >= settings.ShortestPlain && forms.Length <= settings.LongestPlain).Distinct(SameWords.Instance).ToArray();
        return [.. fitting.OrderBy(SameWords.Instance.GetHashCode).Take(settings.PlainSentences)];
    }

    private TrainingSentence? Parse(ImmutableArray<string> forms, Parser[] parsers, (ParserBeam Narrow, ParserBeam Wide) beams)
    {
        var sentence = new TrainingSentence(forms, tagger.Tags.Count);
        var work = sentence.Work;
        work.Classify(classes);
        tagger.Run(work);
        parsers[0].Run(work, beams.Narrow);
        int[] heads = work.Heads[..work.Count], relations = work.Relations[..work.Count];
        parsers[1].Run(work, beams.Wide);
        return heads.AsSpan().SequenceEqual(work.Heads.AsSpan(0, work.Count)) && relations.AsSpan().SequenceEqual(work.Relations.AsSpan(0, work.Count))
            ? sentence.WithTree(heads, relations)
            : null;
    }

    /// <summary>Tells sentences apart by their words; the same words have the same number on every machine.</summary>
    private sealed class SameWords : IEqualityComparer<ImmutableArray<string>>
    {
        public static readonly SameWords Instance = new();

        public bool Equals(ImmutableArray<string> one, ImmutableArray<string> other) => one.AsSpan().SequenceEqual(other.AsSpan());

        public int GetHashCode(ImmutableArray<string> forms)
        {
            var hash = 0UL;
            foreach (var form in forms)
                hash = FeatureHash.Mix(hash, FeatureHash.Of(form));
            return (int)(hash >> 32);
        }
    }
}
