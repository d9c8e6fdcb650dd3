using System.Globalization;
using System.Text.Json;
using Rapport.Store.Output;
using Rapport.Store.Questions;

namespace Rapport.Server.Mcp;

/// <summary>
/// Writes findings with the ids of their sentences and the side that reports them. The id of a sentence is the lasting name of its report, "#", and its number from 1: "r0123456789ab#4".
/// </summary>
internal static class Cited
{
    /// <summary>Writes findings as an array.</summary>
    public static void Write(Utf8JsonWriter writer, string name, IEnumerable<RecordedFinding> findings) => JsonParts.Objects(writer, name, findings, Write);

    /// <summary>Writes positions with their statements as an array.</summary>
    public static void Write(Utf8JsonWriter writer, string name, IEnumerable<Position> positions) => JsonParts.Objects(writer, name, positions, static (into, position) =>
    {
        LedgerJson.Write(into, position);
        JsonParts.Objects(into, "said", position.Statements, WriteSources);
    });

    /// <summary>Writes the properties of a comparison.</summary>
    public static void Write(Utf8JsonWriter writer, AccountComparison comparison)
    {
        JsonParts.Object(writer, "occasion", comparison.Occasion, OccasionJson.Write);
        JsonParts.Objects(writer, "accounts", comparison.Accounts, static (into, account) => RecordedJson.WriteHead(into, account.Report));
        JsonParts.Objects(writer, "statements", comparison.Statements, static (into, compared) =>
        {
            OccasionJson.WriteAgreement(into, compared);
            JsonParts.Objects(into, "said", compared.Said.OfType<RecordedStatement>(), Write);
        });
    }

    /// <summary>Writes the properties of where a finding comes from.</summary>
    public static void Write(Utf8JsonWriter writer, Why why)
    {
        if (why.Finding is { } finding)
            Write(writer, finding);
        else if (why.Link is { } link)
            ReportJson.Write(writer, link);
        if (why.Link is not null)
        {
            WriteSentences(writer, why.Report, [why.Link.Evidence]);
            RecordedJson.WriteHead(writer, why.Report);
        }

        writer.WriteString("pack", why.Pack);
        writer.WriteBoolean("current", why.Current);
        JsonParts.Texts(writer, "sentences", why.Sentences.Select(static sentence => sentence.Text));
        JsonParts.Objects(writer, "corrections", why.Corrections, ReviewJson.Write);
        JsonParts.Objects(writer, "rejected", why.Rejected, ReportJson.Write);
        JsonParts.Texts(writer, "beside", why.Beside.Select(static beside => beside.Id.Value));
    }

    private static void Write(Utf8JsonWriter writer, RecordedFinding finding)
    {
        RecordedJson.WriteFinding(writer, finding);
        writer.WriteString("occasion", finding.SharedOccasion);
        WriteSentences(writer, finding.Report, finding.Evidence);
    }

    private static void WriteSources(Utf8JsonWriter writer, LedgerStatement said)
    {
        writer.WriteString("id", said.Id.Value);
        writer.WriteString("words", said.EvidenceText);
        writer.WriteString("report", said.Report.Id.Value);
        WriteSentences(writer, said.Report, said.Evidence);
    }

    private static void WriteSentences(Utf8JsonWriter writer, ReportHead report, IEnumerable<EvidenceWords> evidence)
    {
        JsonParts.Texts(writer, "sentence_ids", evidence.Where(static words => words.Sentence is not null)
            .Select(words => string.Create(CultureInfo.InvariantCulture, $"{report.Id}#{words.Sentence + 1}")).Distinct());
        writer.WriteString("reported_by", report.Side);
    }
}
