using System.Globalization;
using Rapport.Coding;

namespace Rapport.Store.Questions;

/// <summary>Reads the parts of an address one after the other; throws <see cref="FormatException"/> that tells users what is wrong.</summary>
internal sealed class RecordAddressReader(string text)
{
    private readonly string[] _parts = text.Trim().Split('/');
    private int _next;

    public RecordAddress Read()
    {
        if (_parts.Any(static part => part.Trim().Length == 0))
            throw Wrong("a part of it is empty");
        var kind = Part("").ToLowerInvariant();
        Thing thing = kind switch
        {
            "tenure" => Tenure(),
            "position" => new Thing.OfPosition(Actor("a holder"), Statement("position/KEN/s…")),
            "ask" => new Thing.OfAsk(Actor("who asks"), Actor("who is asked"), Statement("ask/KEN/NOR/s…")),
            "dyad" => new Thing.OfDyad(Actor("an actor"), Actor("another actor"), Days()),
            "issue" => new Thing.OfIssue(Part("an issue (issue/one-china)").ToLowerInvariant(), Days()),
            "panel" => Panel(),
            _ => Name(kind),
        };
        int? pair = thing is Thing.Named && Peek() is { } number && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var counted) && counted > 0 ? counted : null;
        if (pair is not null)
            _next++;
        var value = Peek()?.ToLowerInvariant();
        if (value is not null && _parts.Length > ++_next)
            throw Wrong($"nothing can stand behind '{value}'");
        return new(thing, pair, value);
    }

    private Thing.Named Name(string kind) => Base32.TryNormalize(kind, out var name) && name[0] is 'e' or 's' or 'l' or 'o' or 'r'
        ? new Thing.Named(name)
        : throw Wrong($"'{_parts[0]}' begins no address");

    private Thing.OfTenure Tenure()
    {
        var (country, office, person) = (Actor("a state"), Thing.PartOf(Part("an office (foreign-minister)")), Thing.PartOf(Part("a person (ada-holm)")));
        DateOnly? day = Words.TryParseDay(Peek(), out var known) ? known : null;
        if (day is not null)
            _next++;
        return new(country, office, person, day);
    }

    private Thing.OfPanel Panel()
    {
        var word = Part("day, week, month or year");
        if (!Words.TryParse<PanelUnit>(word, out var unit))
            throw Wrong($"'{word}' is none of day, week, month, year");
        var undirected = string.Equals(Peek(), "undirected", StringComparison.OrdinalIgnoreCase);
        if (undirected)
            _next++;
        var (one, other) = (Actor("an actor"), Actor("another actor"));
        var period = Part($"a {Words.Of(unit)} ({Example(unit)})");
        var days = Span(period) ?? Unit(unit, period)
            ?? throw Wrong($"'{period}' is no {Words.Of(unit)}; write it as {Example(unit)}, or the first and the last day as 2023-02-10..2023-02-28");
        return DaySpan.Of(unit, days.From).To >= days.To ? new(unit, undirected, one, other, days) : throw Wrong($"'{period}' is more than one {Words.Of(unit)}");
    }

    private DaySpan? Days()
    {
        if (Peek() is not { } part || !part.Contains("..", StringComparison.Ordinal))
            return null;
        _next++;
        return Span(part) ?? throw Wrong($"'{part}' is no stretch of days; write it as 2023-02-10..2023-02-28");
    }

    private static DaySpan? Span(string part) =>
        part.Split("..") is [var first, var last] && Words.TryParseDay(first, out var from) && Words.TryParseDay(last, out var to) && from <= to ? new(from, to) : null;

    private static DaySpan? Unit(PanelUnit unit, string part)
    {
        if (unit == PanelUnit.Week)
            return part.ToUpperInvariant().Split("-W") is [var year, var week]
                && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var y) && y is > 0 and < 9999
                && int.TryParse(week, NumberStyles.None, CultureInfo.InvariantCulture, out var w) && w > 0 && w <= ISOWeek.GetWeeksInYear(y)
                ? DaySpan.Of(unit, DateOnly.FromDateTime(ISOWeek.ToDateTime(y, w, DayOfWeek.Monday))) : null;
        return Words.Date(part) is { } date && Words.Of(date.Precision) == Words.Of(unit) ? DaySpan.Of(unit, date.Day) : null;
    }

    private static string Example(PanelUnit unit) => DaySpan.Name(unit, new(2023, 2, 10));

    private FindingId Statement(string example)
    {
        var part = Part($"a statement ({example})");
        return FindingId.TryParse(part, out var id) && id.Value[0] == 's' ? id : throw Wrong($"'{part}' is no name of a statement; write it whole: {example}");
    }

    private ActorCode Actor(string what)
    {
        var code = Part($"{what} (KEN)").ToUpperInvariant();
        return code.Length == 3 || (code.Length > 4 && code[3] == ':') ? new(code) : throw Wrong($"'{code}' is no code of an actor; write three letters as BEL, or IGO:EU, REG:EUROPE, LBN:REB");
    }

    private string? Peek() => _next < _parts.Length ? _parts[_next].Trim() : null;

    private string Part(string what) => _next < _parts.Length ? _parts[_next++].Trim() : throw Wrong($"{what} is missing behind '{string.Join('/', _parts)}'");

    private FormatException Wrong(string what) => new($"{text}: {what}; an address is {RecordAddress.Forms}");
}
