using Rapport.Coding;
using Rapport.Coding.Actors;

namespace Rapport.Training.Tests;

public sealed class OfficeHolderTests
{
    private static readonly Lazy<ActorRegister> Register = new(() => ActorSources.Read(Path.Combine(Checkout.Root, "data")));

    [Theory]
    [InlineData("Putin", "2010-03-01", "RUS", "prime minister")]
    [InlineData("Putin", "2014-03-01", "RUS", "president")]
    [InlineData("Vladimir Putin", "1999-10-01", "RUS", "prime minister")]
    [InlineData("Kohl", "1992-03-01", "DEU", "chancellor")]
    [InlineData("Netanyahu", "1997-03-01", "ISR", "prime minister")]
    [InlineData("Steinmeier", "2015-03-01", "DEU", "foreign minister")]
    [InlineData("Steinmeier", "2019-03-01", "DEU", "president")]
    [InlineData("Assad", "1994-10-01", "SYR", "president")]
    [InlineData("Xi", "2016-03-01", "CHN", "president")]
    [InlineData("Lula", "2004-03-01", "BRA", "president")]
    [InlineData("Erdoğan", "2020-03-01", "TUR", "president")]
    [InlineData("Zelenskiy", "2022-03-01", "UKR", "president")]
    [InlineData("Joseph R. Biden", "2022-03-01", "USA", "president")]
    [InlineData("Bush", "1991-03-01", "USA", "president")]
    [InlineData("Clinton", "2010-03-01", "USA", "secretary of state")]
    public void A_holder_is_who_held_the_office_on_the_day(string name, string day, string state, string office)
    {
        var holder = Register.Value.Holder(name, Day(day));

        Assert.Equal((new ActorCode(state), office), (holder!.Code, holder.Office));
    }

    [Theory]
    [InlineData("May", "2018-03-01")]
    [InlineData("Brown", "2009-03-01")]
    [InlineData("Major", "1995-03-01")]
    [InlineData("Rice", "2007-03-01")]
    [InlineData("Key", "2012-03-01")]
    [InlineData("Kim", "2012-03-01")]
    [InlineData("Singh", "2010-03-01")]
    [InlineData("Khan", "2020-03-01")]
    [InlineData("Lee", "2010-03-01")]
    [InlineData("Jordan", "2010-03-01")]
    [InlineData("Georgia", "2010-03-01")]
    [InlineData("Chad", "2010-03-01")]
    [InlineData("Bush", "2015-03-01")]
    [InlineData("Clinton", "2005-03-01")]
    public void A_frequent_name_or_a_name_of_other_years_tells_nobody_by_itself(string name, string day) =>
        Assert.Null(Register.Value.Holder(name, Day(day)));

    [Theory]
    [InlineData("prime minister", "May", "2018-03-01", "GBR")]
    [InlineData("prime minister", "Brown", "2009-03-01", "GBR")]
    [InlineData("prime minister", "Lee", "2010-03-01", "SGP")]
    [InlineData("president", "Lee", "2010-03-01", "KOR")]
    [InlineData("foreign minister", "Lavrov", "2010-03-01", "RUS")]
    [InlineData("foreign minister", "Thaler", "1997-07-01", "SVN")]
    public void An_office_tells_between_persons_of_one_name(string office, string name, string day, string state) =>
        Assert.Equal(new ActorCode(state), Register.Value.Holder(name, Day(day), Office(office))!.Code);

    [Theory]
    [InlineData("president", "Lavrov")]
    [InlineData("special representative", "Kim")]
    public void An_office_that_nobody_of_the_name_held_tells_another_person(string office, string name) =>
        Assert.Null(Register.Value.Holder(name, new DateOnly(2022, 3, 1), Office(office)));

    [Fact]
    public void Who_is_attested_in_an_office_on_some_days_is_known_by_full_name_or_office_and_not_by_the_surname_alone()
    {
        var day = new DateOnly(2008, 3, 1);

        Assert.Equal(new ActorCode("BRB"), Register.Value.Holder("David Thompson", day)!.Code);
        Assert.True(Register.Value.Holder("Thompson", day, Office("prime minister"))!.IsAttested);
        Assert.Null(Register.Value.Holder("Thompson", day));
    }

    [Fact]
    public void Given_names_must_agree()
    {
        var day = new DateOnly(2022, 3, 1);

        Assert.Null(Register.Value.Holder("Jill Biden", day));
        Assert.Null(Register.Value.Holder("Jorge Alberto Fernández", day));
        Assert.Equal(new ActorCode("ARG"), Register.Value.Holder("Alberto Fernandez", day)!.Code);
    }

    [Fact]
    public void Every_holder_has_a_source_and_most_of_the_states_have_one()
    {
        var holders = Register.Value.Tables.Holders;

        Assert.True(holders.Length > 1500, $"{holders.Length} holders");
        Assert.All(holders, holder => Assert.Contains('.', holder.Source));
        Assert.True(holders.Select(holder => holder.Code).Distinct().Count(code => code.IsState) > 185);
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static OfficeEntry Office(string text) => Register.Value.Tables.Offices.Single(office => office.Text == text);
}
