using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Rapport.Store.Comparing;

/// <summary>
/// One row of what a coding holds, apart from the numbers of rows: its table, what tells it from others of the table in the coding
/// (the lasting name of its finding, a number), its columns and their values as text (null where there is none).
/// </summary>
internal sealed record ContentRow(string Part, string Key, ImmutableArray<string> Columns, ImmutableArray<string?> Values)
{
    /// <summary>The value of a column; null where the row has no such column.</summary>
    public string? this[string column] => Columns.IndexOf(column) is var index and >= 0 ? Values[index] : null;

    public static ContentRow Of(string part, SqliteDataReader row)
    {
        var columns = ImmutableArray.CreateBuilder<string>(row.FieldCount - 1);
        var values = ImmutableArray.CreateBuilder<string?>(row.FieldCount - 1);
        for (var i = 1; i < row.FieldCount; i++)
        {
            columns.Add(row.GetName(i));
            values.Add(row.IsDBNull(i) ? null : Convert.ToString(row.GetValue(i), CultureInfo.InvariantCulture));
        }

        return new(part, row.GetString(0), columns.MoveToImmutable(), values.MoveToImmutable());
    }
}
