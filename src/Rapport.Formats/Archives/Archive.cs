using Rapport.Text.Reading;

namespace Rapport.Formats.Archives;

/// <summary>What holds for the entries of every archive.</summary>
internal static class Archive
{
    /// <summary>The reports of an entry, and what was left out of it. Hidden entries have none.</summary>
    /// <param name="contents">The archive.</param>
    /// <param name="name">The name of the entry.</param>
    /// <param name="open">Opens its bytes.</param>
    public static IEnumerable<ReadOutcome> Read(Contents contents, string name, Func<Stream> open)
    {
        if (EntryName.LeadsOut(name))
            yield return contents.LeftOut(EntryName.Place(name), "the name of the entry leads out of the archive", "make the archive anew with names inside it");
        if (EntryName.LeadsOut(name) || EntryName.IsHidden(name))
            yield break;
        var (bytes, fault) = Open(contents, name, open);
        if (fault is not null)
            yield return fault;
        using (bytes)
            foreach (var outcome in bytes is null ? [] : ReportReader.Read(contents.Inside(bytes, name, EntryName.Place(name))))
                yield return outcome;
    }

    /// <summary>The fault of an archive with more entries than may be.</summary>
    public static UnreadableInputException TooMany(Contents contents) =>
        new("", $"the archive has more than {contents.Options.Limits.Entries} entries", "cut it into several archives");

    /// <summary>The fault of an archive without entries.</summary>
    public static UnreadableInputException Empty() => new("", "the archive is empty", "give an archive with reports");

    private static (Stream? Bytes, ReadOutcome? Fault) Open(Contents contents, string name, Func<Stream> open)
    {
        try
        {
            return (open(), null);
        }
        catch (UnreadableInputException fault)
        {
            return (null, contents.LeftOut(EntryName.Place(name), fault.Wrong, fault.Remedy));
        }
    }
}
