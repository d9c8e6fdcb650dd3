using System.Collections.Frozen;

namespace Rapport.Training;

/// <summary>Closed classes of English words as patterns of dictionaries use them.</summary>
internal static class ClosedWords
{
    private static readonly FrozenSet<string> Articles = Set("a", "an", "the");
    private static readonly FrozenSet<string> Be = Set("am", "are", "be", "been", "being", "is", "was", "were");
    private static readonly FrozenSet<string> Have = Set("had", "has", "have", "having");
    private static readonly FrozenSet<string> Scope = Set(
        "can", "cannot", "could", "did", "do", "does", "if", "may", "might", "must", "never", "no", "not", "said", "say", "saying", "says",
        "shall", "should", "unless", "whether", "will", "would");

    private static readonly FrozenSet<string> Clause = Set("that", "who", "which", "whom", "while", "when");
    private static readonly FrozenSet<string> Particles = Set("apart", "aside", "away", "back", "down", "forward", "off", "out", "together", "up");
    private static readonly FrozenSet<string> MaybeParticles = Set("along", "around", "by", "in", "on", "over", "through");

    public static bool IsArticle(string word) => Articles.Contains(word);

    /// <summary>A form of "be", which makes a participle passive.</summary>
    public static bool IsBe(string word) => Be.Contains(word);

    public static bool IsHave(string word) => Have.Contains(word);

    /// <summary>A word that tells time, negation, certainty or who said it: what the coder reads off the clause.</summary>
    public static bool IsScope(string word) => Scope.Contains(word);

    /// <summary>A word that opens a clause of its own.</summary>
    public static bool OpensClause(string word) => Clause.Contains(word);

    public static bool IsPreposition(string word) => Prepositions.IsOne(word);

    /// <summary>"each other", "one another", of which a treebank makes either word the head.</summary>
    public static bool IsMutual(string first, string second) => (first, second) is ("each", "other") or ("one", "another");

    /// <summary>A word that may be part of the verb before it: "call off"; "in" and its like only where nothing follows.</summary>
    public static bool IsParticle(string word, bool isLast) => Particles.Contains(word) || (isLast && MaybeParticles.Contains(word));

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.Ordinal);
}
