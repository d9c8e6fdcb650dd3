using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Rapport.Bench.Size;
using Rapport.Cli.Tests;
using Record = Rapport.Store.Record;

namespace Rapport.Bench.Tests.Size;

/// <summary>What is measured of a server is all that it has.</summary>
public sealed class ServedAddressesTests : IDisposable
{
    private static readonly string Root = BuiltProgram.Root;

    private readonly string record = Path.Combine(Directory.CreateTempSubdirectory("served-").FullName, "dossier.rapport");

    public ServedAddressesTests() => Assert.Equal(0, RapportProcess.Run("add", Path.Combine(Root, "samples", "dossier"), "--record", record).ExitCode);

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(record)!, recursive: true);

    [Fact]
    public void Every_page_and_every_endpoint_is_asked()
    {
        using var openApi = JsonDocument.Parse(File.ReadAllText(Path.Combine(Root, "docs", "openapi.json")));
        var endpoints = openApi.RootElement.GetProperty("paths").EnumerateObject().Where(static path => path.Value.TryGetProperty("get", out _)).Select(static path => path.Name);
        var table = File.ReadAllText(Path.Combine(Root, "docs", "pages.md")).Split("## Conditions")[0];
        var pages = Regex.Matches(table, "`(/[^`]*)`").Select(static match => match.Groups[1].Value);
        var asked = Addresses().Select(static address => address.Name.Split('?')[0]).ToHashSet(StringComparer.Ordinal);

        Assert.Equal([], endpoints.Concat(pages).Where(address => !asked.Contains(address)));
    }

    [Fact]
    public async Task Every_address_that_is_asked_answers()
    {
        using var server = RapportProcess.Start("serve", "--rate", "0", "--listen", "http://127.0.0.1:0", "--record", record);
        try
        {
            using var client = new HttpClient { BaseAddress = new(Regex.Match((await server.StandardError.ReadLineAsync(TestContext.Current.CancellationToken))!, "http://[^;]*").Value) };
            foreach (var address in Addresses())
            {
                Assert.True(address.Asked.Length > 0, $"nothing is asked at {address.Name}");
                foreach (var one in address.Asked.Take(3))
                {
                    using var answer = await client.GetAsync(new Uri(one, UriKind.Relative), TestContext.Current.CancellationToken);
                    Assert.Equal((one, HttpStatusCode.OK), (one, answer.StatusCode));
                }
            }
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }

    private ServedAddress[] Addresses()
    {
        using var open = Record.Open(record);
        return [.. ServedAddresses.Of(open)];
    }
}
