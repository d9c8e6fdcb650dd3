using Rapport.Text.Language;

namespace Rapport.Training;

/// <summary>
/// All sequences of labels of one sentence with their probabilities, by the forward-backward algorithm with scaling. Nothing but
/// additions, multiplications and divisions: it comes out the same on every machine.
/// </summary>
internal sealed class NameLattice
{
    private const int Labels = NameRecognizer.LabelCount;

    private readonly double[] _powers = new double[(Labels + 1) * Labels];
    private int _count;
    private double[] _scores = [];
    private double[] _forward = [];
    private double[] _backward = [];
    private double[] _shares = [];
    private double[] _sums = [];

    /// <summary>Starts a sentence; all its scores are 0.</summary>
    public void Start(int count)
    {
        _count = count;
        if (_sums.Length < count)
        {
            _sums = new double[count * 2];
            _scores = new double[count * 2 * Labels];
            _forward = new double[count * 2 * Labels];
            _backward = new double[count * 2 * Labels];
            _shares = new double[count * 2 * Labels];
        }
        Array.Clear(_scores, 0, count * Labels);
    }

    /// <summary>The scores of a word's labels.</summary>
    public Span<double> Emissions(int word) => _scores.AsSpan(word * Labels, Labels);

    /// <summary>The probabilities of a word's labels.</summary>
    public ReadOnlySpan<double> Shares(int word) => _shares.AsSpan(word * Labels, Labels);

    /// <summary>Computes the probabilities.</summary>
    /// <param name="steps">Scores by label before and label; the last row is for the first word.</param>
    public void Run(ReadOnlySpan<double> steps)
    {
        for (var before = 0; before <= Labels; before++)
            for (var label = 0; label < Labels; label++)
                _powers[before * Labels + label] = NameRecognizer.Allows(before, label) ? Power(steps[before * Labels + label]) : 0;
        for (var i = 0; i < _count; i++)
        {
            var scores = Emissions(i);
            var top = scores[0];
            foreach (var score in scores)
                top = Math.Max(top, score);
            foreach (ref var score in scores)
                score = Power(score - top);
        }
        for (var i = 0; i < _count; i++)
            GoForward(i);
        for (var i = _count - 1; i >= 0; i--)
            GoBackward(i);
        for (var k = 0; k < _count * Labels; k++)
            _shares[k] = _forward[k] * _backward[k];
    }

    /// <summary>Moves the scores of steps towards the gold labels.</summary>
    public void MoveSteps(Span<double> steps, ReadOnlySpan<int> gold, double rate)
    {
        for (var i = 0; i < _count; i++)
        {
            steps[(i == 0 ? Labels : gold[i - 1]) * Labels + gold[i]] += rate;
            for (var label = 0; label < Labels; label++)
            {
                if (i == 0)
                {
                    steps[Labels * Labels + label] -= rate * _shares[label];
                    continue;
                }
                var into = _scores[i * Labels + label] * _backward[i * Labels + label] / _sums[i];
                for (var before = 0; before < Labels; before++)
                    steps[before * Labels + label] -= rate * _forward[(i - 1) * Labels + before] * _powers[before * Labels + label] * into;
            }
        }
    }

    private void GoForward(int i)
    {
        var sum = 0.0;
        for (var label = 0; label < Labels; label++)
        {
            var into = 0.0;
            if (i == 0)
                into = _powers[Labels * Labels + label];
            else
                for (var before = 0; before < Labels; before++)
                    into += _forward[(i - 1) * Labels + before] * _powers[before * Labels + label];
            sum += _forward[i * Labels + label] = into * _scores[i * Labels + label];
        }
        _sums[i] = sum;
        for (var label = 0; label < Labels; label++)
            _forward[i * Labels + label] /= sum;
    }

    private void GoBackward(int i)
    {
        for (var label = 0; label < Labels; label++)
        {
            var onward = 0.0;
            if (i == _count - 1)
                onward = 1;
            else
                for (var after = 0; after < Labels; after++)
                    onward += _powers[label * Labels + after] * _scores[(i + 1) * Labels + after] * _backward[(i + 1) * Labels + after] / _sums[i + 1];
            _backward[i * Labels + label] = onward;
        }
    }

    /// <summary>e to a power by halving the exponent ten times and a short series: the same bits on every machine.</summary>
    private static double Power(double exponent)
    {
        if (exponent < -600)
            return 0;
        var part = exponent / 1024;
        var power = 1 + part * (1 + part / 2 * (1 + part / 3 * (1 + part / 4 * (1 + part / 5 * (1 + part / 6)))));
        for (var i = 0; i < 10; i++)
            power *= power;
        return power;
    }
}
