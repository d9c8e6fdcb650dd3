using System.Collections.Immutable;
using Rapport.Coding.Clauses;
using Rapport.Coding.Lexicon;

namespace Rapport.Coding.Tests.Lexicon;

public sealed class LexiconIndexTests
{
    private static readonly PatternElement A = new() { Slot = Slot.A, Relations = [ArgumentRelation.Subject] };
    private static readonly PatternElement B = new() { Slot = Slot.B, Relations = [ArgumentRelation.Object, ArgumentRelation.Recipient] };
    private static readonly PatternElement X = new() { Slot = Slot.X, Relations = [ArgumentRelation.Object] };

    private static PatternElement With(Slot slot, params string[] markers) =>
        new() { Slot = slot, Relations = [ArgumentRelation.Oblique], Markers = [.. markers] };

    private static PatternElement Word(params string[] lemmas) =>
        new() { Relations = [ArgumentRelation.Object], Lemmas = [.. lemmas] };

    private static Rule Rule(string id, string predicate, params PatternElement[] elements) => new()
    {
        Id = id,
        Yield = new RuleYield.OfEvent("CONSULT", null, null),
        Patterns = [Pattern(predicate, PredicateKind.Verb, elements)],
    };

    private static Pattern Pattern(string predicate, PredicateKind kind, params PatternElement[] elements) =>
        new() { Predicates = predicate.Length == 0 ? [] : [predicate], Kind = kind, Elements = [.. elements] };

    private static Told PeruHeldTalksWithChile() => new Told("Peru/Peru/2/nsubj held/hold/0/root phone/phone/4/compound talks/talk/2/obj with/with/6/case Chile/Chile/2/obl")
        .With(1, "PER").With(6, "CHL");

    private static Clause HeldTalks(Told told) => told.Clause(2, PredicateKind.Verb,
        Told.Argument(ArgumentRelation.Subject, "", 1), Told.Argument(ArgumentRelation.Object, "", 4), Told.Argument(ArgumentRelation.Oblique, "with", 6));

    [Fact]
    public void A_clause_fills_the_slots_of_its_rule()
    {
        var told = PeruHeldTalksWithChile();

        var match = Assert.Single(told.Match(HeldTalks(told), Rule("consult/talks", "hold", A, Word("talk"), With(Slot.B, "with"))));

        Assert.Equal("consult/talks", match.Rule.Id);
        Assert.Equal(0, match[Slot.A]!.Value.Head);
        Assert.Equal(5, match[Slot.B]!.Value.Head);
        Assert.Null(match[Slot.X]);
    }

    [Fact]
    public void A_clause_without_a_demanded_argument_matches_nothing()
    {
        var told = PeruHeldTalksWithChile();
        var clause = HeldTalks(told);

        Assert.Empty(told.Match(clause, Rule("a/marker", "hold", A, Word("talk"), With(Slot.B, "against"))));
        Assert.Empty(told.Match(clause, Rule("a/word", "hold", A, Word("meeting"), With(Slot.B, "with"))));
        Assert.Empty(told.Match(clause, Rule("a/predicate", "have", A, Word("talk"), With(Slot.B, "with"))));
    }

    [Fact]
    public void What_yields_nothing_wins_over_weaker_events_and_loses_to_stronger_ones()
    {
        var told = PeruHeldTalksWithChile();
        var nothing = Rule("b/nothing", "hold", A, Word("talk")) with { Yield = new RuleYield.OfNothing(Sentence: false) };

        Assert.Equal("b/nothing", Assert.Single(told.Match(HeldTalks(told), Rule("a/weak", "hold", A), nothing)).Rule.Id);
        Assert.Equal("a/strong", Assert.Single(told.Match(HeldTalks(told), Rule("a/strong", "hold", A, Word("talk"), With(Slot.B, "with")), nothing)).Rule.Id);
    }

    [Theory]
    [InlineData(PatternVoice.Any, true, true)]
    [InlineData(PatternVoice.Active, true, false)]
    [InlineData(PatternVoice.Passive, false, true)]
    public void A_pattern_may_ask_for_a_voice(PatternVoice voice, bool active, bool passive)
    {
        var told = PeruHeldTalksWithChile();
        var rule = Rule("a/voice", "hold", A);
        rule = rule with { Patterns = [rule.Patterns[0] with { Voice = voice }] };

        Assert.Equal(active, !told.Match(HeldTalks(told), rule).IsEmpty);
        Assert.Equal(passive, !told.Match(HeldTalks(told) with { Passive = true }, rule).IsEmpty);
    }

