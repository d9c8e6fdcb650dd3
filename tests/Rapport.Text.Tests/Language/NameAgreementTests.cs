using System.Collections.Immutable;
using Rapport.Text.Language;

namespace Rapport.Text.Tests.Language;

public sealed class NameAgreementTests
{
    [Fact]
    public void A_surname_that_stands_alone_is_a_person_where_the_document_has_the_whole_name()
    {
        var sentences = NameAgreement.Apply([Words("Anna Lund came", (NameKind.Person, 0, 2)), Words("Then Lund left"), Words("Lund spoke", (NameKind.Person, 0, 1))]);
        Assert.Equal([new NameMention(NameKind.Person, new WordRange(1, 2))], sentences[1].Names);
    }

    [Fact]
    public void A_name_is_of_the_kind_that_it_mostly_is()
    {
        var sentences = NameAgreement.Apply(
            [Words("Ostrava won", (NameKind.Place, 0, 1)), Words("Ostrava lost", (NameKind.Organisation, 0, 1)), Words("Ostrava lies there", (NameKind.Place, 0, 1))]);
        Assert.All(sentences, sentence => Assert.Equal(NameKind.Place, Assert.Single(sentence.Names).Kind));
    }

    [Fact]
    public void A_word_that_was_named_once_is_no_name_elsewhere_for_that()
    {
        var sentences = NameAgreement.Apply([Words("Ostrava won", (NameKind.Place, 0, 1)), Words("Then Ostrava lost")]);
        Assert.Empty(sentences[1].Names);
    }

    [Fact]
    public void Kinds_that_are_as_frequent_stay()
    {
        var sentences = NameAgreement.Apply([Words("Ostrava won", (NameKind.Place, 0, 1)), Words("Ostrava lost", (NameKind.Organisation, 0, 1))]);
        Assert.Equal([NameKind.Place, NameKind.Organisation], sentences.Select(sentence => sentence.Names[0].Kind));
    }

    private static Sentence Words(string text, params ReadOnlySpan<(NameKind Kind, int First, int End)> names)
    {
        var forms = text.Split(' ').ToImmutableArray();
        var mentions = ImmutableArray.CreateBuilder<NameMention>();
        foreach (var (kind, first, end) in names)
            mentions.Add(new NameMention(kind, new WordRange(first, end)));
        return new Sentence
        {
            Span = default,
            SectionIndex = 0,
            Words = [.. forms.Select(_ => default(TextSpan))],
            Forms = forms,
            Lemmas = forms,
            Upos = [.. forms.Select(form => char.IsUpper(form[0]) && form != "Then" ? Upos.PROPN : Upos.VERB)],
            Xpos = forms,
            Features = forms,
            Heads = [.. forms.Select((_, i) => i - 1)],
            Relations = forms,
            Names = mentions.ToImmutable(),
        };
    }
}
