using System.Text;
using System.Web;

namespace Rapport.Formats.Written;

/// <summary>An element of XML as it was written, rightly or nearly so.</summary>
/// <param name="name">Its name without prefix, in lower case.</param>
/// <param name="space">The address of its namespace; the prefix where that is not declared; "" where it has neither.</param>
/// <param name="parent">The element around it, or null.</param>
internal sealed class MarkupElement(string name, string space, MarkupElement? parent)
{
    private const string Xml = "http://www.w3.org/XML/1998/namespace";

    /// <summary>Its name without prefix, in lower case.</summary>
    public string Name => name;

    /// <summary>The address of its namespace; the prefix where that is not declared; "" where it has neither.</summary>
    public string Space => space;

    /// <summary>The element around it, or null.</summary>
    public MarkupElement? Parent => parent;

    /// <summary>Its attributes by name as written, in lower case, the prefix with them: "xml:lang".</summary>
    public Dictionary<string, string> Attributes { get; } = new(StringComparer.Ordinal);

    /// <summary>Elements and texts (strings) in it, in their order.</summary>
    public List<object> Content { get; } = [];

    /// <summary>The elements in it.</summary>
    public IEnumerable<MarkupElement> Elements => Content.OfType<MarkupElement>();

    /// <summary>All text in it.</summary>
    public string Text
    {
        get
        {
            var text = new StringBuilder();
            Write(text, markup: false);
            return text.ToString();
        }
    }

    /// <summary>Whether elements lie in it.</summary>
    public bool HasElements => Elements.Any();

    /// <summary>What lies in it, as HTML.</summary>
    public string InnerHtml
    {
        get
        {
            var html = new StringBuilder();
            Write(html, markup: true);
            return html.ToString();
        }
    }

    /// <summary>The first element in it of this name in lower case, or null.</summary>
    public MarkupElement? Child(string child) => Elements.FirstOrDefault(element => element.Name == child);

    /// <summary>An attribute, or null.</summary>
    public string? Attribute(string attribute) => Attributes.GetValueOrDefault(attribute);

    /// <summary>The language of its text by the next <c>xml:lang</c> around it, or null; "" where it is said to have none.</summary>
    public string? Language => Attribute("xml:lang") ?? Parent?.Language;

    /// <summary>The address that relative ones in it are meant from, by all <c>xml:base</c> around it; null where none is known.</summary>
    /// <param name="document">The address of the document, or null.</param>
    public Uri? Address(Uri? document)
    {
        var outer = Parent is null ? document : Parent.Address(document);
        if (Attribute("xml:base") is not { } written)
            return outer;
        return outer is not null && Uri.TryCreate(outer, written.Trim(), out var joined) ? joined : Uri.TryCreate(written.Trim(), UriKind.Absolute, out var own) ? own : outer;
    }

    /// <summary>The address of the namespace that a prefix stands for here, or null.</summary>
    public string? SpaceOf(string prefix) =>
        prefix == "xml" ? Xml : Attribute(prefix.Length == 0 ? "xmlns" : "xmlns:" + prefix) ?? Parent?.SpaceOf(prefix);

    private void Write(StringBuilder output, bool markup)
    {
        foreach (var part in Content)
            if (part is string text)
                output.Append(markup ? HttpUtility.HtmlEncode(text) : text);
            else if (part is MarkupElement element)
            {
                if (markup)
                    output.Append('<').Append(element.Name).Append('>');
                element.Write(output, markup);
                if (markup && element.Content.Count > 0)
                    output.Append("</").Append(element.Name).Append('>');
            }
    }
}
