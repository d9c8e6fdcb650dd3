using System.Collections.Immutable;
using System.Globalization;
using Rapport.Store;
using Rapport.Store.Following;

namespace Rapport.Server.Following;

/// <summary>What became of reports that were given to a record.</summary>
/// <param name="Reports">The reports that were coded or known, in order.</param>
/// <param name="LeftOut">What was left out and why, a line each.</param>
public sealed record AddedReports(ImmutableArray<AppendedReport> Reports, ImmutableArray<string> LeftOut)
{
    /// <summary>Number of reports that the record did not have.</summary>
    public int Added => Reports.Count(static report => report.Outcome != AppendOutcome.Known);
}

/// <summary>Reads, codes and adds reports.</summary>
/// <param name="record">The record; open for writing.</param>
/// <param name="name">Where they come from, for the manifest.</param>
/// <param name="lines">The reports, a JSON object a line.</param>
/// <param name="stop">Ends the work; what was appended stays.</param>
public delegate Task<AddedReports> ReportAdding(Record record, string name, byte[] lines, CancellationToken stop);

/// <summary>Follows feeds: asks each when it is due and adds the reports of its new entries, each once.</summary>
/// <param name="record">The record; open for writing.</param>
/// <param name="poll">Asks the feeds.</param>
/// <param name="add">Adds reports.</param>
/// <param name="say">Takes a line about the work.</param>
public sealed class FeedFollowing(Record record, FeedPoll poll, ReportAdding add, Action<string> say)
{
    private static readonly TimeSpan AfterFault = TimeSpan.FromMinutes(1);

    private readonly Feeds _feeds = new(record);

    /// <summary>Follows feeds until it is told to stop.</summary>
    public Task FollowAsync(IEnumerable<FeedSource> sources, CancellationToken stop) => Task.WhenAll(sources.Select(async source =>
    {
        while (true)
        {
            var rest = (await AskAsync(source, stop)).Due - DateTimeOffset.UtcNow;
            if (rest > TimeSpan.Zero)
                await Task.Delay(rest.Value, stop);
        }
    }));

    /// <summary>Asks a feed where it is due, and adds what is new.</summary>
    /// <returns>The feed as it was found.</returns>
    public async Task<FollowedFeed> AskAsync(FeedSource source, CancellationToken stop)
    {
        var known = _feeds.Find(source.Address);
        if (known.Due > DateTimeOffset.UtcNow)
        {
            say($"{source.Address}: not asked before {Time(known.Due.Value)}{(known.Fault is null ? "" : $", since {known.Fault}")}");
            return known;
        }

        try
        {
            var news = await poll.AskAsync(source, _feeds, stop);
            var added = news.Reports.Length == 0 ? new([], []) : await add(record, source.Address.AbsoluteUri, news.Reports, stop);
            // Behind the adding: what is broken off in between is looked at again, and the record knows what it has.
            _feeds.Note(news.Feed, news.Looked);
            foreach (var line in news.LeftOut.Concat(added.LeftOut))
                say($"left out {line}");
            say(news.Feed.Fault is null
                ? string.Create(CultureInfo.InvariantCulture, $"{source.Address}: {added.Added} added, {added.Reports.Length - added.Added} known already; next at {Time(news.Feed.Due!.Value)}")
                : $"{source.Address}: {news.Feed.Fault}; next at {Time(news.Feed.Due!.Value)}");
            return news.Feed;
        }
        catch (RecordException fault)
        {
            say(fault.Message);
            return known with { Due = DateTimeOffset.UtcNow + AfterFault };
        }
    }

    private static string Time(DateTimeOffset time) => Store.Output.ManifestJson.Time(time);
}
