using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Rapport.Coding.Actors;
using Rapport.Coding.Contexts;
using Rapport.Coding.Findings;
using Rapport.Text;

namespace Rapport.Store.Writing;

/// <summary>Writes the findings of one coding: the rows below <c>coding</c>.</summary>
internal sealed class FactRows : IDisposable
{
    private readonly Insert _section, _sentence, _person, _mention, _occasion, _participant, _occasionPerson;
    private readonly Insert _finding, _event, _context, _statement, _link, _actor, _evidence, _rejection;
    private readonly Interned _rules;
    private readonly SqliteCommand _findIssue, _addIssue;

    public FactRows(SqliteConnection connection)
    {
        _section = new(connection, "section", "coding_id", "number", "kind", "start", "end");
        _sentence = new(connection, "sentence", "coding_id", "number", "section", "start", "end");
        _person = new(connection, "person", "coding_id", "number", "name", "office", "country");
        _mention = new(connection, "mention", "coding_id", "person", "number", "start", "end");
        _occasion = new(connection, "occasion", "coding_id", "number", "name", "kind", "date", "place", "place_precision", "place_state");
        _participant = new(connection, "occasion_participant", "coding_id", "occasion", "number", "code");
        _occasionPerson = new(connection, "occasion_person", "coding_id", "occasion", "number", "person");
        _finding = new(connection, "finding", "id", "key", "coding_id", "kind", "class", "name", "date", "occasion", "rule_id", "confidence");
        _event = new(connection, "event", "finding_id", "mode", "contexts", "cameo", "quad", "intensity", "reciprocal", "place", "status", "statement", "place_precision", "place_state");
        _context = new(connection, "event_context", "finding_id", "number", "context", "weight", "start", "end", "text");
        _statement = new(connection, "statement", "finding_id", "stance", "issue_id", "speaker", "strength", "direct");
        _link = new(connection, "link", "finding_id", "what", "verb", "place");
        _actor = new(connection, "finding_actor", "finding_id", "role", "number", "code", "sector", "name");
        _evidence = new(connection, "evidence", "id", "finding_id", "number", "sentence", "start", "end", "text");
        _rejection = new(connection, "rejection", "coding_id", "number", "reason", "rule_id", "sentence", "start", "end", "text");
        _rules = new(connection, "rule", "name");
        _findIssue = IssueCommand(connection, "SELECT id FROM issue WHERE register = $register AND text = $text");
        _addIssue = IssueCommand(connection, "INSERT INTO issue (register, text) VALUES ($register, $text) RETURNING id");
    }

    /// <summary>Last used row of <c>finding</c> and of <c>evidence</c>; rows are numbered on from here.</summary>
    public long LastFinding { get; set; }

    /// <inheritdoc cref="LastFinding"/>
    public long LastEvidence { get; set; }

    /// <summary>Writes all rows of <paramref name="findings"/> under the coding.</summary>
    public void Write(SqliteTransaction transaction, long coding, byte[] reportHash, ReportFindings findings)
    {
        var positions = new CodePoints(findings.Report.Document.Text);
        using var keys = new FindingKeys(reportHash, positions);
        var rows = new Coding(this, transaction, coding, findings.Report, positions);
        rows.Surroundings(findings);
        foreach (var found in findings.Events)
            rows.Add(found, keys.Of(found));
        foreach (var found in findings.Statements)
            rows.Add(found, keys.Of(found));
        foreach (var found in findings.Links)
            rows.Add(found, keys.Of(found));
        for (var i = 0; i < findings.Rejected.Length; i++)
            rows.Add(i, findings.Rejected[i]);
    }

    /// <summary>Keeps or forgets what was looked up in the transaction that ended.</summary>
    public void Settle(bool committed) => _rules.Settle(committed);

    public void Dispose()
    {
        foreach (var insert in (ReadOnlySpan<IDisposable>)[
            _section, _sentence, _person, _mention, _occasion, _participant, _occasionPerson, _finding, _event, _context, _statement,
            _link, _actor, _evidence, _rejection, _rules, _findIssue, _addIssue])
            insert.Dispose();
    }

    private static string? PrecisionOf(Place? place) => place?.Precision is { } precision ? Words.Of(precision) : null;

    private static SqliteCommand IssueCommand(SqliteConnection connection, string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$register", "");
        command.Parameters.AddWithValue("$text", "");
        return command;
    }

    private long? IssueRow(SqliteTransaction transaction, Issue? issue)
    {
        if (issue is null)
            return null;
        foreach (var command in (ReadOnlySpan<SqliteCommand>)[_findIssue, _addIssue])
        {
            command.Transaction = transaction;
            command.Parameters[0].Value = issue.Id ?? "";
            command.Parameters[1].Value = issue.Text;
            if (command.ExecuteScalar() is long row)
                return row;
        }

        return null;
    }

