using System.Net;
using System.Text.Json;
using Rapport.Store.Tests;

namespace Rapport.Server.Tests;

public sealed class ApiTests
{
    [Fact]
    public async Task Events_are_listed_with_evidence_and_report()
    {
        await using var served = await ServedRecord.With(Samples.Call().Build(), Samples.Signing().Build());

        var (status, type, body) = await served.Json("/api/v1/events?country=NOR&from=2024-06-01");

        Assert.Equal((HttpStatusCode.OK, "application/json"), (status, type));
        Assert.Equal((1, true), (body.GetProperty("total").GetInt32(), body.GetProperty("total_exact").GetBoolean()));
        var item = Assert.Single(body.GetProperty("items").EnumerateArray());
        Assert.Equal("SUPPORT", item.GetProperty("type").GetString());
        Assert.Equal("signed a fishing accord", item.GetProperty("evidence")[0].GetProperty("text").GetString());
        Assert.Equal(served.Ids[1].Value, item.GetProperty("report").GetProperty("id").GetString());
        Assert.Equal(JsonValueKind.Null, body.GetProperty("next").ValueKind);
    }

    [Fact]
    public async Task Offsets_are_code_points_of_the_text()
    {
        var given = Samples.Call().Build();
        await using var served = await ServedRecord.With(given);

        var (_, _, body) = await served.Json("/api/v1/statements?kind=position");

        var evidence = body.GetProperty("items")[0].GetProperty("evidence")[0];
        var runes = given.Report.Document.Text.EnumerateRunes().Skip(evidence.GetProperty("start").GetInt32())
            .Take(evidence.GetProperty("end").GetInt32() - evidence.GetProperty("start").GetInt32());
        Assert.Equal("supports the two-lakes policy", string.Concat(runes));
    }

