using System.Collections.Immutable;
using Rapport.Text;

namespace Rapport.Training.Tests.Language;

public sealed class LanguageEvaluationTests
{
    private const string Gold =
        "1\tEnvoys\tenvoy\tNOUN\tNNS\tNumber=Plur\t2\tnsubj:pass\t_\t_\n2\tmeet\tmeet\tVERB\tVBP\tMood=Ind|Typo=Yes\t0\troot\t_\t_\n"
        + "3\ttoday\ttoday\tNOUN\tNN\tNumber=Sing\t2\tobl:unmarked\t_\tSpaceAfter=No\n4\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_\n\n";

    [Fact]
    public void The_gold_annotation_is_right_in_everything()
    {
        var scores = Compare(Gold, Gold);
        Assert.All(
            new[] { scores.Tokens, scores.Sentences, scores.Words, scores.Upos, scores.Xpos, scores.Features, scores.Lemmas, scores.Uas, scores.Las },
            score => Assert.Equal(1, score.F1));
        Assert.Equal(new Score(4, 4, 4), scores.Las);
    }

    [Fact]
    public void Subtypes_of_relations_and_features_outside_of_the_list_do_not_count()
    {
        var scores = Compare(Gold, Gold.Replace("nsubj:pass", "nsubj", StringComparison.Ordinal).Replace("|Typo=Yes", "", StringComparison.Ordinal));
        Assert.Equal(4, scores.Las.Correct);
        Assert.Equal(4, scores.Features.Correct);
    }

    [Fact]
    public void A_wrong_relation_costs_LAS_and_not_UAS_and_a_wrong_governor_costs_both()
    {
        var relation = Compare(Gold, Gold.Replace("obl:unmarked", "obj", StringComparison.Ordinal));
        Assert.Equal((4, 3), (relation.Uas.Correct, relation.Las.Correct));
        var governor = Compare(Gold, Gold.Replace("\t2\tobl:unmarked", "\t1\tobl:unmarked", StringComparison.Ordinal));
        Assert.Equal((3, 3), (governor.Uas.Correct, governor.Las.Correct));
    }

    [Fact]
    public void A_word_that_was_not_divided_lowers_precision_and_recall()
    {
        const string Undivided =
            "1\tEnvoys\tenvoy\tNOUN\tNNS\tNumber=Plur\t2\tnsubj:pass\t_\t_\n2\tmeet\tmeet\tVERB\tVBP\tMood=Ind\t0\troot\t_\t_\n"
            + "3\ttoday.\ttoday.\tNOUN\tNN\tNumber=Sing\t2\tobl:unmarked\t_\t_\n\n";
        var scores = Compare(Gold, Undivided);
        Assert.Equal(new Score(2, 4, 3), scores.Words);
        Assert.Equal(2.0 * 2 / 7, scores.Words.F1, 10);
        Assert.Equal(1, scores.Sentences.F1);
    }

    [Fact]
    public void Words_of_a_contraction_are_aligned_by_their_forms()
    {
        const string Divided = "1-2\tcan't\t_\t_\t_\t_\t_\t_\t_\t_\n1\tca\tcan\tAUX\tMD\t_\t0\troot\t_\t_\n2\tn't\tnot\tPART\tRB\t_\t1\tadvmod\t_\t_\n\n";
        const string Other = "1-2\tcan't\t_\t_\t_\t_\t_\t_\t_\t_\n1\tcan\tcan\tAUX\tMD\t_\t0\troot\t_\t_\n2\tn't\tnot\tPART\tRB\t_\t1\tadvmod\t_\t_\n\n";
        const string Whole = "1\tcan't\tcan't\tAUX\tMD\t_\t0\troot\t_\t_\n\n";
        Assert.Equal(new Score(2, 2, 2), Compare(Divided, Divided).Words);
        Assert.Equal(new Score(1, 2, 2), Compare(Divided, Other).Words);
        Assert.Equal(new Score(0, 1, 1), Compare(Divided, Other).Uas with { Gold = 1, System = 1 });
        Assert.Equal(new Score(0, 2, 1), Compare(Divided, Whole).Words);
        Assert.Equal(new Score(1, 1, 1), Compare(Divided, Whole).Tokens);
    }

    [Fact]
    public void Two_sentences_taken_as_one_are_no_right_sentence()
    {
        var scores = Compare(
            "1\tYes\tyes\tINTJ\tUH\t_\t0\troot\t_\t_\n\n1\tNo\tno\tINTJ\tUH\t_\t0\troot\t_\t_\n\n",
            "1\tYes\tyes\tINTJ\tUH\t_\t0\troot\t_\t_\n2\tNo\tno\tINTJ\tUH\t_\t1\tconj\t_\t_\n\n");
        Assert.Equal(new Score(0, 2, 1), scores.Sentences);
        Assert.Equal(new Score(1, 2, 2), scores.Uas);
    }

    [Fact]
    public void Annotations_of_different_texts_are_refused() =>
        Assert.Throws<ArgumentException>(() => Compare(Gold, Gold.Replace("today", "tomorrow", StringComparison.Ordinal)));

    private static LanguageScores Compare(string gold, string system) => LanguageEvaluation.Compare(Read(gold), Read(system));

    private static ImmutableArray<ConlluSentence> Read(string text) => [.. new ConlluReader(new StringReader(text), "own.conllu").Read()];
}
