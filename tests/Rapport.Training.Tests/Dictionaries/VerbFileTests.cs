namespace Rapport.Training.Tests.Dictionaries;

public sealed class VerbFileTests
{
    private const string AnyTarget = "B?:anywhere";

    private static DictionaryReading Petrarch(string patterns, string sets = "") =>
        DictionaryFolder.Read(verbs: $"{sets}\n--- IMPOUND [171] ---\nIMPOUND\n{patterns}\n");

    private static DictionaryReading Tabari(string patterns) => DictionaryFolder.Read(verbs: $"IMPOUND [171] ;note\n{patterns}\n");

    private static string[] Patterns(DictionaryReading reading)
    {
        Assert.Empty(reading.Faults);
        Assert.Empty(reading.LeftOut);
        return reading.Patterns(reading.Rules.Where(rule => rule.Priority >= 3).Select(rule => rule.Patterns[0].Line).First());
    }

    [Fact]
    public void A_verb_alone_has_the_code_of_its_heading_or_its_own()
    {
        var reading = DictionaryFolder.Read(verbs: "--- IMPOUND [171] ---\nIMPOUND\nSEIZE [1711]\n--- HOLD [---] ---\nHOLD {HOLDS HELD HOLDING}\n");

        Assert.Equal(["own-my/impound-2 COERCE 171 directed", "own-my/seize-3 COERCE 1711 directed"], reading.Told());
        Assert.Equal([$"impound A:subject {AnyTarget}"], reading.Patterns(2));
        Assert.Equal(3, reading.Counts!.Verbs);
    }

    [Theory]
    [InlineData("--- LEND [070] ---\nLEND {LENDS LENT LENDING}", "lend|lends|lent|lending")]
    [InlineData("--- LEND [070] ---\nLEND LENDS LENT LENDING", "lend|lends|lent|lending")]
    [InlineData("--- CALL_OFF [161] ---", "call off")]
    [InlineData("--- CALL [161] ---\n+CALL_OFF", "call off")]
    [InlineData("ACCUSED [112]", "accused|accus|accuse")]
    [InlineData("BROKE [160]", "broke|break")]
    [InlineData("DENIES [120]", "denies|deny|denie|deniee|deni")]
    public void Verbs_are_found_by_their_listed_forms_and_by_what_they_are_forms_of(string text, string predicates)
    {
        var reading = DictionaryFolder.Read(verbs: text);

        Assert.Empty(reading.Faults);
        Assert.Contains(predicates, reading.Rules[0].Patterns.Select(pattern => string.Join('|', pattern.Predicates)));
    }

    [Fact]
    public void Words_nouns_and_phrases_behind_the_verb_are_objects_that_may_be_the_targets() => Assert.Equal(
        ["impound A:subject B:object/recipient{fishing boat}", $"impound A:subject :object{{fishing boat}} {AnyTarget}"],
        Patterns(Petrarch("- * {FISHING BOAT} [1711]")));

    [Fact]
    public void Sets_are_spelled_out_with_sets_in_them_and_words_of_several() => Assert.Equal(
        $"impound A:subject :object{{cod, ships, ship, patrol boats, patrol boat}} {AnyTarget}",
        Patterns(Petrarch("- * &CATCH [1711]", "&VESSEL\n+SHIPS\n+PATROL_BOATS\n&CATCH\n+COD_\n+&VESSEL"))[1]);

    [Fact]
    public void A_phrase_in_parentheses_hangs_on_its_preposition() => Assert.Equal(
        $"impound A:subject :oblique(for){{police detention}} {AnyTarget}",
        Patterns(Petrarch("- * (FOR {POLICE &STAY}) [173]", "&STAY\n+DETENTION_"))[1]);

    [Fact]
    public void A_preposition_alone_asks_for_any_phrase() =>
        Assert.Equal([$"impound A:subject :oblique(with) {AnyTarget}"], Patterns(Petrarch("- * (WITH) [173]")));

    [Fact]
    public void A_noun_before_the_verb_is_the_subject() =>
        Assert.Equal([$"impound A:subject{{coast guard}} {AnyTarget}"], Patterns(Petrarch("- COAST GUARD * [1711]")));

