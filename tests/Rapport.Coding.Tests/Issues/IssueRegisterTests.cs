using Rapport.Coding.Issues;
using Rapport.Coding.Wordings;

namespace Rapport.Coding.Tests.Issues;

public sealed class IssueRegisterTests
{
    private static readonly IssueRegister Register = new(
    [
        Issue("lakes", ["lake question"], ["lake question time"]),
        Issue("two-lakes-policy", ["two lake policy"]) with { PartOf = "lakes" },
        Issue("suria-integrity", ["suria+territorial integrity", "suria+sovereignty"], ["suria airline"]),
        Issue("arms", ["arm sale"]),
        Issue("grain-deal", ["grain deal"]) with { FirstYear = 2022, LastYear = 2023 },
        Issue("health-body", ["WHO+reform"]),
        Issue("whales", ["whale hunt"]) with { PartOf = "sea" },
        Issue("sea", ["sea law"]),
    ]);

    private static IssueEntry Issue(string id, string[] wordings, string[]? nearMisses = null) => new()
    {
        Id = id,
        Name = id,
        Wordings = [.. wordings.Select(wording => new Wording([.. wording.Split('+')]))],
        NearMisses = [.. nearMisses ?? []],
    };

    [Theory]
    [InlineData("the two-lakes policy", "two-lakes-policy")]
    [InlineData("The Two Lakes Policies of Suria", "two-lakes-policy")]
    [InlineData("a one-lake policy", null)]
    [InlineData("", null)]
    public void A_phrase_is_found_in_any_inflection_and_with_any_hyphens(string text, string? id) => Assert.Equal(id, Register.Find(text, 2020));

    [Theory]
    [InlineData("Suria’s sovereignty and territorial integrity", "suria-integrity")]
    [InlineData("the territorial integrity of Suria", "suria-integrity")]
    [InlineData("the territorial integrity of Norland", null)]
    public void The_phrases_of_a_wording_stand_in_any_order_and_all_of_them_must_stand(string text, string? id) => Assert.Equal(id, Register.Find(text, null));

    [Fact]
    public void The_longest_wording_wins() =>
        Assert.Equal("two-lakes-policy", Register.Find("arms sales, the lake question and the two-lakes policy", null));

    [Fact]
    public void Of_equally_long_wordings_that_of_the_narrower_issue_wins_and_else_the_first()
    {
        Assert.Equal("whales", Register.Find("the law: sea law and whale hunting, the whale hunt", null));
        Assert.Equal("arms", Register.Find("arms sales and the grain deal", 2022));
        Assert.Equal("grain-deal", Register.Find("the grain deal and arms sales", 2022));
    }

    [Theory]
    [InlineData("the lake question", "lakes")]
    [InlineData("lake question time", null)]
    [InlineData("lake question time and the lake question", "lakes")]
    [InlineData("the sovereignty of states and Suria Airlines", null)]
    [InlineData("Suria Airlines and Suria's sovereignty", "suria-integrity")]
    public void Words_within_a_near_miss_do_not_name_the_issue(string text, string? id) => Assert.Equal(id, Register.Find(text, null));

    [Theory]
    [InlineData(2021, null)]
    [InlineData(2022, "grain-deal")]
    [InlineData(2024, null)]
    [InlineData(null, "grain-deal")]
    public void An_issue_is_found_in_its_years_only(int? year, string? id) => Assert.Equal(id, Register.Find("the grain deal", year));

    [Theory]
    [InlineData("reform of the WHO", "health-body")]
    [InlineData("those who want reform", null)]
    public void A_word_with_capitals_is_found_as_it_is_written_only(string text, string? id) => Assert.Equal(id, Register.Find(text, null));

    [Fact]
    public void A_register_comes_back_as_it_was_written()
    {
        var first = Bytes(Register);

        var again = IssueRegister.Read(new BinaryReader(new MemoryStream(first)));

        Assert.Equal(first, Bytes(again));
        Assert.Equal(Register.Issues.Select(issue => issue.Id), again.Issues.Select(issue => issue.Id));
        Assert.Equal("two-lakes-policy", again.Find("the two-lakes policy", null));
        var grain = Assert.Single(again.Issues, issue => issue.Id == "grain-deal");
        Assert.Equal((2022, 2023, null), (grain.FirstYear, grain.LastYear, grain.PartOf));
    }

    private static byte[] Bytes(IssueRegister register)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        register.Write(writer);
        writer.Flush();
        return stream.ToArray();
    }
}
