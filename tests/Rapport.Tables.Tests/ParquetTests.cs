using System.Globalization;
using System.Text.Json;
using DuckDB.NET.Data;
using Rapport.Store.Tests;
using Rapport.Tables.Writing;

namespace Rapport.Tables.Tests;

/// <summary>Parquet files are typed and are read by another program; their description tells what they hold.</summary>
public sealed class ParquetTests : IDisposable
{
    private readonly RecordFolder folder = new();

    public void Dispose() => folder.Dispose();

    public static TheoryData<string> Tables => [.. EventTables.Own.Concat(EventTables.Views).Select(static table => table.Name)];

    private static EventTable Table(string name) => EventTables.Own.Concat(EventTables.Views).Single(table => table.Name == name);

    [Theory]
    [MemberData(nameof(Tables))]
    public void DuckDB_reads_the_columns_with_their_types_and_the_values_of_json(string name)
    {
        using var record = Sources.Record(folder);
        var path = Written(name, record);
        var types = Ask($"DESCRIBE SELECT * FROM '{path}'").Select(static row => $"{row[0]} {row[1]}");
        Assert.Equal(Table(name).Fields.Select(static field => $"{field.Name} {InDuckDB(field.Type)}"), types);
        var read = Ask($"SELECT to_json(t) FROM '{path}' t").Select(static row => row[0]).ToList();
        var lines = Sources.Text(Table(name), record, TableFormat.Jsonl).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.NotEmpty(lines);
        Assert.Equal(lines.Length, read.Count);
        for (var i = 0; i < lines.Length; i++)
        {
            using var ours = JsonDocument.Parse(lines[i]);
            using var theirs = JsonDocument.Parse(read[i]);
            foreach (var cell in ours.RootElement.EnumerateObject())
                Assert.Equal(Plain(cell.Value), Plain(theirs.RootElement.GetProperty(cell.Name)));
        }
    }

    [Fact]
    public void More_rows_than_one_group_holds_are_all_there()
    {
        using var record = Sources.Record(folder);
        var path = folder.Path("many.parquet");
        using (var stream = File.Create(path))
            Assert.Equal(70_000, ParquetRows.Write<int>(
                [new Column<int>.Integer("n", "a number", static row => row), new Column<int>.Plain("t", "text", static row => row % 2 == 0 ? null : "odd")], Enumerable.Range(0, 70_000), stream));
        Assert.Equal("70000|2449965000|35000", string.Join('|', Ask($"SELECT count(*), sum(n), count(t) FROM '{path}'").Single()));
    }

    [Fact]
    public void The_description_tells_schema_rights_size_and_hash()
    {
        using var record = Sources.Record(folder);
        var path = Written("events", record);
        using var stream = new MemoryStream();
        DataPackage.Write(stream, new WrittenTable(Table("events"), TableFormat.Parquet, path, 5, "25-words", "CC-BY-4.0"), null, record.Size(), "0.1.0");
        using var json = JsonDocument.Parse(stream.ToArray());
        var resource = json.RootElement.GetProperty("resources")[0];
        Assert.Equal("25-words", resource.GetProperty("rights").GetString());
        Assert.Equal("CC-BY-4.0", resource.GetProperty("licenses")[0].GetProperty("name").GetString());
        Assert.Equal("sha256:" + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path))), resource.GetProperty("hash").GetString());
        Assert.Equal(new FileInfo(path).Length, resource.GetProperty("bytes").GetInt64());
        Assert.Equal(Table("events").Fields.Select(static field => field.Name), resource.GetProperty("schema").GetProperty("fields").EnumerateArray().Select(static field => field.GetProperty("name").GetString()));
    }

    [Fact]
    public void A_folder_has_one_description_of_all_its_tables_and_none_of_files_that_are_gone()
    {
        using var record = Sources.Record(folder);
        byte[]? description = null;
        string Described(string name)
        {
            using var stream = new MemoryStream();
            DataPackage.Write(stream, new WrittenTable(Table(name), TableFormat.Parquet, Written(name, record), 5, "span", null), description, record.Size(), "0.1.0");
            description = stream.ToArray();
            using var json = JsonDocument.Parse(description);
            return string.Join(' ', json.RootElement.GetProperty("resources").EnumerateArray().Select(static resource => resource.GetProperty("path").GetString()));
        }

        Assert.Equal("events.parquet", Described("events"));
        Assert.Equal("events.parquet statements.parquet", Described("statements"));
        Assert.Equal("statements.parquet events.parquet", Described("events"));
        File.Delete(folder.Path("statements.parquet"));
        Assert.Equal("events.parquet icews.parquet", Described("icews"));
    }

    private string Written(string name, Rapport.Store.Record record)
    {
        var path = folder.Path($"{name}.parquet");
        using var stream = File.Create(path);
        Table(name).Write(new TableSource(record, Sources.Codes, new(), TextRights.Words25), TableFormat.Parquet, stream);
        return path;
    }

    private static string InDuckDB(FieldType type) => type switch
    {
        FieldType.Integer => "BIGINT",
        FieldType.Number => "DOUBLE",
        FieldType.Boolean => "BOOLEAN",
        FieldType.Day => "DATE",
        FieldType.List => "VARCHAR[]",
        _ => "VARCHAR",
    };

    private static string Plain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.GetDouble().ToString(CultureInfo.InvariantCulture),
        JsonValueKind.Array => string.Join('|', value.EnumerateArray().Select(static item => item.GetString())),
        _ => value.ToString(),
    };

    private static List<string[]> Ask(string sql)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string[]>();
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(column => Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture) ?? "")]);
        return rows;
    }
}
