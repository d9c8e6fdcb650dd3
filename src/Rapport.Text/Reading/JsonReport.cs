using System.Globalization;
using System.Text.Json;

namespace Rapport.Text.Reading;

/// <summary>One line of a JSON lines file: what it tells of a report.</summary>
internal sealed record JsonReport(
    string? Id, string? Outlet, string? Side, DateOnly? Published, string? Language, string? Title, string Text, string? Url)
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 64 };

    /// <summary>Reads one line. Members that mean nothing here are passed over.</summary>
    /// <exception cref="UnreadableInputException">The line is no report.</exception>
    public static JsonReport Parse(ReadOnlyMemory<byte> line, string place)
    {
        if (TextDecoding.InvalidUtf8(line.Span) is var invalid and >= 0)
            throw new UnreadableInputException(
                place, $"byte {invalid + 1} of the line is not UTF-8", "save the file as UTF-8");
        try
        {
            using var json = JsonDocument.Parse(line, Strict);
            if (json.RootElement.ValueKind != JsonValueKind.Object)
                throw new UnreadableInputException(place, "the line is no JSON object", "write one object a line, such as {\"text\": \"…\"}");
            return Parse(json.RootElement, place);
        }
        catch (JsonException fault)
        {
            throw new UnreadableInputException(
                place, $"the JSON breaks off or is wrong at byte {(fault.BytePositionInLine ?? 0) + 1} of the line", "write one whole JSON object a line");
        }
    }

    private static JsonReport Parse(JsonElement report, string place)
    {
        var text = Member(report, "text", place);
        if (string.IsNullOrWhiteSpace(text))
            throw new UnreadableInputException(place, "the report has no text", "give the member \"text\"");
        return new JsonReport(
            Member(report, "id", place),
            Member(report, "outlet", place),
            StateCode(Member(report, "side", place), place),
            Day(Member(report, "date", place), place),
            Member(report, "lang", place),
            Member(report, "title", place),
            text,
            Member(report, "url", place));
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

    private static DateOnly? Day(string? written, string place)
    {
        if (written is null)
            return null;
        var day = written.Length > 10 && written[10] is ('T' or ' ') ? written[..10] : written;
        return DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new UnreadableInputException(
                place, $"the date '{written}' is not of the form YYYY-MM-DD", "write the day of publication such as 2023-02-11, or null");
    }
}
