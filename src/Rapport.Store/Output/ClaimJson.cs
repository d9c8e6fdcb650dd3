using System.Text.Json;
using Rapport.Store.Questions;

namespace Rapport.Store.Output;

/// <summary>Writes checked claims as JSON: the properties of one, into an object that is open.</summary>
public static class ClaimJson
{
    /// <summary>Writes the properties of one thing that a claim says.</summary>
    public static void Write(Utf8JsonWriter writer, CheckedClaim checkedClaim)
    {
        writer.WriteString("claim", checkedClaim.Words);
        writer.WriteString("reading", checkedClaim.Reading);
        writer.WriteString("verdict", Of(checkedClaim.Verdict));
        JsonParts.Objects(writer, "supporting", checkedClaim.Supporting, RecordedJson.WriteFinding);
        JsonParts.Objects(writer, "contradicting", checkedClaim.Contradicting, RecordedJson.WriteFinding);
    }

    /// <summary>How a claim stands, in words: "not found", "supported", "contradicted", "disputed".</summary>
    public static string Of(Verdict verdict) => verdict == Verdict.NotFound ? "not found" : Words.Of(verdict);
}
