namespace Rapport.Training;

/// <summary>
/// Divides words into classes by the words that stand before and behind them in plain text: the exchange algorithm (Kneser
/// and Ney 1993; Martin, Liermann and Ney 1998), which moves each word in turn to the class under which a model of class
/// bigrams gives the text the highest likelihood.
/// </summary>
public sealed class WordClassTraining
{
    private const int TableSize = 1 << 20;
    private static readonly double[] Products = [.. Enumerable.Range(0, TableSize).Select(n => n == 0 ? 0 : n * Math.Log(n))];
    private readonly int _classCount;
    private readonly int[] _classes;
    private readonly int[] _counts;
    private readonly Neighbour[][] _after;
    private readonly Neighbour[][] _before;

    // Pairs of classes that follow each other, once by the first and once by the second, so that both are read in a row.
    private readonly int[] _pairs;
    private readonly int[] _mirror;
    private readonly long[] _sizes;

    private WordClassTraining(WordPairs text, int classCount)
    {
        _classCount = classCount;
        (_counts, _after, _before) = (text.Counts, text.After, text.Before);
        _classes = [.. Enumerable.Range(0, _counts.Length).Select(word => word < WordPairs.FixedWords ? word : WordPairs.FixedWords + word % (classCount - WordPairs.FixedWords))];
        _pairs = new int[classCount * classCount];
        _mirror = new int[classCount * classCount];
        _sizes = new long[classCount];
        for (var word = 0; word < _counts.Length; word++)
        {
            _sizes[_classes[word]] += _counts[word];
            foreach (var next in _after[word])
                Count(_classes[word], _classes[next.Word], next.Count);
        }
    }

    /// <summary>The class of each word of <paramref name="text"/>, by its number.</summary>
    /// <param name="text">The words of a text with their neighbours.</param>
    /// <param name="classCount">Number of classes.</param>
    /// <param name="passes">How often each word is looked at.</param>
    public static int[] Train(WordPairs text, int classCount, int passes)
    {
        var training = new WordClassTraining(text, classCount);
        for (var pass = 0; pass < passes && training.Pass(); pass++)
        {
        }
        return training._classes;
    }

    private bool Pass()
    {
        var moved = 0;
        int[] after = new int[_classCount], before = new int[_classCount];
        var gains = new double[_classCount];
        for (var word = WordPairs.FixedWords; word < _counts.Length; word++)
        {
            var old = _classes[word];
            var self = Gather(word, after, before);
            Move(old, after, before, self, -1);
            _sizes[old] -= _counts[word];
            var (behind, ahead) = (Present(after), Present(before));
            Parallel.For(0, 2, half =>
            {
                for (var target = WordPairs.FixedWords + half; target < _classCount; target += 2)
                    gains[target] = Gain(word, target, self, behind, ahead);
            });
            var best = old;
            for (var target = WordPairs.FixedWords; target < _classCount; target++)
                if (gains[target] > gains[best])
                    best = target;
            _classes[word] = best;
            _sizes[best] += _counts[word];
            Move(best, after, before, self, 1);
            moved += best == old ? 0 : 1;
        }
        return moved * 1000L > _counts.Length;
    }

    /// <summary>Counts the classes around a word; the word next to itself is counted apart.</summary>
    private int Gather(int word, int[] after, int[] before)
    {
        Array.Clear(after);
        Array.Clear(before);
        var self = 0;
        foreach (var next in _after[word])
            if (next.Word == word)
                self = next.Count;
            else
                after[_classes[next.Word]] += next.Count;
        foreach (var last in _before[word])
            if (last.Word != word)
                before[_classes[last.Word]] += last.Count;
        return self;
    }

    private void Move(int @class, int[] after, int[] before, int self, int sign)
    {
        for (var other = 0; other < _classCount; other++)
        {
            if (after[other] != 0)
                Count(@class, other, sign * after[other]);
            if (before[other] != 0)
                Count(other, @class, sign * before[other]);
        }
        Count(@class, @class, sign * self);
    }

    private void Count(int first, int second, int amount)
    {
        _pairs[first * _classCount + second] += amount;
        _mirror[second * _classCount + first] += amount;
    }

    private double Gain(int word, int target, int self, Neighbour[] after, Neighbour[] before)
    {
        var gain = 2 * (Product(_sizes[target]) - Product(_sizes[target] + _counts[word]));
        var own = self;
        var row = _pairs.AsSpan(target * _classCount, _classCount);
        foreach (var (other, count) in after)
            if (other == target)
                own += count;
            else
                gain += Product(row[other] + count) - Product(row[other]);
        var column = _mirror.AsSpan(target * _classCount, _classCount);
        foreach (var (other, count) in before)
            if (other == target)
                own += count;
            else
                gain += Product(column[other] + count) - Product(column[other]);
        return gain + Product(row[target] + own) - Product(row[target]);
    }

    private static Neighbour[] Present(int[] counts)
    {
        var present = new List<Neighbour>();
        for (var other = 0; other < counts.Length; other++)
            if (counts[other] != 0)
                present.Add(new Neighbour(other, counts[other]));
        return [.. present];
    }

    private static double Product(long count) => count < TableSize ? Products[count] : count * Math.Log(count);
}

/// <summary>How often a word or a class stands next to another.</summary>
/// <param name="Word">Number of the other.</param>
/// <param name="Count">How often.</param>
public readonly record struct Neighbour(int Word, int Count);
