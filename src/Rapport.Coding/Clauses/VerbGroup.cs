using Rapport.Text;

namespace Rapport.Coding.Clauses;

/// <summary>What the auxiliaries, the copula, the particles and the subordinator of a predicate say.</summary>
/// <param name="IsPassive">Whether the surface subject undergoes.</param>
/// <param name="IsNegated">Whether a word of the group negates: "not", "never", "without", "nor".</param>
/// <param name="Modality">Modality that the auxiliaries give.</param>
/// <param name="Tense">Tense of auxiliaries and verb.</param>
/// <param name="HasFiniteAuxiliary">Whether a finite auxiliary or copula stands with it.</param>
/// <param name="HasAuxiliary">Whether any auxiliary or copula stands with it.</param>
/// <param name="IsInfinitive">Whether "to" stands before it.</param>
/// <param name="Marker">The subordinator and preposition before it, "to" included; "" where there is none.</param>
internal readonly record struct VerbGroup(
    bool IsPassive, bool IsNegated, Modality Modality, Tense Tense, bool HasFiniteAuxiliary, bool HasAuxiliary, bool IsInfinitive, string Marker)
{
    /// <summary>Reads the group of the predicate headed by <paramref name="head"/>.</summary>
    public static VerbGroup Read(Tree tree, int head, bool isVerb)
    {
        var parts = new Parts(tree, head);
        foreach (var child in tree.Children(head))
            parts.Take(child);
        var inflection = tree.Inflection(head);
        var passive = isVerb && parts.IsPassive(inflection);
        var tense = parts.TenseOf(isVerb, inflection, passive);
        var modality = parts.IsToBe ? Modality.Future : parts.IsIdentified ? Modality.Unreal : parts.Modality;
        return new VerbGroup(
            passive, parts.IsNegated, modality, tense, parts.HasFinite, parts.HasAuxiliary, parts.IsInfinitive, parts.Marker);
    }

    /// <summary>Whether a word negates the predicate that it stands with.</summary>
    public static bool Negates(Tree tree, int word) => tree.Form(word) switch
    {
        "not" or "n't" or "n’t" or "never" or "nowhere" or "neither" or "nor" =>
            word + 1 >= tree.Count || tree.Form(word + 1) is not ("only" or "just" or "merely" or "simply" or "least"),
        "longer" => word > 0 && tree.Is(word - 1, "no"),
        _ => false,
    };

    /// <summary>The words of the group, taken one by one.</summary>
    private ref struct Parts(Tree tree, int head)
    {
        private int have = -1;
        private int be = -1;
        private int finite = -1;
        private bool hasModal;
        private bool passiveAuxiliary;
        private bool passiveSubject;
        private bool subject;
        private int outerSubject = -1;

        public Modality Modality { get; private set; }

        public bool IsNegated { get; private set; }

        public bool IsInfinitive { get; private set; }

        public string Marker { get; private set; } = "";

        /// <summary>"the aim is to visit": an infinitive that says what something is.</summary>
        public readonly bool IsIdentified => IsInfinitive && outerSubject >= 0 && !IsToBe;

        public readonly bool HasAuxiliary => have >= 0 || be >= 0 || finite >= 0 || hasModal;

        public readonly bool HasFinite => finite >= 0 || hasModal;

        /// <summary>"is to visit"; who is to do so is a name or a person, whatever the parser makes of the copula.</summary>
        public readonly bool IsToBe => IsInfinitive && finite >= 0 && finite == be && tree.Relation(be) != Rel.PassiveAuxiliary
            && (outerSubject < 0 || tree.Upos(outerSubject) == Upos.PROPN || tree.Form(outerSubject) is "he" or "she" or "they" or "we" or "i");

        public void Take(int child)
        {
            switch (tree.Relation(child))
            {
                case Rel.PassiveAuxiliary:
                    passiveAuxiliary = true;
                    TakeAuxiliary(child);
                    break;
                case Rel.Auxiliary or Rel.Copula:
                    TakeAuxiliary(child);
                    break;
                case Rel.PassiveSubject:
                    passiveSubject = true;
                    break;
                case Rel.OuterSubject:
                    outerSubject = child;
                    break;
                case Rel.Subject:
                    subject = true;
                    break;
                case Rel.Adverb when Negates(tree, child):
                case Rel.Coordinator when child < head && tree.Form(child) is "nor" or "neither":
                    IsNegated = true;
                    break;
                case Rel.Coordinator when tree.Form(child) is "rather" or "instead":
                    IsNegated = child < head;
                    break;
                case Rel.Marker or Rel.Case when child < head:
                    TakeMarker(child);
                    break;
            }
        }

        private void TakeAuxiliary(int child)
        {
            var inflection = tree.Inflection(child);
            switch (tree.Lemma(child))
            {
                case "will" or "shall" or "wo" or "'ll":
                    TakeModal(Modality.Future);
                    return;
                case "would":
                    TakeModal(Modality.Conditional);
                    return;
                case "may" or "might" or "can" or "could" or "ca":
                    TakeModal(Modality.Possible);
                    return;
                case "should" or "must" or "ought" or "need":
                    TakeModal(Modality.Obligation);
                    return;
                case "have":
                    have = child;
                    break;
                case "be" or "get":
                    be = be < 0 ? child : be;
                    break;
            }
            foreach (var word in tree.Children(child))
                IsNegated |= Negates(tree, word);
            if (finite < 0 && inflection is Inflection.Past or Inflection.Present)
                finite = child;
        }

        private void TakeModal(Modality modality)
        {
            hasModal = true;
            Modality = modality > Modality ? modality : Modality;
        }

        private void TakeMarker(int child)
        {
            var word = Phrases.MarkerOf(tree, child);
            IsNegated |= word is "without" or "instead of" or "rather than" or "lest" or "instead" or "rather" or "as opposed to";
            if (word == "to" && tree.Inflection(head) != Inflection.Gerund)
                IsInfinitive = true;
            Marker = Marker.Length == 0 ? word : Marker + " " + word;
        }

        public readonly bool IsPassive(Inflection inflection)
        {
            if (passiveAuxiliary || (inflection == Inflection.Participle && be >= 0))
                return true;
            if (passiveSubject)
                return !HasAuxiliary;
            if (inflection != Inflection.Participle || HasAuxiliary || subject)
                return false;
            return tree.Relation(head) is Rel.Clausal or Rel.Adverbial or Rel.Adjective or Rel.Complement or Rel.Conjunct
                && tree.Child(head, Rel.Object) < 0;
        }

        public readonly Tense TenseOf(bool isVerb, Inflection inflection, bool passive)
        {
            if (hasModal || IsIdentified)
                return Tense.None;
            if (have >= 0)
                return tree.Inflection(have) == Inflection.Past ? Tense.Pluperfect : Tense.Perfect;
            if (finite >= 0)
                return tree.Inflection(finite) == Inflection.Past ? Tense.Past : Tense.Present;
            if (!isVerb)
                return be < 0 && subject ? Tense.Present : Tense.None;
            if (inflection == Inflection.Participle && !HasAuxiliary)
                return subject || (passive && tree.Relation(head) != Rel.Adjective) ? Tense.Past : Tense.None;
            return inflection switch
            {
                Inflection.Past => Tense.Past,
                Inflection.Present => Tense.Present,
                _ => Tense.None,
            };
        }
    }
}
