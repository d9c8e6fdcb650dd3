using System.Collections.Immutable;
using static Rapport.Coding.PackReading;

namespace Rapport.Coding.Wordings;

/// <summary>A way to name a matter: one phrase, or several that all stand in the phrase of a report, in any order.</summary>
/// <param name="Phrases">The phrases, folded and in ordinal order: "territorial integrity" and "ukraine". A word with
/// capitals is found only where it is written so.</param>
public sealed record Wording(ImmutableArray<string> Phrases)
{
    /// <summary>The number of words of all phrases: the longer wording wins.</summary>
    public int Length => Phrases.Sum(static phrase => phrase.Count(static letter => letter == ' ') + 1);

    /// <summary>The phrases as one text: "territorial integrity + ukraine".</summary>
    public override string ToString() => string.Join(" + ", Phrases);

    /// <summary>Writes wordings into a section of a pack.</summary>
    internal static void Write(BinaryWriter writer, ImmutableArray<Wording> wordings)
    {
        writer.Write7BitEncodedInt(wordings.Length);
        foreach (var wording in wordings)
            WritePhrases(writer, wording.Phrases);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    internal static ImmutableArray<Wording> Read(BinaryReader reader) => Many(reader, () => new Wording(Many(reader, reader.ReadString)));

    /// <summary>Writes phrases into a section of a pack.</summary>
    internal static void WritePhrases(BinaryWriter writer, ImmutableArray<string> phrases)
    {
        writer.Write7BitEncodedInt(phrases.Length);
        foreach (var phrase in phrases)
            writer.Write(phrase);
    }
}
