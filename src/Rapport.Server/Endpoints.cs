using System.Collections.Immutable;
using System.Reflection;
using Rapport.Server.Api;
using Rapport.Server.Api.Questions;
using Rapport.Server.Pages;
using Rapport.Store;
using Rapport.Store.Questions;

namespace Rapport.Server;

/// <summary>What answers at which address.</summary>
internal static class Endpoints
{
    private static readonly ImmutableArray<Parameter> StartConditions = [.. ReportEndpoints.Conditions, Parameters.Limit with { Most = Parameters.LargestPart }, Parameters.Cursor];

    public static void Map(WebApplication application)
    {
        foreach (var endpoint in ApiEndpoints.All)
            MapGet(application, ApiEndpoints.Root + endpoint.Path, (context, record) =>
                endpoint.AnswerAsync(context, record, context.RequestServices.GetRequiredService<Knowledge>()));
        MapGet(application, "/", Start);
        MapGet(application, "/report/{id}", Report);
        MapGet(application, "/finding/{id}", Finding);
        MapGet(application, "/dyad/{first}/{second}", Dyad);
        MapAsset(application, "style.css", "text/css; charset=utf-8");
        MapAsset(application, "icon.svg", "image/svg+xml");
    }

    private static Task Start(HttpContext context, Record record)
    {
        var asked = new Asked(context.Request.Query, [], StartConditions);
        var question = ReportEndpoints.Question(asked) with { Limit = asked.Number(Parameters.Limit) ?? 25, Cursor = Place(asked) };
        return Page.WriteAsync<StartPage>(context, StatusCodes.Status200OK, new()
        {
            [nameof(StartPage.Question)] = question,
            [nameof(StartPage.Reports)] = record.Ask(question),
            [nameof(StartPage.Pairs)] = record.Ask(new ActivePairsQuestion()),
            [nameof(StartPage.Size)] = record.Size(),
            [nameof(StartPage.Query)] = context.Request.Query,
        });
    }

    private static Cursor? Place(Asked asked) => asked.Text(Parameters.Cursor) is not { } text ? null : Cursor.TryParse(text, out var cursor) ? cursor
        : throw new BadQuestionException(ProblemKind.BadParameter, Parameters.Cursor.Name, "'cursor' is the one that a part of the list ended with.");

    private static Task Report(HttpContext context, Record record) =>
        ReportId.TryParse(context.Request.RouteValues["id"] as string, out var id) && record.Report(id) is { } report
            ? Page.WriteAsync<ReportPage>(context, StatusCodes.Status200OK, new() { [nameof(ReportPage.Report)] = report })
            : NotFound(context);

    private static Task Finding(HttpContext context, Record record) =>
        FindingId.TryParse(context.Request.RouteValues["id"] as string, out var id) && record.Why(id) is { } why
            ? Page.WriteAsync<FindingPage>(context, StatusCodes.Status200OK, new() { [nameof(FindingPage.Id)] = id, [nameof(FindingPage.Why)] = why })
            : NotFound(context);

    private static Task Dyad(HttpContext context, Record record)
    {
        var first = Asked.Code((string)context.Request.RouteValues["first"]!);
        var second = Asked.Code((string)context.Request.RouteValues["second"]!);
        if (first is not { } one || second is not { } other || one == other)
            throw new BadQuestionException(ProblemKind.BadParameter, null, "A dyad is two different codes of actors, such as /dyad/BEL/CHN or /dyad/FRA/IGO:EU.");
        return Page.WriteAsync<DyadPage>(context, StatusCodes.Status200OK, new()
        {
            [nameof(DyadPage.Dyad)] = record.Ask(new DyadQuestion(one, other)),
            [nameof(DyadPage.AsksOfFirst)] = record.Ask(new StatementsQuestion { Holder = one, Target = other, Kind = Coding.StatementKind.Ask, Limit = 25 }),
            [nameof(DyadPage.AsksOfSecond)] = record.Ask(new StatementsQuestion { Holder = other, Target = one, Kind = Coding.StatementKind.Ask, Limit = 25 }),
        });
    }

    private static Task NotFound(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static void MapGet(WebApplication application, string pattern, Func<HttpContext, Record, Task> answer) =>
        application.MapMethods(pattern, [HttpMethods.Get, HttpMethods.Head], context => answer(context, context.RequestServices.GetRequiredService<Record>()));

    private static void MapAsset(WebApplication application, string name, string type)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        var bytes = memory.ToArray();
        application.MapMethods("/" + name, [HttpMethods.Get, HttpMethods.Head], async context =>
        {
            context.Response.ContentType = type;
            context.Response.ContentLength = bytes.Length;
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
        });
    }
}
