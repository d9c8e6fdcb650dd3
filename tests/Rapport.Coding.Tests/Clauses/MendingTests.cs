using static Rapport.Coding.Tests.Clauses.Reader;

namespace Rapport.Coding.Tests.Clauses;

/// <summary>Trees as parsers get them wrong.</summary>
public sealed class MendingTests
{
    [Fact]
    public void A_finite_verb_is_no_conjunct_of_a_noun() => Assert.Equal(
        "ready/adj S=Malta* to:I=talk | present",
        One("ready/adj", """
            Malta/NNP/values/nsubj values=value/VBZ/-/root its/PRP$/ties/nmod:poss ties/NNS/values/obj and/CC/ready/cc is=be/VBZ/ready/cop
            ready/JJ/ties/conj to/TO/talk/mark talk/VB/ready/xcomp ././values/punct
            """));

    [Fact]
    public void An_agent_without_by_is_the_object() => Assert.Equal(
        "accuse S=Malta O=Tonga | past",
        One("accuse", "Malta/NNP/accused/nsubj accused=accuse/VBD/-/root Tonga/NNP/accused/obl:agent ././accused/punct"));

    [Fact]
    public void A_suffix_belongs_to_the_name_before_it() => Assert.Equal(
        "meet S=Weber with=Orsini | past",
        One("meet", "Weber/NNP/met/nsubj ,/,/Weber/punct Jr./NNP/met/nsubj met=meet/VBD/-/root with/IN/Orsini/case Orsini/NNP/met/obl ././met/punct"));

    [Fact]
    public void A_person_takes_the_place_of_his_style() => Assert.Equal(
        "meet S=Weber with=Karl | past",
        One("meet", """
            Weber/NNP/met/nsubj met=meet/VBD/-/root with/IN/Majesty/case His=his/PRP$/Majesty/nmod:poss Majesty/NN/met/obl
            King/NNP/Karl/nmod:desc Karl/NNP/Majesty/appos ././met/punct
            """));

    [Fact]
    public void A_preposition_alone_is_that_of_the_phrase_behind_it() => Assert.Equal(
        "talk S=Weber with=Orsini | past",
        One("talk", "Weber/NNP/talked/nsubj talked=talk/VBD/-/root with/IN/talked/obl Orsini/NNP/talked/obl ././talked/punct"));

    [Fact]
    public void A_phrase_with_a_preposition_is_no_object() => Assert.Equal(
        "talk S=Weber with=Orsini | past",
        One("talk", "Weber/NNP/talked/nsubj talked=talk/VBD/-/root with/IN/Orsini/case Orsini/NNP/talked/obj ././talked/punct"));

    [Fact]
    public void Whom_one_speaks_to_by_a_means_is_no_part_of_the_means() => Assert.Equal(
        "talk S=Weber by=phone with=Orsini | past",
        One("talk", "Weber/NNP/talked/nsubj talked=talk/VBD/-/root by/IN/phone/case phone/NN/talked/obl with/IN/Orsini/case Orsini/NNP/phone/nmod ././talked/punct"));

    [Fact]
    public void A_preposition_belongs_to_the_head_of_its_phrase() => Assert.Equal(
        "talk S=Weber with=Orsini | past",
        One("talk", "Weber/NNP/talked/nsubj talked=talk/VBD/-/root with/IN/Minister/case Minister/NNP/Orsini/nmod:desc Orsini/NNP/talked/obl ././talked/punct"));

    [Fact]
    public void An_active_verb_has_no_passive_subject_and_its_first_object_is_the_recipient() => Assert.Equal(
        "grant S=Malta R=Tonga O=loan | past",
        One("grant", "Malta/NNP/granted/nsubj:pass granted=grant/VBN/-/root Tonga/NNP/granted/obj a/DT/loan/det loan/NN/granted/obj ././granted/punct"));

