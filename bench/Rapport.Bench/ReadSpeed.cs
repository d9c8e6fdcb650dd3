using System.Diagnostics;
using System.Globalization;
using Rapport.Text.Reading;

namespace Rapport.Bench;

/// <summary>Measures <c>rapport read</c> over a file of reports as a process of its own: words per second and peak memory.</summary>
internal static class ReadSpeed
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(20);

    /// <summary>Counts the words of the reports, then reads them and prints the figures.</summary>
    /// <param name="path">Reports as text or JSON lines, compressed or not.</param>
    /// <param name="cores">How many cores the program may use, the first ones; null for all.</param>
    /// <returns>0, or 1 where the program failed.</returns>
    public static async Task<int> RunAsync(string path, string? cores)
    {
        var (reports, words) = Count(path);
        string[] pinned = cores is null ? [] : ["taskset", "--cpu-list", cores == "1" ? "0" : $"0-{int.Parse(cores, CultureInfo.InvariantCulture) - 1}"];
        string[] command = [.. pinned, .. BuiltProgram.Command, "read", "--format", "jsonl", path];
        var start = new ProcessStartInfo("sh", ["-c", "exec \"$@\" >/dev/null", "sh", .. command]);
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start) ?? throw new InvalidOperationException("sh does not start");
        var peak = await PeakAsync(process);
        clock.Stop();
        if (process.ExitCode != 0)
        {
            Console.Error.WriteLine($"the program ended with {process.ExitCode}");
            return 1;
        }
        Print("reports", reports, "");
        Print("words", words, "");
        Print("time, start of the process included", clock.Elapsed.TotalSeconds, "s");
        Print("words per second", words / clock.Elapsed.TotalSeconds, "");
        Print("reports per second", reports / clock.Elapsed.TotalSeconds, "");
        Print("peak memory", peak / 1024.0, "MB");
        return 0;
    }

    private static (int Reports, long Words) Count(string path)
    {
        var annotator = StageBenchmarks.Annotator();
        using var stream = File.OpenRead(path);
        var reports = 0;
        var words = 0L;
        foreach (var outcome in DocumentReader.Read(stream, path, new ReadingOptions()))
            if (outcome is ReadOutcome.Read read)
            {
                reports++;
                words += annotator.Annotate(read.Document).Sentences.Sum(sentence => sentence.Count);
            }
        return (reports, words);
    }

    /// <summary>Waits for the end of a process; the largest memory that it held, in kB.</summary>
    private static async Task<long> PeakAsync(Process process)
    {
        var peak = 0L;
        var status = $"/proc/{process.Id}/status";
        while (!process.HasExited)
        {
            peak = Math.Max(peak, HighWater(status));
            await Task.Delay(Glance);
        }
        return peak;
    }

    private static long HighWater(string status)
    {
        try
        {
            foreach (var line in File.ReadLines(status))
                if (line.StartsWith("VmHWM:", StringComparison.Ordinal))
                    return long.Parse(line["VmHWM:".Length..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
        return 0;
    }

    private static void Print(string what, double number, string unit) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-36} {number,14:#,0.##} {unit}").TrimEnd());
}
