using System.Collections.Immutable;
using System.Text.Json;
using Rapport.Coding.Output;
using Rapport.Server.Api.Shapes;
using Rapport.Store;
using Rapport.Store.Access;
using Rapport.Store.Output;
using static Rapport.Server.Api.Shape;

namespace Rapport.Server.Api.Writing;

/// <summary>What is written by POST, declared once as the endpoints that are read.</summary>
/// <param name="Path">Its path below the root.</param>
/// <param name="Name">Its name for programs.</param>
/// <param name="Meaning">What it does.</param>
/// <param name="MostBytes">Most bytes of the body.</param>
/// <param name="LinesToo">Whether the body may be an array or JSON lines.</param>
/// <param name="Body">What an object of the body is like.</param>
/// <param name="Answer">What the answer is like.</param>
/// <param name="Write">Writes what the objects say, and answers.</param>
internal sealed record WritingEndpoint(
    string Path, string Name, string Meaning, long MostBytes, bool LinesToo, Shape Body, Shape Answer, Func<HttpContext, List<JsonElement>, Task> Write)
{
    /// <summary>Reads the body and does what it says.</summary>
    public async Task AnswerAsync(HttpContext context) => await Write(context, await BodyReading.ObjectsAsync(context.Request, MostBytes, LinesToo));
}

/// <summary>Everything that is written through the interface: reports and corrections, as <c>rapport add</c> and <c>rapport correct</c> write them.</summary>
internal static class WritingEndpoints
{
    private static readonly Shape NewReport = new("NewReport", "A report that is to be added.",
    [
        Plain("text", "the text, or the body where the headline stands in \"title\""),
        Plain("title", "the headline") with { MayBeAbsent = true },
        Plain("id", "by which the report is known; made of the text where it is not given") with { MayBeAbsent = true },
        Plain("outlet", "who published it") with { MayBeAbsent = true },
        Plain("side", "the state that the outlet speaks for; by the register of outlets where it is not given") with { MayBeAbsent = true },
        Plain("date", "day of publication") with { MayBeAbsent = true },
        Plain("url", "its address") with { MayBeAbsent = true },
        Plain("lang", "BCP 47 tag; English is coded") with { MayBeAbsent = true },
    ]);

    private static readonly Shape Added = new("AddedReports", "What became of reports.",
    [
        Integer("added", "number of reports that the record did not have"),
        Integer("known", "number of reports that it had"),
        Things("reports", new Shape("AddedReport", "A report that was added or known.", [Plain("id", "lasting name of the report"), Plain("outcome", "new, recoded or known")]), "the reports, in order"),
        Texts("left_out", "what was left out and why, a text each"),
    ]);

    /// <summary>The endpoints.</summary>
    public static ImmutableArray<WritingEndpoint> All { get; } =
    [
        new("/reports", "add-reports", "Adds reports, each once, as rapport add does. Needs a key of the scope write.", 16 << 20, true, NewReport, Added, AddAsync),
        new("/corrections", "correct", "Adds a correction, as rapport correct does. Needs a key of the scope write.", 64 << 10, false, CorrectionWriting.Body, RecordShapes.Correction, CorrectionWriting.WriteAsync),
    ];

    /// <summary>Whether a request is one of these.</summary>
    public static bool IsWriting(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) && All.Any(endpoint => request.Path.Equals(ApiEndpoints.Root + endpoint.Path, StringComparison.OrdinalIgnoreCase));

    private static async Task AddAsync(HttpContext context, List<JsonElement> reports)
    {
        var add = context.RequestServices.GetRequiredService<ServerOptions>().Add
            ?? throw new BadQuestionException(ProblemKind.NotAllowed, null, "This server takes no reports; add them by rapport add.");
        using var lines = new MemoryStream();
        foreach (var report in reports)
        {
            await using (var writer = new Utf8JsonWriter(lines, FindingsJson.Options(indented: false)))
                report.WriteTo(writer);
            lines.WriteByte((byte)'\n');
        }

        // What was begun is ended, though the writer went away.
        var added = await add(Writer(context), $"POST {context.Request.Path} by {context.Features.Get<AccessKey>()!.Name}", lines.ToArray(), CancellationToken.None);
        await WriteAsync(context, writer =>
        {
            writer.WriteNumber("added", added.Added);
            writer.WriteNumber("known", added.Reports.Length - added.Added);
            JsonParts.Objects(writer, "reports", added.Reports, static (into, report) =>
            {
                into.WriteString("id", report.Id.Value);
                into.WriteString("outcome", Words.Of(report.Outcome));
            });
            JsonParts.Texts(writer, "left_out", added.LeftOut);
        });
    }

    /// <summary>The record, open for writing.</summary>
    public static Record Writer(HttpContext context) => context.RequestServices.GetRequiredService<RecordWriter>().Record;

    /// <summary>Answers with an object.</summary>
    public static async Task WriteAsync(HttpContext context, Action<Utf8JsonWriter> write)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        await using var writer = new Utf8JsonWriter(context.Response.BodyWriter, FindingsJson.Options(indented: false));
        writer.WriteStartObject();
        write(writer);
        writer.WriteEndObject();
    }
}
