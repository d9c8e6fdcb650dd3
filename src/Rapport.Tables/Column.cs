using System.Collections.Immutable;

namespace Rapport.Tables;

/// <summary>The values that a column may hold. Every one of them may be empty.</summary>
public enum FieldType
{
    /// <summary>Text; codes too, also where they look like numbers.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number.</summary>
    Number,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A day: "2023-02-10".</summary>
    Day,

    /// <summary>Several texts; in a cell of text they are divided by ";".</summary>
    List,
}

/// <summary>A column as its readers see it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">What it holds.</param>
/// <param name="Meaning">What that is in the domain, with its unit; what an empty cell means where that is not plain.</param>
public sealed record Field(string Name, FieldType Type, string Meaning);

/// <summary>A column of a table and where its values come from.</summary>
/// <typeparam name="TRow">What a row of the table is made of.</typeparam>
public abstract record Column<TRow>
{
    private Column(string name, string meaning, FieldType type) => Field = new(name, type, meaning);

    /// <summary>The column as its readers see it.</summary>
    public Field Field { get; }

    /// <summary>Its name.</summary>
    public string Name => Field.Name;

    /// <summary>A column of text.</summary>
    public sealed record Plain(string Title, string Meaning, Func<TRow, string?> Value) : Column<TRow>(Title, Meaning, FieldType.Text);

    /// <summary>A column of whole numbers.</summary>
    public sealed record Integer(string Title, string Meaning, Func<TRow, long?> Value) : Column<TRow>(Title, Meaning, FieldType.Integer);

    /// <summary>A column of numbers.</summary>
    public sealed record Number(string Title, string Meaning, Func<TRow, double?> Value) : Column<TRow>(Title, Meaning, FieldType.Number);

    /// <summary>A column of true and false.</summary>
    public sealed record Flag(string Title, string Meaning, Func<TRow, bool?> Value) : Column<TRow>(Title, Meaning, FieldType.Boolean);

    /// <summary>A column of days.</summary>
    public sealed record Day(string Title, string Meaning, Func<TRow, DateOnly?> Value) : Column<TRow>(Title, Meaning, FieldType.Day);

    /// <summary>A column of lists of text.</summary>
    public sealed record List(string Title, string Meaning, Func<TRow, ImmutableArray<string>> Value) : Column<TRow>(Title, Meaning, FieldType.List);
}
