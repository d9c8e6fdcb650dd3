using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using Rapport.Coding;
using Rapport.Server.Api;
using Rapport.Store;

namespace Rapport.Server.Pages;

/// <summary>One request for a page.</summary>
/// <param name="Context">The request.</param>
/// <param name="Record">The record.</param>
internal sealed record PageCall(HttpContext Context, Record Record)
{
    /// <summary>What is known beside the record.</summary>
    public Knowledge Knowledge { get; } = Context.RequestServices.GetRequiredService<Knowledge>();

    /// <summary>The names of actors.</summary>
    public ActorNames Names { get; } = Context.RequestServices.GetRequiredService<ActorNames>();

    /// <summary>The query of the address.</summary>
    public IQueryCollection Query => Context.Request.Query;

    /// <summary>A segment of the path; a slash within it is written as <c>%2F</c>.</summary>
    public string Segment(string name) => ((string)Context.Request.RouteValues[name]!).Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads the conditions of the address.</summary>
    public Asked Asked(params ImmutableArray<Parameter> known) => new(Query, Context.Request.RouteValues, known);

    /// <summary>The code of an actor that a reader wrote as a code or as a name; null where it is neither.</summary>
    public string? CodeOf(string text)
    {
        var code = text.Trim().ToUpperInvariant();
        var actors = Knowledge.Codes.Actors;
        if (Api.Asked.Code(code) is { } actor && (actors.State(actor) is not null || actors.Organisation(actor) is not null || code.Contains(':', StringComparison.Ordinal)))
            return code;
        return Knowledge.Codes.FromName(text)
            ?? actors.Tables.Organisations.FirstOrDefault(one => string.Equals(one.Name, text.Trim(), StringComparison.OrdinalIgnoreCase))?.Code.Value;
    }

    /// <summary>An actor in the path, by code or name.</summary>
    /// <exception cref="BadQuestionException">It is neither.</exception>
    public ActorCode Actor(string text) => Api.Asked.Code(CodeOf(text) ?? text) is { } code ? code
        : throw new BadQuestionException(ProblemKind.BadParameter, null, $"'{text}' {Api.Asked.NoActor}");

    /// <summary>Leads to an address that says the same in fewer words.</summary>
    public Task Redirect(string address)
    {
        Context.Response.Headers.CacheControl = "no-store";
        Context.Response.Redirect(address);
        return Task.CompletedTask;
    }

    /// <summary>Says that the record does not have it.</summary>
    public Task NotFound()
    {
        Context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    /// <summary>Answers with a page.</summary>
    public Task Show<T>(Dictionary<string, object?> parameters)
        where T : IComponent => Page.WriteAsync<T>(Context, StatusCodes.Status200OK, parameters);

    /// <summary>The same address without blank values and with codes for names of states; null where it is that already.</summary>
    public string? Cleaned(ImmutableArray<Parameter> known) =>
        FilterField.Cleaned(Query, known, CodeOf) is { } clean ? Context.Request.Path + QueryString.Create(clean).Value : null;

    /// <summary>The fields of the conditions, with their values in the address.</summary>
    public ImmutableArray<FilterField> Fields(IEnumerable<Parameter> conditions) =>
        [.. conditions.Select(condition => FilterField.Of(condition, Query[condition.Name].ToString(), Names))];

    /// <summary>How many items stand before the part that the cursor begins.</summary>
    public static int Begin(Asked asked) => asked.Text(Parameters.Cursor) is not { } text ? 0
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var begin) ? begin
        : throw new BadQuestionException(ProblemKind.BadParameter, Parameters.Cursor.Name, "'cursor' is the one that a part of the list ended with.");
}
