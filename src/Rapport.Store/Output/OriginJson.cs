using System.Text.Json;
using Rapport.Store.Questions;

namespace Rapport.Store.Output;

/// <summary>Writes where something comes from as JSON: the properties of one answer, into an object that is open.</summary>
public static class OriginJson
{
    /// <summary>Writes the address, the kind, the thing itself and its numbers.</summary>
    public static void WriteThing(Utf8JsonWriter writer, Origin origin)
    {
        writer.WriteString("address", origin.Address.ToString());
        writer.WriteString("kind", origin.Kind);
        JsonParts.Object(writer, "occasion", origin.Occasion, OccasionJson.Write);
        JsonParts.Object(writer, "tenure", origin.Tenure, TenureJson.Write);
        JsonParts.Object(writer, "position", origin.Position, LedgerJson.Write);
        JsonParts.Object(writer, "ask", origin.Ask, LedgerJson.Write);
        if ((origin.Report ?? origin.Finding?.Report) is { } report)
            RecordedJson.WriteHead(writer, report);
        JsonParts.Object(writer, "finding", origin.Finding?.Finding, RecordedJson.WriteFinding);
        if (origin.Finding is { } why)
            Write(writer, why);
        JsonParts.Object(writer, "coverage", origin.Period, static (writer, period) =>
        {
            writer.WriteNumber("reports", period.Reports);
            writer.WriteNumber("texts", period.Texts);
        });
        if (origin.Counts.IsEmpty)
            return;
        writer.WriteStartObject("counts");
        foreach (var (level, number) in origin.Counts)
            writer.WriteNumber(level, number);
        writer.WriteEndObject();
    }

    /// <summary>Writes the grounds as the property "grounds", and as "more" how many are not among them.</summary>
    public static void WriteGrounds(Utf8JsonWriter writer, Origin origin)
    {
        JsonParts.Objects(writer, "grounds", origin.Grounds, Write);
        writer.WriteNumber("more", origin.MoreGrounds);
    }

    /// <summary>Writes the properties of a ground.</summary>
    public static void Write(Utf8JsonWriter writer, Ground ground)
    {
        writer.WriteString("part", Words.Of(ground.Part));
        writer.WriteString("id", ground.Id);
        writer.WriteString("reason", ground.Reason);
        writer.WriteString("date", ground.Date);
        writer.WriteString("what", ground.What);
        if (ground.Report is { } report)
            RecordedJson.WriteHead(writer, report);
        else
            writer.WriteNull("report");
        writer.WriteString("story", ground.Story);
        writer.WriteString("rule", ground.Rule);
        writer.WriteString("pack", ground.Pack);
        RecordedJson.WriteEvidence(writer, ground.Evidence);
        writer.WriteString("sentence", ground.Sentence);
    }

    private static void Write(Utf8JsonWriter writer, Why why)
    {
        writer.WriteString("pack", why.Pack);
        writer.WriteBoolean("current", why.Current);
        JsonParts.Texts(writer, "other_packs", why.OtherPacks);
        JsonParts.Objects(writer, "context_words", why.ContextWords, static (into, word) =>
        {
            into.WriteString("context", word.Context);
            into.WriteNumber("weight", word.Weight);
            into.WriteNumber("start", word.Span.Start);
            into.WriteNumber("end", word.Span.End);
            into.WriteString("text", word.Text);
        });
        JsonParts.Objects(writer, "sentences", why.Sentences, static (into, sentence) =>
        {
            into.WriteNumber("start", sentence.Span.Start);
            into.WriteNumber("end", sentence.Span.End);
            into.WriteString("text", sentence.Text);
        });
    }
}
