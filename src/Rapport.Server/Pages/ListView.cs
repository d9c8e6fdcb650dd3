using System.Collections.Immutable;
using Microsoft.Extensions.Primitives;
using Rapport.Server.Api;
using Rapport.Store.Questions;

namespace Rapport.Server.Pages;

/// <summary>A list as a page shows it: which conditions narrow it, how much it holds, and where it goes on.</summary>
public sealed record ListView
{
    /// <summary>What the page is called.</summary>
    public required string Title { get; init; }

    /// <summary>What one item is called: "event".</summary>
    public required string Noun { get; init; }

    /// <summary>What the list holds, in a sentence.</summary>
    public required string Meaning { get; init; }

    /// <summary>Its path: "/events".</summary>
    public required string Path { get; init; }

    /// <summary>Its conditions, those asked for most often first.</summary>
    public required ImmutableArray<FilterField> Filters { get; init; }

    /// <summary>Number of items in the whole list.</summary>
    public Total Total { get; init; }

    /// <summary>Number of items on this page.</summary>
    public int Shown { get; init; }

    /// <summary>The address of the first part, where this is a later one; else null.</summary>
    public string? First { get; init; }

    /// <summary>The address of the next part; null at the end.</summary>
    public string? Next { get; init; }

    /// <summary>Why nothing was asked, where a condition is missing; else null.</summary>
    public string? Missing { get; init; }

    /// <summary>Where the list is for programs.</summary>
    public required DataAddress Data { get; init; }

    /// <summary>The conditions that hold, each with the address of the list without it.</summary>
    public required ImmutableArray<(FilterField Filter, string Without)> Held { get; init; }
}

/// <summary>A condition of a list, as a field of a form.</summary>
/// <param name="Name">Its name in the address.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Meaning">What it asks for.</param>
/// <param name="Value">Its value; empty where it is not set.</param>
public sealed record FilterField(string Name, string Label, string Meaning, string Value)
{
    /// <summary>The words that it may be; empty where it is free.</summary>
    public ImmutableArray<string> Words { get; init; } = [];

    /// <summary>Kind of the field: "text", "date", "checkbox", "select", "actor".</summary>
    public string Kind { get; init; } = "text";

    /// <summary>An example, or null.</summary>
    public string? Example { get; init; }

    /// <summary>What is shown of its value: the name behind a code.</summary>
    public string Shown { get; init; } = Value;

    /// <summary>Whether an actor that is asked for has a name here; true where no actor is asked for.</summary>
    public bool IsKnown { get; init; } = true;

    /// <summary>What the field of a parameter is called.</summary>
    internal static string LabelOf(Parameter parameter) => parameter.Name switch
    {
        "country" => "State",
        "with" => "With",
        "source" => "By",
        "target" => "To or about",
        "holder" => "Held by",
        "type" => "PLOVER type",
        "mode" => "PLOVER mode",
        "as_of" => "As of",
        "q" => "Words",
        "in" => "Look in",
        "side" => "Outlets of",
        "open" => "Without an answer",
        "undirected" => "Both directions as one",
        "states" => "States alone",
        "by" => "Count by",
        var name => char.ToUpperInvariant(name[0]) + name[1..].Replace('_', ' '),
    };

    /// <summary>The field of a parameter.</summary>
    internal static FilterField Of(Parameter parameter, string value, ActorNames names)
    {
        var code = parameter.Kind == ParameterKind.Actor && value.Length > 0 ? Asked.Code(value) : null;
        return new(parameter.Name, LabelOf(parameter), parameter.Meaning, value)
        {
            Words = parameter.Words,
            Example = parameter.Example,
            Kind = parameter.Kind switch
            {
                ParameterKind.Day => "date",
                ParameterKind.Flag => "checkbox",
                ParameterKind.Word => "select",
                ParameterKind.Actor => "actor",
                _ => "text",
            },
            Shown = code is { } actor ? names.Of(actor) : value,
            IsKnown = code is not { } named || names.Of(named) != named.Value,
        };
    }

    /// <summary>The query without blank values and with codes for names of states; null where it has neither.</summary>
    internal static ImmutableArray<KeyValuePair<string, StringValues>>? Cleaned(IQueryCollection query, ImmutableArray<Parameter> known, Func<string, string?> codeOf)
    {
        var changed = false;
        var clean = ImmutableArray.CreateBuilder<KeyValuePair<string, StringValues>>();
        foreach (var (name, values) in query)
        {
            if (values.Count == 1 && string.IsNullOrWhiteSpace(values[0]))
            {
                changed = true;
                continue;
            }

            var code = values.Count == 1 && known.Any(parameter => parameter.Name == name && parameter.Kind == ParameterKind.Actor) ? codeOf(values[0]!) : null;
            changed |= code is not null && code != values[0];
            clean.Add(new(name, code is null ? values : new StringValues(code)));
        }

        return changed ? clean.ToImmutable() : null;
    }
}
