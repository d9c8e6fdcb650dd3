using System.CommandLine;
using Rapport.Cli.Shell;

namespace Rapport.Cli.Commands;

/// <summary><c>rapport release</c>: a record as a bundle to publish.</summary>
internal static class ReleaseCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var target = new Option<string>("--out") { HelpName = "folder|file.zip", Description = "A folder that is new or empty, or an archive.", Required = true };
        var rights = Options.Choice(
            "--rights", "How much of the reports' words is written: at most 25 words of a finding, none but their place and hash, or all.", "25-words", "span", "full");
        var licence = Options.Text("--licence", "name", "The licence that you give the data: CC-BY-4.0 …");
        var record = new RecordOption();
        var command = new Command("release", "Bundles a record to publish it: what it is, codebook, manifest, data, checksums.") { target, rights, licence };
        record.AddToReader(command);
        command.SetAction(line => RecordOption.Guarded(terminal, () =>
        {
            using var open = record.Open(line);
            var release = new Release(open, Resources.Pack(null), line.GetRequiredValue(rights), line.GetValue(licence));
            var path = line.GetRequiredValue(target);
            if (path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
                Zip(release, path);
            else if (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any())
                throw new IOException($"{path}: the folder is not empty; name a new one");
            else
                release.WriteTo(path);
            terminal.Say($"{path}: released");
            return ExitCode.Done;
        }));
        return command;
    }

    private static void Zip(Release release, string path)
    {
        var folder = Directory.CreateTempSubdirectory("rapport-release-");
        try
        {
            release.WriteTo(folder.FullName);
            OutputFile.Write(path, stream => Release.Zip(folder.FullName, stream));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
