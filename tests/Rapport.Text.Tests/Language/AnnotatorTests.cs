namespace Rapport.Text.Tests.Language;

/// <summary>Tags, lemmas, trees and names by the model of the repository, and how the model is read.</summary>
public sealed class AnnotatorTests(EnglishModel model) : IClassFixture<EnglishModel>
{
    [Fact]
    public void A_plain_sentence_gets_its_tags_lemmas_and_tree()
    {
        var sentence = Assert.Single(model.Sentences("The ministers signed two agreements on Friday."));
        Assert.Equal([Upos.DET, Upos.NOUN, Upos.VERB, Upos.NUM, Upos.NOUN, Upos.ADP, Upos.PROPN, Upos.PUNCT], sentence.Upos);
        Assert.Equal(["the", "minister", "sign", "two", "agreement", "on", "Friday", "."], sentence.Lemmas);
        Assert.Equal([1, 2, -1, 4, 2, 6, 2, 2], sentence.Heads);
        Assert.Equal(["det", "nsubj", "root", "nummod", "obj", "case", "obl", "punct"], sentence.Relations);
        Assert.Equal("Number=Plur", sentence.Features[1]);
    }

    [Fact]
    public void A_passive_sentence_has_a_passive_subject_and_an_agent()
    {
        var sentence = Assert.Single(model.Sentences("Two diplomats were expelled by the government."));
        Assert.Contains("nsubj:pass", sentence.Relations);
        Assert.Contains("aux:pass", sentence.Relations);
        Assert.Equal("expel", sentence.Lemmas[3]);
        Assert.Equal(-1, sentence.Heads[3]);
    }

    [Fact]
    public void Every_sentence_is_a_tree_with_one_root()
    {
        var sentences = model.Sentences(
            "GENEVA, March 3 (Own) -- Envoys of both sides met on Friday, and, after hours of talks about borders, prisoners and "
            + "trade, said that they would meet again.\n\nWhy? Because!\n\n- first point\n- second point\n\n(*) ... --- \"");
        foreach (var sentence in sentences)
        {
            Assert.Single(sentence.Heads, head => head < 0);
            for (var i = 0; i < sentence.Count; i++)
            {
                var steps = 0;
                for (var next = i; next >= 0; next = sentence.Heads[next])
                    Assert.True(steps++ <= sentence.Count);
            }
        }
    }

    [Fact]
    public void Names_have_their_kinds()
    {
        var sentence = Assert.Single(model.Sentences("Prime Minister John Smith flew to London on Monday."));
        Assert.Contains(sentence.Names, name => name.Kind == NameKind.Person && string.Join(' ', sentence.Forms[name.Words.First..name.Words.End]) == "John Smith");
        Assert.Contains(sentence.Names, name => name.Kind == NameKind.Place && sentence.Forms[name.Words.First] == "London");
    }

    [Fact]
    public void Words_that_are_given_stay_and_the_rest_is_annotated_anew()
    {
        var given = Assert.Single(model.Sentences("The ministers signed two agreements on Friday."));
        var blank = given with { Lemmas = [.. given.Forms.Select(_ => "_")], Heads = [.. given.Forms.Select(_ => -1)] };
        var again = model.Annotator.Retag(blank);
        Assert.Equal(given.Words, again.Words);
        Assert.Equal(given.Lemmas, again.Lemmas);
        Assert.Equal(given.Heads, again.Heads);
    }

    [Fact]
    public void Threads_at_once_find_what_one_thread_finds()
    {
        string[] texts = [.. Enumerable.Range(1, 40).Select(number =>
            $"Envoy No. {number} met {string.Join(" and ", Enumerable.Repeat("a minister", number))} in Geneva. They agreed on {number} points.")];
        var alone = texts.Select(text => Written(model.Sentences(text), text)).ToArray();
        var together = texts.AsParallel().AsOrdered().WithDegreeOfParallelism(4).Select(text => Written(model.Sentences(text), text)).ToArray();
        Assert.Equal(alone, together);
    }

    [Fact]
    public void A_stream_that_is_no_model_is_refused_with_file_and_remedy()
    {
        using var stream = new MemoryStream("date 2023-02-11 Envoys meet"u8.ToArray());
        var thrown = Assert.Throws<BrokenFileException>(() => Annotator.Read(stream, "english.model"));
        Assert.StartsWith("english.model: this is no language model", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("rapport train", thrown.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_of_another_version_is_refused_with_both_versions()
    {
        var bytes = File.ReadAllBytes(EnglishModel.Path);
        bytes[8] = 200;
        using var stream = new MemoryStream(bytes);
        var thrown = Assert.Throws<BrokenFileException>(() => Annotator.Read(stream));
        Assert.Contains("version 200", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_cut_short_anywhere_is_refused()
    {
        var bytes = File.ReadAllBytes(EnglishModel.Path);
        for (var part = 0; part < 40; part++)
        {
            using var stream = new MemoryStream(bytes, 0, (int)((long)bytes.Length * part / 40));
            Assert.Throws<BrokenFileException>(() => Annotator.Read(stream));
        }
    }

    private static string Written(IEnumerable<Sentence> sentences, string text)
    {
        var writer = new StringWriter();
        foreach (var sentence in sentences)
            ConlluWriter.Write(writer, sentence, text, null);
        return writer.ToString();
    }
}
