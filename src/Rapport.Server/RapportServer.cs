using System.Net;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Logging.Console;
using Rapport.Server.Api;
using Rapport.Server.Api.Description;
using Rapport.Server.Mcp;
using Rapport.Server.Operation;
using Rapport.Server.Pages;
using Rapport.Store;
using Rapport.Store.Access;

namespace Rapport.Server;

/// <summary>Serves a record as pages and as JSON, follows feeds, and sends the alerts of its watches. It makes no other request of its own.</summary>
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
        var address = AddressOf(options);
        var record = Record.Open(options.RecordPath);
        if (options.KeysRequired && !new AccessKeys(record).All().Any(static key => key.Revoked is null))
        {
            record.Dispose();
            throw new ServerException($"{options.RecordPath} has no key, and every request needs one; make one with: rapport keys add LABEL");
        }

        // Nothing is read from the environment or from settings files: what is served follows from the options alone.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 0;
            kestrel.Listen(address, options.Listen.Port);
        });
        AddLog(builder.Logging, options.LogAsJson);
        AddParts(builder.Services, options, record);
        var application = builder.Build();
        // The container disposes only of what it made.
        _ = application.Services.GetRequiredService<Record>();
        Map(application, options);
        return application;
    }

    private static void AddLog(ILoggingBuilder log, bool json)
    {
        _ = json ? log.AddJsonConsole(static console => console.UseUtcTimestamp = true) : log.AddSimpleConsole(static console => console.SingleLine = true);
        log.Services.Configure<ConsoleLoggerOptions>(static console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        // Why a server cannot start is said in one line.
        log.SetMinimumLevel(LogLevel.Warning).AddFilter("Rapport", LogLevel.Information).AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
    }

    private static void AddParts(IServiceCollection services, ServerOptions options, Record record)
    {
        // Answers that are on their way are ended, exports of any size cut off after that.
        services.Configure<HostOptions>(static host => host.ShutdownTimeout = TimeSpan.FromSeconds(30));
        services.AddRouting();
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddSingleton(_ => record);
        services.AddSingleton(new ActorNames(options.NameOf, options.Codes.Actors.TakesArticle));
        services.AddSingleton(new IssueNames(options.NameOfIssue));
        services.AddSingleton(new Knowledge(options.Codes, options.CodeClaim));
        services.AddSingleton(options);
        services.AddSingleton<RecordWriter>();
        services.AddSingleton<Changes>();
        services.AddHostedService<Living>();
        Rates.AddTo(services, options.RequestsPerSecond);
        Metrics.AddTo(services);
        McpServing.AddTo(services, record);
        Compression.AddTo(services);
        services.AddOpenApi(static openApi => openApi.AddDocumentTransformer(static (document, _, _) =>
        {
            ApiDescription.Describe(document);
            return Task.CompletedTask;
        }));
    }

    private static void Map(WebApplication application, ServerOptions options)
    {
        application.UseMiddleware<Safeguards>();
        if (options.LogAsJson)
            application.UseMiddleware<Journal>();
        application.UseResponseCompression();
        application.UseMiddleware<Failures>();
        application.UseMiddleware<Access>();
        application.UseRateLimiter();
        application.UseMiddleware<Freshness>();
        application.Use(McpServing.PrepareAsync);
        application.UseRouting();
        Endpoints.Map(application);
        Health.Map(application);
        Metrics.Map(application);
        application.MapOpenApi(ApiDescription.Path);
        ApiReference.Map(application);
        McpServing.Map(application);
    }

    /// <summary>Where a server that was started answers.</summary>
    public static Uri Address(WebApplication application) =>
        new(application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    private static IPAddress AddressOf(ServerOptions options)
    {
        var listen = options.Listen;
        var address = listen.Host == "localhost" ? IPAddress.Loopback : IPAddress.TryParse(listen.Host.Trim('[', ']'), out var parsed) ? parsed : null;
        if (listen.Scheme != Uri.UriSchemeHttp || address is null)
            throw new ServerException($"{listen} is no address of this machine by its number; listen on http://127.0.0.1 with a port of your choice");
        if (!IPAddress.IsLoopback(address) && !options.KeysRequired)
            throw new ServerException($"{listen} is not an address of this machine alone; listen on http://127.0.0.1 with a port of your choice, or let every request need a key: --keys required");
        return address;
    }
}
