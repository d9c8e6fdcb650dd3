using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Rapport.Coding;

namespace Rapport.Store.Watching;

/// <summary>Reads the conditions of a watch one after the other: <c>key:value</c>, a value with blanks in quotation marks.</summary>
internal sealed class WatchReader(string text)
{
    private const string Code = "the code of an actor, such as BEL or IGO:EU";

    private static readonly ImmutableArray<Condition> Known =
    [
        new("issue", "the id of an issue, or words in quotation marks", static (watch, value) => watch with { Issue = value }),
        new("country", Code, static (watch, value) => Actor(value) is { } code ? watch with { Country = code } : null),
        new("pair", "two different codes with a comma between them, such as BEL,CHN", static (watch, value) =>
            value.Split(',') is [var one, var other] && Actor(one) is { } first && Actor(other) is { } second && first != second ? watch with { Pair = (first, second) } : null),
        new("source", Code, static (watch, value) => Actor(value) is { } code ? watch with { Source = code } : null),
        new("target", Code, static (watch, value) => Actor(value) is { } code ? watch with { Target = code } : null),
        new("holder", Code, static (watch, value) => Actor(value) is { } code ? watch with { Holder = code } : null),
        new("kind", Either(Words.All<StatementKind>()), static (watch, value) => Words.TryParse<StatementKind>(value, out var kind) ? watch with { Kind = kind } : null),
        new("type", "a PLOVER type, such as CONSULT, or with a mode CONSULT/phone", static (watch, value) => Type(watch, value)),
        new("status", Either(Words.All<EventStatus>()), static (watch, value) => Words.TryParse<EventStatus>(value, out var status) ? watch with { Status = status } : null),
        new("stance", Either(Words.All<Stance>()), static (watch, value) => Words.TryParse<Stance>(value, out var stance) ? watch with { Stance = stance } : null),
        new("change", Either(Words.All<PositionChange>()), static (watch, value) => Words.TryParse<PositionChange>(value, out var change) ? watch with { Change = change } : null),
        new("side", "three letters of a state, such as BEL", static (watch, value) => Actor(value) is { IsState: true } state ? watch with { Side = state.Value } : null),
        new("outlet", "the name of an outlet, in quotation marks where it has blanks", static (watch, value) => watch with { Outlet = value }),
    ];

    private int _at;

    /// <summary>Reads all of them.</summary>
    public bool TryRead([NotNullWhen(true)] out WatchConditions? conditions, [NotNullWhen(false)] out string? fault)
    {
        var read = new WatchConditions { Text = text.Trim() };
        var given = new HashSet<string>(StringComparer.Ordinal);
        (conditions, fault) = (null, null);
        while (Next() is var (key, value))
        {
            if (Known.FirstOrDefault(known => known.Key == key) is not { } condition || value is null)
                fault = $"'{key}' is no condition; write conditions as country:BEL, issue:\"human rights\", with {string.Join(", ", Known.Select(static known => known.Key))}";
            else if (!given.Add(key))
                fault = $"'{key}' stands twice; give it once, or add a watch for each";
            else if (value.Length == 0 || condition.Read(read, value) is not { } more)
                fault = $"'{key}:{value}' cannot be read: behind {key}: stands {condition.Value}";
            else
                read = more;
            if (fault is not null)
                return false;
        }

        fault = Contradiction(read, given);
        conditions = fault is null ? read : null;
        return fault is null;
    }

    private static string? Contradiction(WatchConditions read, HashSet<string> given)
    {
        if (given.Count == 0)
            return "The watch has no condition; write at least one, such as country:BEL";
        return read is { IsOfEvents: true, IsOfStatements: true }
            ? $"{string.Join(", ", given.Where(static key => key is "source" or "type" or "status"))} is of events and {string.Join(", ", given.Where(static key => key is "issue" or "holder" or "kind" or "stance" or "change"))} of statements; add a watch for each"
            : null;
    }

    /// <summary>The next condition; the value is null where no colon stands in it. Null at the end.</summary>
    private (string Key, string? Value)? Next()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at]))
            _at++;
        if (_at == text.Length)
            return null;
        var key = new StringBuilder();
        while (_at < text.Length && !char.IsWhiteSpace(text[_at]) && text[_at] != ':')
            key.Append(text[_at++]);
        if (_at == text.Length || text[_at] != ':')
            return (key.ToString().ToLowerInvariant(), null);
        _at++;
        return (key.ToString().ToLowerInvariant(), Value());
    }

    private string Value()
    {
        var value = new StringBuilder();
        var quoted = false;
        for (; _at < text.Length && (quoted || !char.IsWhiteSpace(text[_at])); _at++)
            if (text[_at] == '"')
                quoted = !quoted;
            else
                value.Append(text[_at]);
        return quoted ? "" : value.ToString().Trim();
    }

    private static ActorCode? Actor(string value) => Words.TryParseCode(value, out var code) ? code : null;

    private static WatchConditions? Type(WatchConditions watch, string value)
    {
        var parts = value.Split('/');
        return parts.Length <= 2 && parts.All(static part => part.Length > 0 && part.All(static letter => char.IsAsciiLetter(letter) || letter is '-' or '_'))
            ? watch with { Type = parts[0].ToUpperInvariant(), Mode = parts.Length == 2 ? parts[1].ToLowerInvariant() : null }
            : null;
    }

    private static string Either(ImmutableArray<string> words) => $"one of {string.Join(", ", words)}";

    /// <summary>A condition that a watch may have.</summary>
    /// <param name="Key">Its word.</param>
    /// <param name="Value">What stands behind it, in words.</param>
    /// <param name="Read">The conditions with it; null where the value cannot be read.</param>
    private sealed record Condition(string Key, string Value, Func<WatchConditions, string, WatchConditions?> Read);
}
