using System.Collections.Immutable;

namespace Rapport.Store.Watching;

/// <summary>
/// The watches of a record and their alerts. They lie in its file beside the findings and are none: nothing that the record tells depends on them.
/// An alert is made once for an occasion, or for a text with its reprints where there is no occasion, and waits in the file until its webhook took it.
/// </summary>
/// <param name="record">The record; open for writing for all but <see cref="All"/>.</param>
public sealed class Watches(Record record)
{
    /// <summary>Adds a watch. It tells what comes into the record from now on.</summary>
    /// <returns>Its lasting name.</returns>
    public string Add(NewWatch watch) => record.WithWriter(connection => WatchRows.Add(connection, watch));

    /// <summary>The watches, the oldest first.</summary>
    public ImmutableArray<Watch> All() => record.Read(WatchRows.All);

    /// <summary>Takes a watch away with its alerts and its secret; false where there is none of the name.</summary>
    public bool Remove(string name) => record.WithWriter(connection => WatchRows.Remove(connection, name));

    /// <summary>
    /// Looks at what came into the record since the last look, and makes the alerts: some hundreds of reports in one transaction, so that a look that is broken off
    /// goes on where it was.
    /// </summary>
    /// <param name="now">When it is looked.</param>
    /// <returns>Number of alerts made.</returns>
    public int Look(DateTimeOffset now)
    {
        var made = 0;
        while (record.Read(WatchRows.LeastLooked) is { } from && record.Read(WatchRows.LastCoding) > from)
            made += record.WithWriter(connection => WatchLook.Part(connection, now));
        return made;
    }

    /// <summary>The alerts that are to be sent now, watch after watch, those that were tried least first.</summary>
    /// <param name="now">The time; null for all that wait, whenever their webhook may be asked again.</param>
    /// <param name="most">Most alerts of each watch.</param>
    public ImmutableArray<Alert> Due(DateTimeOffset? now, int most) => record.Read(connection => WatchRows.Due(connection, now, most));

    /// <summary>Notes what became of sending an alert.</summary>
    public void Note(Alert alert, DeliveryOutcome outcome) => record.WithWriter(connection => WatchRows.Note(connection, alert, outcome));
}
