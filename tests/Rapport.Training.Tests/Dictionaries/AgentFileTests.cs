namespace Rapport.Training.Tests.Dictionaries;

public sealed class AgentFileTests
{
    private static string[] Nouns(string text) =>
        [.. DictionaryFolder.Read(agents: text).Actors.Agents.Select(agent => $"{agent.Text}{(agent.IsPlural ? "+" : "")} {agent.Noun.DictionaryCode} {agent.Noun.Sector}")];

    [Theory]
    [InlineData("ADMIRAL [~MIL]", "admiral MIL MIL", "admirals+ MIL MIL")]
    [InlineData("DEPUTY_ [~LEG]", "deputy LEG LEG", "deputies+ LEG LEG")]
    [InlineData("ATTORNEY [~JUD]", "attorney JUD JUD", "attorneys+ JUD JUD")]
    [InlineData("BOSS [~CRM]", "boss CRM CRM", "bosses+ CRM CRM")]
    [InlineData("HARBOUR_MASTER {HARBOUR_MASTERS} [~GOVSEA]", "harbour master GOVSEA GOV", "harbour masters+ GOVSEA GOV")]
    [InlineData("COAST_GUARD {} [~COP]", "coast guard COP COP")]
    public void Plurals_are_regular_given_or_forbidden(string line, params string[] nouns) => Assert.Equal(nouns, Nouns(line));

    [Fact]
    public void Sets_between_exclamation_marks_are_spelled_out_without_plurals() => Assert.Equal(
        ["fisherman BUS BUS", "fishermen BUS BUS", "fisherwoman BUS BUS"],
        Nouns("FISHER!PERSON! [~BUS]\n!PERSON! = MAN, MEN, WOMAN"));

    [Fact]
    public void A_code_before_the_actors_is_told_and_left_out()
    {
        var reading = DictionaryFolder.Read(agents: "OBSERVERS_IN [IGO~]\nADMIRAL [~MIL]");

        Assert.Equal(1, reading.Counts!.Agents);
        Assert.Contains("IGO~", Assert.Single(reading.LeftOut).ToString(), StringComparison.Ordinal);
        Assert.Empty(reading.Faults);
    }

    [Theory]
    [InlineData("ADMIRAL", "not understood")]
    [InlineData("ADMIRAL [MIL]", "no code of an agent")]
    [InlineData("SEA!FOLK! [~CVL]", "no set !FOLK!")]
    public void Errors_name_file_line_and_remedy_and_the_rest_is_read(string line, string fault)
    {
        var reading = DictionaryFolder.Read(agents: $"\n{line}\nDEPUTY [~LEG]");

        var told = Assert.Single(reading.Faults).ToString();
        Assert.Matches(@"my\.agents:2: .+; .+", told);
        Assert.Contains(fault, told, StringComparison.Ordinal);
        Assert.Equal(1, reading.Counts!.Agents);
    }
}
