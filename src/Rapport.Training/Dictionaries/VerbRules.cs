using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Rapport.Coding;
using Rapport.Coding.Clauses;
using Rapport.Coding.Lexicon;

namespace Rapport.Training;

/// <summary>Turns the verbs and patterns of one dictionary into rules over clauses.</summary>
internal sealed partial class VerbRules
{
    /// <summary>Patterns win over the program's own rules, discards over everything; the code of a verb alone over what asks for no more.</summary>
    private const int AlonePriority = 2;
    private const int PatternPriority = 3;
    private const int DiscardPriority = 9;
    private const int MostElements = 12;

    private readonly VerbFile file;
    private readonly IrregularForms forms;
    private readonly bool stems;
    private readonly Ontology ontology;
    private readonly DictionaryNotes notes;
    private readonly VerbPatternReader reader;
    private readonly string family;
    private readonly List<Rule> rules = [];

    /// <param name="file">The file that was read.</param>
    /// <param name="family">What the ids of the rules begin with.</param>
    /// <param name="forms">Irregular forms.</param>
    /// <param name="stems">Whether words are beginnings of words.</param>
    /// <param name="ontology">The CAMEO codes.</param>
    /// <param name="notes">What is wrong and what cannot be expressed.</param>
    public VerbRules(VerbFile file, string family, IrregularForms forms, bool stems, Ontology ontology, DictionaryNotes notes)
    {
        (this.file, this.family, this.forms, this.stems, this.ontology, this.notes) = (file, family, forms, stems, ontology, notes);
        reader = new VerbPatternReader(new PatternSigns(new VerbSets(file.Sets, forms, stems, notes)), notes);
    }

    /// <summary>How many verbs came in.</summary>
    public int VerbCount { get; private set; }

    /// <summary>How many patterns came in.</summary>
    public int PatternCount { get; private set; }

    /// <summary>The rules of the blocks.</summary>
    public ImmutableArray<Rule> Of(ImmutableArray<VerbBlock> blocks)
    {
        foreach (var block in blocks)
        {
            var verbs = block.Verbs.Select(Verb).OfType<VerbWords>().ToList();
            VerbCount += verbs.Count;
            foreach (var verb in verbs)
                AddAlone(verb);
            foreach (var pattern in block.Patterns)
                if (verbs.Count > 0)
                    AddPattern(verbs, pattern);
                else
                    notes.CannotExpress(pattern.Line, $"the pattern \"{pattern.Text}\" belongs to a verb that was left out", "mend the verb");
        }
        return [.. rules];
    }

    /// <summary>A verb: what it may be as lemma, and the words that belong to it and stand behind it.</summary>
    private sealed record VerbWords(DictionaryVerb Verb, ImmutableArray<string> Lemmas, string Behind);

    private VerbWords? Verb(DictionaryVerb verb)
    {
        var parts = verb.Words.Split('_', StringSplitOptions.RemoveEmptyEntries);
        var marked = Array.FindIndex(parts, part => part.StartsWith('+'));
        if (marked > 0)
        {
            notes.CannotExpress(verb.Line, $"the verb \"{verb.Words}\" has a word before it, and a clause has no place for it", "write the verb as one word, or a rule of the lexicon");
            return null;
        }
        var isWhole = parts.Length > 1 || verb.Words.EndsWith('_');
        var word = parts[0].TrimStart('+').ToLowerInvariant();
        IEnumerable<string> lemmas = stems && !isWhole ? forms.VerbOfStem(word) : file.HasHeadings ? [word] : forms.Verb(word);
        return new VerbWords(verb, [.. lemmas.Concat(verb.Forms).Distinct(StringComparer.Ordinal)], string.Join(' ', parts.Skip(1)));
    }

    /// <summary>The code of the verb where no pattern fits; one that says "no event" needs no rule.</summary>
    private void AddAlone(VerbWords verb)
    {
        if (verb.Verb.Code is not { } code || code.Trim() is "---" or "")
            return;
        if (Codes(verb.Verb.Line, code) is not { } codes || reader.Read(verb.Verb.Line, "*", verb.Behind) is not { } pattern)
            return;
        if (codes is { First: not RuleYield.OfNothing { Sentence: false } } or { Second: RuleYield.OfEvent })
            Add($"{Slug(verb.Verb.Words)}-{verb.Verb.Line}", pattern, codes, verb.Verb.Line, AlonePriority, [verb]);
    }

    private void AddPattern(List<VerbWords> verbs, DictionaryPattern pattern)
    {
        if (Codes(pattern.Line, pattern.Code) is not { } codes)
            return;
        var id = string.Create(CultureInfo.InvariantCulture, $"{Slug(verbs[0].Verb.Words)}-{pattern.Line}");
        var before = rules.Count;
        foreach (var group in verbs.GroupBy(verb => verb.Behind, StringComparer.Ordinal).Select((group, number) => (Verbs: group.ToList(), Number: number)))
        {
            if (reader.Read(pattern.Line, pattern.Text, group.Verbs[0].Behind) is not { } read)
                break;
            Add(group.Number == 0 ? id : string.Create(CultureInfo.InvariantCulture, $"{id}-{group.Number}"), read, codes, pattern.Line, PatternPriority, group.Verbs);
        }
        if (rules.Count > before)
            PatternCount++;
    }

