using System.Collections.Immutable;
using Rapport.Text;

namespace Rapport.Training;

/// <summary>The texts of Markdown files that resources are written in.</summary>
internal static class MarkdownTexts
{
    /// <summary>The texts of files, and of the files "*.md" of folders in ordinal order.</summary>
    /// <param name="paths">Files and folders.</param>
    /// <param name="missing">What to say of a path that does not exist.</param>
    /// <exception cref="BrokenFileException">A path does not exist.</exception>
    public static ImmutableArray<(string Path, string Text)> Of(IEnumerable<string> paths, string missing)
    {
        var texts = ImmutableArray.CreateBuilder<(string Path, string Text)>();
        foreach (var path in paths)
            if (Directory.Exists(path))
                foreach (var file in Directory.EnumerateFiles(path, "*.md").Order(StringComparer.Ordinal))
                    texts.Add((file, File.ReadAllText(file)));
            else if (File.Exists(path))
                texts.Add((path, File.ReadAllText(path)));
            else
                throw new BrokenFileException(path, 0, missing, "name a file or a folder of Markdown files");
        return texts.ToImmutable();
    }
}
