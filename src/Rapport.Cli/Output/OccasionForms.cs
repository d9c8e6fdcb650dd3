using System.Globalization;
using Rapport.Cli.Shell;
using Rapport.Coding.Output;
using Rapport.Store;
using Rapport.Store.Output;
using Rapport.Store.Questions;

namespace Rapport.Cli.Output;

/// <summary>How occasions and comparisons are written.</summary>
internal static class OccasionForms
{
    /// <summary>Calls, meetings and visits.</summary>
    public static ListForm<RecordedOccasion> Occasions { get; } = new(
        OccasionJson.Write,
        ["id", "kind", "date", "date_precision", "participants", "persons", "place", "reports", "texts", "outlets", "sides", "accounts"],
        occasion =>
        [
            occasion.Id.Value, occasion.Kind, occasion.Date?.ToString(), occasion.Date is { } date ? Words.Of(date.Precision) : null,
            string.Join(';', occasion.Participants), string.Join(';', occasion.Persons.Select(Person)), occasion.Place, Number(occasion.Levels.Reports),
            Number(occasion.Levels.Texts), Number(occasion.Levels.Outlets), string.Join(';', occasion.Sides),
            string.Join(';', occasion.Accounts.Select(account => account.Report.Id.Value)),
        ],
        occasion =>
        [
            occasion.Id.Value, occasion.Date?.ToString() ?? "", occasion.Kind, string.Join(" – ", occasion.Participants), Count(occasion.Levels),
            string.Join(", ", occasion.Persons.Select(Person)) + (occasion.Place is null ? "" : $"   ({occasion.Place})"),
        ]);

    /// <summary>Columns of a comparison as a flat table; the row tells what stands beside what.</summary>
    public static readonly string[] ComparedColumns =
        ["row", "said_by", "differences", "report", "outlet", "side", "id", "kind", "stance", "issue_id", "issue", "holder", "target", "strength", "evidence"];

    /// <summary>The rows of one matter of a comparison, one for each account that has it.</summary>
    public static IEnumerable<string?[]> ComparedRows(int number, ComparedStatement compared)
    {
        foreach (var said in compared.Said.OfType<RecordedStatement>())
            yield return
            [
                Number(number), compared.IsSaidByAll ? "all" : compared.OnlyBy >= 0 ? "one" : "some", string.Join(';', compared.Differences), said.Report.Id.Value,
                said.Report.Outlet, said.Report.Side, said.Id.Value, Words.Of(said.Kind), said.Stance is { } stance ? Words.Of(stance) : null, said.Issue?.Id,
                said.Issue?.Text, string.Join(';', said.Holder.Select(actor => actor.Code)), string.Join(';', said.Target.Select(actor => actor.Code)), said.Strength,
                RecordedForms.Evidence(said),
            ];
    }

    /// <summary>Writes a comparison for readers: what all say, what only some say, and how it differs.</summary>
    public static void Write(Terminal terminal, AccountComparison comparison)
    {
        var output = terminal.Output;
        if (comparison.Occasion is { } occasion)
            output.Write($"{string.Join("  ", Occasions.Line(occasion).Where(cell => cell.Length > 0))}\n");
        for (var account = 0; account < comparison.Accounts.Length; account++)
        {
            var (report, reprints) = comparison.Accounts[account];
            output.Write($"  {Letter(account)}  {report.Id}  {RecordedForms.Outlet(report)}  {(report.Published is { } day ? Words.Of(day) : "")}  {RecordedForms.OneLine(report.Headline ?? report.Name)}\n");
            if (!reprints.IsEmpty)
                output.Write($"     and {reprints.Length} reprint{(reprints.Length == 1 ? "" : "s")}: {string.Join(", ", reprints.Select(RecordedForms.Outlet))}\n");
        }
        if (comparison.Accounts.Length < 2)
            output.Write("\nOnly one text tells of it; there is nothing to compare.\n");
        Part(terminal, "Said alike by all", comparison, line => comparison.Accounts.Length > 1 && line.IsSaidByAll && line.Differences.IsEmpty);
        Part(terminal, "Said by all, not alike", comparison, line => comparison.Accounts.Length > 1 && line.IsSaidByAll && !line.Differences.IsEmpty);
        Part(terminal, "Said by some", comparison, line => !line.IsSaidByAll && line.OnlyBy < 0);
        for (var account = 0; account < comparison.Accounts.Length; account++)
            Part(terminal, $"Only {Letter(account)}", comparison, line => line.OnlyBy == account);
    }

    private static void Part(Terminal terminal, string title, AccountComparison comparison, Func<ComparedStatement, bool> belongs)
    {
        var lines = comparison.Statements.Where(belongs).ToList();
        if (lines.Count == 0)
            return;
        terminal.Output.Write($"\n{title}\n");
        foreach (var line in lines)
        {
            var said = line.Said.Select((one, account) => (One: one, Account: account)).Where(pair => pair.One is not null).ToList();
            var alike = line.Differences.IsEmpty;
            if (!alike)
                terminal.Output.Write($"  other {string.Join(", ", line.Differences)}\n");
            foreach (var (one, account) in alike ? said.Take(1) : said)
            {
                var cells = RecordedForms.Statements.Line(one!);
                var head = $"{(alike ? " " : Letter(account))} {cells[0]}  {cells[2]}  {cells[3]}  ";
                var text = RecordedForms.OneLine(RecordedForms.Evidence(one!)) + (one!.Issue is { Id: { } id } ? $"   [{id}]" : "");
                terminal.Output.Write($"  {TextWidth.Cut(head + text, terminal.Width - 2)}\n");
            }
        }
    }

    private static string Letter(int account) => account < 26 ? ((char)('A' + account)).ToString() : Number(account + 1);

    private static string Person(OccasionPerson person) => person.Country is { } country ? $"{person.Name} ({country})" : person.Name;

    private static string Count(Levels levels) => levels.Reports == 1 ? "1 report"
        : $"{Number(levels.Reports)} reports" + (levels.Texts < levels.Reports ? $", {Count(levels.Texts, "text")}" : "") + (levels.Outlets < levels.Texts ? $", {Count(levels.Outlets, "outlet")}" : "");

    private static string Count(long number, string what) => $"{Number(number)} {what}{(number == 1 ? "" : "s")}";

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
