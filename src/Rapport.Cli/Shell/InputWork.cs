using Rapport.Formats.Warc;
using Rapport.Store;

namespace Rapport.Cli.Shell;

/// <summary>What has come of the input that is being read.</summary>
/// <param name="number">Its place among the inputs of the run, from 1.</param>
/// <param name="path">As the user named it.</param>
/// <param name="before">How far another run read it, or null.</param>
internal sealed class InputWork(int number, string path, InputReached? before)
{
    // What became of the reports in front of the mark, and behind it.
    private readonly ReportTally settled = Begun(path, before);
    private ReportTally open = new();
    private InputMark? mark;
    private int taken;
    private int known = before?.Tally.Reports ?? 0;

    /// <summary>Its place among the inputs of the run, from 1; 0 in front of the first.</summary>
    public int Number => number;

    /// <summary>Number of reports that are not yet in the record.</summary>
    public int Waiting { get; private set; }

    /// <summary>Counts a report, or why it was left out.</summary>
    /// <param name="report">The report.</param>
    /// <param name="reached">Where the record begins that it is of, where that is another than that of the last report; or null.</param>
    public void Add(CodedReport report, InputMark? reached)
    {
        if (reached is not null)
        {
            settled.Add(open);
            (open, mark) = (new(), reached);
        }
        open.Add(report);
        Waiting += report.Fault is null ? 1 : 0;
    }

    /// <summary>Its share of the reports that wait; null where nothing is new.</summary>
    public InputShare? Share()
    {
        if (Waiting == 0 && mark is null)
            return null;
        var reached = mark is null ? null : new InputReached { Bytes = mark.Bytes, Hash = mark.Hash, Place = new(mark.Place.Record, mark.Place.Byte, mark.Place.Within), Tally = settled.Kept() };
        mark = null;
        return new InputShare(number, path, Waiting, null, reached);
    }

    /// <summary>Its last share of the reports that wait.</summary>
    /// <param name="digest">Hash and length of it.</param>
    /// <param name="isKept">Whether a later run may know by it that the input was read.</param>
    public InputShare End(InputDigest digest, bool isKept)
    {
        settled.Add(open);
        var reached = isKept && digest is { Hash: { } hash, Bytes: { } bytes } ? new InputReached { Bytes = bytes, Hash = hash, Tally = settled.Kept() } : null;
        return new InputShare(number, path, Waiting, new InputEnd(digest.Hash, digest.Bytes, taken, known, settled.LeftOut.Counts()), reached);
    }

    /// <summary>Counts what became of the reports that waited.</summary>
    public void Count(IEnumerable<AppendedReport> reports)
    {
        foreach (var report in reports)
            if (report.Outcome == AppendOutcome.Known)
                known++;
            else
                taken++;
        Waiting = 0;
    }

    private static ReportTally Begun(string path, InputReached? before)
    {
        var tally = new ReportTally();
        if (before is not null)
            tally.Add(path, before.Tally);
        return tally;
    }
}

/// <summary>Where a record of a web archive begins in an input.</summary>
/// <param name="Place">Where.</param>
/// <param name="Bytes">How many first bytes of the input were read by then.</param>
/// <param name="Hash">SHA-256 of them: "sha256:…".</param>
internal sealed record InputMark(ArchivePlace Place, long Bytes, string Hash);
