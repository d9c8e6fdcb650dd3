using System.Collections.Immutable;
using Rapport.Coding.Findings;

namespace Rapport.Store.Tests;

public sealed class ManifestTests : IDisposable
{
    private readonly RecordFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private static Run Run(string name) => new()
    {
        Name = name,
        Added = new DateTimeOffset(2026, 11, 30, 2, 15, 8, TimeSpan.FromHours(1)),
        Program = "0.1.0",
        Model = "sha256:model",
        Outlets = "sha256:outlets",
        Pack = "sha256:first",
        PackPath = "own.pack",
        Published = new(2024, 5, 3),
        Outlet = "Tidings",
        Side = "CHN",
    };

    private static Batch Batch(Run run, ReportFindings[] reports, params InputShare[] shares) => new() { Run = run, Reports = reports, Shares = shares };

    private static InputEnd End(string hash, long bytes, int taken = 0, int known = 0) =>
        new(hash, bytes, taken, known, new Dictionary<string, int> { ["the text is missing"] = 2 });

    [Fact]
    public void A_record_knows_its_inputs_and_the_options_they_were_read_with()
    {
        using var record = Record.Create(_folder.Path());
        record.Append(Batch(Run("one"), [Samples.Call().Build()], new InputShare(1, "calls.jsonl", 1, End("sha256:aa", 12))));

        var input = Assert.Single(record.Inputs());

        Assert.Equal(Run("one") with { Added = new(2026, 11, 30, 1, 15, 8, TimeSpan.Zero) }, input.Run);
        Assert.Equal(("calls.jsonl", true, "sha256:aa", 12L, 1, 0), (input.Path, input.Ended, input.Hash, input.Bytes, input.Taken, input.Known));
        Assert.Equal([KeyValuePair.Create("the text is missing", 2)], input.LeftOut);
    }

    [Fact]
    public void Reports_of_an_input_are_counted_over_its_batches_and_known_ones_apart()
    {
        using var record = Record.Create(_folder.Path());
        record.Append([Samples.Call("b").Build()]);
        record.Append(Batch(Run("one"), [Samples.Call("a").Build()], new InputShare(1, "calls.jsonl", 1, null)));
        Assert.False(Assert.Single(record.Inputs()).Ended);
        record.Append(Batch(
            Run("one"), [Samples.Call("b").Build(), Samples.Call("c").Build(), Samples.Signing().Build()],
            new InputShare(1, "calls.jsonl", 2, End("sha256:aa", 12, taken: 1)), new InputShare(2, "signing.txt", 1, End("sha256:bb", 3))));

        var inputs = record.Inputs();

        Assert.Equal([(1, "calls.jsonl", 2, 1), (2, "signing.txt", 1, 0)], inputs.Select(static input => (input.Number, input.Path, input.Taken, input.Known)));
    }

    [Fact]
    public void A_batch_that_fails_leaves_no_trace_in_the_manifest()
    {
        using var record = Record.Create(_folder.Path());
        var broken = Samples.Call("b").Build();
        broken = broken with { Rejected = [new Rejection("caption", null, new(0, 1_000_000))] };

        Assert.Throws<ArgumentOutOfRangeException>(() => record.Append(
            Batch(Run("one"), [Samples.Call("a").Build(), broken], new InputShare(1, "calls.jsonl", 2, End("sha256:aa", 12)))));

        Assert.Empty(record.Inputs());
        Assert.Equal(0L, Content.Value(_folder.Path(), "SELECT count(*) FROM run"));
    }

    [Fact]
    public void How_far_an_input_was_read_is_known_to_runs_that_read_alike()
    {
        using var record = Record.Create(_folder.Path());
        var part = new InputReached
        {
            Bytes = 40,
            Hash = "sha256:p1",
            Place = new(3, 30, 0),
            Tally = new InputTally { Reports = 1, Unread = 1, OtherLanguages = new Dictionary<string, int> { ["French"] = 1 }.ToImmutableSortedDictionary(), LeftOut = [new("no text", "give one", 2, ["record 1"])] },
        };
        record.Append(Batch(Run("one"), [Samples.Call("a").Build()], new InputShare(1, "a.warc.gz", 1, null, part)));
        InputReached[] Known(Run run, string path = "b.warc.gz", long length = 50) => [.. record.Reached(run, path, length)];

        var known = Assert.Single(Known(Run("two")));
        Assert.Equal(("sha256:p1", 40L, new InputPlace(3, 30, 0), 1, 1), (known.Hash, known.Bytes, known.Place, known.Tally.Reports, known.Tally.Unread));
        Assert.Equal(1, known.Tally.OtherLanguages["French"]);
        Assert.Equal(("no text", "give one", 2, "record 1"), Assert.Single(known.Tally.LeftOut) is var (wrong, remedy, reports, places) ? (wrong, remedy, reports, places[0]) : default);
        Assert.Empty(Known(Run("two"), length: 39));
        Assert.Empty(Known(Run("two"), "b.warc"));
        foreach (var run in (Run[])[Run("two") with { Program = "0.2.0" }, Run("two") with { Model = "m" }, Run("two") with { Outlets = "o" }, Run("two") with { Published = null }, Run("two") with { Outlet = null }, Run("two") with { Side = "USA" }, Run("two") with { IsGated = true }, Run("two") with { Columns = "text=Body" }])
            Assert.Empty(Known(run));

        record.Append(Batch(Run("one"), [], new InputShare(1, "a.warc.gz", 0, End("sha256:aa", 50, taken: 1), part with { Bytes = 50, Hash = "sha256:aa", Place = null })));

        Assert.Equal(("sha256:aa", null), Assert.Single(Known(Run("two"))) is var whole ? (whole.Hash, whole.Place) : default);
        // More bytes than were there at its end may hold the rest of what was cut off.
        Assert.Empty(Known(Run("two"), length: 51));
    }

    [Fact]
    public void The_manifest_is_no_part_of_the_content()
    {
        using var one = Record.Create(_folder.Path("one"));
        using var other = Record.Create(_folder.Path("other"));
        one.Append(Batch(Run("one"), [Samples.Call().Build()], new InputShare(1, "calls.jsonl", 1, End("sha256:aa", 12))));
        other.Append([Samples.Call().Build()]);

        Assert.Equal(one.ContentHash(), other.ContentHash());
    }
}
