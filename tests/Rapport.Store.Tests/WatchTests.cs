using System.Text.Json;
using Rapport.Coding;
using Rapport.Coding.Findings;
using Rapport.Store.Watching;

namespace Rapport.Store.Tests;

public sealed class WatchTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2024, 7, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly RecordFolder folder = new();
    private readonly Record record;
    private readonly Watches watches;

    public WatchTests()
    {
        record = Record.Create(folder.Path());
        watches = new(record);
    }

    public void Dispose()
    {
        record.Dispose();
        folder.Dispose();
    }

    [Theory]
    [InlineData("country:bel")]
    [InlineData("pair:BEL,IGO:EU type:consult/phone")]
    [InlineData("issue:\"human rights\" stance:against side:CHN")]
    [InlineData("issue:decoupling change:stance")]
    [InlineData("  holder:LBN:REB   kind:warning  ")]
    [InlineData("type:COERCE status:planned outlet:\"Al Jazeera\"")]
    public void Conditions_are_read(string text) => Assert.True(WatchConditions.TryParse(text, out _, out _));

    [Theory]
    [InlineData("", "no condition")]
    [InlineData("Belgium", "'belgium' is no condition")]
    [InlineData("contry:BEL", "'contry' is no condition")]
    [InlineData("country:Belgium", "the code of an actor")]
    [InlineData("country:BEL country:CHN", "stands twice")]
    [InlineData("pair:BEL", "two different codes")]
    [InlineData("pair:BEL,BEL", "two different codes")]
    [InlineData("issue:\"human rights", "cannot be read")]
    [InlineData("kind:rumour", "one of offer, commitment")]
    [InlineData("change:mood", "one of stance, strength, words, any")]
    [InlineData("type:CONSULT holder:BEL", "type is of events and holder of statements")]
    public void Faults_of_conditions_are_told(string text, string told)
    {
        Assert.False(WatchConditions.TryParse(text, out _, out var fault));
        Assert.Contains(told, fault, StringComparison.Ordinal);
    }

    [Fact]
    public void An_occasion_is_told_once_however_many_reports_tell_it()
    {
        Add("pair:NOR,SYR");
        record.Append([Samples.Call("a").Build()]);
        Assert.Equal(1, watches.Look(Now));
        record.Append([Samples.Call("reprint").Build(), Samples.Call("other side").With(static document => document with { Outlet = "Courier", Side = "SYR" }).Build()]);
        Assert.Equal(0, watches.Look(Now));
    }

    [Fact]
    public void Accounts_of_an_occasion_that_come_together_are_told_once_by_all_their_findings()
    {
        Add("pair:NOR,SYR type:CONSULT");
        record.Append([Samples.Call("a").Build(), Samples.Call("b").With(static document => document with { Outlet = "Courier", Side = "SYR" }).Build()]);
        Assert.Equal(1, watches.Look(Now));
        var data = Body(Assert.Single(watches.Due(Now, 10)));
        Assert.Equal(["CHN", "SYR"], data.GetProperty("findings").EnumerateArray().Select(static finding => finding.GetProperty("reported_by").GetString()));
        Assert.StartsWith("o", data.GetProperty("occasion").GetString(), StringComparison.Ordinal);
        var first = data.GetProperty("findings")[0];
        Assert.Equal("Norland stands ready to work with Suria, Foreign Minister Ada Holm said on Thursday during a telephone conversation with Surian Foreign Minister Omar Diab.", first.GetProperty("sentence").GetString());
        Assert.Equal("/finding/" + first.GetProperty("id").GetString(), first.GetProperty("address").GetString());
    }

    [Fact]
    public void What_hangs_on_no_occasion_is_told_once_for_a_text_and_its_reprints()
    {
        Add("target:EST type:COERCE");
        record.Append([Samples.Signing("a").Build()]);
        Assert.Equal(1, watches.Look(Now));
        record.Append([Samples.Signing("b").With(static document => document with { Outlet = "Mirror" }).Build()]);
        Assert.Equal(0, watches.Look(Now));
    }

    [Fact]
    public void What_is_coded_anew_or_came_before_the_watch_is_not_told()
    {
        record.Append([Samples.Call().Build()]);
        Add("country:NOR");
        Assert.Equal(0, watches.Look(Now));
        record.Append([Anew(Samples.Call()).Build()]);
        Assert.Equal(0, watches.Look(Now));
        Assert.Empty(watches.Due(Now, 10));
    }

    [Fact]
    public void A_change_of_stance_is_told_with_what_was_said_before_and_once()
    {
        Add("issue:\"grain corridor\" change:stance");
        Say("a", 1, "supports the grain corridor", Stance.For, "CHN");
        Say("b", 3, "again supports the grain corridor", Stance.For, "CHN");
        Assert.Equal(0, watches.Look(Now));
        Say("c", 7, "opposes the grain corridor", Stance.Against, "EST");
        Say("d", 7, "now opposes the grain corridor", Stance.Against, "NOR");
        Assert.Equal(1, watches.Look(Now));
        Say("e", 9, "still opposes the grain corridor", Stance.Against, "EST");
        Assert.Equal(0, watches.Look(Now));
        var change = Body(Assert.Single(watches.Due(Now, 10))).GetProperty("findings")[0].GetProperty("change");
        Assert.Equal(("stance", "EST", "for", "2024-05-03"), (change.GetProperty("what").GetString(), change.GetProperty("holder").GetString(),
            change.GetProperty("before_stance").GetString(), change.GetProperty("before_day").GetString()));
    }

    [Fact]
    public void Nothing_is_lost_while_nobody_looks()
    {
        Add("source:NOR");
        for (var number = 0; number < 700; number++)
            record.Append([new ReportBuilder($"r{number}", $"Norland gave aid {number}", $"Norland gave Suria {number} boats.").Event("AID", "NOR", "SYR", $"gave Suria {number} boats").Build()]);
        Assert.Equal(700, watches.Look(Now));
        Assert.Equal(0, watches.Look(Now));
    }

    [Fact]
    public void A_webhook_that_does_not_take_an_alert_is_left_alone_until_it_is_due_and_what_is_too_old_is_given_up()
    {
        Add("country:NOR");
        record.Append([Samples.Call().Build(), Samples.Signing().Build()]);
        watches.Look(Now);
        var due = watches.Due(Now, 10);
        Assert.Equal(2, due.Length);
        watches.Note(due[0], new DeliveryOutcome.Refused("it answered 500", Now.AddMinutes(1), Now.AddDays(-3)));
        Assert.Empty(watches.Due(Now, 10));
        Assert.Equal([due[1].Name, due[0].Name], watches.Due(Now.AddMinutes(1), 10).Select(static alert => alert.Name));
        watches.Note(due[1], new DeliveryOutcome.Taken());
        watches.Note(due[0], new DeliveryOutcome.Refused("it answered 410", Now, DateTimeOffset.MaxValue));
        var watch = Assert.Single(watches.All());
        Assert.Equal((1, 0, 1, "it answered 410"), (watch.Delivered, watch.Waiting, watch.Undeliverable, watch.Fault));
    }

    [Fact]
    public void Watches_change_nothing_of_what_the_record_holds()
    {
        record.Append([Samples.Call().Build()]);
        var (hash, state) = (record.ContentHash(), record.State());
        var name = Add("country:NOR");
        record.Append([Samples.Signing().Build()]);
        watches.Look(Now);
        using var other = Record.Create(folder.Path("other.rapport"));
        other.Append([Samples.Call().Build()]);
        Assert.Equal((hash, state), (other.ContentHash(), other.State()));
        other.Append([Samples.Signing().Build()]);
        Assert.Equal(other.ContentHash(), record.ContentHash());
        Assert.Empty(record.Differences(other, strict: true));
        Assert.True(record.Check(folder.Path("copy.rapport")).IsSound);
        Assert.True(watches.Remove(name));
        Assert.False(watches.Remove(name));
        Assert.Empty(watches.Due(null, 10));
        Assert.Equal(0, watches.Look(Now));
    }

    private string Add(string conditions)
    {
        Assert.True(WatchConditions.TryParse(conditions, out var read, out var fault), fault);
        return watches.Add(new(read, new("https://example.org/alerts"), "a secret of sixteen", false, Now));
    }

    private void Say(string id, int day, string words, Stance stance, string side) => record.Append([
        new ReportBuilder(id, $"Estonia speaks {id}", $"On that day {id} Estonia {words}.")
            .With(document => document with { Side = side, Published = new(2024, 5, day) })
            .Statement(StatementKind.Position, "EST", "", words, said => said with { Stance = stance, Issue = new(null, "the grain corridor"), Date = new(new(2024, 5, day), DatePrecision.Day) }).Build()]);

    private static ReportBuilder Anew(ReportBuilder report)
    {
        report.Pack = "sha256:second";
        return report;
    }

    private static JsonElement Body(Alert alert)
    {
        using var json = JsonDocument.Parse(alert.Body);
        return json.RootElement.GetProperty("data").Clone();
    }
}
