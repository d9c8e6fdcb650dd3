using Rapport.Coding;

namespace Rapport.Server.Api;

/// <summary>The parameters that several endpoints have, each declared once.</summary>
internal static class Parameters
{
    /// <summary>Most items in one part of a list.</summary>
    public const int LargestPart = 1000;

    public static readonly Parameter Country = Actor("country", "an actor on either side");
    public static readonly Parameter Source = Actor("source", "an actor who did it");
    public static readonly Parameter Target = Actor("target", "an actor to whom it was done, or to whom or about whom it was said");
    public static readonly Parameter Holder = Actor("holder", "an actor whose statement it is");
    public static readonly Parameter First = Actor("first", "one of two actors") with { IsInPath = true, IsNeeded = true, Example = "BEL" };
    public static readonly Parameter Second = Actor("second", "the other of the two actors") with { IsInPath = true, IsNeeded = true };
    public static readonly Parameter Type = new("type", ParameterKind.Text, "PLOVER type") { Example = "CONSULT" };
    public static readonly Parameter Mode = new("mode", ParameterKind.Text, "PLOVER mode") { Example = "phone" };
    public static readonly Parameter Status = Word<EventStatus>("status", "how far it is an event; \"any\" for all of them") with { Usual = "actual" };
    public static readonly Parameter Kind = Word<StatementKind>("kind", "what the statement does");
    public static readonly Parameter Stance = Word<Stance>("stance", "for or against its issue");
    public static readonly Parameter Issue = new("issue", ParameterKind.Text, "id of an issue of the register, or words of the phrase that names the matter") { Example = "one-china" };
    public static readonly Parameter From = new("from", ParameterKind.Day, "not before this day") { Example = "2023-01-01" };
    public static readonly Parameter To = new("to", ParameterKind.Day, "not after this day") { Example = "2023-12-31" };
    public static readonly Parameter AsOf = new("as_of", ParameterKind.Day, "as known on this day: what came later does not count") { Example = "2023-12-31" };
    public static readonly Parameter Outlet = new("outlet", ParameterKind.Text, "the outlet that published the report, letter for letter") { Example = "Xinhua" };
    public static readonly Parameter Side = Actor("side", "the state that the outlet speaks for");
    public static readonly Parameter Words = new("q", ParameterKind.Text, "words that the evidence (of reports: the text) must hold, in any order and inflection") { Example = "trade" };
    public static readonly Parameter Limit = new("limit", ParameterKind.Number, $"at most so many; {LargestPart} in one part of a list") { Usual = "50" };
    public static readonly Parameter Cursor = new("cursor", ParameterKind.Text, "where the part of the list begins: what the part before it ended with; the first part where it is not given");
    public static readonly Parameter Fields = new("fields", ParameterKind.List, "only these properties or columns, in the order of the list") { Example = "id,date" };
    public static readonly Parameter Rights = new("rights", ParameterKind.Word, "how many of the reports' words a table holds: at most 25 of a finding, none but their place and hash, or all")
    {
        Words = ["25-words", "span", "full"],
        Usual = "25-words",
    };

    /// <summary>A parameter that takes the code of an actor.</summary>
    public static Parameter Actor(string name, string meaning) => new(name, ParameterKind.Actor, meaning) { Example = "CHN" };

    /// <summary>A parameter that takes one of the words of an enumeration; a status may also be "any".</summary>
    public static Parameter Word<T>(string name, string meaning)
        where T : struct, Enum => new(name, ParameterKind.Word, meaning) { Words = typeof(T) == typeof(EventStatus) ? [.. Store.Words.All<T>(), "any"] : Store.Words.All<T>() };

    /// <summary>A segment of the path that takes a lasting name.</summary>
    public static Parameter Id(string meaning, string example) => new("id", ParameterKind.Text, meaning) { IsInPath = true, IsNeeded = true, Example = example };
}
