using System.Text.Json;
using Rapport.Store.Questions;

namespace Rapport.Store.Output;

/// <summary>Writes tenures as JSON: the properties of one, into an object that is open.</summary>
public static class TenureJson
{
    /// <summary>Writes the properties of a tenure.</summary>
    public static void Write(Utf8JsonWriter writer, Tenure tenure)
    {
        writer.WriteString("address", tenure.Address.ToString());
        writer.WriteString("country", tenure.Country.Value);
        writer.WriteString("office", tenure.Office);
        writer.WriteBoolean("single", tenure.IsSingle);
        writer.WriteString("name", tenure.Name);
        writer.WriteStartArray("other_names");
        foreach (var name in tenure.OtherNames)
            writer.WriteStringValue(name);
        writer.WriteEndArray();
        Write(writer, "first", tenure.First);
        Write(writer, "last", tenure.Last);
        Write(writer, tenure.Levels);
        Write(writer, "before", "last", tenure.Before);
        Write(writer, "after", "first", tenure.After);
        writer.WriteStartArray("contradictions");
        foreach (var other in tenure.Contradictions)
        {
            writer.WriteStartObject();
            writer.WriteString("name", other.Name);
            writer.WriteString("from", Words.Of(other.From));
            writer.WriteString("to", Words.Of(other.To));
            writer.WriteNumber("own_reports", other.OwnReports);
            writer.WriteNumber("other_reports", other.OtherReports);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        Write(writer, tenure.Register);
    }

    /// <summary>Writes how much speaks of something as the properties "reports", "texts", "outlets".</summary>
    internal static void Write(Utf8JsonWriter writer, Levels levels)
    {
        writer.WriteNumber("reports", levels.Reports);
        writer.WriteNumber("texts", levels.Texts);
        writer.WriteNumber("outlets", levels.Outlets);
    }

    private static void Write(Utf8JsonWriter writer, string property, Attestation? attestation)
    {
        if (attestation is not { } known)
        {
            writer.WriteNull(property);
            return;
        }
        writer.WriteStartObject(property);
        writer.WriteString("day", Words.Of(known.Day));
        writer.WriteString("report", known.Report.Value);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string property, string day, Neighbour? neighbour)
    {
        if (neighbour is null)
        {
            writer.WriteNull(property);
            return;
        }
        writer.WriteStartObject(property);
        writer.WriteString("name", neighbour.Name);
        writer.WriteString(day, Words.Of(neighbour.Day));
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, RegisteredTerm? term)
    {
        if (term is null)
        {
            writer.WriteNull("register");
            return;
        }
        writer.WriteStartObject("register");
        writer.WriteString("says", term.Agrees ? "agrees" : "differs");
        writer.WriteString("name", term.Name);
        writer.WriteString("from", Words.Of(term.From));
        writer.WriteString("to", term.To is { } to ? Words.Of(to) : null);
        writer.WriteBoolean("at_least", term.IsAtLeast);
        writer.WriteNumber("outside", term.Outside);
        writer.WriteEndObject();
    }
}
