using System.Collections.Immutable;
using Rapport.Coding.Findings;
using Rapport.Store;
using Rapport.Tables;
using Rapport.Tables.Codes;

namespace Rapport.Server.Api;

/// <summary>What is known beside the record: the codes of actors and events, and how a claim is read.</summary>
/// <param name="Codes">The codes, with the ontology and the register of actors.</param>
/// <param name="CodeClaim">The findings of a claim; the day is the one that "today" in it is counted from.</param>
internal sealed record Knowledge(CodeBook Codes, Func<string, DateOnly?, ReportFindings> CodeClaim);

/// <summary>One request to an endpoint.</summary>
/// <param name="Context">The request.</param>
/// <param name="Record">The record.</param>
/// <param name="Knowledge">What is known beside it.</param>
/// <param name="Asked">What is asked for.</param>
/// <param name="Format">How the answer is written.</param>
internal sealed record Call(HttpContext Context, Record Record, Knowledge Knowledge, Asked Asked, ApiFormat Format)
{
    /// <summary>Most items of a list in parts.</summary>
    public int Limit => Asked.Number(Parameters.Limit) ?? 50;
}

/// <summary>What answers at an address, declared once: routes, OpenAPI and the tests of the documentation read it.</summary>
internal sealed record ApiEndpoint
{
    /// <summary>Its path below the root: "/events".</summary>
    public required string Path { get; init; }

    /// <summary>Its path as a pattern of routes: an address may hold slashes.</summary>
    public string Route => Path.Replace("{address}", "{**address}", StringComparison.Ordinal);

    /// <summary>Its name for programs: "events", "occasion".</summary>
    public required string Name { get; init; }

    /// <summary>What it is about: the heading that it stands under.</summary>
    public required string Subject { get; init; }

    /// <summary>What it answers.</summary>
    public required string Meaning { get; init; }

    /// <summary>Its own parameters, without format, fields and those of parts of lists.</summary>
    public ImmutableArray<Parameter> Conditions { get; init; } = [];

    /// <summary>The formats; the first is the usual one.</summary>
    public ImmutableArray<ApiFormat> Formats { get; init; } = [ApiFormat.Json];

    /// <summary>What the answer, or each item of a list, is like; null where it is a table alone.</summary>
    public Shape? Item { get; init; }

    /// <summary>Properties of a list beside its items.</summary>
    public ImmutableArray<Property> Head { get; init; } = [];

    /// <summary>Whether it answers with a list.</summary>
    public bool IsList { get; init; }

    /// <summary>The table that formats other than JSON and feeds are written as; null where they are the items themselves.</summary>
    public EventTable? Table { get; init; }

    /// <summary>Whether the table holds words of reports, so that rights to them matter.</summary>
    public bool TableHasWords { get; init; }

    /// <summary>Whether it may be that the record does not have what the path names.</summary>
    public bool MayBeMissing => Conditions.Any(static parameter => parameter.IsInPath && parameter.Name is "id" or "other" or "address");

    /// <summary>Answers.</summary>
    public required Func<Call, ApiEndpoint, Task> Answer { get; init; }

    /// <summary>All its parameters.</summary>
    public ImmutableArray<Parameter> Parameters =>
    [
        .. Conditions,
        .. IsList ? [Api.Parameters.Limit, Api.Parameters.Cursor] : IsTableAlone ? [Api.Parameters.Limit with { Usual = null, Meaning = "at most so many rows; all where it is not given" }] : ImmutableArray<Parameter>.Empty,
        .. IsList || IsTableAlone ? [Api.Parameters.Fields] : ImmutableArray<Parameter>.Empty,
        .. TableHasWords ? [Api.Parameters.Rights] : ImmutableArray<Parameter>.Empty,
        ApiFormat.Parameter(Formats),
    ];

    private bool IsTableAlone => Item is null && Table is not null;

    /// <summary>Reads the request and answers it.</summary>
    public Task AnswerAsync(HttpContext context, Record record, Knowledge knowledge)
    {
        var asked = new Asked(context.Request.Query, context.Request.RouteValues, Parameters);
        var format = ApiFormat.Of(context.Request, asked, ApiFormat.Parameter(Formats), Formats);
        context.Response.Headers.Vary = "Accept";
        return Answer(new Call(context, record, knowledge, asked, format), this);
    }
}
