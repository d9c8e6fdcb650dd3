using System.Collections.Immutable;
using Rapport.Text;

namespace Rapport.Training.Tests.Language;

/// <summary>The model of the repository on treebanks that lie beside the checkout; where they do not, these tests skip.</summary>
public sealed class TreebankTests
{
    private static readonly string Folder = Path.Combine(
        Environment.GetEnvironmentVariable("RAPPORT_SHARED") ?? Path.Combine(Checkout.Root, "..", "shared"), "treebanks");

    [Fact]
    public void The_model_keeps_its_figures_on_the_development_part_of_EWT()
    {
        var gold = Trees(TreebankFolder.EwtDevelopment(Folder));
        var annotator = Model();
        var words = LanguageEvaluation.OnGoldWords(annotator, gold);
        Assert.InRange(words.Upos.F1, 0.940, 1);
        Assert.InRange(words.Lemmas.F1, 0.970, 1);
        Assert.InRange(words.Las.F1, 0.795, 1);
        var raw = LanguageEvaluation.OnRawText(annotator, gold);
        Assert.InRange(raw.Words.F1, 0.988, 1);
        Assert.InRange(raw.Sentences.F1, 0.870, 1);
    }

    [Fact]
    public void The_model_finds_names_on_the_development_part_of_EWT()
    {
        Assert.SkipUnless(Directory.Exists(Folder), "the treebanks do not lie beside the checkout; RAPPORT_SHARED may name their folder");
        var scores = NameEvaluation.OnGoldWords(Model(), NameReader.Read(TreebankFolder.NamesDevelopment(Folder)));
        Assert.InRange(scores.Together.F1, 0.70, 1);
    }

    private static ImmutableArray<ConlluSentence> Trees(string path)
    {
        Assert.SkipUnless(File.Exists(path), "the treebanks do not lie beside the checkout; RAPPORT_SHARED may name their folder");
        return TrainingData.ReadTrees(path);
    }

    private static Annotator Model()
    {
        using var stream = File.OpenRead(Path.Combine(Checkout.Root, "data", "models", "english.model"));
        return Annotator.Read(stream);
    }
}
