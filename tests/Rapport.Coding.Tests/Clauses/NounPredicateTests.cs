using static Rapport.Coding.Tests.Clauses.Reader;

namespace Rapport.Coding.Tests.Clauses;

public sealed class NounPredicateTests
{
    [Theory]
    [InlineData("held", "hold S=Weber O=talks with=Orsini on=Friday | past", "talk/noun S=Weber* with=Orsini~held on=Friday~held | past")]
    [InlineData("talks", "hold S=Weber O=talks with=Orsini~talks on=Friday | past", "talk/noun S=Weber* with=Orsini on=Friday~held | past")]
    public void A_light_verb_lends_its_noun_what_it_has(string owner, string verb, string noun) => Assert.Equal(
        [verb, noun],
        All($"""
            Weber/NNP/held/nsubj held=hold/VBD/-/root talks/NNS/held/obj with/IN/Orsini/case Orsini/NNP/{owner}/{(owner == "held" ? "obl" : "nmod")}
            on/IN/Friday/case Friday/NNP/held/obl ././held/punct
            """));

    [Fact]
    public void A_passive_light_verb_lends_its_agent() => Assert.Equal(
        "talk/noun S=Weber* in=Lima~held | past",
        One("talk/noun", """
            Talks/NNS/held/nsubj:pass were=be/VBD/held/aux:pass held=hold/VBN/-/root by/IN/Weber/case Weber/NNP/held/obl:agent
            in/IN/Lima/case Lima/NNP/held/obl ././held/punct
            """));

    [Fact]
    public void A_light_verb_lends_negation_and_modality() => Assert.Equal(
        ["talk/noun S=Oslo* with=Bern | past negated", "talk/noun S=Oslo* with=Bern | future"],
        new[] { "did=do/VBD/hold/aux not/RB/hold/advmod", "will/MD/hold/aux" }.Select(auxiliary => One("talk/noun", $"""
            Oslo/NNP/hold/nsubj {auxiliary} hold/VB/-/root talks/NNS/hold/obj with/IN/Bern/case Bern/NNP/talks/nmod ././hold/punct
            """)));

    [Fact]
    public void No_negates_noun_and_verb() => Assert.Equal(
        ["make S=Oslo O=commitment | past negated", "commitment/noun S=Oslo* | past negated"],
        All("Oslo/NNP/made/nsubj made=make/VBD/-/root no/DT/commitment/det commitment/NN/made/obj ././made/punct"));

    [Fact]
    public void A_possessor_is_the_subject() => Assert.Equal(
        "visit/noun S=Weber to=Lima | past",
        One("visit/noun", """
            Weber/NNP/visit/nmod:poss 's/POS/Weber/case visit/NN/went/nsubj to/IN/Lima/case Lima/NNP/visit/nmod went=go/VBD/-/root
            ahead/RP/went/compound:prt ././went/punct
            """));

    [Fact]
    public void A_by_phrase_is_the_subject_and_an_of_phrase_stays() => Assert.Equal(
        ["visit/noun S=Weber to=Lima | past", "visit/noun of=Weber to=Lima | past"],
        new[] { "by", "of" }.Select(preposition => One("visit/noun", $"""
            A/DT/visit/det visit/NN/occurred/nsubj {preposition}/IN/Weber/case Weber/NNP/visit/nmod to/IN/Lima/case Lima/NNP/visit/nmod
            occurred=occur/VBD/-/root ././occurred/punct
            """)));

    [Fact]
    public void A_national_adjective_is_a_modifier() => Assert.Equal(
        "strike/noun MM=Turkish on=camp | past".Replace("MM", "M", StringComparison.Ordinal),
        One("strike/noun", """
            Turkish/JJ/strikes/amod strikes/NNS/continued/nsubj on/IN/camp/case a/DT/camp/det camp/NN/strikes/nmod continued=continue/VBD/-/root
            ././continued/punct
            """));

    [Fact]
    public void Who_speaks_during_a_conversation_takes_part_in_it() => Assert.Equal(
        "conversation/noun S=Weber* M=telephone with=Orsini | past",
        One("conversation/noun", """
            Trade/NN/grows/nsubj grows/VBZ/said/ccomp ,/,/said/punct Weber/NNP/said/nsubj said=say/VBD/-/root Friday/NNP/said/obl:unmarked
            during/IN/conversation/case a/DT/conversation/det telephone/NN/conversation/compound conversation/NN/said/obl with/IN/Orsini/case
            Orsini/NNP/conversation/nmod ././said/punct
            """));

    [Fact]
    public void A_phrase_right_behind_a_noun_is_the_nouns_too() => Assert.Equal(
        "conversation/noun S=Weber* with=Orsini~said | past",
        One("conversation/noun", """
            Weber/NNP/said/nsubj said=say/VBD/-/root so/RB/said/advmod during/IN/conversation/case a/DT/conversation/det
            conversation/NN/said/obl with/IN/Orsini/case Orsini/NNP/said/obl ././said/punct
            """));

