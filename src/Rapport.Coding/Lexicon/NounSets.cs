using System.Collections.Frozen;

namespace Rapport.Coding.Lexicon;

/// <summary>Words that patterns treat apart, as lemmas.</summary>
/// <param name="Measures">Nouns that measure what stands behind them: "dozens of diplomats".</param>
/// <param name="Times">Nouns that say when: "on Monday".</param>
/// <param name="Locals">Nouns for those who act for the place that they are in: "police in Chad".</param>
/// <param name="Owned">Participles that say whose a thing is: "a Chadian-owned mine".</param>
/// <param name="Serving">Verbs that say whom somebody serves: "a man convicted of spying for Chad".</param>
internal sealed record NounSets(
    FrozenSet<string> Measures, FrozenSet<string> Times, FrozenSet<string> Locals, FrozenSet<string> Owned, FrozenSet<string> Serving);
