using Rapport.Store.Questions;

namespace Rapport.Store.Tests;

/// <summary>The words of a finding as one text.</summary>
public sealed class EvidenceTests
{
    private static readonly EvidenceWords Whole = new("Norway gave Kenya aid on Monday", new(10, 41), 0);

    [Fact]
    public void Pieces_stand_with_an_ellipsis_between_them() =>
        Assert.Equal("Norway gave Kenya aid on Monday … Kenya thanked it", EvidenceWords.Joined([Whole, new("Kenya thanked it", new(50, 66), 1)]));

    [Fact]
    public void A_piece_within_an_earlier_one_is_not_told_twice() =>
        Assert.Equal(Whole.Text, EvidenceWords.Joined([Whole, new("gave Kenya aid", new(17, 31), 0), Whole]));
}
