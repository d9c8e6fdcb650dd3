using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Rapport.Coding.Clauses;
using Rapport.Coding.Lexicon;

namespace Rapport.Training;

/// <summary>Reads one pattern: what stands before the predicate, the predicate, what stands behind it.</summary>
internal sealed partial class PatternParser(string text, int line, WordSets sets, FaultList faults)
{
    private const string Infinitive = "to-do";
    private const string Gerund = "doing";
    private static readonly ImmutableArray<string> ThatMarkers = ["that", ""];
    private static readonly ImmutableArray<string> WhetherMarkers = ["whether", "if"];

    private readonly List<PatternElement> elements = [];
    private readonly List<string> tokens = [];
    private int position;
    private bool failed;

    /// <summary>The pattern; null where a fault was found. One that forbids a rule may leave the predicate out.</summary>
    public Pattern? Read(bool isExclusion)
    {
        Divide();
        if (failed)
            return null;
        var firstArguments = position;
        while (position < tokens.Count && (IsSlot(tokens[position]) || tokens[position].StartsWith('(')))
            position++;
        var before = tokens[firstArguments..position];
        ImmutableArray<string> predicates = [];
        var kind = PredicateKind.Verb;
        if (position < tokens.Count && !IsArgumentWord(tokens[position]))
            (predicates, kind) = Predicate(tokens[position++]);
        else if (!isExclusion)
            Fail("the pattern has no predicate", "write a verb, or a noun with /n or an adjective with /a, behind the slots before it");
        Before(before, kind);
        while (position < tokens.Count && !failed)
            After();
        return failed
            ? null
            : new Pattern { Predicates = predicates, Kind = kind, Elements = [.. elements], Line = line };
    }

    /// <summary>Divides at blanks outside braces and parentheses; "A and B" becomes one token.</summary>
    private void Divide()
    {
        var depth = 0;
        var start = 0;
        var parts = new List<string>();
        for (var index = 0; index <= text.Length; index++)
        {
            if (index == text.Length || (depth == 0 && char.IsWhiteSpace(text[index])))
            {
                if (index > start)
                    parts.Add(text[start..index]);
                start = index + 1;
            }
            else if (text[index] is '{' or '(')
                depth++;
            else if (text[index] is '}' or ')')
                depth--;
        }
        if (depth != 0)
            Fail("a brace or a parenthesis is not closed", "close it");
        for (var index = 0; index < parts.Count; index++)
            if (index + 2 < parts.Count && parts[index] == "A" && parts[index + 1] == "and" && parts[index + 2] is "B" or "B?")
            {
                tokens.Add(parts[index + 2] == "B" ? "A&B" : "A&B?");
                index += 2;
            }
            else
                tokens.Add(parts[index]);
    }

    private (ImmutableArray<string> Words, PredicateKind Kind) Predicate(string token)
    {
        var kind = token switch
        {
            [.., '/', 'n'] => PredicateKind.Noun,
            [.., '/', 'a'] => PredicateKind.Adjective,
            _ => PredicateKind.Verb,
        };
        return (Term(token is [.., '/', 'n' or 'a' or 'v'] ? token[..^2] : token), kind);
    }

    private void Before(List<string> before, PredicateKind kind)
    {
        foreach (var token in before)
        {
            if (token.StartsWith('('))
                elements.Add(new PatternElement { Relations = [ArgumentRelation.Subject], Lemmas = Term(token[1..^1]) });
            else if (SlotElement(token) is { } element)
                elements.Add(element.MayBelong && kind == PredicateKind.Noun
                    ? element with { MayBelong = false, Relations = [ArgumentRelation.Subject, ArgumentRelation.Modifier] }
                    : element with { Relations = [ArgumentRelation.Subject] });
        }
    }

    private void After()
    {
        var token = tokens[position++];
        if (token == Infinitive)
            Add(Filler(token), [ArgumentRelation.Infinitive], []);
        else if (token == Gerund)
            Add(Filler(token), [ArgumentRelation.Gerund], [""]);
        else if (token == "that")
            Add(Filler(token), [ArgumentRelation.Content], ThatMarkers);
        else if (token == "whether")
            Add(Filler(token), [ArgumentRelation.Content], WhetherMarkers);
        else if (Markers(token) is { IsEmpty: false } markers)
            AddOblique(token, markers);
        else if (IsSlot(token))
            Add(SlotElement(token), token[0] == 'B' ? [ArgumentRelation.Object, ArgumentRelation.Recipient] : [ArgumentRelation.Object], []);
        else
            Add(TermElement(token), [ArgumentRelation.Object], []);
    }

    private void AddOblique(string token, ImmutableArray<string> markers)
    {
        if (position < tokens.Count && tokens[position] == Gerund)
        {
            position++;
            Add(Filler($"{token} {Gerund}"), [ArgumentRelation.Gerund], markers);
            return;
        }
        Add(Filler(token), markers.Contains("to") ? [ArgumentRelation.Oblique, ArgumentRelation.Recipient] : [ArgumentRelation.Oblique], markers);
    }