    [Fact]
    public void A_particle_that_may_be_a_preposition_is_read_as_both() => Assert.Equal(
        [$"impound off A:subject {AnyTarget}", $"impound A:subject :oblique(off) {AnyTarget}"], Patterns(Tabari("- *_OFF [161]")));

    [Fact]
    public void To_and_a_word_is_an_infinitive_or_a_phrase() => Assert.Contains(
        $"impound A:subject :infinitive{{meet}} {AnyTarget}", Patterns(Tabari("- * TO_ MEET [036]")));

    [Theory]
    [InlineData("- $ * + [171]", "impound A:subject B:object/recipient")]
    [InlineData("- $ * WITH_ + [171]", "impound A:subject B:oblique(with)")]
    [InlineData("- + WAS * BY_$ [171]", "passive impound B:object A:subject")]
    [InlineData("- + { WAS | WERE } * IN_ $ [171]", "passive impound B:object A:oblique(in)")]
    [InlineData("- + SHIP * BY $ [171]", "passive impound B:object{ship} A:subject")]
    [InlineData("- * ^ OF_ + [171]", "impound A:subject :object B:oblique(of)")]
    public void Sides_stand_where_the_pattern_puts_them(string pattern, string told) => Assert.Equal([told], Patterns(Tabari(pattern)));

    [Fact]
    public void A_noun_behind_the_target_is_the_targets_or_stands_beside_it() => Assert.Equal(
        ["impound A:subject B:object/recipient{troops, troop}", "impound A:subject B:object/recipient :object{troops, troop}"],
        Patterns(Tabari("- $ * + TROOPS [171]")));

    [Fact]
    public void Several_actors_are_source_and_target_of_each_other()
    {
        var reading = Tabari("- % * EACH OTHER [112:112]\n- * BETWEEN % [190]");

        Assert.Equal(["own-my/impound-1 COERCE 171 directed", "own-my/impound-2 ACCUSE 112 reciprocal", "own-my/impound-3 ASSAULT 190 reciprocal"], reading.Told());
        Assert.Equal(["impound A&:subject :object{each, other}"], reading.Patterns(2));
        Assert.Equal(["impound A&:oblique(between)"], reading.Patterns(3));
    }

    [Fact]
    public void Two_codes_are_one_for_each_direction_where_patterns_mark_the_sides()
    {
        var reading = Tabari("- $ * TALKS + [112:120]\n- $ * WITH + [030:030]\n- $ * VISIT + [042:043]");

        Assert.Equal(
            ["own-my/impound-1 COERCE 171 directed", "own-my/impound-2 ACCUSE 112 directed", "own-my/impound-2-back REJECT 120 reversed",
                "own-my/impound-3 AGREE 030 reciprocal", "own-my/impound-4 CONSULT 042 directed"],
            reading.Told());
    }

    [Fact]
    public void Two_codes_are_one_for_each_voice_where_patterns_mark_no_sides()
    {
        var reading = Petrarch("- * CATCH [171:173]\n- * SHIP [:173]");

        Assert.Equal(
            ["own-my/impound-4 COERCE 171 directed", "own-my/impound-4-passive COERCE 173 directed", "own-my/impound-5 COERCE 173 directed"],
            reading.Told()[1..]);
        Assert.All(reading.Patterns(5), pattern => Assert.StartsWith("passive ", pattern, StringComparison.Ordinal));
    }

