using System.Collections.Immutable;
using Rapport.Coding.Actors;
using Rapport.Coding.Clauses;
using Rapport.Coding.Contexts;
using Rapport.Coding.Issues;
using Rapport.Coding.Lexicon;
using Rapport.Coding.Relevance;
using Rapport.Coding.Wordings;
using Rapport.Text;

namespace Rapport.Coding.Tests;

public sealed class PackTests
{
    private static readonly Ontology Ontology = new([], [], [], ImmutableSortedDictionary<StatementKind, EventProjection>.Empty);

    private static readonly ActorRegister Actors = new(new ActorTables
    {
        States = [],
        Collectives = [],
        Organisations = [],
        Names = [],
        Offices = [],
        OfficeWords = [],
        AgentNouns = [],
        Ambiguous = [],
        Holders = [],
        HolderNames = [],
        Cities = [],
    });

    private static readonly ContextEntry Fishing = new() { Context = "natural_resource", Words = [new Wording(["fish"])], Hints = [new Wording(["lake", "water"])], NearMisses = ["fish market"] };
    private static readonly IssueEntry Lakes = new() { Id = "lakes", Name = "lake question", Wordings = [new Wording(["lake question"])] };

    private static Rule Rule(string id, RuleYield yield) => new()
    {
        Id = id,
        Yield = yield,
        Sides = RuleSides.Reversed,
        Priority = -2,
        Patterns =
        [
            new Pattern
            {
                Predicates = ["receive", "take in"],
                Kind = PredicateKind.Noun,
                Line = 12,
                Elements =
                [
                    new PatternElement { Slot = Slot.B, Relations = [ArgumentRelation.Oblique, ArgumentRelation.Recipient], Markers = ["to"], Lemmas = ["guest"], MayBelong = true },
                    new PatternElement { Relations = [ArgumentRelation.Object], MustBePlural = true, Optional = true },
                ],
            },
        ],
        Unless = [new Pattern { Predicates = [], Kind = PredicateKind.Verb, Elements = [new PatternElement { Relations = [ArgumentRelation.Object] }] }],
    };

    private static Pack Sample(int priority = 1) => new(Ontology, Actors, new Rulebook(
        [
            Rule("b/event", new RuleYield.OfEvent("CONSULT", "visit", "043")),
            Rule("a/statement", new RuleYield.OfStatement(StatementKind.Position, Stance.Against, null)) with { Priority = priority },
            Rule("c/content", new RuleYield.OfContent()),
            Rule("d/plain", new RuleYield.OfStatement(StatementKind.Topics, null, "010")),
        ],
        [KeyValuePair.Create("guest-verb", ImmutableArray.Create("receive", "host"))]), new IssueRegister([Lakes]), new ContextRegister([Fishing]), new RelevanceWeights([new(RelevanceFeature.Word, "talks", 120), new(RelevanceFeature.Threshold, "pass", -40)]));

    private static byte[] Bytes(Pack pack)
    {
        using var stream = new MemoryStream();
        pack.Write(stream);
        return stream.ToArray();
    }

    private static Pack Read(byte[] bytes) => Pack.Read(new MemoryStream(bytes), "test.pack");

    [Fact]
    public void A_pack_comes_back_as_it_was_written()
    {
        var pack = Sample();

        var again = Read(Bytes(pack));

        Assert.Equal(pack.Hash, again.Hash);
        Assert.StartsWith("sha256:", pack.Hash, StringComparison.Ordinal);
        Assert.Equal(Bytes(pack), Bytes(new Pack(again.Ontology, again.Actors, again.Lexicon, again.Issues, again.Contexts, again.Relevance)));
        Assert.Equal(["a/statement", "b/event", "c/content", "d/plain"], again.Lexicon.Rules.Select(rule => rule.Id));
        Assert.Equal(new RuleYield.OfStatement(StatementKind.Position, Stance.Against, null), again.Lexicon.Rules[0].Yield);
        Assert.Equal(new RuleYield.OfEvent("CONSULT", "visit", "043"), again.Lexicon.Rules[1].Yield);
        Assert.Equal("lakes", again.Issues.Find("the lake question", 2020));
        Assert.Equal(["natural_resource"], again.Contexts.Entries.Select(entry => entry.Context));
        Assert.Equal(pack.Relevance.Weights, again.Relevance.Weights);
        Assert.Equal(["receive", "host"], again.Lexicon.Sets["guest-verb"]);
        var (pattern, element) = (again.Lexicon.Rules[1].Patterns[0], again.Lexicon.Rules[1].Patterns[0].Elements[0]);
        Assert.Equal((PredicateKind.Noun, 12, RuleSides.Reversed, -2), (pattern.Kind, pattern.Line, again.Lexicon.Rules[1].Sides, again.Lexicon.Rules[1].Priority));
        Assert.Equal(["receive", "take in"], pattern.Predicates);
        Assert.Equal([ArgumentRelation.Oblique, ArgumentRelation.Recipient], element.Relations);
        Assert.True(element.MayBelong && !element.Optional && !element.MustBePlural);
    }

