using System.Buffers;
using System.ComponentModel;
using System.Text;
using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Server;
using Rapport.Coding;
using Rapport.Coding.Output;
using Rapport.Server.Api;
using Rapport.Store;
using Rapport.Store.Output;
using Rapport.Store.Questions;

namespace Rapport.Server.Mcp;

/// <summary>The questions of a record as tools of the Model Context Protocol. They only read; every finding in an answer has the ids of its sentences and the side that reports it.</summary>
/// <param name="record">The record.</param>
internal sealed class RecordTools(Record record)
{
    private const int Usual = 20;
    private const int Most = 200;

    /// <summary>The tools.</summary>
    public IEnumerable<McpServerTool> All() =>
    [
        Tool("find_events", "Finds what was done between states: events with type, sides, date, words, sentence ids, and the side that reports them. The newest first.", FindEvents),
        Tool("positions", "Lists which positions a state holds on an issue, in which words, since when, and who reports them. Give holder, issue, or both.", Positions),
        Tool("compare_readouts", "Lays all accounts of one call, meeting or visit beside each other: said by all, by some, by one alone, in other words.", CompareReadouts),
        Tool("dossier", "What to know about two actors: a brief with footnotes, and the newest events and statements of both.", Dossier),
        Tool("evidence", "Where an event or a statement comes from: its sentences, report, rule, and what was set aside beside it.", Evidence),
    ];

    private static McpServerTool Tool(string name, string description, Delegate answer) => McpServerTool.Create(answer, new()
    {
        Name = name,
        Description = description,
        ReadOnly = true,
        Destructive = false,
        Idempotent = true,
        OpenWorld = false,
    });

    private string FindEvents(
        [Description("Code of an actor on either side: BEL, IGO:EU")] string? country = null, [Description("Code of who did it")] string? source = null,
        [Description("Code of to whom it was done")] string? target = null, [Description("PLOVER type: CONSULT, AGREE, COERCE …")] string? type = null,
        [Description("Not before this day: 2023-01-01")] string? from = null, [Description("Not after this day")] string? to = null,
        [Description("Words that the evidence must hold")] string? words = null, [Description("At most so many, 1 to 200; 20 where it is not given")] int limit = Usual)
    {
        var page = Guarded(() => record.Ask(new EventsQuestion
        {
            Country = Actor(country, nameof(country)),
            Source = Actor(source, nameof(source)),
            Target = Actor(target, nameof(target)),
            Type = type?.ToUpperInvariant(),
            From = Day(from, nameof(from)),
            To = Day(to, nameof(to)),
            Words = words,
            Limit = Math.Clamp(limit, 1, Most),
        }));
        return Text(writer =>
        {
            writer.WriteNumber("total", page.Total.Count);
            writer.WriteBoolean("total_exact", page.Total.Exact);
            Cited.Write(writer, "events", page.Items);
        });
    }

    private string Positions(
        [Description("Code of whose positions: BEL")] string? holder = null, [Description("Id of an issue, or words of the phrase that names it: decoupling")] string? issue = null,
        [Description("Not heard before this day")] string? from = null, [Description("As known on this day")] string? as_of = null)
    {
        if (string.IsNullOrWhiteSpace(holder) && string.IsNullOrWhiteSpace(issue))
            throw new McpException("Whose positions, or on what? Give holder, issue, or both.");
        var ledger = Guarded(() => record.Ask(new PositionsQuestion { Holder = Actor(holder, nameof(holder)), Issue = issue, From = Day(from, nameof(from)), AsOf = Day(as_of, nameof(as_of)) }));
        return Text(writer =>
        {
            writer.WriteBoolean("complete", ledger.Complete && ledger.Positions.Length <= Most);
            Cited.Write(writer, "positions", ledger.Positions.Take(Most));
        });
    }

    private string CompareReadouts([Description("Lasting name of an occasion: o and twelve characters; the occasions of two actors stand in the dossier's brief and in find_events as occasion")] string occasion) =>
        Guarded(() => OccasionId.TryParse(occasion, out var id) ? record.Compare(id) : null) is { } comparison
            ? Text(writer => Cited.Write(writer, comparison))
            : throw new McpException($"The record has no occasion {occasion}; find_events tells the occasions of events.");

    private string Dossier(
        [Description("Code of one actor: BEL")] string first, [Description("Code of the other: CHN")] string second,
        [Description("Not before this day")] string? from = null, [Description("Not after this day")] string? to = null)
    {
        if (Actor(first, nameof(first)) is not { } one || Actor(second, nameof(second)) is not { } other || one == other)
            throw new McpException("A dossier is of two different actors, such as BEL and CHN.");
        var brief = Guarded(() => record.Ask(new BriefQuestion(one, other) { Since = Day(from, nameof(from)), Until = Day(to, nameof(to)) }));
        var dyad = Guarded(() => record.Ask(new DyadQuestion(one, other) { Limit = Usual }));
        return Text(writer =>
        {
            JsonParts.Object(writer, "brief", brief, BriefJson.Write);
            Cited.Write(writer, "newest_events", dyad.Events);
            Cited.Write(writer, "newest_statements_of_first", dyad.OfFirst);
            Cited.Write(writer, "newest_statements_of_second", dyad.OfSecond);
        });
    }

    private string Evidence([Description("Lasting name of an event or a statement: e or s and twelve characters")] string id) =>
        Guarded(() => FindingId.TryParse(id, out var finding) ? record.Why(finding) : null) is { } why
            ? Text(writer => Cited.Write(writer, why))
            : throw new McpException($"The record has no finding {id}; find_events and positions tell the ids of findings.");

    private static ActorCode? Actor(string? text, string name) =>
        string.IsNullOrWhiteSpace(text) ? null : Asked.Code(text) ?? throw new McpException($"'{name}' {Asked.NoActor}");

    private static DateOnly? Day(string? text, string name) =>
        string.IsNullOrWhiteSpace(text) ? null : Words.TryParseDay(text, out var day) ? day : throw new McpException($"'{name}' {Asked.NoDay}");

    private static T Guarded<T>(Func<T> question)
    {
        try
        {
            return question();
        }
        catch (RecordException fault)
        {
            throw new McpException(fault.Message, fault);
        }
    }

    private static string Text(Action<Utf8JsonWriter> properties)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var writer = new Utf8JsonWriter(buffer, FindingsJson.Options(indented: false)))
        {
            writer.WriteStartObject();
            properties(writer);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
