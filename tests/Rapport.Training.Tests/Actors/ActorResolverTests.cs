using Rapport.Coding;
using Rapport.Coding.Actors;
using Rapport.Text;

namespace Rapport.Training.Tests;

public sealed class ActorResolverTests
{
    private const string LundMetHolm = """
        Norwegian/ADJ/2/amod Foreign/ADJ/2/amod Minister/PROPN/3/nmod:desc Kari/PROPN/5/nsubj Lund/PROPN/3/flat met/VERB/-/root
        her/PRON/8/nmod:poss Danish/ADJ/8/amod counterpart/NOUN/5/obj Jens/PROPN/8/appos Holm/PROPN/9/flat in/ADP/12/case Oslo/PROPN/5/obl ././5/punct
        """;

    [Fact]
    public void A_person_is_known_by_office_and_state_under_every_head_of_the_phrase()
    {
        var report = HandParsed.Of(Punctuated(LundMetHolm));

        Assert.Equal("NOR Kari Lund Person", report.At(0, "Lund"));
        Assert.Equal("NOR Kari Lund Person", report.At(0, "Minister"));
        Assert.Equal("NOR Name", report.At(0, "Norwegian"));
        Assert.Equal("NOR Place", report.At(0, "Oslo"));
        Assert.Equal(
            [("Kari Lund", "foreign minister", new ActorCode("NOR")), ("Jens Holm", "foreign minister", new ActorCode("DNK"))],
            report.Persons.Select(person => (person.Name, person.Office!, person.Country!.Value)));
    }

    [Fact]
    public void Who_held_an_office_or_will_holds_another_one_than_who_does()
    {
        var report = HandParsed.Of(
            Punctuated("""
                Former/ADJ/3/amod Norwegian/ADJ/3/amod Prime/PROPN/3/compound Minister/PROPN/4/nmod:desc Kari/PROPN/6/nsubj Lund/PROPN/4/flat
                met/VERB/-/root Jens/PROPN/6/obj Holm/PROPN/7/flat ././6/punct
                """),
            Punctuated("""
                Danish/ADJ/2/amod Foreign/ADJ/2/amod Minister/PROPN/3/nmod:desc Jens/PROPN/12/nsubj Holm/PROPN/3/flat ,/PUNCT/8/punct a/DET/8/det
                former/ADJ/8/amod ambassador/NOUN/3/appos to/ADP/10/case Peru/PROPN/8/nmod ,/PUNCT/8/punct spoke/VERB/-/root ././12/punct
                """));

        Assert.Equal(
            [("Kari Lund", "former prime minister"), ("Jens Holm", "foreign minister")], report.Persons.Select(person => (person.Name, person.Office!)));
    }

