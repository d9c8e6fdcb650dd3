using Rapport.Coding;
using Rapport.Coding.Clauses;
using Rapport.Coding.Lexicon;

namespace Rapport.Training.Tests;

public sealed class LexiconSourcesTests
{
    private static readonly Ontology Ontology = OntologySources.Read(Path.Combine(Checkout.Root, "data", "ontology"));

    private const string Example = "```example\nPeru called Chile.\n=> CONSULT PER,CHL\n```\n";

    private static LexiconReading Read(params string[] texts) =>
        LexiconSources.Read([.. texts.Select((text, number) => ($"file{number + 1}.md", text))], Ontology);

    private static string Rule(string body, string id = "consult/call") => $"```rule {id}\n{body}\n```\n{Example}";

    private static Pattern PatternOf(string pattern, string sides = "directed")
    {
        var reading = Read(Rule($"event CONSULT\nwhen {pattern}\nsides {sides}"));
        Assert.Empty(reading.Faults);
        return Assert.Single(Assert.Single(reading.Rulebook.Rules).Patterns);
    }

    [Fact]
    public void The_lexicon_of_the_program_compiles_without_a_fault()
    {
        var reading = LexiconSources.Read([Path.Combine(Checkout.Root, "data", "lexicon")], Ontology);

        Assert.Equal("", string.Join("\n", reading.Faults));
        Assert.NotEmpty(reading.Rulebook.Rules);
    }

    [Fact]
    public void A_rule_is_read_with_its_yield_sides_and_priority()
    {
        var reading = Read(Rule("event CONSULT/phone cameo 041\nwhen A {call phone} B | A speak with B\n          A ring B\nsides reciprocal\npriority 2"));

        Assert.Empty(reading.Faults);
        var rule = Assert.Single(reading.Rulebook.Rules);
        Assert.Equal("consult/call", rule.Id);
        Assert.Equal(new RuleYield.OfEvent("CONSULT", "phone", "041"), rule.Yield);
        Assert.Equal(RuleSides.Reciprocal, rule.Sides);
        Assert.Equal(2, rule.Priority);
        Assert.Equal(["call", "speak", "ring"], rule.Patterns.Select(pattern => pattern.Predicates[0]));
        Assert.Equal([3, 3, 4], rule.Patterns.Select(pattern => pattern.Line));
    }

    [Fact]
    public void Statements_are_read_with_kind_stance_and_code()
    {
        var reading = Read(
            Rule("statement position against cameo 111\nwhen A oppose X", "position/oppose") + Rule("statement content\nwhen A note that X", "content/note"));

        Assert.Empty(reading.Faults);
        Assert.Equal(new RuleYield.OfContent(), reading.Rulebook.Rules[0].Yield);
        Assert.Equal(new RuleYield.OfStatement(StatementKind.Position, Stance.Against, "111"), reading.Rulebook.Rules[1].Yield);
    }

    [Fact]
    public void The_subject_stands_before_the_predicate_and_the_object_behind_it()
    {
        var pattern = PatternOf("A visit B");

        Assert.Equal(PredicateKind.Verb, pattern.Kind);
        Assert.Equal([ArgumentRelation.Subject], pattern.Elements[0].Relations);
        Assert.Equal([ArgumentRelation.Object, ArgumentRelation.Recipient], pattern.Elements[1].Relations);
        Assert.True(pattern.Elements[1].MustBeActor);
    }

    [Fact]
    public void A_preposition_makes_an_oblique_and_to_takes_the_recipient_too()
    {
        var pattern = PatternOf("A speak {with to} B about X?");

        Assert.Equal([ArgumentRelation.Oblique, ArgumentRelation.Recipient], pattern.Elements[1].Relations);
        Assert.Equal(["with", "to"], pattern.Elements[1].Markers);
        Assert.True(pattern.Elements[2].Optional);
        Assert.Equal([ArgumentRelation.Oblique], pattern.Elements[2].Relations);
        Assert.False(pattern.Elements[2].MustBeActor);
    }

    [Fact]
    public void Clauses_behind_the_predicate_are_told_apart()
    {
        var pattern = PatternOf("A press B for doing X");
        Assert.Equal([ArgumentRelation.Gerund], pattern.Elements[2].Relations);
        Assert.Equal(["for"], pattern.Elements[2].Markers);

        var infinitive = PatternOf("A agree to-do {send give}").Elements[1];
        Assert.Equal([ArgumentRelation.Infinitive], infinitive.Relations);
        Assert.Equal(["send", "give"], infinitive.Lemmas);

        var content = PatternOf("A agree that X").Elements[1];
        Assert.Equal([ArgumentRelation.Content], content.Relations);
        Assert.Equal(["that", ""], content.Markers);
    }

