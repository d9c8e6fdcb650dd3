namespace Rapport.Training.Tests;

/// <summary>The folder that the tests were built from.</summary>
internal static class Checkout
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder)
    {
        for (var next = new DirectoryInfo(folder); next is not null; next = next.Parent)
            if (File.Exists(Path.Combine(next.FullName, "Rapport.slnx")))
                return next.FullName;
        throw new DirectoryNotFoundException("The tests do not run inside a checkout.");
    }
}
