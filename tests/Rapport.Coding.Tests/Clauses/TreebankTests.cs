using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using Rapport.Coding.Clauses;
using Rapport.Text;

namespace Rapport.Coding.Tests.Clauses;

public sealed class TreebankTests
{
    [Fact]
    public void Every_verb_of_the_treebank_has_a_clause_and_every_clause_lies_in_its_sentence()
    {
        var shared = Environment.GetEnvironmentVariable("RAPPORT_SHARED") ?? Shared();
        var path = Path.Combine(shared, "treebanks", "ewt", "en_ewt-ud-dev.conllu.gz");
        Assert.SkipUnless(File.Exists(path), "The treebanks are not beside the checkout.");
        var read = 0;
        foreach (var sentence in Sentences(path))
        {
            Check(sentence);
            read++;
        }
        Assert.True(read > 1000);
    }

    private static void Check(Sentence sentence)
    {
        var clauses = ClauseReader.Read(ClauseReader.Mend(sentence, Reader.Words), 0, Reader.Words);
        var text = string.Join(' ', sentence.Forms);
        foreach (var clause in clauses)
        {
            Assert.True(sentence.Span.Contains(clause.Span) && clause.Span.Contains(sentence.Words[clause.Head]), text);
            Assert.InRange(clause.Governor, -1, clauses.Length - 1);
            foreach (var argument in clause.Arguments)
            {
                Assert.InRange(argument.Head, 0, sentence.Count - 1);
                Assert.InRange(argument.Via, -1, sentence.Count - 1);
                Assert.Contains(argument.Head, argument.Words);
                Assert.All(argument.Words, word => Assert.InRange(word, 0, sentence.Count - 1));
                Assert.NotEqual(clause.Head, argument.Head);
            }
            foreach (var attribution in clause.Attributions)
            {
                Assert.InRange(attribution.Speaker, -1, sentence.Count - 1);
                Assert.InRange(attribution.Verb, 0, sentence.Count - 1);
            }
        }
        for (var word = 0; word < sentence.Count; word++)
            if (sentence.Upos[word] == Upos.VERB && sentence.Relations[word] is not ("case" or "mark" or "fixed" or "flat" or "cc" or "compound" or "goeswith" or "reparandum"))
                Assert.True(clauses.Any(clause => clause.Head == word), $"{sentence.Forms[word]} in {text}");
    }

    private static string Shared()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Rapport.slnx")))
            folder = Path.GetDirectoryName(folder);
        return Path.Combine(folder ?? "", "..", "shared");
    }

    private static IEnumerable<Sentence> Sentences(string path)
    {
        using var stream = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var reader = new StreamReader(stream);
        var rows = new List<string[]>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 && rows.Count > 0)
            {
                yield return Of(rows);
                rows.Clear();
            }
            else if (line.Length > 0 && line[0] != '#' && line.Split('\t') is var row && row[0].All(char.IsAsciiDigit))
                rows.Add(row);
        }
    }

    private static Sentence Of(List<string[]> rows)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        var start = 0;
        foreach (var row in rows)
        {
            spans.Add(new TextSpan(start, start + row[1].Length));
            start += row[1].Length + 1;
        }
        return new Sentence
        {
            Span = new TextSpan(0, start),
            Words = spans.ToImmutable(),
            Forms = [.. rows.Select(row => row[1])],
            Lemmas = [.. rows.Select(row => row[2])],
            Upos = [.. rows.Select(row => Enum.Parse<Upos>(row[3]))],
            Xpos = [.. rows.Select(row => row[4])],
            Features = [.. rows.Select(row => row[5])],
            Heads = [.. rows.Select(row => int.Parse(row[6], CultureInfo.InvariantCulture) - 1)],
            Relations = [.. rows.Select(row => string.Intern(row[7]))],
        };
    }
}
