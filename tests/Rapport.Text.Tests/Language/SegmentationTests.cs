namespace Rapport.Text.Tests.Language;

/// <summary>Words and sentences of newswire and readouts as the model of the repository divides them.</summary>
public sealed class SegmentationTests(EnglishModel model) : IClassFixture<EnglishModel>
{
    [Theory]
    [InlineData("The envoys don't trust the U.S. draft.", "The envoys do n't trust the U.S. draft .")]
    [InlineData("They cannot leave on Feb. 10.", "They can not leave on Feb. 10 .")]
    [InlineData("Ruritania's offer was rejected.", "Ruritania 's offer was rejected .")]
    [InlineData("Gen. Orlov met Lt. Col. Brandt.", "Gen. Orlov met Lt. Col. Brandt .")]
    [InlineData("U.S.-Ruritania talks began.", "U.S. - Ruritania talks began .")]
    [InlineData("A long-term, non-binding accord (the \"Accord\") followed.", "A long - term , non-binding accord ( the \" Accord \" ) followed .")]
    [InlineData("It cost $1,250.50, or 12% more.", "It cost $ 1,250.50 , or 12 % more .")]
    public void Words_are_divided_as_in_the_treebank(string text, string words) => Assert.Equal([words], model.Words(text));

    [Theory]
    [InlineData("Gen. Orlov arrived on Monday. He left on Feb. 10 with Mr. Brandt. Talks go on.", 3)]
    [InlineData("\"We will sign,\" he said. \"We will sign soon.\" The minister agreed.", 3)]
    [InlineData("The envoy flew to the U.S. on Monday.", 1)]
    [InlineData("Point No. 2 was dropped. Point No. 3 was kept.", 2)]
    public void Sentences_end_where_a_reader_would_end_them(string text, int count) => Assert.Equal(count, model.Sentences(text).Length);

    [Fact]
    public void An_empty_line_ends_a_sentence_without_a_full_stop()
    {
        var sentences = model.Sentences("Ruritania ready to deepen ties: FM\n\nThe minister spoke on Monday");
        Assert.Equal(2, sentences.Length);
        Assert.Equal(0, sentences[0].Span.Start);
    }

    [Fact]
    public void Sections_are_annotated_on_their_own_and_the_text_between_them_is_passed_over()
    {
        const string Text = "Talks begin ### The envoys met. They agreed.";
        var document = new Document
        {
            Id = "own",
            Text = Text,
            Sections = [new Section(SectionKind.Headline, new TextSpan(0, 11)), new Section(SectionKind.Body, new TextSpan(16, Text.Length))],
        };
        var sentences = model.Annotator.Annotate(document).Sentences;
        Assert.Equal([0, 1, 1], sentences.Select(sentence => sentence.SectionIndex));
        Assert.Equal(["Talks begin", "The envoys met.", "They agreed."], sentences.Select(sentence => sentence.Span.Of(Text)));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\n\t ")]
    public void A_text_without_words_has_no_sentences(string text) => Assert.Empty(model.Sentences(text));

    [Fact]
    public void Every_span_holds_its_form_and_all_signs_but_white_space_are_in_words()
    {
        CsCheck.Check.Sample(
            CsCheck.Gen.String[CsCheck.Gen.Char["abcABC012 .,;:!?'\"-\n\t()$%@/é’“”—\u00a0\ud83d\ude00"], 0, 200],
            text =>
            {
                var sentences = model.Sentences(text);
                foreach (var sentence in sentences)
                    for (var i = 0; i < sentence.Count; i++)
                        Assert.Equal(sentence.Forms[i], sentence.Words[i].Of(text));
                Assert.Equal(
                    text.Where(sign => !char.IsWhiteSpace(sign)),
                    sentences.SelectMany(sentence => sentence.Forms).SelectMany(form => form));
            },
            iter: 300, threads: 1);
    }

    [Fact]
    public void A_very_long_stretch_and_a_very_long_sentence_are_cut_and_lose_nothing()
    {
        var text = new string('x', 3000) + " " + string.Concat(Enumerable.Repeat("word ", 2000));
        var sentences = model.Sentences(text);
        Assert.True(sentences.Max(sentence => sentence.Count) <= 400);
        Assert.Equal(3000 + 8000, sentences.Sum(sentence => sentence.Forms.Sum(form => form.Length)));
    }
}
