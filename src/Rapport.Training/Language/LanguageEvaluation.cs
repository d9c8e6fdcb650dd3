using System.Collections.Immutable;
using Rapport.Text;

namespace Rapport.Training;

/// <summary>Measures annotation against gold annotation: the measures of the CoNLL 2018 shared task, and names by their spans.</summary>
public static class LanguageEvaluation
{
    /// <summary>Annotates the gold words anew and measures tags, lemmas and trees.</summary>
    public static LanguageScores OnGoldWords(Annotator annotator, ImmutableArray<ConlluSentence> gold) =>
        Compare(gold, [.. gold.Select(sentence => sentence with { Sentence = annotator.Retag(sentence.Sentence) with { Words = sentence.Sentence.Words } })]);

    /// <summary>Puts the text of the gold sentences together, annotates it and measures everything.</summary>
    public static LanguageScores OnRawText(Annotator annotator, ImmutableArray<ConlluSentence> gold)
    {
        var text = RawText.Of(gold).Text;
        var system = annotator.Annotate(new Document { Id = "evaluation", Text = text });
        return Compare(Side.Of(gold), Side.Of(text, system.Sentences));
    }

    /// <summary>Measures sentences against gold sentences of the same text.</summary>
    /// <exception cref="ArgumentException">The two do not have the same characters.</exception>
    public static LanguageScores Compare(ImmutableArray<ConlluSentence> gold, ImmutableArray<ConlluSentence> system) =>
        Compare(Side.Of(gold), Side.Of(system));

    private static LanguageScores Compare(Side gold, Side system)
    {
        if (!gold.Characters.SequenceEqual(system.Characters))
            throw new ArgumentException("The annotations are not of the same text.");
        var pairs = WordAlignment.Align(gold.Words, system.Words);
        var partner = new int[system.Words.Length];
        Array.Fill(partner, -2);
        foreach (var (g, s) in pairs)
            partner[s] = g;
        Score Count(Func<int, int, bool> isRight) =>
            new(pairs.Count(pair => isRight(pair.Gold, pair.System)), gold.Words.Length, system.Words.Length);
        bool Attached(int g, int s) =>
            gold.Heads[g] == (system.Heads[s] < 0 ? -1 : partner[system.Heads[s]]);
        return new LanguageScores
        {
            Tokens = Spans(gold.Tokens, system.Tokens),
            Sentences = Spans(gold.Sentences, system.Sentences),
            Words = Count((_, _) => true),
            Upos = Count((g, s) => gold.Upos[g] == system.Upos[s]),
            Xpos = Count((g, s) => gold.Xpos[g] == system.Xpos[s]),
            Features = Count((g, s) => gold.Features[g] == system.Features[s]),
            Lemmas = Count((g, s) => gold.Lemmas[g] == "_" || gold.Lemmas[g] == system.Lemmas[s]),
            Uas = Count(Attached),
            Las = Count((g, s) => Attached(g, s) && gold.Relations[g] == system.Relations[s]),
        };
    }

    private static Score Spans(List<TextSpan> gold, List<TextSpan> system)
    {
        var right = gold.ToHashSet();
        return new Score(system.Count(right.Contains), gold.Count, system.Count);
    }

    /// <summary>One annotation as columns over the whole text.</summary>
    private sealed class Side
    {
        private static readonly ImmutableHashSet<string> CountedFeatures =
        [
            "Abbr", "Animacy", "Aspect", "Case", "Definite", "Degree", "Evident", "Foreign", "Gender", "Mood", "NumType", "Number",
            "Person", "Polarity", "Polite", "Poss", "PronType", "Reflex", "Tense", "VerbForm", "Voice",
        ];

        private readonly List<EvaluatedWord> _words = [];
        private int _characters;

        public List<char> Characters { get; } = [];

        public List<TextSpan> Tokens { get; } = [];

        public List<TextSpan> Sentences { get; } = [];

        public EvaluatedWord[] Words { get; private set; } = [];

        public List<Upos> Upos { get; } = [];

        public List<string> Xpos { get; } = [];

        public List<string> Features { get; } = [];

        public List<string> Lemmas { get; } = [];

        public List<string> Relations { get; } = [];

        public List<int> Heads { get; } = [];

        public static Side Of(ImmutableArray<ConlluSentence> sentences)
        {
            var side = new Side();
            foreach (var sentence in sentences)
                side.Add(sentence.Text, sentence.Sentence);
            side.Words = [.. side._words];
            return side;
        }

        public static Side Of(string text, ImmutableArray<Sentence> sentences)
        {
            var side = new Side();
            foreach (var sentence in sentences)
                side.Add(text, sentence);
            side.Words = [.. side._words];
            return side;
        }

        private void Add(string text, Sentence sentence)
        {
            var (first, start) = (_words.Count, _characters);
            for (var i = 0; i < sentence.Count;)
            {
                var end = i + 1;
                foreach (var range in sentence.MultiwordTokens)
                    if (range.First == i)
                        end = range.End;
                AddToken(sentence.Words[i].Cover(sentence.Words[end - 1]).Of(text), sentence.Forms.AsSpan(i, end - i));
                i = end;
            }
            Sentences.Add(new TextSpan(start, _characters));
            for (var i = 0; i < sentence.Count; i++)
            {
                Upos.Add(sentence.Upos[i]);
                Xpos.Add(sentence.Xpos[i]);
                Features.Add(Counted(sentence.Features[i]));
                Lemmas.Add(sentence.Lemmas[i]);
                Relations.Add(sentence.Relations[i].Split(':')[0]);
                Heads.Add(sentence.Heads[i] < 0 ? -1 : first + sentence.Heads[i]);
            }
        }

        private void AddToken(string token, ReadOnlySpan<string> forms)
        {
            var start = _characters;
            foreach (var character in token)
                if (!char.IsWhiteSpace(character))
                {
                    Characters.Add(character);
                    _characters++;
                }
            Tokens.Add(new TextSpan(start, _characters));
            foreach (var form in forms)
                _words.Add(new EvaluatedWord(start, _characters, forms.Length > 1, form));
        }

        private static string Counted(string features) =>
            string.Join('|', features.Split('|').Where(feature => CountedFeatures.Contains(feature.Split('=')[0])).Order(StringComparer.Ordinal));
    }
}
