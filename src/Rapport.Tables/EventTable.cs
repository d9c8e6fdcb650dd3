using System.Collections.Immutable;
using Rapport.Store;
using Rapport.Tables.Codes;
using Rapport.Tables.Writing;

namespace Rapport.Tables;

/// <summary>What the rows of a table are taken from.</summary>
/// <param name="Record">The record.</param>
/// <param name="Codes">The codes of actors and events that other tables use.</param>
/// <param name="Question">Which rows are wanted.</param>
/// <param name="Rights">How much of the reports' own words may go out.</param>
public sealed record TableSource(Record Record, CodeBook Codes, TableQuestion Question, TextRights Rights)
{
    /// <summary>Names of the columns that are wanted, in the order of the table; empty for all.</summary>
    public ImmutableArray<string> Columns { get; init; } = [];
}

/// <summary>A table that a record is written as: its columns and its rows.</summary>
public sealed class EventTable
{
    private readonly Func<TableSource, TableFormat, Stream, long> write;

    private EventTable(string name, string title, ImmutableArray<Field> fields, Func<TableSource, TableFormat, Stream, long> write)
    {
        Name = name;
        Title = title;
        Fields = fields;
        this.write = write;
    }

    /// <summary>Its name: "events", "icews".</summary>
    public string Name { get; }

    /// <summary>What a row is.</summary>
    public string Title { get; }

    /// <summary>Its columns.</summary>
    public ImmutableArray<Field> Fields { get; }

    /// <summary>The conditions of a <see cref="TableQuestion"/> that it knows, as options without dashes: "country".</summary>
    public required ImmutableArray<string> Conditions { get; init; }

    /// <summary>Whether rows of text begin with the names of the columns.</summary>
    public bool HasHeader { get; private init; } = true;

    /// <summary>The table of the given columns over the given rows.</summary>
    public static EventTable Of<TRow>(
        string name, string title, ImmutableArray<string> conditions, ImmutableArray<Column<TRow>> columns, Func<TableSource, IEnumerable<TRow>> rows,
        bool hasHeader = true) =>
        new(name, title, [.. columns.Select(static column => column.Field)], (source, format, stream) =>
        {
            var wanted = source.Question.Limit is { } limit ? rows(source).Take(limit) : rows(source);
            var shown = source.Columns.IsEmpty ? columns : [.. columns.Where(column => source.Columns.Contains(column.Name))];
            return format switch
            {
                TableFormat.Jsonl => JsonRows.Write(shown, wanted, stream),
                TableFormat.Parquet => ParquetRows.Write(shown, wanted, stream),
                _ => DelimitedRows.Write(shown, wanted, stream, tabs: format == TableFormat.Tsv, hasHeader),
            };
        })
        {
            Conditions = conditions,
            HasHeader = hasHeader,
        };

    /// <summary>Writes the rows; they are read from the record as they are written.</summary>
    /// <returns>How many rows there were.</returns>
    /// <exception cref="RecordException">The record cannot be read.</exception>
    public long Write(TableSource source, TableFormat format, Stream stream) => write(source, format, stream);
}
