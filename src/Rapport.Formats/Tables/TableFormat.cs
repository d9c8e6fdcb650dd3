using System.Globalization;
using System.Text.RegularExpressions;
using Rapport.Formats.Html;
using Rapport.Formats.Packing;
using Rapport.Formats.Written;
using Rapport.Text.Reading;

namespace Rapport.Formats.Tables;

/// <summary>A table of reports with a report a row, as CSV or TSV.</summary>
internal sealed partial class TableFormat : IReportFormat
{
    private const int DayAndTime = 14;

    public Recognition Recognize(ReadOnlySpan<byte> head, string name)
    {
        var byName = PackedName.Ends(name, ".csv") || PackedName.Ends(name, ".tsv") || PackedName.Ends(name, ".tab");
        if (head.TrimStart("\uFEFF \t\r\n"u8) is [(byte)'{' or (byte)'[' or (byte)'<', ..])
            return Recognition.None;
        var columns = TableColumns.Of(TableRows.Names(head), ReadingOptions.NoColumns, out _);
        return columns.HasText && columns.Known > 1 ? Recognition.ByContent : byName ? Recognition.ByName : Recognition.None;
    }

    /// <summary>Whether the first line has the columns that the user named, so that it is a table whatever its name is.</summary>
    public static bool HasNamed(Contents contents) =>
        !contents.Options.Columns.IsEmpty && contents.Options.Format == InputFormat.Auto && TableColumns.Of(TableRows.Names(contents.Head), contents.Options.Columns, out var missing).HasText && missing is null;

    public IEnumerable<ReadOutcome> Read(Contents contents)
    {
        using var rows = new TableRows(contents);
        var names = rows.Next() is { } first ? rows.Decoded(first) : throw DocumentReader.Empty();
        var columns = TableColumns.Of(names, contents.Options.Columns, out var missing);
        var listed = string.Join(", ", names.Select(static name => name.Trim()));
        if (missing is not null)
            throw new UnreadableInputException("line 1", $"the table has no column '{missing}'", $"name one of its columns: {listed}");
        if (!columns.HasText)
            throw new UnreadableInputException("line 1", "no column of the table is known to hold the text", $"name it by --columns text=NAME; the columns are {listed}");
        while (rows.Next() is { } row)
            if (!Array.TrueForAll(row, string.IsNullOrWhiteSpace))
                yield return Outcome(contents, columns, rows, row);
    }

    private static ReadOutcome Outcome(Contents contents, TableColumns columns, TableRows rows, string[] row)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"line {rows.Line}");
        try
        {
            if (row.Length < columns.Count || row.Skip(columns.Count).Any(static cell => !string.IsNullOrWhiteSpace(cell)))
                throw new UnreadableInputException(place, "the row has more or fewer cells than there are columns", "put quotes around cells that hold separators, quotes or line breaks");
            return new ReadOutcome.Read(DocumentReader.FromParts(Parts(contents.Options, columns, rows.Decoded(row), place), contents.Options));
        }
        catch (UnreadableInputException fault)
        {
            return contents.LeftOut(place, fault.Wrong, fault.Remedy);
        }
    }

    private static ReportParts Parts(ReadingOptions options, TableColumns columns, string[] row, string place)
    {
        var text = new ParagraphText();
        text.Add(Plain(columns.Cell(row, "text") ?? throw new UnreadableInputException(place, "the report has no text", "fill the column of the text")));
        var outlet = options.Outlets.Find(columns.Cell(row, "outlet"))?.Name ?? columns.Cell(row, "outlet");
        var url = WrittenAddress.Read(columns.Cell(row, "url"), null)?.AbsoluteUri;
        var language = columns.Cell(row, "language");
        text.AddByline(columns.Cell(row, "author"), language);
        return new()
        {
            Id = columns.Cell(row, "id"),
            Outlet = outlet,
            Side = columns.Cell(row, "side"),
            Published = Day(columns, row, place) is { } day ? PublicationDay.Of(day, options.Outlets.Of(outlet ?? options.Outlet, url).Outlet, place) : null,
            Language = WrittenLanguage.Read(language),
            Title = columns.Cell(row, "title") is { } title ? ParagraphText.Words(Plain(title)) : null,
            Text = text.Text,
            Known = text.Known,
            Url = url,
        };
    }

    /// <summary>What a cell says without markup.</summary>
    private static string Plain(string cell) => Markup().IsMatch(cell) ? HtmlText.OfFragment(cell) : cell;

    /// <summary>The day or the instant of a row; null where it tells none.</summary>
    private static string? Day(TableColumns columns, string[] row, string place)
    {
        foreach (var order in (string[])["dmy", "mdy"])
            if (columns.Cell(row, order) is { } ordered)
                return Numbers().Match(ordered) is { Success: true } match && WrittenTime.Read($"{match.Groups["year"]}-{match.Groups[order == "dmy" ? "second" : "first"].Value.PadLeft(2, '0')}-{match.Groups[order == "dmy" ? "first" : "second"].Value.PadLeft(2, '0')}") is { } day
                    ? day.ToString()
                    : throw NoDay(ordered, place);
        if (columns.Cell(row, "date") is not { } written)
            return null;
        var digits = written.Length == DayAndTime && written.All(char.IsAsciiDigit) ? $"{written[..8]}T{written[8..]}Z" : written;
        return WrittenTime.Read(digits) is { IsMonth: false } time ? time.ToString() : throw NoDay(written, place);
    }

    private static UnreadableInputException NoDay(string written, string place) => new(
        place, $"the date '{written}' is none that is sure", "write it as 2023-02-11, or tell its order by --columns dmy=NAME or mdy=NAME");

    [GeneratedRegex(@"</?(?:p|br|div|span|a|b|i|em|strong)\b[^<>]*>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Markup();

    [GeneratedRegex(@"^(?<first>[0-9]{1,2})[./-](?<second>[0-9]{1,2})[./-](?<year>[0-9]{4})\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Numbers();
}
