namespace Rapport.Text.Reading;

/// <summary>Reads tables of text: cells between tabs, remarks after "#", the first other line the names of the columns.</summary>
internal static class TabTable
{
    /// <summary>The rows with their line numbers, each with exactly <paramref name="columns"/> trimmed cells.</summary>
    /// <exception cref="BrokenFileException">A row has more or fewer cells.</exception>
    public static IEnumerable<(int Number, string[] Cells)> Rows(TextReader reader, string path, int columns)
    {
        var number = 0;
        var named = false;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            var cells = line.Split('\t');
            if (cells.Length != columns)
                throw new BrokenFileException(path, number, $"the line has {cells.Length} cells, not {columns}", "separate the cells by one tab each");
            if (named)
                yield return (number, [.. cells.Select(cell => cell.Trim())]);
            named = true;
        }
    }
}
