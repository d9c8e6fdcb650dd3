using System.Collections.Immutable;
using Rapport.Text;
using Rapport.Text.Language;

namespace Rapport.Training.Tests.Language;

public sealed class LemmaTrainingTests
{
    private static readonly ImmutableArray<string> Tags = ["NOUN NNS", "VERB VBD"];

    [Theory]
    [InlineData("talks", 0, "talk")]
    [InlineData("Talks", 0, "talk")]
    [InlineData("PEOPLE", 0, "people")]
    [InlineData("people", 0, "people")]
    [InlineData("crises", 0, "crisis")]
    [InlineData("CRISES", 0, "crisis")]
    [InlineData("Wrote", 1, "write")]
    public void What_the_treebank_says_comes_first_then_irregular_forms_then_endings(string form, int tag, string lemma) =>
        Assert.Equal(lemma, Trained().Lemma(form, tag));

    private static Lemmatizer Trained()
    {
        var sentence = new Sentence
        {
            Span = default,
            SectionIndex = 0,
            Words = [default, default, default, default],
            Forms = ["talks", "ships", "people", "signed"],
            Lemmas = ["talk", "ship", "people", "sign"],
            Upos = [Upos.NOUN, Upos.NOUN, Upos.NOUN, Upos.VERB],
            Xpos = ["NNS", "NNS", "NNS", "VBD"],
            Features = ["_", "_", "_", "_"],
            Heads = [-1, 0, 0, 0],
            Relations = ["root", "dep", "dep", "dep"],
        };
        var training = new TrainingSentence(
            sentence, new() { [Tags[0]] = 0, [Tags[1]] = 1 }, new() { ["root"] = 0, ["dep"] = 1 });
        var (edits, rules) = LemmaTraining.Train(
            [training], Tags, [("people", "noun", "person"), ("crises", "noun", "crisis"), ("wrote", "verb", "write")]);
        return new Lemmatizer(edits, rules);
    }
}