    private void Add(PatternElement? element, ImmutableArray<ArgumentRelation> relations, ImmutableArray<string> markers)
    {
        if (element is not null)
            elements.Add(element with { Relations = relations, Markers = markers });
    }

    /// <summary>What stands behind a preposition or a conjunction.</summary>
    private PatternElement? Filler(string behind)
    {
        if (position < tokens.Count && !IsArgumentWord(tokens[position]))
            return IsSlot(tokens[position]) ? SlotElement(tokens[position++]) : TermElement(tokens[position++]);
        Fail($"nothing stands behind \"{behind}\"", "write a slot (A, B, C, X), a word or a {set} there");
        return null;
    }

    private PatternElement? TermElement(string token)
    {
        var optional = token.EndsWith('?');
        if (token is "*" or "*?")
            return new PatternElement { Relations = [], Optional = optional };
        var words = Term(optional ? token[..^1] : token);
        return words.IsEmpty ? null : new PatternElement { Relations = [], Lemmas = words, Optional = optional };
    }

    private PatternElement? SlotElement(string token)
    {
        var optional = token.EndsWith('?');
        var rest = optional ? token[..^1] : token;
        if (rest == "A&B")
            return new PatternElement { Relations = [], Slot = Slot.A, MustBePlural = true, Optional = optional };
        var slot = Enum.Parse<Slot>(rest[..1]);
        var belongs = rest.AsSpan(1).StartsWith("'s");
        var isPlace = rest.AsSpan(1).StartsWith("@");
        var colon = rest.IndexOf(':', StringComparison.Ordinal);
        if (belongs && slot == Slot.X)
            Fail("X cannot own anything", "write X, or A's, B's, C's");
        var words = colon < 0 ? [] : Term(rest[(colon + 1)..]);
        return new PatternElement { Relations = [], Slot = slot, MayBelong = belongs, MayBePlace = isPlace, Lemmas = words, Optional = optional };
    }

    /// <summary>The words of a word, of a list in braces, or of a set.</summary>
    private ImmutableArray<string> Term(string token)
    {
        if (!token.StartsWith('{'))
        {
            if (Word().IsMatch(token) && token is not ("and" or "or"))
                return [token.Replace('_', ' ')];
            Fail($"\"{token}\" is not understood", "write a word in lower case, a {set}, a slot (A, B, C, X), * for anything, or a preposition");
            return [];
        }
        if (!token.EndsWith('}'))
        {
            Fail($"\"{token}\" is not understood", "write nothing behind the brace but ?, /n, /a or /v");
            return [];
        }
        var inner = token[1..^1].Trim();
        if (SetName().IsMatch(inner))
            return Named(inner);
        var words = ImmutableArray.CreateBuilder<string>();
        if (inner.Contains(',', StringComparison.Ordinal))
            Fail("the list has a comma", "divide its words by blanks and join a word of several words by underscores: {talk peace_talk}");
        foreach (var word in inner.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.Contains('-', StringComparison.Ordinal) && word[0] != '{' && sets.Find(word) is not null)
                Fail($"{word} is a set and stands in a list as a word", $"write {{{word}}} in the list");
            words.AddRange(word.StartsWith('{') ? Named(word[1..].TrimEnd('}')) : [word.Replace('_', ' ')]);
        }
        return [.. words.Distinct(StringComparer.Ordinal)];
    }

    private ImmutableArray<string> Named(string set)
    {
        if (sets.Find(set) is { } words)
            return words;
        Fail($"there is no set {set}", "define it in a sets block; several words in braces are divided by blanks");
        return [];
    }

    /// <summary>The prepositions that a token stands for; empty where it is something else.</summary>
    private ImmutableArray<string> Markers(string token)
    {
        if (!token.StartsWith('{'))
            return Prepositions.IsOne(token.Replace('_', ' ')) ? [token.Replace('_', ' ')] : [];
        var inner = token.TrimEnd('?')[1..].TrimEnd('}').Trim();
        if (SetName().IsMatch(inner))
            return sets.Find(inner) is { } named && named.All(Prepositions.IsOne) ? named : [];
        var words = inner.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Replace('_', ' ')).ToImmutableArray();
        return words.All(Prepositions.IsOne) ? words : [];
    }

    private bool IsArgumentWord(string token) => token is Infinitive or Gerund or "that" or "whether" || !Markers(token).IsEmpty;

    private static bool IsSlot(string token) => token is "A&B" or "A&B?" || SlotToken().IsMatch(token);

    private void Fail(string fault, string remedy)
    {
        if (!failed)
            faults.Add(line, $"in the pattern \"{text}\": {fault}", remedy);
        failed = true;
    }

    [GeneratedRegex(@"^[ABCX]('s|@)?(:.+?)?\??$", RegexOptions.NonBacktracking)]
    private static partial Regex SlotToken();

    [GeneratedRegex("^[a-z][a-z0-9_'-]*$", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    [GeneratedRegex("^[a-z][a-z0-9-]*$", RegexOptions.NonBacktracking)]
    private static partial Regex SetName();
}