    [Fact]
    public void A_bare_day_is_no_subject() => Assert.Equal(
        "agree S=council =today | past",
        One("agree", "The/DT/today/det council/NN/today/compound today/NN/agreed/nsubj agreed=agree/VBD/-/root ././agreed/punct"));

    [Fact]
    public void A_bare_day_is_no_object() => Assert.Equal(
        "reject S=Malta =Thursday O=appeal | past",
        One("reject", "Malta/NNP/rejected/nsubj rejected=reject/VBD/-/root Thursday/NNP/rejected/obj an/DT/appeal/det appeal/NN/rejected/obl ././rejected/punct"));

    [Fact]
    public void It_that_is_willing_is_somebody() => Assert.Equal(
        "willing/adj S=it to:I=talk | present",
        One("willing/adj", "it/PRP/willing/expl is=be/VBZ/willing/cop willing/JJ/-/root to/TO/talk/mark talk/VB/willing/xcomp ././willing/punct"));

    [Fact]
    public void A_verb_has_one_subject() => Assert.Equal(
        "talk S=Weber+Orsini | past",
        One("talk", "Weber/NNP/talked/nsubj and/CC/Minister/cc Minister/NNP/Orsini/nmod:desc Orsini/NNP/talked/nsubj talked=talk/VBD/-/root ././talked/punct"));

    [Fact]
    public void Behind_a_light_verb_stands_a_noun() => Assert.Equal(
        "concern/noun S=Malta* about=arrests | past",
        One("concern/noun", "Malta/NNP/expressed/nsubj expressed=express/VBD/-/root concern/VB/expressed/xcomp about/IN/arrests/case arrests/NNS/concern/obl ././expressed/punct"));

    [Fact]
    public void The_speaker_stands_between_the_comma_and_the_verb_of_saying() => Assert.Equal(
        "attach S=Malta O=importance to=trade | present by Weber:say",
        One("attach", """
            Malta/NNP/attaches/nsubj attaches=attach/VBZ/said/ccomp importance/NN/said/nsubj to/IN/trade/case trade/NN/attaches/obl
            ,/,/said/punct Weber/NNP/trade/conj said=say/VBD/-/root ././said/punct
            """));

    [Fact]
    public void Who_is_to_do_it_is_a_phrase_with_for() => Assert.Equal(
        "call S=Malta for=Tonga for_to:I=talk | past",
        One("call", "Malta/NNP/called/nsubj called=call/VBD/-/root for/IN/talk/mark Tonga/NNP/talk/nsubj to/TO/talk/mark talk/VB/called/advcl ././called/punct"));

    [Fact]
    public void An_article_governs_nothing() => Assert.Equal(
        "praise S=envoy O=Tonga | past",
        One("praise", "An/DT/praised/nsubj envoy/NN/An/nmod praised=praise/VBD/-/root Tonga/NNP/praised/obj ././praised/punct"));

    [Fact]
    public void A_weekday_before_a_preposition_belongs_to_the_verb() => Assert.Equal(
        "say S=Weber =Friday during=call | past",
        One("say", "Weber/NNP/said/nsubj said=say/VBD/-/root Friday/NNP/call/nsubj during/IN/call/case a/DT/call/det call/NN/said/ccomp ././said/punct"));

    [Theory]
    [InlineData("values/parataxis")]
    [InlineData("values/conj")]
    public void A_bare_verb_goes_with_the_infinitive_before_it(string relation) => Assert.Equal(
        "send S=Malta* O=doctors | unreal",
        One("send", $"""
            Malta/NNP/values/nsubj values=value/VBZ/-/root the/DT/chance/det chance/NN/values/obj to/TO/build/mark build/VB/chance/acl clinics/NNS/build/obj
            ,/,/send/punct send/VB/{relation} doctors/NNS/send/obj ././values/punct
            """).Replace(" | possible", " | unreal", StringComparison.Ordinal));

