using System.Collections.Immutable;

namespace Rapport.Tables.Layers;

/// <summary>Whose event table a file is.</summary>
public enum ForeignFormat
{
    /// <summary>GDELT 1.0 or 2.0.</summary>
    Gdelt,

    /// <summary>ICEWS.</summary>
    Icews,

    /// <summary>POLECAT.</summary>
    Polecat,
}

/// <summary>Where the columns of a table are that a layer is made of.</summary>
internal sealed record ForeignLayout
{
    private const int ColumnsOfOldGdelt = 57;

    /// <summary>Number of columns.</summary>
    public required int Columns { get; init; }

    /// <summary>Whether the record that it was made of is a header.</summary>
    public required bool IsHeader { get; init; }

    public required int Key { get; init; }

    public required int Day { get; init; }

    public required int Source { get; init; }

    public required int Target { get; init; }

    public required int Code { get; init; }

    /// <summary>Column of the country of the place; -1 where the table has none.</summary>
    public required int Place { get; init; }

    /// <summary>The layout of a file by its first record: by the names of a header, else by the number of columns. Null where it is no such table.</summary>
    public static ForeignLayout? Of(ForeignFormat format, string[] first)
    {
        var wanted = Names(format);
        var names = first.Select(Plain).ToArray();
        if (names.Contains(Plain(wanted[0])) && names.Contains(Plain(wanted[4])))
            return Array.Exists(wanted[..5], name => !names.Contains(Plain(name))) ? null : Of(names, wanted, isHeader: true);
        var columns = ColumnsOf(format, first.Length);
        return columns.IsEmpty ? null : Of([.. columns.Select(Plain)], wanted, isHeader: false);
    }

    /// <summary>How many columns a table of the format may have, for words.</summary>
    public static string ColumnCounts(ForeignFormat format) => format switch
    {
        ForeignFormat.Gdelt => "57, 58 or 61",
        ForeignFormat.Icews => "20",
        _ => "40",
    };

    // Id, day, source, target, code, place.
    private static string[] Names(ForeignFormat format) => format switch
    {
        ForeignFormat.Gdelt => ["GLOBALEVENTID", "SQLDATE", "Actor1CountryCode", "Actor2CountryCode", "EventCode", "ActionGeo_CountryCode"],
        ForeignFormat.Icews => ["Event ID", "Event Date", "Source Country", "Target Country", "CAMEO Code", "Country"],
        _ => ["Event ID", "Event Date", "Actor Country", "Recipient Country", "Event Type", "Country"],
    };

    private static ImmutableArray<string> ColumnsOf(ForeignFormat format, int count)
    {
        var known = format switch
        {
            ForeignFormat.Gdelt => count > 58 ? "gdelt2" : "gdelt1",
            ForeignFormat.Icews => "icews",
            _ => "polecat",
        };
        var fields = EventTables.Views.Single(table => table.Name == known).Fields.Select(static field => field.Name).ToImmutableArray();
        return fields.Length == count ? fields : format == ForeignFormat.Gdelt && count == ColumnsOfOldGdelt ? fields[..ColumnsOfOldGdelt] : [];
    }

    private static ForeignLayout Of(string[] names, string[] wanted, bool isHeader)
    {
        int At(int index) => Array.IndexOf(names, Plain(wanted[index]));
        return new() { Columns = names.Length, IsHeader = isHeader, Key = At(0), Day = At(1), Source = At(2), Target = At(3), Code = At(4), Place = At(5) };
    }

    private static string Plain(string name) => string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
}
