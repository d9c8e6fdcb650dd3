using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Rapport.Cli.Tests;

namespace Rapport.BrowserTests;

/// <summary>A record that the program made of inputs and serves, and the Chromium of this machine that looks at it.</summary>
public sealed partial class ServedRecord : IAsyncDisposable
{
    private static readonly string? Chromium = Installed("chromium", "chromium-browser", "google-chrome");

    private readonly TemporaryFolder folder = new();
    private Process? server;
    private IPlaywright? playwright;
    private IBrowser? browser;

    private ServedRecord() => Path = folder["served.rapport"];

    /// <summary>Where the pages are: "http://127.0.0.1:41234/".</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    /// <summary>Whether this machine has a browser; where it has none, nothing is served and every test is skipped.</summary>
    public bool HasBrowser => browser is not null;

    /// <summary>The file of the record.</summary>
    public string Path { get; private init; }

    /// <summary>Makes a record of inputs and serves it; nothing is made where there is no browser.</summary>
    /// <param name="inputs">Writes inputs to a folder where they are not there yet, and tells their paths.</param>
    public static async Task<ServedRecord> OfAsync(Func<string, string[]> inputs)
    {
        var served = new ServedRecord();
        if (Chromium is null)
            return served;
        var add = RapportProcess.Run(["add", .. inputs(served.folder[""]), "--record", served.Path]);
        Assert.True(add.ExitCode == 0, add.Words);
        await served.ServeAsync();
        return served;
    }

    /// <summary>Serves a record that there is; nothing where there is no browser.</summary>
    public static async Task<ServedRecord> AtAsync(string path)
    {
        var served = new ServedRecord { Path = path };
        if (Chromium is not null)
            await served.ServeAsync();
        return served;
    }

    /// <summary>A new window of the browser; the test is skipped where there is no browser.</summary>
    /// <param name="options">What is special about the window, or null.</param>
    public async Task<Window> OpenAsync(BrowserNewContextOptions? options = null)
    {
        Assert.SkipUnless(HasBrowser, "Chromium is not installed on this machine: apt install chromium");
        options ??= new();
        options.BaseURL = Address.ToString();
        var context = await browser!.NewContextAsync(options);
        // No test tells how fast a page is: a machine with other work takes its time.
        context.SetDefaultTimeout(90_000);
        Assertions.SetDefaultExpectTimeout(60_000);
        return new Window(context, await context.NewPageAsync(), Address.Authority);
    }

    /// <summary>Adds a report of 5 March 2024 to the record while it is served.</summary>
    public void Add(string text) =>
        Assert.Equal(0, RapportProcess.Run("add", folder.Write("more.txt", text), "--date", "2024-03-05", "--record", Path).ExitCode);

    /// <summary>The findings of a kind in the record, as the server writes them.</summary>
    /// <param name="list">"events" or "statements".</param>
    public async Task<JsonElement[]> FindingsAsync(string list)
    {
        using var json = JsonDocument.Parse(await TextAsync($"/api/v1/{list}"));
        return [.. json.RootElement.GetProperty("items").EnumerateArray().Select(static finding => finding.Clone())];
    }

    /// <summary>What stands at an address of the server.</summary>
    public async Task<string> TextAsync(string address)
    {
        using var client = new HttpClient { BaseAddress = Address };
        return await client.GetStringAsync(new Uri(address, UriKind.Relative));
    }

    /// <summary>Whether charts, map and network were built.</summary>
    public async Task<bool> HasIslandsAsync()
    {
        using var client = new HttpClient { BaseAddress = Address };
        using var answer = await client.GetAsync(new Uri("/islands/main.js", UriKind.Relative));
        return answer.IsSuccessStatusCode;
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

    private async Task ServeAsync()
    {
        server = RapportProcess.Start("serve", "--record", Path, "--listen", "http://127.0.0.1:0");
        var words = await server.StandardError.ReadLineAsync() ?? "";
        Address = new Uri(ServedAt().Match(words) is { Success: true } address ? address.Value : throw new InvalidOperationException($"the program did not serve: {words}"));
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = ["--no-sandbox"] });
    }

    private static string? Installed(params string[] names) =>
        names.SelectMany(static name => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator).Select(folder => System.IO.Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/")]
    private static partial Regex ServedAt();
}

/// <summary>A window with one page, which takes note of all that goes wrong in it.</summary>
public sealed class Window : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly List<string> errors = [];

    internal Window(IBrowserContext context, IPage page, string host)
    {
        this.context = context;
        Page = page;
        page.Console += (_, message) => Note(message.Type == "error", message.Text);
        page.PageError += (_, error) => Note(true, error);
        page.RequestFailed += (_, request) => Note(request.Failure != "net::ERR_ABORTED", $"{request.Failure} {request.Url}");
        page.Response += (_, response) => Note(response.Status >= 400, $"{response.Status} {response.Url}");
        page.Request += (_, request) => Note(new Uri(request.Url) is { Scheme: not ("data" or "blob") } asked && asked.Authority != host, $"another host was asked: {request.Url}");
        page.Dialog += (_, dialog) => Note(true, $"a dialog: {dialog.Message}");
    }

    /// <summary>The page.</summary>
    public IPage Page { get; }

    /// <summary>Messages of the console, failed requests, requests to other hosts, and answers that tell errors.</summary>
    public IReadOnlyList<string> Errors => errors;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => context.DisposeAsync();

    private void Note(bool wrong, string words)
    {
        if (wrong)
            errors.Add(words);
    }
}
