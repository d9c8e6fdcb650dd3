using Rapport.Coding;
using Rapport.Text;

namespace Rapport.Cli.Shell;

/// <summary>The files that the program needs beside it: language model, resource pack, tables of outlets.</summary>
internal static class Resources
{
    /// <summary>The file of the language model.</summary>
    public static string ModelFile { get; } = Path.Combine(AppContext.BaseDirectory, "models", "english.model");

    /// <summary>The file of the register of outlets.</summary>
    public static string OutletFile { get; } = Path.Combine(AppContext.BaseDirectory, "outlets.tsv");

    internal const string Reinstall = "build or install the program anew";

    /// <summary>The language model beside the program.</summary>
    /// <exception cref="BrokenFileException">It is missing, of another version, or damaged.</exception>
    public static Annotator Annotator() =>
        Open(ModelFile, "the language model is missing", Reinstall, Text.Annotator.Read);

    /// <summary>The resource pack that a user names, or the one beside the program.</summary>
    /// <exception cref="BrokenFileException">It is missing, of another version, or damaged.</exception>
    public static Pack Pack(string? path) => path is null
        ? Open(Path.Combine(AppContext.BaseDirectory, "rapport.pack"), "the resource pack is missing", Reinstall, Coding.Pack.Read)
        : Open(path, "there is no such pack", "check the path, or write one with: rapport compile", Coding.Pack.Read);

    /// <summary>Reads a file.</summary>
    /// <exception cref="BrokenFileException">It is missing or broken.</exception>
    internal static T Open<T>(string path, string missing, string remedy, Func<Stream, string, T> read)
    {
        if (!File.Exists(path))
            throw new BrokenFileException(path, 0, missing, remedy);
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        return read(stream, path);
    }
}
