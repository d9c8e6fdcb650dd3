using System.Collections.Immutable;
using System.Globalization;
using Rapport.Store;
using Rapport.Store.Questions;

namespace Rapport.Bench.Size;

/// <summary>What a server is asked for at one kind of address.</summary>
/// <param name="Name">The kind, with the names of what changes in braces: <c>/dyad/{first}/{second}</c>.</param>
/// <param name="Asked">The addresses; empty where the record has nothing to ask about.</param>
internal sealed record ServedAddress(string Name, ImmutableArray<string> Asked)
{
    /// <summary>Whether it is a file of any length, which is sent as it is read.</summary>
    public bool IsFile { get; init; }
}

/// <summary>The addresses of a server: every page, every endpoint of the REST interface, its whole files, and what is for operators.</summary>
internal static class ServedAddresses
{
    private const string Rest = "/api/v1";

    /// <summary>The addresses, about what the record holds.</summary>
    public static ImmutableArray<ServedAddress> Of(Record record)
    {
        var about = QuestionArguments.Of(record);
        return [.. Files(about), .. Pages(about), .. PagesOfLists(about), .. Lists(about), .. Contacts(about), .. Others(about), .. Plain("/health/live", "/health/ready", "/metrics", "/api", "/api/v1/openapi.json")];
    }

    private static IEnumerable<ServedAddress> Files(QuestionArguments about)
    {
        foreach (var file in (string[])["/events?format=csv", "/events?format=parquet", "/statements?format=csv", "/statements?format=jsonl", "/reports?format=jsonl", "/panel?by=year&format=csv"])
            yield return new(Rest + file, [Rest + file]) { IsFile = true };
        yield return new($"{Rest}/dyads/{{first}}/{{second}}/panel", Pairs(about, Rest + "/dyads/{0}/{1}/panel"));
    }

    private static IEnumerable<ServedAddress> Pages(QuestionArguments about) =>
    [
        .. Plain("/", "/issues", "/map", "/network", "/panel", "/about"),
        new("/report/{id}", Each(about.Reports, "/report/{0}")), new("/report/{id}/comparison/{other}", Neighbours(about, "/report/{0}/comparison/{1}")),
        new("/finding/{id}", Each(about.Findings, "/finding/{0}")), new("/occasion/{id}", Each(about.Occasions, "/occasion/{0}")),
        new("/dyad/{first}/{second}", Pairs(about, "/dyad/{0}/{1}")), new("/dyad/{first}/{second}/brief", Pairs(about, "/dyad/{0}/{1}/brief")),
        new("/issue/{id or words}", Each(about.Issues, "/issue/{0}")), new("/person/{state}/{name}", [.. about.Persons.Select(static person => $"/person/{Word(person.Country.Value)}/{Word(Thing.PartOf(person.Name))}")]),
        new("/why/{address}", Pairs(about, "/why/dyad/{0}/{1}/events")),
    ];

    private static IEnumerable<ServedAddress> PagesOfLists(QuestionArguments about) =>
    [
        .. Plain("/reports", "/events", "/statements", "/occasions", "/people", "/review", "/corrections"),
        new("/events?country=…", Each(about.Actors, "/events?country={0}")), new("/statements?issue=…", Each(about.Issues, "/statements?issue={0}")),
        new("/positions?holder=…", Each(about.Actors, "/positions?holder={0}")), new("/asks?source=…&target=…", Pairs(about, "/asks?source={0}&target={1}")),
        new("/people?country=…", Each(about.Actors, "/people?country={0}")), new("/panel?source=…&target=…", Pairs(about, "/panel?source={0}&target={1}")),
        new("/search?q=…", Each(about.Words, "/search?q={0}")), new("/check?q=…", Each(about.Claims, "/check?q={0}")),
    ];

    private static IEnumerable<ServedAddress> Lists(QuestionArguments about) =>
    [
        .. Plain(Rest + "/events", Rest + "/statements", Rest + "/reports", Rest + "/occasions", Rest + "/people", Rest + "/review?limit=20", Rest + "/corrections"),
        new(Rest + "/events?country=…", Each(about.Actors, Rest + "/events?country={0}")), new(Rest + "/events?source=…&target=…", Pairs(about, Rest + "/events?source={0}&target={1}")),
        new(Rest + "/events?q=…", Each(about.Words, Rest + "/events?q={0}")), new(Rest + "/events?format=atom&country=…", Each(about.Actors, Rest + "/events?format=atom&country={0}")),
        new(Rest + "/statements?holder=…", Each(about.Actors, Rest + "/statements?holder={0}")), new(Rest + "/statements?issue=…", Each(about.Issues, Rest + "/statements?issue={0}")),
        new(Rest + "/reports?q=…", Each(about.Words, Rest + "/reports?q={0}")), new(Rest + "/occasions?country=…", Each(about.Actors, Rest + "/occasions?country={0}")),
        new(Rest + "/positions?issue=…", Each(about.Issues, Rest + "/positions?issue={0}")), new(Rest + "/asks?source=…&target=…", Pairs(about, Rest + "/asks?source={0}&target={1}")),
        new(Rest + "/check?q=…", Each(about.Claims, Rest + "/check?q={0}")), new(Rest + "/people?country=…", Each(about.Actors, Rest + "/people?country={0}")),
        new(Rest + "/search?q=…", Each(about.Words, Rest + "/search?q={0}")),
    ];

    private static IEnumerable<ServedAddress> Contacts(QuestionArguments about)
    {
        yield return new(Rest + "/dyads", [Rest + "/dyads"]);
        foreach (var part in (string[])["", "/timeline", "/silence", "/brief", "/layers"])
            yield return new($"{Rest}/dyads/{{first}}/{{second}}{part}", Pairs(about, $"{Rest}/dyads/{{0}}/{{1}}{part}"));
    }

    private static IEnumerable<ServedAddress> Others(QuestionArguments about) =>
    [
        new(Rest + "/reports/{id}", Each(about.Reports, Rest + "/reports/{0}")), new(Rest + "/reports/{id}/comparison/{other}", Neighbours(about, Rest + "/reports/{0}/comparison/{1}")),
        new(Rest + "/occasions/{id}", Each(about.Occasions, Rest + "/occasions/{0}")), new(Rest + "/occasions/{id}/comparison", Each(about.Occasions, Rest + "/occasions/{0}/comparison")),
        new(Rest + "/why/{address}", Each(about.Findings, Rest + "/why/{0}")), .. Plain(Rest + "/record", Rest + "/coverage", Rest + "/inputs", Rest + "/layers", Rest + "/problems"),
    ];

    private static IEnumerable<ServedAddress> Plain(params string[] addresses) => addresses.Select(static address => new ServedAddress(address, [address]));

    private static ImmutableArray<string> Pairs(QuestionArguments about, string form) => [.. about.Pairs.Select(pair => Form(form, pair.First.Value, pair.Second.Value))];

    private static ImmutableArray<string> Neighbours(QuestionArguments about, string form) => [.. about.Reports.Zip(about.Reports.Skip(1), (one, other) => Form(form, one.Value, other.Value))];

    private static ImmutableArray<string> Each<T>(IEnumerable<T> all, string form) => [.. all.Select(one => Form(form, one!.ToString()!))];

    private static string Form(string form, params string[] words) => string.Format(CultureInfo.InvariantCulture, form, [.. words.Select(Word)]);

    private static string Word(string text) => Uri.EscapeDataString(text);
}
