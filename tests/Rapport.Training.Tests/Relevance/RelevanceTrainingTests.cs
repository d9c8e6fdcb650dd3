using Rapport.Coding.Actors;
using Rapport.Coding.Relevance;
using Rapport.Text;

namespace Rapport.Training.Tests.Relevance;

public sealed class RelevanceTrainingTests : IDisposable
{
    private static readonly ActorRegister Actors = ActorSources.Read(Path.Combine(Checkout.Root, "data"));

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("rapport-relevance-");

    public void Dispose() => folder.Delete(recursive: true);

    private static List<RelevanceExample> Examples()
    {
        string[] states = ["Norway", "Kenya", "Chile", "Japan", "Peru"];
        var examples = new List<RelevanceExample>();
        for (var number = 0; number < 400; number++)
        {
            var told = $"{states[number % 5]} held talks with {states[(number + 1 + number / 5 % 3) % 5]} on item {number}.";
            var other = $"The team of {states[number % 5]} won match {number} before a large crowd.";
            examples.Add(new(new Document { Id = $"t{number}", Text = $"It was a warm day.\n{told}" }, [new TextSpan(19, 19 + told.Length)]));
            examples.Add(new(new Document { Id = $"o{number}", Text = $"It was a warm day.\n{other}" }, []));
        }
        return examples;
    }

    [Fact]
    public void Reports_with_findings_pass_and_those_without_do_not_also_those_that_were_not_learned_from()
    {
        var examples = Examples();

        var gate = new RelevanceGate(RelevanceTraining.Train(examples, Actors, 1), Actors);

        Assert.All(examples, example => Assert.Equal(example.IsRelevant, gate.Weigh(example.Document).Passes));
        Assert.Contains(examples, static example => example.IsHeldBack);
        Assert.Contains(examples, static example => !example.IsHeldBack);
    }

    [Fact]
    public void The_same_reports_and_seed_give_the_same_table_and_the_table_is_read_as_it_was_written()
    {
        string Table()
        {
            using var writer = new StringWriter();
            RelevanceTraining.Write(RelevanceTraining.Train(Examples(), Actors, 3), ["calls.jsonl"], writer);
            return writer.ToString();
        }

        var table = Table();
        File.WriteAllText(Path.Combine(folder.FullName, "weights.tsv"), table);

        Assert.Equal(table, Table());
        Assert.Equal(RelevanceTraining.Train(Examples(), Actors, 3).Weights, RelevanceSources.Read(folder.FullName).Weights);
    }

    [Theory]
    [InlineData("wort\ttalks\t12", 2, "the feature \"wort\"")]
    [InlineData("word\ttalks\t1.5", 2, "no whole number")]
    [InlineData("actors-in-report\tmany\t5", 2, "no number from 0 to 9")]
    [InlineData("word\ttalks\t5\nword\ttalks\t6", 3, "stands twice")]
    public void A_wrong_row_is_told_with_its_line(string rows, int line, string words)
    {
        File.WriteAllText(Path.Combine(folder.FullName, "weights.tsv"), $"feature\tvalue\tweight\n{rows}\n");

        var fault = Assert.Throws<BrokenFileException>(() => RelevanceSources.Read(folder.FullName));

        Assert.Equal(line, fault.Line);
        Assert.Contains(words, fault.Message, StringComparison.Ordinal);
    }
}