    [Fact]
    public void Null_codes_keep_words_from_being_an_event_and_discards_keep_the_sentence_out()
    {
        var reading = Petrarch("- * MARATHON [---]\n- * REGATTA [###]");

        Assert.Contains("own-my/impound-4 nothing directed", reading.Told());
        Assert.Contains("own-my/impound-5 discard directed", reading.Told());
        Assert.All(reading.Patterns(5), pattern => Assert.DoesNotContain("A:", pattern, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[1711]", "COERCE 1711")]
    [InlineData("[171!]", "COERCE 171")]
    [InlineData("[1719]", "COERCE 171")]
    [InlineData("[179]", "COERCE 170")]
    public void A_code_that_is_unknown_is_read_as_the_one_above_it(string code, string read) =>
        Assert.Contains(Tabari($"- * CARGO {code}").Told(), told => told.Contains($"impound-2 {read}", StringComparison.Ordinal));

    [Fact]
    public void Stems_find_words_that_go_on_and_verbs_that_they_begin()
    {
        var reading = DictionaryFolder.Read(verbs: "ACCUS [112]\n- * OF_ VIOLAT LAW_ [1122]", stems: true);

        Assert.Contains("accuse", reading.Rules[0].Patterns[0].Predicates);
        Assert.Contains(reading.Rules[1].Patterns, pattern => pattern.Elements.Any(element => element.Lemmas.SequenceEqual(["violat* law"])));
    }

    [Theory]
    [InlineData("- WILL_NOT * [120]", "\"WILL\" before the verb")]
    [InlineData("- SAID * [120]", "\"SAID\" before the verb")]
    [InlineData("- ^ * + [120]", "passes over somebody before the verb")]
    [InlineData("- $ + * [120]", "names two actors before the verb")]
    [InlineData("- WITH SHIP * [120]", "\"WITH\" before the verb")]
    [InlineData("- * THAT SHIP [120]", "opens a clause")]
    [InlineData("- * NOT [120]", "\"NOT\" behind the verb")]
    [InlineData("- $ * TO SEND SHIP + [120]", "in a clause of their own")]
    [InlineData("- $ * + WITH_ $ [120]", "names one side twice")]
    [InlineData("~ a (b . IMPOUND) SAY = a b 112", "transformation")]
    [InlineData("- * CARGO [010]", "no PLOVER type")]
    public void What_a_clause_cannot_express_is_told_with_its_line_and_why(string line, string why)
    {
        var told = Assert.Single(Tabari($"{line}\n- * CATCH [1711]").LeftOut).ToString();

        Assert.Matches(@"my\.verbs:2: .+; .+", told);
        Assert.Contains(why, told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("- * CARGO", "has no code")]
    [InlineData("- * CARGO [999]", "no CAMEO code")]
    [InlineData("- * CARGO [1:2:3]", "is no code")]
    [InlineData("- CARGO [171]", "has no \"*\"")]
    [InlineData("- * &SHIPS [171]", "no set &SHIPS")]
    [InlineData("- * {CARGO [171]", "is not closed")]
    [InlineData("!IMPOUND?", "is not understood")]
    [InlineData("--- IMPOUND", "is no heading")]
    public void Errors_name_file_line_and_remedy_and_the_rest_is_read(string line, string fault)
    {
        var reading = Tabari($"{line}\n- * CATCH [1711]");

        var told = Assert.Single(reading.Faults).ToString();
        Assert.Matches(@"my\.verbs:2: .+; .+", told);
        Assert.Contains(fault, told, StringComparison.Ordinal);
        Assert.Contains(reading.Told(), rule => rule.Contains("impound-3 COERCE 1711", StringComparison.Ordinal));
    }

    [Fact]
    public void Sets_that_include_themselves_or_nothing_known_are_told()
    {
        var reading = Petrarch("- * &A [171]\n- * &C [171]", "&A\n+&B\n+SHIP\n&B\n+&A\n&C\n+&D\n+COD");

        Assert.Contains(reading.Faults, fault => fault.Line == 2 && fault.Fault.Contains("itself", StringComparison.Ordinal) || fault.Line == 5);
        Assert.Contains(reading.Faults, fault => fault.Line == 7 && fault.Fault.Contains("&D", StringComparison.Ordinal));
    }

    [Fact]
    public void Patterns_of_a_block_hold_for_all_its_verbs_and_are_counted_once()
    {
        var reading = DictionaryFolder.Read(verbs: "--- IMPOUND [171] ---\nIMPOUND\nSEIZE\n+TAKE_AWAY\n- * CATCH [1711]\n- WILL * SHIP [171]\n");

        Assert.Equal((1, 2), (reading.Counts!.Patterns, reading.Counts.PatternsRead));
        Assert.Equal(["impound", "seize", "take away"], reading.Rules.Where(rule => rule.Priority == 3)
            .SelectMany(rule => rule.Patterns).SelectMany(pattern => pattern.Predicates).Distinct());
    }

    [Fact]
    public void Rules_of_the_user_win_over_the_programs_own() =>
        Assert.Equal([2, 3], Tabari("- * CATCH [1711]").Rules.Select(rule => rule.Priority));
}
