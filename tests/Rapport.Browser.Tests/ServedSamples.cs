using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Rapport.Cli.Tests;

namespace Rapport.BrowserTests;

/// <summary>The samples in a record that the program made and serves, and the Chromium of this machine that looks at it.</summary>
public sealed partial class ServedSamples : IAsyncLifetime
{
    private static readonly string? Chromium = Installed("chromium", "chromium-browser", "google-chrome");

    private readonly TemporaryFolder folder = new();
    private Process? server;
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>Where the pages are: "http://127.0.0.1:41234/".</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        if (Chromium is null)
            return;
        var add = RapportProcess.Run("add", Path.Combine(RapportProcess.Folder, "samples"), "--record", folder["samples.rapport"]);
        Assert.True(add.ExitCode == 0, add.Words);
        server = RapportProcess.Start("serve", "--record", folder["samples.rapport"], "--listen", "http://127.0.0.1:0");
        var words = await server.StandardError.ReadLineAsync() ?? "";
        Address = new Uri(ServedAt().Match(words) is { Success: true } served ? served.Value : throw new InvalidOperationException($"the program did not serve: {words}"));
        Assertions.SetDefaultExpectTimeout(60_000);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = ["--no-sandbox"] });
    }

    /// <summary>A new window of the browser; the test is skipped where there is no browser.</summary>
    /// <param name="options">What is special about the window, or null.</param>
    public async Task<Window> OpenAsync(BrowserNewContextOptions? options = null)
    {
        Assert.SkipUnless(browser is not null, "Chromium is not installed on this machine: apt install chromium");
        options ??= new();
        options.BaseURL = Address.ToString();
        var context = await browser!.NewContextAsync(options);
        context.SetDefaultTimeout(90_000);
        return new Window(context, await context.NewPageAsync());
    }

    /// <summary>Adds a report to the record while it is served.</summary>
    public void Add(string text) =>
        Assert.Equal(0, RapportProcess.Run("add", folder.Write("more.txt", text), "--date", "2024-03-05", "--record", folder["samples.rapport"]).ExitCode);

    /// <summary>The findings of a kind in the record, as the server writes them.</summary>
    /// <param name="list">"events" or "statements".</param>
    public async Task<JsonElement[]> FindingsAsync(string list)
    {
        using var client = new HttpClient { BaseAddress = Address };
        using var json = JsonDocument.Parse(await client.GetStringAsync(new Uri($"/api/v1/{list}", UriKind.Relative)));
        return [.. json.RootElement.GetProperty("items").EnumerateArray().Select(static finding => finding.Clone())];
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        if (server is not null)
        {
            server.Kill();
            await server.WaitForExitAsync();
            server.Dispose();
        }
        folder.Dispose();
    }

    private static string? Installed(params string[] names) =>
        names.SelectMany(static name => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/")]
    private static partial Regex ServedAt();

    /// <summary>A window with one page, which takes note of all that goes wrong in it.</summary>
    public sealed class Window : IAsyncDisposable
    {
        private readonly IBrowserContext context;
        private readonly List<string> errors = [];

        internal Window(IBrowserContext context, IPage page)
        {
            this.context = context;
            Page = page;
            page.Console += (_, message) => Note(message.Type == "error", message.Text);
            page.PageError += (_, error) => Note(true, error);
            page.RequestFailed += (_, request) => Note(true, request.Url);
            page.Response += (_, response) => Note(response.Status >= 400, $"{response.Status} {response.Url}");
        }

        /// <summary>The page.</summary>
        public IPage Page { get; }

        /// <summary>Messages of the console, failed requests and answers that tell errors.</summary>
        public IReadOnlyList<string> Errors => errors;

        /// <inheritdoc/>
        public ValueTask DisposeAsync() => context.DisposeAsync();

        private void Note(bool wrong, string words)
        {
            if (wrong)
                errors.Add(words);
        }
    }
}
