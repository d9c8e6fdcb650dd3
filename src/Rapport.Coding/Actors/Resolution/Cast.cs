using System.Collections.Immutable;

namespace Rapport.Coding.Actors;

/// <summary>A person of the report while the report is being read.</summary>
internal sealed class CastMember
{
    /// <summary>The fullest form of the name.</summary>
    public required string Name { get; set; }

    /// <summary>Words of the name without diacritics in lower case.</summary>
    public required ImmutableArray<string> Tokens { get; set; }

    public OfficeEntry? Entry { get; set; }

    public string? Office { get; set; }

    /// <summary>Whether the office is held at another time than that of the report: "former president".</summary>
    public bool IsOfficeOfOtherTime { get; set; }

    public ActorCode? Code { get; set; }

    /// <summary>The office that the register knows, where the report tells none; or null.</summary>
    public string? KnownOffice { get; set; }

    public char Gender { get; set; }

    /// <summary>Whether a mention tells the state in words or by the nature of the office, as opposed to being inferred.</summary>
    public bool CodeIsTold { get; set; }

    public List<PersonMention> Introductions { get; } = [];

    public string Surname => Tokens[^1];
}

/// <summary>Joins mentions to persons: the same surname, and given names that do not contradict.</summary>
internal sealed class Cast
{
    private readonly List<CastMember> members = [];
    private readonly Dictionary<PersonMention, CastMember> byMention = [];
    private readonly Dictionary<PersonMention, PersonMention> aliases = [];

    public IReadOnlyList<CastMember> Members => members;

    /// <summary>The person that a mention names.</summary>
    public CastMember? Of(PersonMention mention) => byMention.GetValueOrDefault(Shortened(mention));

    /// <summary>Lets a shortened mention stand for the one that was read; returns the shortened one.</summary>
    public PersonMention Alias(PersonMention read, PersonMention shortened)
    {
        aliases[read] = shortened;
        return shortened;
    }

    /// <summary>The mention as it was shortened, or as it was read.</summary>
    public PersonMention Shortened(PersonMention read) => aliases.GetValueOrDefault(read, read);

    /// <summary>Adds a mention to the person it names; those that give full names should come first.</summary>
    public void Add(PersonMention mention)
    {
        var tokens = TokensOf(mention.Name.Text);
        var member = Find(tokens, mention.FromRegister ? null : mention.Code);
        if (member is null)
        {
            member = new CastMember { Name = mention.Name.Text, Tokens = tokens };
            members.Add(member);
        }
        else if (tokens.Length > member.Tokens.Length && (tokens[^1] == member.Surname || (member.Tokens.Length == 1 && tokens[0] == member.Surname)))
        {
            (member.Name, member.Tokens) = (mention.Name.Text, tokens);
        }
        byMention[mention] = member;
        member.Introductions.Add(mention);
        if (mention.Gender != '\0')
            member.Gender = mention.Gender;
        if (mention.Code is { } code && (mention.FromRegister ? member.Introductions.Count == 1 : !member.CodeIsTold || mention.Office?.Entry.Code != code))
            (member.Code, member.CodeIsTold) = (code, !mention.FromRegister);
        if (mention is { Counterpart: false, Office: { } office } && IsFuller(office, member))
            (member.Entry, member.Office, member.IsOfficeOfOtherTime) = (office.Entry, office.Text, office.AtOtherTime);
    }

    // The office of the report's own time tells more than that of another one: "Secretary Roe, the former ambassador to Peru".
    private static bool IsFuller(OfficePhrase office, CastMember member) =>
        member.Office is null || (office.AtOtherTime == member.IsOfficeOfOtherTime ? office.Text.Length > member.Office.Length : member.IsOfficeOfOtherTime);

    /// <summary>
    /// The person that a short form names: all its words are words of the name, or its last is the surname and its given names begin alike.
    /// The last added wins among several.
    /// </summary>
    public CastMember? Find(ImmutableArray<string> tokens, ActorCode? code)
    {
        CastMember? found = null;
        var best = 0;
        foreach (var member in members)
        {
            if (code is { } wanted && member.CodeIsTold && member.Code != wanted)
                continue;
            var quality = Match(tokens, member.Tokens);
            if (quality > best)
                (found, best) = (member, quality);
        }
        return found;
    }

    /// <summary>Words of a name without diacritics, in lower case.</summary>
    public static ImmutableArray<string> TokensOf(string name) =>
        [.. PlainName.Of(name).Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries)];

    private static int Match(ImmutableArray<string> tokens, ImmutableArray<string> full)
    {
        if (tokens.Length == 1)
            return full[^1] == tokens[0] ? 4 : full[0] == tokens[0] && full.Length > 1 ? 2 : full.Contains(tokens[0]) && tokens[0].Length > 2 ? 1 : 0;
        if (full.Length == 1)
            return tokens[^1] == full[0] ? 3 : tokens[0] == full[0] ? 2 : 0;
        if (tokens.SequenceEqual(full))
            return 6;
        if (tokens[^1] == full[^1])
            return tokens[0] == full[0] || Begins(tokens[0], full[0]) || tokens.Contains(full[0]) || full.Contains(tokens[0]) ? 5 : 0;
        return tokens.All(full.Contains) || full.All(tokens.Contains) ? 3 : 0;
    }

    // "J." and "Joe", "Joseph" and "Joe", "Tony" and "Antony".
    private static bool Begins(string left, string right) =>
        left.TrimEnd('.').Length == 1 || right.TrimEnd('.').Length == 1 ? left[0] == right[0]
            : left.AsSpan(0, Math.Min(2, left.Length)).SequenceEqual(right.AsSpan(0, Math.Min(2, right.Length)))
              || left.EndsWith(right, StringComparison.Ordinal) || right.EndsWith(left, StringComparison.Ordinal);
}
