using System.Globalization;
using System.Text.Json;
using Rapport.Store.Questions;

namespace Rapport.Store.Output;

/// <summary>Writes what a record holds about two actors as JSON: the properties of one answer, into an object that is open.</summary>
public static class DyadJson
{
    /// <summary>Writes the properties of a dyad.</summary>
    public static void Write(Utf8JsonWriter writer, Dyad dyad)
    {
        writer.WriteString("first", dyad.First.Value);
        writer.WriteString("second", dyad.Second.Value);
        writer.WriteNumber("events", dyad.EventCount);
        writer.WriteNumber("statements", dyad.StatementCount);
        writer.WriteNumber("reports", dyad.ReportCount);
        writer.WriteNumber("texts", dyad.TextCount);
        writer.WriteNumber("outlets", dyad.OutletCount);
        JsonParts.Objects(writer, "months", dyad.Months, static (into, month) =>
        {
            into.WriteString("month", month.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture));
            into.WriteNumber("events", month.Events);
            into.WriteNumber("cooperation", Math.Round(month.Cooperation, 3));
            into.WriteNumber("conflict", Math.Round(month.Conflict, 3));
        });
        JsonParts.Objects(writer, "newest_events", dyad.Events, RecordedJson.Write);
        JsonParts.Objects(writer, "newest_statements_of_first", dyad.OfFirst, RecordedJson.Write);
        JsonParts.Objects(writer, "newest_statements_of_second", dyad.OfSecond, RecordedJson.Write);
    }

    /// <summary>Writes the properties of a pair with its events in the last days of the record.</summary>
    public static void Write(Utf8JsonWriter writer, ActivePair pair)
    {
        writer.WriteString("first", pair.First.Value);
        writer.WriteString("second", pair.Second.Value);
        writer.WriteNumber("events", pair.Events);
        writer.WriteString("last", Words.Of(pair.Last));
    }
}
