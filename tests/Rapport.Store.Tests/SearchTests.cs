using CsCheck;
using Rapport.Store.Questions;
using Rapport.Store.Reading;

namespace Rapport.Store.Tests;

public sealed class SearchTests : IDisposable
{
    private readonly RecordFolder _folder = new();
    private readonly Record _record;

    public SearchTests()
    {
        _record = Record.Create(_folder.Path());
        _record.Append(
        [
            Samples.Call().Build(),
            Samples.Signing().Build(),
            new ReportBuilder("plain", "Weather in Suria", "The sun shone on the markets of Suria City. Fishing boats lay in the port, and a telephone rang.").With(static document => document with { Outlet = "Courier", Side = null }).Build(),
        ]);
    }

    public void Dispose()
    {
        _record.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("telephone", "call-1 plain")]
    [InlineData("TELEPHONE conversations", "call-1")]
    [InlineData("\"telephone conversation\"", "call-1")]
    [InlineData("\"conversation telephone\"", "")]
    [InlineData("“telephone conversation", "call-1")]
    [InlineData("telep*", "call-1 plain")]
    [InlineData("\"fishing acc\"*", "signing-1")]
    [InlineData("fishing -accord", "plain")]
    [InlineData("fishing -\"fishing accord\"", "plain")]
    [InlineData("-accord", "")]
    [InlineData("fishing-accord", "signing-1")]
    public void Reports_are_found_by_words_phrases_beginnings_and_words_that_are_not_there(string words, string reports) =>
        Assert.Equal(reports, Names(new() { Words = words }));

    [Theory]
    [InlineData("\"")]
    [InlineData("\"\"\"")]
    [InlineData("a OR")]
    [InlineData("NOT AND NEAR(")]
    [InlineData("* ^ NEAR( -x")]
    [InlineData("text:ports {a b}")]
    [InlineData("- -- *")]
    [InlineData("-\"")]
    [InlineData("   ")]
    [InlineData("' UNION SELECT 1 --")]
    [InlineData("\0 telephone\0")]
    [InlineData("\ud83d \u0002\u0003")]
    public void Nothing_that_is_typed_is_an_error(string words) => Assert.InRange(_record.Ask(new SearchQuestion { Words = words }).Hits.Length, 0, 3);

    [Fact]
    public void Random_signs_are_no_error() => Gen.Char["\"*-^(){}[]:+~'\\,;.aAnNdDoOrRtT \t“\u0000"].Array[0, 20].Sample(
        letters => _record.Ask(new SearchQuestion { Words = new string(letters) }).Total.Exact, iter: 300, threads: 1);

    [Theory]
    [InlineData(SearchPlace.Headlines, "call-1 signing-1 plain")]
    [InlineData(SearchPlace.Findings, "call-1")]
    [InlineData(SearchPlace.Texts, "call-1 signing-1 plain")]
    public void Words_are_looked_for_in_a_place(SearchPlace place, string reports)
    {
        var found = Names(new() { Words = "suria", Place = place }).Split(' ');

        Assert.Equal(reports.Split(' ').Order(), found.Order());
        Assert.All(_record.Ask(new SearchQuestion { Words = "suria", Place = place }).Hits, hit => Assert.All(hit.Passages, passage => Assert.Equal(place, passage.Place)));
    }

    [Fact]
    public void A_hit_names_report_and_finding_and_marks_the_words()
    {
        var hit = Assert.Single(_record.Ask(new SearchQuestion { Words = "two-lakes policies", Place = SearchPlace.Findings }).Hits);

        var passage = Assert.Single(hit.Passages);
        Assert.Equal('s', passage.Finding!.Value.Value[0]);
        Assert.Equal("supports the [two-lakes] [policy]", string.Concat(passage.Text.Select(static run => run.IsMatch ? $"[{run.Text}]" : run.Text)));
        Assert.Equal("call-1", hit.Report.Name);
    }

    [Fact]
    public void Beside_a_text_stands_a_finding_whose_evidence_holds_the_words_too()
    {
        Assert.NotNull(_record.Ask(new SearchQuestion { Words = "fishing accord", Place = SearchPlace.Texts }).Hits[0].Passages[0].Finding);
        Assert.Null(_record.Ask(new SearchQuestion { Words = "boats", Place = SearchPlace.Texts }).Hits[0].Passages[0].Finding);
    }

    [Fact]
    public void Reprints_are_one_hit_under_the_earliest_report()
    {
        var words = string.Join(' ', Enumerable.Range(1, 40).Select(static number => $"word{number}"));
        foreach (var (name, day) in (ReadOnlySpan<(string, int)>)[("later", 9), ("earlier", 8)])
            _record.Append([new ReportBuilder(name, $"Headline of {name}", words).With(document => document with { Published = new(2024, 5, day), Outlet = name }).Build()]);

        var hit = Assert.Single(_record.Ask(new SearchQuestion { Words = "word7 word8" }).Hits);

        Assert.Equal(("earlier", 1), (hit.Report.Name, hit.Reprints));
    }

    [Theory]
    [InlineData("country", "signing-1")]
    [InlineData("from", "signing-1")]
    [InlineData("to", "call-1 plain")]
    [InlineData("outlet", "call-1")]
    [InlineData("side", "call-1")]
    [InlineData("limit", "call-1")]
    public void Hits_are_narrowed(string condition, string reports)
    {
        var question = new SearchQuestion { Words = "suria" };

        Assert.Equal(reports.Split(' ').Order(), Names(condition switch
        {
            "country" => question with { Country = new("EST") },
            "from" => question with { From = new(2024, 6, 1) },
            "to" => question with { To = new(2024, 5, 31) },
            "outlet" => question with { Outlet = "Tidings" },
            "side" => question with { Side = "CHN" },
            _ => question with { Limit = 1 },
        }).Split(' ').Order());
    }

    [Fact]
    public void A_word_in_headline_finding_and_text_ranks_before_one_in_the_text_alone() =>
        Assert.Equal("signing-1", _record.Ask(new SearchQuestion { Words = "fishing" }).Hits[0].Report.Name);

    [Fact]
    public void A_recoded_report_is_found_by_its_newest_coding()
    {
        var newer = Samples.Call();
        newer.Pack = "sha256:second";
        _record.Append([newer.Build()]);

        Assert.Single(_record.Ask(new SearchQuestion { Words = "two-lakes" }).Hits);
        Assert.Equal(0, _record.Ask(new SearchQuestion { Words = "two-lakes" }).Hits[0].Reprints);
    }

    [Fact]
    public void Only_quotation_marks_an_asterisk_and_a_hyphen_are_read_as_signs()
    {
        Assert.Equal("\"a\" AND \"b c\" AND \"d*e\" AND \"f*\"*", SearchWords.Match("a \"b c\" d*e f*"));
        Assert.Equal("(\"OR\") NOT (\"b\" OR \"c d\")", SearchWords.Match("OR -b -\"c d\""));
        Assert.Null(SearchWords.Match("-a"));
    }

    private string Names(SearchQuestion question) => string.Join(' ', _record.Ask(question).Hits.Select(static hit => hit.Report.Name));
}
