using System.Text.Json;
using Rapport.Store.Questions;

namespace Rapport.Store.Output;

/// <summary>Writes occasions and comparisons as JSON: the properties of one item, into an object that is open.</summary>
public static class OccasionJson
{
    /// <summary>Writes the properties of an occasion.</summary>
    public static void Write(Utf8JsonWriter writer, RecordedOccasion occasion)
    {
        writer.WriteString("id", occasion.Id.Value);
        writer.WriteString("kind", occasion.Kind);
        writer.WriteString("date", occasion.Date?.ToString());
        writer.WriteString("date_precision", occasion.Date is { } date ? Words.Of(date.Precision) : null);
        JsonParts.Texts(writer, "participants", occasion.Participants.Select(static participant => participant.Value));
        JsonParts.Objects(writer, "persons", occasion.Persons, static (into, person) =>
        {
            into.WriteString("name", person.Name);
            into.WriteString("office", person.Office);
            into.WriteString("country", person.Country?.Value);
        });
        writer.WriteString("place", occasion.Place);
        Write(writer, occasion.Levels);
        JsonParts.Texts(writer, "sides", occasion.Sides);
        JsonParts.Objects(writer, "accounts", occasion.Accounts, static (into, account) =>
        {
            into.WriteString("event", account.Event.Value);
            into.WriteString("date", account.Date?.ToString());
            into.WriteNumber("story", account.Story);
            RecordedJson.WriteHead(into, account.Report);
        });
    }

    /// <summary>Writes counts as the properties "reports", "texts" and "outlets".</summary>
    public static void Write(Utf8JsonWriter writer, Levels levels)
    {
        writer.WriteNumber("reports", levels.Reports);
        writer.WriteNumber("texts", levels.Texts);
        writer.WriteNumber("outlets", levels.Outlets);
    }

    /// <summary>Writes the properties of a comparison: the occasion where it is of one, the accounts, and what was said.</summary>
    public static void Write(Utf8JsonWriter writer, AccountComparison comparison)
    {
        JsonParts.Object(writer, "occasion", comparison.Occasion, Write);
        JsonParts.Objects(writer, "accounts", comparison.Accounts, static (into, account) =>
        {
            RecordedJson.WriteHead(into, account.Report);
            JsonParts.Texts(into, "reprints", account.Reprints.Select(static reprint => reprint.Id.Value));
        });
        JsonParts.Objects(writer, "statements", comparison.Statements, Write);
    }

    /// <summary>Writes by how many accounts a matter is told, and in what they differ, as the properties "said_by" and "differences".</summary>
    public static void WriteAgreement(Utf8JsonWriter writer, ComparedStatement compared)
    {
        writer.WriteString("said_by", compared.IsSaidByAll ? "all" : compared.OnlyBy >= 0 ? "one" : "some");
        JsonParts.Texts(writer, "differences", compared.Differences);
    }

    /// <summary>Writes the properties of one matter of a comparison; "said" has a statement or null for each account.</summary>
    public static void Write(Utf8JsonWriter writer, ComparedStatement compared)
    {
        WriteAgreement(writer, compared);
        writer.WriteStartArray("said");
        foreach (var said in compared.Said)
        {
            if (said is null)
            {
                writer.WriteNullValue();
                continue;
            }
            writer.WriteStartObject();
            RecordedJson.Write(writer, said);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }
}
