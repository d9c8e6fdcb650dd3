using Rapport.Coding;
using Rapport.Coding.Actors;

namespace Rapport.Training.Tests.Actors;

/// <summary>What the tables of data/ know of places.</summary>
public sealed class PlaceTests
{
    private static readonly ActorRegister Register = ActorSources.Read(Path.Combine(Checkout.Root, "data"));

    [Theory]
    [InlineData("Kenya", PlacePrecision.State, "KEN")]
    [InlineData("Beijing", PlacePrecision.City, "CHN")]
    [InlineData("geneva", PlacePrecision.City, "CHE")]
    [InlineData("Crimea", PlacePrecision.Region, "UKR")]
    [InlineData("Gaza Strip", PlacePrecision.Region, "PSE")]
    [InlineData("Tamil Nadu", PlacePrecision.Region, "IND")]
    [InlineData("Scotland", PlacePrecision.Region, "GBR")]
    [InlineData("Florida", PlacePrecision.Region, "USA")]
    [InlineData("Kashmir", PlacePrecision.Region, null)]
    [InlineData("Rostov Oblast", PlacePrecision.Region, null)]
    [InlineData("Sahel", PlacePrecision.Area, null)]
    [InlineData("Gulf of Aden", PlacePrecision.Area, null)]
    [InlineData("Lake Chad", PlacePrecision.Area, null)]
    [InlineData("White House", PlacePrecision.Site, "USA")]
    [InlineData("Baghdad International Airport", PlacePrecision.Site, "IRQ")]
    [InlineData("Camp Liya", PlacePrecision.Site, null)]
    [InlineData("village of Arzah", PlacePrecision.City, null)]
    [InlineData("Arzah", null, null)]
    [InlineData("Port", null, null)]
    public void A_place_is_known_as_exactly_as_its_name_tells(string name, PlacePrecision? precision, string? state) =>
        Assert.Equal(new Place(name, precision, state is null ? null : new ActorCode(state)), Register.Place(name));
}
