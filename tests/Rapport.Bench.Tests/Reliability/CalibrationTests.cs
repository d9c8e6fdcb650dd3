using Rapport.Bench.Reliability;
using Rapport.Coding;

namespace Rapport.Bench.Tests.Reliability;

public sealed class CalibrationTests
{
    private static IEnumerable<GradedEntry> Entries(string report, string family, int cases, int confirmed) =>
        Enumerable.Range(0, cases).Select(index => new GradedEntry(report, FindingClass.Event, family, 0.5, index < confirmed));

    [Fact]
    public void A_family_with_few_cases_stays_near_its_class_and_one_with_many_keeps_its_own_share()
    {
        var families = Calibration.Of([.. Entries("a", "consult", 190, 190), .. Entries("a", "assault", 1, 0), .. Entries("a", "accuse", 10, 0)]);

        var shares = families.Where(row => row.Class == FindingClass.Event).ToDictionary(row => row.Family, row => row.Confidence);
        Assert.Equal(0.95, shares[ConfidenceTable.Others]);
        Assert.Equal(1, shares["consult"]);
        Assert.Equal(0.86, shares["assault"]);
        Assert.Equal(0.48, shares["accuse"]);
    }

    [Fact]
    public void A_class_without_cases_has_the_share_of_all()
    {
        var row = Assert.Single(Calibration.Of([.. Entries("a", "consult", 4, 3)]), one => one.Class == FindingClass.Statement);

        Assert.Equal((ConfidenceTable.Others, 0.75), (row.Family, row.Confidence));
    }

    [Fact]
    public void A_report_that_is_judged_has_no_part_in_its_own_confidence()
    {
        var apart = Calibration.LeavingOneReportOut([.. Entries("a", "consult", 30, 30), .. Entries("b", "consult", 30, 0)]);

        Assert.All(apart.Where(one => one.Report == "a"), one => Assert.Equal(0, one.Confidence));
        Assert.All(apart.Where(one => one.Report == "b"), one => Assert.Equal(1, one.Confidence));
    }

    [Fact]
    public void The_expected_error_is_the_distance_of_confidence_and_share_weighted_by_cases()
    {
        GradedEntry[] entries =
        [
            .. Entries("a", "consult", 3, 3).Select(one => one with { Confidence = 0.9 }),
            .. Entries("a", "assault", 1, 0).Select(one => one with { Confidence = 0.5 }),
            .. Entries("a", "accuse", 1, 1).Select(one => one with { Confidence = 1 }),
        ];

        var bins = ReliabilityBins.Of(entries);

        Assert.Equal([0.5, 0.9], bins.Select(bin => bin.From));
        Assert.Equal([1, 4], bins.Select(bin => bin.Cases));
        Assert.Equal(((4 * 0.075) + 0.5) / 5, ReliabilityBins.ExpectedError(bins), 9);
        Assert.Equal(((3 * 0.01) + 0.25) / 5, ReliabilityBins.Brier(entries), 9);
    }

    [Fact]
    public void The_table_is_a_file_of_the_resources()
    {
        var lines = ConfidenceFile.Text(Calibration.Of([.. Entries("a", "consult", 4, 3)])).Split('\n');

        Assert.Equal(["class\tfamily\tcases\tconfirmed\tconfidence", "event\t*\t4\t3\t0.75", "event\tconsult\t4\t3\t0.75"], lines.Where(line => !line.StartsWith('#')).Take(3));
    }
}
