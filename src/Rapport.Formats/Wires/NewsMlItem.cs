using Rapport.Formats.Written;

namespace Rapport.Formats.Wires;

/// <summary>Reads an item of NewsML-G2.</summary>
internal static class NewsMlItem
{
    /// <summary>Where the codes of IPTC lie, by which an element may name one in full.</summary>
    private const string Codes = "http://cv.iptc.org/newscodes/";

    /// <summary>Reads a news item, or the content set of one.</summary>
    public static ReportItem Read(MarkupElement item)
    {
        var (management, about) = (item.Child("itemmeta"), item.Child("contentmeta"));
        var (content, instead) = Content(item.Name == "contentset" ? item : item.Child("contentset"));
        var language = about?.Child("language")?.Attribute("tag") ?? item.Attribute("xml:lang");
        var within = content ?? new ReportItem { Body = new ParagraphText() };
        return within with
        {
            Id = item.Attribute("guid") ?? within.Id,
            Status = Code(management?.Child("pubstatus")) ?? within.Status,
            Type = Code(management?.Child("itemclass")),
            Title = InLanguage(about, "headline", language) ?? within.Title ?? InLanguage(management, "title", language),
            Author = InLanguage(about, "by", language) ?? Authors(about),
            Dateline = InLanguage(about, "dateline", language) ?? within.Dateline,
            Published = Time(management, "versioncreated") ?? Time(management, "firstcreated") ?? Time(about, "contentmodified") ?? Time(about, "contentcreated") ?? within.Published,
            Outlet = Name(management?.Child("provider")) ?? Name(about?.Child("infosource")) ?? Name(item.Child("rightsinfo")?.Child("copyrightholder")) ?? within.Outlet,
            Language = language ?? within.Language,
            Instead = instead,
        };
    }

    /// <summary>The fullest of the contents, which tell the same in several forms; else what there is in place of a text.</summary>
    private static (ReportItem? Content, string? Instead) Content(MarkupElement? set)
    {
        var contents = (set?.Elements ?? []).SelectMany(Contents).ToList();
        var instead = (set?.Elements ?? []).SelectMany(static held => held.Name == "inlinexml" ? held.Elements : held.Name == "remotecontent" ? [held] : []).FirstOrDefault();
        return (contents.MaxBy(static content => content.Body.Text.Length), instead is null ? null : instead.Name == "remotecontent" ? "an address of its content" : $"<{instead.Name}>");
    }

    private static IEnumerable<ReportItem> Contents(MarkupElement held)
    {
        if (held.Name == "inlinedata" && held.Attribute("encoding") is null)
        {
            var text = new ParagraphText();
            text.AddPlain(held.Text);
            yield return new ReportItem { Body = text };
        }
        foreach (var element in held.Name == "inlinexml" ? held.Elements : [])
            if (element.Name == "nitf")
                yield return NitfDocument.Read(element);
            else if (element.Name is "html" or "body" or "div" or "section" or "article" or "p")
                yield return new ReportItem { Body = MarkedParagraphs.Of(element) };
    }

    private static string? Authors(MarkupElement? about)
    {
        var names = (about?.Elements ?? []).Where(static element => element.Name == "creator").Select(Name).OfType<string>().ToList();
        return names.Count == 0 ? null : string.Join(", ", names);
    }

    /// <summary>What an element of this name says: the one in the item's language, else the first.</summary>
    private static string? InLanguage(MarkupElement? parent, string name, string? language)
    {
        var told = (parent?.Elements ?? []).Where(element => element.Name == name && !string.IsNullOrWhiteSpace(element.Text)).ToList();
        return (told.Find(element => element.Attribute("xml:lang") == language) ?? told.FirstOrDefault())?.Text;
    }

    private static string? Time(MarkupElement? parent, string name) => parent?.Child(name)?.Text.Trim();

    /// <summary>The name of a party; its code where it has no name, not its address.</summary>
    private static string? Name(MarkupElement? party) =>
        ParagraphText.Words(party?.Child("name")?.Text) is { Length: > 0 } name ? name : Code(party) ?? (party?.Attribute("literal") is { Length: > 0 } literal ? literal : null);

    /// <summary>The code of an element behind the name of its scheme: "usable" of "stat:usable"; null where it has none.</summary>
    private static string? Code(MarkupElement? element)
    {
        var code = element?.Attribute("qcode") ?? (element?.Attribute("uri") is { } uri && uri.StartsWith(Codes, StringComparison.Ordinal) ? uri : null);
        return code is not null && code[(code.LastIndexOfAny([':', '/']) + 1)..] is { Length: > 0 } last ? last : null;
    }
}
