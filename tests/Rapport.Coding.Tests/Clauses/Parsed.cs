using System.Collections.Immutable;
using System.Text;
using Rapport.Text;

namespace Rapport.Coding.Tests.Clauses;

/// <summary>
/// A sentence parsed by hand. One token a word: form=lemma/XPOS/governor/relation, where the governor is a form of the same
/// sentence (the nearest one; "the#2" for the second) or "-" for the root, and the lemma may be left out where it is regular.
/// </summary>
internal sealed class Parsed
{
    private Parsed(string text, Sentence sentence)
    {
        Text = text;
        Sentence = sentence;
    }

    public string Text { get; }

    public Sentence Sentence { get; }

    public static Parsed Of(string notation)
    {
        var tokens = notation.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(Token.Of).ToArray();
        var text = new StringBuilder();
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        for (var index = 0; index < tokens.Length; index++)
        {
            if (index > 0 && !tokens[index].JoinsLeft && !tokens[index - 1].JoinsRight)
                text.Append(' ');
            spans.Add(new TextSpan(text.Length, text.Length + tokens[index].Form.Length));
            text.Append(tokens[index].Form);
        }
        var sentence = new Sentence
        {
            Span = new TextSpan(0, text.Length),
            Words = spans.ToImmutable(),
            Forms = [.. tokens.Select(token => token.Form)],
            Lemmas = [.. tokens.Select(token => token.Lemma)],
            Upos = [.. tokens.Select(token => token.Upos)],
            Xpos = [.. tokens.Select(token => token.Xpos)],
            Features = [.. tokens.Select(_ => "_")],
            Heads = [.. tokens.Select((token, index) => HeadOf(tokens, index))],
            Relations = [.. tokens.Select(token => token.Relation)],
        };
        return new Parsed(text.ToString(), sentence);
    }

    private static int HeadOf(Token[] tokens, int word)
    {
        if (tokens[word].Head == "-")
            return -1;
        var parts = tokens[word].Head.Split('#');
        var found = Enumerable.Range(0, tokens.Length).Where(index => index != word && tokens[index].Form == parts[0]).ToList();
        if (parts.Length > 1)
            found = [Enumerable.Range(0, tokens.Length).Where(index => tokens[index].Form == parts[0]).ElementAt(int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture) - 1)];
        if (found.Count == 0)
            throw new ArgumentException($"No word {tokens[word].Head} governs {tokens[word].Form}.");
        return found.MinBy(index => Math.Abs(index - word));
    }

    private sealed record Token(string Form, string Lemma, string Xpos, Upos Upos, string Head, string Relation)
    {
        public bool JoinsLeft => Form is "," or "." or "?" or "!" or ":" or ";" or "'s" or "n't" or "”" or ")" || Xpos == "''";

        public bool JoinsRight => Form is "“" or "(" || Xpos == "``";

        public static Token Of(string notation)
        {
            var parts = notation.Split('/');
            if (parts.Length != 4)
                throw new ArgumentException($"{notation} is not form/XPOS/governor/relation.");
            var form = parts[0].Split('=');
            return new Token(form[0], form.Length > 1 ? form[1] : LemmaOf(form[0], parts[1]), parts[1], UposOf(parts[1], parts[3], form[0]), parts[2], parts[3]);
        }

        private static string LemmaOf(string form, string xpos)
        {
            var lower = form.ToLowerInvariant();
            return xpos switch
            {
                "NNP" or "NNPS" => form,
                "NNS" or "VBZ" => lower.EndsWith("ies", StringComparison.Ordinal) ? lower[..^3] + "y" : lower.TrimEnd('s'),
                "VBD" or "VBN" when lower.EndsWith("ed", StringComparison.Ordinal) => lower[..^2],
                "VBG" when lower.EndsWith("ing", StringComparison.Ordinal) => lower[..^3],
                _ => lower,
            };
        }

        private static Upos UposOf(string xpos, string relation, string form) => xpos switch
        {
            "NN" or "NNS" => Upos.NOUN,
            "NNP" or "NNPS" => Upos.PROPN,
            "JJ" or "JJR" or "JJS" => Upos.ADJ,
            "RB" => form.ToLowerInvariant() is "not" or "n't" ? Upos.PART : Upos.ADV,
            "WRB" => Upos.ADV,
            "IN" => relation == "mark" ? Upos.SCONJ : Upos.ADP,
            "RP" => Upos.ADP,
            "TO" or "POS" => Upos.PART,
            "DT" => relation.StartsWith("nsubj", StringComparison.Ordinal) ? Upos.PRON : Upos.DET,
            "PRP" or "PRP$" or "WDT" or "WP" or "WP$" or "EX" => Upos.PRON,
            "CC" => Upos.CCONJ,
            "CD" => Upos.NUM,
            "MD" => Upos.AUX,
            "." or "," or ":" or "``" or "''" => Upos.PUNCT,
            _ when xpos.StartsWith("VB", StringComparison.Ordinal) =>
                relation is "aux" or "aux:pass" or "cop" ? Upos.AUX : Upos.VERB,
            _ => Upos.X,
        };
    }
}
