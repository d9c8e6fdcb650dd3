using System.Collections.Frozen;

namespace Rapport.Coding.Clauses;

/// <summary>Relations of Universal Dependencies that clauses are read from; subtypes that make no difference are folded.</summary>
internal enum Rel : byte
{
    Other,
    Root,
    Subject,
    PassiveSubject,
    OuterSubject,
    ClausalSubject,
    Object,
    IndirectObject,
    Content,
    Complement,
    Oblique,
    Agent,
    UnmarkedOblique,
    Adverbial,
    Clausal,
    Relative,
    Nominal,
    Possessor,
    UnmarkedNominal,
    Apposition,
    Conjunct,
    Coordinator,
    Marker,
    Case,
    Auxiliary,
    PassiveAuxiliary,
    Copula,
    Adverb,
    Adjective,
    Compound,
    Particle,
    Determiner,
    Parataxis,
    Punctuation,
    Expletive,
    Fixed,
    Flat,
}

/// <summary>Reads the names of relations.</summary>
internal static class Rels
{
    private static readonly FrozenDictionary<string, Rel> Known = new Dictionary<string, Rel>(StringComparer.Ordinal)
    {
        ["root"] = Rel.Root,
        ["nsubj"] = Rel.Subject,
        ["nsubj:pass"] = Rel.PassiveSubject,
        ["nsubj:outer"] = Rel.OuterSubject,
        ["csubj"] = Rel.ClausalSubject,
        ["obj"] = Rel.Object,
        ["iobj"] = Rel.IndirectObject,
        ["ccomp"] = Rel.Content,
        ["xcomp"] = Rel.Complement,
        ["obl"] = Rel.Oblique,
        ["obl:agent"] = Rel.Agent,
        ["obl:unmarked"] = Rel.UnmarkedOblique,
        ["obl:npmod"] = Rel.UnmarkedOblique,
        ["obl:tmod"] = Rel.UnmarkedOblique,
        ["advcl"] = Rel.Adverbial,
        ["acl"] = Rel.Clausal,
        ["acl:relcl"] = Rel.Relative,
        ["nmod"] = Rel.Nominal,
        ["nmod:poss"] = Rel.Possessor,
        ["nmod:unmarked"] = Rel.UnmarkedNominal,
        ["nmod:npmod"] = Rel.UnmarkedNominal,
        ["nmod:tmod"] = Rel.UnmarkedNominal,
        ["nmod:desc"] = Rel.Compound,
        ["appos"] = Rel.Apposition,
        ["conj"] = Rel.Conjunct,
        ["cc"] = Rel.Coordinator,
        ["mark"] = Rel.Marker,
        ["case"] = Rel.Case,
        ["aux"] = Rel.Auxiliary,
        ["aux:pass"] = Rel.PassiveAuxiliary,
        ["cop"] = Rel.Copula,
        ["advmod"] = Rel.Adverb,
        ["amod"] = Rel.Adjective,
        ["compound"] = Rel.Compound,
        ["compound:prt"] = Rel.Particle,
        ["det"] = Rel.Determiner,
        ["parataxis"] = Rel.Parataxis,
        ["punct"] = Rel.Punctuation,
        ["expl"] = Rel.Expletive,
        ["fixed"] = Rel.Fixed,
        ["flat"] = Rel.Flat,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<Rel, string> Names =
        Known.GroupBy(pair => pair.Value).ToFrozenDictionary(group => group.Key, group => group.MinBy(pair => pair.Key.Length).Key);

    /// <summary>The name of a relation.</summary>
    public static string Name(Rel relation) => Names.GetValueOrDefault(relation, "dep");

    /// <summary>The relation of a name; a subtype that is not known counts as its relation.</summary>
    public static Rel Of(string name)
    {
        if (Known.TryGetValue(name, out var known))
            return known;
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && Known.TryGetValue(name[..colon], out known) ? known : Rel.Other;
    }
}
