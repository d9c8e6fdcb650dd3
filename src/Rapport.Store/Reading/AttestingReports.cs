using Microsoft.Data.Sqlite;
using Rapport.Store.Linking;
using Rapport.Store.Questions;

namespace Rapport.Store.Reading;

/// <summary>The reports of some codings: their names, and how many texts and outlets they are.</summary>
internal sealed class AttestingReports
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<long, AttestingReport> _reports;
    private readonly Dictionary<long, ReportId> _names = [];

    private AttestingReports(SqliteConnection connection, IEnumerable<AttestingReport> reports) =>
        (_connection, _reports) = (connection, reports.ToDictionary(static report => report.Coding));

    /// <summary>The reports of current codings; their names are read where they are asked for.</summary>
    public static AttestingReports Of(SqliteConnection connection, IEnumerable<long> codings) => new(connection, new Sql("""
        SELECT c.coding_id, c.day, c.outlet_id, s.story_id FROM json_each($ids) j CROSS JOIN current_coding c ON c.coding_id = j.value
        CROSS JOIN story_text s ON s.document_id = c.document_id
        """).With("$ids", codings.Distinct()).Rows(connection, static row => new AttestingReport(row.Day(1), row.GetInt64(0), row.GetInt64(3), row.Int(2))));

    /// <summary>How many reports, texts and outlets attest a term.</summary>
    public static Levels Of(SqliteConnection connection, Term term) => new AttestingReports(connection, term.Reports).Levels(term.Reports.Select(static one => one.Coding));

    /// <summary>The name of the report of a coding.</summary>
    public static ReportId NameOf(SqliteConnection connection, long coding) => new Sql("SELECT r.key FROM coding k JOIN report r ON r.id = k.report_id WHERE k.id = $coding")
        .With("$coding", coding).Rows(connection, static row => new ReportId(row.GetString(0)))[0];

    /// <summary>The story of the coding's text.</summary>
    public long Story(long coding) => _reports[coding].Story;

    /// <summary>The coding of the earliest report, of one day the one whose name comes first; one without a day comes last. Names are looked at only where the days do not tell.</summary>
    public long First(IEnumerable<long> codings) => FirstByName(OfFirstDay(codings.Distinct()));

    /// <summary>How many reports, texts and outlets some codings are.</summary>
    public Levels Levels(IEnumerable<long> codings)
    {
        var reports = 0;
        var stories = new Dictionary<long, List<long>>();
        foreach (var coding in codings.Distinct())
        {
            reports++;
            if (!stories.TryGetValue(_reports[coding].Story, out var story))
                stories[_reports[coding].Story] = story = [];
            story.Add(coding);
        }

        return new(reports, stories.Count, stories.Values.Select(FirstOutlet).Distinct().Count());
    }

    /// <summary>The outlet that published a story first; names are looked at only where the days do not tell.</summary>
    private int? FirstOutlet(List<long> story)
    {
        var first = OfFirstDay(story);
        return _reports[first.DistinctBy(coding => _reports[coding].Outlet).Count() == 1 ? first[0] : FirstByName(first)].Outlet;
    }

    private List<long> OfFirstDay(IEnumerable<long> codings)
    {
        var all = codings.ToList();
        var day = all.Min(Day);
        return all.FindAll(coding => Day(coding) == day);
    }

    private long FirstByName(List<long> codings) => codings.Count == 1 ? codings[0] : codings.MinBy(coding => Name(coding).Value, StringComparer.Ordinal);

    private DateOnly Day(long coding) => _reports[coding].Day ?? DateOnly.MaxValue;

    private ReportId Name(long coding)
    {
        if (!_names.TryGetValue(coding, out var name))
            _names[coding] = name = NameOf(_connection, coding);
        return name;
    }
}
