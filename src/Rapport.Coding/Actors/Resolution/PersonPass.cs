using System.Collections.Immutable;
using Rapport.Text;

namespace Rapport.Coding.Actors;

/// <summary>Numbers the persons of a report by their first mention and places every mention by name, full or short.</summary>
internal sealed class PersonPass
{
    private readonly Scene scene;
    private readonly Dictionary<CastMember, int> numbers = [];
    private readonly List<CastMember> order = [];
    private readonly List<List<TextSpan>> mentions = [];

    public PersonPass(Scene scene) => this.scene = scene;

    /// <summary>The persons in the order of their first mention.</summary>
    public IReadOnlyList<CastMember> Order => order;

    /// <summary>Who holds an office like the one read, named before a place or anywhere; null where nobody does.</summary>
    public ImmutableArray<Person> ToImmutable() =>
        [.. order.Select((member, index) => new Person(member.Name, member.Office, member.Code, [.. mentions[index]]))];

    public int NumberOf(CastMember member) => numbers.GetValueOrDefault(member, -1);

    public void Run(ReferenceBoard board)
    {
        var scan = board.Scan;
        var reading = scene.Readings[scan.Index];
        var covered = new bool[scan.Count];
        var named = reading.Mentions.Select(mention => (Mention: scene.Cast.Shortened(mention), Member: scene.Cast.Of(mention)))
            .Where(pair => pair.Member?.Code is not null).ToList();
        foreach (var (mention, _) in named)
            covered.AsSpan(mention.Name.First, mention.Name.End - mention.Name.First).Fill(true);
        var shortNames = CastReader.IsRead(scan.Section) ? ShortNames(scan, covered) : [];
        var all = named.Select(pair => (pair.Mention.Name, pair.Mention.First, pair.Mention.End, Office: pair.Mention.Office, Member: pair.Member!))
            .Concat(shortNames.Select(item => (item.Name, First: item.Name.First, End: item.Name.After, Office: (OfficePhrase?)null, item.Member)))
            .OrderBy(item => item.Name.First).ThenBy(item => item.First);
        foreach (var (name, first, end, office, member) in all)
        {
            var number = Number(member);
            var span = scan.Span(name.First, name.End);
            if (!mentions[number].Contains(span))
                mentions[number].Add(span);
            if (CastReader.IsRead(scan.Section))
                board.Place(first, Math.Max(end, name.End), Reference(member, scan.Span(first, Math.Max(end, name.End))), Words(scan, name, office));
        }
    }

    /// <summary>A reference to a person.</summary>
    public ActorReference Reference(CastMember member, TextSpan span, ReferenceKind kind = ReferenceKind.Person) =>
        new([ActorOf(member)], NumberOf(member), kind, span);

    /// <summary>The actor that a person is.</summary>
    public static Actor ActorOf(CastMember member) => new(member.Code!.Value, member.Entry?.Sector ?? "GOV", member.Name);

    private int Number(CastMember member)
    {
        if (numbers.TryGetValue(member, out var number))
            return number;
        numbers[member] = order.Count;
        order.Add(member);
        mentions.Add([]);
        return order.Count - 1;
    }

    private List<(PersonName Name, CastMember Member)> ShortNames(SentenceScan scan, bool[] covered)
    {
        var found = new List<(PersonName, CastMember)>();
        for (var word = 0; word < scan.Count; word++)
        {
            if (covered[word] || !scan.IsCapital(word) || IsPartOfName(scan, word) || IsMonth(scan, word))
                continue;
            if (PersonNameReader.ReadFrom(scan, word) is not { } read)
                continue;
            if (Longest(scan, read) is { } hit)
            {
                found.Add((hit.Name with { First = WithHonorific(scan, hit.Name.First) }, hit.Member));
                word = hit.Name.After - 1;
            }
            else if (read.Length > 1)
            {
                word = Math.Max(word, FirstKnown(scan, read) - 1);
            }
        }
        return found;
    }

    // A name whose beginning is unknown and whose end is a surname of the cast is another person: "Jill Biden".
    private static int FirstKnown(SentenceScan scan, PersonName read) => scan.Section == SectionKind.Headline ? read.First + 1 : read.After;

    private (PersonName Name, CastMember Member)? Longest(SentenceScan scan, PersonName read)
    {
        for (var length = read.End - read.First; length > 0; length--)
        {
            var text = length == read.End - read.First ? read.Text : string.Join(' ', scan.Sentence.Forms.AsSpan(read.First, length).ToArray());
            var tokens = Cast.TokensOf(text);
            if (tokens.Length == 0 || scene.Cast.Find(tokens, null) is not { Code: not null } member || !Names(member, tokens, read.Length == length, scan.Section == SectionKind.Headline))
                continue;
            var end = read.First + length;
            return (new PersonName(read.First, end, length == read.End - read.First ? read.After : end, text, length), member);
        }
        return null;
    }

    // The beginning of a longer name is somebody else ("Joe" in "Joe Roe"), unless a headline in capitals runs on behind it.
    private static bool Names(CastMember member, ImmutableArray<string> tokens, bool whole, bool headline) =>
        tokens.All(token => member.Tokens.Contains(token)) && (whole || tokens.Contains(member.Surname) || headline && tokens[0] == member.Tokens[0])
        || (whole && tokens.Length > 1 && tokens[^1] == member.Surname);

    // "in May", "May 4": the month and not a person of that name.
    private static bool IsMonth(SentenceScan scan, int word) =>
        scan.Form(word) is "May" or "April" or "June" or "August" or "March"
        && (scan.IsOneOf(word - 1, "in", "on", "of", "since", "until", "till", "by", "from", "last", "next", "this", "early", "late", "mid", "through")
            || scan.Tag(word + 1) is Upos.NUM || scan.Tag(word - 1) is Upos.NUM);

    private static bool IsPartOfName(SentenceScan scan, int word) =>
        scan.At(word) is { } match && (match.Phrase.Names.Length > 0 || match.Words.End - match.Words.First > 1);

    private static int WithHonorific(SentenceScan scan, int first)
    {
        var word = first;
        while (word > 0 && (PersonNameReader.IsHonorific(scan.Form(word - 1)) || (scan.Form(word - 1) is "." && word > 1 && PersonNameReader.IsHonorific(scan.Form(word - 2)))))
            word--;
        return word == 0 || !PersonNameReader.IsHonorific(scan.Form(word)) ? first : word;
    }

    private static int[] Words(SentenceScan scan, PersonName name, OfficePhrase? office)
    {
        var words = new List<int>();
        for (var word = name.First; word < name.End; word++)
            if (scan.Tag(word) is not (Upos.PUNCT or Upos.ADP))
                words.Add(word);
        if (office is not null)
            words.Add(office.Head);
        return [.. words];
    }
}
