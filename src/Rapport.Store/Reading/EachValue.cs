namespace Rapport.Store.Reading;

/// <summary>The different values of a column that an index begins with, each found by the index from the one before, so that their rows need not be looked at.</summary>
internal static class EachValue
{
    /// <summary>Begins a query: a table <c>c</c> with the column; its last row is null. An index that leaves out nulls is enough.</summary>
    /// <param name="column">The column.</param>
    /// <param name="table">Its table.</param>
    public static string Of(string column, string table) => $"""
        WITH RECURSIVE c ({column}) AS (
            SELECT min({column}) FROM {table} WHERE {column} IS NOT NULL
            UNION ALL SELECT (SELECT min({column}) FROM {table} WHERE {column} > c.{column}) FROM c WHERE c.{column} IS NOT NULL)
        """;
}
