using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Rapport.Text;

/// <summary>Reads sentences of a CoNLL-U file. Empty nodes and enhanced dependencies are passed over.</summary>
public sealed class ConlluReader
{
    private const string Remedy = "write CoNLL-U: ten columns divided by tabs, numbered from 1";
    private readonly TextReader _reader;
    private readonly string _path;
    private int _line;

    /// <summary>Reads from a text.</summary>
    /// <param name="reader">The text.</param>
    /// <param name="path">The file as the user named it, for messages.</param>
    public ConlluReader(TextReader reader, string path)
    {
        _reader = reader;
        _path = path;
    }

    /// <summary>The sentences in their order, read one at a time.</summary>
    /// <exception cref="BrokenFileException">A line has too few columns, a wrong number, or a governor that is not in the sentence.</exception>
    public IEnumerable<ConlluSentence> Read()
    {
        var comments = new List<string>();
        var rows = new List<string[]>();
        while (true)
        {
            var line = _reader.ReadLine();
            _line++;
            if (string.IsNullOrWhiteSpace(line))
            {
                if (rows.Count > 0)
                    yield return Build(comments, rows);
                comments.Clear();
                rows.Clear();
                if (line is null)
                    yield break;
            }
            else if (line[0] == '#')
                comments.Add(line);
            else
                rows.Add(Row(line));
        }
    }

    private string[] Row(string line)
    {
        var row = line.Split('\t');
        return row.Length == 10 ? row : throw Fault($"the line has {row.Length} columns and not 10");
    }

    private ConlluSentence Build(List<string> comments, List<string[]> rows)
    {
        var columns = new Columns();
        var text = new StringBuilder();
        var ranges = ImmutableArray.CreateBuilder<WordRange>();
        var spaceAfter = true;
        var inside = 0;
        foreach (var row in rows)
        {
            if (row[0].Contains('.', StringComparison.Ordinal))
                continue;
            if (row[0].Contains('-', StringComparison.Ordinal))
            {
                var range = Range(row[0], columns.Heads.Count);
                ranges.Add(range);
                spaceAfter = Append(text, row, spaceAfter);
                columns.Divide(text.Length - row[1].Length, row[1].Length, range.End - range.First);
                inside = range.End - range.First;
                continue;
            }
            if (Number(row[0]) != columns.Heads.Count + 1)
                throw Fault($"the word \"{row[1]}\" has the number {row[0]} and not {columns.Heads.Count + 1}");
            if (inside == 0)
            {
                spaceAfter = Append(text, row, spaceAfter);
                columns.Words.Add(new TextSpan(text.Length - row[1].Length, text.Length));
            }
            else
                inside--;
            columns.Add(row, row[6] == "_" ? -1 : Number(row[6]) - 1);
        }
        var heads = columns.Heads;
        if (heads.Exists(head => head >= heads.Count))
            throw Fault("a word has a governor that is not in the sentence");
        columns.Fit(ranges, text);
        return new ConlluSentence
        {
            Id = Comment(comments, "# sent_id = "),
            Text = text.ToString(),
            Comments = [.. comments],
            StartsParagraph = comments.Exists(comment => comment.StartsWith("# newpar", StringComparison.Ordinal)
                || comment.StartsWith("# newdoc", StringComparison.Ordinal)),
            SpaceAfter = spaceAfter,
            Sentence = columns.ToSentence(text.Length, ranges.ToImmutable()),
        };
    }

    private static bool Append(StringBuilder text, string[] row, bool spaceBefore)
    {
        if (spaceBefore && text.Length > 0)
            text.Append(' ');
        text.Append(row[1]);
        return !row[9].Split('|').Contains("SpaceAfter=No", StringComparer.Ordinal);
    }

    private WordRange Range(string cell, int next)
    {
        var dash = cell.IndexOf('-', StringComparison.Ordinal);
        int first = Number(cell[..dash]), last = Number(cell[(dash + 1)..]);
        return first == next + 1 && last > first ? new WordRange(first - 1, last) : throw Fault($"the range \"{cell}\" does not fit here");
    }

    private int Number(string cell) =>
        int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw Fault($"\"{cell}\" is no number");

    private static string? Comment(List<string> comments, string start) =>
        comments.Find(comment => comment.StartsWith(start, StringComparison.Ordinal))?[start.Length..];

    private BrokenFileException Fault(string fault) => new(_path, _line, fault, Remedy);

    /// <summary>The columns of the sentence that is being read.</summary>
    private sealed class Columns
    {
        public List<TextSpan> Words { get; } = [];

        public List<int> Heads { get; } = [];

        private readonly List<string> _forms = [], _lemmas = [], _xpos = [], _features = [], _relations = [];
        private readonly List<Upos> _upos = [];

        public void Add(string[] row, int head)
        {
            _forms.Add(row[1]);
            _lemmas.Add(row[2]);
            _upos.Add(Enum.TryParse<Upos>(row[3], out var upos) ? upos : Upos.X);
            _xpos.Add(string.Intern(row[4]));
            _features.Add(string.Intern(row[5]));
            Heads.Add(head);
            _relations.Add(string.Intern(row[7]));
        }

        /// <summary>Makes room for the words of one token; <see cref="Fit"/> gives them their letters.</summary>
        public void Divide(int start, int length, int count)
        {
            for (var i = 0; i < count; i++)
                Words.Add(new TextSpan(start, start + length));
        }

        /// <summary>Divides each token of several words by the lengths of their forms; where these do not add up, each word has the whole token.</summary>
        public void Fit(IEnumerable<WordRange> ranges, StringBuilder text)
        {
            foreach (var range in ranges)
            {
                var token = Words[range.First];
                var forms = string.Concat(_forms.Skip(range.First).Take(range.End - range.First));
                if (forms != text.ToString(token.Start, token.Length))
                    continue;
                for (int i = range.First, start = token.Start; i < range.End; start += _forms[i++].Length)
                    Words[i] = new TextSpan(start, start + _forms[i].Length);
            }
        }

        public Sentence ToSentence(int length, ImmutableArray<WordRange> ranges) => new()
        {
            Span = new TextSpan(0, length),
            Words = [.. Words],
            Forms = [.. _forms],
            Lemmas = [.. _lemmas],
            Upos = [.. _upos],
            Xpos = [.. _xpos],
            Features = [.. _features],
            Heads = [.. Heads],
            Relations = [.. _relations],
            MultiwordTokens = ranges,
        };
    }
}
