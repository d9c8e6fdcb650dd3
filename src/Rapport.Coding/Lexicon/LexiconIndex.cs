using System.Collections.Frozen;
using System.Collections.Immutable;
using Rapport.Coding.Clauses;
using Rapport.Text;

namespace Rapport.Coding.Lexicon;

/// <summary>
/// The rules of a lexicon by the word that they begin with; finds the rules that a clause satisfies. Immutable and safe to
/// share between threads; nothing is allocated for a clause that no rule knows.
/// </summary>
public sealed class LexiconIndex
{
    private const int MostElements = 16;
    private const int LongestForm = 64;
    private const string MeasureSet = "measure-noun";
    private const string TimeSet = "time";
    private const string LocalSet = "local-noun";
    private const string OwnedSet = "owned-word";
    private const string ServingSet = "serving-verb";

    private readonly PredicateTable[] byKind;
    private readonly FrozenDictionary<string, PreparedPattern[]> unless;

    /// <summary>Lays out the rules of <paramref name="rulebook"/>.</summary>
    /// <exception cref="ArgumentException">A pattern has more than 16 elements.</exception>
    public LexiconIndex(Rulebook rulebook)
    {
        var nounSets = new NounSets(Named(rulebook, MeasureSet), Named(rulebook, TimeSet), Named(rulebook, LocalSet), Named(rulebook, OwnedSet), Named(rulebook, ServingSet));
        byKind = [Of(rulebook, PredicateKind.Verb, nounSets), Of(rulebook, PredicateKind.Noun, nounSets), Of(rulebook, PredicateKind.Adjective, nounSets)];
        unless = rulebook.Rules.Where(rule => !rule.Unless.IsEmpty).ToFrozenDictionary(
            rule => rule.Id, rule => rule.Unless.Select(pattern => new PreparedPattern(rule, pattern, nounSets)).ToArray(), StringComparer.Ordinal);
        var nouns = byKind[(int)PredicateKind.Noun];
        NounPredicates = nouns.ByLemma.Keys.Concat(nouns.ByForm.Keys).ToFrozenSet(StringComparer.Ordinal);
        VerbPredicates = byKind[(int)PredicateKind.Verb].ByLemma.Keys.ToFrozenSet(StringComparer.Ordinal);
    }

    private static FrozenSet<string> Named(Rulebook rulebook, string set) =>
        rulebook.Sets.GetValueOrDefault(set, []).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The nouns that rules begin with, as lemmas and in the plural: those that the clause reader makes clauses of. Without the words before the last.</summary>
    public FrozenSet<string> NounPredicates { get; }

    /// <summary>The verbs that rules begin with, as lemmas.</summary>
    public FrozenSet<string> VerbPredicates { get; }

    /// <summary>
    /// The rules that <paramref name="clause"/> satisfies, at most one event and one statement unless rules of equal priority and
    /// equal demands differ in what they yield. Empty where no rule knows the clause.
    /// </summary>
    /// <param name="clause">The clause.</param>
    /// <param name="sentence">The sentence that it was read from.</param>
    /// <param name="context">Who the phrases of the report stand for.</param>
    public ImmutableArray<RuleMatch> Match(Clause clause, Sentence sentence, DocumentContext context)
    {
        if (Find(clause, sentence) is not { } entries)
            return [];
        List<RuleMatch>? matches = null;
        Span<int> chosen = stackalloc int[MostElements];
        Span<int> best = stackalloc int[MostElements];
        for (var next = 0; next < entries.Length;)
        {
            var rule = entries[next].Pattern.Rule;
            PreparedPattern? found = null;
            for (; next < entries.Length && entries[next].Pattern.Rule == rule; next++)
            {
                var pattern = entries[next].Pattern;
                if (!entries[next].Term.ModifiersStandBefore(sentence, clause.Head)
                    || !pattern.TryAssign(clause, sentence, context, chosen)
                    || (found is not null && pattern.Filled(chosen) <= found.Filled(best)))
                    continue;
                found = pattern;
                chosen.CopyTo(best);
            }
            if (found is not null && !IsForbidden(rule, clause, sentence, context))
                (matches ??= []).Add(found.MatchOf(clause, sentence, context, best));
        }
        return matches is null ? [] : Select(matches);
    }

    /// <summary>The entries of the predicate by its lemma, else by its form; null where no rule begins with it.</summary>
    private Entry[]? Find(Clause clause, Sentence sentence)
    {
        var table = byKind[(int)clause.Kind];
        if (table.ByLemma.TryGetValue(clause.Lemma, out var entries))
            return entries;
        var form = sentence.Forms[clause.Head];
        var particle = clause.Lemma.IndexOf(' ', StringComparison.Ordinal);
        if (particle < 0)
            return table.ByForm.GetValueOrDefault(form);
        Span<char> words = stackalloc char[LongestForm];
        var length = form.Length + clause.Lemma.Length - particle;
        if (length > LongestForm)
            return null;
        form.CopyTo(words);
        clause.Lemma.AsSpan(particle).CopyTo(words[form.Length..]);
        return table.ByFormSpan.TryGetValue(words[..length], out entries) ? entries : null;
    }