    [Fact]
    public void Noun_predicates_take_possessors_and_pairs()
    {
        var visit = PatternOf("A's visit/n to B");
        Assert.Equal(PredicateKind.Noun, visit.Kind);
        Assert.Equal([ArgumentRelation.Subject, ArgumentRelation.Modifier], visit.Elements[0].Relations);
        Assert.False(visit.Elements[0].MayBelong);

        var call = PatternOf("{telephone_call call}/n between A and B", "reciprocal");
        Assert.Equal(["telephone call", "call"], call.Predicates);
        Assert.True(Assert.Single(call.Elements).MustBePlural);
        Assert.Equal(["between"], call.Elements[0].Markers);
    }

    [Fact]
    public void A_slot_may_demand_words_and_a_thing_of_the_actor()
    {
        var pattern = PatternOf("A expel B:{diplomat envoy} over C's");

        Assert.Equal(["diplomat", "envoy"], pattern.Elements[1].Lemmas);
        Assert.True(pattern.Elements[2].MayBelong);
        Assert.Equal(Slot.C, pattern.Elements[2].Slot);
    }

    [Fact]
    public void Sets_include_sets_across_files_and_go_on_over_indented_lines()
    {
        var reading = Read(
            "```sets\ncall = phone, ring up,\n       {more}\n```\n" + Rule("event CONSULT\nwhen A {call} B"),
            "```sets\nmore = telephone, phone\n```\n");

        Assert.Empty(reading.Faults);
        Assert.Equal(["phone", "ring up", "telephone"], reading.Rulebook.Rules[0].Patterns[0].Predicates);
        Assert.Equal(["telephone", "phone"], reading.Rulebook.Sets["more"]);
    }

    [Fact]
    public void A_list_in_braces_goes_on_in_the_next_line_and_includes_sets()
    {
        var reading = Read("```sets\nmore = ring up\n```\n" + Rule("event CONSULT\nwhen A {call phone_back\n        {more}} B\n     A {see {more} spot} B for *"));

        Assert.Empty(reading.Faults);
        Assert.Equal(["call", "phone back", "ring up"], reading.Rulebook.Rules[0].Patterns[0].Predicates);
        Assert.Equal(["see", "ring up", "spot"], reading.Rulebook.Rules[0].Patterns[1].Predicates);
        var anything = reading.Rulebook.Rules[0].Patterns[1].Elements[2];
        Assert.Equal((Slot.None, 0, "for"), (anything.Slot, anything.Lemmas.Length, anything.Markers[0]));
    }

    [Fact]
    public void An_exclusion_needs_no_predicate()
    {
        var reading = Read(Rule("event CONSULT\nwhen A meet B\nunless with enthusiasm | A meet condition"));

        Assert.Empty(reading.Faults);
        Assert.Empty(reading.Rulebook.Rules[0].Unless[0].Predicates);
        Assert.Equal(["meet"], reading.Rulebook.Rules[0].Unless[1].Predicates);
    }

    [Theory]
    [InlineData("event PARLEY\nwhen A meet B", 2, "no PLOVER type")]
    [InlineData("event CONSULT/fax\nwhen A meet B", 2, "has no mode \"fax\"")]
    [InlineData("event CONSULT cameo 999\nwhen A meet B", 2, "no CAMEO code")]
    [InlineData("statement wish\nwhen A wish X", 2, "no kind of statement")]
    [InlineData("statement ask for\nwhen A ask X", 2, "no stance")]
    [InlineData("when A meet B", 1, "yields nothing")]
    [InlineData("event CONSULT", 1, "no pattern")]
    [InlineData("event CONSULT\nwhen A {meeting-verb} B", 3, "there is no set meeting-verb")]
    [InlineData("event CONSULT\nwhen A meet with", 3, "nothing stands behind \"with\"")]
    [InlineData("event CONSULT\nwhen A with B", 3, "no predicate")]
    [InlineData("event CONSULT\nwhen A {meet B", 3, "not closed")]
    [InlineData("event CONSULT\nwhen A {meet, see} B", 3, "has a comma")]
    [InlineData("event CONSULT\nwhen A Meet B", 3, "\"Meet\" is not understood")]
    [InlineData("event CONSULT\nwhen meet B", 3, "no slot A")]
    [InlineData("event CONSULT\nwhen A meet A", 3, "the slot A stands twice")]
    [InlineData("event CONSULT\nwhen A meet\nsides reciprocal", 3, "names one only")]
    [InlineData("event CONSULT\nwhen A host guest\nsides reversed", 3, "no slot B")]
    [InlineData("statement content\nwhen A note B", 3, "no slot X")]
    [InlineData("event CONSULT\nwhen A meet B\nsides both", 4, "the sides cannot be")]
    [InlineData("event CONSULT\nwhen A meet B\npriority high", 4, "no number")]
    [InlineData("event CONSULT\nwhen A meet B\ncolour red", 4, "is no line of a rule")]
    [InlineData("event CONSULT\nwhen A meet B\nwhen A see B", 4, "two lines \"when\"")]
    public void A_broken_rule_is_named_with_its_line(string body, int line, string fault)
    {
        var found = Assert.Single(Read(Rule(body)).Faults);

        Assert.Equal("file1.md", found.Path);
        Assert.Equal(line, found.Line);
        Assert.Contains(fault, found.Fault, StringComparison.Ordinal);
        Assert.NotEmpty(found.Remedy);
    }

