using System.Collections.Immutable;

namespace Rapport.Server.Api;

/// <summary>A kind of problem: the type of RFC 9457, told once for all requests that have it.</summary>
/// <param name="Name">Its lasting name; the last part of the type's address.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="Title">What kind of problem it is.</param>
/// <param name="Meaning">When it comes, and what to do.</param>
public sealed record ProblemKind(string Name, int Status, string Title, string Meaning)
{
    /// <summary>A parameter that the endpoint does not have.</summary>
    public static readonly ProblemKind UnknownParameter = new("unknown-parameter", 400, "The question cannot be read",
        "The address has a parameter that the endpoint does not know. It is refused, since an answer without it would be taken for one with it; leave it away or correct its name.");

    /// <summary>A parameter whose value cannot be read.</summary>
    public static readonly ProblemKind BadParameter = new("bad-parameter", 400, "The question cannot be read",
        "The value of a parameter cannot be read, or it does not go with the format asked for; the detail says what is right.");

    /// <summary>A parameter without which there is no answer.</summary>
    public static readonly ProblemKind MissingParameter = new("missing-parameter", 400, "The question cannot be read",
        "A parameter is missing without which there is no answer; add it.");

    /// <summary>The record does not have what the address names.</summary>
    public static readonly ProblemKind NotInRecord = new("not-in-record", 404, "Not in the record",
        "The record does not have what the address names, or there is no such address; lists tell the names of what there is.");

    /// <summary>The method only reads.</summary>
    public static readonly ProblemKind ReadingOnly = new("reading-only", 405, "Reading only",
        "Everything here is read with GET or HEAD.");

    /// <summary>No format that the client accepts.</summary>
    public static readonly ProblemKind NotAcceptable = new("not-acceptable", 406, "Not in that format",
        "The endpoint has none of the media types that the request accepts; the detail lists those that it has. The parameter format wins over Accept.");

    /// <summary>A request with a body.</summary>
    public static readonly ProblemKind NoBody = new("no-body", 413, "Reading only",
        "Requests carry no body; leave it away.");

    /// <summary>A body that cannot be read.</summary>
    public static readonly ProblemKind BadBody = new("bad-body", 400, "The body cannot be read",
        "The body of a request that writes cannot be read, or lacks something; the detail says what is right.");

    /// <summary>A request without a key that holds, where one is needed.</summary>
    public static readonly ProblemKind KeyNeeded = new("key-needed", 401, "A key is needed",
        "The request has no key, or one that is not known or was revoked; send one as Authorization: Bearer KEY.");

    /// <summary>A key that does not allow what was asked.</summary>
    public static readonly ProblemKind NotAllowed = new("not-allowed", 403, "Not allowed",
        "The key may read alone, or the server takes nothing to write; the detail says which.");

    /// <summary>A body that is larger than it may be.</summary>
    public static readonly ProblemKind TooLarge = new("too-large", 413, "Too large",
        "The body of the request is larger than it may be; send it in parts.");

    /// <summary>Too many requests of one reader.</summary>
    public static readonly ProblemKind TooManyRequests = new("too-many-requests", 429, "Too many requests",
        "More requests came from the reader than are answered; Retry-After says when to ask again.");

    /// <summary>The record's file cannot be read.</summary>
    public static readonly ProblemKind RecordUnreadable = new("record-unreadable", 503, "The record cannot be read",
        "The file of the record cannot be read at the moment; the detail says why and what to do. The request may be repeated later.");

    /// <summary>Any other request that cannot be answered.</summary>
    public static readonly ProblemKind Unanswerable = new("unanswerable", 400, "The request cannot be answered", "Check the address and the headers of the request.");

    /// <summary>All kinds.</summary>
    public static ImmutableArray<ProblemKind> All { get; } =
        [UnknownParameter, BadParameter, MissingParameter, BadBody, KeyNeeded, NotAllowed, NotInRecord, ReadingOnly, NotAcceptable, NoBody, TooLarge, TooManyRequests, RecordUnreadable, Unanswerable];
}
