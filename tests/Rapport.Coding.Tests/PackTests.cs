using System.Collections.Immutable;
using Rapport.Coding.Actors;
using Rapport.Coding.Clauses;
using Rapport.Coding.Issues;
using Rapport.Coding.Lexicon;
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
        Cities = [],
    });

    private static readonly IssueEntry Lakes = new() { Id = "lakes", Name = "lake question", Wordings = [new IssueWording(["lake question"])] };

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
        [KeyValuePair.Create("guest-verb", ImmutableArray.Create("receive", "host"))]), new IssueRegister([Lakes]));

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
        Assert.Equal(Bytes(pack), Bytes(new Pack(again.Ontology, again.Actors, again.Lexicon, again.Issues)));
        Assert.Equal(["a/statement", "b/event", "c/content", "d/plain"], again.Lexicon.Rules.Select(rule => rule.Id));
        Assert.Equal(new RuleYield.OfStatement(StatementKind.Position, Stance.Against, null), again.Lexicon.Rules[0].Yield);
        Assert.Equal(new RuleYield.OfEvent("CONSULT", "visit", "043"), again.Lexicon.Rules[1].Yield);
        Assert.Equal("lakes", again.Issues.Find("the lake question", 2020));
        Assert.Equal(["receive", "host"], again.Lexicon.Sets["guest-verb"]);
        var (pattern, element) = (again.Lexicon.Rules[1].Patterns[0], again.Lexicon.Rules[1].Patterns[0].Elements[0]);
        Assert.Equal((PredicateKind.Noun, 12, RuleSides.Reversed, -2), (pattern.Kind, pattern.Line, again.Lexicon.Rules[1].Sides, again.Lexicon.Rules[1].Priority));
        Assert.Equal(["receive", "take in"], pattern.Predicates);
        Assert.Equal([ArgumentRelation.Oblique, ArgumentRelation.Recipient], element.Relations);
        Assert.True(element.MayBelong && !element.Optional && !element.MustBePlural);
    }

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
