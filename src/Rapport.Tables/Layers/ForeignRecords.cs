using System.Text;

namespace Rapport.Tables.Layers;

/// <summary>A record of a table: its cells, and the line that it begins on.</summary>
/// <param name="Line">Number of the line, from 1.</param>
/// <param name="Cells">The cells.</param>
internal readonly record struct ForeignRecord(int Line, string[] Cells);

/// <summary>
/// Reads tables whatever they are called: the first line tells whether tabs or commas divide the cells, and whether cells stand in quotation marks.
/// Commas mean CSV by RFC 4180; between tabs a quotation mark is a letter, unless the cells of the first line stand in them.
/// </summary>
internal static class ForeignRecords
{
    private const int LongestRecord = 1 << 20;

    /// <summary>The records; blank lines are none. A record that does not end within a million characters ends there.</summary>
    public static IEnumerable<ForeignRecord> Read(TextReader reader)
    {
        if (reader.ReadLine() is not { } first)
            yield break;
        first = first.TrimStart('\uFEFF');
        var tabs = first.Count(static letter => letter == '\t');
        var divider = tabs > 0 && tabs >= first.Count(static letter => letter == ',') / 4 ? '\t' : ',';
        var quoted = divider == ',' || first.Split('\t').All(static cell => cell.Length > 1 && cell[0] == '"' && cell[^1] == '"');
        var number = 0;
        for (var line = first; line is not null; line = reader.ReadLine())
        {
            var begin = ++number;
            if (line.AsSpan().IsWhiteSpace())
                continue;
            if (!quoted)
            {
                yield return new(begin, line.Split(divider));
                continue;
            }

            var whole = line;
            while (IsOpen(whole) && whole.Length < LongestRecord && reader.ReadLine() is { } more)
            {
                number++;
                whole = $"{whole}\n{more}";
            }

            yield return new(begin, Cells(whole, divider));
        }
    }

    private static bool IsOpen(string line) => line.AsSpan().Count('"') % 2 == 1;

    private static string[] Cells(string line, char divider)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var inside = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"')
            {
                if (inside && i + 1 < line.Length && line[i + 1] == '"')
                {
                    cell.Append('"');
                    i++;
                }
                else
                {
                    inside = !inside;
                }
            }
            else if (line[i] == divider && !inside)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(line[i]);
            }
        }

        cells.Add(cell.ToString());
        return [.. cells];
    }
}
