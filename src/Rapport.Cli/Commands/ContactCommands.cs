using System.CommandLine;
using Rapport.Cli.Output;
using Rapport.Cli.Shell;
using Rapport.Store;
using Rapport.Store.Output;
using Rapport.Store.Questions;

namespace Rapport.Cli.Commands;

/// <summary><c>rapport timeline</c> and <c>rapport silence</c>: two actors, day by day, and what they do not speak of any more.</summary>
internal static class ContactCommands
{
    private const int LimitOfTables = 50;
    private const int PartOfExports = 1000;

    /// <summary>Builds <c>rapport timeline</c>.</summary>
    public static Command Timeline(Terminal terminal)
    {
        var pair = Options.Actors("PAIR", "Two actors, USA RUS.", needed: true);
        var from = Options.Day("--from", "Not before this day.");
        var to = Options.Day("--to", "Not after this day.");
        var oldest = new Option<bool>("--oldest-first") { Description = "The oldest day first; else the newest." };
        var limit = Options.Count("--limit", 1, $"At most so many days. Tables show {LimitOfTables}, other formats all where it is not given.");
        var format = Options.ListFormat();
        var record = new RecordOption();
        var command = new Command("timeline", "Tells what was done and said between two actors, a line a day.") { pair, from, to, oldest, limit, format };
        record.AddToReader(command);
        command.SetAction(line => RecordOption.Guarded(terminal, () =>
        {
            using var open = record.Open(line);
            var written = line.GetRequiredValue(format);
            var most = line.GetValue(limit) ?? (written == "table" ? LimitOfTables : int.MaxValue);
            var question = new TimelineQuestion(line.GetRequiredValue(pair)[0], line.GetRequiredValue(pair)[1])
            {
                From = line.GetValue(from),
                To = line.GetValue(to),
                OldestFirst = line.GetValue(oldest),
                Limit = Math.Min(most, PartOfExports),
            };
            var timeline = open.Ask(question);
            var days = Days(open, question, timeline, most);
            if (written is "csv" or "tsv")
                ContactForms.Entries.Write(terminal, written, days.SelectMany(ContactForms.Of), timeline.Total);
            else
                ContactForms.Days.Write(terminal, written, days, timeline.Total);
            return ExitCode.Done;
        }));
        return command;
    }

    /// <summary>Builds <c>rapport silence</c>.</summary>
    public static Command Silence(Terminal terminal)
    {
        var pair = Options.Actors("PAIR", "Two actors, USA RUS.", needed: true);
        var since = Options.Day("--since", "The first day of the silence; the day one year before their last contact where it is not given.");
        var before = Options.Day("--before", "The day before which the silence is looked at.");
        var limit = Options.Count("--limit", 1, $"At most so many issues. Tables show {LimitOfTables}, other formats all where it is not given.");
        var format = Options.ListFormat();
        var record = new RecordOption();
        var command = new Command("silence", "Lists the issues on which two actors spoke to or about each other before and not since.") { pair, since, before, limit, format };
        record.AddToReader(command);
        command.SetAction(line => RecordOption.Guarded(terminal, () =>
        {
            using var open = record.Open(line);
            var written = line.GetRequiredValue(format);
            var silence = open.Ask(new SilenceQuestion(line.GetRequiredValue(pair)[0], line.GetRequiredValue(pair)[1])
            {
                Since = line.GetValue(since),
                Before = line.GetValue(before),
                Limit = line.GetValue(limit) ?? (written == "table" ? LimitOfTables : int.MaxValue),
            });
            if (written == "table" && silence.Since is { } day)
                terminal.Output.Write($"Since {Words.Of(day)}{(silence.Before is { } end ? $", before {Words.Of(end)}" : "")}: {PeopleForm.Count(silence.Occasions, "occasion")}, "
                    + $"{PeopleForm.Count(silence.StatementsOfFirst, "statement")} of {silence.First}, {PeopleForm.Count(silence.StatementsOfSecond, "statement")} of {silence.Second}\n");
            ContactForms.Silences.Write(terminal, written, silence.Issues, silence.Total, writer => ContactJson.WriteHead(writer, silence));
            if (silence.LookedAtFrom is { } from)
                terminal.Say($"there is more than is looked at: statements before {Words.Of(from)} are missing; --before looks at earlier ones");
            return ExitCode.Done;
        }));
        return command;
    }

    /// <summary>The days of a timeline, asked for part by part until it or the limit ends.</summary>
    private static IEnumerable<ContactDay> Days(Record record, TimelineQuestion question, Timeline timeline, int left)
    {
        while (true)
        {
            foreach (var day in timeline.Days)
                yield return day;
            left -= question.Limit;
            if (timeline.Total.Exact || left <= 0 || timeline.Days.IsEmpty || timeline.Days[^1].Date is not { Day: var last })
                yield break;
            question = question.OldestFirst ? question with { From = last.AddDays(1) } : question with { To = last.AddDays(-1) };
            timeline = record.Ask(question with { Limit = Math.Min(left, question.Limit) });
        }
    }
}
