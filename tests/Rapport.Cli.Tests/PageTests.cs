using System.Text;
using Rapport.Server.Tests;

namespace Rapport.Cli.Tests;

/// <summary>A page of the web on request.</summary>
public sealed class PageTests : IDisposable
{
    private const string Aid = "Norway gave Kenya 5 million euros in aid on Monday, the foreign minister of Norway said. Kenya thanked Norway for the aid.";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    private static Receiver Server(string robots = "") => new(async (_, request, response) =>
    {
        (response.StatusCode, var type, var body) = request.Path switch
        {
            "/robots.txt" => (200, "text/plain", Encoding.ASCII.GetBytes(robots)),
            "/page" => (200, "text/html; charset=windows-1252", Encoding.Latin1.GetBytes($"<html lang=\"en\"><head><title>Norway aids Kenya</title></head><body><h1>Norway aids Malm\u00F6 and Kenya</h1><p>{Aid}</p></body></html>")),
            "/text" => (200, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes($"<p>{Aid}</p>")),
            "/moved" => (302, "text/plain", []),
            _ => (404, "text/plain", Array.Empty<byte>()),
        };
        if (response.StatusCode == 302)
            response.Headers.Add("Location", "/page");
        response.Headers.Add("Content-Type", type);
        await response.OutputStream.WriteAsync(body);
    });

    [Fact]
    public void A_page_is_read_in_the_encoding_that_its_server_names()
    {
        using var server = Server();
        var run = RapportProcess.Run("read", $"{server.Address}moved", "--allow-private", "--format", "json", "--date", "2024-03-05").WithoutTrace();
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Norway aids Malm\u00F6 and Kenya", System.Text.RegularExpressions.Regex.Unescape(run.Output), StringComparison.Ordinal);
        Assert.Contains($"{server.Address}page", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_is_added_under_its_address()
    {
        using var server = Server();
        var record = folder["pages.rapport"];
        var run = RapportProcess.Run("add", $"{server.Address}page", "--allow-private", "--record", record).WithoutTrace();
        Assert.Contains("1 added", run.Words, StringComparison.Ordinal);
        Assert.Contains($"{server.Address}page", RapportProcess.Run("inputs", "--record", record).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_fetched_is_told()
    {
        using var server = Server("User-agent: *\nDisallow: /text\n");
        string Told(string path, params string[] more) => RapportProcess.Run(["read", $"{server.Address}{path}", .. more]).WithoutTrace().Words;
        Assert.Contains("is this machine or in a private network; --allow-private allows that; check the address, or save the page and give its file", Told("page"), StringComparison.Ordinal);
        Assert.Contains("it answered 404", Told("nothing", "--allow-private"), StringComparison.Ordinal);
        Assert.Contains("robots.txt of its server forbids it", Told("text", "--allow-private"), StringComparison.Ordinal);
    }
}
