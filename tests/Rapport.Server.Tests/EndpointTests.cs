using System.Collections.Immutable;
using System.Net;
using System.Text.Json;
using Rapport.Server.Api;
using Rapport.Store.Tests;

namespace Rapport.Server.Tests;

/// <summary>Every endpoint in every format, over HTTP.</summary>
public sealed class EndpointTests
{
    public static TheoryData<string> Names => [.. ApiEndpoints.All.Select(static endpoint => endpoint.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_endpoint_answers_in_every_format(string name)
    {
        await using var served = await Full();
        var endpoint = Endpoint(name);

        foreach (var format in endpoint.Formats)
        {
            using var answer = await served.Client.GetAsync(new Uri(await Address(served, endpoint, format), UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal((HttpStatusCode.OK, format.MediaType), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
            var body = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            if (format == ApiFormat.Parquet)
                Assert.Equal("PAR1"u8.ToArray(), body[^4..]);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_answer_is_like_its_shape(string name)
    {
        await using var served = await Full();
        var endpoint = Endpoint(name);
        if (endpoint.Item is not { } shape)
            return;

        var (_, _, body) = await served.Json(await Address(served, endpoint, ApiFormat.Json));

        Assert.Empty(Unlike(endpoint.IsList ? List(endpoint, shape) : shape, body, name));
        if (endpoint.IsList && name is not ("inputs" or "layers" or "layer-comparison" or "silence"))
            Assert.NotEqual(0, body.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public void A_property_that_is_not_declared_is_seen()
    {
        var shape = new Shape("Thing", "A thing.", [Shape.Plain("id", "its name")]);
        using var other = JsonDocument.Parse("{\"id\": null, \"more\": 1}");
        Assert.Equal(["x.id is null", "x.more is not declared"], Unlike(shape, other.RootElement, "x"));
        using var less = JsonDocument.Parse("{}");
        Assert.Equal(["x.id is missing"], Unlike(shape, less.RootElement, "x"));
    }

    [Theory]
    [InlineData("/api/v1/events?format=csv&fields=event_id,type&limit=1", "event_id,type\r\n")]
    [InlineData("/api/v1/reports?format=tsv&fields=id,events", "id\tevents\n")]
    [InlineData("/api/v1/positions?holder=SYR&format=csv&fields=holder_code,wording", "holder_code,wording\r\nSYR,the two-lakes policy\r\n")]
    public async Task Fields_choose_columns(string address, string beginning)
    {
        await using var served = await Full();
        Assert.StartsWith(beginning, (await served.Text(address)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fields_choose_properties()
    {
        await using var served = await Full();

        var (_, _, body) = await served.Json("/api/v1/events?fields=date,id");

        Assert.Equal(["id", "date"], body.GetProperty("items")[0].EnumerateObject().Select(static property => property.Name));
    }

    [Fact]
    public async Task The_format_follows_what_is_accepted_and_the_parameter_wins()
    {
        await using var served = await Full();

        Assert.Equal("text/csv", (await served.Text("/api/v1/reports", ("Accept", "text/csv;q=0.9, application/json;q=0.1"))).Type);
        Assert.Equal("application/json", (await served.Text("/api/v1/reports?format=json", ("Accept", "text/csv"))).Type);
        Assert.Equal("application/json", (await served.Text("/api/v1/reports", ("Accept", "text/html, */*;q=0.8"))).Type);
        var (status, type, body) = await served.Text("/api/v1/reports", ("Accept", "image/png"));
        Assert.Equal((HttpStatusCode.NotAcceptable, "application/problem+json"), (status, type));
        Assert.Contains("text/csv", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Answers_are_compressed_where_that_is_accepted(string encoding)
    {
        await using var served = await Full();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/statements");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", encoding);

        using var answer = await served.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal([encoding], answer.Content.Headers.ContentEncoding);
        Assert.Contains("Accept-Encoding", answer.Headers.Vary);
        Assert.Contains("Accept", answer.Headers.Vary);
    }

    [Fact]
    public async Task Lists_without_places_of_their_own_are_divided_too()
    {
        await using var served = await Full();
        var seen = new List<string?>();
        for (var address = "/api/v1/dyads?days=3650&limit=1"; address is not null;)
        {
            var (_, _, body) = await served.Json(address);
            seen.Add(body.GetProperty("items")[0].GetProperty("first").GetString() + body.GetProperty("items")[0].GetProperty("second").GetString());
            address = body.GetProperty("next").GetString();
        }

        Assert.Equal(["NORSYR", "ESTSYR"], seen);
    }

    [Fact]
    public async Task Head_has_the_headers_and_no_body()
    {
        await using var served = await Full();
        foreach (var address in (string[])["/api/v1/events", "/api/v1/events?format=parquet", "/api/v1/reports?format=csv"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Head, address);
            using var answer = await served.Client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.NotNull(answer.Headers.ETag);
            Assert.Empty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        }
    }

    [Theory]
    [InlineData("/api/v1/occasions/o000000000000")]
    [InlineData("/api/v1/reports/nonsense")]
    [InlineData("/api/v1/reports/r000000000000/comparison/r000000000001")]
    public async Task What_the_record_does_not_have_is_a_problem(string address)
    {
        await using var served = await Full();
        var (status, _, body) = await served.Json(address);
        Assert.Equal((HttpStatusCode.NotFound, "/api/v1/problems#not-in-record"), (status, body.GetProperty("type").GetString()));
    }

    [Fact]
    public async Task Cells_that_a_spreadsheet_would_run_are_disarmed()
    {
        await using var served = await ServedRecord.With(new ReportBuilder("=1+1", "=cmd()", "Norland met Suria.").Build());
        Assert.Contains("'=cmd()", (await served.Text("/api/v1/reports?format=csv")).Body, StringComparison.Ordinal);
    }

    /// <summary>The page of the interface names every endpoint with its parameters, every format and every kind of problem.</summary>
    [Fact]
    public void Every_endpoint_parameter_and_problem_is_documented()
    {
        var page = File.ReadAllText(Path.Combine(ServedRecord.Root, "docs", "api.md"));
        var lines = page.Split('\n').Where(static line => line.StartsWith("| `", StringComparison.Ordinal)).ToList();
        foreach (var endpoint in ApiEndpoints.All)
        {
            var row = Assert.Single(lines, line => line.StartsWith($"| `{endpoint.Path}` |", StringComparison.Ordinal));
            Assert.Empty(endpoint.Conditions.Where(parameter => !parameter.IsInPath && !row.Contains($"`{parameter.Name}`", StringComparison.Ordinal)).Select(parameter => $"{endpoint.Path} {parameter.Name}"));
        }

        var names = ApiEndpoints.All.SelectMany(static endpoint => endpoint.Parameters).Select(static parameter => parameter.Name)
            .Concat(ApiEndpoints.All.SelectMany(static endpoint => endpoint.Formats).Select(static format => format.Name)).Concat(ProblemKind.All.Select(static kind => kind.Name));
        var undocumented = names.Distinct().Where(name => !lines.Any(line => line.StartsWith($"| `{name}` |", StringComparison.Ordinal))).ToList();
        Assert.Empty(undocumented);
    }

    private static async Task<ServedRecord> Full() => await ServedRecord.With(Samples.Call().Build(), Samples.Signing().Build());

    private static ApiEndpoint Endpoint(string name) => ApiEndpoints.All.Single(endpoint => endpoint.Name == name);

    private static async Task<string> Address(ServedRecord served, ApiEndpoint endpoint, ApiFormat format)
    {
        var path = endpoint.Path.Replace("{first}", "NOR", StringComparison.Ordinal).Replace("{second}", "SYR", StringComparison.Ordinal)
            .Replace("{other}", served.Ids[1].Value, StringComparison.Ordinal);
        if (path.StartsWith("/reports", StringComparison.Ordinal))
            path = path.Replace("{id}", served.Ids[0].Value, StringComparison.Ordinal);
        else if (path.Contains("{address}", StringComparison.Ordinal))
            path = path.Replace("{address}", (await served.Json("/api/v1/events")).Body.GetProperty("items")[0].GetProperty("id").GetString(), StringComparison.Ordinal);
        else if (path.Contains("{id}", StringComparison.Ordinal))
            path = path.Replace("{id}", (await served.Json("/api/v1/occasions")).Body.GetProperty("items")[0].GetProperty("id").GetString(), StringComparison.Ordinal);
        var question = endpoint.Name switch
        {
            "positions" => "holder=SYR&",
            "asks" => "source=NOR&target=SYR&",
            "check" => "q=Suria%20supports%20the%20two-lakes%20policy.&",
            "search" => "q=Suria&",
            "corrections" => "",
            _ => "",
        };
        if (endpoint.Name == "corrections")
            await Correct(served);
        return $"{ApiEndpoints.Root}{path}?{question}format={format.Name}";
    }

    private static async Task Correct(ServedRecord served)
    {
        var finding = (await served.Json("/api/v1/events?limit=1")).Body.GetProperty("items")[0].GetProperty("id").GetString();
        using var record = Store.Record.Open(served.Path, Store.RecordAccess.Write);
        record.Correct(new()
        {
            Act = Store.CorrectionAct.Right,
            Finding = Store.FindingId.TryParse(finding, out var id) ? id : null,
            Author = "A reader",
            Made = new DateTimeOffset(2024, 7, 1, 0, 0, 0, TimeSpan.Zero),
            Reason = "read it",
        });
    }

    private static Shape List(ApiEndpoint endpoint, Shape item) => new("List", "A list.",
        [.. endpoint.Head, Shape.Integer("total", ""), Shape.Flag("total_exact", ""), Shape.Plain("next", "", orNull: true), Shape.Things("items", item, "")]);

    internal static ImmutableArray<string> Unlike(Shape shape, JsonElement value, string place) =>
    [
        .. value.EnumerateObject().SelectMany(property => shape.Properties.FirstOrDefault(known => known.Name == property.Name) is { } known
            ? Unlike(known, property.Value, $"{place}.{property.Name}") : [$"{place}.{property.Name} is not declared"]),
        .. shape.Properties.Where(known => !known.MayBeAbsent && !value.TryGetProperty(known.Name, out _)).Select(known => $"{place}.{known.Name} is missing"),
    ];

    private static IEnumerable<string> Unlike(Property known, JsonElement value, string place) => (known.Kind, value.ValueKind) switch
    {
        (_, JsonValueKind.Null) => known.MayBeNull ? [] : [$"{place} is null"],
        (PropertyKind.Text, JsonValueKind.String) or (PropertyKind.Number, JsonValueKind.Number) or (PropertyKind.Flag, JsonValueKind.True or JsonValueKind.False)
            or (PropertyKind.Names, JsonValueKind.Object) => [],
        (PropertyKind.Integer, JsonValueKind.Number) => value.TryGetInt64(out _) ? [] : [$"{place} is no whole number"],
        (PropertyKind.Thing, JsonValueKind.Object) => Unlike(known.Shape!, value, place),
        (PropertyKind.Things, JsonValueKind.Array) => value.EnumerateArray().Where(static one => one.ValueKind != JsonValueKind.Null).SelectMany(one => Unlike(known.Shape!, one, place)),
        (PropertyKind.Texts, JsonValueKind.Array) => value.EnumerateArray().All(static one => one.ValueKind == JsonValueKind.String) ? [] : [$"{place} holds other than text"],
        (PropertyKind.Integers, JsonValueKind.Array) => value.EnumerateArray().All(static one => one.TryGetInt64(out _)) ? [] : [$"{place} holds other than whole numbers"],
        _ => [$"{place} is {value.ValueKind}"],
    };
}