    private bool IsForbidden(Rule rule, Clause clause, Sentence sentence, DocumentContext context)
    {
        if (!unless.TryGetValue(rule.Id, out var patterns))
            return false;
        Span<int> chosen = stackalloc int[MostElements];
        foreach (var pattern in patterns)
            if (BeginsWith(pattern, clause, sentence) && pattern.TryAssign(clause, sentence, context, chosen))
                return true;
        return false;
    }

    private static bool BeginsWith(PreparedPattern pattern, Clause clause, Sentence sentence)
    {
        if (pattern.Predicates.IsEmpty)
            return true;
        if (pattern.Pattern.Kind != clause.Kind)
            return false;
        foreach (var term in pattern.Predicates)
            if (term.Head.Equals(clause.Lemma, StringComparison.OrdinalIgnoreCase) && term.ModifiersStandBefore(sentence, clause.Head))
                return true;
        return false;
    }

    /// <summary>Keeps, among the events and among the statements, what has the highest priority and of that the most specific.</summary>
    private static ImmutableArray<RuleMatch> Select(List<RuleMatch> matches)
    {
        if (matches.Count == 1)
            return [matches[0]];
        var kept = ImmutableArray.CreateBuilder<RuleMatch>();
        foreach (var family in matches.GroupBy(match => match.Rule.Yield is RuleYield.OfEvent or RuleYield.OfNothing))
        {
            var order = family.OrderByDescending(match => match.Rule.Priority)
                .ThenByDescending(match => match.Pattern.Specificity).ThenBy(match => match.Rule.Id, StringComparer.Ordinal);
            RuleMatch? top = null;
            foreach (var match in order)
            {
                top ??= match;
                if (match.Rule.Priority == top.Rule.Priority && match.Pattern.Specificity == top.Pattern.Specificity
                    && (match == top || !Yields(kept, match.Rule.Yield)))
                    kept.Add(match);
            }
        }
        return kept.DrainToImmutable();
    }

    private static bool Yields(ImmutableArray<RuleMatch>.Builder kept, RuleYield yield)
    {
        foreach (var match in kept)
            if (IsSame(match.Rule.Yield, yield))
                return true;
        return false;
    }

    private static bool IsSame(RuleYield left, RuleYield right) => (left, right) switch
    {
        (RuleYield.OfEvent one, RuleYield.OfEvent other) => one.Type == other.Type,
        (RuleYield.OfStatement one, RuleYield.OfStatement other) => one.Kind == other.Kind,
        _ => left.GetType() == right.GetType(),
    };

    private static PredicateTable Of(Rulebook rulebook, PredicateKind kind, NounSets nounSets)
    {
        var byLemma = new Dictionary<string, List<Entry>>(StringComparer.OrdinalIgnoreCase);
        var byForm = new Dictionary<string, List<Entry>>(StringComparer.OrdinalIgnoreCase);
        foreach (var rule in rulebook.Rules)
            foreach (var pattern in rule.Patterns.Where(pattern => pattern.Kind == kind))
            {
                if (pattern.Elements.Length > MostElements)
                    throw new ArgumentException($"A pattern of {rule.Id} has more than {MostElements} elements.", nameof(rulebook));
                var prepared = new PreparedPattern(rule, pattern, nounSets);
                foreach (var term in prepared.Predicates)
                {
                    Add(byLemma, term.Head, new Entry(term, prepared));
                    foreach (var form in term.Forms(kind))
                        Add(byForm, form, new Entry(term, prepared));
                }
            }
        return new PredicateTable(Freeze(byLemma), Freeze(byForm));
    }

    private static void Add(Dictionary<string, List<Entry>> entries, string key, Entry entry)
    {
        if (!entries.TryGetValue(key, out var list))
            entries.Add(key, list = []);
        list.Add(entry);
    }

    private static FrozenDictionary<string, Entry[]> Freeze(Dictionary<string, List<Entry>> entries) =>
        entries.ToFrozenDictionary(entry => entry.Key, entry => entry.Value.ToArray(), StringComparer.OrdinalIgnoreCase);

    /// <summary>The patterns of one kind of predicate, by lemma and by regular form.</summary>
    private sealed class PredicateTable(FrozenDictionary<string, Entry[]> byLemma, FrozenDictionary<string, Entry[]> byForm)
    {
        public FrozenDictionary<string, Entry[]> ByLemma { get; } = byLemma;

        public FrozenDictionary<string, Entry[]> ByForm { get; } = byForm;

        public FrozenDictionary<string, Entry[]>.AlternateLookup<ReadOnlySpan<char>> ByFormSpan { get; } = byForm.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private readonly record struct Entry(Term Term, PreparedPattern Pattern);
}
