using System.Collections.Frozen;
using System.Globalization;
using Rapport.Coding;
using Rapport.Store;
using Rapport.Store.Questions;

namespace Rapport.Server.Api;

/// <summary>
/// Reads the conditions of a question from the query of an address. A condition that is not known or cannot be read is refused,
/// since an answer without it would be taken for one with it.
/// </summary>
internal sealed class AddressQuestion
{
    private const int LargestLimit = 1000;

    private static readonly FrozenSet<string> Common = ["from", "to", "outlet", "side", "q", "limit", "cursor"];

    private readonly IQueryCollection _query;

    /// <param name="query">The query of the address.</param>
    /// <param name="others">Conditions that it may have beside those that every list has.</param>
    public AddressQuestion(IQueryCollection query, params ReadOnlySpan<string> others)
    {
        _query = query;
        foreach (var name in query.Keys)
            if (!Common.Contains(name) && !others.Contains(name))
                throw new BadQuestionException($"'{name}' is no condition here; there are {string.Join(", ", [.. others, .. Common.Order(StringComparer.Ordinal)])}.");
    }

    public T Of<T>(T question, int limit)
        where T : ListQuestion => question with
        {
            From = Day("from"),
            To = Day("to"),
            Outlet = Text("outlet"),
            Side = Actor("side")?.Value,
            Words = Text("q"),
            Limit = Limit(limit),
            Cursor = Cursor(),
        };

    public static EventsQuestion Events(IQueryCollection query)
    {
        var address = new AddressQuestion(query, "country", "source", "target", "type", "status");
        return address.Of(new EventsQuestion
        {
            Country = address.Actor("country"),
            Source = address.Actor("source"),
            Target = address.Actor("target"),
            Type = address.Text("type")?.ToUpperInvariant(),
            Status = address.Text("status") is "any" ? null : address.Word<EventStatus>("status") ?? EventStatus.Actual,
        }, 50);
    }

    public static StatementsQuestion Statements(IQueryCollection query)
    {
        var address = new AddressQuestion(query, "country", "holder", "target", "kind", "stance", "issue");
        return address.Of(new StatementsQuestion
        {
            Country = address.Actor("country"),
            Holder = address.Actor("holder"),
            Target = address.Actor("target"),
            Kind = address.Word<StatementKind>("kind"),
            Stance = address.Word<Stance>("stance"),
            Issue = address.Text("issue"),
        }, 50);
    }

    public static ReportsQuestion Reports(IQueryCollection query, int limit) => new AddressQuestion(query).Of(new ReportsQuestion(), limit);

    /// <summary>Reads the code of an actor; null where <paramref name="text"/> is none.</summary>
    public static ActorCode? Code(string text)
    {
        var code = text.Trim().ToUpperInvariant();
        return code.Length is >= 3 and <= 40 && code.All(static letter => char.IsAsciiLetterOrDigit(letter) || letter is ':' or '-') ? new ActorCode(code) : null;
    }

    private string? Text(string name)
    {
        var values = _query[name];
        if (values.Count > 1)
            throw new BadQuestionException($"'{name}' stands {values.Count} times; give it once.");
        return values.Count == 1 && !string.IsNullOrWhiteSpace(values[0]) ? values[0] : null;
    }

    private ActorCode? Actor(string name) => Text(name) is { } text
        ? Code(text) ?? throw new BadQuestionException($"'{name}' is no code of an actor; codes look like BEL, IGO:EU or REG:AFRICA.") : null;

    private DateOnly? Day(string name) => Text(name) is { } text
        ? Words.TryParseDay(text, out var day) ? day : throw new BadQuestionException($"'{name}' is no day; write it as 2023-02-10.") : null;

    private T? Word<T>(string name)
        where T : struct, Enum => Text(name) is { } text
        ? Words.TryParse<T>(text, out var value) ? value : throw new BadQuestionException($"'{name}' is one of {string.Join(", ", Words.All<T>())}.") : null;

    private int Limit(int usual) => Text("limit") is { } text
        ? int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= LargestLimit
            ? limit : throw new BadQuestionException($"'limit' is a number from 1 to {LargestLimit}.") : usual;

    private Cursor? Cursor() => Text("cursor") is { } text
        ? Store.Questions.Cursor.TryParse(text, out var cursor) ? cursor : throw new BadQuestionException("'cursor' is the one that a part of the list ended with.") : null;
}
