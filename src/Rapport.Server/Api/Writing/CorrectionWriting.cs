using System.Collections.Immutable;
using System.Text.Json;
using Rapport.Coding;
using Rapport.Server.Pages;
using Rapport.Store;
using Rapport.Store.Access;
using Rapport.Store.Output;
using static Rapport.Server.Api.Shape;

namespace Rapport.Server.Api.Writing;

/// <summary>Reads a correction off the body of a request, and adds it.</summary>
internal static class CorrectionWriting
{
    /// <summary>What the body is like.</summary>
    public static Shape Body { get; } = new("NewCorrection", "What a reader says against the coding of a report.",
    [
        Plain("act", "wrong: the finding is none; right: it is right as it is; change: it is to be read otherwise; missing: it was not found; withdraw: an earlier correction does not hold any more"),
        Optional("finding", "lasting name of the finding; of wrong, right and change"),
        Optional("report", "lasting name of the report; of missing"),
        Optional("words", "the words of the report that tell it, letter for letter; of missing"),
        Optional("withdraws", "name of the correction that is withdrawn; of withdraw"),
        Optional("type", "PLOVER type of an event, and its mode: CONSULT/phone"),
        Optional("kind", "kind of a statement"),
        Optional("status", "status of an event"),
        Optional("stance", "for, against or none"),
        Optional("issue", "the phrase that names the issue of a statement, its id in the register, or none"),
        Optional("date", "2023-02-10, 2023-02, 2023 or none"),
        Texts("source", "codes of who did it or whose statement it is") with { MayBeAbsent = true },
        Texts("target", "codes of to whom or about whom; empty for nobody") with { MayBeAbsent = true },
        Plain("by", "who says so"),
        Plain("reason", "why"),
    ]);

    /// <summary>Adds the correction and answers with it.</summary>
    public static async Task WriteAsync(HttpContext context, List<JsonElement> bodies)
    {
        var body = bodies[0];
        if (body.EnumerateObject().Select(static property => property.Name).FirstOrDefault(static name => Body.Properties.All(known => known.Name != name)) is { } unknown)
            throw Bad(unknown, $"is no property of a correction; there are {string.Join(", ", Body.Properties.Select(static known => known.Name))}.");
        var act = Word<CorrectionAct>(body, "act") ?? throw Bad("act", "is missing.");
        var ontology = context.RequestServices.GetRequiredService<Knowledge>().Codes.Ontology;
        var told = Told(body, ontology);
        if (told.IsEmpty == (act is CorrectionAct.Change or CorrectionAct.Missing))
            throw Bad("act", told.IsEmpty ? "needs what is right: source, target, type, kind, status, stance, issue or date." : $"says {Words.Of(act)}, and something is said to be read otherwise; leave one away.");
        var record = WritingEndpoints.Writer(context);
        var names = context.RequestServices.GetRequiredService<IssueNames>();
        FindingId? finding = act is CorrectionAct.Missing or CorrectionAct.Withdraw ? null : FindingId.TryParse(Needed(body, "finding"), out var id) ? id : throw Bad("finding", "is no lasting name of a finding; lists tell them.");
        var reading = act is CorrectionAct.Change or CorrectionAct.Missing ? told.Of(finding, ontology, names.Knows) : new();
        ReportId? report = null;
        if (act == CorrectionAct.Missing)
        {
            report = ReportId.TryParse(Needed(body, "report"), out var name) && record.Report(name) is not null ? name : throw Bad("report", "is no report of the record; lists tell them.");
            if (told.Source is null || (told.Type is null) == (told.Kind is null))
                throw Bad("act", "is missing: it needs source, and type (of an event) or kind (of a statement).");
            var span = ToldReading.Place(record.Report(report.Value)!, Needed(body, "words"), out var fault) ?? throw Bad("words", $"do not fit: {fault}.");
            reading = reading with { Start = span.Start, End = span.End };
        }

        var made = record.Correct(new()
        {
            Act = act,
            Finding = finding,
            Report = report,
            Withdraws = act == CorrectionAct.Withdraw ? Needed(body, "withdraws").Trim().ToLowerInvariant() : null,
            Reading = reading,
            Author = $"{Needed(body, "by")} ({context.Features.Get<AccessKey>()!.Label})",
            Made = DateTimeOffset.UtcNow,
            Reason = Needed(body, "reason"),
        }) ?? throw new BadQuestionException(ProblemKind.NotInRecord, act == CorrectionAct.Withdraw ? "withdraws" : "finding", "The record does not have what the correction is about.");
        await WritingEndpoints.WriteAsync(context, writer => ReviewJson.Write(writer, record.Corrections().Single(correction => correction.Name == made)));
    }

    private static ToldReading Told(JsonElement body, Ontology ontology)
    {
        var (type, date, stance) = (Text(body, "type"), Text(body, "date"), Text(body, "stance"));
        if (type is not null && ToldReading.TypeOf(type, ontology) is null)
            throw Bad("type", "is no PLOVER type; write one as CONSULT, or with a mode of it as CONSULT/phone.");
        if (date is not null && !ToldReading.IsDate(date))
            throw Bad("date", "is no date; write it as 2023-02-10, 2023-02 or 2023, or none.");
        if (stance is not (null or "for" or "against" or ToldReading.None))
            throw Bad("stance", "is one of for, against, none.");
        return new()
        {
            Type = type,
            Kind = Word<StatementKind>(body, "kind"),
            Status = Word<EventStatus>(body, "status"),
            Stance = stance,
            Issue = Text(body, "issue"),
            Date = date,
            Source = Codes(body, "source"),
            Target = Codes(body, "target"),
        };
    }

    private static ImmutableArray<string>? Codes(JsonElement body, string name)
    {
        if (!body.TryGetProperty(name, out var value))
            return null;
        var codes = value.ValueKind != JsonValueKind.Array ? null : value.EnumerateArray()
            .Select(static one => one.ValueKind == JsonValueKind.String && Words.TryParseCode(one.GetString()!, out var code) ? code.Value : null).ToList();
        return codes is null || codes.Contains(null) ? throw Bad(name, $"is a list of codes of actors, such as [\"BEL\", \"IGO:EU\"].") : [.. codes.OfType<string>()];
    }

    private static T? Word<T>(JsonElement body, string name)
        where T : struct, Enum => Text(body, name) is not { } text ? null : Words.TryParse<T>(text, out var value) ? value : throw Bad(name, $"is one of {string.Join(", ", Words.All<T>())}.");

    private static string Needed(JsonElement body, string name) => Text(body, name) is { Length: > 0 } text ? text : throw Bad(name, "is missing.");

    private static string? Text(JsonElement body, string name) => !body.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()!.Trim() : throw Bad(name, "is no text.");

    private static Property Optional(string name, string meaning) => Plain(name, meaning) with { MayBeAbsent = true };

    private static BadQuestionException Bad(string name, string words) => new(ProblemKind.BadBody, name, $"'{name}' {words}");
}
