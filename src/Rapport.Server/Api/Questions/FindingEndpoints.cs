using System.Collections.Immutable;
using Rapport.Coding;
using Rapport.Server.Api.Answers;
using Rapport.Server.Api.Shapes;
using Rapport.Store.Output;
using Rapport.Store.Questions;
using Rapport.Tables;

namespace Rapport.Server.Api.Questions;

/// <summary>What was done and what was said.</summary>
internal static class FindingEndpoints
{
    private static readonly ImmutableArray<Parameter> Common = [Parameters.From, Parameters.To, Parameters.Outlet, Parameters.Side, Parameters.Words];

    public static ImmutableArray<ApiEndpoint> All { get; } =
    [
        new()
        {
            Path = "/events", Name = "events", Subject = "Findings", IsList = true,
            Meaning = "What was done, the newest first. From and to are days of the events, of the report where an event has no date. Reciprocal events count in both directions.",
            Conditions = [Parameters.Country, Parameters.Source, Parameters.Target, Parameters.Type, Parameters.Mode, Parameters.Status, .. Common],
            Formats = ApiFormat.OfTables, Item = FindingShapes.Event, Table = Table("events"), TableHasWords = true,
            Answer = ListAnswer.Of(RecordedJson.Write, Events),
        },
        new()
        {
            Path = "/statements", Name = "statements", Subject = "Findings", IsList = true,
            Meaning = "What was said, the newest first. From and to are days of the statements, of the report where a statement has no date.",
            Conditions = [Parameters.Country, Parameters.Holder, Parameters.Target, Parameters.Kind, Parameters.Stance, Parameters.Issue, .. Common],
            Formats = ApiFormat.OfTables, Item = FindingShapes.Statement, Table = Table("statements"), TableHasWords = true,
            Answer = ListAnswer.Of(RecordedJson.Write, Statements),
        },
    ];

    /// <summary>The table of our own with the name.</summary>
    public static EventTable Table(string name) => EventTables.Own.First(table => table.Name == name);

    /// <summary>The events that a call asks for.</summary>
    public static ListSource<RecordedEvent> Events(Call call)
    {
        var asked = call.Asked;
        var type = asked.Text(Parameters.Type)?.ToUpperInvariant();
        if (type is not null && call.Knowledge.Codes.QuadOf(type) is null)
            throw new BadQuestionException(ProblemKind.BadParameter, Parameters.Type.Name, "'type' is no PLOVER type; types look like CONSULT, AGREE or COERCE.");
        return ListSource.Of<EventsQuestion, RecordedEvent>(asked.Of(new EventsQuestion
        {
            Country = asked.Actor(Parameters.Country),
            Source = asked.Actor(Parameters.Source),
            Target = asked.Actor(Parameters.Target),
            Type = type,
            Mode = asked.Text(Parameters.Mode)?.ToLowerInvariant(),
            Status = asked.Has(Parameters.Status) ? asked.Word<EventStatus>(Parameters.Status) : EventStatus.Actual,
        }), call.Record.Ask);
    }

    /// <summary>The statements that a call asks for.</summary>
    public static ListSource<RecordedStatement> Statements(Call call) => ListSource.Of<StatementsQuestion, RecordedStatement>(call.Asked.Of(new StatementsQuestion
    {
        Country = call.Asked.Actor(Parameters.Country),
        Holder = call.Asked.Actor(Parameters.Holder),
        Target = call.Asked.Actor(Parameters.Target),
        Kind = call.Asked.Word<StatementKind>(Parameters.Kind),
        Stance = call.Asked.Word<Stance>(Parameters.Stance),
        Issue = call.Asked.Text(Parameters.Issue),
    }), call.Record.Ask);
}
