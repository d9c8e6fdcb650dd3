using System.Diagnostics;
using System.Globalization;
using Rapport.Formats;
using Rapport.Text.Reading;

namespace Rapport.Bench;

/// <summary>
/// Measures the program over a file of reports, each command as a process of its own: words per second and peak memory of
/// <c>rapport parse</c> (raw text to CoNLL-U) and of <c>rapport read</c> (text to findings), and how long a short text takes.
/// </summary>
internal static class ProgramSpeed
{
    /// <summary>Counts the words of the reports, then runs the commands and prints the figures.</summary>
    /// <param name="path">Reports as text or JSON lines, compressed or not.</param>
    /// <param name="cores">How many cores the program may use, the first ones; null for all.</param>
    /// <returns>0, or 1 where the program failed.</returns>
    public static async Task<int> RunAsync(string path, string? cores)
    {
        var (reports, words) = Count(path);
        Print("reports", reports, "");
        Print("words", words, "");
        foreach (string[] command in (string[][])[["parse", path], ["read", "--format", "jsonl", path]])
        {
            if (await MeasureAsync(command, cores) is not { } measured)
                return 1;
            Print($"{command[0]}: time, start of the process included", measured.Seconds, "s");
            Print($"{command[0]}: words per second", words / measured.Seconds, "");
            Print($"{command[0]}: peak memory", measured.PeakKilobytes / 1024.0, "MB");
        }
        return await PrintStartAsync(cores);
    }

    private static async Task<int> PrintStartAsync(string? cores)
    {
        var note = Path.Combine(Path.GetTempPath(), $"rapport-note-{Environment.ProcessId}.txt");
        await File.WriteAllTextAsync(note, "The ministers met.\n");
        try
        {
            if (await MeasureAsync(["parse", note], cores) is not { } measured)
                return 1;
            Print("parse of three words: time", measured.Seconds, "s");
            return 0;
        }
        finally
        {
            File.Delete(note);
        }
    }

    private static async Task<(double Seconds, long PeakKilobytes)?> MeasureAsync(string[] arguments, string? cores)
    {
        string[] pinned = cores is null ? [] : ["taskset", "--cpu-list", cores == "1" ? "0" : $"0-{int.Parse(cores, CultureInfo.InvariantCulture) - 1}"];
        string[] command = [.. pinned, .. BuiltProgram.Command, .. arguments];
        var start = new ProcessStartInfo("sh", ["-c", "exec \"$@\" >/dev/null", "sh", .. command]);
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start) ?? throw new InvalidOperationException("sh does not start");
        var peak = await PeakMemory.OfAsync(process);
        clock.Stop();
        if (process.ExitCode == 0)
            return (clock.Elapsed.TotalSeconds, peak);
        Console.Error.WriteLine($"the program ended with {process.ExitCode}");
        return null;
    }

    private static (int Reports, long Words) Count(string path)
    {
        var annotator = StageBenchmarks.Annotator();
        using var stream = File.OpenRead(path);
        var reports = 0;
        var words = 0L;
        foreach (var outcome in ReportReader.Read(stream, path, new ReadingOptions()))
            if (outcome is ReadOutcome.Read read)
            {
                reports++;
                words += annotator.Annotate(read.Document, names: false).Sentences.Sum(sentence => sentence.Count);
            }
        return (reports, words);
    }

    private static void Print(string what, double number, string unit) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-46} {number,14:#,0.##} {unit}").TrimEnd());
}
