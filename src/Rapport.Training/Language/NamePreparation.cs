using System.Collections.Immutable;
using Rapport.Text;
using Rapport.Text.Language;

namespace Rapport.Training;

/// <summary>Makes sentences with gold names ready for learning.</summary>
internal sealed class NamePreparation(Tagger tagger, Parser parser, HashLookup classes, NameLists lists, NameSurroundings surroundings)
{
    /// <summary>The sentences with their columns filled and their names completed by the tables.</summary>
    /// <param name="data">The gold names.</param>
    /// <param name="trees">
    /// The sentences with trees, annotated by stages that have not seen them; a sentence that is not among them is annotated anew.
    /// </param>
    public List<PreparedNames> Prepare(TrainingData data, TrainingSentence[] trees)
    {
        var known = new Dictionary<string, TrainingSentence>(StringComparer.Ordinal);
        for (var i = 0; i < trees.Length; i++)
            if (data.Trees[i].Id is { } id)
                known[id] = trees[i];
        var prepared = new List<PreparedNames>();
        var beam = new ParserBeam(Parser.BeamWidth);
        foreach (var sentence in data.Names)
        {
            var work = sentence.Id is { } id && known.TryGetValue(id, out var tree) && tree.Work.Count == sentence.Words.Length
                ? tree.Work
                : Annotated(sentence.Words, beam);
            lists.Run(work);
            surroundings.Run(work);
            prepared.Add(new PreparedNames(work, NameKinds.Complete(work, sentence.Names), sentence.Source));
        }
        return prepared;
    }

    private WorkingSentence Annotated(ImmutableArray<string> words, ParserBeam beam)
    {
        var work = new TrainingSentence(words, tagger.Tags.Count).Work;
        work.Classify(classes);
        tagger.Run(work);
        parser.Run(work, beam);
        return work;
    }
}

/// <summary>A sentence made ready for learning names.</summary>
/// <param name="Sentence">Its columns are filled.</param>
/// <param name="Names">Its names.</param>
/// <param name="Source">Number of its source; 0 for the one whose rules count.</param>
internal sealed record PreparedNames(WorkingSentence Sentence, ImmutableArray<NameMention> Names, int Source);
