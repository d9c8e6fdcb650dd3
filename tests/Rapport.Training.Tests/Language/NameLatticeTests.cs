using Rapport.Text.Language;

namespace Rapport.Training.Tests.Language;

public sealed class NameLatticeTests
{
    private const int Labels = NameRecognizer.LabelCount;

    [Fact]
    public void The_probability_of_a_label_is_the_share_of_the_sequences_that_have_it()
    {
        const int Count = 3;
        var random = new SeededRandom(3);
        var scores = Enumerable.Range(0, Count * Labels).Select(_ => random.Next() % 1000 / 250.0).ToArray();
        var steps = Enumerable.Range(0, (Labels + 1) * Labels).Select(_ => random.Next() % 1000 / 250.0).ToArray();
        var lattice = new NameLattice();
        lattice.Start(Count);
        for (var i = 0; i < Count; i++)
            scores.AsSpan(i * Labels, Labels).CopyTo(lattice.Emissions(i));
        lattice.Run(steps);
        var shares = Shares(scores, steps);
        for (var i = 0; i < Count; i++)
            for (var label = 0; label < Labels; label++)
                Assert.Equal(shares[i, label], lattice.Shares(i)[label], 1e-9);
    }

    private static double[,] Shares(double[] scores, double[] steps)
    {
        var shares = new double[3, Labels];
        var sum = 0.0;
        for (var a = 0; a < Labels; a++)
            for (var b = 0; b < Labels; b++)
                for (var c = 0; c < Labels; c++)
                {
                    if (!NameRecognizer.Allows(Labels, a) || !NameRecognizer.Allows(a, b) || !NameRecognizer.Allows(b, c))
                        continue;
                    var weight = Math.Exp(
                        scores[a] + scores[Labels + b] + scores[2 * Labels + c]
                        + steps[Labels * Labels + a] + steps[a * Labels + b] + steps[b * Labels + c]);
                    sum += weight;
                    shares[0, a] += weight;
                    shares[1, b] += weight;
                    shares[2, c] += weight;
                }
        for (var i = 0; i < 3; i++)
            for (var label = 0; label < Labels; label++)
                shares[i, label] /= sum;
        return shares;
    }
}
