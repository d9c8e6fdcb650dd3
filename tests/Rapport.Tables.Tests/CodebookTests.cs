using System.Text.RegularExpressions;

namespace Rapport.Tables.Tests;

/// <summary>The page of exports tells every column of every table, and no other.</summary>
public sealed class CodebookTests
{
    private static readonly string[] Page = File.ReadAllLines(Path.Combine(Sources.Root, "docs", "exports.md"));

    public static TheoryData<string> Tables => [.. EventTables.Own.Concat(EventTables.Views).Select(static table => table.Name)];

    [Theory]
    [MemberData(nameof(Tables))]
    public void Every_column_stands_in_the_page_with_its_type_and_its_meaning(string name)
    {
        var table = EventTables.Own.Concat(EventTables.Views).Single(table => table.Name == name);
        var fields = table.Fields.Select(static field => $"| `{field.Name}` | {Holds(field.Type)} | {field.Meaning} |");
        var told = Page.SkipWhile(line => line != $"### {(name == "gdelt1" ? "gdelt2" : name)}").Skip(1)
            .TakeWhile(static line => !line.StartsWith("### ", StringComparison.Ordinal)).Where(static line => line.StartsWith("| `", StringComparison.Ordinal));
        if (name == "gdelt1")
            told = told.Where(static line => !line.Contains("ADM2Code", StringComparison.Ordinal)).Select(static line => Regex.Replace(line, "(DATEADDED.*) with zeros for the time of day", "$1"));
        Assert.Equal(fields, told);
    }

    private static string Holds(FieldType type) => type switch
    {
        FieldType.Integer => "whole number",
        FieldType.Number => "number",
        FieldType.Boolean => "true or false",
        FieldType.Day => "day",
        FieldType.List => "list",
        _ => "text",
    };
}
