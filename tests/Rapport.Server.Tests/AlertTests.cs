using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Rapport.Server.Outside;
using Rapport.Server.Watching;
using Rapport.Store;
using Rapport.Store.Tests;
using Rapport.Store.Watching;
using Record = Rapport.Store.Record;

namespace Rapport.Server.Tests;

/// <summary>Alerts as receivers get them, over real HTTP.</summary>
public sealed class AlertTests : IDisposable
{
    private const string Secret = "a secret of sixteen";

    private readonly RecordFolder folder = new();
    private readonly AlertDelivery delivery = new();

    public void Dispose()
    {
        delivery.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task A_receiver_that_fails_at_first_gets_the_same_alert_again_signed_anew()
    {
        using var receiver = new Receiver(500, 503, 200);
        using var record = Watched(receiver.Address);
        var watches = new Watches(record);

        Assert.Equal((0, 1), await delivery.SendAsync(watches, whenever: false, TestContext.Current.CancellationToken));
        Assert.Equal((0, 0), await delivery.SendAsync(watches, whenever: false, TestContext.Current.CancellationToken));
        Assert.Equal((0, 1), await delivery.SendAsync(watches, whenever: true, TestContext.Current.CancellationToken));
        Assert.Equal("it answered 503", Assert.Single(watches.All()).Fault);
        Assert.Equal((1, 0), await delivery.SendAsync(watches, whenever: true, TestContext.Current.CancellationToken));
        Assert.Equal((0, 0), await delivery.SendAsync(watches, whenever: true, TestContext.Current.CancellationToken));

        var received = await receiver.Await(3);
        Assert.Single(received.Select(static one => one.Headers["webhook-id"]).Distinct());
        Assert.Single(received.Select(static one => one.Body).Distinct());
        Assert.All(received, static one => Assert.Equal(Signature(one), one.Headers["webhook-signature"]));
        using var json = JsonDocument.Parse(received[0].Body);
        Assert.Equal("rapport.alert", json.RootElement.GetProperty("type").GetString());
        Assert.Equal(received[0].Headers["webhook-id"], json.RootElement.GetProperty("data").GetProperty("alert").GetString());
    }

    [Fact]
    public void The_signature_is_that_of_the_example_of_Standard_Webhooks()
    {
        var headers = WebhookSignature.Headers("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "msg_p5jXN8AQM9LWM0D4loKWxJek", DateTimeOffset.FromUnixTimeSeconds(1614265330), "{\"test\": 2432232314}"u8);
        Assert.Equal("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", headers.Single(static header => header.Name == "webhook-signature").Value);
    }

    [Fact]
    public async Task What_another_program_adds_is_told_while_the_record_is_served()
    {
        using var receiver = new Receiver(200);
        await using var served = await ServedRecord.With(Samples.Call().Build());
        using var writer = Record.Open(served.Path, RecordAccess.Write);
        Watch(writer, receiver.Address, "target:EST", inside: true);
        writer.Append([Samples.Signing().Build()]);

        var received = Assert.Single(await receiver.Await(1));

        Assert.Contains("Suria had expelled two diplomats of Estonia in May.", received.Body, StringComparison.Ordinal);
        for (var wait = 0; new Watches(writer).All()[0].Delivered == 0 && wait < 100; wait++)
            await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.Equal(1, new Watches(writer).All()[0].Delivered);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    public async Task A_webhook_of_this_machine_is_not_asked_unless_that_is_allowed(string host)
    {
        using var receiver = new Receiver(200);
        using var record = Watched(new UriBuilder(receiver.Address) { Host = host }.Uri, inside: false);

        Assert.Equal((0, 1), await delivery.SendAsync(new Watches(record), whenever: true, TestContext.Current.CancellationToken));

        Assert.Empty(receiver.All);
        Assert.Contains("--allow-private", Assert.Single(new Watches(record).All()).Fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_webhook_that_leads_elsewhere_is_not_followed_and_one_that_is_gone_is_given_up()
    {
        using var receiver = new Receiver((number, _, response) =>
        {
            response.StatusCode = number == 0 ? 302 : 410;
            response.RedirectLocation = "/elsewhere";
            return Task.CompletedTask;
        });
        using var record = Watched(receiver.Address);
        await delivery.SendAsync(new Watches(record), whenever: true, TestContext.Current.CancellationToken);
        Assert.Equal("it answered 302", Assert.Single(new Watches(record).All()).Fault);
        await delivery.SendAsync(new Watches(record), whenever: true, TestContext.Current.CancellationToken);
        Assert.Equal(1, Assert.Single(new Watches(record).All()).Undeliverable);
        Assert.DoesNotContain(receiver.All, static one => one.Path != "/");
    }

    [Fact]
    public void Pauses_double_up_to_an_hour() =>
        Assert.Equal([10, 20, 40, 3600, 3600], ((int[])[0, 1, 2, 9, 1000]).Select(static failures => (int)AlertDelivery.Pause(failures).TotalSeconds));

    [Theory]
    [InlineData("10.1.2.3", true)]
    [InlineData("172.31.0.1", true)]
    [InlineData("169.254.169.254", true)]
    [InlineData("100.64.0.1", true)]
    [InlineData("0.0.0.0", true)]
    [InlineData("::1", true)]
    [InlineData("::ffff:192.168.0.1", true)]
    [InlineData("fd12::1", true)]
    [InlineData("fe80::1", true)]
    [InlineData("2002:7f00:1::", true)]
    [InlineData("64:ff9b::7f00:1", true)]
    [InlineData("172.32.0.1", false)]
    [InlineData("192.0.78.9", false)]
    [InlineData("2a00:1450:4001:830::200e", false)]
    public void Addresses_that_are_not_of_the_internet_at_large_are_known(string address, bool inside) =>
        Assert.Equal(inside, OutsideNetwork.IsInside(IPAddress.Parse(address)));

    [Theory]
    [InlineData("http://example.org/", false, "https")]
    [InlineData("https://10.0.0.1/", false, "private network")]
    [InlineData("https://[::1]/", false, "private network")]
    [InlineData("https://jane:word@example.org/", true, "password")]
    [InlineData("ftp://10.0.0.1/", true, "https")]
    public void Addresses_that_cannot_be_asked_are_told_at_once(string address, bool insideToo, string told) =>
        Assert.Contains(told, OutsideNetwork.Fault(new(address), insideToo), StringComparison.Ordinal);

    private Record Watched(Uri webhook, bool inside = true)
    {
        var record = Record.Create(folder.Path());
        Watch(record, webhook, "pair:NOR,SYR type:CONSULT", inside);
        record.Append([Samples.Call().Build()]);
        new Watches(record).Look(DateTimeOffset.UtcNow);
        return record;
    }

    private static void Watch(Record record, Uri webhook, string text, bool inside)
    {
        Assert.True(WatchConditions.TryParse(text, out var conditions, out _));
        new Watches(record).Add(new(conditions, webhook, Secret, inside, DateTimeOffset.UtcNow));
    }

    private static string Signature(Received received)
    {
        Assert.True(Math.Abs(DateTimeOffset.UtcNow.ToUnixTimeSeconds() - long.Parse(received.Headers["webhook-timestamp"], CultureInfo.InvariantCulture)) < 300);
        var signed = Encoding.UTF8.GetBytes($"{received.Headers["webhook-id"]}.{received.Headers["webhook-timestamp"]}.{received.Body}");
        return "v1," + Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), signed));
    }
}
