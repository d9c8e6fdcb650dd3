using System.Collections.Immutable;
using Rapport.Coding.Actors;

namespace Rapport.Store.Linking;

/// <summary>
/// A person's name as it is compared across reports: letters without accents in lower case, without initials and "Jr.".
/// Two names are the same person's, within one state, where every word of the shorter one is a word of the longer one:
/// "Sullivan" and "Jake Sullivan", "Hayashi Yoshimasa" and "Yoshimasa Hayashi"; a long word may differ by one letter ("Zelensky", "Zelenskyy").
/// </summary>
internal sealed class PersonName
{
    private const int LongWord = 6;

    private PersonName(ImmutableArray<string> words, string initials) => (Words, Initials) = (words, initials);

    /// <summary>The words of the name that are compared; empty where there is none.</summary>
    public ImmutableArray<string> Words { get; }

    /// <summary>Letters that stand for a word: "hw" of "George H.W. Bush"; empty where there are none.</summary>
    public string Initials { get; }

    /// <summary>Whether more than one word is known: a family name alone does not tell a person.</summary>
    public bool IsFull => Words.Length > 1;

    public static PersonName Of(string name)
    {
        var plain = PlainName.Of(name);
        var words = string.Create(plain.Length, plain, static (letters, text) =>
        {
            for (var index = 0; index < letters.Length; index++)
                letters[index] = char.IsLetter(text[index]) ? text[index] : ' ';
        }).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new([.. words.Where(static word => word.Length > 1 && word is not ("jr" or "sr" or "dr"))], string.Concat(words.Where(static word => word.Length == 1)));
    }

    /// <summary>Whether both may be names of one person.</summary>
    public bool Matches(PersonName other)
    {
        var (shorter, longer) = Words.Length <= other.Words.Length ? (this, other) : (other, this);
        return shorter.Words.Length > 0 && shorter.Words.All(word => longer.Words.Any(candidate => IsAlike(word, candidate)));
    }

    /// <summary>Each person once, under the form that comes first: forms of one name within a state are one person's.</summary>
    public static List<T> OncePerPerson<T>(IEnumerable<T> persons, Func<T, string?> country, Func<T, string> name)
    {
        var known = new List<(PersonName Name, T Person)>();
        foreach (var person in persons)
            if (Of(name(person)) is var form && !known.Exists(one => country(one.Person) == country(person) && one.Name.Matches(form)))
                known.Add((form, person));
        return known.ConvertAll(static one => one.Person);
    }

    private static bool IsAlike(string one, string other) =>
        one == other || (Math.Min(one.Length, other.Length) >= LongWord && one[0] == other[0] && DiffersByOneLetter(one, other));

    private static bool DiffersByOneLetter(string one, string other)
    {
        if (Math.Abs(one.Length - other.Length) > 1)
            return false;
        var start = 0;
        while (start < one.Length && start < other.Length && one[start] == other[start])
            start++;
        var end = 0;
        while (end < one.Length - start && end < other.Length - start && one[^(end + 1)] == other[^(end + 1)])
            end++;
        return Math.Max(one.Length, other.Length) - start - end <= 1;
    }
}
