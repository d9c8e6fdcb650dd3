using System.Text.Json;
using Rapport.Store;
using Rapport.Store.Tests;
using Record = Rapport.Store.Record;

namespace Rapport.Server.Tests;

/// <summary>Server-sent events about what comes into a record that is served.</summary>
public sealed class ChangesTests
{
    [Fact]
    public async Task What_another_program_adds_is_told_to_who_waits()
    {
        await using var served = await ServedRecord.With(Samples.Call().Build());
        await using var stream = await served.Client.GetStreamAsync(new Uri("/api/v1/changes", UriKind.Relative), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream);
        Assert.Equal(1, (await Next(reader)).GetProperty("reports").GetInt32());

        using (var writer = Record.Open(served.Path, RecordAccess.Write))
            writer.Append([Samples.Signing().Build()]);

        var told = await Next(reader);
        Assert.Equal(2, told.GetProperty("reports").GetInt32());
        Assert.Equal("Suria, Norland sign fishing accord", told.GetProperty("newest")[0].GetProperty("headline").GetString());
        Assert.Equal("Norland ready to deepen ties with Suria", told.GetProperty("newest")[1].GetProperty("headline").GetString());
    }

    [Fact]
    public async Task Who_has_the_state_is_told_the_next_one_alone()
    {
        await using var served = await ServedRecord.With(Samples.Call().Build());
        string id;
        await using (var stream = await served.Client.GetStreamAsync(new Uri("/api/v1/changes", UriKind.Relative), TestContext.Current.CancellationToken))
        using (var reader = new StreamReader(stream))
        {
            string? line;
            while ((line = await reader.ReadLineAsync(TestContext.Current.CancellationToken))?.StartsWith("id: ", StringComparison.Ordinal) != true)
                Assert.NotNull(line);
            id = line[4..];
        }

        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/changes");
        request.Headers.Add("Last-Event-ID", id);
        using var answer = await served.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        using (var writer = Record.Open(served.Path, RecordAccess.Write))
            writer.Append([Samples.Signing().Build()]);
        using var rest = new StreamReader(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        Assert.Equal(2, (await Next(rest)).GetProperty("reports").GetInt32());
    }

    private static async Task<JsonElement> Next(StreamReader reader)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(3));
        while (true)
        {
            var line = await reader.ReadLineAsync(limit.Token);
            Assert.NotNull(line);
            if (line.StartsWith("data: ", StringComparison.Ordinal))
                return JsonElement.Parse(line[6..]);
        }
    }
}
