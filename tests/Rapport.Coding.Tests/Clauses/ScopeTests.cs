using static Rapport.Coding.Tests.Clauses.Reader;

namespace Rapport.Coding.Tests.Clauses;

public sealed class ScopeTests
{
    [Theory]
    [InlineData("met=meet/VBD/-/root", "past")]
    [InlineData("meets=meet/VBZ/-/root", "present")]
    [InlineData("has=have/VBZ/met/aux met=meet/VBN/-/root", "perfect")]
    [InlineData("had=have/VBD/met/aux met=meet/VBN/-/root", "pluperfect")]
    [InlineData("was=be/VBD/meeting/aux meeting=meet/VBG/-/root", "past")]
    [InlineData("will/MD/meet/aux meet/VB/-/root", "future")]
    [InlineData("would/MD/meet/aux meet/VB/-/root", "conditional")]
    [InlineData("may/MD/meet/aux meet/VB/-/root", "possible")]
    [InlineData("must/MD/meet/aux meet/VB/-/root", "obligation")]
    [InlineData("did=do/VBD/meet/aux n't=not/RB/meet/advmod meet/VB/-/root", "past negated")]
    [InlineData("never/RB/met/advmod met=meet/VBD/-/root", "past negated")]
    [InlineData("no/RB/longer/advmod longer/RB/meets/advmod meets=meet/VBZ/-/root", "present negated")]
    [InlineData("not/RB/met/advmod only/RB/not/advmod met=meet/VBD/-/root", "past")]
    public void Auxiliaries_and_particles_give_tense_modality_and_polarity(string verb, string flags)
    {
        var head = verb.Split(' ')[^1].Split('/')[0].Split('=')[0];
        Assert.Equal("meet S=Weber O=Orsini | " + flags, One("meet", $"Weber/NNP/{head}/nsubj {verb} Orsini/NNP/{head}/obj"));
    }

    [Fact]
    public void A_headline_infinitive_is_to_come() => Assert.Equal(
        "visit S=Weber O=Lima | future",
        One("visit", "Weber/NNP/visit/nsubj to/TO/visit/mark visit/VB/-/root Lima/NNP/visit/obj"));

    [Fact]
    public void A_present_with_a_time_ahead_is_to_come() => Assert.EndsWith("| present future", One("visit", """
        Weber/NNP/visits/nsubj visits/VBZ/-/root Lima/NNP/visits/obj next/JJ/week/amod week/NN/visits/obl:unmarked ././visits/punct
        """));

    [Theory]
    [InlineData("if/IN/imposes/mark")]
    [InlineData("unless/IN/imposes/mark")]
    public void A_condition_holds_for_both_clauses(string conjunction) => Assert.Equal(
        ["respond S=Cairo | conditional", "impose S=Rome O=tariffs | present conditional"],
        All($"""
            Cairo/NNP/respond/nsubj will/MD/respond/aux respond/VB/-/root {conjunction} Rome/NNP/imposes/nsubj imposes=impose/VBZ/respond/advcl
            tariffs/NNS/imposes/obj ././respond/punct
            """));

    [Fact]
    public void Inversion_is_a_condition() => Assert.Equal(
        ["impose S=Rome O=tariffs | conditional", "respond S=Cairo | conditional"],
        All("""
            Should/MD/impose/aux Rome/NNP/impose/nsubj impose/VB/respond/advcl tariffs/NNS/impose/obj ,/,/impose/punct Cairo/NNP/respond/nsubj
            will/MD/respond/aux respond/VB/-/root ././respond/punct
            """));

    [Fact]
    public void Without_negates_and_shares_the_subject() => Assert.Equal(
        "sign S=Weber* O=pact | past negated",
        One("sign", """
            Weber/NNP/left/nsubj left=leave/VBD/-/root without/IN/signing/mark signing/VBG/left/advcl the/DT/pact/det pact/NN/signing/obj
            ././left/punct
            """));

    [Fact]
    public void Instead_of_and_rather_than_negate() => Assert.Equal(
        ["escalate S=Weber* | past negated", "escalate S=Weber* | past negated"],
        new[] { "instead/RB/escalating/mark of/IN/instead/fixed", "rather/RB/escalating/mark than/IN/rather/fixed" }.Select(words => One("escalate", $"""
            Weber/NNP/talked/nsubj talked/VBD/-/root {words} escalating=escalate/VBG/talked/advcl ././talked/punct
            """)));

    [Fact]
    public void No_before_the_subject_negates() => Assert.Equal(
        "sign O=pact | past passive negated",
        One("sign", "No/DT/pact/det pact/NN/signed/nsubj:pass was=be/VBD/signed/aux:pass signed/VBN/-/root ././signed/punct"));

    [Fact]
    public void A_refusal_is_unreal_and_not_negated() => Assert.Equal(
        "sign S=Oslo* | unreal",
        One("sign", "Oslo/NNP/refused/nsubj refused=refuse/VBD/-/root to/TO/sign/mark sign/VB/refused/xcomp ././refused/punct"));

    [Fact]
    public void A_negated_plan_is_a_negated_deed() => Assert.Equal(
        "sign S=Oslo* | negated future",
        One("sign", """
            Oslo/NNP/intend/nsubj does=do/VBZ/intend/aux not/RB/intend/advmod intend/VB/-/root to/TO/sign/mark sign/VB/intend/xcomp ././intend/punct
            """));

    [Fact]
    public void A_participle_shares_the_future_of_its_clause() => Assert.Equal(
        "end S=Oslo* O=embargo | future",
        One("end", """
            Oslo/NNP/reopen/nsubj will/MD/reopen/aux reopen/VB/-/root the/DT/border/det border/NN/reopen/obj ,/,/ending/punct ending/VBG/reopen/advcl
            the/DT/embargo/det embargo/NN/ending/obj ././reopen/punct
            """));

    [Fact]
    public void Questions_are_marked() => Assert.EndsWith("| future question", One("visit", """
        Will/MD/visit/aux Weber/NNP/visit/nsubj visit/VB/-/root Lima/NNP/visit/obj ?/./visit/punct
        """));

    [Fact]
    public void What_is_asked_whether_is_unreal() => Assert.EndsWith("| past unreal", One("sign", """
        Weber/NNP/asked/nsubj asked/VBD/-/root whether/IN/signed/mark Oslo/NNP/signed/nsubj signed/VBD/asked/ccomp ././asked/punct
        """));

    [Theory]
    [InlineData("Weber/NNP/visit/nsubj is=be/VBZ/visit/aux")]
    [InlineData("Weber/NNP/visit/nsubj:outer is=be/VBZ/visit/cop")]
    public void Is_to_is_to_come(string words) => Assert.Equal(
        "visit S=Weber O=Lima | present future",
        One("visit", words + " to/TO/visit/mark visit/VB/-/root Lima/NNP/visit/obj"));

    [Fact]
    public void What_an_aim_is_has_not_happened() => Assert.Equal(
        "visit S=His O=Lima | unreal",
        One("visit", """
            His/PRP$/aim/nmod:poss aim/NN/visit/nsubj:outer is=be/VBZ/visit/cop to/TO/visit/mark visit/VB/-/root Lima/NNP/visit/obj ././visit/punct
            """));
}
