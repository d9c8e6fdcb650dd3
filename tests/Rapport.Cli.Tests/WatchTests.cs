using Rapport.Server.Tests;

namespace Rapport.Cli.Tests;

public sealed class WatchTests : IDisposable
{
    private const string Text = "Norway gave Kenya 5 million euros in aid on Monday. Kenya thanked Norway for the 5 million euros.";

    private readonly TemporaryFolder folder = new();

    private string Ledger => folder["watched.rapport"];

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_watch_is_added_listed_tried_and_removed()
    {
        using var receiver = new Receiver(200);
        Add("first", "Kenya hosted a fair.");
        var made = RapportProcess.Run("watch", "add", "country:KEN type:AID", "--webhook", receiver.Address.AbsoluteUri, "--allow-private", "--record", Ledger).WithoutTrace();
        Assert.Equal(0, made.ExitCode);
        var (name, secret) = (made.Output.Split("  ")[0], made.Output.Split("  ")[1].Trim());
        Assert.StartsWith("whsec_", secret, StringComparison.Ordinal);

        Assert.Equal(0, RapportProcess.Run("watch", "test", name, "--record", Ledger).WithoutTrace().ExitCode);
        Assert.Contains("rapport.test", Assert.Single(receiver.All).Body, StringComparison.Ordinal);
        var list = RapportProcess.Run("watch", "list", "--format", "json", "--record", Ledger).WithoutTrace();
        Assert.Contains("country:KEN type:AID", list.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, list.Output, StringComparison.Ordinal);

        Assert.Equal(0, RapportProcess.Run("watch", "remove", name, "--record", Ledger).WithoutTrace().ExitCode);
        Assert.Equal(1, RapportProcess.Run("watch", "test", name, "--record", Ledger).WithoutTrace().ExitCode);
        Assert.DoesNotContain(secret, File.ReadAllText(Ledger), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'contry' is no condition", "contry:KEN", "https://example.org/")]
    [InlineData("'GOSSIP' is no PLOVER type", "type:gossip", "https://example.org/")]
    [InlineData("no address with https", "country:KEN", "http://example.org/")]
    [InlineData("private network", "country:KEN", "https://192.168.0.1/")]
    [InlineData("is no address", "country:KEN", "example")]
    [InlineData("The secret is too short", "country:KEN", "https://example.org/", "--secret", "short")]
    public void What_cannot_be_watched_is_told(string told, string conditions, string webhook, params string[] more)
    {
        var run = RapportProcess.Run(["watch", "add", conditions, "--webhook", webhook, .. more, "--record", Ledger]).WithoutTrace();
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(told, run.WordLines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_delivery_that_is_killed_is_made_again_under_the_same_name()
    {
        using var receiver = new Receiver(static async (number, _, response) =>
        {
            if (number == 0)
                await Task.Delay(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
            response.StatusCode = 204;
        });
        Add("first", "Kenya hosted a fair.");
        Assert.Equal(0, RapportProcess.Run("watch", "add", "country:KEN type:AID", "--webhook", receiver.Address.AbsoluteUri, "--allow-private", "--record", Ledger).ExitCode);
        Add("aid", Text);
        Add("reprint", Text);

        using (var killed = RapportProcess.Start("watch", "deliver", "--record", Ledger))
        {
            await receiver.Await(1);
            killed.Kill();
            await killed.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var again = RapportProcess.Run("watch", "deliver", "--record", Ledger).WithoutTrace();
        Assert.Equal("0 new, 1 delivered, 0 waiting", Assert.Single(again.WordLines));
        Assert.Equal("0 new, 0 delivered, 0 waiting", Assert.Single(RapportProcess.Run("watch", "deliver", "--record", Ledger).WordLines));
        var received = await receiver.Await(2);
        Assert.Equal(2, received.Length);
        Assert.Equal((received[0].Headers["webhook-id"], received[0].Body), (received[1].Headers["webhook-id"], received[1].Body));
    }

    private void Add(string name, string text) =>
        Assert.Equal(0, RapportProcess.Run("add", folder.Write($"{name}.txt", text), "--outlet", name, "--date", "2024-03-05", "--record", Ledger).ExitCode);
}
