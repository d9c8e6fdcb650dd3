using System.Text;
using Rapport.Server.Tests;

namespace Rapport.Cli.Tests;

public sealed class FollowTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_reports_of_a_feed_are_in_the_record_once_with_their_outlet_and_address()
    {
        using var server = new Receiver(static async (_, request, response) =>
        {
            var text = string.Concat(Enumerable.Repeat("<p>Norway gave Kenya 5 million euros in aid on Monday, the foreign minister of Norway said. Kenya thanked Norway for the aid.</p>", 6));
            response.StatusCode = request.Path == "/robots.txt" ? 404 : 200;
            if (request.Path == "/feed")
                await response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes($"""
                    <rss version="2.0"><channel><title>Latest</title><item><guid>https://example.org/1</guid><title>Norway aids Kenya</title>
                    <pubDate>Tue, 05 Mar 2024 10:00:00 +0300</pubDate><description><![CDATA[{text}]]></description></item></channel></rss>
                    """));
        });
        var record = folder["followed.rapport"];

        var first = RapportProcess.Run("follow", $"Xinhua={server.Address}feed", "--once", "--allow-private", "--record", record).WithoutTrace();
        var again = RapportProcess.Run("follow", $"Xinhua={server.Address}feed", "--once", "--allow-private", "--record", record).WithoutTrace();

        Assert.Equal(0, first.ExitCode);
        Assert.Contains(": 1 added, 0 known already; next at ", Assert.Single(first.WordLines), StringComparison.Ordinal);
        Assert.Contains(": not asked before ", Assert.Single(again.WordLines), StringComparison.Ordinal);
        var reports = RapportProcess.Run("reports", "--format", "csv", "--record", record).Output;
        Assert.Contains("Xinhua,CHN,2024-03-05", reports, StringComparison.Ordinal);
        Assert.Contains("https://example.org/1", RapportProcess.Run("events", "--type", "AID", "--format", "json", "--record", record).Output, StringComparison.Ordinal);
        Assert.Contains($"{server.Address}feed", RapportProcess.Run("inputs", "--record", record).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no address with https", "http://example.org/feed")]
    [InlineData("private network", "Xinhua=https://10.0.0.1/feed")]
    [InlineData("is no address", "feed.xml")]
    public void What_cannot_be_followed_is_told(string told, string feed)
    {
        var run = RapportProcess.Run("follow", feed, "--once", "--record", folder["none.rapport"]).WithoutTrace();
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(told, run.WordLines[0], StringComparison.Ordinal);
    }
}
