using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Rapport.SystemTests.Spec;

/// <summary>What a line behind "=>" demands of the findings of a report.</summary>
internal static partial class SpecLine
{
    private static readonly string[] Statuses = ["actual", "planned", "negated", "hypothetical", "historical", "attempted"];

    /// <summary>Whether the findings are as the line says.</summary>
    public static bool Holds(string line, JsonNode findings)
    {
        var place = PlaceDemand().Match(line);
        var words = PlaceDemand().Replace(line, "").Replace(" > ", ">", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words[0] == "no")
            return words[1] switch
            {
                "event" => !Of(findings, "events").Any(IsActual),
                "statement" => !Of(findings, "statements").Any(),
                var type => !Of(findings, "events").Any(found => IsActual(found) && (Text(found, "type") == type || $"{Text(found, "type")}/{Text(found, "mode")}" == type)),
            };
        return char.IsAsciiLetterUpper(words[0][0])
            ? Of(findings, "events").Any(found => IsEvent(words, found) && (!place.Success || IsAt(place, found)))
            : Of(findings, "statements").Any(found => IsStatement(words, found));
    }

    private static bool IsEvent(string[] words, JsonNode found)
    {
        var kind = words[0].Split('/');
        var status = words.FirstOrDefault(word => Statuses.Contains(word)) ?? "actual";
        var day = Array.IndexOf(words, "on") is > 0 and var on ? words[on + 1] : null;
        return Text(found, "type") == kind[0] && (kind.Length == 1 || Text(found, "mode") == kind[1])
            && (Text(found, "status") ?? "actual") == status
            && (day is null || found["date"]?.ToJsonString().Contains(day, StringComparison.Ordinal) == true)
            && AreSides(words, found, "source");
    }

    private static bool IsAt(Match demand, JsonNode found)
    {
        string? Demanded(string group) => demand.Groups[group] is { Success: true } named ? named.Value : null;
        return (Text(found, "place"), Text(found, "place_precision"), Text(found, "place_state")) == (Demanded("name"), Demanded("precision"), Demanded("state"));
    }

    private static bool IsStatement(string[] words, JsonNode found) =>
        Text(found, "kind") == words[0]
        && (words[1] is not ("for" or "against") || Text(found, "stance") == words[1])
        && AreSides(words, found, "holder");

    private static bool AreSides(string[] words, JsonNode found, string from)
    {
        var sides = words.Last(word => char.IsAsciiLetterUpper(word[0])).Split('>');
        return Codes(found, from).SetEquals(sides[0].Split(','))
            && (sides.Length == 1 || Codes(found, "target").SetEquals(sides[1].Split(',')));
    }

    private static HashSet<string> Codes(JsonNode found, string side) =>
        [.. (found[side] as JsonArray ?? []).Select(actor => (string)actor!["code"]!).Select(code => code.Contains("IGO", StringComparison.Ordinal) ? code : code.Split(':')[0])];

    private static bool IsActual(JsonNode found) => (Text(found, "status") ?? "actual") == "actual";

    private static IEnumerable<JsonNode> Of(JsonNode findings, string list) => (findings[list] as JsonArray ?? []).OfType<JsonNode>();

    private static string? Text(JsonNode found, string name) => (string?)found[name];

    [GeneratedRegex(" at (nowhere|\"(?<name>[^\"]+)\"( (?<precision>[a-z]+))?( (?<state>[A-Z]{3}))?)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex PlaceDemand();
}
