using static Rapport.Coding.Tests.Clauses.Reader;

namespace Rapport.Coding.Tests.Clauses;

public sealed class AttributionTests
{
    private const string Grow = "trade/NN/grows/nsubj grows=grow/VBZ";

    [Fact]
    public void What_stands_behind_a_verb_of_saying_is_attributed() => Assert.Equal(
        ["say S=Weber that:C=grows | past", "grow S=trade | present by Weber:say"],
        All($"Weber/NNP/said/nsubj said=say/VBD/-/root that/IN/grows/mark {Grow}/said/ccomp ././said/punct"));

    [Theory]
    [InlineData("/said/ccomp", "-/root")]
    [InlineData("/-/root", "grows/parataxis")]
    public void What_stands_before_a_verb_of_saying_is_attributed_however_it_is_parsed(string content, string saying) => Assert.Equal(
        ["grow S=trade | present by Weber:say", "say S=Weber :C=grows | past"],
        All($"{Grow}{content} ,/,/said/punct Weber/NNP/said/nsubj said=say/VBD/{saying} ././grows/punct"));

    [Theory]
    [InlineData("nsubj")]
    [InlineData("obj")]
    public void The_speaker_may_stand_behind_the_verb(string relation) => Assert.Equal(
        "grow S=trade | present by Weber:say",
        One("grow", $"{Grow}/said/ccomp ,/,/said/punct said=say/VBD/-/root Weber/NNP/said/{relation} ././said/punct"));

    [Fact]
    public void What_stands_around_a_verb_of_saying_is_attributed() => Assert.Equal(
        "grow S=trade =fast | present by Weber:add".Replace(" =fast", "", StringComparison.Ordinal),
        One("grow", """
            Trade/NN/grows/nsubj ,/,/added/punct Weber/NNP/added/nsubj added=add/VBD/grows/parataxis ,/,/added/punct grows=grow/VBZ/-/root
            fast/RB/grows/advmod ././grows/punct
            """).Replace("S=Trade", "S=trade", StringComparison.Ordinal));

    [Fact]
    public void A_clause_of_saying_hung_too_deep_counts_for_the_whole() => Assert.Equal(
        ["by Weber:say", "by Weber:say", "by Weber:say"],
        All("""
            Quito/NNP/stands/nsubj stands/VBZ/-/root ready/JJ/stands/xcomp to/TO/work/mark work/VB/ready/xcomp ,/,/said/punct Weber/NNP/said/nsubj
            said=say/VBD/work/parataxis ././stands/punct
            """).Where(line => !line.StartsWith("say", StringComparison.Ordinal)).Select(line => line[line.IndexOf("by ", StringComparison.Ordinal)..]));

    [Fact]
    public void The_one_who_is_told_is_the_addressee() => Assert.Equal(
        ["tell S=Weber R=Orsini that:C=grows | past", "grow S=trade | present by Weber:tell>Orsini"],
        All($"Weber/NNP/told/nsubj told=tell/VBD/-/root Orsini/NNP/told/iobj that/IN/grows/mark {Grow}/told/ccomp ././told/punct"));

    [Fact]
    public void Chains_run_from_the_outermost_inwards() => Assert.Equal(
        "grow S=trade | present by Agency:report by Weber:say",
        One("grow", $"""
            Agency/NNP/reports/nsubj reports/VBZ/-/root that/IN/said/mark Weber/NNP/said/nsubj said=say/VBD/reports/ccomp that/IN/grows/mark
            {Grow}/said/ccomp ././reports/punct
            """));

    [Fact]
    public void According_to_attributes() => Assert.Equal(
        "grow S=trade according_to=Weber | present by Weber:accord",
        One("grow", $"According=accord/VBG/Weber/case to/IN/According/fixed Weber/NNP/grows/obl ,/,/Weber/punct {Grow}/-/root ././grows/punct")
            .Replace("according_to=Weber S=trade", "S=trade according_to=Weber", StringComparison.Ordinal));

    [Fact]
    public void Coordinated_contents_are_all_attributed() => Assert.Equal(
        ["grow S=trade | present by Weber:say", "fall S=debt | present by Weber:say"],
        All($"""
            Weber/NNP/said/nsubj said=say/VBD/-/root that/IN/grows/mark {Grow}/said/ccomp and/CC/falls/cc that/IN/falls/mark debt/NN/falls/nsubj
            falls/VBZ/grows/conj ././said/punct
            """).Skip(1));

