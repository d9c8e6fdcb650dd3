using System.Collections.Immutable;
using System.Globalization;
using Rapport.Coding;
using Rapport.Text;

namespace Rapport.Training;

/// <summary>Reads the table of confidence. It is made by measuring and may be written by hand.</summary>
internal static class ConfidenceSources
{
    /// <summary>The names of the classes in the table.</summary>
    private static readonly ImmutableArray<(string Name, FindingClass Class)> Classes =
        [.. Enum.GetValues<FindingClass>().Select(one => (one.ToString().ToLowerInvariant(), one))];

    /// <summary>The rows of a table with the columns class, family, cases, confirmed and confidence.</summary>
    /// <exception cref="BrokenFileException">A row is wrong, or a class has no row for families without one of their own.</exception>
    public static ConfidenceTable Of(Table table)
    {
        var rows = ImmutableArray.CreateBuilder<ConfidenceRow>(table.Rows.Length);
        var seen = new HashSet<(FindingClass, string)>();
        foreach (var row in table.Rows)
        {
            var written = row.OneOf("class", Classes.Select(one => one.Name), "the classes event, projection and statement");
            var found = Classes.First(one => one.Name == written).Class;
            var (cases, confirmed) = (row.Number("cases", int.MaxValue), row.Number("confirmed", int.MaxValue));
            if (confirmed > cases)
                throw row.Fault($"{confirmed} of {cases} cases are confirmed", "write no more than there are cases");
            if (!seen.Add((found, row["family"])))
                throw row.Fault($"the family {row["family"]} of {written} stands twice", "leave one of the rows out");
            rows.Add(new ConfidenceRow(found, row["family"], Confidence(row)));
        }
        foreach (var (name, found) in Classes)
            if (!seen.Contains((found, ConfidenceTable.Others)))
                throw new BrokenFileException(table.Path, 0, $"the class {name} has no row \"{ConfidenceTable.Others}\"", "add one, for families without a row");
        return new ConfidenceTable(rows.ToImmutable());
    }

    private static double Confidence(TableRow row) =>
        double.TryParse(row["confidence"], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number is >= 0 and <= 1
            ? number
            : throw row.Fault($"the confidence \"{row["confidence"]}\" is no number from 0 to 1", "write one, with a point before the decimals");
}
