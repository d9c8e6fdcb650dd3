using System.Text.Json;
using Rapport.Coding.Output;

namespace Rapport.Server.Api;

/// <summary>Why a request was not answered, as RFC 9457 has it.</summary>
/// <param name="Kind">What kind of problem it is.</param>
/// <param name="Detail">What was wrong with this request, and the remedy.</param>
/// <param name="Parameter">Name of the parameter that is wrong, or null.</param>
public sealed record Problem(ProblemKind Kind, string Detail, string? Parameter = null)
{
    /// <summary>HTTP status.</summary>
    public int Status { get; init; } = Kind.Status;

    /// <summary>What kind of problem it is.</summary>
    public string Title => Kind.Title;

    /// <summary>Answers with the problem as <c>application/problem+json</c>.</summary>
    internal async Task WriteAsync(HttpContext context)
    {
        context.Response.StatusCode = Status;
        context.Response.ContentType = "application/problem+json";
        await using var writer = new Utf8JsonWriter(context.Response.BodyWriter, FindingsJson.Options(indented: false));
        writer.WriteStartObject();
        writer.WriteString("type", $"{ApiEndpoints.Root}/problems#{Kind.Name}");
        writer.WriteString("title", Title);
        writer.WriteNumber("status", Status);
        writer.WriteString("detail", Detail);
        writer.WriteString("instance", context.Request.Path);
        if (Parameter is not null)
            writer.WriteString("parameter", Parameter);
        writer.WriteEndObject();
    }
}

/// <summary>The address asks for something that cannot be answered.</summary>
/// <param name="kind">What kind of problem it is.</param>
/// <param name="parameter">Name of the parameter that is wrong, or null.</param>
/// <param name="message">What is wrong, and the remedy.</param>
internal sealed class BadQuestionException(ProblemKind kind, string? parameter, string message) : Exception(message)
{
    /// <summary>What is told to who asked.</summary>
    public Problem Problem => new(kind, Message, parameter);
}
