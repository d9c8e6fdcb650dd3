namespace Rapport.Text.Tests;

public sealed class TextSpanTests
{
    [Fact]
    public void A_span_gives_back_its_words() =>
        Assert.Equal("call", new TextSpan(2, 6).Of("a call b"));

    [Fact]
    public void Spans_that_only_touch_do_not_overlap() =>
        Assert.False(new TextSpan(0, 3).Overlaps(new TextSpan(3, 5)));

    [Fact]
    public void The_longer_of_two_spans_that_start_together_comes_first() =>
        Assert.True(new TextSpan(0, 9) < new TextSpan(0, 3));
}
