using System.Globalization;
using System.Text;
using Rapport.Cli.Shell;
using Rapport.Coding.Output;
using Rapport.Store;
using Rapport.Store.Output;
using Rapport.Store.Questions;
using Rapport.Tables;
using Rapport.Tables.Writing;

namespace Rapport.Cli.Output;

/// <summary>How the answer to <c>rapport why</c> is written.</summary>
internal static class OriginForms
{
    private static readonly string[] Columns =
        ["address", "value", "part", "id", "reason", "date", "what", "report", "outlet", "side", "published", "rule", "pack", "evidence", "spans"];

    /// <summary>Writes the answer in a format: "table", "json", "jsonl", "csv" or "tsv"; the last three have a row for each ground.</summary>
    /// <param name="terminal">Where it goes.</param>
    /// <param name="format">The format.</param>
    /// <param name="origin">The answer.</param>
    /// <param name="cell">The value that the address names; null where it names none.</param>
    public static void Write(Terminal terminal, string format, Origin origin, Cell? cell)
    {
        switch (format)
        {
            case "json":
                WriteJson(terminal, origin, cell);
                break;
            case "jsonl":
                JsonText.WriteLines(terminal, origin.Grounds, OriginJson.Write);
                break;
            case "table":
                WriteText(terminal, origin, cell);
                break;
            default:
                var rows = new DelimitedWriter(terminal.Output, tabs: format == "tsv");
                rows.Write(Columns);
                foreach (var ground in origin.Grounds)
                    rows.Write(Row(origin, cell, ground));
                break;
        }
    }

    private static string?[] Row(Origin origin, Cell? cell, Ground ground) =>
    [
        origin.Address.ToString(), cell?.Text, Words.Of(ground.Part), ground.Id, ground.Reason, ground.Date, RecordedForms.OneLine(ground.What), ground.Report?.Id.Value,
        ground.Report?.Outlet, ground.Report?.Side, ground.Report?.Published is { } day ? Words.Of(day) : null, ground.Rule, ground.Pack,
        RecordedForms.OneLine(string.Join(" … ", ground.Evidence.Select(static words => words.Text))), RecordedForms.Spans(ground.Evidence),
    ];

    private static void WriteJson(Terminal terminal, Origin origin, Cell? cell) => JsonText.Write(terminal, writer =>
    {
        writer.WriteStartObject();
        OriginAnswerJson.Write(writer, origin, cell);
        writer.WriteEndObject();
    });

    private static void WriteText(Terminal terminal, Origin origin, Cell? cell)
    {
        terminal.Output.Write($"{TextWidth.Cut($"{origin.Address}  {Summary(origin)}".TrimEnd(), terminal.Width)}\n");
        if (cell is not null)
            foreach (var line in TextWidth.Wrap($"= {RecordedForms.OneLine(cell.Text ?? "(empty)")}   {cell.Field.Meaning}", terminal.Width - 2))
                terminal.Output.Write($"  {line}\n");
        else if (!origin.Counts.IsEmpty)
            terminal.Output.Write($"  {string.Join(", ", origin.Counts.Select(static count => PeopleForm.Count(count.Number, count.Level[..^1])))}\n");
        if (origin.Period is { } period)
            terminal.Output.Write($"  {Coverage(period, origin, cell)}\n");
        if (origin.Tenure is { } tenure)
            foreach (var line in PeopleForm.Standing(tenure))
                terminal.Output.Write($"  {line}\n");
        if (origin.Occasion is { Accounts.Length: > 1 })
            terminal.Output.Write("  linked by kind, parties, day and persons\n");
        if (origin.Finding is { } why)
            WriteFinding(terminal, why);
        else
            WriteGrounds(terminal, origin);
        if (origin.MoreGrounds > 0)
            terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{origin.MoreGrounds} more; --limit N shows more"));
    }

    private static string Summary(Origin origin) => origin switch
    {
        { Finding: { } why } => Finding(why),
        { Report: { } report } => string.Join("  ", RecordedForms.Outlet(report), report.Published is { } day ? Words.Of(day) : "", RecordedForms.OneLine(report.Headline ?? report.Name)),
        { Occasion: { } occasion } => Joined(OccasionForms.Occasions.Line(occasion)[1..]),
        { Tenure: { } tenure } => Joined(PeopleForm.Tenures.Line(tenure)),
        { Position: { } position } => Joined(LedgerForms.Positions.Line(position)[1..]),
        { Ask: { } ask } => Joined(LedgerForms.Asks.Line(ask)[1..]),
        _ => "",
    };

    private static string Coverage(DyadPeriod period, Origin origin, Cell? cell)
    {
        var zero = cell is null ? !origin.Grounds.Any(static ground => ground.Part == GroundPart.Counted) : cell.Text == "0";
        var held = $"{PeopleForm.Count(period.Reports, "report")} of these days, {PeopleForm.Count(period.Texts, "text")}";
        return period.Reports == 0 ? $"the record holds no report of these days{(zero ? ": nothing was covered, and the zero tells nothing" : "; what counts was dated by later or earlier ones")}"
            : zero && cell?.Field.Name is not ("coverage_reports" or "coverage_texts") ? $"the record holds {held}, and none tells it: the zero is one of coverage" : $"the record holds {held}";
    }

