using System.Globalization;

namespace Rapport.Training;

/// <summary>Makes the table of word classes that <see cref="TrainingData.ReadClasses"/> reads.</summary>
public static class WordClassTable
{
    private const int FineClasses = 600;
    private const int CoarseClasses = 64;
    private const int Passes = 25;
    private const int LeastCount = 3;

    /// <summary>Divides the words of plain text into classes and writes a row for each.</summary>
    /// <param name="sentences">Sentences in words; they are gone through once.</param>
    /// <param name="sources">Where they come from, for the head of the table.</param>
    /// <param name="writer">Takes the table.</param>
    /// <returns>Number of words in the table.</returns>
    public static int Write(IEnumerable<IReadOnlyList<string>> sentences, IEnumerable<string> sources, TextWriter writer)
    {
        var pairs = WordPairs.Of(sentences, LeastCount);
        var fine = WordClassTraining.Train(pairs, FineClasses, Passes);
        var coarse = WordClassTraining.Train(pairs, CoarseClasses, Passes);
        writer.NewLine = "\n";
        writer.WriteLine("# Classes of words by the words that stand next to them. Words in small letters, digits as 0.");
        foreach (var source in sources)
            writer.WriteLine($"# {source}");
        writer.WriteLine("word\tfine\tcoarse");
        var count = 0;
        for (var word = WordPairs.FixedWords; word < fine.Length; word++)
        {
            if (pairs.Words[word].StartsWith('#') || pairs.Words[word].Any(char.IsWhiteSpace))
                continue;
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pairs.Words[word]}\t{fine[word]}\t{coarse[word]}"));
            count++;
        }
        return count;
    }
}
