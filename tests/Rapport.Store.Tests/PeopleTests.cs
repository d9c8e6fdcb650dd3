using Rapport.Coding.Actors;
using Rapport.Store.Questions;

namespace Rapport.Store.Tests;

public sealed class PeopleTests : IDisposable
{
    private static readonly ActorRegister Register = Holders(
        new OfficeHolder("Ada Holm", "foreign minister", new("NOR"), new(2020, 1, 1), new(2024, 5, 31), false, "own"),
        new OfficeHolder("Nils Berg", "foreign minister", new("NOR"), new(2024, 6, 1), null, false, "own"),
        new OfficeHolder("Omar Diab", "president", new("SYR"), new(2024, 5, 2), new(2024, 5, 2), true, "own"));

    private readonly RecordFolder _folder = new();
    private readonly Record _record;
    private int _reports;

    public PeopleTests() => _record = Record.Create(_folder.Path());

    public void Dispose()
    {
        _record.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Names_of_one_person_are_one_tenure_from_the_first_report_to_the_last()
    {
        var first = Add(new(2024, 5, 3), "Holm", "foreign minister");
        Add(new(2024, 5, 4), "Ada Holm", "foreign minister");
        var last = Add(new(2024, 5, 9), "Ada M. Holm", "minister of foreign affairs", "Courier");

        var tenure = Assert.Single(Ask(new()));

        Assert.Equal(("Ada Holm", "foreign minister", "NOR", true), (tenure.Name, tenure.Office, tenure.Country.Value, tenure.IsSingle));
        Assert.Equal(["Ada M. Holm", "Holm"], tenure.OtherNames);
        Assert.Equal(new Attestation(new(2024, 5, 3), first), tenure.First);
        Assert.Equal(new Attestation(new(2024, 5, 9), last), tenure.Last);
        Assert.Equal(new Levels(3, 3, 2), tenure.Levels);
        Assert.Empty(tenure.Contradictions);
    }

    [Fact]
    public void A_family_name_goes_to_the_one_who_holds_the_same_office_and_stands_alone_where_two_do()
    {
        Add(new(2024, 5, 3), "Ada Holm", "ambassador");
        Add(new(2024, 5, 3), "Eva Holm", "governor");
        Add(new(2024, 5, 4), "Holm", "governor");
        Add(new(2024, 5, 5), "Ida Lund", "mayor");
        Add(new(2024, 5, 5), "Per Lund", "mayor");
        Add(new(2024, 5, 6), "Lund", "mayor");

        Assert.Equal(2, Ask(new() { Name = "Eva" })[0].Levels.Reports);
        Assert.Equal(["Ida Lund", "Lund", "Per Lund"], Ask(new() { Office = "mayor" }).Select(static tenure => tenure.Name).Order());
    }

    [Fact]
    public void Other_initials_are_another_person()
    {
        Add(new(2024, 5, 3), "Eva H. W. Dahl", "governor");
        Add(new(2024, 5, 4), "Eva W. Dahl", "governor");

        Assert.Equal(2, Ask(new()).Count);
    }

    [Fact]
    public void Who_came_before_and_after_stands_beside_a_tenure_of_a_single_office()
    {
        Twice(new(2024, 1, 3), "Ada Holm", "foreign minister");
        Twice(new(2024, 7, 1), "Nils Berg", "foreign minister");
        Twice(new(2024, 7, 2), "Eva Dahl", "deputy foreign minister");
        Twice(new(2024, 7, 2), "Ida Lund", "acting foreign minister");

        var line = Ask(new() { Office = "foreign minister" });

        Assert.Equal(["Ada Holm", "Nils Berg"], line.Where(static tenure => tenure.IsSingle).Select(static tenure => tenure.Name));
        Assert.Equal((null, new Neighbour("Nils Berg", new(2024, 7, 1))), (line[0].Before, line[0].After));
        Assert.Equal((new Neighbour("Ada Holm", new(2024, 1, 4)), null), (line[1].Before, line[1].After));
        Assert.All(line, static tenure => Assert.Empty(tenure.Contradictions));
    }

    [Fact]
    public void Two_persons_in_one_office_in_the_same_days_are_shown_and_neither_is_dropped()
    {
        Add(new(2024, 5, 1), "Ada Holm", "foreign minister");
        Add(new(2024, 5, 5), "Ada Holm", "foreign minister");
        Add(new(2024, 5, 3), "Eva Dahl", "foreign minister");

        var tenures = Ask(new());

        Assert.Equal(new Contradiction("Eva Dahl", new(2024, 5, 3), new(2024, 5, 3), 0, 1), Assert.Single(tenures[0].Contradictions));
        Assert.Equal(new Contradiction("Ada Holm", new(2024, 5, 3), new(2024, 5, 3), 1, 0), Assert.Single(tenures[1].Contradictions));
    }

    [Fact]
    public void The_last_day_of_one_may_be_the_first_of_the_next()
    {
        Add(new(2024, 5, 1), "Ada Holm", "prime minister");
        Add(new(2024, 5, 5), "Ada Holm", "prime minister");
        Add(new(2024, 5, 5), "Eva Dahl", "prime minister");
        Add(new(2024, 5, 9), "Eva Dahl", "prime minister");

        Assert.All(Ask(new()), static tenure => Assert.Empty(tenure.Contradictions));
    }

    [Fact]
    public void Who_comes_back_after_another_has_two_tenures()
    {
        Twice(new(2020, 5, 1), "Ada Holm", "prime minister");
        Twice(new(2021, 5, 1), "Eva Dahl", "prime minister");
        Twice(new(2022, 5, 1), "Ada Holm", "prime minister");

        Assert.Equal(["Ada Holm 2020", "Eva Dahl 2021", "Ada Holm 2022"], Ask(new()).Select(static tenure => $"{tenure.Name} {tenure.First!.Value.Day.Year}"));
    }

    [Fact]
    public void Words_for_one_single_office_are_one_where_a_person_is_attested_in_both()
    {
        Twice(new(2024, 5, 1), "Ada Holm", "prime minister");
        Add(new(2024, 5, 3), "Ada Holm", "premier");
        Twice(new(2024, 6, 1), "Eva Dahl", "premier");
        Twice(new(2024, 6, 1), "Ida Lund", "first minister");

        var tenures = Ask(new());

        Assert.Equal(3, tenures.Single(static tenure => tenure.Name == "Ada Holm").Levels.Reports);
        Assert.Equal("Ada Holm", tenures.Single(static tenure => tenure.Name == "Eva Dahl").Before?.Name);
        Assert.Empty(tenures.Single(static tenure => tenure.Name == "Ida Lund").Contradictions);
    }

    [Fact]
    public void The_register_agrees_or_says_what_it_has_otherwise()
    {
        Twice(new(2024, 5, 1), "Ada Holm", "foreign minister");
        Twice(new(2024, 5, 30), "Nils Berg", "foreign minister");
        Twice(new(2023, 5, 1), "Eva Dahl", "foreign minister");
        Add(new(2024, 7, 1), "Omar Diab", "president", country: "SYR");
        Add(new(2024, 7, 1), "Ida Lund", "mayor");

        RegisteredTerm? Says(string name) => Ask(new() { Name = name })[0].Register;

        Assert.Equal(new RegisteredTerm(true, "Ada Holm", new(2020, 1, 1), new(2024, 5, 31), false, 0), Says("Holm"));
        Assert.Equal(new RegisteredTerm(false, "Nils Berg", new(2024, 6, 1), null, false, 2), Says("Berg"));
        Assert.Equal(new RegisteredTerm(false, "Ada Holm", new(2020, 1, 1), new(2024, 5, 31), false, 2), Says("Dahl"));
        Assert.Equal(new RegisteredTerm(true, "Omar Diab", new(2024, 5, 2), new(2024, 5, 2), true, 1), Says("Diab"));
        Assert.Null(Says("Lund"));
    }

    [Fact]
    public void Reprints_are_one_text()
    {
        var words = string.Join(' ', Enumerable.Range(1, 40).Select(static number => $"word{number}"));
        Add(new(2024, 5, 1), "Ada Holm", "governor", "Tidings", words);
        Add(new(2024, 5, 2), "Ada Holm", "governor", "Courier", words);

        Assert.Equal(new Levels(2, 1, 1), Ask(new())[0].Levels);
    }

    [Theory]
    [InlineData("", 4)]
    [InlineData("country", 3)]
    [InlineData("office", 1)]
    [InlineData("name", 1)]
    [InlineData("day", 2)]
    [InlineData("another day", 0)]
    [InlineData("no name", 0)]
    public void Tenures_are_asked_for_by_what_they_have(string condition, int count)
    {
        Add(new(2024, 5, 1), "Ada Holm", "foreign minister");
        Add(new(2024, 5, 9), "Ada Holm", "foreign minister");
        Add(new(2024, 5, 5), "Zoë Dahl", "governor of Bergen");
        Add(new(2024, 5, 6), "Ida Lund", "mayor");
        Add(new(2024, 5, 7), "Omar Diab", "president", country: "SYR");

        Assert.Equal(count, Ask(condition switch
        {
            "country" => new() { Country = new("NOR") },
            "office" => new() { Office = "MINISTER  foreign" },
            "name" => new() { Name = "zoe" },
            "day" => new() { AsOf = new(2024, 5, 5) },
            "another day" => new() { AsOf = new(2024, 6, 1) },
            "no name" => new() { Name = "\" ; --" },
            _ => new PeopleQuestion(),
        }).Count);
    }

    [Fact]
    public void A_part_tells_that_there_are_more()
    {
        foreach (var number in Enumerable.Range(0, 5))
            Add(new(2024, 5, 1), $"Ada Holm{(char)('a' + number)}", "governor");

        var people = _record.Ask(new PeopleQuestion { Limit = 2 }, Register);

        Assert.Equal((2, 5L), (people.Tenures.Length, people.Total.Count));
    }

    [Fact]
    public void A_recoded_report_attests_what_its_newest_coding_tells()
    {
        _record.Append([Report(1, new(2024, 5, 1), "Ada Holm", "governor", "Tidings", "NOR", "Words.").Build()]);
        var newer = Report(1, new(2024, 5, 1), "Ada Holm", "mayor", "Tidings", "NOR", "Words.");
        newer.Pack = "sha256:second";
        _record.Append([newer.Build()]);

        Assert.Equal("mayor", Assert.Single(Ask(new())).Office);
    }

    private List<Tenure> Ask(PeopleQuestion question) => [.. _record.Ask(question, Register).Tenures];

    private void Twice(DateOnly day, string name, string office)
    {
        Add(day, name, office);
        Add(day.AddDays(1), name, office);
    }

    private ReportId Add(DateOnly day, string name, string office, string outlet = "Tidings", string? words = null, string country = "NOR")
    {
        _reports++;
        return _record.Append([Report(_reports, day, name, office, outlet, country, words ?? $"Words {_reports}.").Build()]).Reports[0].Id;
    }

    private static ReportBuilder Report(int number, DateOnly day, string name, string office, string outlet, string country, string words) =>
        new ReportBuilder($"report-{number}", "Headline", words).With(document => document with { Published = day, Outlet = outlet }).Person(name, office, country);

    private static ActorRegister Holders(params OfficeHolder[] holders) => new(new()
    {
        States = [],
        Organisations = [],
        Names = [],
        Offices = [Office("president", OfficeRank.State), Office("prime minister", OfficeRank.Government), Office("premier", OfficeRank.Government),
            Office("first minister", OfficeRank.Government), Office("foreign minister", OfficeRank.Foreign), Office("minister of foreign affairs", OfficeRank.Foreign),
            Office("governor", OfficeRank.Other), Office("mayor", OfficeRank.Other)],
        OfficeWords = [],
        AgentNouns = [],
        Ambiguous = [],
        Holders = [.. holders],
        HolderNames = [],
        Collectives = [],
        Cities = [],
    });

    private static OfficeEntry Office(string text, OfficeRank rank) => new(text, "GOV", null, rank);
}
