using System.Diagnostics.Metrics;
using OpenTelemetry.Metrics;
using Rapport.Store;
using Rapport.Store.Questions;
using Rapport.Store.Watching;

namespace Rapport.Server.Operation;

/// <summary>Figures about the server and the record for programs that watch over it, as Prometheus reads them.</summary>
internal sealed class Metrics : IDisposable
{
    /// <summary>Where they are.</summary>
    public const string Path = "/metrics";

    private readonly Meter _meter = new("Rapport");

    public Metrics(Record record)
    {
        foreach (var (name, of, count) in ((string, string, Func<RecordSize, long>)[])
            [
                ("rapport.record.reports", "Reports in the record.", static size => size.Reports),
                ("rapport.record.events", "Actual events in the record.", static size => size.Events),
                ("rapport.record.statements", "Statements in the record.", static size => size.Statements),
            ])
            _meter.CreateObservableGauge(name, () => count(record.Size()), description: of);
        _meter.CreateObservableGauge("rapport.alerts.waiting", () => new Watches(record).All().Sum(static watch => watch.Waiting), description: "Alerts that no webhook took yet.");
        _meter.CreateObservableGauge("rapport.alerts.undeliverable", () => new Watches(record).All().Sum(static watch => watch.Undeliverable), description: "Alerts that were given up.");
    }

    /// <summary>Adds them to the server.</summary>
    public static void AddTo(IServiceCollection services)
    {
        services.AddSingleton<Metrics>();
        services.AddMetrics();
        services.AddOpenTelemetry().WithMetrics(static metrics => metrics
            .AddMeter("Rapport", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting", "System.Runtime")
            .AddPrometheusExporter());
    }

    /// <summary>Answers at <see cref="Path"/>.</summary>
    public static void Map(WebApplication application)
    {
        _ = application.Services.GetRequiredService<Metrics>();
        application.MapPrometheusScrapingEndpoint(Path);
    }

    public void Dispose() => _meter.Dispose();
}
