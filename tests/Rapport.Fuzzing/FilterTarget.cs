using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Rapport.Coding.Findings;
using Rapport.Server;
using Rapport.Store;
using Rapport.Tables.Codes;
using Rapport.Text;
using Rapport.Training;

namespace Rapport.Fuzzing;

/// <summary>
/// Asks a server for what the bytes say, over HTTP: a line with the path of an endpoint and its parameters, "events?country=BEL". What it cannot answer it refuses
/// with a status below 500.
/// </summary>
internal sealed class FilterTarget : IDisposable
{
    private readonly HttpClient _client;

    public FilterTarget()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("rapport-fuzzing").FullName, "empty.rapport");
        Record.Create(path).Dispose();
        var application = Application(path);
        application.StartAsync().GetAwaiter().GetResult();
        _client = new HttpClient { BaseAddress = new(application.Urls.First()), Timeout = TimeSpan.FromSeconds(30) };
    }

    /// <summary>Asks.</summary>
    /// <exception cref="InvalidOperationException">The server failed.</exception>
    public void Ask(byte[] bytes)
    {
        using var answer = _client.GetAsync(new Uri("/api/v1/" + Escaped(bytes), UriKind.Relative)).GetAwaiter().GetResult();
        if (answer.StatusCode >= HttpStatusCode.InternalServerError)
            throw new InvalidOperationException($"{(int)answer.StatusCode} for {Escaped(bytes)}");
    }

    public void Dispose() => _client.Dispose();

    private static WebApplication Application(string path) => RapportServer.Build(new ServerOptions
    {
        RecordPath = path,
        Listen = new("http://127.0.0.1:0"),
        RequestsPerSecond = 0,
        Codes = new CodeBook(OntologySources.Read(Path.Combine(FuzzTarget.Root, "data", "ontology")), ActorSources.Read(Path.Combine(FuzzTarget.Root, "data"))),
        CodeClaim = static (claim, _) => new ReportFindings { Report = new AnnotatedDocument(new Document { Id = "claim", Text = claim }, []), Pack = "sha256:0" },
    });

    /// <summary>The bytes as an address can have them.</summary>
    private static string Escaped(byte[] bytes)
    {
        var address = new StringBuilder();
        foreach (var letter in bytes.AsSpan(0, Math.Min(bytes.Length, 2000)))
            if (char.IsAsciiLetterOrDigit((char)letter) || "?&=/-_.~".Contains((char)letter, StringComparison.Ordinal))
                address.Append((char)letter);
            else
                address.Append('%').Append(letter.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
        return address.ToString();
    }
}
