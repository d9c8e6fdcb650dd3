namespace Rapport.Store.Reading;

/// <summary>The directed pairs of a record, each found by the index from the one before, so that their rows need not be looked at.</summary>
internal static class EachPair
{
    /// <summary>Begins a query: a table <c>p (source, target)</c>, in which a row that ends the pairs of a source has no target.</summary>
    public const string With = """
        WITH RECURSIVE p (source, target) AS (
            SELECT min(source), '' FROM dyad_month
            UNION ALL SELECT
                iif(EXISTS (SELECT 1 FROM dyad_month m WHERE m.source = p.source AND m.target > p.target),
                    p.source, (SELECT min(source) FROM dyad_month m WHERE m.source > p.source)),
                coalesce((SELECT min(target) FROM dyad_month m WHERE m.source = p.source AND m.target > p.target), '')
                FROM p WHERE p.source IS NOT NULL)
        """;
}
