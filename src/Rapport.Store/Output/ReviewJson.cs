using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Rapport.Store.Questions;

namespace Rapport.Store.Output;

/// <summary>Writes what readers said of findings, and what is worth their look, as JSON: the properties of one item, into an object that is open.</summary>
public static class ReviewJson
{
    /// <summary>Writes the properties of a correction.</summary>
    public static void Write(Utf8JsonWriter writer, Correction correction)
    {
        writer.WriteString("id", correction.Name);
        writer.WriteString("finding", correction.Finding.Value);
        writer.WriteString("act", Words.Of(correction.Act));
        writer.WriteString("withdraws", correction.Withdraws);
        writer.WriteString("state", State(correction));
        writer.WriteString("by", correction.Author);
        writer.WriteString("made", ManifestJson.Time(correction.Made));
        writer.WriteString("reason", correction.Reason);
        writer.WriteStartObject("reading");
        foreach (var (name, value) in Reading(correction.Reading))
            writer.WriteString(name, value);
        writer.WriteEndObject();
        writer.WriteString("report", correction.Report.Id.Value);
    }

    /// <summary>Writes the properties of a finding that is worth a look.</summary>
    public static void Write(Utf8JsonWriter writer, ReviewLine line)
    {
        writer.WriteNumber("score", Math.Round(line.Score, 3));
        writer.WriteNumber("dyad_days", line.DyadDays);
        writer.WriteNumber("reports", line.Reports);
        writer.WriteNumber("occasions", line.Occasions);
        RecordedJson.WriteFinding(writer, line.Finding);
    }

    /// <summary>"holds", "withdrawn" or "finding gone".</summary>
    public static string State(Correction correction) => correction.State == CorrectionState.Gone ? "finding gone" : Words.Of(correction.State);

    /// <summary>What a correction says is right, by name: "class", "ask".</summary>
    public static IEnumerable<(string Name, string Value)> Reading(CorrectedReading reading)
    {
        foreach (var (name, value) in ((string, string?)[])
            [
                ("finding", reading.Finding), ("class", reading.Class), ("mode", reading.Mode), ("status", reading.Status), ("stance", reading.Stance),
                ("issue_id", reading.IssueId), ("issue", reading.Issue), ("date", reading.Date), ("source", Joined(reading.Source)), ("target", Joined(reading.Target)),
                ("start", reading.Start?.ToString(CultureInfo.InvariantCulture)), ("end", reading.End?.ToString(CultureInfo.InvariantCulture)),
            ])
            if (value is not null)
                yield return (name, value);
    }

    private static string? Joined(ImmutableArray<string>? codes) => codes is { } known ? string.Join(',', known) : null;
}
