using System.Collections.Immutable;
using Rapport.Coding.Wordings;
using Rapport.Text;
using static Rapport.Coding.PackReading;

namespace Rapport.Coding.Contexts;

/// <summary>
/// The words of the PLOVER contexts, and the scores that come of them: an event is about a context where what its words weigh together is
/// one or more. Each wording weighs once: one that tells the context alone 1, a hint half of it; outside the evidence of the event, in the
/// rest of its sentence, each half as much. A wording within a longer one of the same context does not weigh.
/// </summary>
public sealed class ContextRegister
{
    private const int FormatVersion = 1;
    private const double Threshold = 1;
    private const double Hint = 0.5;
    private const double Outside = 0.5;

    private readonly WordingIndex<ContextEntry> words;
    private readonly WordingIndex<ContextEntry> hints;

    /// <summary>A register of contexts.</summary>
    /// <param name="entries">The contexts, each once.</param>
    public ContextRegister(ImmutableArray<ContextEntry> entries)
    {
        Entries = entries.Sort(static (left, right) => string.CompareOrdinal(left.Context, right.Context));
        words = new(Entries, static entry => entry.Words, static entry => entry.NearMisses);
        hints = new(Entries, static entry => entry.Hints, static entry => entry.NearMisses);
    }

    /// <summary>A register without contexts.</summary>
    public static ContextRegister Empty { get; } = new([]);

    /// <summary>The contexts in the order of their names.</summary>
    public ImmutableArray<ContextEntry> Entries { get; }

    /// <summary>The words that tell what an event is about, in the order of contexts and of the text; empty where they tell nothing.</summary>
    /// <param name="text">The text of the report.</param>
    /// <param name="sentences">The sentences that the event is told in.</param>
    /// <param name="evidence">The words of the event.</param>
    public ImmutableArray<ContextWord> Of(string text, IEnumerable<TextSpan> sentences, ImmutableArray<TextSpan> evidence) =>
        Weighed(sentences.SelectMany(sentence => Named(text, sentence)), evidence);

    /// <summary>All wordings that stand in a sentence, with what they weigh inside the evidence of an event.</summary>
    internal ImmutableArray<NamedContext> Named(string text, TextSpan sentence)
    {
        var folded = FoldedWords.Of(sentence.Of(text));
        var found = ImmutableArray.CreateBuilder<NamedContext>();
        Gather(found, words, 1, folded, sentence.Start);
        Gather(found, hints, Hint, folded, sentence.Start);
        return found.ToImmutable();
    }

    /// <summary>The words that tell what an event is about, of all those named in its sentences.</summary>
    internal static ImmutableArray<ContextWord> Weighed(IEnumerable<NamedContext> named, ImmutableArray<TextSpan> evidence)
    {
        var found = named.Select(one => evidence.Any(words => words.Overlaps(one.Span)) ? one : one with { Weight = one.Weight * Outside }).ToList();
        return found.Count == 0 ? [] :
        [
            .. found.GroupBy(static one => one.Context, StringComparer.Ordinal).OrderBy(static group => group.Key, StringComparer.Ordinal)
                .Select(Weighing).Where(static weighing => weighing.Sum(static one => one.Weight) >= Threshold)
                .SelectMany(static weighing => weighing.OrderBy(static one => one.Span)).Select(static one => new ContextWord(one.Context, one.Weight, one.Span)),
        ];
    }

    /// <summary>Writes the register as a section of a pack.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(FormatVersion);
        writer.Write7BitEncodedInt(Entries.Length);
        foreach (var entry in Entries)
        {
            writer.Write(entry.Context);
            Wording.Write(writer, entry.Words);
            Wording.Write(writer, entry.Hints);
            Wording.WritePhrases(writer, entry.NearMisses);
        }
    }

    /// <summary>Reads a register.</summary>
    /// <exception cref="InvalidDataException">The section has another version.</exception>
    public static ContextRegister Read(BinaryReader reader)
    {
        if (reader.ReadInt32() is var version && version != FormatVersion)
            throw new InvalidDataException($"The register of contexts has version {version} and not {FormatVersion}.");
        return new ContextRegister(Many(reader, () => new ContextEntry
        {
            Context = reader.ReadString(),
            Words = Wording.Read(reader),
            Hints = Wording.Read(reader),
            NearMisses = Many(reader, reader.ReadString),
        }));
    }

    private static void Gather(
        ImmutableArray<NamedContext>.Builder found, WordingIndex<ContextEntry> index, double weight, ImmutableArray<FoldedWord> folded, int start)
    {
        foreach (var named in index.Named(folded))
            found.Add(new(named.Owner.Context, named.Wording, weight, new(start + folded[named.Start].Span.Start, start + folded[named.End - 1].Span.End)));
    }

    /// <summary>Of the words found for one context those that weigh: each wording once, none within a longer one.</summary>
    private static List<NamedContext> Weighing(IEnumerable<NamedContext> found)
    {
        var weighing = new List<NamedContext>();
        foreach (var one in found.OrderByDescending(static one => one.Span.Length).ThenByDescending(static one => one.Weight).ThenBy(static one => one.Span))
            if (!weighing.Exists(other => other.Span.Contains(one.Span)))
                weighing.Add(one);
        return [.. weighing.OrderByDescending(static one => one.Weight).DistinctBy(static one => one.Wording)];
    }
}

/// <summary>A wording of a context that stands in a text.</summary>
/// <param name="Context">The context.</param>
/// <param name="Wording">The wording.</param>
/// <param name="Weight">What it weighs.</param>
/// <param name="Span">Where it stands.</param>
internal readonly record struct NamedContext(string Context, Wording Wording, double Weight, TextSpan Span);
