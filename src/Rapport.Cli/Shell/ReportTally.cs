using System.Collections.Immutable;
using Rapport.Store;

namespace Rapport.Cli.Shell;

/// <summary>What became of reports, counted.</summary>
internal sealed class ReportTally
{
    /// <summary>Number of reports that were coded or known.</summary>
    public int Reports { get; private set; }

    /// <summary>Number of them that the gate kept from being read.</summary>
    public int Unread { get; private set; }

    /// <summary>Number of them without a day of publication.</summary>
    public int Undated { get; private set; }

    /// <summary>Those of them that are in a language that is not coded.</summary>
    public OtherLanguages OtherLanguages { get; } = new();

    /// <summary>What was left out.</summary>
    public LeftOut LeftOut { get; } = new();

    /// <summary>Counts a report, or why it was left out.</summary>
    public void Add(CodedReport report)
    {
        if (report.Fault is { } fault)
        {
            LeftOut.Add(fault);
            return;
        }
        Reports++;
        Unread += report.Findings!.IsUnread ? 1 : 0;
        Undated += report.Findings.Report.Document.Published is null ? 1 : 0;
        OtherLanguages.Add(report.Findings.Report.Document);
    }

    /// <summary>Counts what is counted elsewhere.</summary>
    public void Add(ReportTally other)
    {
        Reports += other.Reports;
        Unread += other.Unread;
        Undated += other.Undated;
        OtherLanguages.Add(other.OtherLanguages.Counts);
        LeftOut.Add(other.LeftOut);
    }

    /// <summary>Counts what another run counted of an input.</summary>
    public void Add(string file, InputTally tally)
    {
        Reports += tally.Reports;
        Unread += tally.Unread;
        Undated += tally.Undated;
        OtherLanguages.Add(tally.OtherLanguages);
        foreach (var leftOut in tally.LeftOut)
            LeftOut.Add(file, leftOut);
    }

    /// <summary>The counts of one input, for a later run.</summary>
    public InputTally Kept() => new()
    {
        Reports = Reports,
        Unread = Unread,
        Undated = Undated,
        OtherLanguages = OtherLanguages.Counts.ToImmutableSortedDictionary(StringComparer.Ordinal),
        LeftOut = LeftOut.Tallies(),
    };
}
