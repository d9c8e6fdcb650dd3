using Rapport.Coding;
using Rapport.Coding.Actors;

namespace Rapport.Training.Tests.Dictionaries;

public sealed class ActorFileTests
{
    [Theory]
    [InlineData("2005-11-21", "DEULEG")]
    [InlineData("2005-11-22", "DEUGOV")]
    [InlineData("2021-12-07", "DEUGOV")]
    [InlineData("2021-12-08", "DEUELI")]
    public void The_first_code_that_holds_on_the_day_counts_from_its_day_on_and_before_its_end(string day, string code)
    {
        var reading = DictionaryFolder.Read("ADA_KERN_\n\t[DEULEG <20051122]\n\t[DEUGOV 20051122 - 20211208]\n\t[DEUELI]\n");

        Assert.Empty(reading.Faults);
        Assert.Equal(code, reading.On("ADA KERN", day));
    }

    [Theory]
    [InlineData("1990-10-02", "DEUEAS")]
    [InlineData("1990-10-03", "DEU")]
    [InlineData("2030-01-01", "DEU")]
    public void Days_of_six_digits_are_of_this_century_up_to_30_and_of_the_last_above(string day, string code) =>
        Assert.Equal(code, DictionaryFolder.Read("EAST_MARCH_ [DEUEAS <901003] [DEU 901003-301231]").On("EAST MARCH", day));

    [Fact]
    public void Where_no_code_holds_the_words_are_nobodys()
    {
        var reading = DictionaryFolder.Read("OLD_LEAGUE [IGOOLD <20000101]\nPORT_PLAN [---]\nBOAT_RACE [###]");

        Assert.Equal("-", reading.On("OLD LEAGUE", "2001-01-01"));
        Assert.Equal("none", reading.On("PORT PLAN", "2001-01-01"));
        Assert.Equal("discards", reading.On("BOAT RACE", "2001-01-01"));
    }

    [Fact]
    public void Without_a_day_only_what_always_holds_counts() =>
        Assert.Equal("NORELI", DictionaryFolder.Read("INE_VIK [NORGOV >20200101] [NORELI]").Actors.Actors[0].On(null)!.Actors[0].DictionaryCode);

    [Fact]
    public void Synonyms_share_all_codes_of_their_head_and_the_last_head_is_read_too()
    {
        var reading = DictionaryFolder.Read("INE_VIK_ [NORGOV >20200101]\n+MINISTER_VIK\n+VIK_  # short\n\t[NORELI]\nFERRY_UNION\n\t[NGOLAB]");

        Assert.Equal(4, reading.Counts!.Actors);
        Assert.All(["INE VIK", "MINISTER VIK", "VIK"], name => Assert.Equal("NORELI", reading.On(name, "2019-12-31")));
        Assert.Equal("NGOLAB", reading.On("FERRY UNION", "2019-12-31"));
    }

    [Fact]
    public void Codes_of_the_same_phrase_stand_one_behind_the_other()
    {
        var reading = DictionaryFolder.Read("HARBOUR_LEAGUE [NGOSEA <20100101]\nQUAY [CHL]\nHARBOUR LEAGUE [IGOSEA]");

        Assert.Equal("NGOSEA", reading.On("HARBOUR LEAGUE", "2009-12-31"));
        Assert.Equal("IGOSEA", reading.On("HARBOUR LEAGUE", "2010-01-01"));
    }

    [Theory]
    [InlineData("USAGOV", "USA", "GOV")]
    [InlineData("BELGOVFRM", "BEL", "GOV")]
    [InlineData("BEL", "BEL", null)]
    [InlineData("SYRREB", "SYR:REB", "REB")]
    [InlineData("COLINSFRC", "COL:REB", "REB")]
    [InlineData("FRAMED", "FRA", "JRN")]
    [InlineData("IGOEUREEC", "IGO:EU", "IGO")]
    [InlineData("IGOUNOWHO", "IGO:WHO", "IGO")]
    [InlineData("IGOXYZ", "IGO:XYZ", "IGO")]
    [InlineData("IMGMUSABC", "IMG:MUSABC", "IMG")]
    [InlineData("NGO", "INT:NGO", "NGO")]
    [InlineData("---COP", "---:COP", "COP")]
    [InlineData("GERGOV", "GER", "GOV")]
    [InlineData("ECOMOG", "OWN:ECOMOG", null)]
    public void Codes_are_read_as_state_and_sector_and_kept_as_they_are(string code, string ours, string? sector)
    {
        var actor = DictionaryFolder.Read($"SOMEBODY_NEW [{code}]").Actors.Actors[0].Codes[0].Actors[0];

        Assert.Equal(new Actor(new ActorCode(ours), sector, null) { DictionaryCode = code }, actor);
    }

