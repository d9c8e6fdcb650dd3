using System.Reflection;
using Rapport.Server.Api;
using Rapport.Server.Api.Writing;
using Rapport.Server.Pages;
using Rapport.Store;

namespace Rapport.Server;

/// <summary>What answers at which address.</summary>
internal static class Endpoints
{
    public static void Map(WebApplication application)
    {
        foreach (var endpoint in ApiEndpoints.All)
            MapGet(application, ApiEndpoints.Root + endpoint.Route, (context, record) =>
                endpoint.AnswerAsync(context, record, context.RequestServices.GetRequiredService<Knowledge>()));
        foreach (var endpoint in WritingEndpoints.All)
            application.MapPost(ApiEndpoints.Root + endpoint.Path, endpoint.AnswerAsync);
        application.MapMethods(ApiEndpoints.Root + "/changes", [HttpMethods.Get, HttpMethods.Head], static context => context.RequestServices.GetRequiredService<Changes>().AnswerAsync(context));
        PageRoutes.Map(application);
        MapAsset(application, "style.css", "text/css; charset=utf-8");
        MapAsset(application, "icon.svg", "image/svg+xml");
        MapAsset(application, "living.js", "text/javascript; charset=utf-8");
        foreach (var script in IslandFiles.Names)
            MapAsset(application, script, "text/javascript; charset=utf-8");
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
