namespace Rapport.Formats.Tests;

/// <summary>Real files of others, which are no part of the project.</summary>
internal static class Shared
{
    /// <summary>A folder of them; skips the test where there is none.</summary>
    public static string Folder(string name)
    {
        var root = Environment.GetEnvironmentVariable("RAPPORT_SHARED") ?? Beside();
        Assert.SkipWhen(root is null || !Directory.Exists(Path.Combine(root, name)), $"needs the files of {name} in the folder that RAPPORT_SHARED names, or in ../shared");
        return Path.Combine(root!, name);
    }

    private static string? Beside()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Rapport.slnx")))
                return Path.Combine(folder.FullName, "..", "shared");
        return null;
    }
}
