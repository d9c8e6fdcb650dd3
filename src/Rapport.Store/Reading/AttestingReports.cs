using Microsoft.Data.Sqlite;
using Rapport.Store.Linking;
using Rapport.Store.Questions;

namespace Rapport.Store.Reading;

/// <summary>The reports of some codings: their names, and how many texts and outlets they are.</summary>
internal sealed class AttestingReports
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<long, Row> _rows;
    private readonly Dictionary<long, ReportId> _names;

    private AttestingReports(SqliteConnection connection, Dictionary<long, Row> rows, Dictionary<long, ReportId> names) => (_connection, _rows, _names) = (connection, rows, names);

    public static AttestingReports Of(SqliteConnection connection, IEnumerable<long> codings)
    {
        var (rows, names) = (new Dictionary<long, Row>(), new Dictionary<long, ReportId>());
        foreach (var (coding, name, row) in new Sql("""
            SELECT k.id, r.key, k.day, r.outlet_id, s.story_id FROM json_each($ids) j CROSS JOIN coding k ON k.id = j.value
            CROSS JOIN report r ON r.id = k.report_id CROSS JOIN story_text s ON s.document_id = r.document_id
            """).With("$ids", codings.Distinct()).Rows(connection, static row =>
                (Coding: row.GetInt64(0), Name: new ReportId(row.GetString(1)), Row: new Row(row.Day(2), row.Int(3), row.GetInt64(4)))))
            (rows[coding], names[coding]) = (row, name);
        return new(connection, rows, names);
    }

    /// <summary>The reports that attest offices; their names are read where they are asked for.</summary>
    public static AttestingReports Of(SqliteConnection connection, IReadOnlyCollection<AttestedName> attested)
    {
        var rows = new Dictionary<long, Row>(attested.Count);
        foreach (var one in attested)
            rows[one.Coding] = new(one.Day, one.Outlet, one.Story);
        return new(connection, rows, []);
    }

    /// <summary>The report of a coding.</summary>
    public ReportId Id(long coding)
    {
        if (!_names.TryGetValue(coding, out var name))
            _names[coding] = name = new Sql("SELECT r.key FROM coding k JOIN report r ON r.id = k.report_id WHERE k.id = $coding")
                .With("$coding", coding).Rows(_connection, static row => new ReportId(row.GetString(0)))[0];
        return name;
    }

    /// <summary>The story of the coding's text.</summary>
    public long Story(long coding) => _rows[coding].Story;

    /// <summary>What sorts codings by the day of their reports, the earliest first, those without a day last.</summary>
    public (DateOnly, string) Order(long coding) => (_rows[coding].Day ?? DateOnly.MaxValue, Id(coding).Value);

    /// <summary>How many reports, texts and outlets some codings are.</summary>
    public Levels Levels(IEnumerable<long> codings)
    {
        var reports = 0;
        var stories = new Dictionary<long, List<long>>();
        foreach (var coding in codings.Distinct())
        {
            reports++;
            if (!stories.TryGetValue(_rows[coding].Story, out var story))
                stories[_rows[coding].Story] = story = [];
            story.Add(coding);
        }

        return new(reports, stories.Count, stories.Values.Select(FirstOutlet).Distinct().Count());
    }

    /// <summary>The outlet that published a story first; names are looked at only where the days do not tell.</summary>
    private int? FirstOutlet(List<long> story)
    {
        var day = story.Min(coding => _rows[coding].Day ?? DateOnly.MaxValue);
        var first = story.Where(coding => (_rows[coding].Day ?? DateOnly.MaxValue) == day).ToList();
        return _rows[first.DistinctBy(coding => _rows[coding].Outlet).Count() == 1 ? first[0] : first.MinBy(coding => Id(coding).Value, StringComparer.Ordinal)].Outlet;
    }

    private readonly record struct Row(DateOnly? Day, int? Outlet, long Story);
}
