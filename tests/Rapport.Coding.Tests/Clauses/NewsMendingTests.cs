using static Rapport.Coding.Tests.Clauses.Reader;

namespace Rapport.Coding.Tests.Clauses;

/// <summary>Trees of sentences that tell a day's news in one breath, as parsers get them wrong.</summary>
public sealed class NewsMendingTests
{
    [Fact]
    public void A_subject_has_no_preposition_and_what_stood_before_it_is_an_object() => Assert.Equal(
        "summon S=Malta O=envoy | present",
        One("summon", """
            Malta/NNP/summons/nsubj summons=summon/VBZ/-/root the/DT/envoy/det envoy/NN/damaged/nsubj after/IN/office/case an/DT/office/det
            office/NN/damaged/nsubj:pass was=be/VBD/damaged/aux:pass damaged=damage/VBN/summons/acl:relcl ././summons/punct
            """));

    [Fact]
    public void A_noun_between_a_preposition_and_a_verb_is_the_verbs_subject() => Assert.Equal(
        ["deploy S=Malta O=ships | present", "authorize S=government O=raids | past"],
        All("""
            Malta/NNP/deploys/nsubj deploys=deploy/VBZ/-/root ships=ship/NNS/authorized/nsubj after/IN/government/case the/DT/government/det
            government/NN/ships/nmod authorized=authorize/VBD/deploys/ccomp raids=raid/NNS/authorized/obj ././deploys/punct
            """));

    [Fact]
    public void Behind_a_preposition_and_a_noun_stands_no_verb() => Assert.Equal(
        ["impose S=Malta O=sanctions on=rings~sanctions | present", "sanction/noun on=rings"],
        All("""
            Malta/NNP/imposes/nsubj imposes=impose/VBZ/-/root sanctions=sanction/NNS/imposes/obj on/IN/smuggling/case smuggling/NN/rings/nsubj
            rings=ring/VBZ/imposes/ccomp ././imposes/punct
            """));

    [Fact]
    public void Amid_is_a_preposition() => Assert.Equal(
        "hold S=Malta O=talks amid=tensions | present",
        One("hold", """
            Malta/NNP/holds/nsubj holds=hold/VBZ/-/root talks=talk/NNS/holds/obj amid=amy/VBZ/talks/acl:relcl rising=rise/VBG/amid/xcomp
            tensions=tension/NNS/rising/obj ././holds/punct
            """));

    [Fact]
    public void A_phrase_of_time_behind_a_comma_is_no_part_of_a_list() => Assert.Equal(
        "release S=Malta O=crew after=talks | past",
        One("release", """
            Malta/NNP/released/nsubj released=release/VBD/-/root a/DT/crew/det crew/NN/released/obj ,/,/talks/punct after/IN/talks/case
            talks=talk/NNS/crew/conj ././released/punct
            """));

    [Fact]
    public void No_base_form_is_coordinated_with_a_third_person() => Assert.Equal(
        "impose S=Malta O=sanctions+bans on=officials | present",
        One("impose", """
            Malta/NNP/imposes/nsubj imposes=impose/VBZ/-/root sanctions=sanction/NNS/imposes/obj and/CC/travel/cc travel/VB/imposes/conj
            bans=ban/NNS/travel/obj on/IN/officials/case officials=official/NNS/bans/nmod ././imposes/punct
            """));

    [Fact]
    public void A_participle_between_commas_leads_no_sentence() => Assert.Equal(
        "sign S=Malta O=accord | past",
        One("sign", """
            Malta/NNP/represented/nsubj ,/,/represented/punct represented=represent/VBN/-/root by/IN/Weber/case Weber/NNP/represented/obl:agent
            ,/,/sign/punct sign/VBP/represented/conj an/DT/accord/det accord/NN/sign/obj ././represented/punct
            """));

    [Fact]
    public void Whom_a_verb_strikes_is_its_object() => Assert.Equal(
        "arrest S=Police O=men | present",
        One("arrest", """
            Police/NNS/arrests/nsubj arrests=arrest/VBZ/-/root six/CD/men/nummod men=man/NNS/selling/nsubj allegedly/RB/selling/advmod
            selling=sell/VBG/arrests/ccomp arms=arm/NNS/selling/obj ././arrests/punct
            """));

    [Fact]
    public void Who_is_found_guilty_is_a_person() => Assert.Equal(
        "find S=court O=soldier as=guilty | present",
        One("find", """
            A/DT/court/det court/NN/finds/nsubj finds=find/VBZ/-/root a/DT/guilty/det soldier/NN/guilty/compound guilty/NN/finds/obj ././finds/punct
            """));

    [Fact]
    public void What_describes_a_name_has_no_subject() => Assert.Equal(
        "meet S=Leone+Gharbi | present",
        One("meet", """
            Leone/NNP/minister/nsubj and/CC/Tunisian/cc Tunisian/JJ/Leone/conj minister/NN/Gharbi/nmod:desc Gharbi/NNP/meet/nsubj meet/VBP/-/root ././meet/punct
            """));

    [Fact]
    public void A_border_crossing_is_a_place() => Assert.Equal(
        "stop S=Malta O=deliveries through=crossing | past",
        One("stop", """
            Malta/NNP/stopped/nsubj stopped=stop/VBD/-/root deliveries=delivery/NNS/stopped/obj through/IN/border/case its/PRP$/border/nmod:poss
            border/NN/stopped/obl crossing=cross/VBG/border/acl with/IN/Tonga/case Tonga/NNP/crossing/obl ././stopped/punct
            """));

    [Fact]
    public void Where_something_goes_belongs_to_the_verb() => Assert.Equal(
        "export S=Malta O=gas from=field to=Tonga | present",
        One("export", """
            Malta/NNP/exports/nsubj exports=export/VBZ/-/root gas/NN/exports/obj from/IN/field/case a/DT/field/det field/NN/exports/obl to/IN/Tonga/case
            Tonga/NNP/field/nmod ././exports/punct
            """));

    [Fact]
    public void Days_do_nothing() => Assert.Equal(
        "delay O=Tariffs by=days | past passive",
        One("delay", """
            Tariffs=tariff/NNS/delayed/nsubj:pass were=be/VBD/delayed/aux:pass delayed=delay/VBN/-/root by/IN/days/case 30/CD/days/nummod
            days=day/NNS/delayed/obl:agent ././delayed/punct
            """));

    [Fact]
    public void Who_does_the_like_does_it_to_the_same() => Assert.Equal(
        "give S=Tonga to=Samoa* O=two | past",
        All("""
            Malta/NNP/gave/nsubj gave=give/VBD/-/root ten/CD/buses/nummod buses=bus/NNS/gave/obj to/IN/Samoa/case Samoa/NNP/gave/obl ,/,/gives/punct
            while/IN/gives/mark Tonga/NNP/gives/nsubj gives=give/VBD/gave/advcl two/CD/gives/obj ././gave/punct
            """)[1]);

    [Fact]
    public void Who_announces_what_will_be_done_does_it() => Assert.Equal(
        "send S=Malta* O=Troops to=Tonga | passive future by Malta:announce",
        One("send", """
            Malta/NNP/announces/nsubj announces=announce/VBZ/-/root that/IN/sent/mark Troops=troop/NNS/sent/nsubj:pass will/MD/sent/aux be/VB/sent/aux:pass
            sent=send/VBN/announces/ccomp to/IN/Tonga/case Tonga/NNP/sent/obl ././announces/punct
            """));
}
