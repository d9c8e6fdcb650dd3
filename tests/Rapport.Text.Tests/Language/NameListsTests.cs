using Rapport.Text.Language;

namespace Rapport.Text.Tests.Language;

public sealed class NameListsTests
{
    private static readonly NameLists Lists = new(HashLookup.Build(
    [
        Entry(Listing.Given | Listing.Place, "jordan"),
        Entry(Listing.Beginning, "foreign"),
        Entry(Listing.Office, "foreign", "minister"),
        Entry(Listing.Beginning | Listing.Other, "new"),
        Entry(Listing.Beginning | Listing.Place, "new", "york"),
        Entry(Listing.Organisation, "new", "york", "times"),
    ]));

    [Fact]
    public void A_word_that_is_listed_alone_bears_all_its_listings()
    {
        var sentence = Look("Jordan spoke");
        Assert.Equal((ulong)(Listing.Given | Listing.Place), NameLists.Alone(sentence.Listed(0)));
        Assert.Equal(0UL, sentence.Listed(1));
    }

    [Fact]
    public void Every_listed_sequence_marks_its_words_the_longer_ones_besides_the_shorter()
    {
        var sentence = Look("the New York Times");
        Assert.Equal((ulong)Listing.Other, NameLists.Alone(sentence.Listed(1)));
        Assert.Equal((ulong)(Listing.Place | Listing.Organisation), NameLists.First(sentence.Listed(1)));
        Assert.Equal((ulong)(Listing.Place | Listing.Organisation), NameLists.Inside(sentence.Listed(2)));
        Assert.Equal((ulong)Listing.Organisation, NameLists.Inside(sentence.Listed(3)));
    }

    [Fact]
    public void In_small_letters_offices_are_found_and_names_are_not()
    {
        var sentence = Look("foreign minister of jordan");
        Assert.Equal((ulong)Listing.Office, NameLists.First(sentence.Listed(0)));
        Assert.Equal(0UL, sentence.Listed(3));
    }

    [Fact]
    public void The_beginning_of_a_sequence_alone_says_nothing() => Assert.Equal(0UL, Look("Foreign trade").Listed(0));

    private static KeyValuePair<ulong, int> Entry(Listing listing, params string[] words) =>
        KeyValuePair.Create(words.Aggregate(NameLists.EmptyKey, (key, word) => NameLists.Key(key, WordAtoms.Of(word).Folded)), (int)listing);

    private static WorkingSentence Look(string text)
    {
        var spans = new List<TextSpan>();
        foreach (var word in text.Split(' '))
            spans.Add(new TextSpan(spans.Count == 0 ? 0 : spans[^1].End + 1, (spans.Count == 0 ? 0 : spans[^1].End + 1) + word.Length));
        var sentence = new WorkingSentence();
        sentence.Start(text, spans.ToArray(), 0);
        Lists.Run(sentence);
        return sentence;
    }
}
