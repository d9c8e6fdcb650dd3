using System.Text;
using System.Text.Json;
using Rapport.Bench.Layers;
using Rapport.Coding;

namespace Rapport.Bench.Tests.Layers;

public sealed class LayerTests
{
    private static string WriteTable(params string[] lines)
    {
        var path = Path.GetTempFileName();
        File.WriteAllLines(path, lines);
        return path;
    }

    [Fact]
    public void A_body_loses_its_headline_also_where_it_repeats_it()
    {
        var report = JsonSerializer.Deserialize<JsonElement>("""{"id":"a","title":"Norway calls Chile","text":"Norway calls Chile \nNorway called Chile and said so."}""");
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
            Bodies.WriteBody(writer, report);

        Assert.Equal("""{"id":"a","text":"Norway called Chile and said so."}""", Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Theory]
    [InlineData("NOR", "CHL", false, true)]
    [InlineData("CHL", "NOR", false, true)]
    [InlineData("NOR CHL", "", false, true)]
    [InlineData("NOR CHL", "PER", false, false)]
    [InlineData("NOR CHL", "PER", true, true)]
    [InlineData("NOR", "PER", false, false)]
    [InlineData("CHL:REB", "NOR", false, true)]
    public void A_pair_is_joined_across_the_sides_or_by_doing_it_together(string source, string target, bool reciprocal, bool joined) =>
        Assert.Equal(joined, Party.Joins(Findings.Event("CONSULT", source, target, reciprocal: reciprocal), "NOR", "CHL"));

    [Fact]
    public void A_labelled_pair_is_missed_where_neither_event_nor_statement_has_it()
    {
        var layer = new DyadLayer(WriteTable("""{"id":"a","dyads":[["NOR","CHL"],["NOR","PER"],["CHL","PER"]]}"""));

        var misses = layer.Misses(Findings.Report("a", [Findings.Event("CONSULT", "NOR", "CHL")], Findings.Statement(StatementKind.Offer, "PER", "NOR")));

        Assert.Equal(["CHL-PER"], misses);
    }

    [Theory]
    [InlineData("call", "phone", null)]
    [InlineData("call", null, "call NOR-CHL")]
    [InlineData("meeting", null, null)]
    [InlineData("meeting", "phone", "meeting NOR-CHL")]
    [InlineData("travel", "visit", null)]
    public void The_act_of_a_headline_is_told_by_the_mode(string act, string? mode, string? miss)
    {
        var layer = new TitleLayer(WriteTable($$"""{"id":"a","side":"NOR","act":"{{act}}","countries":["CHL"]}"""));

        Assert.Equal(miss, layer.Miss(Findings.Report("a", [Findings.Event("CONSULT", "NOR CHL", mode: mode)])));
    }

    [Fact]
    public void A_headline_without_a_state_is_not_counted() =>
        Assert.Empty(new TitleLayer(WriteTable("""{"id":"a","side":"NOR","act":"call","countries":[]}""")).Ids);

    [Fact]
    public void A_meeting_that_is_denied_is_none()
    {
        var layer = new TitleLayer(WriteTable("""{"id":"a","side":"NOR","act":"meeting","countries":["CHL"]}"""));
        var denied = Findings.Event("CONSULT", "NOR", "CHL") with { Status = EventStatus.Negated };

        Assert.Equal("meeting NOR-CHL", layer.Miss(Findings.Report("a", [denied])));
    }
}
