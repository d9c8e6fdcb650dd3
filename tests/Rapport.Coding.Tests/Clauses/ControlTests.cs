using static Rapport.Coding.Tests.Clauses.Reader;

namespace Rapport.Coding.Tests.Clauses;

public sealed class ControlTests
{
    [Theory]
    [InlineData("obj")]
    [InlineData("iobj")]
    public void Who_is_urged_is_object_and_does_the_infinitive(string relation) => Assert.Equal(
        ["ask S=Rome O=Cairo to:I=withdraw | past", "withdraw S=Cairo* | unreal"],
        All($"""
            Rome/NNP/asked/nsubj asked/VBD/-/root Cairo/NNP/asked/{relation} to/TO/withdraw/mark withdraw/VB/asked/xcomp ././asked/punct
            """));

    [Fact]
    public void Who_promises_does_the_infinitive() => Assert.Equal(
        "send S=Rome* O=doctors | future",
        One("send", """
            Rome/NNP/promised/nsubj promised=promise/VBD/-/root Cairo/NNP/promised/iobj to/TO/send/mark send/VB/promised/xcomp
            doctors/NNS/send/obj ././promised/punct
            """));

    [Fact]
    public void Who_was_urged_does_the_infinitive() => Assert.Equal(
        "withdraw S=Cairo* | unreal",
        One("withdraw", """
            Cairo/NNP/urged/nsubj:pass was=be/VBD/urged/aux:pass urged=urge/VBN/-/root by/IN/Rome/case Rome/NNP/urged/obl:agent
            to/TO/withdraw/mark withdraw/VB/urged/xcomp ././urged/punct
            """));

    [Fact]
    public void Who_is_called_on_does_the_infinitive() => Assert.Equal(
        "withdraw S=Cairo* | unreal",
        One("withdraw", """
            Rome/NNP/called/nsubj called/VBD/-/root on/IN/Cairo/case Cairo/NNP/called/obl to/TO/withdraw/mark
            withdraw/VB/called/advcl ././called/punct
            """));

    [Fact]
    public void Who_stands_ready_does_the_infinitive() => Assert.Equal(
        ["stand S=Quito =ready | present", "ready/adj S=Quito* to:I=work | present", "work S=Quito* with=Lima | unreal"],
        All("""
            Quito/NNP/stands/nsubj stands/VBZ/-/root ready/JJ/stands/xcomp to/TO/work/mark work/VB/ready/xcomp with/IN/Lima/case
            Lima/NNP/work/obl ././stands/punct
            """));

    [Fact]
    public void A_gerund_behind_an_adjective_keeps_its_preposition() => Assert.Equal(
        ["committed/adj S=Quito to:G=deepening | present", "deepen S=Quito* O=ties | unreal"],
        All("""
            Quito/NNP/committed/nsubj is=be/VBZ/committed/cop committed/JJ/-/root to/IN/deepening/mark deepening/VBG/committed/advcl
            ties/NNS/deepening/obj ././committed/punct
            """));

    [Fact]
    public void What_one_is_accused_of_did_not_happen_for_all_it_says() => Assert.Equal(
        ["accuse S=Rome O=Cairo of:G=shelling | past", "shell S=Cairo* O=town | unreal"],
        All("""
            Rome/NNP/accused/nsubj accused=accuse/VBD/-/root Cairo/NNP/accused/obj of/IN/shelling/mark shelling/VBG/accused/advcl
            the/DT/town/det town/NN/shelling/obj ././accused/punct
            """));

    [Fact]
    public void What_is_begun_happens() => Assert.Equal(
        "withdraw S=Cairo* O=troops | past",
        One("withdraw", """
            Cairo/NNP/began/nsubj began=begin/VBD/-/root to/TO/withdraw/mark withdraw/VB/began/xcomp troops/NNS/withdraw/obj ././began/punct
            """));

    [Fact]
    public void What_is_not_begun_does_not_happen() => Assert.Equal(
        "withdraw S=Cairo* | past negated",
        One("withdraw", """
            Cairo/NNP/begin/nsubj did=do/VBD/begin/aux not/RB/begin/advmod begin/VB/-/root to/TO/withdraw/mark withdraw/VB/begin/xcomp
            ././begin/punct
            """));

