using System.Net;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Rapport.Server.Api;
using Rapport.Server.Api.Description;
using Rapport.Server.Mcp;
using Rapport.Server.Pages;
using Rapport.Store;

namespace Rapport.Server;

/// <summary>Serves a record as pages and as JSON, and sends the alerts of its watches. It makes no other request of its own.</summary>
public static class RapportServer
{
    /// <summary>Serves until <paramref name="stop"/> is cancelled.</summary>
    /// <exception cref="RecordException">The record cannot be opened.</exception>
    /// <exception cref="ServerException">The address is not one of this machine, or it is taken.</exception>
    public static async Task RunAsync(ServerOptions options, CancellationToken stop)
    {
        await using var application = Build(options);
        try
        {
            await application.StartAsync(stop);
        }
        catch (IOException error)
        {
            throw new ServerException($"{options.Listen} cannot be listened on: {error.Message} Name another port with --listen.", error);
        }

        options.Listening?.Invoke(Address(application));
        await application.WaitForShutdownAsync(stop);
    }

    /// <summary>The server, not yet started. It owns the record that it opens, and closes it when it is disposed.</summary>
    /// <exception cref="RecordException">The record cannot be opened.</exception>
    /// <exception cref="ServerException">The address is not one of this machine.</exception>
    public static WebApplication Build(ServerOptions options)
    {
        var address = LoopbackOf(options.Listen);
        var record = Record.Open(options.RecordPath);
        // Nothing is read from the environment or from settings files: what is served follows from the options alone.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 0;
            kestrel.Listen(address, options.Listen.Port);
        });
        builder.Logging.AddSimpleConsole(static console => console.SingleLine = true).SetMinimumLevel(LogLevel.Warning);
        builder.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(static console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.AddRouting();
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        builder.Services.AddSingleton(_ => record);
        builder.Services.AddSingleton(new ActorNames(options.NameOf));
        builder.Services.AddSingleton(new IssueNames(options.NameOfIssue));
        builder.Services.AddSingleton(new Knowledge(options.Codes, options.CodeClaim));
        builder.Services.AddSingleton(options);
        builder.Services.AddHostedService<Living>();
        McpServing.AddTo(builder.Services, record);
        Compression.AddTo(builder.Services);
        builder.Services.AddOpenApi(static openApi => openApi.AddDocumentTransformer(static (document, _, _) =>
        {
            ApiDescription.Describe(document);
            return Task.CompletedTask;
        }));
        var application = builder.Build();
        // The container disposes only of what it made.
        _ = application.Services.GetRequiredService<Record>();
        application.UseMiddleware<Safeguards>();
        application.UseResponseCompression();
        application.UseMiddleware<Failures>();
        application.UseMiddleware<Freshness>();
        application.Use(McpServing.PrepareAsync);
        application.UseRouting();
        Endpoints.Map(application);
        application.MapOpenApi(ApiDescription.Path);
        McpServing.Map(application);
        return application;
    }

    /// <summary>Where a server that was started answers.</summary>
    public static Uri Address(WebApplication application) =>
        new(application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    private static IPAddress LoopbackOf(Uri listen)
    {
        var address = listen.Host == "localhost" ? IPAddress.Loopback : IPAddress.TryParse(listen.Host.Trim('[', ']'), out var parsed) ? parsed : null;
        if (listen.Scheme != Uri.UriSchemeHttp || address is null || !IPAddress.IsLoopback(address))
            throw new ServerException($"{listen} is not an address of this machine alone; listen on http://127.0.0.1 with a port of your choice");
        return address;
    }
}