    [Theory]
    [InlineData("/api/v1/events?status=planned", 1)]
    [InlineData("/api/v1/events?status=any", 6)]
    [InlineData("/api/v1/events?type=coerce", 1)]
    [InlineData("/api/v1/events?source=NOR&target=SYR", 4)]
    [InlineData("/api/v1/statements?holder=nor", 3)]
    [InlineData("/api/v1/statements?stance=for", 1)]
    [InlineData("/api/v1/statements?issue=market-access", 1)]
    [InlineData("/api/v1/statements?q=policies", 1)]
    [InlineData("/api/v1/reports?outlet=Courier", 1)]
    [InlineData("/api/v1/reports?side=CHN&to=2024-05-03", 1)]
    [InlineData("/api/v1/reports?q=", 2)]
    public async Task Conditions_stand_in_the_address(string address, int total)
    {
        await using var served = await ServedRecord.With(Samples.Call().Build(), Samples.Signing().Build());

        var (_, _, body) = await served.Json(address);

        Assert.Equal(total, body.GetProperty("total").GetInt32());
        Assert.Equal(total, body.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task The_next_part_is_an_address_that_keeps_the_conditions()
    {
        await using var served = await ServedRecord.With(Samples.Call().Build(), Samples.Signing().Build());
        var ids = new List<string?>();
        for (var address = "/api/v1/events?country=SYR&limit=2"; address is not null;)
        {
            var (_, _, body) = await served.Json(address);
            Assert.Equal(5, body.GetProperty("total").GetInt32());
            ids.AddRange(body.GetProperty("items").EnumerateArray().Select(static item => item.GetProperty("id").GetString()));
            address = body.GetProperty("next").GetString();
        }

        Assert.Equal(5, ids.Distinct().Count());
        Assert.Equal(5, ids.Count);
    }

    [Theory]
    [InlineData("/api/v1/events?contry=NOR", "contry")]
    [InlineData("/api/v1/events?country=NOR&country=SYR", "2 times")]
    [InlineData("/api/v1/events?country=<script>", "country")]
    [InlineData("/api/v1/events?from=yesterday", "2023-02-10")]
    [InlineData("/api/v1/events?limit=0", "limit")]
    [InlineData("/api/v1/events?limit=1001", "1000")]
    [InlineData("/api/v1/events?cursor=abc", "cursor")]
    [InlineData("/api/v1/events?status=maybe", "planned")]
    [InlineData("/api/v1/statements?kind=opinion", "position")]
    [InlineData("/api/v1/statements?type=CONSULT", "type")]
    [InlineData("/api/v1/reports?source=NOR", "source")]
    [InlineData("/api/v1/reports?format=parquet", "jsonl")]
    [InlineData("/api/v1/events?type=TALK", "CONSULT")]
    [InlineData("/api/v1/events?fields=colour", "evidence")]
    [InlineData("/api/v1/events?format=csv&fields=evidence,colour", "evidence_sha256")]
    [InlineData("/api/v1/events?format=csv&cursor=2024-01-01.1", "json")]
    [InlineData("/api/v1/occasions?format=csv&with=SYR", "country")]
    [InlineData("/api/v1/positions?as_of=2024-01-01&issue=", "holder")]
    public async Task A_condition_that_cannot_be_read_is_a_problem_with_a_remedy(string address, string word)
    {
        await using var served = await ServedRecord.With(Samples.Call().Build());

        var (status, type, body) = await served.Json(address);

        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (status, type));
        Assert.Equal(400, body.GetProperty("status").GetInt32());
        Assert.Contains(word, body.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Contains(body.GetProperty("parameter").GetString()!, address, StringComparison.Ordinal);
        Assert.StartsWith("/api/v1/problems#", body.GetProperty("type").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_parameter_is_named()
    {
        await using var served = await ServedRecord.With();

        var (status, _, body) = await served.Json("/api/v1/asks?target=NOR");

        Assert.Equal((HttpStatusCode.BadRequest, "source", "/api/v1/problems#missing-parameter"),
            (status, body.GetProperty("parameter").GetString(), body.GetProperty("type").GetString()));
    }

    [Theory]
    [InlineData("/api/v1/events?mode=phone", 1)]
    [InlineData("/api/v1/occasions?kind=call&with=SYR", 1)]
    [InlineData("/api/v1/people?office=foreign", 2)]
    [InlineData("/api/v1/asks?source=NOR&target=SYR&open=true", 1)]
    [InlineData("/api/v1/search?q=fishing&in=headlines", 1)]
    public async Task Every_question_has_its_conditions(string address, int total)
    {
        await using var served = await ServedRecord.With(Samples.Call().Build(), Samples.Signing().Build());
        Assert.Equal(total, (await served.Json(address)).Body.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task A_correction_makes_answers_stale()
    {
        await using var served = await ServedRecord.With(Samples.Call().Build());
        var before = await Tag(served);
        using (var record = Store.Record.Open(served.Path, Store.RecordAccess.Write))
            record.Correct(new()
            {
                Act = Store.CorrectionAct.Right,
                Finding = record.Ask(new Store.Questions.EventsQuestion()).Items[0].Id,
                Author = "A reader",
                Made = new DateTimeOffset(2024, 7, 1, 0, 0, 0, TimeSpan.Zero),
                Reason = "read it",
            });

        Assert.NotEqual(before, await Tag(served));
    }

    private static async Task<string> Tag(ServedRecord served)
    {
        using var answer = await served.Client.GetAsync(new Uri("/api/v1/corrections", UriKind.Relative), TestContext.Current.CancellationToken);
        return answer.Headers.ETag!.Tag;
    }

    [Fact]
    public async Task An_unknown_address_is_a_problem_too()
    {
        await using var served = await ServedRecord.With();

        var (status, type, body) = await served.Json("/api/v1/poems");

        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json", 404), (status, type, body.GetProperty("status").GetInt32()));
    }

    [Fact]
    public async Task A_list_of_an_empty_record_is_empty()
    {
        await using var served = await ServedRecord.With();

        foreach (var list in (string[])["events", "statements", "reports"])
        {
            var (status, _, body) = await served.Json($"/api/v1/{list}");
            Assert.Equal((HttpStatusCode.OK, 0), (status, body.GetProperty("total").GetInt32()));
        }
    }

    [Fact]
    public async Task Only_reading_is_allowed()
    {
        await using var served = await ServedRecord.With(Samples.Call().Build());

        using var post = await served.Client.PostAsync(new Uri("/api/v1/events", UriKind.Relative), null, TestContext.Current.CancellationToken);
        using var delete = await served.Client.DeleteAsync(new Uri($"/report/{served.Ids[0]}", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, post.StatusCode);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, delete.StatusCode);
    }

    [Fact]
    public async Task An_answer_is_fresh_until_the_record_grows()
    {
        await using var served = await ServedRecord.With(Samples.Call().Build());
        var address = new Uri("/api/v1/reports", UriKind.Relative);
        using var first = await served.Client.GetAsync(address, TestContext.Current.CancellationToken);
        var tag = first.Headers.ETag!;

        async Task<HttpStatusCode> Again()
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.IfNoneMatch.Add(tag);
            using var answer = await served.Client.SendAsync(request, TestContext.Current.CancellationToken);
            return answer.StatusCode;
        }

        Assert.Equal(HttpStatusCode.NotModified, await Again());
        using (var record = Store.Record.Open(served.Path, Store.RecordAccess.Write))
            record.Append([Samples.Signing().Build()]);
        Assert.Equal(HttpStatusCode.OK, await Again());
        Assert.Equal(2, (await served.Json("/api/v1/reports")).Body.GetProperty("total").GetInt32());
    }
}
