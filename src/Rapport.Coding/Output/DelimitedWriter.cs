using System.Buffers;

namespace Rapport.Coding.Output;

/// <summary>
/// Writes rows of text as CSV by RFC 4180 (comma, quotes doubled, lines ended by CR LF) or as TSV
/// (tab, lines ended by LF; tabs and line ends within a cell become blanks, since TSV has no quotes).
/// </summary>
/// <param name="writer">Where the rows go; not closed.</param>
/// <param name="tabs">Whether cells are divided by tabs.</param>
public sealed class DelimitedWriter(TextWriter writer, bool tabs)
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");
    private static readonly SearchValues<char> Blanks = SearchValues.Create("\t\r\n");

    /// <summary>Writes one row; null is an empty cell.</summary>
    public void Write(params ReadOnlySpan<string?> cells)
    {
        for (var index = 0; index < cells.Length; index++)
        {
            if (index > 0)
                writer.Write(tabs ? '\t' : ',');
            WriteCell(cells[index] ?? "");
        }
        writer.Write(tabs ? "\n" : "\r\n");
    }

    private void WriteCell(string cell)
    {
        if (tabs)
        {
            writer.Write(cell.AsSpan().ContainsAny(Blanks) ? cell.ReplaceLineEndings(" ").Replace('\t', ' ').Replace('\r', ' ') : cell);
            return;
        }
        if (!cell.AsSpan().ContainsAny(Quoted))
        {
            writer.Write(cell);
            return;
        }
        writer.Write('"');
        writer.Write(cell.Replace("\"", "\"\"", StringComparison.Ordinal));
        writer.Write('"');
    }
}