    [Fact]
    public void Codes_of_no_state_are_told_once() =>
        Assert.Equal(["ECOMOG", "GER"], DictionaryFolder.Read("A_B [GERGOV]\nC_D [GER]\nE_F [ECOMOG]\nG_H [NOR]").UnknownCodes);

    [Fact]
    public void A_code_of_several_actors_names_them_all() =>
        Assert.Equal("FRA/DEU", DictionaryFolder.Read("FRANCO-GERMAN [FRA/DEU]").On("FRANCO-GERMAN", "2020-01-01"));

    [Fact]
    public void A_phrase_of_the_register_is_spelled_and_used_as_there()
    {
        var reading = DictionaryFolder.Read("GEORGIA_ [GEO]\nNORWEGIAN [NOR]\nVIK_PARTY [NORPTY]");
        var roles = reading.Actors.Actors.ToDictionary(actor => actor.Text, actor => (actor.Roles, actor.AsWritten));

        Assert.Equal((NameRoles.Name, true), roles["Georgia"]);
        Assert.True(roles["Norwegian"].Roles.HasFlag(NameRoles.Adjective));
        Assert.Equal((NameRoles.Name | NameRoles.Adjective, false), roles["VIK PARTY"]);
    }

    [Theory]
    [InlineData("CORK [IRL]", true)]
    [InlineData("CORK_ [IRL]", false)]
    public void Stems_are_words_without_an_underscore_and_only_where_they_are_asked_for(string line, bool isStem)
    {
        Assert.Equal(isStem, DictionaryFolder.Read(line, stems: true).Actors.Actors[0].IsStem);
        Assert.False(DictionaryFolder.Read(line).Actors.Actors[0].IsStem);
    }

    [Theory]
    [InlineData("VIK [NORGOV >2020010]", 1, "no day")]
    [InlineData("VIK [NORGOV >20201301]", 1, "no day")]
    [InlineData("VIK [NORGOV 20200101]", 1, "no span of time")]
    [InlineData("VIK [NORGOV 20200101-20190101]", 1, "ends before it begins")]
    [InlineData("VIK [N?R]", 1, "no code of an actor")]
    [InlineData("\n\t[NOR]\nQUAY [CHL]", 2, "belongs to no phrase")]
    [InlineData("# a comment\nVIK\nQUAY [CHL]", 2, "has no code")]
    [InlineData("VIK [NOR] [CHL] or so", 1, "stands beside the codes")]
    [InlineData("BATTLE {TANK |GROUP } [---]", 1, "is no phrase")]
    public void Errors_name_file_line_and_remedy_and_the_rest_is_read(string text, int line, string fault)
    {
        var reading = DictionaryFolder.Read(text + "\nLAST_ONE [PER]");

        Assert.Contains(reading.Faults, one => one.Line == line && one.Fault.Contains(fault, StringComparison.Ordinal));
        Assert.All(reading.Faults, one => Assert.Matches(@"my\.actors:\d+: .+; .+", one.ToString()));
        Assert.Equal("PER", reading.On("LAST ONE", "2020-01-01"));
    }

    [Fact]
    public void Comments_are_passed_over_and_discards_are_none()
    {
        var reading = DictionaryFolder.Read("# A [USA]\nVIK [NOR] ;note\n<!-- B [USA]\nC [USA] -->\n<!D [USA]\nQUAY [###] # [USA]\nDOCK <!-- or --> [CHL]");

        Assert.Empty(reading.Faults);
        Assert.Equal(["DOCK", "QUAY", "VIK"], reading.Actors.Actors.Select(actor => actor.Text));
    }
}
