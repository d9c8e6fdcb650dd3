using System.Diagnostics;
using System.Globalization;

namespace Rapport.Cli.Shell;

/// <summary>
/// Tells how far a long work has come: "auto" rewrites a bar on one line of a terminal and says a line every ten seconds elsewhere, "plain" says such lines
/// everywhere, "json" an object every second.
/// </summary>
/// <param name="terminal">Where it is told.</param>
/// <param name="form">"auto", "plain" or "json".</param>
/// <param name="isTerminal">Whether a line can be rewritten.</param>
/// <param name="bytes">How many bytes are to be read, by which the time left is told; null where that is not known.</param>
internal sealed class Progress(Terminal terminal, string form, bool isTerminal, long? bytes = null)
{
    private const int Cells = 24;

    // Before, a rate is chance.
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(2);

    private readonly Stopwatch watch = Stopwatch.StartNew();
    private readonly bool isBar = form == "auto" && isTerminal;
    private TimeSpan told;

    /// <summary>Seconds since the work began.</summary>
    public double Seconds => watch.Elapsed.TotalSeconds;

    /// <summary>Takes note of where the work stands and tells it where it is time to.</summary>
    /// <param name="reports">Reports that are done.</param>
    /// <param name="leftOut">Reports that were left out.</param>
    /// <param name="read">Bytes that were read so far, where they are counted.</param>
    public void Report(int reports, int leftOut, long read = 0)
    {
        var pause = form == "json" ? 1.0 : isBar ? 0.2 : 10.0;
        if ((watch.Elapsed - told).TotalSeconds < pause)
            return;
        told = watch.Elapsed;
        Tell(reports, leftOut, read);
    }

    /// <summary>Tells the end as an object, or clears the line that was rewritten.</summary>
    public void Finish(int reports, int leftOut, long read = 0)
    {
        if (form == "json")
            Tell(reports, leftOut, read);
        else if (isBar && told > TimeSpan.Zero)
            terminal.Rewrite("");
    }

    private void Tell(int reports, int leftOut, long read)
    {
        var rate = reports / Math.Max(Seconds, 0.001);
        var share = bytes is > 0 and var all ? Math.Min(1, read / (double)all) : (double?)null;
        var left = share is > 0 and var done && watch.Elapsed >= Least ? Seconds * (1 - done) / done : (double?)null;
        if (form == "json")
            terminal.Say(string.Create(
                CultureInfo.InvariantCulture,
                $"{{\"reports\":{reports},\"left_out\":{leftOut},\"seconds\":{Seconds:0.0},\"per_second\":{rate:0.0},\"share\":{Number(share, "0.0000")},\"seconds_left\":{Number(left, "0")}}}"));
        else if (isBar)
            terminal.Rewrite(Bar(share) + Line(reports, leftOut, rate, share, left));
        else
            terminal.Say(Line(reports, leftOut, rate, share, left));
    }

    private static string Bar(double? share)
    {
        if (share is not { } done)
            return "";
        var full = (int)(done * Cells);
        return $"[{new string('█', full)}{new string('░', Cells - full)}] ";
    }

    private static string Line(int reports, int leftOut, double rate, double? share, double? left) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(share is { } done ? $"{Math.Floor(done * 100):0} % · " : "")}{reports} reports · {rate:0} a second · {leftOut} left out{(left is { } time ? $" · {Span(time)} left" : "")}");

    private static string Span(double seconds) =>
        seconds < 100 ? string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(seconds):0} s")
        : seconds < 6000 ? string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(seconds / 60):0} min")
        : string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600:0.0} h");

    private static string Number(double? number, string form) => number?.ToString(form, CultureInfo.InvariantCulture) ?? "null";
}