    [Fact]
    public void What_stands_before_a_trailing_speaker_is_said_even_where_it_hangs_on_the_verb_of_saying() => Assert.Equal(
        "send S=Malta* O=doctors | unreal by Weber:say",
        One("send", """
            Malta/NNP/stands/nsubj stands/VBZ/-/root ready/JJ/stands/xcomp to/TO/build/mark build/VB/ready/xcomp clinics/NNS/build/obj and/CC/send/cc
            send/VB/said/ccomp doctors/NNS/send/obj ,/,/said/punct Weber/NNP/said/nsubj said=say/VBD/stands/conj ././stands/punct
            """));

    [Fact]
    public void A_gerund_goes_with_the_gerund_before_it() => Assert.Equal(
        "oppose S=Malta O=politicising :G=arming | present",
        One("oppose", """
            Malta/NNP/opposes/nsubj opposes=oppose/VBZ/-/root politicising/NN/opposes/obj and/CC/arming/cc arming/VBG/opposes/conj
            trade/NN/arming/obj ././opposes/punct
            """));

    [Fact]
    public void A_clause_with_who_is_about_the_noun_before_it() => Assert.Equal(
        "leave S=Weber* O=Lima | past",
        One("leave", """
            Rome/NNP/thanked/nsubj thanked/VBD/-/root Weber/NNP/thanked/obj ,/,/left/punct who/WP/left/nsubj left=leave/VBD/thanked/conj
            Lima/NNP/left/obj ././thanked/punct
            """));

    [Fact]
    public void A_finite_clause_without_pronoun_is_no_relative_clause() => Assert.Equal(
        "host S=Weber on=Thursday O=Orsini | future",
        One("host", """
            On/IN/Thursday/case Thursday/NNP/-/root ,/,/Weber/punct Weber/NNP/Thursday/conj will/MD/host/aux host/VB/Weber/acl:relcl
            Orsini/NNP/host/obj ././Thursday/punct
            """));

    [Fact]
    public void A_possessor_belongs_to_the_noun_behind_it() => Assert.Equal(
        "voice S=Weber O=support for=pact~support | past",
        One("voice", """
            Weber/NNP/voiced/nsubj voiced=voice/VBD/-/root Malta/NNP/voiced/obl 's/POS/Malta/case support/NN/voiced/advmod for/IN/pact/case
            the/DT/pact/det pact/NN/support/nmod ././voiced/punct
            """));

    [Fact]
    public void A_subject_hung_on_the_verb_of_saying_is_given_back() => Assert.Equal(
        ["note S=Weber :C=sent | past", "send S=Malta O=doctors | perfect by Weber:note"],
        All("""
            Weber/NNP/noted/nsubj noted=note/VBD/-/root Malta/NNP/noted/obl has=have/VBZ/sent/aux sent=send/VBN/noted/ccomp
            doctors/NNS/sent/obj ././noted/punct
            """));

    [Fact]
    public void A_phrase_taken_for_a_clause_is_a_phrase() => Assert.Equal(
        "conversation/noun S=Weber* with=Orsini | past",
        One("conversation/noun", """
            Weber/NNP/spoke/nsubj spoke=speak/VBD/-/root during/IN/conversation/case a/DT/conversation/det conversation/NN/spoke/ccomp
            with/IN/Orsini/case Orsini/NNP/conversation/nmod ././spoke/punct
            """));

    [Fact]
    public void A_plural_taken_for_a_verb_is_a_noun() => Assert.Equal(
        ["widen S=Malta O=exchanges | present"],
        All("""
            Malta/NNP/widens/nsubj widens=widen/VBZ/-/root student/NN/exchanges/nsubj exchanges=exchange/VBZ/widens/obj ././widens/punct
            """));

    [Fact]
    public void Content_right_behind_its_verb_is_content() => Assert.Equal(
        "sign S=Orsini O=pact | past by Weber:claim",
        One("sign", """
            Weber/NNP/left/nsubj left=leave/VBD/-/root ,/,/claiming/punct claiming=claim/VBG/left/advcl Orsini/NNP/signed/nsubj signed/VBD/left/conj
            the/DT/pact/det pact/NN/signed/obj ././left/punct
            """));