    [Fact]
    public void A_victim_is_not_the_subject_of_the_attack() => Assert.Equal(
        "attack/noun | past",
        One("attack/noun", """
            Two/CD/soldiers/nummod soldiers/NNS/died/nsubj died=die/VBD/-/root in/IN/attack/case an/DT/attack/det attack/NN/died/obl ././died/punct
            """));

    [Fact]
    public void A_measure_is_looked_through() => Assert.Equal(
        "talk/noun S=Weber* with=Orsini~round | past",
        One("talk/noun", """
            Weber/NNP/held/nsubj held=hold/VBD/-/root a/DT/round/det round/NN/held/obj of/IN/talks/case talks/NNS/round/nmod with/IN/Orsini/case
            Orsini/NNP/round/nmod ././held/punct
            """));

    [Fact]
    public void Coordinated_nouns_share_verb_and_phrases() => Assert.Equal(
        ["condolence/noun S=Malta* to=Kenya~sympathy | past", "sympathy/noun S=Malta* to=Kenya | past"],
        All("""
            Malta/NNP/expressed/nsubj expressed=express/VBD/-/root condolences/NNS/expressed/obj and/CC/sympathy/cc sympathy/NN/condolences/conj
            to/IN/Kenya/case Kenya/NNP/sympathy/nmod ././expressed/punct
            """).Where(line => line.Contains("/noun", StringComparison.Ordinal)));

    [Fact]
    public void A_commitment_has_its_infinitive_and_its_gerund() => Assert.Equal(
        ["commitment/noun S=its to:I=send | past", "commitment/noun S=its to:G=sending | past"],
        new[] { "to/TO/send/mark send/VB/commitment/acl", "to/IN/sending/mark sending=send/VBG/commitment/acl" }.Select(clause => One("commitment/noun", $"""
            Malta/NNP/reaffirmed/nsubj reaffirmed=reaffirm/VBD/-/root its/PRP$/commitment/nmod:poss commitment/NN/reaffirmed/obj {clause}
            doctors/NNS/{(clause.Contains("sending", StringComparison.Ordinal) ? "sending" : "send")}/obj ././reaffirmed/punct
            """)));

    [Fact]
    public void What_one_calls_for_is_wanted() => Assert.Equal(
        "talk/noun between=sides | unreal",
        One("talk/noun", """
            Malta/NNP/called/nsubj called/VBD/-/root for/IN/talks/case talks/NNS/called/obl between/IN/sides/case the/DT/sides/det
            sides/NNS/talks/nmod ././called/punct
            """).Replace(" | past unreal", " | unreal", StringComparison.Ordinal));

    [Theory]
    [InlineData("planned=plan/VBN/visit/amod", "future")]
    [InlineData("possible/JJ/visit/amod", "unreal")]
    [InlineData("likely/JJ/visit/amod", "possible")]
    public void An_adjective_can_take_reality_from_a_noun(string adjective, string modality) => Assert.EndsWith(
        " | " + modality,
        One("visit/noun", $"""
            Malta/NNP/welcomed/nsubj welcomed=welcome/VBD/-/root the/DT/visit/det {adjective} visit/NN/welcomed/obj ././welcomed/punct
            """));

    [Fact]
    public void A_lack_negates() => Assert.Equal(
        "support/noun for=pact | negated",
        One("support/noun", """
            Malta/NNP/regretted/nsubj regretted/VBD/-/root the/DT/lack/det lack/NN/regretted/obj of/IN/support/case support/NN/lack/nmod
            for/IN/pact/case the/DT/pact/det pact/NN/support/nmod ././regretted/punct
            """));

    [Fact]
    public void Instead_of_negates() => Assert.Contains("negated", One("talk/noun", """
        Malta/NNP/chose/nsubj chose=choose/VBD/-/root silence/NN/chose/obj instead/RB/talks/case of/IN/instead/fixed talks/NNS/chose/obl ././chose/punct
        """));

    [Fact]
    public void A_visit_that_is_begun_belongs_to_who_begins_it() => Assert.Equal(
        "visit/noun S=Weber* to=Lima | past",
        One("visit/noun", """
            Weber/NNP/began/nsubj began=begin/VBD/-/root a/DT/visit/det visit/NN/began/obj to/IN/Lima/case Lima/NNP/visit/nmod ././began/punct
            """));

    [Fact]
    public void A_meeting_that_did_not_take_place_is_negated() => Assert.Equal(
        "meeting/noun between=envoys | past negated",
        One("meeting/noun", """
            The/DT/meeting/det meeting/NN/take/nsubj between/IN/envoys/case envoys/NNS/meeting/nmod did=do/VBD/take/aux not/RB/take/advmod
            take/VB/-/root place/NN/take/obj ././take/punct
            """));
}
