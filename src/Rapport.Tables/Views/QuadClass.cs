using System.Globalization;

namespace Rapport.Tables.Views;

/// <summary>The classes of CAMEO codes by their first two digits, as different tables have them; null without a code.</summary>
internal static class QuadClass
{
    /// <summary>GDELT's, as its rows have them: 1 verbal cooperation (01 to 05), 2 material cooperation (06 to 09), 3 verbal conflict (10 to 14), 4 material conflict (15 to 20).</summary>
    public static int? OfGdelt(string? cameo) => Root(cameo) switch { null => null, <= 5 => 1, <= 9 => 2, <= 14 => 3, _ => 4 };

    /// <summary>Those of Phoenix: 0 comments and appeals (01, 02), 1 verbal cooperation (03 to 05), 2 material cooperation (06 to 08), 3 verbal conflict (09 to 13), 4 material conflict (14 to 20).</summary>
    public static int? OfPhoenix(string? cameo) => Root(cameo) switch { null => null, <= 2 => 0, <= 5 => 1, <= 8 => 2, <= 13 => 3, _ => 4 };

    private static int? Root(string? cameo) =>
        cameo is { Length: >= 2 } && int.TryParse(cameo.AsSpan(0, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var root) ? root : null;
}
