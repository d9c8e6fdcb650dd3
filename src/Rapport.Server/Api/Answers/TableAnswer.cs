using Microsoft.AspNetCore.Http.Features;
using Rapport.Coding;
using Rapport.Store.Questions;
using Rapport.Tables;

namespace Rapport.Server.Api.Answers;

/// <summary>Writes tables of the record of any size: rows are read from the record as they are sent.</summary>
internal static class TableAnswer
{
    /// <summary>Whether the answer is the table of the endpoint, and not its items.</summary>
    public static bool IsWanted(Call call, ApiEndpoint endpoint) => endpoint.Table is not null && call.Format != ApiFormat.Json && Enum.TryParse<TableFormat>(call.Format.Name, ignoreCase: true, out _);

    /// <summary>Answers.</summary>
    /// <exception cref="BadQuestionException">A condition is given that the table does not know.</exception>
    public static Task WriteAsync(Call call, ApiEndpoint endpoint, EventTable table)
    {
        Refuse(call.Asked, endpoint, table);
        var source = new TableSource(call.Record, call.Knowledge.Codes, Question(call.Asked), Rights(call.Asked))
        {
            Columns = ItemFields.Wanted(call.Asked, table.Fields.Select(static field => field.Name)),
        };
        var response = call.Context.Response;
        response.ContentType = call.Format.ContentType;
        Attachment.Name(call, table.Name);
        if (HttpMethods.IsHead(call.Context.Request.Method))
            return Task.CompletedTask;
        // The writers of tables are not asynchronous, since the library of Parquet is not; each export has a thread of its own.
        call.Context.Features.Get<IHttpBodyControlFeature>()!.AllowSynchronousIO = true;
        return Task.Factory.StartNew(() =>
        {
            using var body = new AnswerStream(response.Body, call.Context.RequestAborted);
            table.Write(source, Enum.Parse<TableFormat>(call.Format.Name, ignoreCase: true), body);
        }, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    private static void Refuse(Asked asked, ApiEndpoint endpoint, EventTable table)
    {
        var unknown = endpoint.Conditions.FirstOrDefault(parameter => asked.Has(parameter) && !parameter.IsInPath && !table.Conditions.Contains(NameInTable(parameter)));
        if (unknown is null && asked.Has(Parameters.Cursor))
            unknown = Parameters.Cursor;
        if (unknown is not null)
            throw new BadQuestionException(ProblemKind.BadParameter, unknown.Name,
                $"'{unknown.Name}' does not go with the table of {table.Name}, which is given whole by {string.Join(", ", endpoint.Conditions.Where(parameter => table.Conditions.Contains(NameInTable(parameter))).Select(static parameter => parameter.Name))}; leave it away, or ask for format=json.");
    }

    /// <summary>What tables call a condition.</summary>
    public static string NameInTable(Parameter parameter) => parameter == Parameters.Words ? "words" : parameter.Name.Replace('_', '-');

    private static TextRights Rights(Asked asked) => asked.Text(Parameters.Rights) switch
    {
        "span" => TextRights.Span,
        "full" => TextRights.Full,
        _ => TextRights.Words25,
    };

    private static TableQuestion Question(Asked asked) => new()
    {
        Country = asked.Actor(Parameters.Country),
        Source = asked.Actor(Parameters.Source),
        Holder = asked.Actor(Parameters.Holder),
        Target = asked.Actor(Parameters.Target),
        Type = asked.Text(Parameters.Type)?.ToUpperInvariant(),
        Mode = asked.Text(Parameters.Mode)?.ToLowerInvariant(),
        Status = asked.Has(Parameters.Status) ? asked.Word<EventStatus>(Parameters.Status) : EventStatus.Actual,
        Kind = asked.Word<StatementKind>(Parameters.Kind),
        Stance = asked.Word<Stance>(Parameters.Stance),
        Issue = asked.Text(Parameters.Issue),
        From = asked.Day(Parameters.From),
        To = asked.Day(Parameters.To),
        Outlet = asked.Text(Parameters.Outlet),
        Side = asked.Actor(Parameters.Side)?.Value,
        Words = asked.Text(Parameters.Words),
        Unit = asked.Word<PanelUnit>(Questions.PanelEndpoints.By) ?? PanelUnit.Month,
        Undirected = asked.Flag(Questions.PanelEndpoints.Undirected),
        StatesOnly = asked.Flag(Questions.PanelEndpoints.StatesOnly),
        Pair = asked.Actor(Questions.PanelEndpoints.First) is { } first && asked.Actor(Questions.PanelEndpoints.Second) is { } second ? (first, second) : null,
        Limit = asked.Number(Parameters.Limit),
    };
}
