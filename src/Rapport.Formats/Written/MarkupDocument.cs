using System.Web;

namespace Rapport.Formats.Written;

/// <summary>
/// Reads XML as it is found: elements that are not ended, entities of HTML, lone ampersands, prefixes that nobody declared. A document type is passed over, so that
/// nothing that it declares is ever expanded or fetched.
/// </summary>
internal sealed class MarkupDocument
{
    private const int Deepest = 200;

    private readonly string _text;
    private int _position;
    private MarkupElement? _root;
    private MarkupElement? _open;
    private int _depth;

    private MarkupDocument(string text) => _text = text;

    /// <summary>The first element with all that lies in it; null where there is none, or where elements are nested too deep.</summary>
    public static MarkupElement? Read(string text)
    {
        var document = new MarkupDocument(text);
        return document.ReadAll() ? document._root : null;
    }

    private bool ReadAll()
    {
        while (_position < _text.Length)
        {
            var next = _text.IndexOf('<', _position);
            AddText(next < 0 ? _text[_position..] : _text[_position..next], decode: true);
            if (next < 0)
                return true;
            _position = next;
            if (!ReadMarkup())
                return false;
        }
        return true;
    }

    /// <summary>Reads what begins with "&lt;"; false where elements are nested too deep.</summary>
    private bool ReadMarkup()
    {
        var rest = _text.AsSpan(_position);
        if (rest.StartsWith("<!--"))
            Skip("-->");
        else if (rest.StartsWith("<![CDATA["))
        {
            var start = _position + 9;
            Skip("]]>");
            AddText(_text[start..Math.Max(start, _position - 3)], decode: false);
        }
        else if (rest.StartsWith("<?"))
            Skip("?>");
        else if (rest.StartsWith("<!"))
            SkipDeclaration();
        else if (rest.Length > 2 && rest[1] == '/')
            End();
        else if (rest.Length > 1 && (char.IsLetter(rest[1]) || rest[1] == '_'))
            return Begin();
        else
        {
            AddText("<", decode: false);
            _position++;
        }
        return true;
    }

    private void Skip(string end)
    {
        var found = _text.IndexOf(end, _position, StringComparison.Ordinal);
        _position = found < 0 ? _text.Length : found + end.Length;
    }

    private void SkipDeclaration()
    {
        var end = _text.IndexOf('>', _position);
        var inner = end < 0 ? -1 : _text.IndexOf('[', _position, end - _position);
        if (inner >= 0 && _text.IndexOf(']', inner) is var close && close >= 0)
            _position = close;
        Skip(">");
    }

    private void End()
    {
        var start = _position + 2;
        Skip(">");
        var written = _text[start..Math.Max(start, _position - 1)].Trim().ToLowerInvariant();
        var name = written[(written.IndexOf(':', StringComparison.Ordinal) + 1)..];
        var (ended, depth) = (_open, _depth);
        while (ended is not null && ended.Name != name)
            (ended, depth) = (ended.Parent, depth - 1);
        // An end without its beginning means nothing.
        if (ended is not null)
            (_open, _depth) = (ended.Parent, depth - 1);
    }

    private bool Begin()
    {
        var start = ++_position;
        while (_position < _text.Length && !char.IsWhiteSpace(_text[_position]) && _text[_position] is not ('>' or '/' or '<'))
            _position++;
        var written = _text[start.._position].ToLowerInvariant();
        var attributes = ReadAttributes(out var isEmpty);
        var colon = written.IndexOf(':', StringComparison.Ordinal);
        var prefix = colon < 0 ? "" : written[..colon];
        var space = attributes.GetValueOrDefault(colon < 0 ? "xmlns" : "xmlns:" + prefix) ?? _open?.SpaceOf(prefix) ?? prefix;
        var element = new MarkupElement(written[(colon + 1)..], space, _open);
        foreach (var (name, value) in attributes)
            element.Attributes.TryAdd(name, value);
        _open?.Content.Add(element);
        _root ??= element;
        if (isEmpty)
            return true;
        (_open, _depth) = (element, _depth + 1);
        return _depth <= Deepest;
    }

    private Dictionary<string, string> ReadAttributes(out bool isEmpty)
    {
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        isEmpty = false;
        while (_position < _text.Length && _text[_position] != '>' && _text[_position] != '<')
        {
            if (char.IsWhiteSpace(_text[_position]) || _text[_position] is '/' or '=' or '"' or '\'')
            {
                isEmpty = _text[_position] == '/';
                _position++;
                continue;
            }
            isEmpty = false;
            var start = _position;
            while (_position < _text.Length && !char.IsWhiteSpace(_text[_position]) && _text[_position] is not ('=' or '>' or '/' or '<'))
                _position++;
            var name = _text[start.._position].ToLowerInvariant();
            attributes.TryAdd(name, ReadValue());
        }
        if (_position < _text.Length && _text[_position] == '>')
            _position++;
        return attributes;
    }

    private string ReadValue()
    {
        var next = _position;
        while (next < _text.Length && char.IsWhiteSpace(_text[next]))
            next++;
        if (next >= _text.Length || _text[next] != '=')
            return "";
        next++;
        while (next < _text.Length && char.IsWhiteSpace(_text[next]))
            next++;
        if (next < _text.Length && _text[next] is '"' or '\'' && _text.IndexOf(_text[next], next + 1) is var end && end >= 0)
        {
            _position = end + 1;
            return HttpUtility.HtmlDecode(_text[(next + 1)..end]);
        }
        _position = next;
        while (_position < _text.Length && !char.IsWhiteSpace(_text[_position]) && _text[_position] is not '>')
            _position++;
        return HttpUtility.HtmlDecode(_text[next.._position]);
    }

    private void AddText(string text, bool decode)
    {
        if (text.Length > 0)
            _open?.Content.Add(decode ? HttpUtility.HtmlDecode(text) : text);
    }
}
