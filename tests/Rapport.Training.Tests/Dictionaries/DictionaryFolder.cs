using Rapport.Coding;
using Rapport.Coding.Actors;
using Rapport.Coding.Lexicon;

namespace Rapport.Training.Tests.Dictionaries;

/// <summary>Dictionaries given as text, read from files of a folder that is gone afterwards.</summary>
internal static class DictionaryFolder
{
    private static readonly string Data = Path.Combine(Checkout.Root, "data");
    private static readonly Lazy<Ontology> Terms = new(() => OntologySources.Read(Path.Combine(Data, "ontology")));
    private static readonly Lazy<ActorRegister> Register = new(() => ActorSources.Read(Data));

    public static DictionaryReading Read(string? actors = null, string? agents = null, string? verbs = null, bool stems = false)
    {
        var folder = Directory.CreateTempSubdirectory("rapport-");
        try
        {
            string[] Write(string name, string? text)
            {
                if (text is null)
                    return [];
                File.WriteAllText(Path.Combine(folder.FullName, name), text);
                return [Path.Combine(folder.FullName, name)];
            }
            var files = new DictionaryFiles
            {
                Actors = [.. Write("my.actors", actors)],
                Agents = [.. Write("my.agents", agents)],
                Verbs = [.. Write("my.verbs", verbs)],
                Stems = stems,
            };
            return Training.Dictionaries.Read(files, Data, Register.Value.Tables, Terms.Value);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The codes of a phrase on a day, "-" where nothing holds, "none" where it is nobody's.</summary>
    public static string On(this DictionaryReading reading, string phrase, string day)
    {
        var dated = reading.Actors.Actors.First(actor => string.Equals(actor.Text, phrase, StringComparison.OrdinalIgnoreCase))
            .On(DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        return dated is null ? "-" : dated.Discards ? "discards" : dated.Actors.IsEmpty ? "none"
            : string.Join('/', dated.Actors.Select(actor => actor.DictionaryCode));
    }

    /// <summary>The rules, each with the ways in which it can stand, in words.</summary>
    public static string[] Told(this DictionaryReading reading) =>
        [.. reading.Rules.Select(rule => $"{rule.Id} {Yield(rule)} {rule.Sides.ToString().ToLowerInvariant()}")];

    /// <summary>The patterns of the rule of a line, in words.</summary>
    public static string[] Patterns(this DictionaryReading reading, int line) =>
        [.. reading.Rules.Where(rule => rule.Patterns[0].Line == line).SelectMany(rule => rule.Patterns).Select(Words)];

    private static string Yield(Rule rule) => rule.Yield switch
    {
        RuleYield.OfEvent deed => $"{deed.Type} {deed.Cameo}",
        RuleYield.OfNothing { Sentence: true } => "discard",
        _ => "nothing",
    };

    private static string Words(Pattern pattern) =>
        string.Join(' ', new[] { pattern.Voice == PatternVoice.Any ? "" : pattern.Voice.ToString().ToLowerInvariant(), string.Join('|', pattern.Predicates) }
            .Concat(pattern.Elements.Select(Words)).Where(part => part.Length > 0));

    private static string Words(PatternElement element)
    {
        var place = element.Optional ? "anywhere" : string.Join('/', element.Relations.Select(relation => relation.ToString().ToLowerInvariant()));
        var markers = element.Optional || element.Markers.IsEmpty ? "" : $"({string.Join(' ', element.Markers)})";
        var words = element.Lemmas.IsEmpty ? "" : $"{{{string.Join(", ", element.Lemmas)}}}";
        return $"{(element.Slot == Slot.None ? "" : element.Slot.ToString())}{(element.MustBePlural ? "&" : "")}{(element.Optional ? "?" : "")}:{place}{markers}{words}";
    }
}
