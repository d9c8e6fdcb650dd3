using System.Collections.Immutable;
using System.Globalization;
using Rapport.Text;

namespace Rapport.Training;

/// <summary>
/// Reads the names of GUM. Its entities are whole phrases; of a person, place or organization whose head is a proper noun the
/// name is what hangs from the head by "flat", "compound" and "of": "the ancient city of York" has none, "the University of York" one.
/// </summary>
public static class GumNames
{
    /// <summary>Reads a file of CoNLL-U with entities in its last column, packed with gzip or not.</summary>
    /// <exception cref="BrokenFileException">The file is missing.</exception>
    public static List<NamedSentence> Read(string path)
    {
        using var reader = TrainingData.Open(path);
        var sentences = new List<NamedSentence>();
        var rows = new List<string[]>();
        var open = new List<(string Id, string Kind, int First)>();
        var entities = new List<(NameKind Kind, WordRange Words)>();
        string? id = null;
        for (var line = reader.ReadLine(); line is not null; line = reader.ReadLine())
        {
            if (line.StartsWith("# sent_id = ", StringComparison.Ordinal))
                id = line[12..];
            else if (line.Length == 0 && rows.Count > 0)
            {
                sentences.Add(new NamedSentence(id, [.. rows.Select(row => row[1])], Names(rows, entities)));
                rows.Clear();
                open.Clear();
                entities.Clear();
            }
            else if (line.Split('\t') is { Length: 10 } cells && int.TryParse(cells[0], NumberStyles.None, CultureInfo.InvariantCulture, out _))
            {
                Note(cells[9], rows.Count, open, entities);
                rows.Add(cells);
            }
        }
        return sentences;
    }

    /// <summary>Opens and closes the entities of a word: "(4-abstract-new(5-object-new)", "4)".</summary>
    private static void Note(string column, int word, List<(string Id, string Kind, int First)> open, List<(NameKind Kind, WordRange Words)> entities)
    {
        var item = column.Split('|').FirstOrDefault(item => item.StartsWith("Entity=", StringComparison.Ordinal));
        if (item is null)
            return;
        var text = item.AsSpan(7);
        while (!text.IsEmpty)
        {
            var length = text[1..].IndexOfAny('(', ')') is >= 0 and var found ? found + 1 : text.Length;
            var part = text[..length];
            if (part[0] == '(')
            {
                var fields = part[1..].ToString().Split('-');
                open.Add((fields[0], fields.Length > 1 ? fields[1] : "", word));
                part = fields[0];
            }
            if (length == text.Length && text[0] == '(')
                return;
            if (length < text.Length && text[length] == ')')
            {
                Close(part.Trim("()").ToString(), word, open, entities);
                length++;
            }
            text = text[length..];
        }
    }

    private static void Close(string id, int word, List<(string Id, string Kind, int First)> open, List<(NameKind Kind, WordRange Words)> entities)
    {
        var number = open.FindLastIndex(entity => entity.Id == id);
        if (number < 0)
            return;
        if (KindOf(open[number].Kind) is { } kind)
            entities.Add((kind, new WordRange(open[number].First, word + 1)));
        open.RemoveAt(number);
    }

    private static NameKind? KindOf(string type) => type switch
    {
        "person" => NameKind.Person,
        "place" => NameKind.Place,
        "organization" => NameKind.Organisation,
        _ => null,
    };

    private static ImmutableArray<NameMention> Names(List<string[]> rows, List<(NameKind Kind, WordRange Words)> entities)
    {
        var heads = rows.Select(row => int.Parse(row[6], CultureInfo.InvariantCulture) - 1).ToArray();
        var taken = new bool[rows.Count];
        var names = new List<NameMention>();
        foreach (var (kind, words) in entities.OrderByDescending(entity => entity.Words.End - entity.Words.First))
        {
            var head = Enumerable.Range(words.First, words.End - words.First).FirstOrDefault(i => heads[i] < words.First || heads[i] >= words.End, -1);
            if (head < 0 || rows[head][3] != "PROPN" || taken[head])
                continue;
            var name = NameOf(rows, heads, words, head, kind);
            if (Enumerable.Range(name.First, name.End - name.First).Any(i => taken[i]))
                continue;
            Array.Fill(taken, true, name.First, name.End - name.First);
            names.Add(new NameMention(kind, name));
        }
        return [.. names.OrderBy(name => name.Words.First)];
    }

    /// <summary>The words around the head, without a break, that are part of its name.</summary>
    private static WordRange NameOf(List<string[]> rows, int[] heads, WordRange words, int head, NameKind kind)
    {
        int first = head, end = head + 1;
        while (first > words.First && Joins(rows, heads, words, head, first - 1, kind))
            first--;
        while (end < words.End && Joins(rows, heads, words, head, end, kind))
            end++;
        return new WordRange(first, end);
    }

    /// <summary>Whether a word is part of the name by the relations that lead from it up to the head.</summary>
    private static bool Joins(List<string[]> rows, int[] heads, WordRange words, int head, int word, NameKind kind)
    {
        for (; word != head; word = heads[word])
        {
            if (word < words.First || word >= words.End)
                return false;
            var (form, relation) = (rows[word][1], rows[word][7]);
            var isPart = relation switch
            {
                "flat" or "compound" or "amod" or "nummod" => !char.IsLower(form[0]),
                "punct" => form is "-" or "&",
                "nmod" => kind != NameKind.Person && rows[word][3] == "PROPN" && word > head,
                "case" => form is "of" or "for" && heads[word] > word,
                _ => false,
            };
            if (!isPart)
                return false;
        }
        return true;
    }
}
