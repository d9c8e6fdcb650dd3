namespace Rapport.Text.Language;

/// <summary>What a sequence of words is listed as. The bits are features alone: a listed name is none until the sentence says so.</summary>
[Flags]
internal enum Listing
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A given name.</summary>
    Given = 1,

    /// <summary>A surname.</summary>
    Surname = 1 << 1,

    /// <summary>A whole name of a person.</summary>
    Person = 1 << 2,

    /// <summary>A city or another place.</summary>
    Place = 1 << 3,

    /// <summary>A state, a part of one, a region of the world.</summary>
    State = 1 << 4,

    /// <summary>An organisation or a group.</summary>
    Organisation = 1 << 5,

    /// <summary>An organisation of a state.</summary>
    StateOrganisation = 1 << 6,

    /// <summary>An adjective or noun for those who belong to a state or a region.</summary>
    Nationality = 1 << 7,

    /// <summary>A noun for those who belong to a faith, a party, a people.</summary>
    People = 1 << 8,

    /// <summary>An office.</summary>
    Office = 1 << 9,

    /// <summary>A word that belongs to the office that it stands before.</summary>
    OfficeWord = 1 << 10,

    /// <summary>A noun for a body that acts as a whole: "ministry".</summary>
    Body = 1 << 11,

    /// <summary>A noun for people who act for a state, or a title: "troops", "Mr.".</summary>
    Title = 1 << 12,

    /// <summary>A name of something else.</summary>
    Other = 1 << 13,

    /// <summary>A word of a company's name.</summary>
    Company = 1 << 15,

    /// <summary>The beginning of a longer sequence; it says nothing by itself.</summary>
    Beginning = 1 << 14,

    /// <summary>What may be written in small letters.</summary>
    Small = Office | OfficeWord | Body | Title,
}

/// <summary>
/// Finds listed sequences of words. For each word it packs three sets of <see cref="Listing"/> into one number: what the word
/// is listed as by itself, what longer sequences begin with it, what longer sequences it goes on with.
/// </summary>
internal sealed class NameLists(HashLookup sequences)
{
    /// <summary>The longest sequence, in words.</summary>
    public const int LongestSequence = 8;

    private const int SetBits = 16;

    /// <summary>The key of a sequence of no words.</summary>
    public const ulong EmptyKey = 0x51ED270B0A1F39C1;

    /// <summary>The key of a sequence with one more word.</summary>
    /// <param name="key">The key without the word.</param>
    /// <param name="folded">The word as <see cref="WordAtoms.Folded"/> has it.</param>
    public static ulong Key(ulong key, ulong folded) => FeatureHash.Mix(key, folded);

    /// <summary>What a word is listed as by itself.</summary>
    public static ulong Alone(ulong listed) => listed & ((1 << SetBits) - 1);

    /// <summary>What longer sequences begin with a word.</summary>
    public static ulong First(ulong listed) => listed >> SetBits & ((1 << SetBits) - 1);

    /// <summary>What longer sequences a word goes on with.</summary>
    public static ulong Inside(ulong listed) => listed >> 2 * SetBits;

    /// <summary>Fills the column of listings.</summary>
    public void Run(WorkingSentence sentence)
    {
        for (var i = 0; i < sentence.Count; i++)
            sentence.Listed(i) = 0;
        for (var first = 0; first < sentence.Count; first++)
        {
            var key = EmptyKey;
            var longest = Math.Min(LongestSequence, sentence.Count - first);
            var isSmall = !sentence.Atoms(first).IsCapitalised;
            for (var length = 1; length <= longest; length++)
            {
                key = Key(key, sentence.Atoms(first + length - 1).Folded);
                var found = sequences.Find(key);
                if (found < 0)
                    break;
                var listing = (ulong)((Listing)found & ~Listing.Beginning & (isSmall ? Listing.Small : (Listing)~0));
                if (listing != 0)
                    Mark(sentence, first, length, listing);
            }
        }
    }

    private static void Mark(WorkingSentence sentence, int first, int length, ulong listing)
    {
        if (length == 1)
        {
            sentence.Listed(first) |= listing;
            return;
        }
        sentence.Listed(first) |= listing << SetBits;
        for (var i = first + 1; i < first + length; i++)
            sentence.Listed(i) |= listing << 2 * SetBits;
    }
}