    [Fact]
    public void What_one_fails_to_do_does_not_happen() => Assert.Equal(
        "reach S=sides* O=deal | past negated",
        One("reach", """
            The/DT/sides/det sides/NNS/failed/nsubj failed/VBD/-/root to/TO/reach/mark reach/VB/failed/xcomp a/DT/deal/det
            deal/NN/reach/obj ././failed/punct
            """));

    [Theory]
    [InlineData("expected=expect/VBN/-/root", "aux:pass", "nsubj:pass")]
    [InlineData("set=set/VBN/-/root", "aux:pass", "nsubj:pass")]
    [InlineData("due=due/JJ/-/root", "cop", "nsubj")]
    public void What_one_is_expected_to_do_is_to_come(string verb, string auxiliary, string subject)
    {
        var head = verb.Split('=')[0];
        Assert.Equal(
            "visit S=Weber* O=Lima | future",
            One("visit", $"""
                Weber/NNP/{head}/{subject} is=be/VBZ/{head}/{auxiliary} {verb} to/TO/visit/mark visit/VB/{head}/xcomp Lima/NNP/visit/obj ././{head}/punct
                """));
    }

    [Fact]
    public void Going_to_is_to_come() => Assert.Equal(
        "visit S=Weber* O=Lima | future",
        One("visit", """
            Weber/NNP/going/nsubj is=be/VBZ/going/aux going=go/VBG/-/root to/TO/visit/mark visit/VB/going/xcomp Lima/NNP/visit/obj ././going/punct
            """));

    [Fact]
    public void What_seems_is_possible() => Assert.Equal(
        "support S=Oslo* O=pact | possible",
        One("support", """
            Oslo/NNP/seems/nsubj seems/VBZ/-/root to/TO/support/mark support/VB/seems/xcomp the/DT/pact/det pact/NN/support/obj ././seems/punct
            """));

    [Fact]
    public void Has_to_is_an_obligation() => Assert.Equal(
        "withdraw S=Cairo* | obligation",
        One("withdraw", "Cairo/NNP/has/nsubj has=have/VBZ/-/root to/TO/withdraw/mark withdraw/VB/has/xcomp ././has/punct"));

    [Fact]
    public void A_purpose_has_the_subject_of_its_clause_and_is_not_reached() => Assert.Equal(
        ["meet S=envoys to:I=discuss | past", "discuss S=envoys* O=developments | unreal"],
        All("""
            The/DT/envoys/det envoys/NNS/met/nsubj met=meet/VBD/-/root to/TO/discuss/mark discuss/VB/met/advcl
            developments/NNS/discuss/obj ././met/punct
            """));

    [Theory]
    [InlineData("hoping=hope", "hope S=Chile* that:C=continue | present")]
    [InlineData("noting=note", "note S=Chile* that:C=continue | present")]
    public void A_participle_has_the_subject_of_its_clause(string verb, string expected) => Assert.Equal(
        expected,
        One(expected.Split(' ')[0], $"""
            Chile/NNP/supports/nsubj supports/VBZ/-/root trade/NN/supports/obj ,/,/{verb.Split('=')[0]}/punct {verb}/VBG/supports/advcl that/IN/continue/mark
            Malta/NNP/continue/nsubj will/MD/continue/aux continue/VB/{verb.Split('=')[0]}/ccomp ././supports/punct
            """));

    [Fact]
    public void What_is_hoped_is_unreal_and_what_is_noted_is_not() => Assert.Equal(
        ["continue S=Malta | unreal", "continue S=Malta | future by Chile:note"],
        new[] { "hoping=hope", "noting=note" }.Select(verb => One("continue", $"""
            Chile/NNP/supports/nsubj supports/VBZ/-/root trade/NN/supports/obj ,/,/{verb.Split('=')[0]}/punct {verb}/VBG/supports/advcl that/IN/continue/mark
            Malta/NNP/continue/nsubj will/MD/continue/aux continue/VB/{verb.Split('=')[0]}/ccomp ././supports/punct
            """)));

    [Fact]
    public void A_plan_belongs_to_its_owner() => Assert.Equal(
        "visit S=Weber O=Lima | future".Replace("S=Weber", "S=Weber*", StringComparison.Ordinal),
        One("visit", """
            Weber/NNP/plan/nmod:poss 's/POS/Weber/case plan/NN/collapsed/nsubj to/TO/visit/mark visit/VB/plan/acl Lima/NNP/visit/obj
            collapsed=collapse/VBD/-/root ././collapsed/punct
            """));
}
