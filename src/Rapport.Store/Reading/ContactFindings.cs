using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Rapport.Coding;
using Rapport.Coding.Findings;

namespace Rapport.Store.Reading;

/// <summary>What a timeline tells of an event.</summary>
/// <param name="Id">Its lasting name.</param>
/// <param name="Type">PLOVER type.</param>
/// <param name="Mode">PLOVER mode, or null.</param>
/// <param name="Status">Whether it was done or is planned.</param>
/// <param name="Date">Its date as far as known, or null.</param>
/// <param name="Side">The state that its outlet speaks for, or null.</param>
/// <param name="Source">Who of the two did it.</param>
/// <param name="Target">To whom of the two.</param>
/// <param name="Words">The words of its evidence.</param>
internal sealed record ContactDeed(
    FindingId Id, string Type, string? Mode, EventStatus Status, EventDate? Date, string? Side, ImmutableArray<ActorCode> Source, ImmutableArray<ActorCode> Target, string Words);

/// <summary>What a timeline tells of a statement.</summary>
/// <param name="Id">Its lasting name.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Stance">For or against the issue, or null.</param>
/// <param name="Issue">What it is about, or null.</param>
/// <param name="Strength">The words that mark its kind, or null.</param>
/// <param name="Side">The state that its outlet speaks for, or null.</param>
/// <param name="Holder">Whose of the two it is.</param>
/// <param name="Target">To whom or about whom of the two.</param>
/// <param name="Words">The words of its evidence.</param>
internal sealed record ContactWord(
    FindingId Id, StatementKind Kind, Stance? Stance, Issue? Issue, string? Strength, string? Side, ImmutableArray<ActorCode> Holder, ImmutableArray<ActorCode> Target, string Words);

/// <summary>Reads of current findings what a timeline of two actors tells, and no more.</summary>
/// <param name="connection">The record.</param>
/// <param name="first">One of the two.</param>
/// <param name="second">The other.</param>
internal sealed class ContactFindings(SqliteConnection connection, ActorCode first, ActorCode second)
{
    /// <summary>The events among the rows, by row, but for those that only say again what a statement says.</summary>
    public Dictionary<long, ContactDeed> Deeds(IEnumerable<long> rows)
    {
        var (ids, actors, words) = Parts(rows);
        return new Sql("""
            SELECT f.id, f.key, f.date, c.class, c.status, c.side, e.mode
            FROM json_each($ids) j CROSS JOIN event e ON e.finding_id = j.value CROSS JOIN current_finding c ON c.finding_id = j.value CROSS JOIN finding f ON f.id = j.value
            WHERE e.statement IS NULL
            """).With("$ids", ids).Rows(connection, row => (Row: row.GetInt64(0), Found: new ContactDeed(
                new(row.GetString(1)), row.GetString(3), row.Text(6), row.Word<EventStatus>(4) ?? EventStatus.Actual, Words.Date(row.Text(2)), row.Text(5),
                [.. actors[(row.GetInt64(0), "source")]], [.. actors[(row.GetInt64(0), "target")]], words[row.GetInt64(0)])))
            .ToDictionary(static row => row.Row, static row => row.Found);
    }

    /// <summary>The statements among the rows, by row.</summary>
    public Dictionary<long, ContactWord> Said(IEnumerable<long> rows)
    {
        var (ids, actors, words) = Parts(rows);
        return new Sql("""
            SELECT f.id, f.key, c.class, c.stance, i.register, i.text, s.strength, c.side
            FROM json_each($ids) j CROSS JOIN statement s ON s.finding_id = j.value CROSS JOIN current_finding c ON c.finding_id = j.value CROSS JOIN finding f ON f.id = j.value
            LEFT JOIN issue i ON i.id = c.issue_id
            """).With("$ids", ids).Rows(connection, row => (Row: row.GetInt64(0), Found: new ContactWord(
                new(row.GetString(1)), row.Word<StatementKind>(2) ?? StatementKind.Topics, row.Word<Stance>(3),
                row.Text(5) is { } issue ? new Issue(row.GetString(4) is { Length: > 0 } id ? id : null, issue) : null, row.Text(6), row.Text(7),
                [.. actors[(row.GetInt64(0), "holder")]], [.. actors[(row.GetInt64(0), "target")]], words[row.GetInt64(0)])))
            .ToDictionary(static row => row.Row, static row => row.Found);
    }

    private (ImmutableArray<long> Rows, ILookup<(long, string), ActorCode> Actors, Dictionary<long, string> Words) Parts(IEnumerable<long> rows)
    {
        ImmutableArray<long> ids = [.. rows.Distinct()];
        var actors = new Sql("""
            SELECT a.finding_id, a.role, a.code FROM json_each($ids) j CROSS JOIN finding_actor a ON a.finding_id = j.value AND a.code IN ($first, $second)
            ORDER BY j.id, a.role, a.number
            """).With("$ids", ids).With("$first", first.Value).With("$second", second.Value).Rows(connection, static row => (Key: (row.GetInt64(0), row.GetString(1)), Code: new ActorCode(row.GetString(2))))
            .ToLookup(static row => row.Key, static row => row.Code);
        return (ids, actors, new ToldRows(connection).Evidence(ids));
    }
}
