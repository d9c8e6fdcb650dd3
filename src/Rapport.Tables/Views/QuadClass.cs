namespace Rapport.Tables.Views;

/// <summary>The classes of CAMEO codes by their first two digits.</summary>
internal static class QuadClass
{
    /// <summary>GDELT's four: 1 verbal cooperation (01 to 05), 2 material cooperation (06 to 08), 3 verbal conflict (09 to 13), 4 material conflict (14 to 20); null without a code.</summary>
    public static int? Of(string? cameo) => Root(cameo) switch { null => null, <= 5 => 1, <= 8 => 2, <= 13 => 3, _ => 4 };

    /// <summary>The five of Phoenix: as <see cref="Of"/>, and 0 for comments and appeals (01, 02).</summary>
    public static int? OfFive(string? cameo) => Root(cameo) is <= 2 ? 0 : Of(cameo);

    private static int? Root(string? cameo) => cameo is { Length: >= 2 } && int.TryParse(cameo.AsSpan(0, 2), out var root) ? root : null;
}
