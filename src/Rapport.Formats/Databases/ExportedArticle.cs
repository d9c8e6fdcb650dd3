using System.Text.RegularExpressions;
using Rapport.Formats.Written;
using Rapport.Text;

namespace Rapport.Formats.Databases;

/// <summary>An article of an export as its fields tell it, in their order.</summary>
internal sealed partial class ExportedArticle
{
    private readonly List<(string Tells, string Value)> _fields = [];

    /// <summary>Whether a field tells this: "title", "text".</summary>
    public bool Has(string tells) => _fields.Exists(field => field.Tells == tells);

    /// <summary>Begins a field.</summary>
    public void Add(string tells, string value) => _fields.Add((tells, value.Trim()));

    /// <summary>Goes on with the field that was begun last.</summary>
    public void GoOn(string line)
    {
        if (_fields.Count > 0)
            _fields[^1] = (_fields[^1].Tells, $"{_fields[^1].Value}\n{line}");
    }

    /// <summary>The article as a report.</summary>
    public ReportItem Item()
    {
        var text = new ParagraphText();
        foreach (var (tells, value) in _fields)
            if (tells is "text" or "caption")
                AddParagraphs(text, value, tells == "caption" ? SectionKind.Caption : null);
        if (!text.HasBody)
            AddParagraphs(text, _fields.Find(static field => field.Tells == "abstract").Value ?? "", null);
        return new()
        {
            Id = Told("id") is { } id ? DocumentWord().Replace(id, "") : null,
            Address = Told("url"),
            Title = Told("title"),
            Author = Told("author"),
            Dateline = Told("dateline"),
            Published = Days("date") ?? Days("loaded"),
            Outlet = Told("outlet"),
            Language = WrittenLanguage.Read(Told("language")),
            Body = text,
        };
    }

    /// <summary>A blank line or every line ends a paragraph: exports do not break lines within one.</summary>
    private static void AddParagraphs(ParagraphText text, string value, SectionKind? kind)
    {
        foreach (var line in value.Split('\n'))
            text.Add(ParagraphText.Words(line), kind);
    }

    private string? Told(string tells) => _fields.Find(field => field.Tells == tells && field.Value.Length > 0).Value is { } value ? ParagraphText.Words(value) : null;

    private string? Days(string tells) => _fields.Where(field => field.Tells == tells).Select(static field => Slashes().Replace(field.Value, "${year}-${month}-${day}"))
        .FirstOrDefault(static day => WrittenTime.Read(day) is { IsMonth: false });

    [GeneratedRegex("^(?:Document|Dokument|Documento)\\s+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex DocumentWord();

    // "2024/03/05/" of RIS
    [GeneratedRegex("^(?<year>[0-9]{4})/(?<month>[0-9]{2})/(?<day>[0-9]{2})(?:/.*)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Slashes();
}
