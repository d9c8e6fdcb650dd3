using static Rapport.Coding.Tests.Clauses.Reader;

namespace Rapport.Coding.Tests.Clauses;

/// <summary>Trees in which something hangs on a word that it cannot belong to.</summary>
public sealed class MisplacedMendingTests
{
    [Fact]
    public void Those_who_are_involved_are_those_of_an_occasion() => Assert.Contains(
        "involve S=talks* O=ministers",
        All("""
            Malta/NNP/seeks/nsubj seeks=seek/VBZ/-/root a/DT/truce/det truce/NN/seeks/obj after/IN/talks/case talks=talk/NNS/truce/nmod
            in/IN/Lima/case Lima/NNP/talks/nmod involving=involve/VBG/truce/acl the/DT/ministers/det ministers=minister/NNS/involving/obj ././seeks/punct
            """));

    [Fact]
    public void What_stands_between_a_subject_and_its_verb_and_between_commas_is_the_verbs() => Assert.Equal(
        "seize S=police in=coordination O=boat | past",
        One("seize", """
            Police=police/NNS/seized/nsubj ,/,/coordination/punct in/IN/coordination/case coordination/NN/Police/nmod with/IN/Malta/case
            Malta/NNP/coordination/nmod ,/,/coordination/punct seized=seize/VBD/-/root a/DT/boat/det boat/NN/seized/obj ././seized/punct
            """).Replace("Police", "police", StringComparison.Ordinal));

    [Fact]
    public void Where_something_is_sent_stands_behind_what_is_told_of_it() => Assert.Equal(
        "repatriate S=Malta O=map to=Peru | present",
        One("repatriate", """
            Malta/NNP/repatriates/nsubj repatriates=repatriate/VBZ/-/root a/DT/map/det map/NN/repatriates/obj depicting=depict/VBG/map/acl
            the/DT/coast/det coast/NN/depicting/obj to/IN/Peru/case Peru/NNP/depicting/obl ././repatriates/punct
            """));

    [Fact]
    public void What_somebody_is_declared_belongs_to_the_verb() => Assert.Equal(
        "declare S=Malta O=Sendero as=group | present",
        One("declare", """
            Malta/NNP/declares/nsubj declares=declare/VBZ/-/root Sendero/NNP/declares/obj ,/,/gang/punct a/DT/gang/det gang/NN/Sendero/appos
            in/IN/trade/case the/DT/trade/det trade/NN/gang/nmod ,/,/trade/punct as/IN/group/case a/DT/group/det terrorist/NN/group/compound
            group/NN/trade/nmod ././declares/punct
            """));

    [Fact]
    public void A_participle_with_hyphens_describes_the_noun_behind_it() => Assert.Equal(
        "allow S=Malta O=Minera to:I=export | present",
        One("allow", """
            Malta/NNP/allows/nsubj allows=allow/VBZ/-/root state/NN/owned/compound -/HYPH/owned/punct owned=own/VBN/allows/xcomp
            Minera/NNP/owned/obj to/TO/export/mark export/VB/owned/xcomp ././allows/punct
            """));

    [Fact]
    public void A_phrase_that_was_drawn_to_the_clause_behind_it_is_the_main_verbs() => Assert.Equal(
        ["invest S=Malta O=millions in=projects | present", "end S=Peru O=aid | past", "aid/noun S=Peru* | past"],
        All("""
            Malta/NNP/invests/nsubj invests=invest/VBZ/-/root millions=million/NNS/invests/obj in/IN/projects/case projects=project/NNS/ended/obl
            after/IN/Peru/case Peru/NNP/projects/nmod ended=end/VBD/invests/advcl aid/NN/ended/obj ././invests/punct
            """));

    [Fact]
    public void No_verb_ends_as_adjectives_do() => Assert.Equal(
        "order S=Malta O=halt to=operations~halt | present",
        One("order", """
            Malta/NNP/orders/nsubj orders=order/VBZ/-/root a/DT/halt/det halt/NN/orders/obj to/TO/offensive/mark offensive/VB/halt/acl
            operations=operation/NNS/offensive/obj ././orders/punct
            """));

    [Fact]
    public void Where_somebody_goes_then_is_a_goal_too() => Assert.Equal(
        "travel S=Weber to=Peru+Chile | past",
        One("travel", """
            Weber/NNP/traveled/nsubj traveled=travel/VBD/-/root first/RB/traveled/advmod to/IN/Peru/case Peru/NNP/traveled/obl ,/,/Chile/punct
            then/RB/Chile/advmod to/IN/Chile/case Chile/NNP/Peru/nmod ././traveled/punct
            """));

    [Fact]
    public void A_comma_before_and_ends_a_list() => Assert.Contains(
        "meet S=Malta O=Weber+Diaz+envoy | past",
        All("""
            Malta/NNP/met/nsubj met=meet/VBD/-/root Weber/NNP/met/obj ,/,/Diaz/punct Diaz/NNP/Weber/appos ,/,/envoy/punct and/CC/envoy/cc
            an/DT/envoy/det envoy/NN/Diaz/conj ././met/punct
            """));
}