    [Fact]
    public void A_phrase_of_saying_behind_a_comma_is_no_relative_clause() => Assert.Equal(
        "support S=Malta O=pact | present by Weber:say",
        One("support", """
            Malta/NNP/supports/nsubj supports=support/VBZ/-/root the/DT/pact/det pact/NN/supports/obj ,/,/Weber/punct Weber/NNP/said/nsubj
            said=say/VBD/pact/acl:relcl ././supports/punct
            """));

    [Fact]
    public void A_phrase_of_saying_is_no_adverbial_clause_and_has_nothing_of_the_clause_before_it() => Assert.Equal(
        "reject S=Malta O=attempts | present by Weber:tell>Orsini",
        One("reject", """
            Malta/NNP/rejects/nsubj rejects=reject/VBZ/-/root attempts/NNS/told/obl ,/,/rejects/punct Weber/NNP/told/nsubj
            told=tell/VBD/rejects/advcl Orsini/NNP/told/iobj ././rejects/punct
            """));

    [Fact]
    public void An_adjective_belongs_to_the_second_subject_and_is_not_joined_to_the_first() => Assert.Equal(
        "talk S=Weber+Orsini | past",
        One("talk", """
            Weber/NNP/talked/nsubj and/CC/Tongan/cc Tongan/JJ/Weber/conj Minister/NNP/Orsini/nmod:desc Orsini/NNP/talked/nsubj
            talked=talk/VBD/-/root ././talked/punct
            """));

    [Fact]
    public void That_does_not_relate_to_a_person_by_name() => Assert.Equal(
        "ready/adj S=we | present",
        One("ready/adj", """
            I/PRP/made/nsubj made=make/VBD/-/root clear/JJ/made/xcomp to/IN/Orsini/case Orsini/NNP/clear/obl that/WDT/are/obj we/PRP/ready/nsubj
            are=be/VBP/ready/cop ready/JJ/Orsini/acl:relcl ././made/punct
            """));

    [Fact]
    public void A_full_stop_wants_a_verb() => Assert.Equal(
        "use S=police O=gas against=crowd | past",
        One("use", """
            Maltese/JJ/gas/amod police/NN/used/compound used=use/VBN/gas/amod tear/NN/gas/compound gas/NN/-/root against/IN/crowd/case
            crowd/NN/gas/nmod ././gas/punct
            """));

    [Fact]
    public void Under_belongs_to_the_title_of_a_subject() => Assert.Equal(
        "travel S=Secretary =Friday | past",
        One("travel", "Under/IN/Secretary/case Secretary/NNP/travelled/nsubj Weber/NNP/Secretary/flat travelled=travel/VBD/-/root Friday/NNP/travelled/obl:unmarked ././travelled/punct"));

    [Fact]
    public void A_plural_between_an_actor_and_an_object_is_the_verb_of_a_sentence_without_one() => Assert.Equal(
        ["bar S=Malta O=envoy from=port~envoy | present"],
        AllWith("bar", """
            Malta/NNP/bars/compound bars=bar/NNS/envoy/nsubj a/DT/envoy/det Tongan/JJ/envoy/amod envoy/NN/-/root from/IN/port/case
            the/DT/port/det port/NN/envoy/nmod ././envoy/punct
            """));

    [Fact]
    public void A_noun_behind_a_plural_is_the_verb_of_a_sentence_without_one() => Assert.Equal(
        ["arrest S=soldiers O=editor | past"],
        AllWith("arrest", """
            Malta/NNP/soldiers/nmod:poss 's/POS/Malta/case soldiers=soldier/NNS/arrest/compound arrest/NN/-/root an/DT/editor/det
            editor/NN/arrest/obj ././arrest/punct
            """));

