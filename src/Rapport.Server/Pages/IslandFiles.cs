using System.Reflection;

namespace Rapport.Server.Pages;

/// <summary>The scripts of charts, map and network, built from <c>Islands</c> where Node was there when the program was built; else there are none.</summary>
internal static class IslandFiles
{
    /// <summary>The path that they lie below.</summary>
    public const string Root = "islands/";

    /// <summary>The address of the script that pages load.</summary>
    public const string Main = "/" + Root + "main.js";

    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(static name => name.StartsWith(Root, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>Whether there are any.</summary>
    public static bool AreThere => Names.Count > 0;
}
