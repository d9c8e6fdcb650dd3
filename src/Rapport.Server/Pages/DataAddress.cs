using System.Collections.Immutable;
using Microsoft.Extensions.Primitives;
using Rapport.Server.Api;
using Rapport.Server.Api.Answers;
using Rapport.Store;

namespace Rapport.Server.Pages;

/// <summary>Where the list behind a page is for programs: the REST address with the same conditions.</summary>
/// <param name="Name">What it lists: "events of Kenya".</param>
/// <param name="Path">Its path below the root of the interface: "/events".</param>
/// <param name="Query">Its conditions.</param>
public sealed record DataAddress(string Name, string Path, ImmutableArray<KeyValuePair<string, StringValues>> Query)
{
    /// <summary>A list with conditions; those that are null are left out.</summary>
    public static DataAddress Of(string name, string path, params ReadOnlySpan<(string Name, string? Value)> conditions)
    {
        var query = ImmutableArray.CreateBuilder<KeyValuePair<string, StringValues>>();
        foreach (var (key, value) in conditions)
            if (value is not null)
                query.Add(new(key, value));
        return new(name, path, query.ToImmutable());
    }

    /// <summary>Its formats for readers, each with its address; a single thing is there as JSON alone.</summary>
    public ImmutableArray<(string Format, string Address)> Formats => Endpoint switch
    {
        { IsList: true } list when HasTable(list) => [("JSON", In(null)), ("CSV", In("csv")), ("Atom", In("atom"))],
        { IsList: true } => [("JSON", In(null)), ("Atom", In("atom"))],
        { Table: not null } => [("CSV", In(null)), ("Parquet", In("parquet"))],
        _ => [("JSON", In(null))],
    };

    /// <summary>Its address as an Atom feed; null where it is no list.</summary>
    public string? Feed => Formats.FirstOrDefault(static format => format.Format == "Atom").Address;

    private ApiEndpoint? Endpoint => ApiEndpoints.All.FirstOrDefault(endpoint => Fits(endpoint.Path.Split('/'), Path.Split('/')));

    // A table that does not know a condition would be another list.
    private bool HasTable(ApiEndpoint list) => list.Table is not { } table
        || list.Conditions.Where(condition => Query.Any(pair => pair.Key == condition.Name)).All(condition => table.Conditions.Contains(TableAnswer.NameInTable(condition)));

    private static bool Fits(string[] pattern, string[] path) =>
        pattern.Length == path.Length && pattern.Zip(path).All(static pair => pair.First == pair.Second || pair.First.StartsWith('{'));

    private string In(string? format) => ApiEndpoints.Root + Path + (format is null ? QueryString.Create(Query).Value : WebAddress.With(Query, "format", format));
}

/// <summary>Addresses of pages.</summary>
public static class PageAddress
{
    /// <summary>A list with conditions; those that are null are left out.</summary>
    public static string List(string path, params ReadOnlySpan<(string Name, string? Value)> conditions)
    {
        var query = QueryString.Empty;
        foreach (var (name, value) in conditions)
            if (value is not null)
                query = query.Add(name, value);
        return path + query.Value;
    }

    /// <summary>The page that tells what a count or another thing of the record rests on.</summary>
    public static string Why(string address) => "/why/" + string.Join('/', address.Split('/').Select(WebAddress.Segment));

    /// <summary>The page of a finding, an occasion or a report by its lasting name, of anything else what it rests on.</summary>
    public static string Of(string name) => name.Contains('/', StringComparison.Ordinal) ? Why(name) : name[0] switch
    {
        'r' => $"/report/{name}",
        'o' => $"/occasion/{name}",
        _ => $"/finding/{name}",
    };

    /// <summary>The page of a person of a state.</summary>
    public static string Person(Coding.ActorCode country, string name) => $"/person/{WebAddress.Segment(country.Value)}/{WebAddress.Segment(Store.Questions.Thing.PartOf(name))}";

    /// <summary>The page of an issue, by its id in the register or by words.</summary>
    public static string Issue(string issue) => $"/issue/{WebAddress.Segment(issue)}";

    /// <summary>A day as a condition of an address; null for none.</summary>
    public static string? Day(DateOnly? day) => day is { } known ? Words.Of(known) : null;
}
