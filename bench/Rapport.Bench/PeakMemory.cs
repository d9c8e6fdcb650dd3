using System.Diagnostics;
using System.Globalization;

namespace Rapport.Bench;

/// <summary>How much memory a process holds at most.</summary>
internal static class PeakMemory
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(20);

    /// <summary>Waits for the end of a process; the largest memory that it held, in kB.</summary>
    public static async Task<long> OfAsync(Process process)
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
}
