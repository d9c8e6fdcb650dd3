using System.Collections.Immutable;
using Microsoft.Net.Http.Headers;

namespace Rapport.Server.Api;

/// <summary>A format that answers are written in.</summary>
/// <param name="Name">The word for it in addresses: "csv".</param>
/// <param name="MediaType">Its media type.</param>
internal sealed record ApiFormat(string Name, string MediaType)
{
    public static readonly ApiFormat Json = new("json", "application/json");
    public static readonly ApiFormat Jsonl = new("jsonl", "application/jsonl");
    public static readonly ApiFormat Csv = new("csv", "text/csv");
    public static readonly ApiFormat Tsv = new("tsv", "text/tab-separated-values");
    public static readonly ApiFormat Parquet = new("parquet", "application/vnd.apache.parquet");

    public static readonly ApiFormat Atom = new("atom", "application/atom+xml");
    public static readonly ApiFormat JsonFeed = new("jsonfeed", "application/feed+json");

    /// <summary>The formats of lists.</summary>
    public static readonly ImmutableArray<ApiFormat> OfLists = [Json, Jsonl, Csv, Tsv, Atom, JsonFeed];

    /// <summary>The formats of lists that are tables too.</summary>
    public static readonly ImmutableArray<ApiFormat> OfTables = [Json, Jsonl, Csv, Tsv, Parquet, Atom, JsonFeed];

    /// <summary>Whether it gives a list part by part; the others give the whole list at once.</summary>
    public bool IsInParts => this == Json || IsFeed;

    /// <summary>Whether it is a feed.</summary>
    public bool IsFeed => this == Atom || this == JsonFeed;

    /// <summary>The content type of an answer; text is UTF-8.</summary>
    public string ContentType => this == Parquet ? MediaType : this == Csv ? $"{MediaType}; charset=utf-8; header=present" : $"{MediaType}; charset=utf-8";

    /// <summary>The format that a request asks for: by the parameter "format", else by what it accepts, else the first.</summary>
    /// <exception cref="BadQuestionException">There is none that the request accepts.</exception>
    public static ApiFormat Of(HttpRequest request, Asked asked, Parameter parameter, ImmutableArray<ApiFormat> formats)
    {
        if (asked.Text(parameter) is { } name)
            return formats.First(format => format.Name == name);
        if (request.Headers.Accept.Count == 0 || !MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted))
            return formats[0];
        foreach (var wanted in accepted.Where(static type => type.Quality is not 0).OrderByDescending(static type => type.Quality ?? 1))
            if (formats.FirstOrDefault(format => new MediaTypeHeaderValue(format.MediaType).IsSubsetOf(wanted)) is { } format)
                return format;
        throw new BadQuestionException(ProblemKind.NotAcceptable, null,
            $"The request accepts {request.Headers.Accept}; there are {string.Join(", ", formats.Select(static format => format.MediaType))}. Ask for one of them, or add format={formats[0].Name} to the address.");
    }

    /// <summary>The parameter "format" of an endpoint.</summary>
    public static Parameter Parameter(ImmutableArray<ApiFormat> formats) => new("format", ParameterKind.Word, "how the answer is written; it wins over what the request accepts")
    {
        Words = [.. formats.Select(static format => format.Name)],
        Usual = formats[0].Name,
    };
}
