using System.Globalization;
using Rapport.Coding.Contexts;
using Rapport.Coding.Wordings;
using Rapport.Text;

namespace Rapport.Coding.Tests.Contexts;

public sealed class ContextRegisterTests
{
    private static readonly ContextRegister Register = new(
    [
        new()
        {
            Context = "military",
            Words = [Wording("troop"), Wording("naval exercise"), Wording("arm+deal")],
            Hints = [Wording("exercise"), Wording("base"), Wording("general")],
            NearMisses = ["salvation army troop", "general assembly"],
        },
        new() { Context = "economic", Words = [Wording("trade")], Hints = [Wording("deal")] },
    ]);

    private static Wording Wording(string phrases) => new([.. phrases.Split('+')]);

    // The evidence stands between brackets, sentences between bars.
    private static string Read(string marked)
    {
        var text = marked.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        var start = marked.IndexOf('[', StringComparison.Ordinal);
        var evidence = new TextSpan(start, marked.IndexOf(']', StringComparison.Ordinal) - 1);
        var bar = text.IndexOf('|', StringComparison.Ordinal);
        TextSpan[] sentences = bar < 0 ? [new(0, text.Length)] : [new(0, bar), new(bar, text.Length)];
        var words = Register.Of(text, sentences, [evidence]);
        return string.Join(", ", words.Select(word => string.Create(CultureInfo.InvariantCulture, $"{word.Context} {word.Weight} {word.Evidence.Of(text)}")));
    }

    [Theory]
    [InlineData("[Norland sent troops to Suria].", "military 1 troops")]
    [InlineData("[Norland sent Troops to Suria to talk trade].", "economic 1 trade, military 1 Troops")]
    [InlineData("[Norland sent envoys to Suria].", "")]
    public void A_word_that_tells_a_context_alone_gives_it_to_the_event(string text, string words) => Assert.Equal(words, Read(text));

    [Theory]
    [InlineData("[Norland met Suria at a base].", "")]
    [InlineData("[Norland met Suria at a base for an exercise].", "military 0.5 base, military 0.5 exercise")]
    [InlineData("[Norland met Suria at a base, then at another base].", "")]
    public void A_hint_tells_it_beside_another_one(string text, string words) => Assert.Equal(words, Read(text));

    [Theory]
    [InlineData("[Norland thanked Suria], while troops rested.", "")]
    [InlineData("[Norland thanked Suria], while troops rested after a naval exercise.", "military 0.5 troops, military 0.5 naval exercise")]
    [InlineData("[Norland thanked Suria for a base], while troops rested.", "military 0.5 base, military 0.5 troops")]
    [InlineData("[Norland thanked Suria]. | troops rested after a naval exercise.", "military 0.5 troops, military 0.5 naval exercise")]
    public void Words_outside_the_evidence_weigh_half(string text, string words) => Assert.Equal(words, Read(text));

    [Fact]
    public void A_wording_within_a_longer_one_of_its_context_does_not_weigh() =>
        Assert.Equal("military 1 naval exercise", Read("[Norland and Suria held a naval exercise]."));

    [Fact]
    public void All_phrases_of_a_wording_stand_in_the_sentence() =>
        Assert.Equal("military 1 deal", Read("[Norland struck a fish deal for arms with Suria]."));

    [Theory]
    [InlineData("[Norland thanked the Salvation Army troops of Suria].", "")]
    [InlineData("[Norland thanked the Salvation Army troops and the troops of Suria].", "military 1 troops")]
    [InlineData("[Norland met Suria at a base before the General Assembly].", "")]
    public void A_near_miss_does_not_count(string text, string words) => Assert.Equal(words, Read(text));
}
