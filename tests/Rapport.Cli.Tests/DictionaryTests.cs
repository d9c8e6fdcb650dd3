using System.Text.Json;

namespace Rapport.Cli.Tests;

/// <summary>Users' own dictionaries, compiled and coded with by the program itself.</summary>
public sealed class DictionaryTests(DictionaryTests.CompiledSamples compiled) : IClassFixture<DictionaryTests.CompiledSamples>
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(RapportProcess.Folder, "../../../../.."));
    private static readonly string Samples = Path.Combine(Root, "samples", "dictionaries");

    /// <summary>The dictionaries of the samples as a pack beside the program's own rules, and as one instead of them.</summary>
    public sealed class CompiledSamples : IDisposable
    {
        private readonly TemporaryFolder folder = new();

        public CompiledSamples()
        {
            Beside = Compile("beside.pack");
            Instead = Compile("instead.pack", "--instead");
        }

        internal RapportProcess Beside { get; }

        internal RapportProcess Instead { get; }

        public string this[string name] => folder[name];

        public void Dispose() => folder.Dispose();

        private RapportProcess Compile(string pack, params string[] more) => RapportProcess.Run(
            [
                "compile", Path.Combine(Root, "data"), "--actors", Path.Combine(Samples, "own.actors"), "--agents", Path.Combine(Samples, "own.agents"),
                "--verbs", Path.Combine(Samples, "own.verbs"), Path.Combine(Samples, "keds.verbs"), "--out", folder[pack], .. more,
            ]).WithoutTrace();
    }

    /// <summary>The events of a report, "cameo sources &gt; targets rule", each side as our code and the dictionary's.</summary>
    private string Events(string text, string date, string pack = "beside.pack") => Assert.Single(Events(pack, (date, text)));

    /// <summary>The events of several reports, a string for each, read in one run of the program.</summary>
    private List<string> Events(string pack, params (string Date, string Text)[] reports)
    {
        var lines = reports.Select((report, number) => JsonSerializer.Serialize(new Dictionary<string, string>
        {
            ["id"] = $"r{number}",
            ["date"] = report.Date,
            ["text"] = report.Text,
        }));
        var run = RapportProcess.Run(
            System.Text.Encoding.UTF8.GetBytes(string.Join('\n', lines)), ["read", "-", "--pack", compiled[pack], "--format", "jsonl"]).WithoutTrace();
        Assert.Equal(0, run.ExitCode);
        return [.. run.Output.TrimEnd('\n').Split('\n').Select(line =>
        {
            using var json = JsonDocument.Parse(line);
            return string.Join("; ", json.RootElement.GetProperty("events").EnumerateArray().Select(one =>
                $"{one.GetProperty("cameo")} {Codes(one, "source")} > {Codes(one, "target")} {one.GetProperty("rule")}"));
        })];
    }

    private static string Codes(JsonElement finding, string side) => string.Join(
        ',', finding.GetProperty(side).EnumerateArray().Select(actor => $"{actor.GetProperty("code")}={actor.GetProperty("dictionary_code")}"));

    [Fact]
    public void The_summary_counts_what_came_in_and_names_what_could_not_be_expressed()
    {
        Assert.Equal(0, compiled.Beside.ExitCode);
        Assert.Empty(compiled.Beside.Output);
        Assert.Contains(
            "dictionaries: 13 actors (9 codes with dates), 9 agents, 10 verbs, 12 of 14 patterns; 0 lines wrong, 3 not expressed", compiled.Beside.WordLines);
        Assert.Equal(3, compiled.Beside.WordLines.Count(line => System.Text.RegularExpressions.Regex.IsMatch(line, @"(own|keds)\.verbs:\d+: .+; .+")));
    }

    [Fact]
    public void A_person_has_the_code_of_the_day_of_the_report()
    {
        string[] days = ["2021-09-13", "2021-09-14", "2025-02-28", "2025-03-01"];

        var found = Events("beside.pack", [.. days.Select(day => (day, "Ine Solvang accused Chile of piracy."))]);

        Assert.Equal(
            ["NORLEG", "NORGOV", "NORGOV", "NORELI"], found.Select(one => one.Split('=', ' ')[2]));
        Assert.Equal("1121 NOR=NORLEG > CHL=CHL own-keds/accuse-2", found[0]);
    }

    [Fact]
    public void Verbs_and_patterns_code_clauses_with_the_users_codes()
    {
        (string Text, string Found)[] cases =
        [
            ("Norway seized a Chilean trawler.", "1711 NOR=NOR > CHL=CHL own-own/impound-15"),
            ("A Chilean trawler was seized by Norway.", "1711 NOR=NOR > CHL=CHL own-own/impound-15"),
            ("Norway seized Chile's fishing licence.", "163 NOR=NOR > CHL=CHL own-own/impound-16"),
            ("Chile lent patrol boats to Norway.", "072 CHL=CHL > NOR=NOR own-own/lend-26"),
            ("Chile called off talks with Norway.", "164 CHL=CHL > NOR=NOR own-keds/called-off-7"),
            ("Chile and the European Union accused each other.", "112 CHL=CHL,IGO:EU=IGOEUREEC >  own-keds/accuse-4"),
            ("The Norwegian coast guard rammed a boat of the Highland Liberation Front.", "190 NOR=NORCOP > CHL:REB=CHLREB own-own/ram-30"),
            ("The harbour master impounded Chilean cargo.", "171 ---:GOVSEA=---GOVSEA > CHL=CHL own-own/impound-13"),
        ];

        Assert.Equal(cases.Select(one => one.Found), Events("beside.pack", [.. cases.Select(one => ("2022-05-10", one.Text))]));
    }

    [Fact]
    public void Null_codes_and_discards_yield_no_event()
    {
        string[] texts =
        [
            "Norway hosted a marathon of Chile.",
            "Chile called off the regatta and seized a Norwegian trawler.",
            "Before the Fjord Race, Chile seized a Norwegian trawler.",
            "The Nordic Council of Ports accused Norway of theft.",
        ];

        Assert.All(Events("beside.pack", [.. texts.Select(text => ("2022-05-10", text))]), Assert.Empty);
    }

    [Fact]
    public void The_programs_own_names_and_rules_stand_beside_the_users_and_not_where_they_are_instead()
    {
        const string Text = "Poland expelled a Danish diplomat on Friday.";

        Assert.NotEmpty(Events(Text, "2022-05-10"));
        Assert.Equal(0, compiled.Instead.ExitCode);
        Assert.Empty(Events(Text, "2022-05-10", "instead.pack"));
        Assert.NotEmpty(Events("Norway seized a Chilean trawler.", "2022-05-10", "instead.pack"));
    }

    [Fact]
    public void Tables_have_the_users_codes_in_columns_of_their_own()
    {
        var run = RapportProcess.Run("read", Path.Combine(Samples, "report.txt"), "--pack", compiled["beside.pack"], "--format", "tsv");

        var columns = run.Output.Split('\n')[0].Split('\t');
        Assert.Equal(["source_dictionary_code", "target_dictionary_code"], columns[^2..]);
        Assert.Contains(run.Output.Split('\n'), line => line.EndsWith("\tNORCOP\tCHLREB", StringComparison.Ordinal));
    }

    [Fact]
    public void A_dictionary_with_errors_is_told_line_by_line_and_the_rest_comes_in()
    {
        using var folder = new TemporaryFolder();
        var actors = folder.Write("bad.actors", "VIK [NORGOV >20201399]\nQUAY_PARTY [NORPTY]\n");

        var run = RapportProcess.Run("compile", Path.Combine(Root, "data"), "--actors", actors, "--out", folder["bad.pack"]).WithoutTrace();

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(run.WordLines, line => line.StartsWith($"{actors}:1: ", StringComparison.Ordinal) && line.Contains("20201399", StringComparison.Ordinal));
        Assert.Contains(run.WordLines, line => line.StartsWith("dictionaries: 1 actors", StringComparison.Ordinal));
        Assert.True(File.Exists(folder["bad.pack"]));
    }

    [Fact]
    public void A_missing_dictionary_is_told_and_gives_no_pack()
    {
        using var folder = new TemporaryFolder();

        var run = RapportProcess.Run("compile", Path.Combine(Root, "data"), "--verbs", folder["none.verbs"], "--out", folder["x.pack"]).WithoutTrace();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("missing", run.WordLines.Single(), StringComparison.Ordinal);
        Assert.False(File.Exists(folder["x.pack"]));
    }
}
