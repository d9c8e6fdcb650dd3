namespace Rapport.Bench;

/// <summary>Reads options off a command line.</summary>
internal static class Arguments
{
    /// <summary>The word behind the option <paramref name="name"/>, or null where it is not given.</summary>
    public static string? Option(string[] arguments, string name)
    {
        var at = Array.IndexOf(arguments, name);
        return at >= 0 && at + 1 < arguments.Length ? arguments[at + 1] : null;
    }

    /// <summary>The words of the command line without the option <paramref name="name"/> and the word behind it.</summary>
    public static string[] WithoutOption(string[] arguments, string name)
    {
        var at = Array.IndexOf(arguments, name);
        return at < 0 ? arguments : [.. arguments[..at], .. arguments[Math.Min(at + 2, arguments.Length)..]];
    }
}
