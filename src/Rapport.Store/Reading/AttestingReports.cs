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

    /// <summary>The reports of current codings; their names are read where they are asked for.</summary>
    public static AttestingReports Of(SqliteConnection connection, IEnumerable<long> codings) => new(connection, new Sql("""
        SELECT c.coding_id, c.day, c.outlet_id, s.story_id FROM json_each($ids) j CROSS JOIN current_coding c ON c.coding_id = j.value
        CROSS JOIN story_text s ON s.document_id = c.document_id
        """).With("$ids", codings.Distinct()).Rows(connection, static row => (Coding: row.GetInt64(0), Row: new Row(row.Day(1), row.Int(2), row.GetInt64(3))))
        .ToDictionary(static row => row.Coding, static row => row.Row), []);

    /// <summary>How many reports, texts and outlets attest a term.</summary>
    public static Levels Of(SqliteConnection connection, Term term)
    {
        var reports = new AttestingReports(connection, term.Reports.ToDictionary(static one => one.Coding, static one => new Row(one.Day, one.Outlet, one.Story)), []);
        return reports.Levels(term.Reports.Select(static one => one.Coding));
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

    /// <summary>The coding of the earliest report, of one day the one whose name comes first; one without a day comes last. Names are looked at only where the days do not tell.</summary>
    public long First(IEnumerable<long> codings)
    {
        var all = codings.Distinct().ToList();
        var day = all.Min(coding => _rows[coding].Day ?? DateOnly.MaxValue);
        var first = all.Where(coding => (_rows[coding].Day ?? DateOnly.MaxValue) == day).ToList();
        return first.Count == 1 ? first[0] : first.MinBy(coding => Id(coding).Value, StringComparer.Ordinal);
    }

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
