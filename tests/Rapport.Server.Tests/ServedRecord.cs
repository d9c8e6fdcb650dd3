using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Rapport.Coding;
using Rapport.Coding.Findings;
using Rapport.Store;
using Rapport.Store.Tests;
using Rapport.Tables.Codes;
using Rapport.Training;

namespace Rapport.Server.Tests;

/// <summary>A record served by Kestrel on a free port of this machine, and a client that asks it.</summary>
internal sealed class ServedRecord : IAsyncDisposable
{
    private readonly RecordFolder _folder = new();
    private readonly WebApplication _application;

    private ServedRecord(Func<ServerOptions, ServerOptions> change, Action<Store.Record>? prepare, ReportFindings[] reports)
    {
        using (var record = Store.Record.Create(_folder.Path()))
        {
            Ids = [.. record.Append(reports).Reports.Select(static report => report.Id)];
            prepare?.Invoke(record);
        }

        _application = RapportServer.Build(change(Options(_folder.Path(), "http://127.0.0.1:0")));
    }

    /// <summary>The folder of the project.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>What the tests serve a record with: the codes of the project's data, and a coder that reads every claim as a position of Suria on two lakes.</summary>
    public static ServerOptions Options(string record, string listen) => new()
    {
        RecordPath = record,
        Add = static (open, _, lines, _) => Task.FromResult(new Following.AddedReports(
            open.Append([.. Encoding.UTF8.GetString(lines).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => JsonElement.Parse(line).GetProperty("text").GetString()!)
                .Select(static text => new ReportBuilder(text, "Headline", text).Build())]).Reports, [])),
        Listen = new(listen),
        RequestsPerSecond = 0,
        Codes = Codes,
        CodeClaim = static (claim, _) => new ReportBuilder("claim", claim)
            .Statement(StatementKind.Position, "SYR", "", claim, static said => said with { Stance = Stance.For, Issue = new(null, "the two-lakes policy") }).Build(),
        NameOf = static code => code.Value == "NOR" ? "Norland" : null,
    };

    private static CodeBook Codes { get; } = new(OntologySources.Read(System.IO.Path.Combine(Root, "data", "ontology")), ActorSources.Read(System.IO.Path.Combine(Root, "data")));

    /// <summary>The names of the reports, in the order given.</summary>
    public IReadOnlyList<ReportId> Ids { get; }

    /// <summary>The file of the record.</summary>
    public string Path => _folder.Path();

    /// <summary>Asks without following redirects.</summary>
    public HttpClient Client { get; private set; } = null!;

    public static Task<ServedRecord> With(params ReportFindings[] reports) => With(static options => options, null, reports);

    /// <summary>A record that is served with other options than the usual ones.</summary>
    /// <param name="change">Changes the options.</param>
    /// <param name="prepare">Done with the record before it is served; null for nothing.</param>
    /// <param name="reports">What it holds.</param>
    public static async Task<ServedRecord> With(Func<ServerOptions, ServerOptions> change, Action<Store.Record>? prepare, params ReportFindings[] reports)
    {
        var served = new ServedRecord(change, prepare, reports);
        await served._application.StartAsync(TestContext.Current.CancellationToken);
        served.Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = RapportServer.Address(served._application) };
        return served;
    }

    /// <summary>The text of a page that must be there.</summary>
    public async Task<string> Page(string address)
    {
        using var answer = await Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The JSON at an address, with its status and type.</summary>
    public async Task<(HttpStatusCode Status, string? Type, JsonElement Body)> Json(string address)
    {
        using var answer = await Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        await using var stream = await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        using var document = await JsonDocument.ParseAsync(stream, cancellationToken: TestContext.Current.CancellationToken);
        return (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, document.RootElement.Clone());
    }

    /// <summary>The text at an address, with its status and content type.</summary>
    public async Task<(HttpStatusCode Status, string? Type, string Body)> Text(string address, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var answer = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        return (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder.FullName, "Rapport.slnx")))
            folder = folder.Parent ?? throw new InvalidOperationException("the tests do not lie in a checkout");
        return folder.FullName;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _application.DisposeAsync();
        _folder.Dispose();
    }
}
