using System.Collections.Immutable;
using Rapport.Coding.Clauses;
using Rapport.Text;

namespace Rapport.Coding.Lexicon;

/// <summary>A pattern laid out for matching: the most demanding elements first, words in look-up tables.</summary>
internal sealed class PreparedPattern
{
    private readonly PreparedElement[] elements;
    private readonly bool mayBelong;

    public PreparedPattern(Rule rule, Pattern pattern, NounSets nounSets)
    {
        Rule = rule;
        Pattern = pattern;
        mayBelong = pattern.Elements.Any(element => element is { Slot: Slot.B, MayBelong: true });
        Predicates = [.. pattern.Predicates.Select(words => Term.Of(words, pattern.Kind))];
        elements = [.. pattern.Elements
            .OrderBy(element => element.Optional ? 2 : element.Lemmas.IsEmpty && element.Markers.IsEmpty ? 1 : 0)
            .Select(element => new PreparedElement(element, nounSets))];
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
        HasVoice(clause) && TryAssign(0, clause, sentence, context, chosen);

    private bool HasVoice(Clause clause) => Pattern.Voice switch
    {
        PatternVoice.Active => !clause.Passive,
        PatternVoice.Passive => clause.Passive,
        _ => true,
    };

    private bool TryAssign(int position, Clause clause, Sentence sentence, DocumentContext context, Span<int> chosen)
    {
        if (position == elements.Length)
            return !TargetIsOwn(clause, context, sentence, chosen);
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

    /// <summary>Whether slot B is a thing that is A's own: "destroyed its stockpile" is done to nobody else.</summary>
    private bool TargetIsOwn(Clause clause, DocumentContext context, Sentence sentence, ReadOnlySpan<int> chosen)
    {
        if (!mayBelong)
            return false;
        var (source, target) = (-1, -1);
        for (var position = 0; position < elements.Length; position++)
            if (chosen[position] >= 0 && elements[position].Slot is Slot.A or Slot.B)
                (source, target) = elements[position].Slot == Slot.A ? (position, target) : (source, position);
        if (source < 0 || target < 0)
            return false;
        var owner = elements[target].OwnerIn(clause.Arguments[chosen[target]], clause.Sentence, sentence, context);
        return owner >= 0 && elements[source].StandsFor(
            clause.Arguments[chosen[source]], context.ReferenceAt(clause.Sentence, owner)!, clause.Sentence, sentence, context);
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
            {
                var argument = clause.Arguments[chosen[position]];
                slots.Add(new FilledSlot(
                    elements[position].Slot, elements[position].Filler(argument, clause.Sentence, sentence, context),
                    elements[position].IsPlace(argument, clause.Sentence, context)));
            }
        return new RuleMatch(Rule, Pattern, clause, slots.DrainToImmutable());
    }
}
