using Rapport.Text.Language;

namespace Rapport.Text.Tests.Language;

public sealed class WeightTableTests
{
    private const ulong Far = 1UL << 57;

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(9)]
    [InlineData(WeightTable.MaximumClasses)]
    public void The_weights_of_known_features_add_up_and_unknown_ones_count_nothing(int classCount)
    {
        var largest = WeightTable.LargestWeight(classCount);
        var table = WeightTable.Build(classCount,
        [
            (11, [(0, largest), (classCount - 1, -largest)]),
            (12, [(classCount - 1, 1)]),
        ]);
        var scores = new int[classCount];

        table.Score([11, 12, 13], scores);

        Assert.Equal((largest, 1 - largest), (scores[0], scores[^1]));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(9)]
    public void Features_that_fall_on_the_same_place_are_told_apart(int classCount)
    {
        var table = WeightTable.Build(classCount, [(5, [(0, 4)]), (5 + Far, [(1, 9)])]);
        var scores = new int[classCount];

        table.Score([5 + Far], scores);

        Assert.Equal((0, 9), (scores[0], scores[1]));
    }

    [Fact]
    public void More_features_than_are_fetched_at_once_are_all_counted()
    {
        var features = Enumerable.Range(1, 100).Select(number => (ulong)number << 40 | (uint)number).ToArray();
        var table = WeightTable.Build(3, features.Select(feature => (feature, (IReadOnlyList<(int, int)>)[(2, 1)])));
        var scores = new int[3];

        table.Score(features, scores);

        Assert.Equal(100, scores[2]);
    }

    [Theory]
    [InlineData(3, 4)]
    [InlineData(-60, -64)]
    [InlineData(1000, 1024)]
    public void A_table_for_few_classes_keeps_the_nearest_square(int weight, int kept)
    {
        var table = WeightTable.Build(2, [(5, [(1, weight)])]);
        var scores = new int[2];

        table.Score([5], scores);

        Assert.Equal(kept, scores[1]);
    }

    [Fact]
    public void The_first_of_equal_scores_is_the_best() => Assert.Equal(1, WeightTable.Best([1, 4, 4]));
}
