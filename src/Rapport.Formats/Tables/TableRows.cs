using System.Text;
using nietras.SeparatedValues;
using Rapport.Text.Reading;

namespace Rapport.Formats.Tables;

/// <summary>The rows of a table of separated values, as RFC 4180 has it: quotes around cells that hold the separator, quotes or line breaks.</summary>
internal sealed class TableRows : IDisposable
{
    private readonly bool _isWide;
    private readonly StreamReader _text;
    private readonly SepReader _rows;

    /// <summary>Begins to read a table.</summary>
    /// <exception cref="UnreadableInputException">It cannot be cut into rows.</exception>
    public TableRows(Contents contents)
    {
        _isWide = contents.Head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
        var separator = SeparatorOf(FirstLine(contents.Head));
        if (contents.Head is [0xEF, 0xBB, 0xBF, ..])
            contents.Bytes.ReadExactly(new byte[3]);
        // Bytes are read one letter each, so that a row tells its encoding itself.
        _text = new StreamReader(contents.Bytes, _isWide ? Encoding.Unicode : Encoding.Latin1, detectEncodingFromByteOrderMarks: _isWide, leaveOpen: true);
        _rows = Guarded(() => Sep.New(separator).Reader(static options => options with { HasHeader = false, DisableColCountCheck = true, Unescape = true }).From(_text));
    }

    /// <summary>The line on which the row begins that was read last, from 1.</summary>
    public int Line { get; private set; }

    private static ReadOnlySpan<char> Separators => ",;\t|";

    /// <summary>The next row, its cells as their bytes; null at the end.</summary>
    /// <exception cref="UnreadableInputException">The rest cannot be cut into rows.</exception>
    public string[]? Next() => Guarded(() =>
    {
        if (!_rows.MoveNext())
            return null;
        var row = _rows.Current;
        var cells = new string[row.ColCount];
        for (var i = 0; i < cells.Length; i++)
            cells[i] = row[i].ToString();
        Line = row.LineNumberFrom;
        return cells;
    });

    /// <summary>The cells of a row in letters: UTF-8, or as the letters of the row tell.</summary>
    /// <exception cref="UnreadableInputException">Nothing tells their encoding.</exception>
    public string[] Decoded(string[] cells)
    {
        if (_isWide || Array.TrueForAll(cells, static cell => !cell.AsSpan().ContainsAnyExceptInRange('\0', '\x7F')))
            return cells;
        const char between = '\f';
        return TextDecoding.Decode(Encoding.Latin1.GetBytes(string.Join(between, cells.Select(static cell => cell.Replace(between, ' '))))).Split(between);
    }

    public void Dispose()
    {
        _rows.Dispose();
        _text.Dispose();
    }

    /// <summary>The names of the columns, where the first line has some; quotes within them aside.</summary>
    public static string[] Names(ReadOnlySpan<byte> head)
    {
        var line = FirstLine(head);
        return [.. line.Split(SeparatorOf(line)).Select(static name => name.Trim().Trim('"'))];
    }

    private static string FirstLine(ReadOnlySpan<byte> head)
    {
        var text = head switch
        {
            [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(head[2..]),
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(head[2..]),
            [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(head[3..]),
            _ => Encoding.UTF8.GetString(head),
        };
        return text.AsSpan().IndexOfAny('\r', '\n') is var end and >= 0 ? text[..end] : text;
    }

    /// <summary>The separator of a line: the one that stands most often in it outside quotes.</summary>
    private static char SeparatorOf(string line)
    {
        var counts = new int[Separators.Length];
        var quoted = false;
        foreach (var letter in line)
        {
            quoted ^= letter == '"';
            if (!quoted && Separators.IndexOf(letter) is var kind and >= 0)
                counts[kind]++;
        }
        return Separators[Array.IndexOf(counts, counts.Max())];
    }

    private static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception fault) when (fault is InvalidDataException or NotSupportedException or ArgumentException)
        {
            throw new UnreadableInputException("", "a row is longer than 16 million letters, or a quote in it has no end", "put quotes only around whole cells, and write two for one within");
        }
    }
}
