using Rapport.Text.Language;

namespace Rapport.Training.Tests.Language;

public sealed class TrainableWeightsTests
{
    [Fact]
    public void The_table_holds_the_average_of_the_weights_over_all_decisions()
    {
        var weights = new TrainableWeights(2);
        var random = new SeededRandom(7);
        var now = new double[20, 2];
        var sum = new double[20, 2];
        for (var step = 0; step < 200; step++)
        {
            weights.Tick();
            var feature = random.Next() % 20;
            if (random.Happens(0.4))
            {
                weights.Update([feature + 1], 1, 0);
                now[feature, 1]++;
                now[feature, 0]--;
            }
            for (var i = 0; i < 20; i++)
                for (var k = 0; k < 2; k++)
                    sum[i, k] += now[i, k];
        }
        var largest = Enumerable.Range(0, 20).Max(i => sum[i, 1]);
        var table = weights.Average(0);
        var scores = new int[2];
        for (var i = 0; i < 20; i++)
        {
            table.Score([(ulong)i + 1], scores);
            Assert.Equal(sum[i, 1] / largest, (double)scores[1] / WeightTable.LargestWeight(2), 0.02);
            Assert.Equal(-scores[1], scores[0]);
        }
    }

    [Fact]
    public void Weights_below_the_threshold_are_left_out()
    {
        var weights = new TrainableWeights(2);
        for (var step = 0; step < 10; step++)
        {
            weights.Tick();
            if (step < 4)
                weights.Update([1], 1, 0);
            if (step == 9)
                weights.Update([2], 1, 0);
        }
        var scores = new int[2];
        weights.Average(0.5).Score([2], scores);
        Assert.Equal([0, 0], scores);
        weights.Average(0.5).Score([1], scores);
        Assert.True(scores[1] > 0);
    }

    [Fact]
    public void Thousands_of_features_keep_their_own_weights()
    {
        var weights = new TrainableWeights(3);
        weights.Tick();
        for (var i = 1; i <= 100_000; i++)
            weights.Add(FeatureHash.Mix((ulong)i, 0), i % 3, 1 + i % 5);
        var scores = new int[3];
        for (var i = 1; i <= 100_000; i += 997)
        {
            weights.Score([FeatureHash.Mix((ulong)i, 0)], scores);
            Assert.Equal(1 + i % 5, scores[i % 3]);
            Assert.Equal(1 + i % 5, scores.Sum());
        }
    }
}
