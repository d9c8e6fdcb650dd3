namespace Rapport.Text.Reading;

/// <summary>Reads tables of text: cells between tabs, remarks after "#", the first other line the names of the columns.</summary>
internal static class TabTable
{
    /// <summary>The rows with their line numbers, each with exactly <paramref name="columns"/> trimmed cells.</summary>
    /// <exception cref="BrokenFileException">A row has more or fewer cells.</exception>
    public static IEnumerable<(int Number, string[] Cells)> Rows(TextReader reader, string path, int columns) =>
        Lines(reader, path, columns).Skip(1);

    /// <summary>The rows of a table that says by the names of its columns which it has.</summary>
    /// <param name="reader">The table.</param>
    /// <param name="path">Its name for messages.</param>
    /// <param name="columns">The columns that it may have.</param>
    /// <param name="needed">Those of them that it must have.</param>
    /// <exception cref="BrokenFileException">A column is unknown, missing or there twice, or a row has more or fewer cells.</exception>
    public static IEnumerable<NamedCells> Named(TextReader reader, string path, string[] columns, string[] needed)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (number, cells) in Lines(reader, path, null))
        {
            if (places.Count > 0)
            {
                yield return new(number, cells, places);
                continue;
            }
            for (var place = 0; place < cells.Length; place++)
                if (!columns.Contains(cells[place]) || !places.TryAdd(cells[place], place))
                    throw new BrokenFileException(path, number, $"the column '{cells[place]}' is unknown or there twice", $"name columns out of: {string.Join(", ", columns)}");
            foreach (var name in needed)
                if (!places.ContainsKey(name))
                    throw new BrokenFileException(path, number, $"the column '{name}' is missing", "name the columns in the first line that is no remark, between tabs");
        }
    }

    /// <summary>All lines that are no remarks, the names of the columns first. As many cells as the first has, where no number is given.</summary>
    private static IEnumerable<(int Number, string[] Cells)> Lines(TextReader reader, string path, int? columns)
    {
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            string[] cells = [.. line.Split('\t').Select(static cell => cell.Trim())];
            columns ??= cells.Length;
            if (cells.Length != columns)
                throw new BrokenFileException(path, number, $"the line has {cells.Length} cells, not {columns}", "separate the cells by one tab each");
            yield return (number, cells);
        }
    }
}

/// <summary>A row of a table with named columns.</summary>
/// <param name="Number">Its line number.</param>
/// <param name="Cells">Its cells, trimmed.</param>
/// <param name="Places">Where the columns that the table has stand.</param>
internal readonly record struct NamedCells(int Number, string[] Cells, IReadOnlyDictionary<string, int> Places)
{
    /// <summary>The cell of a column; null where the table does not have it.</summary>
    public string? this[string column] => Places.TryGetValue(column, out var place) ? Cells[place] : null;
}
