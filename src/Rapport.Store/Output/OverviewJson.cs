using System.Globalization;
using System.Text.Json;
using Rapport.Store.Questions;

namespace Rapport.Store.Output;

/// <summary>Writes what looks at the whole record as JSON: the properties of one item, into an object that is open.</summary>
public static class OverviewJson
{
    /// <summary>Writes the properties of an outlet's month.</summary>
    public static void Write(Utf8JsonWriter writer, CoverageMonth month)
    {
        writer.WriteString("outlet", month.Outlet);
        writer.WriteString("month", month.Month?.ToString("yyyy-MM", CultureInfo.InvariantCulture));
        writer.WriteNumber("reports", month.Reports);
        writer.WriteNumber("texts", month.Texts);
    }
}
