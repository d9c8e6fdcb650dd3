using System.Collections.Immutable;

namespace Rapport.SystemTests.Guards;

/// <summary>The files of the project as they lie on disk, without what a build makes.</summary>
internal static class Checkout
{
    private static readonly ImmutableHashSet<string> Built =
        ["bin", "obj", "node_modules", "TestResults", "BenchmarkDotNet.Artifacts"];

    /// <summary>The folder that holds Rapport.slnx.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The path of a file from the root, with slashes: "src/Rapport.Text/Upos.cs".</summary>
    public static string Name(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    /// <summary>The whole path of a file that is named from the root.</summary>
    public static string At(string name) => Path.Combine(Root, name);

    /// <summary>The text of a file that is named from the root.</summary>
    public static string Read(string name) => File.ReadAllText(At(name));

    /// <summary>All files below a folder that is named from the root and whose names have one of the endings, sorted.</summary>
    public static ImmutableArray<string> Files(string folder, params ReadOnlySpan<string> endings)
    {
        var found = ImmutableArray.CreateBuilder<string>();
        var suffixes = endings.ToImmutableArray();
        Collect(new DirectoryInfo(At(folder)), suffixes, found);
        found.Sort(string.CompareOrdinal);
        return found.ToImmutable();
    }

    private static void Collect(DirectoryInfo folder, ImmutableArray<string> endings, ImmutableArray<string>.Builder found)
    {
        if (!folder.Exists)
            return;
        foreach (var file in folder.EnumerateFiles())
            if (file.Name != ".git" && (endings.IsEmpty || endings.Any(ending => file.Name.EndsWith(ending, StringComparison.Ordinal))))
                found.Add(file.FullName);
        foreach (var inner in folder.EnumerateDirectories())
            if (!Built.Contains(inner.Name) && inner.Name is not (".git" or ".build"))
                Collect(inner, endings, found);
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Rapport.slnx")))
                return folder.FullName;
        throw new InvalidOperationException($"no folder above {AppContext.BaseDirectory} holds Rapport.slnx");
    }
}
