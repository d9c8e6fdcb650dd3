using System.Collections.Immutable;
using Rapport.Text;
using Rapport.Text.Language;

namespace Rapport.Training.Tests.Language;

public sealed class NameKindsTests
{
    [Theory]
    [InlineData("the French Ministry of Defence", true)]
    [InlineData("the State Department", true)]
    [InlineData("the Cherry Orchard Company", false)]
    [InlineData("NATO", false)]
    public void An_organisation_is_a_states_by_its_listing_or_by_the_noun_at_its_head(string words, bool isOfState)
    {
        var count = words.Split(' ').Length;
        var name = Assert.Single(Complete(words, new NameMention(NameKind.Organisation, new WordRange(0, count))));
        Assert.Equal(isOfState ? NameKind.StateOrganisation : NameKind.Organisation, name.Kind);
    }

    [Fact]
    public void Listed_nationalities_and_offices_with_capitals_are_names_where_no_gold_name_stands() =>
        Assert.Equal(
            [
                new NameMention(NameKind.Nationality, new WordRange(1, 2)),
                new NameMention(NameKind.Office, new WordRange(2, 4)),
                new NameMention(NameKind.Person, new WordRange(4, 5)),
            ],
            Complete("the Belgian Foreign Minister Jansen met the foreign minister", new NameMention(NameKind.Person, new WordRange(4, 5))));

    [Fact]
    public void A_gold_name_stays_whole_though_a_nationality_stands_in_it() =>
        Assert.Equal(NameKind.Organisation, Assert.Single(Complete("Belgian Waffles", new NameMention(NameKind.Organisation, new WordRange(0, 2)))).Kind);

    private static ImmutableArray<NameMention> Complete(string text, params ImmutableArray<NameMention> gold)
    {
        var sentence = new TrainingSentence([.. text.Split(' ')], 0).Work;
        Lists.Run(sentence);
        return NameKinds.Complete(sentence, gold);
    }

    private static readonly NameLists Lists = new(NameTables.Read(Path.Combine(Checkout.Root, "data")).Compile(
        new Tokenizer(WeightTable.Build(Tokenizer.DecisionCount, []), HashLookup.Build([]), HashLookup.Build([]))));
}
