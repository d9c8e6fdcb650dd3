using Rapport.Text.Language;

namespace Rapport.Training.Tests.Language;

public sealed class WordClassTests
{
    private static readonly string[] Text =
    [
        "the minister met the envoy", "the envoy met the minister", "a minister called a leader", "a leader met the envoy",
        "the leader called the minister", "a minister met a leader", "the envoy called a leader", "an Envoy called the Leader",
    ];

    [Fact]
    public void Words_between_like_neighbours_get_one_class()
    {
        var pairs = Pairs();
        var classes = WordClassTraining.Train(pairs, WordPairs.FixedWords + 3, passes: 10);
        int Class(string word) => classes[Array.IndexOf(pairs.Words, word)];
        Assert.Equal((Class("minister"), Class("minister")), (Class("envoy"), Class("leader")));
        Assert.Equal(Class("met"), Class("called"));
        Assert.Equal(Class("the"), Class("a"));
        Assert.Equal(3, new[] { Class("minister"), Class("met"), Class("the") }.Distinct().Count());
    }

    [Fact]
    public void Rare_words_are_one_word_and_the_most_frequent_come_first()
    {
        var pairs = Pairs();
        Assert.Equal("the", pairs.Words[WordPairs.FixedWords]);
        Assert.DoesNotContain("an", pairs.Words);
        Assert.Equal(1, pairs.Counts[1]);
        Assert.Equal(Text.Length, pairs.Counts[0]);
    }

    [Fact]
    public void The_table_that_is_written_can_be_read()
    {
        var path = Path.Combine(Path.GetTempPath(), $"classes-{Guid.NewGuid():n}.tsv");
        using (var writer = new StreamWriter(path))
            WordClassTable.Write(Enumerable.Repeat(Sentences(), 3).SelectMany(text => text), ["own writing"], writer);
        var classes = TrainingData.ReadClasses(path);
        File.Delete(path);
        Assert.Contains(classes, word => word.Key == "envoy");
        Assert.All(classes, word => Assert.InRange(word.Value & WordClasses.LargestCoarse, 1, WordClasses.LargestCoarse));
    }

    private static WordPairs Pairs() => WordPairs.Of(Sentences(), leastCount: 2);

    private static IEnumerable<IReadOnlyList<string>> Sentences() => Text.Select(sentence => sentence.Split(' '));
}
