using System.Collections.Immutable;
using Rapport.Server.Api.Answers;
using Rapport.Server.Api.Shapes;
using Rapport.Store;
using Rapport.Store.Output;
using Rapport.Store.Questions;

namespace Rapport.Server.Api.Questions;

/// <summary>Reports, one with its text, and two beside each other.</summary>
internal static class ReportEndpoints
{
    private static readonly Parameter Id = Parameters.Id("lasting name of a report", "r0123456789ab");
    private static readonly Parameter Other = new("other", ParameterKind.Text, "lasting name of another report") { IsInPath = true, IsNeeded = true, Example = "r0123456789ac" };

    private static readonly ImmutableArray<Parameter> Conditions = [Parameters.From, Parameters.To, Parameters.Outlet, Parameters.Side, Parameters.Words];

    public static ImmutableArray<ApiEndpoint> All { get; } =
    [
        new()
        {
            Path = "/reports", Name = "reports", Subject = "Reports", IsList = true,
            Meaning = "Reports, the newest first. From and to are days of publication, of the dateline where that is not known.",
            Conditions = Conditions, Formats = ApiFormat.OfLists, Item = FindingShapes.ReportLine,
            Answer = ListAnswer.Of(RecordedJson.Write, Reports),
        },
        new()
        {
            Path = "/reports/{id}", Name = "report", Subject = "Reports",
            Meaning = "One report with its text and all that was found in it by its newest coding. Positions are Unicode code points, half-open.",
            Conditions = [Id], Item = FindingShapes.WholeReport,
            Answer = static (call, _) => ThingAnswer.WriteAsync(call, ReportId.TryParse(call.Asked.Text(Id), out var id) ? call.Record.Report(id) : null, ReportJson.Write),
        },
        new()
        {
            Path = "/reports/{id}/comparison/{other}", Name = "report-comparison", Subject = "Reports",
            Meaning = "Two reports, statement beside statement: said by both, by one alone, in other words.",
            Conditions = [Id, Other], Item = OccasionShapes.Comparison,
            Answer = static (call, _) => ThingAnswer.WriteAsync(call,
                ReportId.TryParse(call.Asked.Text(Id), out var one) && ReportId.TryParse(call.Asked.Text(Other), out var other) ? call.Record.Compare(one, other) : null, OccasionJson.Write),
        },
    ];

    /// <summary>The reports that a call asks for.</summary>
    public static ListSource<ReportLine> Reports(Call call) => ListSource.Of<ReportsQuestion, ReportLine>(call.Asked.Of(new ReportsQuestion()), call.Record.Ask);
}
