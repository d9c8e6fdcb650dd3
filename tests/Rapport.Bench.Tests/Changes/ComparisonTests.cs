using System.Globalization;
using Rapport.Bench.Changes;
using Rapport.Coding;
using Rapport.Coding.Findings;
using Rapport.Text;

namespace Rapport.Bench.Tests.Changes;

public sealed class ComparisonTests
{
    private static readonly Event Call = Findings.Event("CONSULT", "NOR", "CHL", "phone");

    private static Change[] Changes(Event[] older, Event[] newer) =>
        [.. Comparison.Of(FoundEntry.Of(Findings.Report("a", older)), FoundEntry.Of(Findings.Report("a", newer)))];

    [Fact]
    public void The_same_findings_in_another_order_are_no_change()
    {
        var visit = Findings.Event("CONSULT", "NOR", "PER", "visit", "consult/visit");

        Assert.Empty(Changes([Call, visit], [visit, Call]));
    }

    [Fact]
    public void A_finding_that_another_rule_finds_alike_is_no_change() =>
        Assert.Empty(Changes([Call], [Call with { Rule = "consult/ring" }]));

    [Fact]
    public void Another_date_of_the_same_finding_is_a_change()
    {
        var dated = Call with { Date = new EventDate(new DateOnly(2023, 3, 3), DatePrecision.Day) };

        var change = Assert.Single(Changes([Call], [dated]));

        Assert.Equal((ChangeKind.Changed, "CONSULT NOR > CHL  phone actual 2023-03-03"), (change.Kind, change.New!.ToString()));
    }

    [Fact]
    public void Other_sides_from_the_same_words_and_family_are_a_change()
    {
        var change = Assert.Single(Changes([Call], [Findings.Event("CONSULT", "NOR", "PER", "phone", "consult/ring")]));

        Assert.Equal(ChangeKind.Changed, change.Kind);
    }

    [Fact]
    public void Another_family_or_other_words_vanish_and_appear()
    {
        var accused = Findings.Event("ACCUSE", "NOR", "CHL", rule: "accuse/call");
        var elsewhere = Call with { Evidence = [new TextSpan(20, 40)] };

        Assert.Equal([ChangeKind.Vanished, ChangeKind.Appeared], Changes([Call], [accused]).Select(change => change.Kind));
        Assert.Equal([ChangeKind.Vanished, ChangeKind.Appeared], Changes([Call], [elsewhere]).Select(change => change.Kind));
    }

    [Fact]
    public void An_event_is_never_taken_for_a_statement()
    {
        var spoken = Findings.Report("a", [], Findings.Statement(StatementKind.Topics, "NOR", "CHL", "consult/call"));

        var changes = Comparison.Of(FoundEntry.Of(Findings.Report("a", [Call])), FoundEntry.Of(spoken));

        Assert.Equal([ChangeKind.Vanished, ChangeKind.Appeared], changes.Select(change => change.Kind));
    }

    [Fact]
    public void The_table_counts_by_rule_and_sums_up()
    {
        var table = new ChangeTable();
        table.Add(1, 2);
        foreach (var change in Changes([Call], [Call with { Mode = "visit" }, Findings.Event("AID", "NOR", "PER", rule: "aid/send")]))
            table.Add(change);
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        table.Print(output);

        var lines = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        Assert.Equal(["reports 1, findings 1 before, 2 now", "rule appeared vanished changed", "aid/send 1 0 0", "consult/call 0 0 1", "all 1 0 1"], lines);
    }
}