    [Theory]
    [InlineData("tal*", true)]
    [InlineData("pho* tal*", true)]
    [InlineData("radio* tal*", false)]
    [InlineData("tale*", false)]
    [InlineData("*", false)]
    public void A_word_that_ends_in_an_asterisk_is_the_beginning_of_words(string words, bool found)
    {
        var told = PeruHeldTalksWithChile();

        Assert.Equal(found, !told.Match(HeldTalks(told), Rule("a/stem", "hold", A, Word(words))).IsEmpty);
    }

    [Fact]
    public void A_side_must_stand_for_an_actor_and_a_matter_need_not()
    {
        var told = PeruHeldTalksWithChile();
        var clause = HeldTalks(told);

        Assert.Empty(told.Match(clause, Rule("a/b", "hold", A, B)));
        Assert.Single(told.Match(clause, Rule("a/x", "hold", A, X)));
    }

    [Fact]
    public void A_noun_of_several_words_is_its_last_word_with_the_others_before_it()
    {
        var told = PeruHeldTalksWithChile();
        var clause = HeldTalks(told);

        Assert.Single(told.Match(clause, Rule("a/phone", "hold", A, Word("phone talk"))));
        Assert.Empty(told.Match(clause, Rule("a/video", "hold", A, Word("video talk"))));
    }

