using System.Collections.Immutable;
using Rapport.Server.Api.Questions;

namespace Rapport.Server.Api;

/// <summary>Everything that is answered below <see cref="Root"/>, declared once.</summary>
internal static class ApiEndpoints
{
    /// <summary>The path that all endpoints lie below.</summary>
    public const string Root = "/api/v1";

    /// <summary>The endpoints.</summary>
    public static ImmutableArray<ApiEndpoint> All { get; } =
    [
        .. FindingEndpoints.All, .. ReportEndpoints.All, .. OccasionEndpoints.All, .. LedgerEndpoints.All, .. ContactEndpoints.All, .. PeopleEndpoints.All,
        .. SearchEndpoints.All, .. PanelEndpoints.All, .. WhyEndpoints.All, .. ReviewEndpoints.All, .. RecordEndpoints.All,
    ];
}
