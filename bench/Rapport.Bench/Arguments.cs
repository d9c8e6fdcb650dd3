using System.Globalization;

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

    /// <summary>The number behind an option, or another where it is not given.</summary>
    public static int Number(string[] arguments, string name, int otherwise) =>
        Option(arguments, name) is { } written ? int.Parse(written, CultureInfo.InvariantCulture) : otherwise;

    /// <summary>The folder of gold, corpora and files of others: the one behind <c>--shared</c>, else the one beside the project.</summary>
    public static string Shared(string[] arguments) => Option(arguments, "--shared") ?? Path.Combine(BuiltProgram.Root, "..", "shared");
}
