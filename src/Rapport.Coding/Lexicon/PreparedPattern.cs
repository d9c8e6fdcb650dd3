using System.Collections.Frozen;
using System.Collections.Immutable;
using Rapport.Coding.Clauses;
using Rapport.Text;

namespace Rapport.Coding.Lexicon;

/// <summary>A pattern laid out for matching: the most demanding elements first, words in look-up tables.</summary>
internal sealed class PreparedPattern
{
    private readonly PreparedElement[] elements;

    public PreparedPattern(Rule rule, Pattern pattern)
    {
        Rule = rule;
        Pattern = pattern;
        Predicates = [.. pattern.Predicates.Select(words => Term.Of(words, pattern.Kind))];
        elements = [.. pattern.Elements
            .OrderBy(element => element.Optional ? 2 : element.Lemmas.IsEmpty && element.Markers.IsEmpty ? 1 : 0)
            .Select(element => new PreparedElement(element))];
    }

    public Rule Rule { get; }

    public Pattern Pattern { get; }

    /// <summary>The words that it begins with; none where any may stand.</summary>
    public ImmutableArray<Term> Predicates { get; }

    /// <summary>
    /// Finds for each element an argument of its own. <paramref name="chosen"/> gets their indices in the order of the elements,
    /// -1 where an optional one found none.
    /// </summary>
    public bool TryAssign(Clause clause, Sentence sentence, DocumentContext context, Span<int> chosen) =>
        TryAssign(0, clause, sentence, context, chosen);

    private bool TryAssign(int position, Clause clause, Sentence sentence, DocumentContext context, Span<int> chosen)
    {
        if (position == elements.Length)
            return true;
        var element = elements[position];
        for (var index = 0; index < clause.Arguments.Length; index++)
        {
            if (chosen[..position].Contains(index) || !element.Accepts(clause.Arguments[index], clause.Sentence, sentence, context))
                continue;
            chosen[position] = index;
            if (TryAssign(position + 1, clause, sentence, context, chosen))
                return true;
        }
        chosen[position] = -1;
        return element.IsOptional && TryAssign(position + 1, clause, sentence, context, chosen);
    }

    /// <summary>How many slots an assignment fills.</summary>
    public int Filled(ReadOnlySpan<int> chosen)
    {
        var filled = 0;
        for (var position = 0; position < elements.Length; position++)
            if (chosen[position] >= 0 && elements[position].Slot != Slot.None)
                filled++;
        return filled;
    }

    /// <summary>The match that an assignment makes.</summary>
    public RuleMatch MatchOf(Clause clause, Sentence sentence, DocumentContext context, ReadOnlySpan<int> chosen)
    {
        var slots = ImmutableArray.CreateBuilder<FilledSlot>();
        for (var position = 0; position < elements.Length; position++)
            if (chosen[position] >= 0 && elements[position].Slot != Slot.None)
                slots.Add(new FilledSlot(
                    elements[position].Slot, elements[position].Filler(clause.Arguments[chosen[position]], clause.Sentence, sentence, context)));
        return new RuleMatch(Rule, Pattern, clause, slots.DrainToImmutable());
    }
}

/// <summary>One element of a pattern laid out for matching.</summary>
internal sealed class PreparedElement
{
    private readonly PatternElement element;
    private readonly FrozenDictionary<string, Term[]>? terms;

    public PreparedElement(PatternElement element)
    {
        this.element = element;
        if (!element.Lemmas.IsEmpty)
            terms = element.Lemmas.Select(Term.Of).GroupBy(term => term.Head, StringComparer.OrdinalIgnoreCase)
                .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.OrdinalIgnoreCase);
    }

    public bool IsOptional => element.Optional;

    public Slot Slot => element.Slot;

    public bool Accepts(Argument argument, int number, Sentence sentence, DocumentContext context) =>
        element.Relations.Contains(argument.Relation)
        && (element.Markers.IsEmpty || argument.Relation == ArgumentRelation.Recipient || HasMarker(argument.Marker))
        && (terms is null || HasTerm(argument, sentence))
        && (!element.MustBeActor || StandsForActors(argument, number, sentence, context));

    /// <summary>The argument that goes into the slot: the argument itself, or the word in it that names whose it is.</summary>
    public Argument Filler(Argument argument, int number, Sentence sentence, DocumentContext context)
    {
        if (!element.MayBelong || ActorCount(argument, number, context) > 0)
            return argument;
        var owner = Owner(argument, number, sentence, context);
        return new Argument(ArgumentRelation.Modifier, "", owner, [owner, .. Conjuncts(owner, number, sentence, context)], argument.Head);
    }

    private bool HasMarker(string marker)
    {
        foreach (var allowed in element.Markers)
            if (allowed.Equals(marker, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    private bool HasTerm(Argument argument, Sentence sentence)
    {
        foreach (var word in argument.Words)
            if (terms!.TryGetValue(sentence.Lemmas[word], out var found))
                foreach (var term in found)
                    if (term.ModifiersStandBefore(sentence, word))
                        return true;
        return false;
    }

    private bool StandsForActors(Argument argument, int number, Sentence sentence, DocumentContext context) =>
        ActorCount(argument, number, context) >= (element.MustBePlural ? 2 : 1)
        || (element.MayBelong && Owner(argument, number, sentence, context) >= 0);

    /// <summary>The number of different actors among the words of an argument, counted no further than two.</summary>
    private static int ActorCount(Argument argument, int number, DocumentContext context)
    {
        ActorCode? first = null;
        foreach (var word in argument.Words)
        {
            if (context.ReferenceAt(number, word) is not { } reference)
                continue;
            foreach (var actor in reference.Actors)
                if (first is null)
                    first = actor.Code;
                else if (first != actor.Code)
                    return 2;
        }
        return first is null ? 0 : 1;
    }

    /// <summary>The word that names whose the thing is: a national adjective, a possessor, an of-phrase; -1 where there is none.</summary>
    private static int Owner(Argument argument, int number, Sentence sentence, DocumentContext context)
    {
        for (var word = 0; word < sentence.Count; word++)
            if (sentence.Heads[word] == argument.Head && IsOwning(sentence, word)
                && context.ReferenceAt(number, word) is { Actors.IsEmpty: false })
                return word;
        return -1;
    }

    private static bool IsOwning(Sentence sentence, int word) => sentence.Relations[word] switch
    {
        "amod" or "compound" or "nmod:poss" => true,
        "nmod" => HasCase(sentence, word, "of"),
        _ => false,
    };

    private static bool HasCase(Sentence sentence, int head, string preposition)
    {
        for (var word = 0; word < head; word++)
            if (sentence.Heads[word] == head && sentence.Relations[word] == "case")
                return sentence.Lemmas[word].Equals(preposition, StringComparison.OrdinalIgnoreCase);
        return false;
    }

    private static IEnumerable<int> Conjuncts(int owner, int number, Sentence sentence, DocumentContext context)
    {
        for (var word = owner + 1; word < sentence.Count; word++)
            if (sentence.Heads[word] == owner && sentence.Relations[word] == "conj"
                && context.ReferenceAt(number, word) is { Actors.IsEmpty: false })
                yield return word;
    }
}