    private readonly ref struct Coding(FactRows rows, SqliteTransaction transaction, long coding, AnnotatedDocument report, CodePoints positions)
    {
        public void Surroundings(ReportFindings findings)
        {
            for (var i = 0; i < report.Document.Sections.Length; i++)
            {
                var (start, end) = positions.FromUtf16(report.Document.Sections[i].Span);
                rows._section.Row(transaction, coding, i, Words.Of(report.Document.Sections[i].Kind), start, end);
            }

            for (var i = 0; i < report.Sentences.Length; i++)
            {
                var (start, end) = positions.FromUtf16(report.Sentences[i].Span);
                var section = report.Sentences[i].SectionIndex;
                rows._sentence.Row(transaction, coding, i, section < 0 ? null : section, start, end);
            }

            for (var i = 0; i < findings.Persons.Length; i++)
                Add(i, findings.Persons[i]);
            for (var i = 0; i < findings.Occasions.Length; i++)
                Add(i, findings.Occasions[i]);
        }

        public void Add(Event found, string key)
        {
            var id = Add(key, "event", found.Type, found.Id, found.Date, found.Occasion, found.Rule, found.Confidence);
            rows._event.Row(transaction, id, found.Mode, string.Join(' ', found.Contexts), found.Cameo, found.Quad, found.Intensity,
                found.Reciprocal ? 1 : 0, found.Place?.Name, Words.Of(found.Status), found.Statement,
                PrecisionOf(found.Place), found.Place?.State?.Value);
            Add(id, found.ContextWords);
            Add(id, "source", found.Source);
            Add(id, "target", found.Target);
            Add(id, found.Evidence);
        }

        public void Add(Statement found, string key)
        {
            var id = Add(key, "statement", Words.Of(found.Kind), found.Id, found.Date, found.Occasion, found.Rule, found.Confidence);
            rows._statement.Row(transaction, id, found.Stance is { } stance ? Words.Of(stance) : null, rows.IssueRow(transaction, found.Issue),
                found.Speaker, found.Strength, found.Direct ? 1 : 0);
            Add(id, "holder", found.Holder);
            Add(id, "target", found.Target);
            Add(id, found.Evidence);
        }

        public void Add(Link found, string key)
        {
            var id = Add(key, "link", "link", found.Id, found.Date, null, null, 1);
            rows._link.Row(transaction, id, found.What, found.Verb, found.Place);
            Add(id, [found.Evidence]);
        }

        public void Add(int number, Rejection rejection)
        {
            var (start, end) = positions.FromUtf16(rejection.Evidence);
            rows._rejection.Row(transaction, coding, number, rejection.Reason, rows._rules.Row(transaction, rejection.Rule),
                SentenceOf(rejection.Evidence), start, end, rejection.Evidence.Of(report.Document.Text));
        }

        private long Add(string key, string kind, string classWord, string name, EventDate? date, string? occasion, string? rule, double confidence)
        {
            rows._finding.Row(transaction, ++rows.LastFinding, key, coding, kind, classWord, name, date?.ToString(), occasion,
                rows._rules.Row(transaction, rule), confidence);
            return rows.LastFinding;
        }

        private void Add(long finding, string role, ImmutableArray<Actor> actors)
        {
            for (var i = 0; i < actors.Length; i++)
                rows._actor.Row(transaction, finding, role, i, actors[i].Code.Value, actors[i].Sector, actors[i].Name);
        }

        private void Add(long finding, ImmutableArray<ContextWord> words)
        {
            for (var i = 0; i < words.Length; i++)
            {
                var (start, end) = positions.FromUtf16(words[i].Evidence);
                rows._context.Row(transaction, finding, i, words[i].Context, words[i].Weight, start, end, words[i].Evidence.Of(report.Document.Text));
            }
        }

        private void Add(long finding, ImmutableArray<TextSpan> evidence)
        {
            for (var i = 0; i < evidence.Length; i++)
            {
                var (start, end) = positions.FromUtf16(evidence[i]);
                rows._evidence.Row(transaction, ++rows.LastEvidence, finding, i, SentenceOf(evidence[i]), start, end, evidence[i].Of(report.Document.Text));
            }
        }

        private void Add(int number, Person person)
        {
            rows._person.Row(transaction, coding, number, person.Name, person.Office, person.Country?.Value);
            for (var i = 0; i < person.Mentions.Length; i++)
            {
                var (start, end) = positions.FromUtf16(person.Mentions[i]);
                rows._mention.Row(transaction, coding, number, i, start, end);
            }
        }

        private void Add(int number, Occasion occasion)
        {
            rows._occasion.Row(transaction, coding, number, occasion.Id, occasion.Kind, occasion.Date?.ToString(),
                occasion.Place?.Name, PrecisionOf(occasion.Place), occasion.Place?.State?.Value);
            for (var i = 0; i < occasion.Participants.Length; i++)
                rows._participant.Row(transaction, coding, number, i, occasion.Participants[i].Value);
            for (var i = 0; i < occasion.Persons.Length; i++)
                rows._occasionPerson.Row(transaction, coding, number, i, occasion.Persons[i]);
        }

        private int? SentenceOf(TextSpan words)
        {
            for (var i = 0; i < report.Sentences.Length; i++)
                if (report.Sentences[i].Span.Contains(words.Start))
                    return i;
            return null;
        }
    }
}
