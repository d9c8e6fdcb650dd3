using Rapport.Store.Linking;

namespace Rapport.Store.Tests;

public sealed class ShinglesTests
{
    private static readonly string[] Words = [.. Enumerable.Range(0, 400).Select(static number => $"word{number * 7919 % 1009}")];

    [Fact]
    public void The_same_words_in_other_lines_and_marks_are_a_reprint()
    {
        var text = Shingles.Of([string.Join(' ', Words)]);
        Assert.True(text.IsReprintOf(Shingles.Of([string.Join(", ", Words[..200]), string.Join("\n", Words[200..]).ToUpperInvariant()])));
    }

    [Fact]
    public void A_text_with_one_sentence_changed_is_a_reprint() =>
        Assert.True(Shingles.Of([string.Join(' ', Words)]).IsReprintOf(Shingles.Of([string.Join(' ', [.. Words[..100], "quite", "another", "thing", .. Words[104..]])])));

    [Fact]
    public void The_first_half_of_a_text_is_a_reprint_of_it() =>
        Assert.True(Shingles.Of([string.Join(' ', Words)]).IsReprintOf(Shingles.Of([string.Join(' ', Words[..200])])));

    [Fact]
    public void A_text_that_shares_half_of_its_words_is_not()
    {
        var other = Words[..200].Concat(Enumerable.Range(0, 200).Select(static number => $"other{number}"));
        Assert.False(Shingles.Of([string.Join(' ', Words)]).IsReprintOf(Shingles.Of([string.Join(' ', other)])));
    }

    [Fact]
    public void Reprints_share_a_band_and_strange_texts_share_none()
    {
        var bands = Shingles.Of([string.Join(' ', Words)]).BandHashes();
        var reprint = Shingles.Of([string.Join(' ', [.. Words[..300], "a", "new", "end"])]).BandHashes();
        var strange = Shingles.Of([string.Join(' ', Words.Reverse())]).BandHashes();
        Assert.NotEmpty(bands.Intersect(reprint));
        Assert.Empty(bands.Intersect(strange));
    }

    [Fact]
    public void A_few_words_are_too_few_to_compare() => Assert.False(Shingles.Of(["The two ministers spoke by telephone on Friday."]).AreEnough);
}
