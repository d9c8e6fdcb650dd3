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
        writer.WriteStartArray("participants");
        foreach (var participant in occasion.Participants)
            writer.WriteStringValue(participant.Value);
        writer.WriteEndArray();
        writer.WriteStartArray("persons");
        foreach (var person in occasion.Persons)
        {
            writer.WriteStartObject();
            writer.WriteString("name", person.Name);
            writer.WriteString("office", person.Office);
            writer.WriteString("country", person.Country?.Value);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteString("place", occasion.Place);
        Write(writer, occasion.Levels);
        writer.WriteStartArray("sides");
        foreach (var side in occasion.Sides)
            writer.WriteStringValue(side);
        writer.WriteEndArray();
        writer.WriteStartArray("accounts");
        foreach (var account in occasion.Accounts)
        {
            writer.WriteStartObject();
            writer.WriteString("event", account.Event.Value);
            writer.WriteString("date", account.Date?.ToString());
            writer.WriteNumber("story", account.Story);
            RecordedJson.WriteHead(writer, account.Report);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
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
        if (comparison.Occasion is { } occasion)
        {
            writer.WriteStartObject("occasion");
            Write(writer, occasion);
            writer.WriteEndObject();
        }
        JsonParts.Objects(writer, "accounts", comparison.Accounts, static (into, account) =>
        {
            RecordedJson.WriteHead(into, account.Report);
            JsonParts.Texts(into, "reprints", account.Reprints.Select(static reprint => reprint.Id.Value));
        });
        JsonParts.Objects(writer, "statements", comparison.Statements, Write);
    }

    /// <summary>Writes the properties of one matter of a comparison; "said" has a statement or null for each account.</summary>
    public static void Write(Utf8JsonWriter writer, ComparedStatement compared)
    {
        writer.WriteString("said_by", compared.IsSaidByAll ? "all" : compared.OnlyBy >= 0 ? "one" : "some");
        writer.WriteStartArray("differences");
        foreach (var difference in compared.Differences)
            writer.WriteStringValue(difference);
        writer.WriteEndArray();
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
