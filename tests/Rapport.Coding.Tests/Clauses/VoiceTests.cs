using static Rapport.Coding.Tests.Clauses.Reader;

namespace Rapport.Coding.Tests.Clauses;

public sealed class VoiceTests
{
    [Fact]
    public void An_active_verb_has_subject_object_and_phrases() => Assert.Equal(
        "meet S=Orsini O=Weber in=Vienna =Tuesday | past",
        One("meet", """
            Orsini/NNP/met/nsubj met=meet/VBD/-/root Weber/NNP/met/obj in/IN/Vienna/case Vienna/NNP/met/obl
            Tuesday/NNP/met/obl:unmarked ././met/punct
            """));

    [Fact]
    public void The_by_phrase_of_a_passive_verb_is_its_subject() => Assert.Equal(
        "criticise S=Kremlin O=minister | past passive",
        One("criticise", """
            The/DT/minister/det minister/NN/criticised/nsubj:pass was=be/VBD/criticised/aux:pass criticised=criticise/VBN/-/root
            by/IN/Kremlin/case the/DT/Kremlin/det Kremlin/NNP/criticised/obl:agent ././criticised/punct
            """));

    [Fact]
    public void A_by_phrase_of_time_is_no_agent() => Assert.Equal(
        "sign O=treaty by=Friday | past passive",
        One("sign", """
            The/DT/treaty/det treaty/NN/signed/nsubj:pass was=be/VBD/signed/aux:pass signed/VBN/-/root
            by/IN/Friday/case Friday/NNP/signed/obl ././signed/punct
            """));

    [Fact]
    public void A_passive_verb_without_agent_has_no_subject() => Assert.Equal(
        "expel O=diplomats from=Oslo | perfect passive",
        One("expel", """
            Two/CD/diplomats/nummod diplomats/NNS/expelled/nsubj:pass have/VBP/expelled/aux been=be/VBN/expelled/aux:pass
            expelled=expel/VBN/-/root from/IN/Oslo/case Oslo/NNP/expelled/obl ././expelled/punct
            """));

    [Fact]
    public void Who_is_given_something_is_the_recipient() => Assert.Equal(
        "give R=Kenya O=grant | past passive",
        One("give", """
            Kenya/NNP/given/nsubj:pass was=be/VBD/given/aux:pass given=give/VBN/-/root a/DT/grant/det grant/NN/given/obj ././given/punct
            """));

    [Fact]
    public void A_reduced_passive_has_its_noun_as_object() => Assert.Equal(
        "mediate S=Oman O=deal* | past passive",
        One("mediate", """
            They/PRP/signed/nsubj signed/VBD/-/root a/DT/deal/det deal/NN/signed/obj mediated=mediate/VBN/deal/acl by/IN/Oman/case
            Oman/NNP/mediated/obl:agent ././signed/punct
            """));

    [Fact]
    public void A_participle_behind_a_noun_has_it_as_subject() => Assert.Equal(
        "represent S=delegation* O=council",
        One("represent", """
            A/DT/delegation/det delegation/NN/arrived/nsubj representing/VBG/delegation/acl the/DT/council/det
            council/NN/representing/obj arrived=arrive/VBD/-/root ././arrived/punct
            """));

    [Fact]
    public void A_participle_before_a_noun_has_it_as_argument() => Assert.Equal(
        ["visit S=minister*", "speak S=minister | past"],
        All("""
            The/DT/minister/det visiting/VBG/minister/amod minister/NN/spoke/nsubj spoke=speak/VBD/-/root ././spoke/punct
            """));

    [Fact]
    public void A_particle_belongs_to_the_lemma() => Assert.Equal(
        "call off S=Athens O=summit | past",
        One("call off", """
            Athens/NNP/called/nsubj called/VBD/-/root off/RP/called/compound:prt the/DT/summit/det summit/NN/called/obj ././called/punct
            """));

    [Fact]
    public void A_participle_that_tells_of_a_state_is_an_adjective() => Assert.Equal(
        "committed/adj S=Malta to=economy | present",
        One("committed/adj", """
            Malta/NNP/committed/nsubj:pass is=be/VBZ/committed/aux:pass committed=commit/VBN/-/root to/IN/economy/case an/DT/economy/det
            open/JJ/economy/amod economy/NN/committed/obl ././committed/punct
            """));

    [Fact]
    public void A_noun_with_a_copula_is_a_predicate() => Assert.Equal(
        "member/adj S=Chile of=bloc | present",
        One("member/adj", """
            Chile/NNP/member/nsubj is=be/VBZ/member/cop a/DT/member/det member/NN/-/root of/IN/bloc/case the/DT/bloc/det
            bloc/NN/member/nmod ././member/punct
            """));

    [Fact]
    public void A_headline_without_copula_has_its_predicate() => Assert.Equal(
        "ready/adj S=Peru to:I=widen | present",
        One("ready/adj", """
            Peru/NNP/ready/nsubj ready/JJ/-/root to/TO/widen/mark widen/VB/ready/xcomp trade/NN/widen/obj
            """));

    [Fact]
    public void A_phrase_hung_on_a_date_counts_for_the_verb() => Assert.Equal(
        "meet S=Orsini on=Friday with=Weber | past",
        One("meet", """
            Orsini/NNP/met/nsubj met=meet/VBD/-/root on/IN/Friday/case Friday/NNP/met/obl with/IN/Weber/case Weber/NNP/Friday/nmod ././met/punct
            """));
}
