using Microsoft.Data.Sqlite;
using Rapport.Store.Questions;

namespace Rapport.Store.Tests;

public sealed class RecordFileTests : IDisposable
{
    private readonly RecordFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_missing_record_is_named_with_a_remedy()
    {
        var error = Assert.Throws<RecordException>(() => Record.Open(_folder.Path()));

        Assert.Equal(RecordProblem.Missing, error.Problem);
        Assert.Equal(_folder.Path(), error.Path);
        Assert.Contains(_folder.Path(), error.Message, StringComparison.Ordinal);
        Assert.Contains(error.Remedy, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a letter, not a record, and longer than sixteen bytes")]
    [InlineData("short")]
    public void A_file_that_is_no_record_is_refused_and_left_alone(string content)
    {
        File.WriteAllText(_folder.Path(), content);

        foreach (var open in (Action[])[
            () => Record.Open(_folder.Path()), () => Record.Open(_folder.Path(), RecordAccess.Write), () => Record.OpenOrCreate(_folder.Path())])
            Assert.Equal(RecordProblem.NoRecord, Assert.Throws<RecordException>(open).Problem);
        Assert.Equal(RecordProblem.Exists, Assert.Throws<RecordException>(() => Record.Create(_folder.Path())).Problem);
        Assert.Equal(content, File.ReadAllText(_folder.Path()));
    }

    [Fact]
    public void A_database_of_somebody_else_is_refused_and_left_alone()
    {
        Run("CREATE TABLE poems (title TEXT)");

        Assert.Equal(RecordProblem.NoRecord, Assert.Throws<RecordException>(() => Record.OpenOrCreate(_folder.Path())).Problem);
        Assert.Equal(1L, Content.Value(_folder.Path(), "SELECT count(*) FROM sqlite_schema"));
    }

    [Fact]
    public void A_creation_that_was_interrupted_is_finished()
    {
        File.WriteAllBytes(_folder.Path(), []);
        Record.OpenOrCreate(_folder.Path()).Dispose();
        File.Delete(_folder.Path());
        Run("PRAGMA journal_mode = WAL");

        using var record = Record.OpenOrCreate(_folder.Path());

        Assert.Equal(1, record.Append([Samples.Call().Build()]).Added);
    }

    [Fact]
    public void A_newer_record_is_refused_in_clear_words()
    {
        Record.Create(_folder.Path()).Dispose();
        Run("PRAGMA user_version = 1000");

        var error = Assert.Throws<RecordException>(() => Record.Open(_folder.Path()));

        Assert.Equal(RecordProblem.Newer, error.Problem);
        Assert.Contains("version 1000", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_older_record_is_brought_up_to_date_and_a_copy_is_kept()
    {
        using (var record = Record.Create(_folder.Path()))
            record.Append([Samples.Call().Build()]);
        var newest = RecordFile.Migrations.Add("CREATE TABLE note (id INTEGER PRIMARY KEY, words TEXT NOT NULL)");

        Assert.Equal(RecordProblem.Older, Assert.Throws<RecordException>(() => Record.Open(_folder.Path(), RecordAccess.Read, newest)).Problem);
        using (var record = Record.Open(_folder.Path(), RecordAccess.Write, newest))
            Assert.Equal(1, record.Size().Reports);

        Assert.Equal((long)newest.Length, Content.Value(_folder.Path(), "PRAGMA user_version"));
        Assert.Equal(0L, Content.Value(_folder.Path(), "SELECT count(*) FROM note"));
        var copy = $"{_folder.Path()}.version{RecordFile.Migrations.Length}";
        using var old = Record.Open(copy);
        Assert.Equal(1, old.Size().Reports);
        Assert.Equal((long)RecordFile.Migrations.Length, Content.Value(copy, "PRAGMA user_version"));
    }

    public static TheoryData<int> OlderVersions => [.. Enumerable.Range(1, RecordFile.Migrations.Length - 1)];

    [Theory]
    [MemberData(nameof(OlderVersions))]
    public void A_record_of_every_older_version_holds_the_same_after_it_was_brought_up_to_date(int version)
    {
        using var newest = Record.Create(_folder.Path("newest"));
        newest.Append([Samples.Call().Build(), Samples.Signing().Build()]);
        new RecordFile(_folder.Path()).Create(RecordFile.Migrations[..version]);
        Fill(version, _folder.Path("newest"));

        Assert.Equal(RecordProblem.Older, Assert.Throws<RecordException>(() => Record.Open(_folder.Path())).Problem);
        using (var record = Record.Open(_folder.Path(), RecordAccess.Write))
        {
            Assert.Equal(newest.Size(), record.Size());
            Assert.Equal(newest.ContentHash(), record.ContentHash());
            Assert.Empty(record.Check(_folder.Path("copy")).Derived);
            Assert.Equal(1, record.Append([Samples.Call("later").Build()]).Added);
        }

        Assert.Equal((long)version, Content.Value($"{_folder.Path()}.version{version}", "PRAGMA user_version"));
        Assert.Equal(2L, Content.Value($"{_folder.Path()}.version{version}", "SELECT count(*) FROM report"));
    }

    [Fact]
    public void A_migration_that_fails_leaves_the_record_as_it_was()
    {
        using (var record = Record.Create(_folder.Path()))
            record.Append([Samples.Call().Build()]);

        Assert.Throws<RecordException>(() => Record.Open(_folder.Path(), RecordAccess.Write,
            RecordFile.Migrations.Add("CREATE TABLE note (id INTEGER PRIMARY KEY); CREATE TABLE report (again INTEGER)")));

        using var after = Record.Open(_folder.Path());
        Assert.Equal(1, after.Size().Reports);
        Assert.Equal(0L, Content.Value(_folder.Path(), "SELECT count(*) FROM sqlite_schema WHERE name = 'note'"));
    }

    [Fact]
    public void A_file_marked_read_only_is_read_and_not_written()
    {
        using (var record = Record.Create(_folder.Path()))
            record.Append([Samples.Call().Build()]);
        File.SetAttributes(_folder.Path(), FileAttributes.ReadOnly);

        Assert.Equal(RecordProblem.ReadOnly, Assert.Throws<RecordException>(() => Record.Open(_folder.Path(), RecordAccess.Write)).Problem);
        using var reading = Record.Open(_folder.Path());
        Assert.Equal(1, reading.Size().Reports);
        Assert.Equal(RecordProblem.ReadOnly, Assert.Throws<RecordException>(() => reading.Append([Samples.Signing().Build()])).Problem);
        File.SetAttributes(_folder.Path(), FileAttributes.Normal);
    }

    [Fact]
    public void A_full_disk_loses_nothing_that_was_acknowledged()
    {
        using var record = Record.Create(_folder.Path());
        record.Append([Samples.Call().Build()]);
        record.LimitPages((int)(long)Content.Value(_folder.Path(), "PRAGMA page_count")! + 2);
        var large = new ReportBuilder("large", new string('x', 200_000)).Build();

        var error = Assert.Throws<RecordException>(() => record.Append([large]));

        Assert.Equal(RecordProblem.Full, error.Problem);
        Assert.Equal(1, record.Size().Reports);
        record.LimitPages(1_000_000);
        Assert.Equal(1, record.Append([large]).Added);
        Assert.Equal("ok", Content.Value(_folder.Path(), "PRAGMA integrity_check"));
    }

    [Fact]
    public void A_second_writer_is_told_to_wait_and_readers_go_on()
    {
        using var record = Record.Create(_folder.Path());
        record.Append([Samples.Call().Build()]);
        record.WaitAtMost(1);
        using var other = new SqliteConnection($"Data Source={_folder.Path()};Pooling=False");
        other.Open();
        using (other.BeginTransaction(deferred: false))
        {
            Assert.Equal(RecordProblem.Busy, Assert.Throws<RecordException>(() => record.Append([Samples.Signing().Build()])).Problem);
            Assert.Equal(3, record.Ask(new EventsQuestion()).Total.Count);
        }

        Assert.Equal(1, record.Append([Samples.Signing().Build()]).Added);
    }

    [Fact]
    public void Two_records_of_one_file_take_turns()
    {
        using var one = Record.Create(_folder.Path());
        using var other = Record.Open(_folder.Path(), RecordAccess.Write);

        Parallel.For(0, 40, number => (number % 2 == 0 ? one : other).Append([Samples.Call($"call-{number}").Build(), Samples.Signing().Build()]));

        Assert.Equal(41, one.Size().Reports);
        Assert.Equal(2 + (40 * 3), other.Ask(new EventsQuestion()).Total.Count);
    }

    [Fact]
    public void Two_programs_may_make_the_same_record_at_once()
    {
        Parallel.For(0, 4, number =>
        {
            using var record = Record.OpenOrCreate(_folder.Path());
            record.Append([Samples.Call($"call-{number}").Build()]);
        });

        using var whole = Record.Open(_folder.Path());
        Assert.Equal(4, whole.Size().Reports);
    }

    [Fact]
    public void A_closed_record_is_one_file()
    {
        using (var record = Record.Create(_folder.Path()))
        {
            record.Append([Samples.Call().Build()]);
            Assert.Equal(1, record.Size().Reports);
        }

        Assert.Equal([_folder.Path()], Directory.GetFiles(System.IO.Path.GetDirectoryName(_folder.Path())!));
    }

    /// <summary>
    /// Fills a record of an older version with the rows of a newer one, as far as it has their tables: where its columns are the first ones of the
    /// newer table, later ones are new.
    /// </summary>
    private void Fill(int version, string newer)
    {
        var tables = Content.Column(_folder.Path(), "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%fts5%' AND name NOT LIKE '%\\_words\\_%' ESCAPE '\\'");
        var words = Content.Column(_folder.Path(), "SELECT name FROM sqlite_schema WHERE sql LIKE '%USING fts5%'");
        Assert.NotEmpty(tables);
        Run($"PRAGMA foreign_keys = OFF; ATTACH '{newer}' AS newer; "
            + string.Concat(tables.Select(table => (Name: table, Columns: Columns(_folder.Path(), table)))
                .Where(table => table.Columns.SequenceEqual(Columns(newer, table.Name).Take(table.Columns.Length)))
                .Select(static table => $"INSERT INTO {table.Name} SELECT {string.Join(", ", table.Columns.Select(static column => $"\"{column}\""))} FROM newer.{table.Name}; "))
            + string.Concat(words.Select(static table => $"INSERT INTO {table} ({table}) VALUES ('rebuild'); ")) + $"PRAGMA user_version = {version}");
    }

    private static string[] Columns(string path, string table) => Content.Column(path, $"SELECT name FROM pragma_table_info('{table}')");

    private void Run(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_folder.Path()};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
