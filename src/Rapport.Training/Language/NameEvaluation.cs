using System.Collections.Immutable;
using Rapport.Text;

namespace Rapport.Training;

/// <summary>
/// Measures names by kind and span on sentences whose words are given. Where the gold annotation does not tell organisations of
/// states from others, they are one kind.
/// </summary>
public sealed class NameEvaluation
{
    private NameEvaluation(ImmutableArray<(NameKind, Score)> kinds, Score together)
    {
        Kinds = kinds;
        Together = together;
    }

    /// <summary>The scores of the kinds that the gold annotation has, in the order of <see cref="NameKind"/>.</summary>
    public ImmutableArray<(NameKind Kind, Score Score)> Kinds { get; }

    /// <summary>The score of persons, places and organisations together.</summary>
    public Score Together { get; }

    /// <summary>
    /// Annotates the words of the gold sentences and measures the names. Sentences in a row whose ids differ in the number behind the
    /// last hyphen alone are one document.
    /// </summary>
    public static NameEvaluation OnGoldWords(Annotator annotator, IReadOnlyList<NamedSentence> gold)
    {
        var system = new List<ImmutableArray<NameMention>>();
        for (var first = 0; first < gold.Count; first = system.Count)
        {
            var end = first + 1;
            while (end < gold.Count && DocumentOf(gold[first]) is { } document && DocumentOf(gold[end]) == document)
                end++;
            system.AddRange(annotator.Retag(gold.Skip(first).Take(end - first).Select(sentence => Frame(sentence.Words))).Select(sentence => sentence.Names));
        }
        return Compare([.. gold.Select(sentence => sentence.Names)], system);
    }

    /// <summary>Measures names against gold names of the same sentences.</summary>
    public static NameEvaluation Compare(IReadOnlyList<ImmutableArray<NameMention>> gold, IReadOnlyList<ImmutableArray<NameMention>> system)
    {
        var known = gold.SelectMany(names => names).Select(name => name.Kind).ToHashSet();
        if (!known.Contains(NameKind.StateOrganisation))
            system = [.. system.Select(names => names.Select(Plain).ToImmutableArray())];
        return new NameEvaluation(
            [.. known.Order().Select(kind => (kind, Count(gold, system, kind)))],
            Count(gold, system, NameKind.Person, NameKind.Place, NameKind.Organisation, NameKind.StateOrganisation));
    }

    private static Score Count(
        IReadOnlyList<ImmutableArray<NameMention>> gold, IReadOnlyList<ImmutableArray<NameMention>> system, params ReadOnlySpan<NameKind> kinds)
    {
        int correct = 0, goldCount = 0, systemCount = 0;
        for (var i = 0; i < gold.Count; i++)
        {
            foreach (var name in gold[i])
                goldCount += kinds.Contains(name.Kind) ? 1 : 0;
            foreach (var name in system[i])
                if (kinds.Contains(name.Kind))
                {
                    systemCount++;
                    correct += gold[i].Contains(name) ? 1 : 0;
                }
        }
        return new Score(correct, goldCount, systemCount);
    }

    private static NameMention Plain(NameMention name) =>
        name.Kind == NameKind.StateOrganisation ? name with { Kind = NameKind.Organisation } : name;

    private static string? DocumentOf(NamedSentence sentence) =>
        sentence.Id?.LastIndexOf('-') is > 0 and var end ? sentence.Id[..end] : null;

    /// <summary>A sentence of which nothing but the words is known.</summary>
    private static Sentence Frame(ImmutableArray<string> words) => new()
    {
        Span = default,
        SectionIndex = -1,
        Words = [.. words.Select(_ => default(TextSpan))],
        Forms = words,
        Lemmas = [],
        Upos = [],
        Xpos = [],
        Features = [],
        Heads = [],
        Relations = [],
    };
}