    [Theory]
    [InlineData("/said/ccomp", "-/root")]
    [InlineData("/-/root", "grows/parataxis")]
    [InlineData("/-/root", "falls/parataxis")]
    public void A_trailing_speaker_said_all_coordinated_clauses(string content, string saying) => Assert.Equal(
        ["grow S=trade | present by Weber:say", "fall S=debt | present by Weber:say"],
        All($"""
            {Grow}{content} and/CC/falls/cc debt/NN/falls/nsubj falls/VBZ/grows/conj ,/,/said/punct Weber/NNP/said/nsubj
            said=say/VBD/{saying} ././grows/punct
            """).Take(2));

    [Fact]
    public void A_clause_with_as_attributes() => Assert.Equal(
        "grow S=trade | present by Weber:note",
        One("grow", $"As/IN/noted/mark Weber/NNP/noted/nsubj noted=note/VBD/grows/advcl ,/,/noted/punct {Grow}/-/root ././grows/punct"));

    [Fact]
    public void What_is_said_by_nobody_has_no_speaker() => Assert.Equal(
        "leave S=troops* O=town | perfect by nobody:say",
        One("leave", """
            The/DT/troops/det troops/NNS/said/nsubj:pass are=be/VBP/said/aux:pass said=say/VBN/-/root to/TO/left/mark have/VB/left/aux
            left=leave/VBN/said/xcomp the/DT/town/det town/NN/left/obj ././said/punct
            """));

    [Fact]
    public void A_noun_of_saying_attributes_its_content() => Assert.Equal(
        "grow S=trade | present by Weber:claim",
        One("grow", $"""
            Oslo/NNP/rejected/nsubj rejected/VBD/-/root Weber/NNP/claim/nmod:poss 's/POS/Weber/case claim/NN/rejected/obj that/IN/grows/mark
            {Grow}/claim/acl ././rejected/punct
            """));

    [Fact]
    public void Quotation_marks_are_seen() => Assert.Equal(
        ["grow S=Trade | present quoted by Weber:say", "say S=Weber :C=grows | past"],
        All("""
            “/``/grows/punct Trade/NN/grows/nsubj grows=grow/VBZ/said/ccomp ,/,/grows/punct ”/''/grows/punct Weber/NNP/said/nsubj
            said=say/VBD/-/root ././said/punct
            """));

    [Fact]
    public void A_quotation_behind_a_colon_is_content() => Assert.Equal(
        "grow S=trade | present by Weber:say",
        One("grow", $"Weber/NNP/said/nsubj said=say/VBD/-/root :/:/grows/punct {Grow}/said/parataxis ././said/punct"));

    [Fact]
    public void Who_is_quoted_as_saying_is_the_speaker() => Assert.Equal(
        ["grow S=trade | present by Agency:quote by Weber:say", "grow S=trade | present by Weber:say"],
        new[]
        {
            One("grow", $"""
                Agency/NNP/quoted/nsubj quoted=quote/VBD/-/root Weber/NNP/quoted/obj as/IN/saying/mark saying=say/VBG/quoted/advcl that/IN/grows/mark
                {Grow}/saying/ccomp ././quoted/punct
                """),
            One("grow", $"""
                {Grow}/quoted/ccomp ,/,/quoted/punct Weber/NNP/quoted/nsubj:pass was=be/VBD/quoted/aux:pass quoted=quote/VBN/-/root as/IN/saying/mark
                saying=say/VBG/quoted/advcl ././quoted/punct
                """).Replace("by Weber:quote", "by Weber:say", StringComparison.Ordinal),
        });

    [Fact]
    public void A_label_before_a_colon_names_the_speaker() => Assert.Equal(
        "grow S=trade | present by Weber::",
        One("grow", $"MINISTER/NNP/Weber/compound Weber/NNP/-/root :/:/grows/punct {Grow}/Weber/parataxis ././Weber/punct"));

    [Fact]
    public void A_label_behind_a_headline_names_the_speaker() => Assert.Equal(
        "ready/adj S=Lima to:I=talk | present by minister::",
        One("ready/adj", "Lima/NNP/ready/nsubj ready/JJ/-/root to/TO/talk/mark talk/VB/ready/xcomp :/:/minister/punct minister/NN/ready/parataxis"));

    [Fact]
    public void A_list_behind_a_colon_is_no_label() => Assert.Equal(
        "discuss S=sides O=issues | past",
        One("discuss", """
            The/DT/sides/det sides/NNS/discussed/nsubj discussed/VBD/-/root two/CD/issues/nummod issues/NNS/discussed/obj :/:/trade/punct
            trade/NN/issues/appos and/CC/visas/cc visas/NNS/trade/conj ././discussed/punct
            """));
}
