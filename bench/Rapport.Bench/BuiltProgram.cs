using System.Diagnostics;

namespace Rapport.Bench;

/// <summary>The program as it was built, run as a process of its own.</summary>
internal static class BuiltProgram
{
    /// <summary>The folder that holds Rapport.slnx.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The folder of the built program, with its pack and its models.</summary>
    public static string Folder { get; } = Path.Combine(Root, ".build", "program");

    /// <summary>The language model of the built program.</summary>
    public static string Model { get; } = Path.Combine(Folder, "models", "english.model");

    /// <summary>The resource pack of the built program.</summary>
    public static string Pack { get; } = Path.Combine(Folder, "rapport.pack");

    /// <summary>The command line that runs the program, before its arguments.</summary>
    public static IReadOnlyList<string> Command { get; } = ["dotnet", Path.Combine(Folder, "rapport.dll")];

    /// <summary>Runs a command to its end; what it prints goes to <paramref name="output"/>, or nowhere.</summary>
    /// <returns>What it said on standard error, if it failed; null where its exit code was 0.</returns>
    public static async Task<string?> RunAsync(IEnumerable<string> command, Stream? output = null)
    {
        var words = command.ToArray();
        var start = new ProcessStartInfo(words[0], words[1..]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{words[0]} does not start");
        var error = process.StandardError.ReadToEndAsync();
        await process.StandardOutput.BaseStream.CopyToAsync(output ?? Stream.Null);
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? null : $"{string.Join(' ', words)} ended with {process.ExitCode}: {await error}";
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Rapport.slnx")))
                return folder.FullName;
        throw new InvalidOperationException($"no folder above {AppContext.BaseDirectory} holds Rapport.slnx");
    }
}
