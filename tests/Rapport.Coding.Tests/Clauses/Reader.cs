using System.Collections.Immutable;
using System.Text;
using Rapport.Coding.Clauses;
using Rapport.Text;

namespace Rapport.Coding.Tests.Clauses;

/// <summary>Reads clauses by the sets of <c>data/lexicon</c> and writes them on one line.</summary>
internal static class Reader
{
    private static readonly string[] Nouns =
    [
        "visit", "call", "meeting", "talk", "conversation", "commitment", "support", "importance", "concern", "attack", "agreement",
        "condolence", "sympathy", "readiness", "hope", "statement", "sanction", "aid", "plan", "strike", "discussion", "trip", "decision", "interview",
    ];

    public static ClauseWords Words { get; } = Load();

    /// <summary>The clauses of a sentence in our notation, each as "word: description".</summary>
    public static string[] All(string notation)
    {
        var parsed = Parsed.Of(notation);
        return [.. ClauseReader.Read(ClauseReader.Mend(parsed.Sentence, Words), 0, Words).Select(clause => Describe(parsed.Sentence, clause))];
    }

    /// <summary>The clauses of a sentence whose verb was taken for a noun, where proper nouns are actors.</summary>
    public static string[] AllWith(string verb, string notation)
    {
        var sentence = Parsed.Of(notation).Sentence;
        var words = Words with { VerbPredicates = [verb] };
        var whole = ClauseReader.FindVerb(sentence, words, word => sentence.Xpos[word] == "NNP");
        return [.. ClauseReader.Read(ClauseReader.Mend(whole, words), 0, words).Select(clause => Describe(whole, clause))];
    }

    /// <summary>The words of each clause, as "lemma: words".</summary>
    public static string[] Evidence(string notation)
    {
        var parsed = Parsed.Of(notation);
        return [.. ClauseReader.Read(ClauseReader.Mend(parsed.Sentence, Words), 0, Words).Select(clause => $"{clause.Lemma}: {clause.Span.Of(parsed.Text)}")];
    }

    /// <summary>The clause of a sentence whose predicate has the lemma.</summary>
    public static string One(string lemma, string notation) =>
        Assert.Single(All(notation), line => line.StartsWith(lemma + " ", StringComparison.Ordinal) || line == lemma);

    /// <summary>
    /// "lemma/noun S=China O=talk with=France~talk that:C=agree | past negated future by Qin:say>Macron": "*" marks what is inherited,
    /// "~" the word that a phrase hangs on.
    /// </summary>
    public static string Describe(Sentence sentence, Clause clause)
    {
        var text = new StringBuilder(clause.Lemma);
        if (clause.Kind != PredicateKind.Verb)
            text.Append(clause.Kind == PredicateKind.Noun ? "/noun" : "/adj");
        foreach (var argument in clause.Arguments)
        {
            text.Append(' ').Append(argument.Marker.Replace(' ', '_'));
            text.Append(argument.Relation switch
            {
                ArgumentRelation.Subject => "S",
                ArgumentRelation.Object => "O",
                ArgumentRelation.Recipient => "R",
                ArgumentRelation.Oblique => "",
                ArgumentRelation.Content => ":C",
                ArgumentRelation.Infinitive => ":I",
                ArgumentRelation.Gerund => ":G",
                _ => "M",
            });
            text.Append('=').AppendJoin('+', argument.Words.Select(word => sentence.Forms[word]));
            if (argument.Via >= 0)
                text.Append('~').Append(sentence.Forms[argument.Via]);
            if (argument.Inherited)
                text.Append('*');
        }
        var flags = Flags(sentence, clause);
        return flags.Count == 0 ? text.ToString() : $"{text} | {string.Join(' ', flags)}";
    }

    private static List<string> Flags(Sentence sentence, Clause clause)
    {
        var flags = new List<string>();
        if (clause.Tense != Tense.None)
            flags.Add(clause.Tense.ToString().ToLowerInvariant());
        if (clause.Passive)
            flags.Add("passive");
        if (clause.Negated)
            flags.Add("negated");
        if (clause.Modality != Modality.None)
            flags.Add(clause.Modality.ToString().ToLowerInvariant());
        if (clause.Question)
            flags.Add("question");
        if (clause.Quoted)
            flags.Add("quoted");
        foreach (var attribution in clause.Attributions)
            flags.Add($"by {(attribution.Speaker < 0 ? "nobody" : sentence.Forms[attribution.Speaker])}:{sentence.Lemmas[attribution.Verb]}"
                + (attribution.Addressee < 0 ? "" : ">" + sentence.Forms[attribution.Addressee]));
        return flags;
    }

    private static ClauseWords Load()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Rapport.slnx")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("Rapport.slnx stands in no folder above the tests.");
        var sets = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        var inSets = false;
        var entry = "";
        foreach (var line in File.ReadLines(Path.Combine(folder, "data", "lexicon", "clause-words.md")).Append("```"))
        {
            if (line.StartsWith("```", StringComparison.Ordinal) || (inSets && !line.StartsWith(' ')))
            {
                if (entry.Split('=') is [var name, var words])
                    sets.Add(name.Trim(), [.. words.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)]);
                entry = "";
            }
            if (line.StartsWith("```", StringComparison.Ordinal))
                inSets = line == "```sets";
            else if (inSets)
                entry += line;
        }
        return ClauseWords.From(sets) with { NounPredicates = [.. Nouns] };
    }
}