    [Fact]
    public void An_adviser_serves_the_state_of_whom_he_advises_and_two_offices_are_one_person()
    {
        var report = HandParsed.Of(
            Punctuated("""
                Holm/PROPN/1/nsubj met/VERB/-/root Kari/PROPN/1/obj Lund/PROPN/2/flat ,/PUNCT/2/punct Adviser/NOUN/2/appos to/ADP/9/case the/DET/9/det
                Prime/PROPN/9/compound Minister/PROPN/5/nmod of/ADP/11/case Norway/PROPN/9/nmod ././1/punct
                """),
            Punctuated("""
                Holm/PROPN/1/nsubj met/VERB/-/root Ana/PROPN/1/obj Duarte/PROPN/2/flat ,/PUNCT/2/punct Deputy/PROPN/7/compound Prime/PROPN/7/compound
                Minister/PROPN/2/appos and/CCONJ/10/cc Foreign/PROPN/10/amod Minister/PROPN/7/conj of/ADP/12/case Portugal/PROPN/10/nmod ././1/punct
                """),
            Punctuated("""
                Republic/PROPN/8/compound of/ADP/2/case Korea/PROPN/0/nmod (/PUNCT/4/punct ROK/PROPN/0/appos )/PUNCT/4/punct Foreign/ADJ/7/amod Minister/PROPN/8/nmod:desc
                Jin/PROPN/10/nsubj Park/PROPN/8/flat spoke/VERB/-/root ././10/punct
                """),
            Punctuated("""
                Icelandic/ADJ/2/amod Foreign/ADJ/2/amod Ministry/PROPN/4/compound Secretary/PROPN/4/compound General/PROPN/5/nmod:desc
                Jon/PROPN/7/nsubj Helgason/PROPN/5/flat spoke/VERB/-/root ././7/punct
                """),
            Punctuated("""
                Holm/PROPN/1/nsubj met/VERB/-/root Pavel/PROPN/1/obj Orlov/PROPN/2/flat ,/PUNCT/2/punct Secretary/PROPN/2/appos of/ADP/10/case the/DET/10/det
                Russian/ADJ/10/amod Security/PROPN/10/compound Council/PROPN/5/nmod ././1/punct
                """));

        Assert.Equal(
            [("Kari Lund", new ActorCode("NOR")), ("Ana Duarte", new ActorCode("PRT")), ("Jin Park", new ActorCode("KOR")),
                ("Jon Helgason", new ActorCode("ISL")), ("Pavel Orlov", new ActorCode("RUS"))],
            report.Persons.Select(person => (person.Name, person.Country!.Value)));
        Assert.Equal("adviser to the prime minister", report.Persons[0].Office);
    }

    [Fact]
    public void Short_names_pronouns_and_the_two_sides_point_back()
    {
        var report = HandParsed.Of(
            Punctuated(LundMetHolm),
            Punctuated("""
                For/ADP/2/case her/PRON/2/nmod:poss part/NOUN/5/obl ,/PUNCT/5/punct Lund/PROPN/5/nsubj said/VERB/-/root the/DET/8/det two/NUM/8/nummod
                sides/NOUN/10/nsubj should/AUX/10/aux work/VERB/5/ccomp together/ADV/10/advmod ././5/punct
                """),
            Punctuated("""
                Peru/PROPN/3/nsubj and/CCONJ/2/cc Europe/PROPN/0/conj enjoy/VERB/8/ccomp broad/ADJ/5/amod ties/NOUN/3/obj ,/PUNCT/8/punct
                Holm/PROPN/8/nsubj noted/VERB/-/root ././8/punct
                """),
            Punctuated("""
                He/PRON/1/nsubj said/VERB/-/root the/DET/4/det two/NUM/4/nummod sides/NOUN/5/nsubj trade/VERB/1/ccomp more/ADV/5/advmod ././1/punct
                """),
            Punctuated("Both/DET/1/det countries/NOUN/2/nsubj agreed/VERB/-/root ././2/punct"));

        Assert.Equal("NOR Kari Lund Pronoun", report.At(1, "her"));
        Assert.Equal("NOR Kari Lund Person", report.At(1, "Lund"));
        Assert.Equal("NOR+DNK Collective", report.At(1, "sides"));
        Assert.Equal("DNK Jens Holm Person", report.At(2, "Holm"));
        Assert.Equal("DNK Jens Holm Pronoun", report.At(3, "He"));
        Assert.Equal("PER+REG:EUROPE Collective", report.At(3, "sides"));
        Assert.Equal("NOR+DNK Collective", report.At(4, "countries"));
    }

    [Fact]
    public void Forces_of_a_state_are_actors_and_its_fruit_is_not()
    {
        var report = HandParsed.Of(Punctuated("""
            Ten/NUM/2/nummod Chadian/ADJ/2/amod troops/NOUN/3/nsubj guarded/VERB/-/root Togolese/ADJ/5/amod pears/NOUN/3/obj ,/PUNCT/12/punct and/CCONJ/12/cc
            the/DET/9/det army/NOUN/12/nsubj of/ADP/11/case Ghana/PROPN/9/nmod sent/VERB/3/conj officers/NOUN/12/obj ././3/punct
            """));

        Assert.Equal("TCD Description", report.At(0, "troops"));
        Assert.Equal("MIL", report.SectorAt(0, "troops"));
        Assert.Equal("-", report.At(0, "pears"));
        Assert.Equal("GHA Description", report.At(0, "army"));
        Assert.Equal("-", report.At(0, "officers"));
    }

