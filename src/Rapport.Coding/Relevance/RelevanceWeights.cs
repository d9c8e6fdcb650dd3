using System.Collections.Immutable;

namespace Rapport.Coding.Relevance;

/// <summary>What a weight of the gate is for.</summary>
public enum RelevanceFeature : byte
{
    /// <summary>A word of the sentence, in small letters.</summary>
    Word,

    /// <summary>How many actors the sentence names, but for the state that the outlet speaks for: "0" to "3", the last one for all that are more.</summary>
    ActorsInSentence,

    /// <summary>How many actors the report names, but for that state: "0" to "4", the last one for all that are more.</summary>
    ActorsInReport,

    /// <summary>What the best sentence must reach in a report of this length: the number of binary digits of the number of its sentences, "1" to "6", the last one for all that are longer.</summary>
    Threshold,
}

/// <summary>One weight of the gate.</summary>
/// <param name="Feature">What it is for.</param>
/// <param name="Value">Which word or which number.</param>
/// <param name="Hundredths">The weight in hundredths; positive speaks for a finding. Whole numbers add up to the same on every machine.</param>
public readonly record struct RelevanceWeight(RelevanceFeature Feature, string Value, int Hundredths);

/// <summary>The weights of the gate, as text in <c>data/relevance/weights.tsv</c>.</summary>
/// <param name="Weights">The weights, in the order of the table; none where everything passes.</param>
public sealed record RelevanceWeights(ImmutableArray<RelevanceWeight> Weights)
{
    /// <summary>Everything passes.</summary>
    public static RelevanceWeights Empty { get; } = new([]);

    /// <summary>Writes the weights for a pack.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write7BitEncodedInt(Weights.Length);
        foreach (var weight in Weights)
        {
            writer.Write((byte)weight.Feature);
            writer.Write(weight.Value);
            writer.Write(weight.Hundredths);
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="IOException">The bytes end too early.</exception>
    public static RelevanceWeights Read(BinaryReader reader) =>
        new(PackReading.Many(reader, () => new RelevanceWeight((RelevanceFeature)reader.ReadByte(), reader.ReadString(), reader.ReadInt32())));
}
