using Rapport.Tables.Codes;
using Rapport.Tables.Events;

namespace Rapport.Tables.Views;

/// <summary>A side of a pair in the actor codes of CAMEO, as GDELT and Phoenix write them.</summary>
/// <param name="Whole">The whole code: "NORGOV", "IGOEUREEC".</param>
/// <param name="Country">Its country: "NOR"; null for organisations and regions.</param>
/// <param name="Group">The known group behind "IGO": "EEC"; null for others.</param>
/// <param name="Role">Its first role: "GOV", "IGO"; null where the state as a whole acts.</param>
/// <param name="Name">Who acts: the first person or body that the report names, else the actor.</param>
internal sealed record CameoActor(string Whole, string? Country, string? Group, string? Role, string Name)
{
    private const int Block = 3;

    /// <summary>The side in CAMEO's codes; null where the side is.</summary>
    public static CameoActor? Of(PairSide? side, CodeBook codes)
    {
        if (side is null)
            return null;
        var name = side.Names.IsEmpty ? codes.NameOf(side.Code) : side.Names[0];
        if (codes.Organisation(side.Code) is { } organisation)
            return new(organisation, null, organisation.Length > Block ? organisation[^Block..] : null, "IGO", name);
        var country = side.State?.Cameo;
        var role = codes.CameoSector(side.Sectors.FirstOrDefault());
        return new(country + role, country, null, role, name);
    }
}
