using System.Text.Json;
using Rapport.Store.Questions;

namespace Rapport.Store.Output;

/// <summary>Writes positions and asks as JSON: the properties of one item, into an object that is open.</summary>
public static class LedgerJson
{
    /// <summary>Writes the properties of a position.</summary>
    public static void Write(Utf8JsonWriter writer, Position position)
    {
        writer.WriteString("address", position.Address.ToString());
        writer.WriteString("holder", position.Holder.Value);
        writer.WriteString("issue", position.Issue);
        writer.WriteBoolean("registered", position.IsRegistered);
        writer.WriteString("stance", position.Stance is { } stance ? Words.Of(stance) : null);
        writer.WriteString("strength", position.Strength);
        writer.WriteString("wording", position.Wording);
        writer.WriteString("first", Day(position.First));
        writer.WriteString("last", Day(position.Last));
        writer.WriteString("change", position.Change);
        writer.WriteBoolean("newest", position.IsNewest);
        JsonParts.Texts(writer, "speakers", position.Speakers);
        JsonParts.Texts(writer, "reported_by", position.ReportedBy);
        writer.WriteBoolean("only_from_others", position.IsOnlyFromOthers);
        OccasionJson.Write(writer, position.Levels);
        JsonParts.Texts(writer, "statements", position.Statements.Select(static said => said.Id.Value));
    }

    /// <summary>Writes the properties of an ask.</summary>
    public static void Write(Utf8JsonWriter writer, Ask ask)
    {
        writer.WriteString("address", ask.Address.ToString());
        writer.WriteString("issue", ask.Issue);
        writer.WriteString("wording", ask.Wording);
        writer.WriteString("status", Status(ask.Status));
        writer.WriteString("first", Day(ask.First));
        writer.WriteString("last", Day(ask.Last));
        writer.WriteNumber("days", ask.Days);
        if (ask.Age is { } age)
            writer.WriteNumber("age_days", age);
        else
            writer.WriteNull("age_days");
        OccasionJson.Write(writer, ask.Levels);
        JsonParts.Texts(writer, "statements", ask.Statements.Select(static said => said.Id.Value));
        JsonParts.Objects(writer, "answers", ask.Answers, RecordedJson.WriteFinding);
    }

    /// <summary>How an ask stands, in words: "no answer reported", "repeated", "answered", "refused".</summary>
    public static string Status(AskStatus status) => status == AskStatus.NoAnswerReported ? "no answer reported" : Words.Of(status);

    private static string? Day(DateOnly? day) => day is { } known ? Words.Of(known) : null;
}
