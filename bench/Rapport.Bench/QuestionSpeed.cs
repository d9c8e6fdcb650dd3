using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Rapport.Store;
using Rapport.Store.Questions;

namespace Rapport.Bench;

/// <summary>How long a record takes to answer: each question for many pairs, states and words of the record, in one process, answers of 50 items.</summary>
internal static class QuestionSpeed
{
    private const int Pairs = 40;
    private const int Headlines = 60;

    /// <summary>Asks and prints milliseconds by question: the median, the 95th of 100, the longest.</summary>
    public static int Run(string path)
    {
        using var record = Record.Open(path);
        var register = BuiltCoder.Pack(BuiltProgram.Pack).Actors;
        var pairs = record.Ask(new ActivePairsQuestion(Pairs, 100_000));
        var states = pairs.SelectMany(static pair => (Coding.ActorCode[])[pair.First, pair.Second]).Distinct().ToImmutableArray();
        var words = record.Ask(new ReportsQuestion { Limit = Headlines }).Items.Select(static line => line.Report.Headline).OfType<string>()
            .Select(static headline => string.Join(' ', headline.Split(' ').OrderByDescending(static word => word.Length).Take(2))).Distinct().ToImmutableArray();
        var size = record.Size();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{size.Reports:N0} reports, {size.Events:N0} events, {size.Statements:N0} statements"));
        Console.WriteLine($"{"milliseconds",-24}{"asked",8}{"median",10}{"95 %",10}{"longest",10}");
        Print("people of a state", [.. states.Select(state => (Action)(() => record.Ask(new PeopleQuestion { Country = state }, register)))]);
        Print("timeline of a pair", [.. pairs.Select(pair => (Action)(() => record.Ask(new TimelineQuestion(pair.First, pair.Second))))]);
        Print("silence of a pair", [.. pairs.Select(pair => (Action)(() => record.Ask(new SilenceQuestion(pair.First, pair.Second))))]);
        Print("search for two words", [.. words.Select(two => (Action)(() => record.Ask(new SearchQuestion { Words = two })))]);
        Print("events of a pair", [.. pairs.Select(pair => (Action)(() => record.Ask(new EventsQuestion { Source = pair.First, Target = pair.Second })))]);
        return 0;
    }

    private static void Print(string question, ImmutableArray<Action> asks)
    {
        asks[0]();
        var times = asks.Select(static ask =>
        {
            var start = Stopwatch.GetTimestamp();
            ask();
            return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }).Order().ToImmutableArray();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{question,-24}{times.Length,8}{times[times.Length / 2],10:F1}{times[Math.Min(times.Length - 1, times.Length * 95 / 100)],10:F1}{times[^1],10:F1}"));
    }
}
