namespace Rapport.Bench;

/// <summary>A part of a whole.</summary>
internal static class Share
{
    /// <summary>From 0 to 1; 0 where there is nothing.</summary>
    public static double Of(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