    private static OwnActors Own { get; } = new()
    {
        Actors =
        [
            new DictionaryActor(
                "VIK PARTY", NameRoles.Name | NameRoles.Adjective, IsStem: true, AsWritten: false,
                [
                    new DatedActors([new Actor(new ActorCode("NOR"), "GOV", null) { DictionaryCode = "NORGOV" }], new DateOnly(2020, 1, 1), new DateOnly(2021, 1, 1), false),
                    new DatedActors([], null, null, Discards: true),
                ]),
        ],
        Agents = [new DictionaryAgent("admirals", IsPlural: true, new AgentNoun("admiral", "MIL", IsBody: false) { DictionaryCode = "MIL" })],
        Spellings = ImmutableSortedDictionary<ActorCode, string>.Empty.Add(new ActorCode("IGO:UN"), "IGOUNO"),
    };

    [Fact]
    public void Users_own_actors_and_rules_that_yield_nothing_come_back_as_they_were_written()
    {
        var rules = new[] { Rule("a/nothing", new RuleYield.OfNothing(Sentence: false)), Rule("b/discard", new RuleYield.OfNothing(Sentence: true)) };
        rules[0] = rules[0] with { Patterns = [rules[0].Patterns[0] with { Voice = PatternVoice.Passive }] };
        var pack = new Pack(Ontology, new ActorRegister(Actors.Tables with { Dictionary = Own }), new Rulebook([.. rules], []), new IssueRegister([Lakes]), ContextRegister.Empty, RelevanceWeights.Empty);

        var again = Read(Bytes(pack));

        Assert.Equal(Bytes(pack), Bytes(new Pack(again.Ontology, again.Actors, again.Lexicon, again.Issues, again.Contexts, again.Relevance)));
        var phrase = Assert.Single(again.Actors.Tables.Dictionary.Actors);
        Assert.Equal("NORGOV", phrase.On(new DateOnly(2020, 12, 31))!.Actors[0].DictionaryCode);
        Assert.True(phrase.IsStem && phrase.On(new DateOnly(2021, 1, 1))!.Discards);
        Assert.Equal(Own.Agents, again.Actors.Tables.Dictionary.Agents);
        Assert.Equal([new RuleYield.OfNothing(false), new RuleYield.OfNothing(true)], again.Lexicon.Rules.Select(rule => rule.Yield));
        Assert.Equal((PatternVoice.Passive, PredicateKind.Noun), (again.Lexicon.Rules[0].Patterns[0].Voice, again.Lexicon.Rules[0].Patterns[0].Kind));
    }

    [Theory]
    [InlineData("IGO:UN", "IGO", null, "IGOUNO")]
    [InlineData("BEL", "GOV", null, "BELGOV")]
    [InlineData("BEL", null, null, "BEL")]
    [InlineData("SYR:REB", "REB", null, "SYRREB")]
    [InlineData("BEL", "GOV", "BELGOVFRM", "BELGOVFRM")]
    public void Codes_of_the_register_are_spelled_as_dictionaries_spell_them(string code, string? sector, string? own, string spelled) =>
        Assert.Equal(spelled, Own.Spell(new Actor(new ActorCode(code), sector, null) { DictionaryCode = own }));

    [Fact]
    public void The_same_resources_give_the_same_bytes_and_others_another_hash()
    {
        Assert.Equal(Bytes(Sample()), Bytes(Sample()));
        Assert.NotEqual(Sample().Hash, Sample(priority: 3).Hash);
    }

    [Fact]
    public void A_pack_cut_off_anywhere_is_named_as_broken()
    {
        var bytes = Bytes(Sample());

        for (var length = 0; length < bytes.Length; length++)
        {
            var error = Assert.Throws<BrokenFileException>(() => Read(bytes[..length]));
            Assert.Equal("test.pack", error.Path);
            Assert.Contains("rapport compile", error.Remedy, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_pack_with_a_changed_byte_in_a_section_is_named_as_broken()
    {
        var bytes = Bytes(Sample());
        bytes[^1] ^= 1;

        Assert.Contains("damaged", Assert.Throws<BrokenFileException>(() => Read(bytes)).Fault, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pack_of_another_version_says_which()
    {
        var bytes = Bytes(Sample());
        bytes[8] = 77;

        Assert.Contains("version 77", Assert.Throws<BrokenFileException>(() => Read(bytes)).Fault, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_pack_is_named_as_none() =>
        Assert.Contains("no resource pack", Assert.Throws<BrokenFileException>(() => Read("Once upon a time"u8.ToArray())).Fault, StringComparison.Ordinal);
}
