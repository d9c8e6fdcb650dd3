using System.CommandLine;
using Rapport.Cli.Output;
using Rapport.Cli.Shell;
using Rapport.Store;
using Rapport.Store.Questions;

namespace Rapport.Cli.Commands;

/// <summary><c>rapport search</c>: the reports of a record that hold words.</summary>
internal static class SearchCommand
{
    private const int LimitOfTables = 20;

    /// <summary>Builds the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var words = new Argument<string[]>("WORDS") { Description = "Words that must be there, as one argument: '\"words in a row\" naviga* -word' also asks for a phrase, a beginning, and a word that must not be there.", Arity = ArgumentArity.OneOrMore };
        var place = Options.Choice("--in", "Where the words are looked for.", "all", "texts", "findings", "headlines");
        var country = Options.Actor("--country", "Only in reports that tell something of this actor, only in findings with it.");
        var from = Options.Day("--from", "Not before this day.");
        var to = Options.Day("--to", "Not after this day.");
        var outlet = Options.Text("--outlet", "name", "Only from this outlet, letter for letter.");
        var side = Options.State("--side", "Only from outlets of this state.");
        var limit = Options.Count("--limit", 1, $"At most so many. Tables show {LimitOfTables}, other formats all where it is not given.");
        var format = Options.ListFormat();
        var record = new RecordOption();
        var command = new Command("search", "Finds the reports that hold words, the best first.") { words, place, country, from, to, outlet, side, limit, format };
        record.AddToReader(command);
        command.SetAction(line => RecordOption.Guarded(terminal, () =>
        {
            using var open = record.Open(line);
            var written = line.GetRequiredValue(format);
            var result = open.Ask(new SearchQuestion
            {
                Words = string.Join(' ', line.GetRequiredValue(words)),
                Place = Words.TryParse<SearchPlace>(line.GetValue(place), out var known) ? known : SearchPlace.All,
                Country = line.GetValue(country),
                From = line.GetValue(from),
                To = line.GetValue(to),
                Outlet = line.GetValue(outlet),
                Side = line.GetValue(side),
                Limit = line.GetValue(limit) ?? (written == "table" ? LimitOfTables : int.MaxValue),
            });
            if (!result.IsWhole)
                terminal.Say("so many reports hold these words that only the last that came into the record are ranked; more words find the others");
            SearchForm.Hits.Write(terminal, written, result.Hits, result.Total);
            return ExitCode.Done;
        }));
        return command;
    }
}
