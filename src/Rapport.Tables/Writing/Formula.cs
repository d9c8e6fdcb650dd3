namespace Rapport.Tables.Writing;

/// <summary>Cells of text that a spreadsheet would run as a formula.</summary>
public static class Formula
{
    /// <summary>
    /// The cell with an apostrophe in front where it begins with "=", "+", "-", "@", a tab or a carriage return: reports come from strangers.
    /// </summary>
    public static string? Disarmed(string? cell) => cell is { Length: > 0 } && cell[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + cell : cell;
}
