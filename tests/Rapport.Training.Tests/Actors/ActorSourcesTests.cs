using System.Text;
using Rapport.Coding;
using Rapport.Coding.Actors;
using Rapport.Text;

namespace Rapport.Training.Tests;

public sealed class ActorSourcesTests : IDisposable
{
    private static readonly string Data = Path.Combine(Checkout.Root, "data");
    private static readonly Lazy<ActorRegister> Register = new(() => ActorSources.Read(Data));

    private readonly string folder = Directory.CreateTempSubdirectory("actors-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Every_state_of_the_standard_is_there_with_its_codes()
    {
        Assert.Equal(250, Register.Value.Tables.States.Length);
        Assert.Equal(new StateEntry(new("BEL"), "BE", "211", "211", "Belgium", "Kingdom of Belgium"), Register.Value.State(new("BEL")));
        Assert.Equal(("255", "260"), (Register.Value.State(new("DEU"))!.CorrelatesOfWar, Register.Value.State(new("DEU"))!.GleditschWard));
        Assert.Equal("XK", Register.Value.State(new("XKX"))!.Alpha2);
        Assert.Null(Register.Value.State(new("ZZZ")));
    }

    [Fact]
    public void Every_member_of_the_united_nations_has_an_adjective_and_a_capital()
    {
        var states = Register.Value.Tables.States.Where(state => state.GleditschWard.Length > 0).Select(state => state.Code).ToHashSet();

        Assert.True(states.Count >= 193, $"{states.Count} states have a number");
        Assert.All(states, code => Assert.Contains(
            Register.Value.Tables.Names, name => name.Code == code && (name.Roles & (NameRoles.Adjective | NameRoles.People)) != 0 || Nameless(code)));
        Assert.All(states, code => Assert.Contains(
            Register.Value.Tables.Names, name => name.Code == code && ((name.Roles & NameRoles.Capital) != 0 || code.Value is "SGP" or "SYC")));
    }

    [Theory]
    [InlineData("USA", "United States", true)]
    [InlineData("NLD", "Netherlands", true)]
    [InlineData("BEL", "Belgium", false)]
    [InlineData("IGO:UN", "United Nations", true)]
    [InlineData("IGO:NATO", "NATO", false)]
    [InlineData("REG:MIDDLEEAST", "Middle East", true)]
    [InlineData("REG:AFRICA", "Africa", false)]
    [InlineData("LBN:REB", null, false)]
    public void An_actor_has_a_name_with_or_without_the_article(string code, string? name, bool article) =>
        Assert.Equal((name, article), (Register.Value.NameOf(new(code)), Register.Value.TakesArticle(new(code))));

    [Theory]
    [InlineData("IGO:EU", 27)]
    [InlineData("IGO:NATO", 32)]
    [InlineData("IGO:AU", 55)]
    [InlineData("IGO:ARABLEAGUE", 22)]
    [InlineData("IGO:OSCE", 57)]
    [InlineData("IGO:OIC", 57)]
    [InlineData("IGO:COMMONWEALTH", 56)]
    [InlineData("IGO:OECD", 38)]
    [InlineData("IGO:ASEAN", 11)]
    [InlineData("IGO:COE", 46)]
    [InlineData("IGO:CELAC", 33)]
    [InlineData("IGO:APEC", 21)]
    [InlineData("IGO:SADC", 16)]
    public void Organisations_have_as_many_members_as_they_say(string code, int members) =>
        Assert.Equal(members, Register.Value.Organisation(new(code))!.MembersOn(new DateOnly(2025, 12, 1)).Length);

    [Theory]
    [InlineData("IGO:EU", 1992, 12)]
    [InlineData("IGO:EU", 2003, 15)]
    [InlineData("IGO:EU", 2019, 28)]
    [InlineData("IGO:EU", 2021, 27)]
    [InlineData("IGO:NATO", 1998, 16)]
    [InlineData("IGO:NATO", 2005, 26)]
    [InlineData("IGO:G8", 2010, 8)]
    [InlineData("IGO:G8", 2016, 7)]
    [InlineData("IGO:ASEAN", 1990, 6)]
    [InlineData("IGO:BRICS", 2012, 5)]
    [InlineData("IGO:BRICS", 2024, 9)]
    [InlineData("IGO:ECOWAS", 2024, 15)]
    [InlineData("IGO:ECOWAS", 2026, 12)]
    [InlineData("IGO:OECD", 1990, 24)]
    [InlineData("IGO:COMMONWEALTH", 2006, 53)]
    [InlineData("IGO:EFTA", 1990, 6)]
    [InlineData("IGO:COE", 2015, 47)]
    [InlineData("IGO:WARSAWPACT", 1985, 6)]
    [InlineData("IGO:WARSAWPACT", 1995, 0)]
    public void Members_are_those_of_the_day(string code, int year, int members) =>
        Assert.Equal(members, Register.Value.Organisation(new(code))!.MembersOn(new DateOnly(year, 7, 1)).Length);

    [Fact]
    public void Names_of_organisations_are_of_one_organisation_each()
    {
        var shared = Register.Value.Tables.Names.Where(name => name.Code.IsOrganisation).GroupBy(name => name.Text)
            .Where(group => group.Select(name => name.Code).Distinct().Count() > 1).Select(group => group.Key);

        Assert.True(Register.Value.Tables.Organisations.Length >= 300);
        Assert.Empty(shared);
    }

    [Theory]
    [InlineData("Beijing", "CHN")]
    [InlineData("Liège", "BEL")]
    [InlineData("ISTANBUL", "TUR")]
    [InlineData("Belgium", "BEL")]
    public void A_place_lies_in_its_state(string place, string state) =>
        Assert.Equal(new ActorCode(state), Register.Value.StateOfPlace(place));

    [Fact]
    public void A_surname_is_looked_up_as_of_the_day()
    {
        Assert.Equal("president", Register.Value.Holder("Putin", new DateOnly(2022, 3, 1))!.Office);
        Assert.Equal("prime minister", Register.Value.Holder("Putin", new DateOnly(2010, 3, 1))!.Office);
        Assert.Null(Register.Value.Holder("Obama", new DateOnly(2022, 3, 1)));
        Assert.Null(Register.Value.Holder("Nobody", null));
    }

    [Fact]
    public void A_register_survives_being_written_and_read()
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        Register.Value.Write(writer);
        writer.Flush();
        stream.Position = 0;

        var copy = ActorRegister.Read(new BinaryReader(stream));

        Assert.Equal(stream.Length, stream.Position);
        Assert.Equal(Register.Value.Tables.Names, copy.Tables.Names);
        Assert.Equal(Register.Value.Tables.States, copy.Tables.States);
        Assert.Equal(Register.Value.Tables.Offices, copy.Tables.Offices);
        Assert.Equal(Register.Value.Tables.Holders, copy.Tables.Holders);
        Assert.Equal(Register.Value.Tables.HolderNames, copy.Tables.HolderNames);
        Assert.Equal(Register.Value.Tables.Cities, copy.Tables.Cities);
        Assert.Equal(
            Register.Value.Tables.Organisations.Select(entry => string.Join(';', entry.Members)),
            copy.Tables.Organisations.Select(entry => string.Join(';', entry.Members)));
    }

