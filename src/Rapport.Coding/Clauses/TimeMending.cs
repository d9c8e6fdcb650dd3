using Rapport.Text;
using Rapport.Text.Reading;

namespace Rapport.Coding.Clauses;

/// <summary>Mends bare days that were taken for subjects and objects: "the council today agreed", "rejected Thursday an appeal".</summary>
internal static class TimeMending
{
    /// <summary>Mends a tree in place.</summary>
    public static void Mend(Tree tree, ClauseWords words)
    {
        for (var word = 1; word < tree.Count; word++)
            if (IsBehindPlace(tree, word))
                MendBehindPlace(tree, word);
        tree.Refresh();
        for (var word = 0; word < tree.Count; word++)
            if (IsBareDay(tree, words, word) && tree.Head(word) is >= 0 and var verb && tree.Upos(verb) == Upos.VERB)
            {
                if (word < verb && (tree.Relation(word) is Rel.Subject or Rel.PassiveSubject || (tree.Relation(word) == Rel.UnmarkedOblique && Mending.Subject(tree, verb) < 0)))
                    MendSubject(tree, word, verb);
                else if (tree.Relation(word) == Rel.Object && word > verb)
                    tree.Attach(word, verb, Rel.UnmarkedOblique);
            }
        tree.Refresh();
        for (var word = 0; word < tree.Count; word++)
            if (tree.Relation(word) == Rel.Oblique)
                MendUnmarked(tree, words, word);
    }

    /// <summary>A weekday that heads the phrase of a place right before it: "arrived in Sierra Leone Tuesday".</summary>
    private static bool IsBehindPlace(Tree tree, int word) =>
        tree.Upos(word) == Upos.PROPN && tree.Head(word) >= 0 && Phrases.HasPreposition(tree, word) && tree.Head(word - 1) == word
        && tree.Sentence.Xpos[word - 1] == "NNP" && CalendarWords.TryWeekday(tree.Sentence.Forms[word], out _);

    /// <summary>The place takes the place of the day, with all that stands before it; the day belongs to what governs it.</summary>
    private static void MendBehindPlace(Tree tree, int day)
    {
        var place = day - 1;
        var (head, relation) = (tree.Head(day), tree.Relation(day));
        foreach (var child in tree.Children(day).ToArray())
            if (child < place)
                tree.Attach(child, place, tree.Relation(child));
        tree.Attach(place, head, relation);
        tree.Attach(day, head, tree.IsNominal(head) ? Rel.UnmarkedNominal : Rel.UnmarkedOblique);
    }

    private static bool IsBareDay(Tree tree, ClauseWords words, int word) =>
        words.Time.Contains(tree.Lemma(word)) && (tree.Lemma(word) is "today" or "yesterday" or "tomorrow" || tree.Upos(word) == Upos.PROPN)
        && !Phrases.HasPreposition(tree, word);

    /// <summary>The noun before the day is the subject, with all that stands before it.</summary>
    private static void MendSubject(Tree tree, int day, int verb)
    {
        var noun = day - 1;
        if (noun < 0 || !tree.IsNominal(noun) || tree.Head(noun) != day)
            return;
        var relation = tree.Relation(day) is Rel.UnmarkedOblique
            ? tree.Child(verb, Rel.PassiveAuxiliary) >= 0 ? Rel.PassiveSubject : Rel.Subject
            : tree.Relation(day);
        foreach (var child in tree.Children(day).ToArray())
            if (child < noun)
                tree.Attach(child, noun, tree.Relation(child));
        tree.Attach(noun, verb, relation);
        tree.Attach(day, verb, Rel.UnmarkedOblique);
    }

    /// <summary>A noun without preposition behind a verb without object is its object.</summary>
    private static void MendUnmarked(Tree tree, ClauseWords words, int noun)
    {
        var verb = tree.Head(noun);
        if (verb < 0 || verb > noun || tree.Upos(verb) != Upos.VERB || tree.Upos(noun) is not (Upos.NOUN or Upos.PROPN) || words.Time.Contains(tree.Lemma(noun))
            || tree.Child(verb, Rel.Object) >= 0 || tree.Child(verb, Rel.PassiveAuxiliary) >= 0 || tree.Child(verb, Rel.Content) >= 0)
            return;
        foreach (var child in tree.Children(noun))
            if (tree.Relation(child) is Rel.Case or Rel.Marker)
                return;
        tree.Attach(noun, verb, Rel.Object);
    }
}
