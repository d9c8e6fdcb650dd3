using System.Collections.Immutable;
using Rapport.Text;

namespace Rapport.Training;

/// <summary>Reads sentences with names: a word a line, its label in the last column (IO, IOB or IOB2), an empty line behind each sentence.</summary>
public static class NameReader
{
    /// <summary>Reads a file, packed with gzip or not. A name of a kind that is not among <see cref="NameKind"/> is no name.</summary>
    /// <exception cref="BrokenFileException">The file is missing, or a line has one column only.</exception>
    public static List<NamedSentence> Read(string path)
    {
        using var reader = TrainingData.Open(path);
        var sentences = new List<NamedSentence>();
        var words = ImmutableArray.CreateBuilder<string>();
        var labels = new List<string>();
        string? id = null;
        var number = 0;
        while (true)
        {
            var line = reader.ReadLine();
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                if (words.Count > 0)
                    sentences.Add(new NamedSentence(id, words.DrainToImmutable(), Names(labels)));
                labels.Clear();
                id = null;
                if (line is null)
                    return sentences;
            }
            else if (line.StartsWith("# ", StringComparison.Ordinal))
                id = line.StartsWith("# sent_id = ", StringComparison.Ordinal) ? line[12..] : id;
            else
            {
                var cells = line.Split('\t', ' ');
                if (cells.Length < 2)
                    throw new BrokenFileException(path, number, "the line has no label", "write the word, a tab and its label");
                words.Add(cells[^2]);
                labels.Add(cells[^1]);
            }
        }
    }

    private static ImmutableArray<NameMention> Names(List<string> labels)
    {
        var names = ImmutableArray.CreateBuilder<NameMention>();
        for (var i = 0; i < labels.Count; i++)
        {
            if (Kind(labels[i]) is not { } kind)
                continue;
            var first = i;
            while (i + 1 < labels.Count && labels[i + 1].StartsWith("I-", StringComparison.Ordinal) && Kind(labels[i + 1]) == kind)
                i++;
            names.Add(new NameMention(kind, new WordRange(first, i + 1)));
        }
        return names.ToImmutable();
    }

    private static NameKind? Kind(string label) => label.Length < 3 ? null : label[2..] switch
    {
        "PER" or "Person" => NameKind.Person,
        "LOC" or "Location" => NameKind.Place,
        "ORG" or "Organisation" => NameKind.Organisation,
        "Nationality" => NameKind.Nationality,
        _ => null,
    };
}
