using System.Text.Json;
using Microsoft.Playwright;
using Rapport.Cli.Tests;

namespace Rapport.BrowserTests;

/// <summary>The five samples, served.</summary>
public sealed class ServedSamples : IAsyncLifetime
{
    private ServedRecord served = null!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() => served = await ServedRecord.OfAsync(static _ => [Path.Combine(RapportProcess.Folder, "samples")]);

    /// <inheritdoc cref="ServedRecord.Address"/>
    public Uri Address => served.Address;

    /// <inheritdoc cref="ServedRecord.OpenAsync"/>
    public Task<Window> OpenAsync(BrowserNewContextOptions? options = null) => served.OpenAsync(options);

    /// <inheritdoc cref="ServedRecord.Add"/>
    public void Add(string text) => served.Add(text);

    /// <inheritdoc cref="ServedRecord.FindingsAsync"/>
    public Task<JsonElement[]> FindingsAsync(string list) => served.FindingsAsync(list);

    /// <inheritdoc cref="ServedRecord.HasIslandsAsync"/>
    public Task<bool> HasIslandsAsync() => served.HasIslandsAsync();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => served.DisposeAsync();
}

/// <summary>A year of reports about Norway and Kenya, served.</summary>
public sealed class ServedDossier : IAsyncLifetime
{
    /// <summary>The folder of the project.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The reports.</summary>
    public static string Reports { get; } = Path.Combine(Root, "samples", "dossier", "reports.jsonl");

    /// <summary>The record with its server and browser.</summary>
    public ServedRecord Served { get; private set; } = null!;

    /// <summary>The pages that there are, each with one thing that it shows.</summary>
    public async Task<string[]> PagesAsync()
    {
        var events = await Served.FindingsAsync("events");
        var first = events[0];
        using var occasions = JsonDocument.Parse(await Served.TextAsync("/api/v1/occasions"));
        return
        [
            "/", "/reports", "/events", "/statements", "/occasions", "/positions?holder=KEN", "/asks?source=NOR&target=KEN", "/people", "/issues", "/issue/oceans", "/map", "/network", "/panel?by=year",
            "/review", "/corrections", "/check?q=Norway+provided+aid+to+Kenya.", "/search?q=fishery", "/search?q=nonsense", "/about", "/dyad/NOR/KEN", "/dyad/NOR/FJI", "/dyad/NOR/KEN/brief",
            "/why/dyad/NOR/KEN/events", "/person/KEN/alfred-mutua", "/reports?q=nonsense", "/nothing-here",
            $"/report/{first.GetProperty("report").GetProperty("id").GetString()}", $"/finding/{first.GetProperty("id").GetString()}",
            $"/occasion/{occasions.RootElement.GetProperty("items")[0].GetProperty("id").GetString()}",
        ];
    }

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() => Served = await ServedRecord.OfAsync(static _ => [Reports]);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Served.DisposeAsync();

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Rapport.slnx")))
            folder = folder.Parent ?? throw new InvalidOperationException("the tests do not lie in a checkout");
        return folder.FullName;
    }
}
