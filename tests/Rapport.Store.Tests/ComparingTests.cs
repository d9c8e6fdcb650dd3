using Rapport.Coding;
using Rapport.Store.Comparing;
using Rapport.Store.Writing;

namespace Rapport.Store.Tests;

public sealed class ComparingTests : IDisposable
{
    private readonly RecordFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private Record Of(string name, params ReportBuilder[] reports)
    {
        var record = Record.Create(_folder.Path(name));
        foreach (var report in reports)
            record.Append([report.Build()]);
        return record;
    }

    [Fact]
    public void Records_that_hold_the_same_do_not_differ_whatever_their_order()
    {
        using var one = Of("one", Samples.Call(), Samples.Signing());
        using var other = Of("other", Samples.Signing(), Samples.Call());

        Assert.Empty(one.Differences(other, strict: true));
        Assert.Equal(one.ContentHash(), other.ContentHash());
    }

    [Fact]
    public void The_hash_covers_older_codings_and_which_one_is_the_newest()
    {
        using var one = Of("one", Samples.Call(), new ReportBuilder("x", "X") { Pack = "sha256:a" }, new ReportBuilder("x", "X") { Pack = "sha256:b" });
        using var other = Of("other", Samples.Call(), new ReportBuilder("x", "X") { Pack = "sha256:b" }, new ReportBuilder("x", "X") { Pack = "sha256:a" });
        using var shorter = Of("shorter", Samples.Call(), new ReportBuilder("x", "X") { Pack = "sha256:b" });

        Assert.Equal(3, new[] { one.ContentHash(), other.ContentHash(), shorter.ContentHash() }.Distinct().Count());
    }

    [Fact]
    public void A_report_of_one_record_alone_differs_by_its_input()
    {
        using var one = Of("one", Samples.Call(), Samples.Signing());
        using var other = Of("other", Samples.Call());

        var vanished = Assert.Single(one.Differences(other, strict: false));
        var appeared = Assert.Single(other.Differences(one, strict: false));

        Assert.Equal((Change.Vanished, "input", "signing-1"), (vanished.Change, vanished.Reason, vanished.Report.Name));
        Assert.Equal(4, vanished.Findings.Length);
        Assert.All(vanished.Findings, static finding => Assert.Equal(Change.Vanished, finding.Change));
        Assert.Equal(Change.Appeared, appeared.Change);
    }

    [Fact]
    public void Findings_that_appear_vanish_and_change_are_told_with_the_pack_that_did_it()
    {
        static ReportBuilder Report() => new("talks", "Norland meets Suria", "Norland met Suria. Norland thanked Suria. Suria left.");
        var before = Report().Event("CONSULT", "NOR SYR", "", "Norland met Suria").Event("SUPPORT", "NOR", "SYR", "Norland thanked Suria");
        var after = Report().Event("RETREAT", "SYR", "", "Suria left").Event("SUPPORT", "NOR", "SYR", "Norland thanked Suria", static found => found with { Confidence = 0.5 });
        after.Pack = "sha256:second";
        using var one = Of("one", before);
        using var other = Of("other", after);

        var difference = Assert.Single(one.Differences(other, strict: false));

        Assert.Equal("pack", difference.Reason);
        Assert.Equal(
            [("CONSULT", Change.Vanished), ("RETREAT", Change.Appeared), ("SUPPORT", Change.Changed)],
            difference.Findings.Select(static finding => (finding.Class, finding.Change)).Order());
        var changed = difference.Findings.Single(static finding => finding.Change == Change.Changed);
        Assert.Equal([new ValueDifference("confidence", "0.9", "0.5")], changed.Values);
        Assert.Equal("Norland thanked Suria", changed.Evidence);
    }

    [Fact]
    public void A_name_that_shifts_within_its_report_counts_only_where_it_is_asked_for()
    {
        static ReportBuilder Report() => new("talks", "Norland meets Suria", "Norland met Suria.");
        using var one = Of("one", Report().Event("CONSULT", "NOR SYR", "", "Norland met Suria"));
        using var other = Of("other", Report().Event("CONSULT", "NOR SYR", "", "Norland met Suria", static found => found with { Id = "e7" }));

        Assert.Empty(one.Differences(other, strict: false));
        var difference = Assert.Single(one.Differences(other, strict: true));
        Assert.Equal("none", difference.Reason);
        Assert.Equal([new ValueDifference("name", "e1", "e7")], Assert.Single(difference.Findings).Values);
    }

