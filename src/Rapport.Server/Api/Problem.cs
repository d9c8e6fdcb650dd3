using System.Text.Json;

namespace Rapport.Server.Api;

/// <summary>Why a request was not answered, as RFC 9457 has it.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Title">What kind of problem it is.</param>
/// <param name="Detail">What was wrong with this request.</param>
public sealed record Problem(int Status, string Title, string Detail)
{
    /// <summary>Answers with the problem as <c>application/problem+json</c>.</summary>
    internal async Task WriteAsync(HttpContext context)
    {
        context.Response.StatusCode = Status;
        context.Response.ContentType = "application/problem+json";
        await using var writer = new Utf8JsonWriter(context.Response.BodyWriter);
        writer.WriteStartObject();
        writer.WriteString("title", Title);
        writer.WriteNumber("status", Status);
        writer.WriteString("detail", Detail);
        writer.WriteString("instance", context.Request.Path);
        writer.WriteEndObject();
    }
}

/// <summary>The address holds a condition that cannot be read.</summary>
internal sealed class BadQuestionException(string message) : Exception(message);
