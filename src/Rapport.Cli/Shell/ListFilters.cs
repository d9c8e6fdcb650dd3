using System.CommandLine;
using Rapport.Store.Questions;

namespace Rapport.Cli.Shell;

/// <summary>The filters that every list of the record has, its format, and how much of it is given.</summary>
internal sealed class ListFilters
{
    private const int LimitOfTables = 50;
    private const int PartOfExports = 1000;

    private readonly Option<DateOnly?> from = Options.Day("--from", "Not before this day.");
    private readonly Option<DateOnly?> to = Options.Day("--to", "Not after this day.");
    private readonly Option<string?> outlet = Options.Text("--outlet", "name", "Only from this outlet, letter for letter.");
    private readonly Option<string?> side = Options.State("--side", "Only from outlets of this state.");
    private readonly Option<string?> words = Options.Text("--words", "words", "Only where the evidence holds all these words.");
    private readonly Option<int?> limit = Options.Count("--limit", 1, $"At most so many. Tables show {LimitOfTables}, other formats all where it is not given.");
    private readonly Option<string> format = Options.ListFormat();

    /// <summary>Gives the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(from);
        command.Add(to);
        command.Add(outlet);
        command.Add(side);
        command.Add(words);
        command.Add(limit);
        command.Add(format);
    }

    /// <summary>The format asked for.</summary>
    public string Format(ParseResult line) => line.GetRequiredValue(format);

    /// <summary>The question with the conditions of the command line.</summary>
    public T Of<T>(ParseResult line, T question)
        where T : ListQuestion => question with
        {
            From = line.GetValue(from),
            To = line.GetValue(to),
            Outlet = line.GetValue(outlet),
            Side = line.GetValue(side),
            Words = line.GetValue(words),
            Limit = Math.Min(PartOfExports, AtMost(line) ?? PartOfExports),
        };

    /// <summary>Asks part by part until the list or the limit ends.</summary>
    /// <param name="line">The command line.</param>
    /// <param name="first">The question for the first part.</param>
    /// <param name="ask">Asks for one part.</param>
    /// <param name="total">Items in the whole list.</param>
    public IEnumerable<T> Items<TQuestion, T>(ParseResult line, TQuestion first, Func<TQuestion, Page<T>> ask, out Total total)
        where TQuestion : ListQuestion
    {
        var page = ask(first);
        total = page.Total;
        return Rest(page, first, ask, AtMost(line) ?? int.MaxValue);
    }

    private static IEnumerable<T> Rest<TQuestion, T>(Page<T> page, TQuestion question, Func<TQuestion, Page<T>> ask, int left)
        where TQuestion : ListQuestion
    {
        while (true)
        {
            foreach (var item in page.Items)
            {
                if (left-- <= 0)
                    yield break;
                yield return item;
            }
            if (page.Next is not { } next || left <= 0)
                yield break;
            page = ask(question with { Cursor = next });
        }
    }

    private int? AtMost(ParseResult line) => line.GetValue(limit) ?? (Format(line) == "table" ? LimitOfTables : null);
}
