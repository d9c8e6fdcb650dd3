using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Rapport.Formats.Office;

/// <summary>The text of RTF: a line a paragraph, a form feed between pages.</summary>
internal sealed class RtfText
{
    private const int Deepest = 1000;
    private const int LongestWord = 40;

    /// <summary>Parts of a document that are not its text.</summary>
    private static readonly FrozenSet<string> Silent = FrozenSet.Create(StringComparer.Ordinal,
    [
        "fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf", "themedata", "datastore", "listtable",
        "listoverridetable", "rsidtbl", "generator", "xmlnstbl", "fldinst", "bkmkstart", "bkmkend", "filetbl", "revtbl", "nonshppict", "latentstyles", "pnseclvl",
    ]);

    private static readonly FrozenDictionary<string, string> Letters = new Dictionary<string, string>
    {
        ["par"] = "\n",
        ["sect"] = "\n",
        ["line"] = "\n",
        ["row"] = "\n",
        ["page"] = "\f",
        ["tab"] = "\t",
        ["cell"] = "\t",
        ["emdash"] = "—",
        ["endash"] = "–",
        ["lquote"] = "‘",
        ["rquote"] = "’",
        ["ldblquote"] = "“",
        ["rdblquote"] = "”",
        ["bullet"] = "•",
        ["emspace"] = " ",
        ["enspace"] = " ",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly StringBuilder _text = new();
    private readonly List<byte> _bytes = [];
    private readonly Stack<Group> _outer = new();
    private Group _group = new(false, false, 1);
    private Encoding _encoding = Western(1252);
    private int _skip;

    private RtfText()
    {
    }

    /// <summary>The text of a document; null where its groups are nested too deep.</summary>
    public static string? Of(ReadOnlySpan<byte> bytes)
    {
        var document = new RtfText();
        return document.Read(Encoding.Latin1.GetString(bytes)) ? document._text.ToString() : null;
    }

    private bool Read(string rtf)
    {
        for (var i = 0; i < rtf.Length; i++)
            switch (rtf[i])
            {
                case '{':
                    if (_outer.Count > Deepest)
                        return false;
                    Decode();
                    _outer.Push(_group);
                    break;
                case '}':
                    Decode();
                    _group = _outer.TryPop(out var outer) ? outer : _group;
                    break;
                case '\\' when i + 1 < rtf.Length:
                    i = Control(rtf, i + 1);
                    break;
                case '\r' or '\n' or '\\' or '\0':
                    break;
                default:
                    Add(rtf[i]);
                    break;
            }
        Decode();
        return true;
    }

    /// <summary>Reads what follows a backslash.</summary>
    /// <returns>The position of its last letter.</returns>
    private int Control(string rtf, int at)
    {
        var first = rtf[at];
        if (first == '\'')
            return Hexadecimal(rtf, at);
        if (!char.IsAsciiLetter(first))
        {
            Sign(first);
            return at;
        }
        var end = at;
        while (end < rtf.Length && char.IsAsciiLetter(rtf[end]) && end - at < LongestWord)
            end++;
        var word = rtf[at..end];
        var digits = end;
        while (digits < rtf.Length && (char.IsAsciiDigit(rtf[digits]) || (digits == end && rtf[digits] == '-')) && digits - end < 11)
            digits++;
        var number = int.TryParse(rtf.AsSpan(end, digits - end), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var told) ? told : (int?)null;
        Word(word, number);
        if (word == "bin" && number is > 0)
            return (int)Math.Min(rtf.Length - 1L, (long)digits + number.Value);
        return digits < rtf.Length && rtf[digits] == ' ' ? digits : digits - 1;
    }

    private int Hexadecimal(string rtf, int at)
    {
        if (at + 2 >= rtf.Length || !byte.TryParse(rtf.AsSpan(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            return at;
        if (_skip > 0)
            _skip--;
        else if (!_group.IsSilent)
            _bytes.Add(code);
        return at + 2;
    }

    private void Sign(char sign)
    {
        if (sign == '*')
            _group = _group with { IsOptional = true };
        else if (sign is '\r' or '\n')
            Put("\n");
        else if (sign is '\\' or '{' or '}')
            Add(sign);
        else if (sign is '~')
            Add(' ');
        else if (sign is '_')
            Add('-');
    }

    private void Word(string word, int? number)
    {
        if (_group.IsOptional && word is not "shppict")
            _group = _group with { IsSilent = true };
        if (word == "u" && number is { } code)
        {
            Put(((char)(ushort)code).ToString());
            _skip = _group.IsSilent ? 0 : _group.Replaced;
        }
        else if (word == "uc")
            _group = _group with { Replaced = Math.Clamp(number ?? 1, 0, 8) };
        else if (word == "ansicpg" && number is { } page)
            _encoding = Western(page);
        else if (Silent.Contains(word) || (word == "v" && number != 0))
            _group = _group with { IsSilent = true };
        else if (Letters.TryGetValue(word, out var letter))
            Put(letter);
    }

    private void Add(char letter)
    {
        if (_skip > 0)
            _skip--;
        else if (letter > '\x7F')
            _bytes.Add((byte)letter);
        else
            Put(letter.ToString());
    }

    private void Put(string letters)
    {
        Decode();
        if (!_group.IsSilent)
            _text.Append(letters);
    }

    /// <summary>Writes bytes of the document's encoding, which may be two a letter.</summary>
    private void Decode()
    {
        if (_bytes.Count == 0)
            return;
        if (!_group.IsSilent)
            _text.Append(_encoding.GetString([.. _bytes]));
        _bytes.Clear();
    }

    private static Encoding Western(int page)
    {
        try
        {
            return page == 65001 ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding(page) ?? Encoding.GetEncoding(page);
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        }
    }

    /// <summary>What holds within braces.</summary>
    /// <param name="IsSilent">Whether it is no text.</param>
    /// <param name="IsOptional">Whether its next word is one that readers may pass over with all that follows.</param>
    /// <param name="Replaced">How many letters behind a letter by its number stand in for it.</param>
    private readonly record struct Group(bool IsSilent, bool IsOptional, int Replaced);
}
