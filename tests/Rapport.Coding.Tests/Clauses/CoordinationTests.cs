using static Rapport.Coding.Tests.Clauses.Reader;

namespace Rapport.Coding.Tests.Clauses;

public sealed class CoordinationTests
{
    [Fact]
    public void Coordinated_arguments_are_one_argument() => Assert.Equal(
        "meet S=Lisbon+Madrid | past",
        One("meet", "Lisbon/NNP/met/nsubj and/CC/Madrid/cc Madrid/NNP/Lisbon/conj met=meet/VBD/-/root ././met/punct"));

    [Fact]
    public void A_conjunct_that_is_put_aside_is_no_part_of_the_argument() => Assert.Equal(
        "meet S=Lisbon O=Oslo | past",
        One("meet", """
            Lisbon/NNP/met/nsubj met=meet/VBD/-/root Oslo/NNP/met/obj rather/RB/Bern/cc than/IN/rather/fixed Bern/NNP/Oslo/conj ././met/punct
            """));

    [Fact]
    public void A_conjunct_under_its_own_preposition_is_an_argument_of_its_own() => Assert.Equal(
        "speak S=Orsini with=Weber about=trade | past",
        One("speak", """
            Orsini/NNP/spoke/nsubj spoke=speak/VBD/-/root with/IN/Weber/case Weber/NNP/spoke/obl and/CC/trade/cc about/IN/trade/case
            trade/NN/Weber/conj ././spoke/punct
            """));

    [Fact]
    public void Coordinated_predicates_share_the_subject() => Assert.Equal(
        ["adhere S=Malta to=pact | present", "reject S=Malta* O=pressure | present"],
        All("""
            Malta/NNP/adheres/nsubj adheres/VBZ/-/root to/IN/pact/case the/DT/pact/det pact/NN/adheres/obl and/CC/rejects/cc
            rejects/VBZ/adheres/conj pressure/NN/rejects/obj ././adheres/punct
            """));

    [Theory]
    [InlineData("supports")]
    [InlineData("welcomes")]
    public void Coordinated_verbs_share_the_object_wherever_it_is_hung(string owner) => Assert.Equal(
        owner == "supports"
            ? new[] { "support S=Chile O=plan | present", "welcome S=Chile* O=plan* | present" }
            : ["support S=Chile O=plan* | present", "welcome S=Chile* O=plan | present"],
        All($"""
            Chile/NNP/supports/nsubj supports/VBZ/-/root and/CC/welcomes/cc welcomes=welcome/VBZ/supports/conj the/DT/plan/det
            plan/NN/{owner}/obj ././supports/punct
            """).Where(line => !line.StartsWith("plan", StringComparison.Ordinal)));

    [Fact]
    public void Voice_is_undone_for_each_conjunct() => Assert.Equal(
        ["arrest O=envoy | past passive", "leave S=envoy* O=city | past"],
        All("""
            The/DT/envoy/det envoy/NN/arrested/nsubj:pass was=be/VBD/arrested/aux:pass arrested/VBN/-/root and/CC/left/cc
            left=leave/VBD/arrested/conj the/DT/city/det city/NN/left/obj ././arrested/punct
            """));

    [Fact]
    public void Participles_under_one_passive_auxiliary_are_passive_alike() => Assert.Equal(
        ["detain O=envoy | past passive", "expel O=envoy* | past passive"],
        All("""
            The/DT/envoy/det envoy/NN/detained/nsubj:pass was=be/VBD/detained/aux:pass detained=detain/VBN/-/root and/CC/expelled/cc
            expelled=expel/VBN/detained/conj ././detained/punct
            """));

    [Fact]
    public void Conjuncts_share_a_modal() => Assert.Equal(
        ["remain S=sides in=touch | obligation", "oppose S=sides* O=tariffs | obligation"],
        All("""
            The/DT/sides/det sides/NNS/remain/nsubj should/MD/remain/aux remain/VB/-/root in/IN/touch/case touch/NN/remain/obl and/CC/oppose/cc
            oppose/VB/remain/conj tariffs/NNS/oppose/obj ././remain/punct
            """));

    [Fact]
    public void Conjuncts_share_a_negation() => Assert.Equal(
        ["recognise S=Oslo O=vote | past negated", "honour S=Oslo* O=vote* | past negated"],
        All("""
            Oslo/NNP/recognise/nsubj did=do/VBD/recognise/aux not/RB/recognise/advmod recognise/VB/-/root or/CC/honour/cc
            honour/VB/recognise/conj the/DT/vote/det vote/NN/recognise/obj ././recognise/punct
            """));

    [Fact]
    public void But_ends_a_negation() => Assert.Equal(
        ["interfere S=Oslo | obligation negated", "mediate S=Oslo* | obligation"],
        All("""
            Oslo/NNP/interfere/nsubj should/MD/interfere/aux not/RB/interfere/advmod interfere/VB/-/root but/CC/mediate/cc
            mediate/VB/interfere/conj ././interfere/punct
            """).Select(line => line.Replace("negated obligation", "obligation negated", StringComparison.Ordinal)));

    [Fact]
    public void Neither_and_nor_negate_both() => Assert.Equal(
        ["confirm S=Bern O=report | present negated", "deny S=Bern* O=report* | present negated"],
        All("""
            Bern/NNP/confirms/nsubj neither/CC/confirms/cc:preconj confirms/VBZ/-/root nor/CC/denies/cc denies=deny/VBZ/confirms/conj
            the/DT/report/det report/NN/confirms/obj ././confirms/punct
            """));

    [Fact]
    public void A_finite_verb_is_no_conjunct_of_an_infinitive() => Assert.Equal(
        "summon S=Rome* O=envoy | past",
        One("summon", """
            Rome/NNP/urged/nsubj urged=urge/VBD/-/root Cairo/NNP/urged/obj to/TO/withdraw/mark withdraw/VB/urged/xcomp and/CC/summoned/cc
            summoned/VBD/withdraw/conj the/DT/envoy/det envoy/NN/summoned/obj ././urged/punct
            """));

    [Fact]
    public void An_infinitive_is_no_conjunct_of_a_finite_verb() => Assert.Equal(
        "provide S=Rome* O=fuel | future",
        One("provide", """
            Rome/NNP/agreed/nsubj agreed=agree/VBD/-/root to/TO/send/mark send/VB/agreed/xcomp doctors/NNS/send/obj and/CC/provide/cc
            provide/VB/agreed/conj fuel/NN/provide/obj ././agreed/punct
            """));

    [Fact]
    public void Coordinated_adjectives_share_subject_and_infinitive() => Assert.Equal(
        ["ready/adj S=Quito to:I=talk | present", "willing/adj S=Quito* to:I=talk* | present", "talk S=Quito* | unreal"],
        All("""
            Quito/NNP/ready/nsubj is=be/VBZ/ready/cop ready/JJ/-/root and/CC/willing/cc willing/JJ/ready/conj to/TO/talk/mark
            talk/VB/ready/xcomp ././ready/punct
            """));
}