    [Fact]
    public void Where_register_and_report_disagree_the_report_wins()
    {
        var report = HandParsed.On(
            new DateOnly(2005, 5, 20),
            Punctuated("""
                Barbadian/ADJ/2/amod Foreign/ADJ/2/amod Minister/PROPN/3/nmod:desc Anna/PROPN/5/nsubj Bush/PROPN/3/flat met/VERB/-/root
                Putin/PROPN/5/obj ././5/punct
                """),
            Punctuated("Bush/PROPN/1/nsubj thanked/VERB/-/root Putin/PROPN/1/obj ././1/punct"));

        Assert.Equal("BRB Anna Bush Person", report.At(1, "Bush"));
        Assert.Equal("RUS Putin Person", report.At(1, "Putin"));
    }

    [Fact]
    public void An_office_without_a_name_is_whose_the_register_says_it_is()
    {
        string[] text = [
            Punctuated("Putin/PROPN/1/nsubj landed/VERB/-/root in/ADP/3/case Oslo/PROPN/1/obl ././1/punct"),
            Punctuated("The/DET/3/det Russian/ADJ/3/amod prime/ADJ/3/amod minister/NOUN/4/nsubj smiled/VERB/-/root ././4/punct")];

        Assert.Equal("RUS Putin Person", HandParsed.On(new DateOnly(2010, 5, 20), text).At(1, "minister"));
        Assert.Equal("RUS Description", HandParsed.On(new DateOnly(2015, 5, 20), text).At(1, "minister"));
    }

    [Fact]
    public void So_many_countries_are_the_members_that_an_organisation_had_on_the_day()
    {
        string[] text = [
            Punctuated("Leaders/NOUN/4/nsubj of/ADP/3/case the/DET/3/det G8/PROPN/0/nmod met/VERB/-/root ././4/punct"),
            Punctuated("The/DET/2/det eight/NUM/2/nummod countries~/NOUN/3/nsubj agreed/VERB/-/root ././3/punct")];

        Assert.Equal("CAN+DEU+FRA+GBR+ITA+JPN+RUS+USA Collective", HandParsed.On(new DateOnly(2010, 6, 1), text).At(1, "countries"));
        Assert.Equal("-", HandParsed.On(new DateOnly(2016, 6, 1), text).At(1, "countries"));
    }

    [Theory]
    [InlineData("Congo", 1995, "COG Name")]
    [InlineData("Congo", 2005, "COD Name")]
    [InlineData("Zaire", 1995, "COD Name")]
    [InlineData("Zaire", 2020, "COD Name")]
    [InlineData("Czechoslovakia", 1991, "CZE Name")]
    [InlineData("FRY", 1999, "SRB Name")]
    [InlineData("Burma", 1991, "MMR Name")]
    [InlineData("Swaziland", 2010, "SWZ Name")]
    [InlineData("FYROM", 2010, "MKD Name")]
    [InlineData("Kampuchea", 1985, "KHM Name")]
    [InlineData("PRC", 2010, "CHN Name")]
    [InlineData("Itamaraty", 2010, "BRA Itamaraty Metonym")]
    [InlineData("Taliban", 2010, "AFG:REB Taliban Name")]
    [InlineData("Taliban", 2022, "AFG Taliban Metonym")]
    [InlineData("RSF", 2022, "SDN Rapid Support Forces Metonym")]
    [InlineData("RSF", 2024, "SDN:REB Rapid Support Forces Name")]
    [InlineData("ANC", 1990, "ZAF:OPP African National Congress Name")]
    [InlineData("ANC", 2000, "ZAF:PTY African National Congress Name")]
    public void A_name_stands_for_who_bore_it_on_the_day(string name, int year, string actor) =>
        Assert.Equal(actor, HandParsed.On(new DateOnly(year, 6, 1), Punctuated($"{name}/PROPN/1/nsubj agreed/VERB/-/root ././1/punct")).At(0, name));