    [Fact]
    public void A_noun_predicate_of_several_words_needs_the_words_before_it()
    {
        var told = PeruHeldTalksWithChile();
        var clause = told.Clause(4, PredicateKind.Noun, Told.Argument(ArgumentRelation.Subject, "", 1));
        Rule Of(string predicate) => Rule("a/b", "hold") with { Patterns = [Pattern(predicate, PredicateKind.Noun, A)] };

        Assert.Single(told.Match(clause, Of("phone talk")));
        Assert.Single(told.Match(clause, Of("talk")));
        Assert.Empty(told.Match(clause, Of("video talk")));
        Assert.Equal(["talk", "talks"], new LexiconIndex(new Rulebook([Of("phone talk")], [])).NounPredicates.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_optional_argument_is_taken_where_it_stands_and_not_missed_where_it_does_not()
    {
        var told = PeruHeldTalksWithChile();
        var clause = HeldTalks(told);

        var match = Assert.Single(told.Match(clause, Rule("a/b", "hold", A, With(Slot.B, "with") with { Optional = true }, With(Slot.C, "in") with { Optional = true })));

        Assert.Equal(5, match[Slot.B]!.Value.Head);
        Assert.Null(match[Slot.C]);
    }

    [Fact]
    public void Two_elements_never_share_one_argument()
    {
        var told = PeruHeldTalksWithChile();
        var clause = HeldTalks(told);

        Assert.Empty(told.Match(clause, Rule("a/b", "hold", A, With(Slot.B, "with"), With(Slot.C, "with"))));
        Assert.Single(told.Match(clause, Rule("a/b", "hold", A, With(Slot.X, "with"), Word("talk"))));
    }

    [Fact]
    public void An_element_gives_way_to_another_that_can_take_no_other_argument()
    {
        var told = new Told("Peru/Peru/2/nsubj told/tell/0/root Chile/Chile/2/iobj news/news/2/obj").With(1, "PER").With(3, "CHL").With(4, "CHL");
        var clause = told.Clause(2, PredicateKind.Verb, Told.Argument(ArgumentRelation.Subject, "", 1),
            Told.Argument(ArgumentRelation.Object, "", 4), Told.Argument(ArgumentRelation.Recipient, "", 3));

        var match = Assert.Single(told.Match(clause, Rule("a/b", "tell", A, B, X)));

        Assert.Equal(2, match[Slot.B]!.Value.Head);
        Assert.Equal(3, match[Slot.X]!.Value.Head);
    }

    [Fact]
    public void A_pair_is_two_actors_named_or_meant()
    {
        var told = new Told("Peru/Peru/5/nsubj and/and/3/cc Chile/Chile/1/conj both/both/5/advmod met/meet/0/root").With(1, "PER").With(3, "CHL");
        var pair = Rule("a/b", "meet", A with { MustBePlural = true });

        Assert.Single(told.Match(told.Clause(5, PredicateKind.Verb, Told.Argument(ArgumentRelation.Subject, "", 1, 3)), pair));
        Assert.Empty(told.Match(told.Clause(5, PredicateKind.Verb, Told.Argument(ArgumentRelation.Subject, "", 1)), pair));
        told.With(1, "PER", "CHL");
        Assert.Single(told.Match(told.Clause(5, PredicateKind.Verb, Told.Argument(ArgumentRelation.Subject, "", 1)), pair));
    }

    [Fact]
    public void A_thing_of_an_actor_fills_the_slot_with_the_word_that_names_him()
    {
        var told = new Told("Peru/Peru/2/nsubj banned/ban/0/root Chilean/Chilean/4/amod wine/wine/2/obj").With(1, "PER").With(3, "CHL");
        var clause = told.Clause(2, PredicateKind.Verb, Told.Argument(ArgumentRelation.Subject, "", 1), Told.Argument(ArgumentRelation.Object, "", 4));

        Assert.Empty(told.Match(clause, Rule("a/b", "ban", A, B)));
        var match = Assert.Single(told.Match(clause, Rule("a/b", "ban", A, B with { MayBelong = true })));
        Assert.Equal(2, match[Slot.B]!.Value.Head);
        Assert.Equal(3, match[Slot.B]!.Value.Via);
    }

    [Fact]
    public void What_is_the_actors_own_is_done_to_nobody_else()
    {
        var told = new Told("Peru/Peru/2/nsubj banned/ban/0/root Peruvian/Peruvian/4/amod wine/wine/2/obj").With(1, "PER").With(3, "PER");
        var clause = told.Clause(2, PredicateKind.Verb, Told.Argument(ArgumentRelation.Subject, "", 1), Told.Argument(ArgumentRelation.Object, "", 4));

        Assert.Empty(told.Match(clause, Rule("a/b", "ban", A, B with { MayBelong = true })));
        Assert.Null(Assert.Single(told.Match(clause, Rule("a/b", "ban", A, B with { MayBelong = true, Optional = true })))[Slot.B]);
    }

    [Fact]
    public void Behind_a_noun_that_measures_the_measured_noun_counts()
    {
        var told = new Told("Peru/Peru/2/nsubj expelled/expel/0/root dozens/dozen/2/obj of/of/5/case envoys/envoy/3/nmod").With(1, "PER").With(5, "CHL");
        var clause = told.Clause(2, PredicateKind.Verb, Told.Argument(ArgumentRelation.Subject, "", 1), Told.Argument(ArgumentRelation.Object, "", 3));
        var rule = Rule("a/b", "expel", A, B with { Lemmas = ["envoy"] });

        Assert.Empty(told.Match(clause, rule));
        var measuring = new Rulebook([rule], [KeyValuePair.Create("measure-noun", ImmutableArray.Create("dozen"))]);
        Assert.Equal(4, Assert.Single(new LexiconIndex(measuring).Match(clause, told.Sentence, told.Context))[Slot.B]!.Value.Head);
    }

    [Theory]
    [InlineData("shelled", "shel", "shell")]
    [InlineData("imposes", "imposes", "impose")]
    [InlineData("expelled", "expell", "expel")]
    [InlineData("denying", "deni", "deny")]
    [InlineData("freezing", "freez", "freeze")]
    [InlineData("sends", "sends", "send")]
    [InlineData("marches", "marches", "march")]
    public void A_verb_is_found_by_its_regular_forms_where_its_lemma_is_wrong(string form, string lemma, string verb)
    {
        var told = new Told($"Peru/Peru/2/nsubj {form}/{lemma}/0/root off/off/2/compound:prt").With(1, "PER");
        var clause = told.Clause(2, PredicateKind.Verb, Told.Argument(ArgumentRelation.Subject, "", 1));

        Assert.Single(told.Match(clause, Rule("a/b", verb, A)));
        Assert.Single(told.Match(clause with { Lemma = lemma + " off" }, Rule("a/b", verb + " off", A)));
        Assert.Empty(told.Match(clause, Rule("a/b", "see", A)));
    }

    [Theory]
    [InlineData("troops", "troop")]
    [InlineData("supplies", "supply")]
    [InlineData("embassies", "embassy")]
    [InlineData("taxes", "tax")]
    [InlineData("policemen", "policeman")]
    public void A_noun_is_found_by_its_plural_where_its_lemma_is_wrong(string form, string noun)
    {
        var told = new Told($"Peru/Peru/2/nsubj sent/send/0/root {form}/{form}/2/obj").With(1, "PER");
        var clause = told.Clause(2, PredicateKind.Verb, Told.Argument(ArgumentRelation.Subject, "", 1), Told.Argument(ArgumentRelation.Object, "", 3));

        Assert.Single(told.Match(clause, Rule("a/b", "send", A, Word(noun))));
    }

    [Fact]
    public void An_exclusion_forbids_its_rule()
    {
        var told = PeruHeldTalksWithChile();
        var rule = Rule("a/b", "hold", A, With(Slot.B, "with"));

        Assert.Empty(told.Match(HeldTalks(told), rule with { Unless = [Pattern("", PredicateKind.Verb, Word("talk"))] }));
        Assert.Empty(told.Match(HeldTalks(told), rule with { Unless = [Pattern("hold", PredicateKind.Verb, Word("phone talk"))] }));
        Assert.Single(told.Match(HeldTalks(told), rule with { Unless = [Pattern("have", PredicateKind.Verb, Word("talk"))] }));
        Assert.Single(told.Match(HeldTalks(told), rule with { Unless = [Pattern("", PredicateKind.Verb, Word("speech"))] }));
    }

    [Fact]
    public void Of_the_events_the_higher_priority_wins_and_then_the_more_specific_rule()
    {
        var told = PeruHeldTalksWithChile();
        var wide = Rule("a/wide", "hold", A, With(Slot.B, "with"));
        var narrow = Rule("b/narrow", "hold", A, Word("talk"), With(Slot.B, "with"));

        Assert.Equal("b/narrow", Assert.Single(told.Match(HeldTalks(told), wide, narrow)).Rule.Id);
        Assert.Equal("a/wide", Assert.Single(told.Match(HeldTalks(told), wide with { Priority = 1 }, narrow)).Rule.Id);
    }

    [Fact]
    public void An_event_and_a_statement_stand_side_by_side_and_equal_rules_that_differ_in_yield_too()
    {
        var told = PeruHeldTalksWithChile();
        var deed = Rule("a/deed", "hold", A, With(Slot.B, "with"));
        var twin = Rule("a/twin", "hold", A, With(Slot.B, "with"));
        var other = twin with { Id = "b/other", Yield = new RuleYield.OfEvent("COOPERATE", null, null) };
        var said = twin with { Id = "c/said", Yield = new RuleYield.OfStatement(StatementKind.Topics, null, null) };

        Assert.Equal(
            ["a/deed", "b/other", "c/said"], told.Match(HeldTalks(told), deed, twin, other, said).Select(match => match.Rule.Id));
    }

    [Fact]
    public void Of_the_patterns_of_a_rule_the_one_that_fills_most_slots_counts()
    {
        var told = PeruHeldTalksWithChile();
        var rule = Rule("a/b", "hold") with
        {
            Patterns = [Pattern("hold", PredicateKind.Verb, A), Pattern("hold", PredicateKind.Verb, A, With(Slot.B, "with"))],
        };

        Assert.NotNull(Assert.Single(told.Match(HeldTalks(told), rule))[Slot.B]);
    }

    [Fact]
    public void A_clause_that_no_rule_knows_costs_no_memory()
    {
        var told = PeruHeldTalksWithChile();
        var (clause, context) = (HeldTalks(told), told.Context);
        var index = new LexiconIndex(new Rulebook([Rule("a/other", "have", A), Rule("a/near", "hold", A, Word("meeting"))], []));
        _ = index.Match(clause, told.Sentence, context);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < 1000; round++)
            _ = index.Match(clause, told.Sentence, context);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