    [Fact]
    public void Other_options_and_other_parts_are_told()
    {
        using var one = Of("one", Samples.Call());
        using var other = Of("other", Samples.Call().With(static document => document with { Side = null }).Person("Norland", "minister", null));

        var difference = Assert.Single(one.Differences(other, strict: false));

        Assert.Equal("options", difference.Reason);
        Assert.Equal(["coding", "mention", "person"], difference.Parts.Keys);
        Assert.Empty(difference.Findings);
    }

    [Fact]
    public void A_sound_record_passes_its_check_also_after_a_recoding()
    {
        var again = Samples.Call();
        again.Pack = "sha256:second";
        again.Statement(StatementKind.Praise, "SYR", "NOR", "Norland stands ready to work with Suria");
        using var record = Of("one", Samples.Call(), Samples.Signing(), again);

        Assert.True(record.Check(_folder.Path("copy")).IsSound);
        Assert.False(File.Exists(_folder.Path("copy")));
    }

    [Theory]
    [InlineData("derived", "by_pair", "UPDATE by_pair SET day = '2020-01-01' WHERE source = 'SYR'")]
    [InlineData("derived", "dyad_day", "DELETE FROM dyad_day WHERE source = 'SYR'")]
    [InlineData("derived", "pair_report", "UPDATE pair_report SET story_id = story_id + 1")]
    [InlineData("derived", "attestation", "UPDATE attestation SET outlet_id = 77")]
    [InlineData("derived", "review_weight", "DELETE FROM review_weight")]
    [InlineData("derived", "said_beside", "INSERT INTO said_beside VALUES ('NOR', 'SYR', '2024-01-01', 1, NULL, 1)")]
    [InlineData("derived", "tally", "UPDATE tally SET findings = findings + 1")]
    [InlineData("derived", "coverage", "INSERT INTO coverage VALUES (77, '2024-01-01', 1, 1)")]
    [InlineData("derived", "issue_words", "INSERT INTO issue_words (issue_words) VALUES ('delete-all')")]
    [InlineData("references", "coding", "DELETE FROM coding WHERE id = 1")]
    public void What_was_tampered_with_is_told(string list, string table, string sql)
    {
        Of("one", Samples.Call(), Samples.Signing()).Dispose();
        Content.Run(_folder.Path("one"), "PRAGMA foreign_keys = OFF; " + sql);
        using var record = Record.Open(_folder.Path("one"));

        var check = record.Check(_folder.Path("copy"));

        Assert.Contains(list == "derived" ? check.Derived : check.References, line => line.Contains(table, StringComparison.Ordinal));
    }

    [Fact]
    public void A_text_that_was_altered_differs()
    {
        using var one = Of("one", Samples.Call());
        Of("other", Samples.Call()).Dispose();
        Content.Run(_folder.Path("other"), "UPDATE evidence SET text = 'Norland stood ready' WHERE text LIKE 'Norland%'");
        using var other = Record.Open(_folder.Path("other"));

        Assert.NotEqual(one.ContentHash(), other.ContentHash());
        Assert.Equal(3, Assert.Single(one.Differences(other, strict: true)).Findings.Length + 1);
    }

    /// <summary>A new table must be compared, or be derived and made anew by the check, or be known to be neither.</summary>
    [Fact]
    public void Every_table_is_compared_or_made_anew_or_neither_for_a_reason()
    {
        Record.Create(_folder.Path()).Dispose();
        string[] manifest = ["run", "input", "input_end", "input_left_out", "input_reached", "origin"];
        // Tables of others are no part of what a record says.
        string[] layers = ["layer", "layer_file", "layer_event"];
        // Corrections stand beside the machine's coding; what they make of it is checked against it.
        string[] corrections = ["correction", "corrected_coding"];
        // Watches, feeds and keys serve a record and tell nothing.
        string[] serving = ["watch", "alert", "alert_matter", "feed", "feed_entry", "access_key"];
        // Packs decide the hash of a coding.
        string[] compared = ["pack", .. RecordContent.Tables];

        var tables = Content.Column(_folder.Path(), "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%fts5%' AND name NOT LIKE '%\\_words\\_%' ESCAPE '\\'");

        Assert.Equal(tables.Order(StringComparer.Ordinal), compared.Concat(Derivation.Tables).Concat(manifest).Concat(corrections).Concat(layers).Concat(serving).Order(StringComparer.Ordinal));
    }
}
