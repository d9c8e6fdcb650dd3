using static Rapport.Coding.Tests.Clauses.Reader;

namespace Rapport.Coding.Tests.Clauses;

/// <summary>Trees of sentences as news agencies write them, as parsers get them wrong.</summary>
public sealed class ReportedMendingTests
{
    [Fact]
    public void Who_says_a_sentence_at_its_end_is_no_part_of_it() => Assert.Equal(
        "wound S=Guards O=man | past by police:say",
        One("wound", """
            Guards=guard/NNS/wounded/nsubj wounded=wound/VBD/-/root a/DT/man/det man/NN/wounded/obj ,/,/police/punct
            police/NN/man/conj said=say/VBD/police/acl on/IN/Monday/case Monday/NNP/said/obl ././wounded/punct
            """));

    [Fact]
    public void A_sentence_has_a_verb_though_who_says_it_has_one() => Assert.Equal(
        "wounded S=Guards O=men | past by police:say",
        One("wounded", """
            Guards=guard/NNS/said/nsubj wounded/JJ/men/amod two/CD/men/nummod men=man/NNS/Guards/conj ,/,/men/punct
            police/NN/said/nsubj said=say/VBD/-/root ././said/punct
            """));

    [Fact]
    public void Have_with_a_past_form_is_an_auxiliary() => Assert.Equal(
        "reject S=Malta O=offer | perfect",
        One("reject", """
            Malta/NNP/has/nsubj has=have/VBZ/-/root again/RB/rejected/advmod rejected=reject/VBD/has/ccomp an/DT/offer/det offer/NN/rejected/obj ././has/punct
            """));

    [Fact]
    public void Up_to_belongs_to_a_number() => Assert.Equal(
        "kidnap S=Rebels O=men | past",
        One("kidnap", """
            Rebels=rebel/NNS/kidnapped/nsubj kidnapped=kidnap/VBD/-/root up/RP/kidnapped/compound:prt to/IN/men/case 16/CD/men/nummod men=man/NNS/kidnapped/obl ././kidnapped/punct
            """));

    [Fact]
    public void Neighbouring_describes_the_name_behind_it() => Assert.Equal(
        "withdraw S=Malta from=Tonga | past",
        One("withdraw", """
            Malta/NNP/withdrew/nsubj withdrew=withdraw/VBD/-/root from/IN/neighboring/mark neighboring=neighbor/VBG/withdrew/advcl Tonga/NNP/neighboring/obj ././withdrew/punct
            """));

    [Fact]
    public void A_weekday_behind_a_place_is_no_part_of_it() => Assert.Equal(
        "arrive S=Weber in=Valletta =Tuesday | past",
        One("arrive", """
            Weber/NNP/arrived/nsubj arrived=arrive/VBD/-/root in/IN/Tuesday/case Valletta/NNP/Tuesday/compound Tuesday/NNP/arrived/obl ././arrived/punct
            """));

    [Fact]
    public void A_day_between_subject_and_verb_takes_no_subject() => Assert.Equal(
        "accept S=Malta =today O=offer | past",
        One("accept", """
            Malta/NNP/today/compound today/NN/accepted/obl:unmarked accepted=accept/VBD/-/root an/DT/offer/det offer/NN/accepted/obj ././accepted/punct
            """));

    [Fact]
    public void What_follows_to_is_a_verb() => Assert.Equal(
        "resume S=it* O=talks |",
        One("resume", """
            it/PRP/ready/nsubj is=be/VBZ/ready/cop ready/JJ/-/root to/TO/resume/mark resume/NN/ready/xcomp talks/NNS/resume/obj ././ready/punct
            """).Replace(" unreal", "", StringComparison.Ordinal));

    [Fact]
    public void A_gerund_behind_a_particle_is_what_the_verb_is_about() => Assert.Equal(
        "rule out S=Malta :G=extending | past",
        One("rule out", """
            Malta/NNP/ruled/nsubj ruled=rule/VBD/-/root out/RP/ruled/compound:prt extending=extend/VBG/ruled/advcl the/DT/lease/det lease/NN/extending/obj ././ruled/punct
            """));
}
