using System.Text;

namespace Rapport.Cli.Shell;

/// <summary>Where the program writes: results to standard output, words about the work to standard error, both in UTF-8.</summary>
internal sealed class Terminal : IDisposable
{
    private const int WidthOfFiles = 120;

    private Terminal(Stream output, Stream words, int width)
    {
        Bytes = output;
        Output = new StreamWriter(output, new UTF8Encoding(false), bufferSize: 16384, leaveOpen: true) { NewLine = "\n" };
        Words = new StreamWriter(words, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n", AutoFlush = true };
        Width = width;
    }

    /// <summary>Results as text. Buffered; flushed at the end of the program.</summary>
    public TextWriter Output { get; }

    /// <summary>Results as bytes; what was written to <see cref="Output"/> before must be flushed.</summary>
    public Stream Bytes { get; }

    /// <summary>Words about the work; every line is written at once.</summary>
    public TextWriter Words { get; }

    /// <summary>Whether words about the work are read at a terminal.</summary>
    public static bool WordsGoToTerminal => !Console.IsErrorRedirected;

    /// <summary>Columns for tables: those of the terminal, of <c>COLUMNS</c>, or 120 where the output goes to a file.</summary>
    public int Width { get; }

    /// <summary>The streams of this process.</summary>
    public static Terminal OfProcess() =>
        new(Console.OpenStandardOutput(), Console.OpenStandardError(), WidthOfProcess());

    /// <summary>Says one line about the work.</summary>
    public void Say(string line) => Words.Write(line + "\n");

    /// <summary>Writes over the last line of a terminal.</summary>
    public void Rewrite(string line) => Words.Write($"\r\e[K{line}");

    /// <summary>Writes out what is still buffered.</summary>
    public void Dispose()
    {
        Output.Dispose();
        Bytes.Dispose();
        Words.Dispose();
    }

    private static int WidthOfProcess()
    {
        if (int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), out var columns) && columns > 0)
            return columns;
        return Console.IsOutputRedirected || Console.WindowWidth <= 0 ? WidthOfFiles : Console.WindowWidth;
    }
}
