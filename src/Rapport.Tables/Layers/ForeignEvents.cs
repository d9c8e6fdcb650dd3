using System.Collections.Immutable;
using System.Globalization;
using Rapport.Store.Questions;
using Rapport.Tables.Codes;
using Rapport.Text.Reading;

namespace Rapport.Tables.Layers;

/// <summary>
/// Reads a file of somebody else's events: countries become ISO codes, lost zeros of event codes are put back, and every line that cannot be read
/// is told with its reason. The counts and lists grow as the events are taken.
/// </summary>
public sealed class ForeignEvents
{
    private const int ShortestCode = 3;

    private readonly ForeignFormat format;
    private readonly string file;
    private readonly CodeBook codes;
    private readonly SortedDictionary<string, long> unknown = new(StringComparer.Ordinal);
    private readonly Action<InputFault> leaveOut;

    /// <summary>Reads files of a format.</summary>
    /// <param name="format">Whose table it is.</param>
    /// <param name="file">The file, for messages.</param>
    /// <param name="codes">Codes of countries and events.</param>
    /// <param name="leaveOut">Is told every line that cannot be read.</param>
    public ForeignEvents(ForeignFormat format, string file, CodeBook codes, Action<InputFault> leaveOut)
    {
        this.format = format;
        this.file = file;
        this.codes = codes;
        this.leaveOut = leaveOut;
    }

    /// <summary>Codes whose lost zeros were put back.</summary>
    public long Mended { get; private set; }

    /// <summary>Lines that could not be read.</summary>
    public long LeftOut { get; private set; }

    /// <summary>Countries that are no state of the register, with how often they stood there: regions mostly.</summary>
    public ImmutableArray<KeyValuePair<string, long>> Unknown => [.. unknown];

    /// <summary>The events of the file; a row with several countries on a side is one for each pair.</summary>
    public IEnumerable<LayerEvent> Read(TextReader reader)
    {
        ForeignLayout? layout = null;
        foreach (var record in ForeignRecords.Read(reader))
        {
            if (layout is null)
            {
                layout = ForeignLayout.Of(format, record.Cells);
                if (layout is null)
                {
                    Leave(record, $"it has {record.Cells.Length} cells and no names of columns that are known", $"a table of this kind has {ForeignLayout.ColumnCounts(format)} columns; give such a file, or one with a header");
                    yield break;
                }

                if (layout.IsHeader)
                    continue;
            }

            foreach (var found in Events(record, layout))
                yield return found;
        }
    }

    private ImmutableArray<LayerEvent> Events(ForeignRecord record, ForeignLayout layout)
    {
        var cells = record.Cells;
        if (cells.Length != layout.Columns)
            return Leave(record, $"the line has {cells.Length} cells, not {layout.Columns}", "it is broken off, or holds a divider within a cell");
        if (cells[layout.Key].Trim() is not { Length: > 0 } key)
            return Leave(record, "it has no id", "give every event an id");
        if (ToDay(cells[layout.Day].Trim()) is not { } day)
            return Leave(record, $"\"{Short(cells[layout.Day])}\" is no day", "write it as 20230210 or 2023-02-10");
        if (ToCode(cells[layout.Code].Trim()) is not { } code)
            return Leave(record, $"\"{Short(cells[layout.Code])}\" is no code of an event", format == ForeignFormat.Polecat ? "write a PLOVER type" : "write a CAMEO code");
        var place = layout.Place < 0 ? "" : ToPlace(cells[layout.Place].Trim());
        return [.. States(cells[layout.Source]).SelectMany(source => States(cells[layout.Target]).Select(target =>
            new LayerEvent(key, day, source, target, code.Code, code.Quad, place)))];
    }

    private ImmutableArray<LayerEvent> Leave(ForeignRecord record, string wrong, string remedy)
    {
        LeftOut++;
        leaveOut(new InputFault(file, string.Create(CultureInfo.InvariantCulture, $"line {record.Line}"), wrong, remedy));
        return [];
    }

    private static DateOnly? ToDay(string text) =>
        DateOnly.TryParseExact(text, ["yyyyMMdd", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private (string Code, string Quad)? ToCode(string text)
    {
        if (format == ForeignFormat.Polecat)
            return codes.QuadOf(text.ToUpperInvariant()) is { } quad ? (text.ToUpperInvariant(), quad) : null;
        if (text.Length == 0 || !text.All(char.IsAsciiDigit))
            return null;
        var code = text.PadLeft(ShortestCode, '0');
        if (codes.Event(code) is null)
            code = "0" + code;
        if (codes.Event(code) is not { } entry)
            return null;
        if (code != text)
            Mended++;
        return (code, entry.Type is { } type ? codes.QuadOf(type) ?? "" : "");
    }

    private IEnumerable<string> States(string cell)
    {
        var names = format == ForeignFormat.Polecat ? cell.Split(';', StringSplitOptions.TrimEntries) : [cell.Trim()];
        return names.Select(ToState).Distinct(StringComparer.Ordinal);
    }

    private string ToState(string name)
    {
        if (IsEmpty(name))
            return "";
        var state = format == ForeignFormat.Icews ? codes.FromName(name) : codes.FromCameo(name);
        return state ?? Note(name);
    }

    private string ToPlace(string name)
    {
        if (IsEmpty(name))
            return "";
        return format switch
        {
            ForeignFormat.Gdelt => codes.FromFips(name),
            ForeignFormat.Icews => codes.FromName(name),
            _ => codes.FromCameo(name) ?? codes.FromName(name),
        } ?? Note(name);
    }

    private string Note(string name)
    {
        unknown[name] = unknown.GetValueOrDefault(name) + 1;
        return "";
    }

    private static bool IsEmpty(string cell) => cell is "" or "NA" or "NULL" or "None" or "---";

    private static string Short(string cell) => cell.Length > 40 ? cell[..40] + "…" : cell;
}