    [Fact]
    public void Two_names_of_one_beginning_are_told_apart()
    {
        var report = HandParsed.Of(Punctuated("""
            East/PROPN/1/compound Germany/PROPN/5/nsubj and/CCONJ/4/cc South/PROPN/4/compound Yemen/PROPN/1/conj met/VERB/-/root ././5/punct
            """));

        Assert.Equal("DEU Name", report.At(0, "East"));
        Assert.Equal("YEM Name", report.At(0, "South"));
    }

    [Fact]
    public void A_people_in_another_state_is_of_that_state()
    {
        var report = HandParsed.Of(
            Punctuated("""
                Bosnian/ADJ/1/amod Serbs~/NOUN/2/nsubj shelled/VERB/-/root Iraqi/ADJ/4/amod Kurds~/NOUN/2/obj ././2/punct
                """),
            Punctuated("""
                Ethnic/ADJ/1/amod Albanians~/NOUN/2/nsubj fought/VERB/-/root near/ADP/6/case Macedonia/PROPN/6/nmod:poss 's/PART/4/case border/NOUN/2/obl ././2/punct
                """));

        Assert.Equal("BIH Description", report.At(0, "Serbs"));
        Assert.Equal("IRQ Description", report.At(0, "Kurds"));
        Assert.Equal("MKD Description", report.At(1, "Albanians"));
        Assert.Equal("CVL", report.SectorAt(1, "Albanians"));
    }

    [Theory]
    [InlineData("rebels", "CIV", "REB")]
    [InlineData("lawmakers", "CIV", "LEG")]
    [InlineData("students", "CIV", "CVL")]
    [InlineData("clerics", "CIV", "REL")]
    [InlineData("militiamen", "CIV", "REB")]
    [InlineData("villagers", "CIV", "CVL")]
    public void Who_serves_no_state_belongs_to_the_one_that_he_is_in(string noun, string state, string sector)
    {
        var report = HandParsed.Of(Punctuated($"""
            {noun}~/NOUN/5/nsubj in/ADP/4/case the/DET/4/det Ivory/PROPN/4/compound Coast/PROPN/0/nmod objected/VERB/-/root ././5/punct
            """));

        Assert.Equal($"{state} Description", report.At(0, noun));
        Assert.Equal(sector, report.SectorAt(0, noun));
    }

    [Fact]
    public void A_union_of_teachers_belongs_to_the_state_before_it()
    {
        var report = HandParsed.Of(Punctuated("""
            The/DET/2/det Nigerian/ADJ/2/amod Union/PROPN/5/nsubj of/ADP/4/case Teachers/PROPN/2/nmod struck/VERB/-/root ././5/punct
            """));

        Assert.Equal("NGA Description", report.At(0, "Union"));
    }

    [Fact]
    public void Countries_are_states_and_sides_may_be_others()
    {
        string[] text = [
            Punctuated("Peru/PROPN/3/nsubj and/CCONJ/2/cc NATO/PROPN/0/conj met/VERB/-/root ././3/punct"),
            Punctuated("The/DET/2/det two/NUM/2/nummod sides~/NOUN/3/nsubj agreed/VERB/-/root ././3/punct"),
            Punctuated("The/DET/2/det two/NUM/2/nummod countries~/NOUN/3/nsubj agreed/VERB/-/root ././3/punct")];

        Assert.Equal("PER+IGO:NATO NATO Collective", HandParsed.Of(text).At(1, "sides"));
        Assert.Equal("-", HandParsed.Of(text).At(2, "countries"));
    }

