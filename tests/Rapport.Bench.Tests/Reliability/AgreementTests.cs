using System.Collections.Immutable;
using Rapport.Bench.Reliability;

namespace Rapport.Bench.Tests.Reliability;

public sealed class AgreementTests
{
    private const string Text = "Norway\n\nNorway opposes overfishing and stands ready to train inspectors.";

    private static ImmutableHashSet<string> Side(string codes) => [.. codes.Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    private static ScoredEvent Event(string type, string source, string target, bool reciprocal = false) => new(type, Side(source), Side(target), reciprocal);

    private static ScoredStatement Position(string kind, string words, string target = "", string? stance = null) => new(kind, stance, Side("NOR"), Side(target), [words]);

    [Theory]
    [InlineData("AID", "NOR", "CHL", "CONSULT", "NOR", "CHL", 0)]
    [InlineData("AID", "NOR", "CHL", "AID", "CHL", "NOR", 1)]
    [InlineData("AID", "NOR", "CHL PER", "AID", "NOR", "PER", 2)]
    [InlineData("AID", "NOR", "", "AID", "NOR", "PER", 3)]
    [InlineData("CONSULT", "NOR CHL", "", "CONSULT", "NOR", "CHL", 3)]
    [InlineData("CONSULT", "NOR CHL PER", "", "CONSULT", "NOR", "CHL", 2)]
    [InlineData("CONSULT", "NOR CHL", "", "CONSULT", "NOR", "PER", 1)]
    public void Events_agree_in_type_then_in_sides(string type, string source, string target, string found, string from, string to, int level) =>
        Assert.Equal(level, Agreement.Of(Event(type, source, target), Event(found, from, to)));

    [Fact]
    public void Words_agree_where_they_share_half_of_the_shorter_piece()
    {
        var gold = Position("position", "Norway opposes overfishing", stance: "against");

        Assert.Equal(3, Agreement.Of(gold, Position("position", "opposes overfishing and stands", stance: "against"), Text));
        Assert.Equal(2, Agreement.Of(gold, Position("position", "opposes overfishing", stance: "for"), Text));
        Assert.Equal(1, Agreement.Of(gold, Position("criticism", "opposes overfishing"), Text));
        Assert.Equal(0, Agreement.Of(gold, Position("position", "overfishing and stands ready to train inspectors"), Text));
        Assert.Equal(0, Agreement.Of(gold, Position("position", "words that are not there"), Text));
    }

    [Fact]
    public void The_best_agreement_is_matched_first_and_each_side_once()
    {
        int[,] levels = { { 2, 3 }, { 0, 2 } };

        Assert.Equal([false, true], Agreement.Match(2, 2, (gold, found) => levels[gold, found], 2));
    }
}
