using Rapport.Text.Language;

namespace Rapport.Text.Tests.Language;

public sealed class WeightTableTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(51)]
    [InlineData(128)]
    [InlineData(256)]
    public void Weights_of_both_signs_come_back_for_every_number_of_classes(int classCount)
    {
        var largest = WeightTable.LargestWeight(classCount);
        var table = WeightTable.Build(classCount,
        [
            (11, [WeightTable.Cell(classCount, 0, largest), WeightTable.Cell(classCount, classCount - 1, -largest)]),
            (12, [WeightTable.Cell(classCount, classCount - 1, 1)]),
        ]);
        var scores = new int[classCount];
        table.Score([11, 12, 99], scores);
        Assert.Equal(largest, scores[0]);
        Assert.Equal(1 - largest, scores[^1]);
    }

    [Fact]
    public void Features_that_fall_on_one_place_keep_their_own_weights()
    {
        const ulong Far = 1UL << 40;
        var table = WeightTable.Build(2, [(5, [WeightTable.Cell(2, 0, 3)]), (5 + Far, [WeightTable.Cell(2, 1, 7)])]);
        var scores = new int[2];
        table.Score([5 + Far], scores);
        Assert.Equal([0, 7], scores);
    }

    [Fact]
    public void The_first_of_equal_scores_is_the_best() => Assert.Equal(1, WeightTable.Best([1, 4, 4]));
}