    [Fact]
    public void A_given_name_alone_becomes_the_full_name_that_follows()
    {
        var report = HandParsed.Of(
            Punctuated("Danish/ADJ/1/amod Minister/PROPN/2/nmod:desc Jens/PROPN/3/nsubj spoke/VERB/-/root ././3/punct"),
            Punctuated("Danish/ADJ/1/amod Minister/PROPN/3/nmod:desc Jens/PROPN/4/nsubj Holm/PROPN/2/flat spoke/VERB/-/root ././4/punct"));

        Assert.Equal(["Jens Holm"], report.Persons.Select(person => person.Name));
    }

    [Fact]
    public void A_month_is_no_person_of_its_name()
    {
        var report = HandParsed.On(new DateOnly(2018, 5, 20), Punctuated("""
            Theresa/PROPN/2/nsubj May/PROPN/0/flat spoke/VERB/-/root in/ADP/4/case May/PROPN/2/obl ././2/punct
            """));

        Assert.Equal("GBR Theresa May Person", report.At(0, "May"));
        Assert.Equal("-", report.At(0, "May", 2));
    }

    [Fact]
    public void An_office_stands_behind_a_comma_or_takes_its_state_from_of()
    {
        var report = HandParsed.Of(Punctuated("""
            Portugal/PROPN/4/nmod:poss 's/PART/0/case new/ADJ/4/amod prime/ADJ/4/amod minister/NOUN/9/nsubj ,/PUNCT/6/punct Rui/PROPN/4/appos Serra/PROPN/6/flat
            ,/PUNCT/4/punct thanked/VERB/-/root Prime/ADJ/11/amod Minister/PROPN/12/nmod:desc Anna/PROPN/9/obj Berg/PROPN/12/flat of/ADP/15/case
            Sweden/PROPN/12/nmod ././9/punct
            """), Punctuated("""
            Elena/PROPN/10/nsubj Roca/PROPN/0/flat ,/PUNCT/4/punct the/DET/4/det speaker/NOUN/0/appos of/ADP/8/case the/DET/8/det Chilean/ADJ/8/amod Senate/PROPN/4/nmod
            ,/PUNCT/0/punct landed/VERB/-/root in/ADP/12/case Nairobi/PROPN/10/obl ././10/punct
            """));

        Assert.Equal("PRT Rui Serra Person", report.At(0, "minister"));
        Assert.Equal("PRT Rui Serra Person", report.At(0, "Rui"));
        Assert.Equal("SWE Anna Berg Person", report.At(0, "Anna"));
        Assert.Equal("CHL Elena Roca Person", report.At(1, "Elena"));
        Assert.Equal("KEN Place", report.At(1, "Nairobi"));
        Assert.Equal("prime minister", report.Persons[0].Office);
    }

    [Fact]
    public void A_capital_that_acts_is_its_state_and_what_it_is_asked_to_withdraw_belongs_to_the_one_asked()
    {
        var report = HandParsed.Of(Punctuated("""
            Lima/PROPN/1/nsubj asked/VERB/-/root Quito/PROPN/1/obj to/PART/4/mark withdraw/VERB/1/xcomp its/PRON/6/nmod:poss soldiers/NOUN/4/obj
            from/ADP/9/case northern/ADJ/9/amod Peru/PROPN/4/obl ././1/punct
            """));

        Assert.Equal("PER Metonym", report.At(0, "Lima"));
        Assert.Equal("ECU Metonym", report.At(0, "Quito"));
        Assert.Equal("ECU Pronoun", report.At(0, "its"));
        Assert.Equal("ECU Description", report.At(0, "soldiers"));
    }

    [Fact]
    public void It_is_never_several_people()
    {
        var report = HandParsed.Of(Punctuated("""
            Chilean/ADJ/1/amod officials~/NOUN/2/nsubj confirmed/VERB/-/root it/PRON/4/nsubj has/AUX/4/aux killed/VERB/2/ccomp three/NUM/7/nummod
            people/NOUN/5/obj ././2/punct
            """));

        Assert.Equal("-", report.At(0, "it"));
    }

