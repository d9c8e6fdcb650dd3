using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using Rapport.Formats.Html;
using Rapport.Formats.Written;
using Rapport.Text;

namespace Rapport.Formats.Wires;

/// <summary>
/// Reads an item of ninjs 1.x, where what comes in several forms has members such as "body_text" and "body_xhtml", or of ninjs 2.x and 3.x, where it has arrays such as
/// "bodies". Names of members are the same in any letter case.
/// </summary>
internal sealed class NinjsItem
{
    private static readonly FrozenSet<string> Pictures = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, ["picture", "graphic", "video", "photo"]);

    private readonly Dictionary<string, JsonElement> _members = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="item">The object.</param>
    public NinjsItem(JsonElement item)
    {
        foreach (var member in item.EnumerateObject())
            _members.TryAdd(member.Name, member.Value);
    }

    /// <summary>Its address, or null.</summary>
    public string? Address => Text("uri");

    /// <summary>Its type, or null; what tells when something takes place is an event.</summary>
    public string? Type => Text("type") ?? (Value("eventdetails") is null ? null : "event");

    /// <summary>Whether it has what items of ninjs have.</summary>
    public bool IsItem => Address is not null || Value("standard") is not null || Value("$standard") is not null || Forms("bod").Any();

    /// <summary>The items that it holds, with their names.</summary>
    public IEnumerable<(string Name, NinjsItem Item)> Associations => Value("associations") switch
    {
        { ValueKind: JsonValueKind.Object } named => named.EnumerateObject().Where(static member => member.Value.ValueKind == JsonValueKind.Object)
            .Select(static member => (member.Name, new NinjsItem(member.Value))),
        { ValueKind: JsonValueKind.Array } listed => listed.EnumerateArray().Where(static item => item.ValueKind == JsonValueKind.Object)
            .Select(static item => new NinjsItem(item)).Select(static item => (item.Text("name") ?? item.Address ?? "", item)),
        _ => [],
    };

    /// <summary>Whether it is a report of its own within another item.</summary>
    public bool HasBody => Forms("bod").Any() && !Pictures.Contains(Type ?? "");

    /// <summary>What the item tells.</summary>
    public ReportItem Read()
    {
        var body = Fullest(Forms("bod")) ?? (Pictures.Contains(Type ?? "") ? null : Fullest(Forms("description").Where(static form => !form.Kind.Contains("caption", StringComparison.OrdinalIgnoreCase)))) ?? new ReportItem { Body = new ParagraphText() };
        foreach (var (_, picture) in Associations.Where(static held => Pictures.Contains(held.Item.Type ?? "")))
            if (Fullest(picture.Forms("description")) is { } caption && ParagraphText.Words(caption.Body.Text) is var words && !body.Body.Text.Contains(words, StringComparison.Ordinal))
                body.Body.Add(words, SectionKind.Caption);
        return body with
        {
            Id = Address,
            Status = Text("pubstatus"),
            Type = Type,
            Title = Forms("headline").Select(static form => HtmlText.OfFragment(form.Value)).FirstOrDefault(static title => title.Length > 0) ?? Text("title") ?? body.Title,
            Author = Text("byline") ?? Text("by"),
            Published = Text("versioncreated") ?? Text("contentmodified") ?? Text("firstcreated") ?? Text("contentcreated") ?? body.Published,
            Outlet = Party("provider") ?? Party("infosource") ?? Party("infosources") ?? Party("copyrightholder") ?? body.Outlet,
            Language = Text("language") ?? body.Language,
        };
    }

    /// <summary>The forms in which something is told: of "headline", "headline_main" and "headlines".</summary>
    private IEnumerable<(string Kind, string Value)> Forms(string name)
    {
        foreach (var (key, value) in _members)
            if (key.StartsWith(name, StringComparison.OrdinalIgnoreCase) && value.ValueKind == JsonValueKind.String)
                yield return (key, value.GetString()!);
            else if (key.StartsWith(name, StringComparison.OrdinalIgnoreCase) && value.ValueKind == JsonValueKind.Array)
                foreach (var form in value.EnumerateArray())
                    if (form.ValueKind == JsonValueKind.Object && new NinjsItem(form) is var told && told.Text("value") is { } words)
                        yield return ($"{told.Text("role")} {told.Text("contenttype")}", words);
    }

    /// <summary>The best of several forms of one text: HTML or NITF, which tell its paragraphs, then other markup, then plain text, and of two alike the longer one; null where none says anything.</summary>
    private static ReportItem? Fullest(IEnumerable<(string Kind, string Value)> forms) => forms
        .Select(static form => (Item: Form(form.Value), Rank: Rank(form.Kind, form.Value)))
        .Where(static form => form.Item.Body.HasBody)
        .OrderBy(static form => form.Rank).ThenByDescending(static form => form.Item.Body.Text.Length)
        .Select(static form => form.Item).FirstOrDefault();

    private static int Rank(string kind, string value) =>
        !value.AsSpan().TrimStart().StartsWith("<") ? 2
        : kind.Contains("html", StringComparison.OrdinalIgnoreCase) || kind.Contains("rich", StringComparison.OrdinalIgnoreCase) || kind.Contains("iptc.nitf", StringComparison.OrdinalIgnoreCase) ? 0 : 1;

    private static ReportItem Form(string value)
    {
        var text = new ParagraphText();
        if (!value.Contains('<', StringComparison.Ordinal) && !value.Contains('&', StringComparison.Ordinal))
            text.AddPlain(value);
        else if (MarkupHead.Of(Encoding.UTF8.GetBytes(value[..Math.Min(value.Length, Contents.HeadLength)])) is "nitf" && MarkupDocument.Read(value) is { } nitf)
            return NitfDocument.Read(nitf);
        else if (MarkupDocument.Read($"<div>{value}</div>") is { } marked)
            text.Add(MarkedParagraphs.Of(marked));
        else
            text.AddPlain(HtmlText.OfFragment(value));
        return new ReportItem { Body = text };
    }

    /// <summary>The name of a party, or of the first of several.</summary>
    private string? Party(string name) => Value(name) switch
    {
        { ValueKind: JsonValueKind.Object } party => new NinjsItem(party).Text("name"),
        { ValueKind: JsonValueKind.Array } parties => parties.EnumerateArray().Where(static party => party.ValueKind == JsonValueKind.Object)
            .Select(static party => new NinjsItem(party).Text("name")).FirstOrDefault(static party => party is not null),
        _ => Text(name),
    };

    private string? Text(string name) => Value(name) is { ValueKind: JsonValueKind.String } value && value.GetString() is { Length: > 0 } text ? text : null;

    private JsonElement? Value(string name) => _members.TryGetValue(name, out var value) ? value : null;
}
