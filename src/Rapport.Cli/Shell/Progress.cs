using System.Diagnostics;
using System.Globalization;

namespace Rapport.Cli.Shell;

/// <summary>
/// Tells how far a long work has come: "auto" rewrites one line of a terminal and says nothing elsewhere, "plain" says a line
/// every ten seconds, "json" an object every second.
/// </summary>
internal sealed class Progress(Terminal terminal, string form, bool isTerminal)
{
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private TimeSpan told;

    /// <summary>Seconds since the work began.</summary>
    public double Seconds => watch.Elapsed.TotalSeconds;

    /// <summary>Takes note of where the work stands and tells it where it is time to.</summary>
    public void Report(int reports, int leftOut)
    {
        var pause = form switch { "plain" => 10.0, "json" => 1.0, _ => 0.2 };
        if ((watch.Elapsed - told).TotalSeconds < pause)
            return;
        told = watch.Elapsed;
        Tell(reports, leftOut);
    }

    /// <summary>Clears the line that was rewritten.</summary>
    public void Finish(int reports, int leftOut)
    {
        if (form == "json")
            Tell(reports, leftOut);
        else if (form == "auto" && isTerminal && told > TimeSpan.Zero)
            terminal.Rewrite("");
    }

    private void Tell(int reports, int leftOut)
    {
        var rate = reports / Math.Max(Seconds, 0.001);
        if (form == "json")
            terminal.Say(string.Create(
                CultureInfo.InvariantCulture, $"{{\"reports\":{reports},\"left_out\":{leftOut},\"seconds\":{Seconds:0.0},\"per_second\":{rate:0.0}}}"));
        else if (form == "plain")
            terminal.Say(Words(reports, leftOut, rate));
        else if (isTerminal)
            terminal.Rewrite(Words(reports, leftOut, rate));
    }

    private static string Words(int reports, int leftOut, double rate) =>
        string.Create(CultureInfo.InvariantCulture, $"{reports} reports · {rate:0} a second · {leftOut} left out");
}
