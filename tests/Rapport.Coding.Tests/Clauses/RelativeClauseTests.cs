using static Rapport.Coding.Tests.Clauses.Reader;

namespace Rapport.Coding.Tests.Clauses;

public sealed class RelativeClauseTests
{
    [Fact]
    public void A_relative_pronoun_stands_for_its_noun() => Assert.Equal(
        ["mediate S=Oman* in=dispute | pluperfect", "congratulate S=Oman O=sides | past"],
        All("""
            Oman/NNP/congratulated/nsubj ,/,/Oman/punct which/WDT/mediated/nsubj had=have/VBD/mediated/aux mediated=mediate/VBN/Oman/acl:relcl
            in/IN/dispute/case the/DT/dispute/det dispute/NN/mediated/obl ,/,/Oman/punct congratulated=congratulate/VBD/-/root
            both/DT/sides/det sides/NNS/congratulated/obj ././congratulated/punct
            """));

    [Fact]
    public void A_relative_clause_without_pronoun_lacks_its_object() => Assert.Equal(
        "mediate S=Oman O=deal* | past",
        One("mediate", """
            The/DT/deal/det deal/NN/holds/nsubj Oman/NNP/mediated/nsubj mediated=mediate/VBD/deal/acl:relcl holds/VBZ/-/root ././holds/punct
            """));

    [Fact]
    public void A_relative_pronoun_can_be_the_object() => Assert.Equal(
        "mediate S=Oman O=deal* | past",
        One("mediate", """
            The/DT/deal/det deal/NN/holds/nsubj which/WDT/mediated/obj Oman/NNP/mediated/nsubj mediated=mediate/VBD/deal/acl:relcl
            holds/VBZ/-/root ././holds/punct
            """));

    [Fact]
    public void A_relative_pronoun_can_stand_behind_a_preposition() => Assert.Equal(
        "speak S=Weber with=envoy* | past",
        One("speak", """
            The/DT/envoy/det envoy/NN/left/nsubj with/IN/whom/case whom/WP/spoke/obl Weber/NNP/spoke/nsubj spoke=speak/VBD/envoy/acl:relcl
            left=leave/VBD/-/root ././left/punct
            """));

    [Fact]
    public void A_passive_relative_clause_has_its_noun_as_object() => Assert.Equal(
        "broker S=Oman O=deal* | past passive",
        One("broker", """
            The/DT/deal/det deal/NN/holds/nsubj that/WDT/brokered/nsubj:pass was=be/VBD/brokered/aux:pass brokered/VBN/deal/acl:relcl
            by/IN/Oman/case Oman/NNP/brokered/obl:agent holds/VBZ/-/root ././holds/punct
            """));

    [Fact]
    public void A_coordinated_relative_clause_is_about_the_same_noun() => Assert.Equal(
        "host S=Oman* O=delegates | past",
        One("host", """
            Oman/NNP/left/nsubj ,/,/Oman/punct which/WDT/mediated/nsubj mediated=mediate/VBD/Oman/acl:relcl and/CC/hosted/cc
            hosted/VBD/mediated/conj delegates/NNS/hosted/obj ,/,/Oman/punct left=leave/VBD/-/root ././left/punct
            """));

    [Fact]
    public void A_relative_clause_of_time_has_no_object() => Assert.Equal(
        "leave S=Weber =day* | past",
        One("leave", """
            The/DT/day/det day/NN/was/nsubj Weber/NNP/left/nsubj left=leave/VBD/day/acl:relcl was=be/VBD/-/root quiet/JJ/was/xcomp ././was/punct
            """));
}
