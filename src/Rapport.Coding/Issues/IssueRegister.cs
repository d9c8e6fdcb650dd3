using System.Collections.Immutable;
using Rapport.Coding.Wordings;
using static Rapport.Coding.PackReading;

namespace Rapport.Coding.Issues;

/// <summary>The issues of world politics and the wordings by which reports name them.</summary>
public sealed class IssueRegister
{
    private const int FormatVersion = 1;

    private readonly Dictionary<string, IssueEntry> byId;
    private readonly WordingIndex<IssueEntry> index;

    /// <summary>A register of issues.</summary>
    /// <param name="issues">The issues; ids are unique, and wider issues are among them.</param>
    public IssueRegister(ImmutableArray<IssueEntry> issues)
    {
        Issues = issues.Sort(static (left, right) => string.CompareOrdinal(left.Id, right.Id));
        byId = Issues.ToDictionary(static issue => issue.Id, StringComparer.Ordinal);
        index = new(Issues, static issue => issue.Wordings, static issue => issue.NearMisses);
    }

    /// <summary>A register without issues.</summary>
    public static IssueRegister Empty { get; } = new([]);

    /// <summary>The issues in the order of their ids.</summary>
    public ImmutableArray<IssueEntry> Issues { get; }

    /// <summary>
    /// Id of the issue that a phrase names: that of the longest wording; of equal ones the narrower issue, then the one that is named
    /// first. Null where none is named.
    /// </summary>
    /// <param name="text">The phrase as the report writes it: "Ukraine’s sovereignty and territorial integrity".</param>
    /// <param name="year">Year of the report, or null.</param>
    public string? Find(string text, int? year)
    {
        var best = default(NamedWording<IssueEntry>);
        foreach (var named in index.Named(FoldedWords.Of(text)))
            if (named.Owner.IsOf(year) && (best.Owner is null || IsBetter(named, best)))
                best = named;
        return best.Owner?.Id;
    }

    /// <summary>Writes the register as a section of a pack.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(FormatVersion);
        writer.Write7BitEncodedInt(Issues.Length);
        foreach (var issue in Issues)
        {
            writer.Write(issue.Id);
            writer.Write(issue.Name);
            writer.Write(issue.PartOf ?? "");
            writer.Write(issue.FirstYear ?? 0);
            writer.Write(issue.LastYear ?? 0);
            Wording.Write(writer, issue.Wordings);
            Wording.WritePhrases(writer, issue.NearMisses);
        }
    }

    /// <summary>Reads a register.</summary>
    /// <exception cref="InvalidDataException">The section has another version.</exception>
    public static IssueRegister Read(BinaryReader reader)
    {
        if (reader.ReadInt32() is var version && version != FormatVersion)
            throw new InvalidDataException($"The register of issues has version {version} and not {FormatVersion}.");
        return new IssueRegister(Many(reader, () => new IssueEntry
        {
            Id = reader.ReadString(),
            Name = reader.ReadString(),
            PartOf = OrNull(reader.ReadString()),
            FirstYear = reader.ReadInt32() is > 0 and var first ? first : null,
            LastYear = reader.ReadInt32() is > 0 and var last ? last : null,
            Wordings = Wording.Read(reader),
            NearMisses = Many(reader, reader.ReadString),
        }));
    }

    private bool IsBetter(NamedWording<IssueEntry> one, NamedWording<IssueEntry> other)
    {
        if (one.Wording.Length != other.Wording.Length)
            return one.Wording.Length > other.Wording.Length;
        if (IsWithin(one.Owner, other.Owner.Id) != IsWithin(other.Owner, one.Owner.Id))
            return IsWithin(one.Owner, other.Owner.Id);
        return one.Start != other.Start ? one.Start < other.Start : string.CompareOrdinal(one.Owner.Id, other.Owner.Id) < 0;
    }

    /// <summary>Whether an issue belongs to a wider one, directly or not.</summary>
    private bool IsWithin(IssueEntry issue, string wider)
    {
        for (var next = issue.PartOf; next is not null; next = byId[next].PartOf)
            if (next == wider)
                return true;
        return false;
    }
}
