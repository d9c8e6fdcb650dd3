namespace Rapport.Cli.Shell;

/// <summary>A file that is written whole or not at all.</summary>
internal static class OutputFile
{
    /// <summary>Writes beside the file and then puts the new one in its place.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        var beside = path + ".new";
        using (var stream = new FileStream(beside, FileMode.Create, FileAccess.Write))
            write(stream);
        File.Move(beside, path, overwrite: true);
    }
}
