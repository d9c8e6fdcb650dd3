using Rapport.Coding.Actors;
using Rapport.Coding.Findings;
using Rapport.Coding.Output;

namespace Rapport.Coding.Tests.Output;

public sealed class FindingsTextTests
{
    private static string Written(int width, ReportFindings? findings = null)
    {
        using var writer = new StringWriter();
        FindingsText.Write(writer, findings ?? SampleFindings.Findings, SampleFindings.Ontology, width);
        return writer.ToString();
    }

    [Fact]
    public void A_report_is_a_heading_its_occasion_what_was_said_on_it_and_what_was_not_taken() =>
        Assert.Equal(
            """
            Norway, Kenya to widen fisheries ties 🐟: FM                          Nordlys (NOR) · 2023-03-04 · OSLO, March 3
            2023-03-03   call      Kari Berg (NOR, foreign minister) – Amina Otieno (KEN)                  CONSULT/phone 041
              NOR → KEN  offer     train Kenyan inspectors   (stands ready)                              AGREE 030 (planned)
              KEN        position  against overfishing [overfishing]   (opposes)                              as told by NOR
            2021-06-02   link      lie fishing boats (Mombasa)
            Not taken: 1 × caption ("Fishing boats lie in Mombasa, June 2, 2021.")

            """,
            Written(112));

    [Fact]
    public void A_narrow_terminal_gets_longer_tables_and_never_wider_lines()
    {
        var lines = Written(60).Split('\n');

        Assert.All(lines, line => Assert.InRange(line.Length, 0, 61));
        Assert.Contains("(planned)", string.Join(' ', lines), StringComparison.Ordinal);
        foreach (var word in (string[])["Kari", "Otieno", "inspectors", "overfishing", "opposes)"])
            Assert.Contains(lines, line => line.Contains(word, StringComparison.Ordinal));
    }

    [Fact]
    public void An_event_outside_an_occasion_stands_with_its_words()
    {
        var findings = SampleFindings.Findings with
        {
            Occasions = [],
            Events = [SampleFindings.Findings.Events[0] with { Occasion = null, Reciprocal = false, Place = new Place("Oslo", PlacePrecision.City, new ActorCode("NOR")), Date = null }],
            Statements = [],
            Links = [],
            Rejected = [],
        };

        Assert.Equal(
            "consult  NOR, KEN   \"Kari Berg told Amina Otieno by phone\"   at Oslo",
            Written(112, findings).Split('\n')[1].Split("  CONSULT")[0].Trim());
    }

    [Fact]
    public void Rejections_are_counted_by_reason()
    {
        var one = SampleFindings.Findings.Rejected[0];
        var findings = SampleFindings.Findings with { Rejected = [one, one with { Reason = "negated" }, one] };

        Assert.Contains("Not taken: 2 × caption · 1 × negated (\"", Written(112, findings), StringComparison.Ordinal);
    }
}
