using System.Collections.Immutable;
using Rapport.Text;
using Rapport.Text.Language;

namespace Rapport.Training;

/// <summary>A sentence made ready for learning: its gold annotation as numbers.</summary>
internal sealed class TrainingSentence
{
    /// <summary>Makes a sentence of words ready.</summary>
    /// <param name="forms">The words.</param>
    /// <param name="boundaryTag">Number of the tag outside of the sentence.</param>
    public TrainingSentence(ImmutableArray<string> forms, int boundaryTag)
    {
        Work = new WorkingSentence();
        var spans = new TextSpan[forms.Length];
        for (int i = 0, start = 0; i < spans.Length; start = spans[i++].End)
            spans[i] = new TextSpan(start, start + forms[i].Length);
        Work.Start(string.Concat(forms), spans, boundaryTag);
    }

    /// <summary>The same sentence with a tree.</summary>
    /// <param name="heads">The governor of each word; -1 for the root.</param>
    /// <param name="relations">Number of each word's relation.</param>
    public TrainingSentence WithTree(int[] heads, int[] relations) => new(this, [.. heads.Select(head => head < 0 ? heads.Length : head)], relations);

    private TrainingSentence(TrainingSentence words, int[] heads, int[] relations) =>
        (Work, Heads, Relations) = (words.Work, heads, relations);

    /// <summary>Makes a sentence with a gold tree ready.</summary>
    public TrainingSentence(Sentence gold, Dictionary<string, int> tags, Dictionary<string, int> relations)
        : this(gold.Forms, tags.Count)
    {
        Gold = gold;
        Tags = [.. Enumerable.Range(0, gold.Count).Select(i => tags[TagSet.Name(gold.Upos[i], gold.Xpos[i])])];
        Heads = [.. gold.Heads.Select(head => head < 0 ? gold.Count : head)];
        Relations = [.. gold.Relations.Select(relation => relations[relation])];
    }

    /// <summary>The columns that the stages work in.</summary>
    public WorkingSentence Work { get; }

    /// <summary>The gold annotation; null where only words are known.</summary>
    public Sentence? Gold { get; }

    /// <summary>Gold tags.</summary>
    public int[] Tags { get; } = [];

    /// <summary>Tags by a tagger that has not seen the sentence.</summary>
    public int[] Predicted { get; set; } = [];

    /// <summary>Gold governors; the number of words is the root.</summary>
    public int[] Heads { get; } = [];

    /// <summary>Gold relations.</summary>
    public int[] Relations { get; } = [];
}
