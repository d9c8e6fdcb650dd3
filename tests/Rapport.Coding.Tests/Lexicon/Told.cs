using System.Collections.Immutable;
using Rapport.Coding.Actors;
using Rapport.Coding.Clauses;
using Rapport.Coding.Lexicon;
using Rapport.Text;

namespace Rapport.Coding.Tests.Lexicon;

/// <summary>
/// A sentence given word by word, as "form/lemma/head/relation" with heads from 1 and 0 for the root, with the actors that some
/// words stand for and a clause on one word.
/// </summary>
internal sealed class Told
{
    private readonly Dictionary<int, string[]> actors = [];

    public Told(string words)
    {
        var rows = words.Split(' ').Select(word => word.Split('/')).ToList();
        var starts = new List<TextSpan>();
        var text = "";
        foreach (var row in rows)
        {
            starts.Add(new TextSpan(text.Length, text.Length + row[0].Length));
            text += row[0] + " ";
        }
        Text = text.TrimEnd();
        Sentence = new Sentence
        {
            Span = new TextSpan(0, Text.Length),
            Words = [.. starts],
            Forms = [.. rows.Select(row => row[0])],
            Lemmas = [.. rows.Select(row => row[1])],
            Upos = [.. rows.Select(_ => Upos.X)],
            Xpos = [.. rows.Select(_ => "_")],
            Features = [.. rows.Select(_ => "_")],
            Heads = [.. rows.Select(row => int.Parse(row[2], System.Globalization.CultureInfo.InvariantCulture) - 1)],
            Relations = [.. rows.Select(row => row[3])],
        };
    }

    public string Text { get; }

    public Sentence Sentence { get; }

    /// <summary>Says that a word, counted from 1, stands for actors.</summary>
    public Told With(int word, params string[] codes)
    {
        actors[word - 1] = codes;
        return this;
    }

    public DocumentContext Context => new()
    {
        Document = new AnnotatedDocument(new Document { Id = "told", Text = Text }, [Sentence]),
        Persons = [],
        References = [[.. Enumerable.Range(0, Sentence.Count).Select(word => actors.TryGetValue(word, out var codes)
            ? new ActorReference([.. codes.Select(code => new Actor(new ActorCode(code), null, null))], -1, ReferenceKind.Name, Sentence.Words[word])
            : null)]],
    };

    /// <summary>A clause on a word, counted from 1.</summary>
    public Clause Clause(int head, PredicateKind kind, params Argument[] arguments) => new()
    {
        Sentence = 0,
        Head = head - 1,
        Lemma = Sentence.Lemmas[head - 1],
        Kind = kind,
        Arguments = [.. arguments],
        Span = Sentence.Span,
    };

    /// <summary>An argument headed by a word counted from 1, with the words coordinated with it.</summary>
    public static Argument Argument(ArgumentRelation relation, string marker, params int[] words) =>
        new(relation, marker, words[0] - 1, [.. words.Select(word => word - 1)]);

    /// <summary>The ids of the rules that match the clause.</summary>
    public ImmutableArray<RuleMatch> Match(Clause clause, params Rule[] rules) =>
        new LexiconIndex(new Rulebook([.. rules], [])).Match(clause, Sentence, Context);
}
