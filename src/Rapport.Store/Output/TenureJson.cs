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
        JsonParts.Texts(writer, "other_names", tenure.OtherNames);
        Write(writer, "first", tenure.First);
        Write(writer, "last", tenure.Last);
        OccasionJson.Write(writer, tenure.Levels);
        Write(writer, "before", "last", tenure.Before);
        Write(writer, "after", "first", tenure.After);
        JsonParts.Objects(writer, "contradictions", tenure.Contradictions, static (into, other) =>
        {
            into.WriteString("name", other.Name);
            into.WriteString("from", Words.Of(other.From));
            into.WriteString("to", Words.Of(other.To));
            into.WriteNumber("own_reports", other.OwnReports);
            into.WriteNumber("other_reports", other.OtherReports);
        });
        Write(writer, tenure.Register);
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
