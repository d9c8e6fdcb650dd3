using System.Diagnostics;
using System.Text;

namespace Rapport.Cli.Tests;

/// <summary>One run of the built program, as a user runs it.</summary>
/// <param name="ExitCode">What it told the shell.</param>
/// <param name="Output">What it wrote to standard output.</param>
/// <param name="Words">What it wrote to standard error.</param>
internal sealed record RapportProcess(int ExitCode, string Output, string Words)
{
    /// <summary>The folder of the built program.</summary>
    public static string Folder { get; } = FindFolder();

    /// <summary>The lines of standard error.</summary>
    public string[] WordLines => Words.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Runs the program to its end.</summary>
    public static RapportProcess Run(params string[] arguments) => Run([], arguments);

    /// <summary>Runs the program with bytes on standard input.</summary>
    public static RapportProcess Run(byte[] input, string[] arguments, params (string Name, string Value)[] environment) =>
        Run(Folder, "", input, arguments, environment);

    /// <summary>Runs the program with a folder as the current one.</summary>
    public static RapportProcess RunIn(string folder, params string[] arguments) => Run(Folder, folder, [], arguments, []);

    /// <summary>Runs a program that lies in another folder than the built one.</summary>
    public static RapportProcess RunFrom(string program, params string[] arguments) => Run(program, "", [], arguments, []);

    /// <summary>Starts the program and gives it out of hand: the caller reads its streams and ends it.</summary>
    public static Process Start(params string[] arguments) => Start(Folder, "", arguments, []);

    private static RapportProcess Run(string program, string folder, byte[] input, string[] arguments, (string Name, string Value)[] environment)
    {
        using var process = Start(program, folder, arguments, environment);
        var output = process.StandardOutput.ReadToEndAsync();
        var words = process.StandardError.ReadToEndAsync();
        Feed(process, input);
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(10)), "the program did not end");
        return new RapportProcess(process.ExitCode, output.GetAwaiter().GetResult(), words.GetAwaiter().GetResult());
    }

    private static Process Start(string program, string folder, string[] arguments, (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(program, "rapport.dll"), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = folder,
        };
        start.Environment.Remove("RAPPORT_RECORD");
        start.Environment.Remove("COLUMNS");
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    private static void Feed(Process process, byte[] input)
    {
        try
        {
            process.StandardInput.BaseStream.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            Assert.True(process.WaitForExit(TimeSpan.FromMinutes(10)), "the program neither read its input nor ended");
        }
    }

    /// <summary>Checks that nothing but clear lines was said: no trace of the program's insides.</summary>
    public RapportProcess WithoutTrace()
    {
        foreach (var trace in (string[])["   at ", "Exception", "Unhandled", "System."])
            Assert.DoesNotContain(trace, Words, StringComparison.Ordinal);
        return this;
    }

    private static string FindFolder()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        var (framework, configuration) = (here.Name, here.Parent!.Name);
        var root = here;
        while (!File.Exists(Path.Combine(root.FullName, "Rapport.slnx")))
            root = root.Parent ?? throw new InvalidOperationException("the tests do not lie in a checkout");
        return Path.Combine(root.FullName, "src", "Rapport.Cli", "bin", configuration, framework);
    }
}
