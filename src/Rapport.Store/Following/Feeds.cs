using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Rapport.Store.Output;
using Rapport.Store.Reading;

namespace Rapport.Store.Following;

/// <summary>A feed that is followed, as its server was found last.</summary>
/// <param name="Address">Where it is, as the user wrote it.</param>
public sealed record FollowedFeed(Uri Address)
{
    /// <summary>Where its server said that it lies for good; null where it said nothing.</summary>
    public Uri? Moved { get; init; }

    /// <summary>The tag of the last answer, or null.</summary>
    public string? Tag { get; init; }

    /// <summary>The time of change of the last answer, as it was written there, or null.</summary>
    public string? Modified { get; init; }

    /// <summary>When it was asked last; null where it never was.</summary>
    public DateTimeOffset? Asked { get; init; }

    /// <summary>When it may be asked next; null where it may be asked at once.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>How often in a row it could not be read.</summary>
    public int Failures { get; init; }

    /// <summary>Why it could not be read the last time; null where it could.</summary>
    public string? Fault { get; init; }
}

/// <summary>What a record knows of the feeds that are followed: what their servers said last, and which of their entries were looked at. None of it is a finding.</summary>
/// <param name="record">The record; open for writing for all but questions.</param>
public sealed class Feeds(Record record)
{
    /// <summary>A feed as it was found last; as new where it is not known.</summary>
    public FollowedFeed Find(Uri address) => record.Read(connection => new Sql("""
        SELECT moved, etag, modified, asked, due, failures, fault FROM feed WHERE address = $address
        """).With("$address", address.AbsoluteUri).First(connection, row => new FollowedFeed(address)
    {
        Moved = row.Text(0) is { } moved ? new Uri(moved) : null,
        Tag = row.Text(1),
        Modified = row.Text(2),
        Asked = Time(row.Text(3)),
        Due = Time(row.Text(4)),
        Failures = row.GetInt32(5),
        Fault = row.Text(6),
    })) ?? new FollowedFeed(address);

    /// <summary>The entries that were not looked at yet, in the order given.</summary>
    /// <param name="address">The feed.</param>
    /// <param name="entries">Names of entries.</param>
    public ImmutableArray<string> New(Uri address, IEnumerable<string> entries) => record.Read(connection =>
    {
        var known = new Sql("SELECT entry FROM feed_entry WHERE feed_id = (SELECT id FROM feed WHERE address = $address)").With("$address", address.AbsoluteUri)
            .Rows(connection, static row => row.GetString(0)).ToHashSet(StringComparer.Ordinal);
        return entries.Where(entry => !known.Contains(entry)).ToImmutableArray();
    });

    /// <summary>Notes how a feed was found, and which of its entries were looked at.</summary>
    /// <param name="feed">The feed.</param>
    /// <param name="looked">Names of entries that are not looked at again.</param>
    public void Note(FollowedFeed feed, IEnumerable<string> looked) => record.WithWriter(connection => Write(connection, feed, looked));

    private static bool Write(SqliteConnection connection, FollowedFeed feed, IEnumerable<string> looked)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        var row = new Sql("""
            INSERT INTO feed (address, moved, etag, modified, asked, due, failures, fault) VALUES ($address, $moved, $tag, $modified, $asked, $due, $failures, $fault)
            ON CONFLICT (address) DO UPDATE SET moved = $moved, etag = $tag, modified = $modified, asked = $asked, due = $due, failures = $failures, fault = $fault
            RETURNING id
            """).With("$address", feed.Address.AbsoluteUri).With("$moved", feed.Moved?.AbsoluteUri).With("$tag", feed.Tag).With("$modified", feed.Modified)
            .With("$asked", Text(feed.Asked)).With("$due", Text(feed.Due)).With("$failures", feed.Failures).With("$fault", feed.Fault).Number(connection);
        foreach (var entry in looked)
            new Sql("INSERT INTO feed_entry (feed_id, entry) VALUES ($feed, $entry) ON CONFLICT DO NOTHING").With("$feed", row).With("$entry", entry).Run(connection);
        transaction.Commit();
        return true;
    }

    private static string? Text(DateTimeOffset? time) => time is { } known ? ManifestJson.Time(known) : null;

    private static DateTimeOffset? Time(string? text) => text is null ? null : DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
