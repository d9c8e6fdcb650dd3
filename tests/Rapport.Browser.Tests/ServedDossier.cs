using System.Text.Json;

[assembly: AssemblyFixture(typeof(Rapport.BrowserTests.ServedDossier))]

namespace Rapport.BrowserTests;

/// <summary>A year of reports about Norway and Kenya, served once for all tests, which only read it.</summary>
public sealed class ServedDossier : IAsyncLifetime
{
    /// <summary>The folder of the project.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The reports.</summary>
    public static string Reports { get; } = Path.Combine(Root, "samples", "dossier", "reports.jsonl");

    /// <summary>The record with its server and browser.</summary>
    public ServedRecord Served { get; private set; } = null!;

    /// <summary>The pages that there are, each with one thing that it shows; none where there is no browser.</summary>
    public string[] Pages { get; private set; } = [];

    /// <summary>The page of the first report.</summary>
    public string Report => Pages.First(static page => page.StartsWith("/report/", StringComparison.Ordinal));

    /// <summary>The page of the first occasion.</summary>
    public string Occasion => Pages.First(static page => page.StartsWith("/occasion/", StringComparison.Ordinal));

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        Served = await ServedRecord.OfAsync(static _ => [Reports]);
        if (Served.HasBrowser)
            Pages = await PagesAsync();
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Served.DisposeAsync();

    private async Task<string[]> PagesAsync()
    {
        var first = (await Served.FindingsAsync("events"))[0];
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

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Rapport.slnx")))
            folder = folder.Parent ?? throw new InvalidOperationException("the tests do not lie in a checkout");
        return folder.FullName;
    }
}
