using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Rapport.Bench.Size;
using Rapport.Coding.Actors;
using Rapport.Store;
using Rapport.Store.Questions;

namespace Rapport.Bench;

/// <summary>
/// How long a record takes to answer, question by question, in one process: each for many pairs, actors, issues and words of the record, with answers
/// of the length that the command gives. What pages ask together is measured by <see cref="ServedSpeed"/>.
/// </summary>
internal static class QuestionSpeed
{
    private const int Reviews = 3;

    /// <summary>
    /// Asks and prints milliseconds by question: the median, the 95th of 100, the longest; and the 95th of the time that the processor worked for the process, which does not grow
    /// where other programs want it too. Then the median and the 95th when all are asked a second time, one after the other: what they read is in memory then, as far as it has room.
    /// </summary>
    /// <param name="path">The record.</param>
    /// <param name="only">What the names of the questions begin with; null for all.</param>
    public static int Run(string path, string? only)
    {
        using var record = Record.Open(path);
        var register = BuiltCoder.Pack(BuiltProgram.Pack).Actors;
        var about = QuestionArguments.Of(record);
        var size = record.Size();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{size.Reports:N0} reports, {size.Events:N0} events, {size.Statements:N0} statements; file {new FileInfo(path).Length / 1e6:N0} MB; load {Load()}"));
        Console.WriteLine();
        Console.WriteLine("| milliseconds | asked | median | 95 % | longest | 95 %, processor | again, median | again, 95 % |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var (question, asks) in Lists(record, about).Concat(Contacts(record, about, register)).Concat(Others(record, about)))
            if (only is null || question.StartsWith(only, StringComparison.Ordinal))
                Print(question, [.. asks]);
        Console.WriteLine();
        Console.WriteLine($"load {Load()}");
        return 0;
    }

    private static IEnumerable<(string, IEnumerable<Action>)> Lists(Record record, QuestionArguments about)
    {
        var types = record.Ask(new EventsQuestion { Limit = 1000 }).Items.Select(static found => found.Type).Distinct().ToImmutableArray();
        yield return ("events of a pair", about.Pairs.Select(pair => (Action)(() => record.Ask(new EventsQuestion { Source = pair.First, Target = pair.Second }))));
        yield return ("events of an actor", about.Actors.Select(actor => (Action)(() => record.Ask(new EventsQuestion { Country = actor }))));
        yield return ("events of an actor and type", about.Actors.Select((actor, index) => (Action)(() => record.Ask(new EventsQuestion { Source = actor, Type = types[index % types.Length] }))));
        yield return ("events with two words", about.Words.Select(words => (Action)(() => record.Ask(new EventsQuestion { Words = words }))));
        yield return ("statements of a pair", about.Pairs.Select(pair => (Action)(() => record.Ask(new StatementsQuestion { Holder = pair.First, Target = pair.Second }))));
        yield return ("statements of an actor", about.Actors.Select(actor => (Action)(() => record.Ask(new StatementsQuestion { Holder = actor }))));
        yield return ("statements on an issue", about.Issues.Select(issue => (Action)(() => record.Ask(new StatementsQuestion { Issue = issue }))));
        yield return ("reports with two words", about.Words.Select(words => (Action)(() => record.Ask(new ReportsQuestion { Words = words }))));
        yield return ("occasions of a pair", about.Pairs.Select(pair => (Action)(() => record.Ask(new OccasionsQuestion { Country = pair.First, With = pair.Second }))));
        yield return ("occasions of an actor", about.Actors.Select(actor => (Action)(() => record.Ask(new OccasionsQuestion { Country = actor }))));
        yield return ("search for two words", about.Words.Select(words => (Action)(() => record.Ask(new SearchQuestion { Words = words }))));
        yield return ("search for one word", about.Words.Select(words => (Action)(() => record.Ask(new SearchQuestion { Words = words.Split(' ')[^1] }))));
    }

    private static IEnumerable<(string, IEnumerable<Action>)> Contacts(Record record, QuestionArguments about, ActorRegister register)
    {
        yield return ("occasion, one", about.Occasions.Select(id => (Action)(() => record.Occasion(id))));
        yield return ("compare, accounts of an occasion", about.Occasions.Select(id => (Action)(() => record.Compare(id))));
        yield return ("compare, two reports", about.Reports.Zip(about.Reports.Skip(1), (one, other) => (Action)(() => record.Compare(one, other))));
        yield return ("dyad", about.Pairs.Select(pair => (Action)(() => record.Ask(new DyadQuestion(pair.First, pair.Second)))));
        yield return ("timeline of a pair", about.Pairs.Select(pair => (Action)(() => record.Ask(new TimelineQuestion(pair.First, pair.Second)))));
        yield return ("silence of a pair", about.Pairs.Select(pair => (Action)(() => record.Ask(new SilenceQuestion(pair.First, pair.Second)))));
        yield return ("asks of a pair", about.Pairs.Select(pair => (Action)(() => record.Ask(new AsksQuestion(pair.First, pair.Second)))));
        yield return ("brief of a pair", about.Pairs.Select(pair => (Action)(() => record.Ask(new BriefQuestion(pair.First, pair.Second)))));
        yield return ("panel of a pair by month", about.Pairs.Select(pair => (Action)(() => Drain(record.Each(new PanelQuestion { Pair = (pair.First, pair.Second) })))));
        yield return ("layers of a pair", about.Pairs.Select(pair => (Action)(() => record.Ask(new LayerComparisonQuestion(pair.First, pair.Second), static _ => null))));
        yield return ("positions on an issue", about.Issues.Select(issue => (Action)(() => record.Ask(new PositionsQuestion { Issue = issue }))));
        yield return ("positions of an actor on an issue", about.Issues.Select((issue, index) => (Action)(() => record.Ask(new PositionsQuestion { Issue = issue, Holder = about.Actors[index % about.Actors.Length] }))));
        yield return ("people of an actor", about.Actors.Select(actor => (Action)(() => record.Ask(new PeopleQuestion { Country = actor }, register))));
    }

    private static IEnumerable<(string, IEnumerable<Action>)> Others(Record record, QuestionArguments about)
    {
        yield return ("check of a claim", about.Asserted(new BuiltCoder()).Select(claim => (Action)(() => record.Ask(claim))));
        yield return ("why", about.Findings.Select(id => (Action)(() => record.Why(id))));
        yield return ("active pairs", Enumerable.Range(0, 20).Select(number => (Action)(() => record.Ask(new ActivePairsQuestion(10, 30 + (number * 10))))));
        yield return ("review", Enumerable.Range(0, Reviews).Select(_ => (Action)(() => record.Review(20))));
    }

    private static void Drain(IEnumerable<DyadPeriod> periods)
    {
        foreach (var _ in periods)
        {
        }
    }

    private static void Print(string question, ImmutableArray<Action> asks)
    {
        if (asks.IsEmpty)
            return;
        // The first answers are those of a program that has just started.
        foreach (var first in asks.Where((_, index) => index % Math.Max(1, asks.Length / 5) == 0))
            first();
        var (once, again) = (Times(asks), Times(asks));
        var high = Math.Min(asks.Length - 1, asks.Length * 95 / 100);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {question} | {asks.Length} | {once.Wall[asks.Length / 2]:F1} | {once.Wall[high]:F1} | {once.Wall[^1]:F1} | {once.Processor[high]:F1} | {again.Wall[asks.Length / 2]:F1} | {again.Wall[high]:F1} |"));
    }

    private static (ImmutableArray<double> Wall, ImmutableArray<double> Processor) Times(ImmutableArray<Action> asks)
    {
        var times = asks.Select(static ask =>
        {
            var (start, worked) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            ask();
            return (Wall: Stopwatch.GetElapsedTime(start).TotalMilliseconds, Processor: (Environment.CpuUsage.TotalTime - worked).TotalMilliseconds);
        }).ToList();
        return ([.. times.Select(static time => time.Wall).Order()], [.. times.Select(static time => time.Processor).Order()]);
    }

    /// <summary>What the machine does besides: its load over a minute.</summary>
    public static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "not known";
}
