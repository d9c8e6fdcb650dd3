using System.Text.Json;

namespace Rapport.Text.Reading;

/// <summary>Reads one line of a JSON lines file.</summary>
internal static class JsonReport
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 64 };

    /// <summary>Reads one line. Members that mean nothing here are passed over.</summary>
    /// <param name="line">The line.</param>
    /// <param name="outlets">The outlets in whose capitals instants are told as days.</param>
    /// <param name="defaultOutlet">The outlet of reports that do not tell theirs, or null.</param>
    /// <param name="place">Name and line of the file, for messages.</param>
    /// <exception cref="UnreadableInputException">The line is no report.</exception>
    public static ReportParts Parse(ReadOnlyMemory<byte> line, OutletTable outlets, string? defaultOutlet, string place)
    {
        if (TextDecoding.InvalidUtf8(line.Span) is var invalid and >= 0)
            throw new UnreadableInputException(
                place, $"byte {invalid + 1} of the line is not UTF-8", "save the file as UTF-8");
        try
        {
            using var json = JsonDocument.Parse(line, Strict);
            if (json.RootElement.ValueKind != JsonValueKind.Object)
                throw new UnreadableInputException(place, "the line is no JSON object", "write one object a line, such as {\"text\": \"…\"}");
            return Parse(json.RootElement, outlets, defaultOutlet, place);
        }
        catch (JsonException fault)
        {
            throw new UnreadableInputException(
                place, $"the JSON breaks off or is wrong at byte {(fault.BytePositionInLine ?? 0) + 1} of the line", "write one whole JSON object a line");
        }
    }

    private static ReportParts Parse(JsonElement report, OutletTable outlets, string? defaultOutlet, string place)
    {
        var outlet = Member(report, "outlet", place);
        var url = Member(report, "url", place);
        var text = Member(report, "text", place);
        if (string.IsNullOrWhiteSpace(text))
            throw new UnreadableInputException(place, "the report has no text", "give the member \"text\"");
        return new ReportParts
        {
            Id = Member(report, "id", place),
            Outlet = outlet,
            Side = StateCode(Member(report, "side", place), place),
            Published = (Member(report, "date", place) ?? Member(report, "published", place)) is { } written ? PublicationDay.Of(written, outlets.Of(outlet ?? defaultOutlet, url).Outlet, place) : null,
            Language = Member(report, "lang", place),
            Title = Member(report, "title", place),
            Text = text,
            Url = url,
        };
    }

    private static string? Member(JsonElement report, string name, string place)
    {
        if (!report.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        if (value.ValueKind == JsonValueKind.Number && name == "id")
            return value.GetRawText();
        if (value.ValueKind != JsonValueKind.String)
            throw new UnreadableInputException(place, $"the member \"{name}\" is no string", $"write \"{name}\" as a string or leave it out");
        try
        {
            var written = value.GetString()!;
            return written.Length == 0 ? null : written;
        }
        catch (InvalidOperationException)
        {
            throw new UnreadableInputException(place, $"the member \"{name}\" holds half a surrogate pair", "write whole characters");
        }
    }

    private static string? StateCode(string? written, string place) =>
        written is null || (written.Length == 3 && written.All(char.IsAsciiLetterUpper))
            ? written
            : throw new UnreadableInputException(
                place, $"the side '{written}' is no ISO 3166-1 alpha-3 code", "write three capital letters such as BEL, or null");
}