    private static void WriteGrounds(Terminal terminal, Origin origin)
    {
        var packs = origin.Grounds.Select(static ground => ground.Pack).OfType<string>().Distinct().ToList();
        foreach (var ground in origin.Grounds)
        {
            var label = Label(ground.Part, origin.Kind);
            var head = Joined([ground.Id ?? "", ground.Date ?? "", ground.Report is { } report && origin.Kind != "report" ? RecordedForms.Outlet(report) : "", ground.Reason is null ? "" : $"({ground.Reason})", RecordedForms.OneLine(ground.What)]);
            terminal.Output.Write($"  {TextWidth.Cut($"{label,-11} {head}", terminal.Width - 2)}\n");
            if (ground.Part is not (GroundPart.Counted or GroundPart.Answer or GroundPart.Uncounted or GroundPart.Against) || ground.Evidence.IsEmpty)
                continue;
            var words = string.Join(" … ", ground.Evidence.Select(static one => $"«{one.Text}»"));
            if (ground.Sentence is { } sentence && ground.Evidence is [var only] && sentence.Contains(only.Text, StringComparison.Ordinal))
                words = sentence.Replace(only.Text, $"«{only.Text}»", StringComparison.Ordinal);
            var rule = ground.Rule is null ? "" : $"   rule {ground.Rule}";
            var pack = packs.Count > 1 ? $"   pack {packs.IndexOf(ground.Pack!) + 1}" : "";
            foreach (var line in TextWidth.Wrap($"{RecordedForms.OneLine(words)}   {ground.Report?.Id} {RecordedForms.Spans(ground.Evidence)}{rule}{pack}", terminal.Width - 14))
                terminal.Output.Write($"              {line}\n");
        }
        for (var index = 0; index < packs.Count; index++)
            terminal.Output.Write($"  {(packs.Count > 1 ? $"pack {index + 1}" : "pack"),-11} {packs[index]}\n");
    }

    private static string Label(GroundPart part, string kind) => part switch
    {
        GroundPart.Counted => kind switch { "tenure" => "attested by", "occasion" => "told by", "position" or "ask" => "said in", "report" => "found", _ => "counted" },
        GroundPart.Uncounted => "not counted",
        GroundPart.Rejected => "not taken",
        _ => Words.Of(part),
    };

    private static void WriteFinding(Terminal terminal, Why why)
    {
        var output = terminal.Output;
        output.Write($"  report   {why.Report.Id}  {string.Join(" · ", new[] { RecordedForms.Outlet(why.Report), why.Report.Published is { } day ? Words.Of(day) : "", why.Report.Headline }.Where(part => !string.IsNullOrEmpty(part)))}\n");
        if (why.Finding is { } finding)
            output.Write($"  rule     {finding.Rule}\n");
        output.Write($"  pack     {why.Pack}{(why.Current ? "" : "   (what answers for the report now does not have it)")}\n");
        foreach (var pack in why.OtherPacks)
            output.Write($"  also by  {pack}\n");
        foreach (var correction in why.Corrections)
            output.Write($"  {(correction.Act == CorrectionAct.Withdraw ? "withdrawn" : "corrected")} {string.Join("  ", CorrectionForms.List.Line(correction).Where((part, index) => index != 1 && part.Length > 0))}\n");
        foreach (var sentence in why.Sentences)
        {
            var lines = TextWidth.Wrap(RecordedForms.OneLine(Marked(sentence)), terminal.Width - 2);
            output.Write($"\n  {string.Join("\n  ", lines)}\n");
        }
        foreach (var words in why.ContextWords.GroupBy(static word => word.Context))
            output.Write($"\n  context  {words.Key} by {string.Join(", ", words.Select(static word => $"\"{RecordedForms.OneLine(word.Text)}\" {Words.OfWeight(word.Weight)}"))}\n");
        foreach (var rejection in why.Rejected)
            output.Write($"\n  not taken: {rejection.Reason} \"{RecordedForms.OneLine(rejection.Evidence.Text)}\"\n");
        foreach (var beside in why.Beside)
            output.Write($"  beside     {beside.Id}  {Finding(beside)}\n");
    }

    private static string Finding(Why why) => why.Finding is { } finding ? Finding(finding) : why.Link is { } link ? $"link  {link.Verb} {link.What}" : "";

    private static string Finding(RecordedFinding finding) => Joined(finding switch
    {
        RecordedEvent done => RecordedForms.Events.Line(done)[1..^2],
        RecordedStatement said => RecordedForms.Statements.Line(said) is var cells ? [.. cells[1..^2], cells[^1]] : [],
        _ => [],
    });

    private static string Joined(IEnumerable<string> cells) => string.Join("  ", cells.Where(static cell => cell.Trim().Length > 0));

    /// <summary>The sentence with its evidence between « and ».</summary>
    private static string Marked(EvidenceSentence sentence)
    {
        var runes = sentence.Text.EnumerateRunes().ToArray();
        var marked = new StringBuilder();
        for (var index = 0; index <= runes.Length; index++)
        {
            foreach (var evidence in sentence.Evidence)
            {
                if (Math.Min(evidence.Span.End - sentence.Span.Start, runes.Length) == index)
                    marked.Append('»');
                if (evidence.Span.Start - sentence.Span.Start == index)
                    marked.Append('«');
            }
            if (index < runes.Length)
                marked.Append(runes[index]);
        }
        return marked.ToString();
    }
}
