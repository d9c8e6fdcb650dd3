using System.Text.Json;
using Rapport.Coding.Output;

namespace Rapport.Server.Api.Answers;

/// <summary>Writes one thing as a JSON object.</summary>
internal static class ThingAnswer
{
    /// <summary>Answers with the thing; where it is null, the record does not have it.</summary>
    public static async Task WriteAsync<T>(Call call, T? thing, Action<Utf8JsonWriter, T> json)
        where T : class
    {
        if (thing is null)
        {
            call.Context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        call.Context.Response.ContentType = call.Format.ContentType;
        await using var writer = new Utf8JsonWriter(call.Context.Response.BodyWriter, FindingsJson.Options(indented: false));
        writer.WriteStartObject();
        json(writer, thing);
        writer.WriteEndObject();
    }
}
