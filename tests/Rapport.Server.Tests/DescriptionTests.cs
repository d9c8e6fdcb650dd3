using System.Net;
using System.Text.Json;
using Microsoft.OpenApi;
using Rapport.Server.Api;

namespace Rapport.Server.Tests;

/// <summary>The description of the REST interface as OpenAPI.</summary>
public sealed class DescriptionTests
{
    private const string Address = "/api/v1/openapi.json";

    private static readonly string Golden = Path.Combine(ServedRecord.Root, "docs", "openapi.json");

    /// <summary>Written anew with RAPPORT_WRITE_OPENAPI=1.</summary>
    [Fact]
    public async Task The_description_is_the_one_in_the_repository()
    {
        await using var served = await ServedRecord.With();
        var (status, _, body) = await served.Text(Address);
        var text = body.ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable("RAPPORT_WRITE_OPENAPI") == "1")
            await File.WriteAllTextAsync(Golden, text, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(await File.ReadAllTextAsync(Golden, TestContext.Current.CancellationToken), text);
    }

    [Fact]
    public async Task A_reader_of_OpenAPI_finds_no_fault_and_no_warning()
    {
        await using var served = await ServedRecord.With();
        await using var stream = await served.Client.GetStreamAsync(new Uri(Address, UriKind.Relative), TestContext.Current.CancellationToken);
        using var memory = new MemoryStream();
        await stream.CopyToAsync(memory, TestContext.Current.CancellationToken);
        memory.Position = 0;

        var read = await OpenApiDocument.LoadAsync(memory, "json", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Empty(read.Diagnostic!.Errors);
        Assert.Empty(read.Diagnostic.Warnings);
        Assert.Equal(ApiEndpoints.All.Length, read.Document!.Paths.Count);
    }

    [Fact]
    public async Task Every_endpoint_parameter_and_property_is_described()
    {
        await using var served = await ServedRecord.With();
        var (_, _, body) = await served.Json(Address);

        foreach (var endpoint in ApiEndpoints.All)
        {
            var operation = body.GetProperty("paths").GetProperty(ApiEndpoints.Root + endpoint.Path).GetProperty("get");
            Assert.False(string.IsNullOrEmpty(operation.GetProperty("description").GetString()));
            Assert.Equal(endpoint.Parameters.Select(static parameter => parameter.Name), operation.GetProperty("parameters").EnumerateArray().Select(static parameter => parameter.GetProperty("name").GetString()!));
            Assert.All(operation.GetProperty("parameters").EnumerateArray(), static parameter => Assert.False(string.IsNullOrEmpty(parameter.GetProperty("description").GetString())));
            Assert.True(operation.GetProperty("responses").TryGetProperty("400", out _));
        }

        Assert.All(
            body.GetProperty("components").GetProperty("schemas").EnumerateObject().SelectMany(static schema => schema.Value.GetProperty("properties").EnumerateObject()),
            static property => Assert.True(property.Value.TryGetProperty("description", out JsonElement _), property.Name));
    }
}
