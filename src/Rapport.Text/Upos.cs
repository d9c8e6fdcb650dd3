namespace Rapport.Text;

/// <summary>Universal part of speech (Universal Dependencies version 2).</summary>
public enum Upos : byte
{
    /// <summary>Other: foreign words, typing errors.</summary>
    X,

    /// <summary>Adjective.</summary>
    ADJ,

    /// <summary>Adposition.</summary>
    ADP,

    /// <summary>Adverb.</summary>
    ADV,

    /// <summary>Auxiliary, the copula included.</summary>
    AUX,

    /// <summary>Coordinating conjunction.</summary>
    CCONJ,

    /// <summary>Determiner.</summary>
    DET,

    /// <summary>Interjection.</summary>
    INTJ,

    /// <summary>Common noun.</summary>
    NOUN,

    /// <summary>Numeral.</summary>
    NUM,

    /// <summary>Particle: "to", "not", the possessive "'s".</summary>
    PART,

    /// <summary>Pronoun.</summary>
    PRON,

    /// <summary>Proper noun.</summary>
    PROPN,

    /// <summary>Punctuation.</summary>
    PUNCT,

    /// <summary>Subordinating conjunction.</summary>
    SCONJ,

    /// <summary>Symbol.</summary>
    SYM,

    /// <summary>Verb.</summary>
    VERB,
}
