using System.Buffers;
using System.Collections.Immutable;

namespace Rapport.Training;

/// <summary>What a sign of a pattern is.</summary>
internal enum SignKind
{
    /// <summary>The verb: "*".</summary>
    Verb,

    /// <summary>The source: "$".</summary>
    Source,

    /// <summary>The target: "+".</summary>
    Target,

    /// <summary>Several actors that are source and target of each other: "%".</summary>
    Both,

    /// <summary>Somebody or something that is passed over: "^".</summary>
    Skip,

    /// <summary>A word, a set of words or a phrase.</summary>
    Words,
}

/// <summary>A sign of a pattern.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Plain">The words that may stand there, in lower case as written; those of a phrase joined by blanks.</param>
/// <param name="Lemmas">The same as lemmas.</param>
/// <param name="IsPhrase">Whether it is a phrase in braces, which goes on with no other word.</param>
internal sealed record PatternSign(SignKind Kind, ImmutableArray<string> Plain, ImmutableArray<string> Lemmas, bool IsPhrase = false)
{
    /// <summary>A sign without words.</summary>
    public static PatternSign Of(SignKind kind) => new(kind, [], []);

    /// <summary>Whether it is words, and each of them is one of some.</summary>
    public bool IsAll(Func<string, bool> one) => Kind == SignKind.Words && !IsPhrase && Plain.Length > 0 && Plain.All(one);
}

/// <summary>Divides a pattern into its signs.</summary>
internal sealed class PatternSigns(VerbSets sets)
{
    private const int MostWordings = 300;
    private static readonly SearchValues<char> NoWords = SearchValues.Create("}|)<>[]?!=");

    private string? fault;

    /// <summary>The signs of a pattern in order; null where it is wrong, with what is wrong.</summary>
    public ImmutableArray<PatternSign>? Read(string text, out string? wrong)
    {
        fault = null;
        var signs = ImmutableArray.CreateBuilder<PatternSign>();
        Divide(text, signs);
        wrong = fault;
        return fault is null ? signs.ToImmutable() : null;
    }

    /// <summary>Words that follow each other as one phrase: the last is the head. Null where there would be too many wordings.</summary>
    public static ImmutableArray<string>? Joined(IEnumerable<ImmutableArray<string>> words)
    {
        ImmutableArray<string> phrases = [""];
        foreach (var alternatives in words)
        {
            if (phrases.Length * alternatives.Length > MostWordings)
                return null;
            phrases = [.. phrases.SelectMany(phrase => alternatives.Select(word => phrase.Length == 0 ? word : $"{phrase} {word}"))];
        }
        return phrases;
    }

    private void Divide(string text, ImmutableArray<PatternSign>.Builder signs)
    {
        for (var place = 0; place < text.Length && fault is null;)
        {
            if (text[place] is ' ' or '\t' or '_')
                place++;
            else if (text[place] is '{' or '(')
            {
                var end = EndOfGroup(text, place);
                if (end < 0)
                    return;
                var inner = text[(place + 1)..end];
                if (text[place] == '(')
                    Divide(inner, signs);
                else
                    Add(Group(inner), signs);
                place = end + 1;
            }
            else
            {
                var end = EndOfWord(text, place);
                Add(Single(text[place..end]), signs);
                place = end;
            }
        }
    }

    private static void Add(PatternSign? sign, ImmutableArray<PatternSign>.Builder signs)
    {
        if (sign is not null)
            signs.Add(sign);
    }

    private int EndOfGroup(string text, int place)
    {
        var (open, close) = text[place] == '{' ? ('{', '}') : ('(', ')');
        var depth = 0;
        for (var end = place; end < text.Length; end++)
            if (text[end] == open)
                depth++;
            else if (text[end] == close && --depth == 0)
                return end;
        fault = $"\"{open}\" is not closed";
        return -1;
    }

    /// <summary>A word ends at a blank, a brace, or behind the "_" that ties it to the next; names of sets may hold "_".</summary>
    private static int EndOfWord(string text, int place)
    {
        var end = place;
        while (end < text.Length && text[end] is not (' ' or '\t' or '{' or '}' or '(' or ')' or '|'))
        {
            if (text[end] == '_' && text[place] != '&')
                return end + 1;
            end++;
            if (end == place + 1 && text[place] is '*' or '$' or '+' or '%' or '^')
                return end;
        }
        return Math.Max(end, place + 1);
    }

    private PatternSign? Single(string word) => word switch
    {
        "*" => PatternSign.Of(SignKind.Verb),
        "$" => PatternSign.Of(SignKind.Source),
        "+" => PatternSign.Of(SignKind.Target),
        "%" => PatternSign.Of(SignKind.Both),
        "^" => PatternSign.Of(SignKind.Skip),
        ['&', .. var set] => Set(set.TrimEnd('_').ToUpperInvariant()),
        _ when word.AsSpan().ContainsAny(NoWords) => Fail($"\"{word}\" is not understood"),
        _ => new PatternSign(SignKind.Words, [word.Trim('_').ToLowerInvariant()], sets.Lemmas(word)),
    };

    private PatternSign? Set(string name) => sets.Find(name) switch
    {
        null => Fail($"there is no set &{name}"),
        { IsEmpty: true } => Fail($"the set &{name} is empty"),
        { } words => new PatternSign(SignKind.Words, words, words),
    };

    /// <summary>"{A | B}" is A or B; "{A B}" is a phrase whose head is B.</summary>
    private PatternSign? Group(string inner)
    {
        var parts = inner.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var phrases = parts.Select(Phrase).ToList();
        if (fault is not null || phrases.Contains(null))
            return null;
        return phrases.Count == 0
            ? Fail("the braces are empty")
            : new PatternSign(
                SignKind.Words, [.. phrases.SelectMany(phrase => phrase!.Plain)], [.. phrases.SelectMany(phrase => phrase!.Lemmas)],
                IsPhrase: !inner.Contains('|', StringComparison.Ordinal));
    }

    private PatternSign? Phrase(string text)
    {
        var signs = ImmutableArray.CreateBuilder<PatternSign>();
        Divide(text, signs);
        if (fault is not null)
            return null;
        if (signs.Any(sign => sign.Kind != SignKind.Words))
            return Fail($"\"{{{text}}}\" holds a sign that is no word");
        if (Joined(signs.Select(sign => sign.Plain)) is not { } plain || Joined(signs.Select(sign => sign.Lemmas)) is not { } lemmas)
            return Fail($"\"{{{text}}}\" has more than {MostWordings} wordings");
        return new PatternSign(SignKind.Words, plain, lemmas);
    }

    private PatternSign? Fail(string what)
    {
        fault ??= what;
        return null;
    }
}
