using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace Rapport.Server.Api.Writing;

/// <summary>Reads the bodies of requests that write.</summary>
internal static class BodyReading
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 64 };

    /// <summary>The JSON objects of a body: one, an array of them, or one a line where the request says that it is JSON lines.</summary>
    /// <param name="request">The request.</param>
    /// <param name="most">Most bytes.</param>
    /// <param name="lines">Whether lines and arrays are taken.</param>
    /// <exception cref="BadQuestionException">It is no JSON, or not said to be.</exception>
    public static async Task<List<JsonElement>> ObjectsAsync(HttpRequest request, long most, bool lines)
    {
        request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>()!.MaxRequestBodySize = most;
        var type = MediaTypeHeaderValue.TryParse(request.ContentType, out var given) ? given.MediaType.Value : null;
        var isLines = lines && type is "application/jsonl" or "application/x-ndjson";
        if (!isLines && type != "application/json")
            throw new BadQuestionException(ProblemKind.BadBody, null, $"The body is said to be {type ?? "nothing"}; send Content-Type: application/json{(lines ? ", or application/jsonl with an object a line" : "")}.");
        using var memory = new MemoryStream();
        await request.Body.CopyToAsync(memory, request.HttpContext.RequestAborted);
        return isLines ? Lines(memory.GetBuffer().AsMemory(0, (int)memory.Length)) : Whole(memory.GetBuffer().AsMemory(0, (int)memory.Length), lines);
    }

    private static List<JsonElement> Lines(ReadOnlyMemory<byte> body)
    {
        var found = new List<JsonElement>();
        var number = 0;
        while (!body.IsEmpty)
        {
            number++;
            var end = body.Span.IndexOf((byte)'\n');
            var line = end < 0 ? body : body[..end];
            body = end < 0 ? default : body[(end + 1)..];
            if (!line.Span.Trim(" \t\r"u8).IsEmpty)
                found.AddRange(Objects(line, $"line {number} of the body", arraysToo: false));
        }

        return found.Count > 0 ? found : throw Empty();
    }

    private static List<JsonElement> Whole(ReadOnlyMemory<byte> body, bool arraysToo) =>
        body.Span.Trim(" \t\r\n"u8).IsEmpty ? throw Empty() : Objects(body, "the body", arraysToo);

    private static List<JsonElement> Objects(ReadOnlyMemory<byte> json, string place, bool arraysToo)
    {
        JsonElement root;
        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            root = document.RootElement.Clone();
        }
        catch (JsonException fault)
        {
            throw new BadQuestionException(ProblemKind.BadBody, null, $"In {place} the JSON breaks off or is wrong at byte {(fault.BytePositionInLine ?? 0) + 1} of line {(fault.LineNumber ?? 0) + 1}; send whole JSON.");
        }

        var found = arraysToo && root.ValueKind == JsonValueKind.Array ? root.EnumerateArray().ToList() : [root];
        return found.All(static one => one.ValueKind == JsonValueKind.Object) ? found
            : throw new BadQuestionException(ProblemKind.BadBody, null, $"In {place} stands something that is no JSON object; send objects.");
    }

    private static BadQuestionException Empty() => new(ProblemKind.BadBody, null, "The body is empty; send a JSON object.");
}
