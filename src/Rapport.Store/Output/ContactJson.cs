using System.Collections.Immutable;
using System.Text.Json;
using Rapport.Coding;
using Rapport.Store.Questions;

namespace Rapport.Store.Output;

/// <summary>Writes days of contact and silent issues as JSON: the properties of one, into an object that is open.</summary>
public static class ContactJson
{
    /// <summary>Writes the properties of a day of contact.</summary>
    public static void Write(Utf8JsonWriter writer, ContactDay day)
    {
        writer.WriteString("date", day.Date?.ToString());
        JsonParts.Objects(writer, "occasions", day.Occasions, Write);
        JsonParts.Objects(writer, "events", day.Events, Write);
        JsonParts.Objects(writer, "statements", day.Statements, Write);
    }

    /// <summary>Writes the properties of a silence, without its issues.</summary>
    public static void WriteHead(Utf8JsonWriter writer, Silence silence)
    {
        writer.WriteString("first", silence.First.Value);
        writer.WriteString("second", silence.Second.Value);
        writer.WriteString("since", silence.Since is { } since ? Words.Of(since) : null);
        writer.WriteString("before", silence.Before is { } before ? Words.Of(before) : null);
        writer.WriteString("looked_at_from", silence.LookedAtFrom is { } from ? Words.Of(from) : null);
        writer.WriteNumber("occasions", silence.Occasions);
        writer.WriteNumber("statements_of_first", silence.StatementsOfFirst);
        writer.WriteNumber("statements_of_second", silence.StatementsOfSecond);
    }

    /// <summary>Writes the properties of a silent issue.</summary>
    public static void Write(Utf8JsonWriter writer, SilentIssue issue)
    {
        writer.WriteString("side", issue.Side.Value);
        writer.WriteString("issue", issue.Issue);
        writer.WriteString("wording", issue.Wording);
        writer.WriteString("first", Words.Of(issue.First));
        writer.WriteString("last", Words.Of(issue.Last));
        writer.WriteString("last_statement", issue.LastStatement.Value);
        writer.WriteString("last_report", issue.LastReport.Value);
        writer.WriteNumber("statements", issue.Statements);
        writer.WriteNumber("texts", issue.Texts);
        writer.WriteNumber("months", issue.Months);
    }

    private static void Write(Utf8JsonWriter writer, ContactOccasion occasion)
    {
        writer.WriteString("id", occasion.Id.Value);
        writer.WriteString("kind", occasion.Kind);
        writer.WriteString("date", occasion.Date?.ToString());
        writer.WriteBoolean("planned", occasion.IsPlanned);
        Write(writer, "participants", occasion.Participants);
        JsonParts.Objects(writer, "persons", occasion.Persons, static (into, person) =>
        {
            into.WriteString("country", person.Country.Value);
            into.WriteString("name", person.Name);
        });
        writer.WriteString("place", occasion.Place);
        JsonParts.Texts(writer, "told_by", occasion.ToldBy);
        OccasionJson.Write(writer, occasion.Levels);
        JsonParts.Objects(writer, "statements", occasion.Statements, Write);
    }

    private static void Write(Utf8JsonWriter writer, ContactEvent done)
    {
        writer.WriteString("id", done.Id.Value);
        writer.WriteString("type", done.Type);
        JsonParts.Texts(writer, "modes", done.Modes);
        Write(writer, "source", done.Source);
        Write(writer, "target", done.Target);
        writer.WriteString("date", done.Date?.ToString());
        writer.WriteBoolean("planned", done.IsPlanned);
        writer.WriteString("words", done.Words);
        JsonParts.Texts(writer, "told_by", done.ToldBy);
        OccasionJson.Write(writer, done.Levels);
    }

    private static void Write(Utf8JsonWriter writer, ContactStatement said)
    {
        writer.WriteString("id", said.Id.Value);
        Write(writer, "holder", said.Holder);
        Write(writer, "target", said.Target);
        writer.WriteString("kind", Words.Of(said.Kind));
        writer.WriteString("stance", said.Stance is { } stance ? Words.Of(stance) : null);
        writer.WriteString("issue", said.Issue?.Id);
        writer.WriteString("wording", said.Issue?.Text);
        writer.WriteString("strength", said.Strength);
        writer.WriteString("words", said.Words);
        JsonParts.Texts(writer, "told_by", said.ToldBy);
        OccasionJson.Write(writer, said.Levels);
    }

    private static void Write(Utf8JsonWriter writer, string property, ImmutableArray<ActorCode> codes) => JsonParts.Texts(writer, property, codes.Select(static code => code.Value));
}
