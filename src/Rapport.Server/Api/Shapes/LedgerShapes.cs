using static Rapport.Server.Api.Shape;

namespace Rapport.Server.Api.Shapes;

/// <summary>What positions, asks and checked claims in answers are like.</summary>
internal static class LedgerShapes
{
    public static readonly Shape Position = new("Position", "One wording of one holder on one issue.",
    [
        Plain("address", "its lasting address, which says where it comes from"),
        Plain("holder", "whose position it is"),
        Plain("issue", "id in the register of issues, else the phrase as first written"),
        Flag("registered", "whether \"issue\" is an id of the register"),
        Plain("stance", "for or against; null where it takes none", orNull: true),
        Plain("strength", "the words that mark kind and strength; null where there are none", orNull: true),
        Plain("wording", "the phrase that names the matter, as first written"),
        Plain("first", "day on which it was first heard; null where no report has a day", orNull: true),
        Plain("last", "day on which it was last heard; null where no report has a day", orNull: true),
        Plain("change", "what is new in it against what the holder had said before: stance, strength or words; null where it is the first", orNull: true),
        Flag("newest", "whether it is the last that was heard of the holder on the issue"),
        Texts("speakers", "who said it"),
        Texts("reported_by", "the states whose outlets report it; \"?\" for outlets without a side"),
        Flag("only_from_others", "whether only outlets that speak for others than the holder report it; an outlet without a side speaks for nobody"),
        .. OccasionShapes.Levels,
        Texts("statements", "lasting names of the statements, the earliest first"),
    ]);

    public static readonly Shape Ask = new("Ask", "One matter that was asked for, however often.",
    [
        Plain("address", "its lasting address, which says where it comes from"),
        Plain("issue", "id in the register of issues, else the phrase as first written"),
        Plain("wording", "the words, as last asked"),
        Plain("status", "no answer reported, repeated, answered or refused; silence is never refusal"),
        Plain("first", "day on which it was first asked; null where no report has a day", orNull: true),
        Plain("last", "day on which it was last asked; null where no report has a day", orNull: true),
        Integer("days", "on how many days it was asked"),
        Integer("age_days", "days since it was first asked; null where that is not known", orNull: true),
        .. OccasionShapes.Levels,
        Texts("statements", "lasting names of the statements that ask, the earliest first"),
        Things("answers", FindingShapes.Finding, "the statements and deeds that followed, the earliest first"),
    ]);

    public static readonly Shape Claim = new("CheckedClaim", "One thing that a claim says, and what the record has of it.",
    [
        Plain("claim", "the words of the claim"),
        Plain("reading", "how the coder read them"),
        Plain("verdict", "not found, supported, contradicted or disputed; \"not found\" does not make it untrue"),
        Things("supporting", FindingShapes.Finding, "what tells it, the newest first, at most ten"),
        Things("contradicting", FindingShapes.Finding, "what tells the contrary, the newest first, at most ten"),
    ]);
}