    [Fact]
    public void A_register_cut_off_is_refused()
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        Register.Value.Write(writer);
        writer.Flush();
        stream.SetLength(stream.Length / 2);
        stream.Position = 0;

        Assert.Throws<EndOfStreamException>(() => ActorRegister.Read(new BinaryReader(stream)));
    }

    [Theory]
    [InlineData("offices.tsv", "consul-at-sea\tGOV\tQQQ\tother", "the code \"QQQ\" is unknown")]
    [InlineData("holders.tsv", "Jane Roe\tpresident\tBEL\t2021-13\t-\tmade up", "\"2021-13\" is no day")]
    [InlineData("holders.tsv", "Jane Roe\tpresident\tBEL\t2021\t2020-05\tmade up", "\"2020-05\" lies before \"2021\"")]
    [InlineData("holder-names.tsv", "Jane Roe\tRoe", "\"Jane Roe\" holds no office")]
    [InlineData("name-periods.tsv", "Zaire\tBEL\t1971..1997", "\"Zaire\" is no name of BEL")]
    [InlineData("name-periods.tsv", "Zaire\tCOD\t1997", "\"1997\" is no period")]
    [InlineData("organisations.tsv", "IGO:PEARS\tPear Growers\t-\t-\tBEL@2020..2019", "the period \"2020..2019\" ends before it begins")]
    [InlineData("groups.tsv", "BEL\tThe Pears\t-\t-", "\"BEL\" is no code of a group")]
    [InlineData("organisations.tsv", "IGO:PEARS\tPear Growers\t-\t-\tBEL;QQQ", "the member \"QQQ\" is not in states.tsv")]
    [InlineData("states.tsv", "BEL\tBE\t211\t211\tBelgium\t-\t-\t-\t-\t-", "\"BEL\" stands a second time in the column code")]
    [InlineData("states.tsv", "ZZZ\tZZ\t-\t-\tZed\t-\t;\t-\t-\t-", "the name \"\" is empty or has a blank at its end")]
    public void A_wrong_row_is_named_with_file_and_line(string file, string row, string fault)
    {
        foreach (var part in (ReadOnlySpan<string>)["actors", "places"])
        {
            Directory.CreateDirectory(Path.Combine(folder, part));
            foreach (var path in Directory.EnumerateFiles(Path.Combine(Data, part)))
                File.Copy(path, Path.Combine(folder, part, Path.GetFileName(path)));
        }
        var broken = Path.Combine(folder, "actors", file);
        File.AppendAllText(broken, row + "\n");

        var error = Assert.Throws<BrokenFileException>(() => ActorSources.Read(folder));

        Assert.Equal((broken, File.ReadAllLines(broken).Length, fault), (error.Path, error.Line, error.Fault));
    }

    // The two states whose people English names by the state's own name alone, or by a word that another state has.
    private static bool Nameless(ActorCode code) => code.Value is "CAF" or "COG" or "DMA";
}