    [Fact]
    public void All_faults_of_all_files_are_told_at_once_in_the_order_of_the_lines()
    {
        var reading = Read(
            Rule("event PARLEY\nwhen A {nothing} B\nsides both"),
            "```rule Bad\nevent CONSULT\nwhen A meet B\n```\n");

        Assert.Equal(
            ["file1.md:2", "file1.md:3", "file1.md:4", "file2.md:1", "file2.md:1"],
            reading.Faults.Select(fault => $"{fault.Path}:{fault.Line}"));
        Assert.Contains("no example", reading.Faults[4].Fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("```example\nA.\n=> CONSULT PER,CHL\n```\n", 1, "under no rule")]
    [InlineData("```rule a/b\nevent CONSULT\nwhen A meet B\n```\n", 1, "has no example")]
    [InlineData("```rule a/b\nevent CONSULT\nwhen A meet B\n```\n```counterexample\nA.\n=> none\n```\n", 1, "has no example")]
    [InlineData("```sets\ncall phone\n```\n", 2, "is no set")]
    [InlineData("```sets\na = b\na = c\n```\n", 3, "the set a is already in file1.md:2")]
    [InlineData("```sets\na = {b}\n```\n", 2, "there is no set b")]
    [InlineData("```sets\na = {a}\n```\n", 2, "includes itself")]
    [InlineData("```sets\na =\n```\n", 2, "is empty")]
    [InlineData("text\n```sets\na = b\n", 2, "the fence is not closed")]
    [InlineData("```rule a/b\nevent CONSULT\nwhen (\n```\n```example\nA.\n=> CONSULT PER,CHL\n```\n", 3, "is not closed")]
    public void A_broken_file_is_named_with_its_line(string text, int line, string fault)
    {
        var found = Assert.Single(Read(text).Faults);

        Assert.Equal(line, found.Line);
        Assert.Contains(fault, found.Fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=> CONSULT/fax PER,CHL", "nor a kind of statement")]
    [InlineData("=> CONSULT Peru", "\"Peru\" is not understood")]
    [InlineData("=> CONSULT", "the sides are missing")]
    [InlineData("=>", "nothing stands behind")]
    [InlineData("=> none", "is none")]
    [InlineData("date: Friday\n=> none", "no date")]
    public void An_expectation_that_cannot_be_read_is_a_fault(string lines, string fault)
    {
        var text = "```rule a/b\nevent CONSULT\nwhen A meet B\n```\n```example\n" + (lines.StartsWith("date", StringComparison.Ordinal)
            ? lines.Replace("\n=> none", "\nPeru met Chile.\n=> CONSULT PER,CHL", StringComparison.Ordinal)
            : "Peru met Chile.\n" + lines) + "\n```\n";

        Assert.Contains(fault, Assert.Single(Read(text).Faults).Fault, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_of_the_same_id_in_another_file_is_a_fault()
    {
        var rule = Rule("event CONSULT\nwhen A meet B");

        var fault = Assert.Single(Read(rule, rule).Faults);

        Assert.Equal("file2.md", fault.Path);
        Assert.Contains("file1.md:1", fault.Fault, StringComparison.Ordinal);
    }

    [Fact]
    public void An_example_is_read_with_its_day_its_side_and_its_expectations()
    {
        var example = Assert.Single(Read(
            "```rule a/b\nevent CONSULT\nwhen A meet B\n```\n```example\ndate: 2023-02-11\nside: PER\n"
            + "[A: Peru] met\n[B: Chile].\n\nIt agreed.\n=> CONSULT/visit 042 planned PER > CHL,IGO:EU\n=> position for PER\n```\n").Examples);

        Assert.Equal("Peru met Chile.\n\nIt agreed.", example.Text);
        Assert.Equal(new DateOnly(2023, 2, 11), example.Date);
        Assert.Equal("PER", example.Side);
        Assert.Equal(["Peru", "Chile"], example.Marked.Select(mark => mark.Span.Of(example.Text)));
        Assert.Equal(["Peru met Chile.", "It agreed."], example.ToDocument().Sections.Select(section => section.Span.Of(example.Text)));
        var deed = example.Expected[0];
        Assert.Equal(("CONSULT", "visit", "042", EventStatus.Planned), (deed.Type, deed.Mode, deed.Cameo, deed.Status));
        Assert.Equal(["CHL", "IGO:EU"], deed.Target.Select(code => code.Value));
        Assert.Equal((StatementKind.Position, Stance.For), (example.Expected[1].Kind!.Value, example.Expected[1].Stance!.Value));
    }
}
