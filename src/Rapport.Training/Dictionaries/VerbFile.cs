using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Rapport.Training;

/// <summary>A verb of a dictionary.</summary>
/// <param name="Line">Line of the file, from 1.</param>
/// <param name="Words">The verb as written, its particle and other words divided by "_".</param>
/// <param name="Forms">The forms that the dictionary lists for it; empty where they are regular.</param>
/// <param name="Code">Its code without a pattern; null where it has none.</param>
internal sealed record DictionaryVerb(int Line, string Words, ImmutableArray<string> Forms, string? Code);

/// <summary>A pattern of a dictionary.</summary>
/// <param name="Line">Line of the file, from 1.</param>
/// <param name="Text">The words and signs without the code.</param>
/// <param name="Code">What stands in the brackets.</param>
internal sealed record DictionaryPattern(int Line, string Text, string Code);

/// <summary>Verbs with the patterns that hold for all of them.</summary>
internal sealed record VerbBlock(ImmutableArray<DictionaryVerb> Verbs, ImmutableArray<DictionaryPattern> Patterns);

/// <summary>
/// Reads a file of verbs into blocks and sets of words, in the format of PETRARCH (blocks under "--- NAME [code] ---") or of TABARI (each
/// verb with its code begins a block).
/// </summary>
internal sealed partial class VerbFile(DictionaryNotes notes)
{
    private readonly List<VerbBlock> blocks = [];
    private readonly List<DictionaryVerb> verbs = [];
    private readonly List<DictionaryPattern> patterns = [];
    private DictionaryVerb? heading;
    private string? set;

    /// <summary>Whether blocks stand under headings, as in files of PETRARCH: then verbs are written in their dictionary form.</summary>
    public bool HasHeadings { get; private set; }

    /// <summary>Whether patterns mark source and target, as in files of TABARI and PETRARCH 1: two codes are then one for each direction.</summary>
    public bool HasSlots { get; private set; }

    /// <summary>How many patterns stand in the file.</summary>
    public int PatternCount { get; private set; }

    /// <summary>The words of each set as written.</summary>
    public Dictionary<string, List<(int Line, string Word)>> Sets { get; } = new(StringComparer.Ordinal);

    /// <summary>The blocks of the file; lines that are wrong are told and left out.</summary>
    public ImmutableArray<VerbBlock> Read(ImmutableArray<TextLine> lines)
    {
        HasHeadings = lines.Any(line => Heading().IsMatch(line.Text.Trim()));
        HasSlots = lines.Any(line => IsPattern(line.Text.Trim()) && SlotSign().IsMatch(line.Text));
        foreach (var line in lines)
            Take(line.Number, line.Text.Trim());
        Close();
        return [.. blocks];
    }

    private static bool IsPattern(string text) => text is ['-', not '-', ..];

    private void Take(int line, string text)
    {
        if (set is not null && text.StartsWith('+'))
        {
            Sets[set].Add((line, text[1..].Trim()));
            return;
        }
        set = null;
        if (Heading().Match(text) is { Success: true } title)
        {
            Close();
            heading = new DictionaryVerb(line, title.Groups["name"].Value.Trim(), [], Code(title));
        }
        else if (text.StartsWith("---", StringComparison.Ordinal))
            notes.Wrong(line, $"\"{text}\" is no heading", "write: --- NAME [060] ---");
        else if (text.StartsWith('&'))
            OpenSet(line, text[1..].Trim().TrimEnd('_'));
        else if (text.StartsWith('~'))
            notes.CannotExpress(line, $"the transformation \"{text}\" puts an event into another, and a clause tells one event", "write the wording as a pattern of the inner verb");
        else if (IsPattern(text))
            TakePattern(line, text);
        else
            TakeVerb(line, text);
    }

    private void OpenSet(int line, string name)
    {
        if (!SetName().IsMatch(name))
        {
            notes.Wrong(line, $"\"&{name}\" is no name of a set", "write it in capitals: &WEAPON");
            return;
        }
        set = name.ToUpperInvariant();
        Sets.TryAdd(set, []);
    }

    private void TakePattern(int line, string text)
    {
        PatternCount++;
        if (PatternLine().Match(text) is not { Success: true } parts)
            notes.Wrong(line, $"the pattern \"{text}\" has no code", "write it behind the pattern in brackets: - * AID [071]");
        else if (heading is null && verbs.Count == 0)
            notes.Wrong(line, $"the pattern \"{text}\" belongs to no verb", "write the verb above it");
        else
            patterns.Add(new DictionaryPattern(line, parts.Groups["pattern"].Value.Trim(), parts.Groups["code"].Value.Trim()));
    }

    private void TakeVerb(int line, string text)
    {
        if (VerbLine().Match(text) is not { Success: true } parts || (HasHeadings && heading is null))
        {
            notes.Wrong(line, $"\"{text}\" is not understood", HasHeadings
                ? "write a verb with its forms in braces below a heading, a pattern behind \"-\", or a set behind \"&\""
                : "write a verb and its code, ACCUSE [112], and its patterns behind \"-\"");
            return;
        }
        if (!HasHeadings)
            Close();
        var words = parts.Groups["verb"].Value.Trim().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        ImmutableArray<string> forms = [.. words.Skip(1), .. parts.Groups["forms"].Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];
        verbs.Add(new DictionaryVerb(line, words[0], [.. forms.Select(form => form.Replace('_', ' ').Trim().ToLowerInvariant())], Code(parts)));
    }

    private void Close()
    {
        if (heading is not null && verbs.Count == 0)
            verbs.Add(heading with { Code = null, Words = heading.Words.Replace(' ', '_') });
        if (verbs.Count > 0)
            blocks.Add(new VerbBlock([.. verbs.Select(verb => verb with { Code = verb.Code ?? heading?.Code })], [.. patterns]));
        heading = null;
        verbs.Clear();
        patterns.Clear();
    }

    private static string? Code(Match match) => match.Groups["code"] is { Success: true, Value: var code } ? code.Trim() : null;

    [GeneratedRegex(@"^---\s*(?<name>[^-\[\s][^\[]*?)\s*(\[(?<code>[^\]]*)\])?\s*---$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^-\s*(?<pattern>.*?)\s*\[(?<code>[^\]]*)\]$")]
    private static partial Regex PatternLine();

    [GeneratedRegex(@"^(?<verb>[A-Za-z+][A-Za-z0-9_+' -]*?)\s*(\{(?<forms>[^}]*)\})?\s*(\[(?<code>[^\]]*)\])?$")]
    private static partial Regex VerbLine();

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_-]*$")]
    private static partial Regex SetName();

    [GeneratedRegex(@"(^|[\s_])[$+%](?=[\s_\[]|$)")]
    private static partial Regex SlotSign();
}