    /// <summary>What the codes of a line yield: in the direction of the pattern and, where there are two codes, in the other.</summary>
    /// <param name="First">The code before the colon, or the only one; null where there is none.</param>
    /// <param name="Second">The code behind the colon; null where there is none.</param>
    private sealed record LineCodes(RuleYield? First, RuleYield? Second);

    private LineCodes? Codes(int line, string text)
    {
        var parts = text.Split(':', StringSplitOptions.TrimEntries);
        if (parts.Length > 2 || parts.All(part => part.Length == 0))
        {
            notes.Wrong(line, $"\"{text}\" is no code", "write a CAMEO code, 071, or two divided by a colon, 031:031");
            return null;
        }
        var yields = new RuleYield?[2];
        for (var index = 0; index < parts.Length; index++)
            if (parts[index].Length > 0 && (yields[index] = Yield(line, parts[index])) is null)
                return null;
        return new LineCodes(yields[0], yields[1]);
    }

    private RuleYield? Yield(int line, string code)
    {
        if (code is "---")
            return new RuleYield.OfNothing(Sentence: false);
        if (code is "###")
            return new RuleYield.OfNothing(Sentence: true);
        var digits = code.TrimEnd('!', '?');
        if (!CodeShape().IsMatch(digits) || Known(digits) is not { } known)
        {
            notes.Wrong(line, $"\"{code}\" is no CAMEO code", "write one of data/ontology/cameo.tsv, --- for no event or ### for sentences not to be coded");
            return null;
        }
        if (known.Type is { } type)
            return new RuleYield.OfEvent(type, known.Mode, known.Code);
        notes.CannotExpress(line, $"the code {code} ({known.Label}) has no PLOVER type: what it marks is kept from being another event", "nothing need be done");
        return new RuleYield.OfNothing(Sentence: false);
    }

    /// <summary>The code, or the nearest one above it: 1823 may be read as 182, and that as the root 18 with a nought.</summary>
    private CameoCode? Known(string code) =>
        ontology.Cameo(code) ?? (code.Length > 3 ? ontology.Cameo(code[..3]) : null) ?? ontology.Cameo(code[..2] + "0") ?? ontology.Cameo(code[..2]);

    private void Add(string id, VerbPattern pattern, LineCodes codes, int line, int priority, List<VerbWords> verbs)
    {
        ImmutableArray<string> lemmas = [.. verbs.SelectMany(verb => verb.Lemmas).Distinct(StringComparer.Ordinal)];
        var drafts = pattern.Drafts.Where(draft => draft.Elements.Length <= MostElements);
        if (codes is { First: null, Second: { } onlySecond })
            AddRule(id, onlySecond, file.HasSlots ? RuleSides.Reversed : RuleSides.Directed, file.HasSlots ? drafts : InVoice(drafts, PatternVoice.Passive), line, priority, lemmas);
        else if (codes is { First: { } only, Second: null })
            AddRule(id, only, pattern.IsMutual ? RuleSides.Reciprocal : RuleSides.Directed, drafts, line, priority, lemmas);
        else if (codes is { First: { } first, Second: { } second } && !file.HasSlots)
        {
            AddRule(id, first, RuleSides.Directed, InVoice(drafts, PatternVoice.Active), line, priority, lemmas);
            AddRule(id + "-passive", second, RuleSides.Directed, InVoice(drafts, PatternVoice.Passive), line, priority, lemmas);
        }
        else if (codes is { First: { } there, Second: { } back })
        {
            var same = there == back;
            AddRule(id, there, pattern.IsMutual || same ? RuleSides.Reciprocal : RuleSides.Directed, drafts, line, priority, lemmas);
            if (!same && !pattern.IsMutual && !(there is RuleYield.OfEvent one && back is RuleYield.OfEvent other && one.Type == other.Type))
                AddRule(id + "-back", back, RuleSides.Reversed, drafts, line, priority, lemmas);
        }
    }

    private static IEnumerable<PatternDraft> InVoice(IEnumerable<PatternDraft> drafts, PatternVoice voice) =>
        drafts.Where(draft => draft.Voice == PatternVoice.Any || draft.Voice == voice).Select(draft => draft with { Voice = voice });

    private void AddRule(
        string id, RuleYield yield, RuleSides sides, IEnumerable<PatternDraft> drafts, int line, int priority, ImmutableArray<string> lemmas)
    {
        var discards = yield is RuleYield.OfNothing { Sentence: true };
        ImmutableArray<Pattern> patterns = [.. drafts.Select(draft => new Pattern
        {
            Predicates = draft.Particle is null ? lemmas : [.. lemmas.Select(lemma => $"{lemma} {draft.Particle}")],
            Kind = PredicateKind.Verb,
            Voice = draft.Voice,
            // Nobody need act in what is not coded at all.
            Elements = discards ? [.. draft.Elements.Where(element => !element.Lemmas.IsEmpty).Select(element => element with { Slot = Slot.None })] : draft.Elements,
            Line = line,
        })];
        if (!patterns.IsEmpty)
            rules.Add(new Rule { Id = $"{family}/{id}", Yield = yield, Sides = sides, Priority = discards ? DiscardPriority : priority, Patterns = patterns });
    }

    private static string Slug(string words) => NoLetters().Replace(words.ToLowerInvariant(), "-").Trim('-');

    [GeneratedRegex("^[0-9]{2,4}$", RegexOptions.NonBacktracking)]
    private static partial Regex CodeShape();

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex NoLetters();
}
