using static Rapport.Coding.Tests.Clauses.Reader;

namespace Rapport.Coding.Tests.Clauses;

public sealed class SpanTests
{
    [Theory]
    [InlineData("said/ccomp", "-/root")]
    [InlineData("-/root", "stands/parataxis")]
    public void Evidence_ends_before_the_phrase_of_saying(string content, string saying) => Assert.Equal(
        [
            "stand: Quito stands ready to work with Lima for growth",
            "ready: ready to work with Lima for growth",
            "work: to work with Lima for growth",
            "say: Weber said Friday",
        ],
        Evidence($"""
            Quito/NNP/stands/nsubj stands/VBZ/{content} ready/JJ/stands/xcomp to/TO/work/mark work/VB/ready/xcomp with/IN/Lima/case
            Lima/NNP/work/obl for/IN/growth/case growth/NN/work/obl ,/,/said/punct Weber/NNP/said/nsubj said=say/VBD/{saying}
            Friday/NNP/said/obl:unmarked ././stands/punct
            """));

    [Fact]
    public void Evidence_has_no_conjunction_before_it() => Assert.Equal(
        ["say: Weber said that trade grows", "grow: trade grows"],
        Evidence("""
            Weber/NNP/said/nsubj said=say/VBD/-/root that/IN/grows/mark trade/NN/grows/nsubj grows=grow/VBZ/said/ccomp ././said/punct
            """));

    [Fact]
    public void Each_conjunct_has_its_own_words() => Assert.Equal(
        ["adhere: Malta adheres to the pact", "reject: rejects pressure"],
        Evidence("""
            Malta/NNP/adheres/nsubj adheres/VBZ/-/root to/IN/pact/case the/DT/pact/det pact/NN/adheres/obl and/CC/rejects/cc
            rejects/VBZ/adheres/conj pressure/NN/rejects/obj ././adheres/punct
            """));

    [Fact]
    public void Evidence_is_not_turned_round_where_a_preposition_reaches_behind_its_noun() => Assert.Equal(
        ["agree: Quito agreed following talks Friday with Lima", "talk: talks Friday with Lima"],
        Evidence("""
            Quito/NNP/agreed/nsubj agreed=agree/VBD/-/root following/VBG/talks/case talks=talk/NNS/agreed/obl Friday/NNP/following/obl:unmarked
            with/IN/Lima/case Lima/NNP/talks/nmod ././agreed/punct
            """));

    [Fact]
    public void A_conjunct_begins_with_its_auxiliary() => Assert.Equal(
        ["support: Malta supports trade", "ready: is ready to talk", "talk: to talk"],
        Evidence("""
            Malta/NNP/supports/nsubj supports/VBZ/-/root trade/NN/supports/obj and/CC/ready/cc is=be/VBZ/ready/cop ready/JJ/supports/conj
            to/TO/talk/mark talk/VB/ready/xcomp ././supports/punct
            """));

    [Fact]
    public void A_shared_object_is_in_the_evidence_of_both() => Assert.Equal(
        ["support: Chile supports and welcomes the offer", "welcome: welcomes the offer"],
        Evidence("""
            Chile/NNP/supports/nsubj supports/VBZ/-/root and/CC/welcomes/cc welcomes=welcome/VBZ/supports/conj the/DT/offer/det
            offer/NN/supports/obj ././supports/punct
            """));

    [Fact]
    public void A_participle_has_its_own_evidence() => Assert.Equal(
        ["support: Chile supports trade", "hope: hoping that Malta will continue", "continue: Malta will continue"],
        Evidence("""
            Chile/NNP/supports/nsubj supports/VBZ/-/root trade/NN/supports/obj ,/,/hoping/punct hoping=hope/VBG/supports/advcl that/IN/continue/mark
            Malta/NNP/continue/nsubj will/MD/continue/aux continue/VB/hoping/ccomp ././supports/punct
            """));

    [Fact]
    public void A_noun_takes_its_light_verb_along() => Assert.Equal(
        ["hold: Weber held talks with Orsini", "talk: held talks with Orsini"],
        Evidence("""
            Weber/NNP/held/nsubj held=hold/VBD/-/root talks/NNS/held/obj with/IN/Orsini/case Orsini/NNP/talks/nmod ././held/punct
            """));

    [Fact]
    public void A_noun_without_a_light_verb_is_its_phrase() => Assert.Equal(
        ["visit: Weber's visit to Lima"],
        Evidence("""
            Malta/NNP/welcomed/nsubj welcomed=welcome/VBD/-/root Weber/NNP/visit/nmod:poss 's/POS/Weber/case visit/NN/welcomed/obj to/IN/Lima/case
            Lima/NNP/visit/nmod ././welcomed/punct
            """).Where(line => line.StartsWith("visit", StringComparison.Ordinal)));

    [Fact]
    public void Governors_are_given_by_their_place()
    {
        var parsed = Parsed.Of("trade/NN/grows/nsubj grows=grow/VBZ/-/root ,/,/said/punct Weber/NNP/said/nsubj said=say/VBD/grows/parataxis ././grows/punct");
        var clauses = Rapport.Coding.Clauses.ClauseReader.Read(Rapport.Coding.Clauses.ClauseReader.Mend(parsed.Sentence, Words), 7, Words);
        Assert.Equal([1, -1], clauses.Select(clause => clause.Governor));
        Assert.All(clauses, clause => Assert.Equal(7, clause.Sentence));
    }
}
