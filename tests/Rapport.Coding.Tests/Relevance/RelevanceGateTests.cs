using System.Collections.Immutable;
using System.Text;
using Rapport.Coding.Actors;
using Rapport.Coding.Relevance;
using Rapport.Text;

namespace Rapport.Coding.Tests.Relevance;

public sealed class RelevanceGateTests
{
    private static readonly ActorRegister Actors = new(new ActorTables
    {
        States = [],
        Collectives = [],
        Organisations = [],
        Names =
        [
            Name("Norway", "NOR"), Name("Norwegian", "NOR", NameRoles.Adjective), Name("New Zealand", "NZL"), Name("Kenya", "KEN"), Name("Turkey", "TUR"),
            .. "FRO BHS MHL SLB COK".Split(' ').Select(static code => Name($"{code} Islands", code)),
        ],
        Offices = [],
        OfficeWords = [],
        AgentNouns = [],
        Ambiguous = [new AmbiguousName("Turkey", AmbiguityKind.Word, null, [])],
        Holders = [],
        HolderNames = [],
        Cities = [],
    });

    private static ActorName Name(string text, string code, NameRoles roles = NameRoles.Name) => new(text, new ActorCode(code), roles, null, text);

    private static RelevanceGate Gate(params ReadOnlySpan<(RelevanceFeature Feature, string Value, int Hundredths)> weights)
    {
        var all = ImmutableArray.CreateBuilder<RelevanceWeight>();
        foreach (var (feature, value, hundredths) in weights)
            all.Add(new(feature, value, hundredths));
        return new RelevanceGate(new(all.ToImmutable()), Actors);
    }

    private static Document Report(string text, string? side = null) => new() { Id = "r", Text = text, Side = side };

    private static RelevanceGate Talks { get; } = Gate(
        (RelevanceFeature.Word, "talks", 150), (RelevanceFeature.Word, "match", -90), (RelevanceFeature.ActorsInSentence, "0", -100), (RelevanceFeature.ActorsInSentence, "2", 60),
        (RelevanceFeature.ActorsInReport, "2", 5), (RelevanceFeature.Threshold, "1", 100), (RelevanceFeature.Threshold, "2", 120));

    [Fact]
    public void A_report_passes_by_its_best_sentence_and_the_verdict_names_it()
    {
        var report = Report("The match was lost. \"Norway and Kenya held talks.\" It rained.");

        var relevance = Talks.Weigh(report);

        Assert.True(relevance.Passes);
        Assert.Equal(150 + 60 + 5 - 120, relevance.Hundredths);
        Assert.Equal("\"Norway and Kenya held talks.\"", relevance.Sentence.Of(report.Text));
    }

    [Fact]
    public void A_report_below_what_reports_of_its_length_must_reach_does_not_pass()
    {
        Assert.Equal((false, -50), Talks.Weigh(Report("The talks go on")) is var alone ? (alone.Passes, alone.Hundredths) : default);
        Assert.True(Talks.Weigh(Report("Talks of Norway")).Passes);
        Assert.False(Talks.Weigh(Report("The match of Norway and Kenya")).Passes);
    }

    [Fact]
    public void A_word_counts_once_in_a_sentence_in_capitals_or_small_letters()
    {
        Assert.Equal(Talks.Weigh(Report("Norway: talks")).Hundredths, Talks.Weigh(Report("Norway: TALKS, talks, Talks")).Hundredths);
    }

    [Fact]
    public void The_state_that_the_outlet_speaks_for_is_not_counted_among_the_actors()
    {
        Assert.Equal(60, Talks.Weigh(Report("Norway and Kenya: talks")).Hundredths - Talks.Weigh(Report("Norway and Kenya: talks", "NOR")).Hundredths - 5);
    }

    [Fact]
    public void Words_tell_of_actors_by_names_of_one_word_and_last_words_that_few_actors_share()
    {
        int Actors(string text)
        {
            Talks.Read(Report(text), out var actors);
            return actors;
        }

        Assert.Equal(2, Actors("Norwegian skiers in Norway and Zealand"));
        Assert.Equal(0, Actors("The norwegian turkey, a Turkey, of the Islands"));
    }

    [Fact]
    public void Sentences_end_at_full_stops_before_a_space_and_at_the_ends_of_lines()
    {
        var text = "Talks at 3.5 km.\nNorway (of course.) agreed! Why? \"Yes.\" End";

        var sentences = Talks.Read(Report(text), out _);

        Assert.Equal(["Talks at 3.5 km.", "Norway (of course.)", "agreed!", "Why?", "\"Yes.\"", "End"], sentences.Select(sentence => sentence.Span.Of(text).Trim()));
        Assert.Equal(["at", "km", "talks"], sentences[0].Words);
    }

    [Fact]
    public void What_there_is_no_threshold_for_passes_and_what_has_no_words_does_not()
    {
        Assert.True(Gate().Weigh(Report("The match.")).Passes);
        Assert.False(Gate().Weigh(Report("12:3 — 7")).Passes);
        Assert.False(Talks.Weigh(Report("")).Passes);
    }

    [Fact]
    public void The_sum_is_that_of_the_sentences_as_they_are_read_whatever_the_text()
    {
        string[] pieces = ["Norway", "talks", "Talks", "match", "Kenya", "Zealand", "İ", "\U0001F600", ".", "! ", "\n", " ", "\"", "x-y", "Ångström", new string('a', 30), "’"];
        var random = new Random(7);
        for (var turn = 0; turn < 500; turn++)
        {
            var text = new StringBuilder();
            for (var piece = random.Next(1, 30); piece > 0; piece--)
                text.Append(pieces[random.Next(pieces.Length)]);
            var report = Report(text.ToString(), turn % 2 == 0 ? "KEN" : null);
            var sentences = Talks.Read(report, out var actors);
            var relevance = Talks.Weigh(report);
            if (sentences.IsEmpty || RelevanceGate.LengthOf(sentences.Length) > 2)
                continue;
            var best = sentences.Max(static sentence => (sentence.Words.Contains("talks") ? 150 : 0) - (sentence.Words.Contains("match") ? 90 : 0)
                + (sentence.Actors switch { 0 => -100, 2 => 60, _ => 0 }));
            Assert.Equal(best + (actors == 2 ? 5 : 0) - (sentences.Length == 1 ? 100 : 120), relevance.Hundredths);
        }
    }
}
