using System.Collections.Frozen;
using Rapport.Formats.Written;
using Rapport.Text.Reading;

namespace Rapport.Formats.Wires;

/// <summary>NewsML-G2 and NITF: an item, or a message of several.</summary>
internal sealed class NewsMlFormat : IReportFormat
{
    private static readonly FrozenDictionary<string, string> Others = new Dictionary<string, string>
    {
        ["conceptitem"] = "a concept",
        ["knowledgeitem"] = "a list of concepts",
        ["planningitem"] = "a plan of coverage",
        ["catalogitem"] = "a catalogue",
        ["packageitem"] = "a package that names other items",
        ["groupset"] = "a package that names other items",
        ["contentmeta"] = "a part of an item",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public Recognition Recognize(ReadOnlySpan<byte> head, string name) =>
        MarkupHead.Of(head)?.ToLowerInvariant() is { } root && (root is "newsitem" or "newsmessage" or "contentset" or "nitf" || Others.ContainsKey(root)) ? Recognition.ByContent : Recognition.None;

    public IEnumerable<ReadOutcome> Read(Contents contents)
    {
        var text = DeclaredText.Of(DocumentReader.ReadAll(contents.Bytes, contents.Options.Limits.FeedBytes));
        var root = MarkupDocument.Read(text) ?? throw new UnreadableInputException("", "the item is nested too deep", "give NewsML-G2 or NITF as an agency sends it");
        if (root.Name != "newsmessage")
            return [Outcome(contents, root, "")];
        var items = root.Child("itemset")?.Elements.ToList() ?? [];
        var own = items.Select(static item => item.Attribute("guid")).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var told = items.Where(item => item.Name != "packageitem" || !NamesOnly(item, own)).ToList();
        return told.Count == 0
            ? [contents.LeftOut("", "the message has no item", "give a message with its items")]
            : told.Select(item => Outcome(contents, item, $"item {item.Attribute("guid")}".Trim()));
    }

    private static ReadOutcome Outcome(Contents contents, MarkupElement item, string place)
    {
        if (item.Name == "nitf")
            return NitfDocument.Read(item).Outcome(contents, place);
        return Others.TryGetValue(item.Name, out var other)
            ? contents.LeftOut(place, $"the item is {other} and no report", "give the news items themselves")
            : NewsMlItem.Read(item).Outcome(contents, place);
    }

    /// <summary>Whether all items that a package names are in the same message, so that nothing of it is lost.</summary>
    private static bool NamesOnly(MarkupElement package, HashSet<string> own) =>
        References(package).ToList() is { Count: > 0 } references && references.TrueForAll(reference => reference.Attribute("residref") is { } named && own.Contains(named));

    private static IEnumerable<MarkupElement> References(MarkupElement element) =>
        element.Elements.SelectMany(static inner => inner.Name == "itemref" ? [inner] : References(inner));
}
