using System.Collections.Immutable;
using Rapport.Server.Api.Answers;
using Rapport.Store.Questions;

namespace Rapport.Server.Api.Questions;

/// <summary>Counts by pair of actors and stretch of time.</summary>
internal static class PanelEndpoints
{
    /// <summary>The stretches of time.</summary>
    public static readonly Parameter By = Parameters.Word<PanelUnit>("by", "the stretches of time") with { Usual = "month" };

    /// <summary>Whether the direction counts.</summary>
    public static readonly Parameter Undirected = new("undirected", ParameterKind.Flag, "whether the two directions of a pair are one") { Usual = "false" };

    /// <summary>Whether only states count.</summary>
    public static readonly Parameter StatesOnly = new("states", ParameterKind.Flag, "whether only pairs of states are wanted") { Usual = "false" };

    /// <summary>One of the two of a single pair.</summary>
    public static readonly Parameter First = Parameters.First;

    /// <summary>The other.</summary>
    public static readonly Parameter Second = Parameters.Second;

    private static readonly ImmutableArray<ApiFormat> Formats = [ApiFormat.Csv, ApiFormat.Tsv, ApiFormat.Jsonl, ApiFormat.Parquet];

    public static ImmutableArray<ApiEndpoint> All { get; } =
    [
        new()
        {
            Path = "/panel", Name = "panel", Subject = "Panel", Formats = Formats, Table = FindingEndpoints.Table("panel"),
            Meaning = "What happened between two actors: a row for each pair and stretch of time, zeros included, with the number of reports read.",
            Conditions = [By, Undirected, StatesOnly, Parameters.Country, Parameters.Source, Parameters.Target, Parameters.From, Parameters.To],
            Answer = static (call, endpoint) => TableAnswer.WriteAsync(call, endpoint, endpoint.Table!),
        },
        new()
        {
            Path = "/dyads/{first}/{second}/panel", Name = "dyad-panel", Subject = "Panel", Formats = Formats, Table = FindingEndpoints.Table("panel"),
            Meaning = "The rows of the panel of two actors, also where the record holds nothing about them.",
            Conditions = [First, Second, By, Undirected, Parameters.From, Parameters.To],
            Answer = static (call, endpoint) => TableAnswer.WriteAsync(call, endpoint, endpoint.Table!),
        },
    ];
}
