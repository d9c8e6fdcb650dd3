using System.Text.Json.Nodes;
using Rapport.Cli.Tests;
using Rapport.SystemTests.Guards;

namespace Rapport.SystemTests.Seed;

/// <summary>
/// What must not be found in the report that the project started from: N1 to N21 of section 7 of its annotation (seed-gold.md). The report
/// lies beside the checkout.
/// </summary>
public sealed class SeedTests
{
    private static readonly string Shared =
        Environment.GetEnvironmentVariable("RAPPORT_SHARED") ?? Path.Combine(Checkout.Root, "..", "shared");

    private static readonly string Report = Path.Combine(Shared, "seed", "seed.gold.jsonl");

    private static readonly Lazy<JsonNode> Read = new(() => JsonNode.Parse(RapportProcess.Run("read", Report, "--format", "jsonl").Output)!);

    private static JsonNode Findings
    {
        get
        {
            Assert.SkipUnless(File.Exists(Report), "the seed report does not lie beside the checkout; RAPPORT_SHARED may name its folder");
            return Read.Value;
        }
    }

    private static JsonNode[] Events => All("events");

    private static JsonNode[] Statements => All("statements");

    private static JsonNode Call => Assert.Single(Events, one => Text(one, "type") == "CONSULT");

    [Fact]
    public void N1_no_finding_has_the_day_of_a_caption() =>
        Assert.DoesNotContain(Events.Concat(Statements).Concat(All("occasions")), one => Text(one, "date") is "2021-08-31" or "2021-10-22");

    [Fact]
    public void N2_the_call_is_dated_by_its_weekday_and_not_by_its_printing() => Assert.Equal("2023-02-10", Text(Call, "date"));

    [Fact]
    public void N3_the_call_has_no_place() => Assert.Null(Text(Call, "place"));

    [Fact]
    public void N4_Europe_is_neither_Belgium_nor_the_European_Union()
    {
        Assert.DoesNotContain(Codes(Findings), code => code.StartsWith("IGO:", StringComparison.Ordinal));
        foreach (var words in (string[])["comprehensive strategic partnership", "politicizing", "production and supply chains"])
            Assert.All(About(words), one => Assert.DoesNotContain("BEL", Codes(one)));
    }

    [Fact]
    public void N5_N6_conflicts_that_are_denied_and_disputes_that_are_managed_are_no_events()
    {
        Assert.DoesNotContain(Events, one => Text(one, "quad")!.Contains("material-conflict", StringComparison.Ordinal));
        Assert.DoesNotContain(Events, one => Evidence(one).Contains("disputes", StringComparison.Ordinal));
        Assert.DoesNotContain(About("geopolitical conflicts"), one => Text(one, "stance") == "against" || Text(one, "kind") is "criticism" or "warning");
    }

    [Fact]
    public void N7_N21_a_rejected_practice_and_silence_are_no_refusal()
    {
        Assert.DoesNotContain(Events, one => Text(one, "type") == "REJECT");
        Assert.DoesNotContain(Statements, one => Text(one, "kind") == "refusal");
    }

    [Fact]
    public void N8_opposing_that_trade_is_weaponized_accuses_nobody_and_is_not_military()
    {
        Assert.DoesNotContain(Events, one => Text(one, "type") == "ACCUSE");
        Assert.DoesNotContain(Events, one => one["contexts"]!.AsArray().Any(context => (string)context! == "military"));
    }

    [Fact]
    public void N9_foreign_products_are_no_word_to_Belgium() => Assert.All(About("foreign products"), one => Assert.DoesNotContain("BEL", Codes(one)));

    [Fact]
    public void N10_N16_goods_and_trains_make_no_event() =>
        Assert.DoesNotContain(Events.Concat(Statements), one =>
            Evidence(one).Contains("pears", StringComparison.Ordinal) || Evidence(one).Contains("freight train", StringComparison.Ordinal));

    [Fact]
    public void N11_N18_the_persons_are_the_ministers_and_no_photographer() =>
        Assert.Equal(
            ["Hadja Lahbib BEL", "Qin Gang CHN"],
            All("persons").Select(one => $"{Text(one, "name")} {Text(one, "country")}").Order(StringComparer.Ordinal));

    [Fact]
    public void N12_N19_only_states_and_Europe_act() => Assert.Equal(["BEL", "CHN", "REG:EUROPE"], Codes(Findings).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void N13_exchanged_views_are_part_of_the_call() => Assert.Equal("phone", Text(Call, "mode"));

    [Fact]
    public void N14_headline_lead_and_text_make_one_offer_of_China() =>
        Assert.Single(Events, one => Text(one, "type") == "AGREE" && Codes(one["source"]!).Contains("CHN"));

    [Fact]
    public void N15_nobody_visited_signed_or_helped()
    {
        Assert.All(Events, one => Assert.Contains(Text(one, "type"), (string[])["AGREE", "CONSULT", "REQUEST"]));
        Assert.DoesNotContain(Events, one => Text(one, "cameo") is "042" or "043" or "057");
    }

    [Fact]
    public void N17_the_one_China_policy_is_not_the_principle()
    {
        var policy = Assert.Single(About("one-China"));
        Assert.Equal("one-China policy", Text(policy["issue"]!, "text"));
        Assert.DoesNotContain("principle", Text(policy["issue"]!, "id") ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void N20_nothing_is_quoted() => Assert.DoesNotContain(Statements, one => Text(one, "quotation") == "direct");

    private static JsonNode[] All(string list) => [.. Findings[list]!.AsArray().OfType<JsonNode>()];

    private static JsonNode[] About(string words) => [.. Statements.Where(one => Evidence(one).Contains(words, StringComparison.Ordinal))];

    private static string Evidence(JsonNode one) => string.Join(' ', one["evidence"]!.AsArray().Select(span => (string)span!["text"]!));

    private static string? Text(JsonNode one, string name) => (string?)one[name];

    private static string[] Codes(JsonNode within) => within switch
    {
        JsonArray many => [.. many.OfType<JsonNode>().SelectMany(Codes)],
        JsonObject one when one["code"] is JsonValue code => [(string)code!],
        JsonObject one => [.. one.Where(pair => pair.Value is not null).SelectMany(pair => Codes(pair.Value!))],
        _ => [],
    };
}