    [Fact]
    public void A_plural_before_a_phrase_stays_a_noun() => Assert.Empty(
        AllWith("claim", """
            Malta/NNP/claims/compound claims=claim/NNS/-/root on/IN/reef/case the/DT/reef/det reef/NN/claims/nmod ././claims/punct
            """));

    [Fact]
    public void What_follows_will_is_a_verb() => Assert.Equal(
        ["bar S=Malta O=envoy | future"],
        AllWith("bar", """
            Malta/NNP/bar/nsubj will/MD/bar/aux bar/NN/-/root the/DT/envoy/det envoy/NN/bar/obj ././bar/punct
            """));

    [Fact]
    public void A_decree_does_what_its_issuer_does() => Assert.Equal(
        "ban S=Weber* O=imports",
        One("ban", """
            Weber/NNP/signs/nsubj signs=sign/VBZ/-/root a/DT/decree/det decree/NN/signs/obj banning=ban/VBG/decree/acl imports/NNS/banning/obj
            ././signs/punct
            """));

    [Fact]
    public void Following_is_a_preposition_behind_a_clause() => Assert.Equal(
        "free S=Malta O=crew following=talks | past",
        One("free", """
            Malta/NNP/freed/nsubj freed=free/VBD/-/root the/DT/crew/det crew/NN/freed/obj ,/,/talks/punct following=follow/VBG/talks/amod
            talks=talk/NNS/crew/conj ././freed/punct
            """));

    [Fact]
    public void A_participle_between_a_verb_and_a_noun_is_no_clause() => Assert.Equal(
        "free S=Malta O=smugglers | present",
        One("free", """
            Malta/NNP/frees/nsubj frees=free/VBZ/-/root two/CD/alleged/nsubj alleged=allege/VBN/frees/ccomp smugglers=smuggler/NNS/alleged/obj
            ././frees/punct
            """));

    [Fact]
    public void A_gerund_behind_its_noun_is_a_noun() => Assert.Equal(
        "suspend S=Malta O=sharing with=Tonga~sharing | present",
        One("suspend", """
            Malta/NNP/suspends/nsubj suspends=suspend/VBZ/-/root data/NN/sharing/compound sharing=share/VBG/suspends/advcl with/IN/Tonga/case
            Tonga/NNP/sharing/obl ././suspends/punct
            """));

    [Fact]
    public void A_national_is_a_person() => Assert.Equal(
        "jail S=Malta O=national | present",
        One("jail", """
            Malta/NNP/jails/nsubj jails=jail/VBZ/-/root a/DT/national/det Tongan/JJ/national/amod national/JJ/jails/ccomp ././jails/punct
            """));

    [Fact]
    public void A_finite_verb_has_the_noun_before_it_as_subject() => Assert.Equal(
        "hit S=missile O=barn | present",
        One("hit", """
            a/DT/missile/det missile/NN/hits/compound hits=hit/VBZ/-/root the/DT/barn/det barn/NN/hits/obj ././hits/punct
            """));

    [Fact]
    public void What_one_is_called_is_a_second_object() => Assert.Equal(
        "declare S=Malta R=Weber O=persona | past",
        One("declare", """
            Malta/NNP/declared/nsubj declared=declare/VBD/-/root Weber/NNP/declared/obj persona/FW/Weber/flat non/FW/Weber/flat grata/FW/Weber/flat
            ././declared/punct
            """));

    [Fact]
    public void A_sum_in_brackets_has_no_phrases() => Assert.Equal(
        "lend S=Malta O=euros to=Tonga | past",
        One("lend", """
            Malta/NNP/lent/nsubj lent=lend/VBD/-/root two/CD/euros/nummod euros=euro/NNS/lent/obj (/-LRB-/three/punct three/CD/lent/obj
            )/-RRB-/three/punct to/IN/Tonga/case Tonga/NNP/three/nmod ././lent/punct
            """));
}