    [Fact]
    public void Forces_that_a_state_only_backs_are_not_its_own()
    {
        var report = HandParsed.Of(Punctuated("""
            Russian/ADJ/2/amod _-/PUNCT/2/punct _backed/VERB/3/amod forces/NOUN/4/nsubj left/VERB/-/root the/DET/7/det South/PROPN/7/compound
            China/PROPN/8/compound Sea/PROPN/4/obj ././4/punct
            """));

        Assert.Equal("-", report.At(0, "forces"));
        Assert.Equal("-", report.At(0, "China"));
        Assert.Equal("-", report.At(0, "Sea"));
    }

    [Fact]
    public void An_office_without_a_state_belongs_to_the_side_of_the_outlet_or_by_its_nature_to_one_state()
    {
        var report = HandParsed.Of("AUS", [Punctuated("""
            The/DET/2/det Prime/ADJ/2/amod Minister/PROPN/3/nsubj thanked/VERB/-/root Treasurer/PROPN/5/nmod:desc Ann/PROPN/3/obj Lee/PROPN/5/flat and/CCONJ/11/cc
            Secretary/PROPN/11/nmod:desc of/ADP/10/case State/PROPN/8/nmod Tom/PROPN/5/conj Gray/PROPN/11/flat ././3/punct
            """)]);

        Assert.Equal("AUS Description", report.At(0, "Minister"));
        Assert.Equal("AUS Ann Lee Person", report.At(0, "Lee"));
        Assert.Equal("USA Tom Gray Person", report.At(0, "Gray"));
    }

    [Fact]
    public void The_first_person_is_the_speaker_of_the_quotation()
    {
        var report = HandParsed.Of(Punctuated("""
            “/PUNCT/2/punct _We/PRON/2/nsubj thank/VERB/13/ccomp our/PRON/4/nmod:poss friends/NOUN/2/obj ,/PUNCT/2/punct ”/PUNCT/2/punct Foreign/ADJ/8/amod
            Minister/PROPN/9/nmod:desc Ana/PROPN/13/nsubj Tui/PROPN/9/flat of/ADP/12/case Fiji/PROPN/9/nmod said/VERB/-/root ././13/punct
            """));

        Assert.Equal("FJI Pronoun", report.At(0, "We"));
    }

    [Fact]
    public void Captions_name_no_actors()
    {
        var report = HandParsed.Of(
            null, [Punctuated("Chinese/ADJ/1/amod soldiers/NOUN/2/nsubj march/VERB/-/root in/ADP/4/case Peru/PROPN/2/obl ././2/punct")], SectionKind.Caption);

        Assert.Equal("-", report.At(0, "soldiers"));
        Assert.Equal("-", report.At(0, "Peru"));
    }

    [Fact]
    public void A_city_before_its_state_and_the_state_behind_it_are_places()
    {
        var report = HandParsed.Of(Punctuated("""
            Workers/NOUN/1/nsubj rest/VERB/-/root at/ADP/4/case a/DET/4/det port/NOUN/1/obl in/ADP/6/case Liege/PROPN/4/nmod ,/PUNCT/8/punct Belgium/PROPN/6/appos ././1/punct
            """));

        Assert.Equal("BEL Place", report.At(0, "Belgium"));
    }

    [Fact]
    public void A_report_without_sentences_has_no_actors() =>
        Assert.Empty(ActorResolver.Resolve(
            new AnnotatedDocument(new Document { Id = "empty", Text = "" }, []), ActorSources.Read(Path.Combine(Checkout.Root, "data"))).Persons);

    // A full stop is written "././governor/punct" above, which reads well; its part of speech is added here.
    private static string Punctuated(string notation) => notation.Replace("././", "./PUNCT/", StringComparison.Ordinal);
}
