using System.Collections.Frozen;
using System.Collections.Immutable;
using Rapport.Coding.Findings;

namespace Rapport.Coding;

/// <summary>What a finding is when its confidence is asked for.</summary>
public enum FindingClass : byte
{
    /// <summary>An event that is told as a deed.</summary>
    Event,

    /// <summary>An event that is the projection of a statement.</summary>
    Projection,

    /// <summary>A statement.</summary>
    Statement,
}

/// <summary>How often the findings of a class and a family of rules are right.</summary>
/// <param name="Class">What is found.</param>
/// <param name="Family">Family of the rules: "consult"; "*" for families without a row of their own.</param>
/// <param name="Confidence">From 0 to 1.</param>
public sealed record ConfidenceRow(FindingClass Class, string Family, double Confidence);

/// <summary>
/// How sure the coder is of a finding: the share of findings of its class and its family of rules that annotated reports confirm.
/// Written as text in <c>data/ontology/confidence.tsv</c>.
/// </summary>
public sealed class ConfidenceTable
{
    /// <summary>The family that stands for all others of its class.</summary>
    public const string Others = "*";

    private readonly FrozenDictionary<(FindingClass Class, string Family), double> table;

    /// <summary>Puts the table together.</summary>
    /// <exception cref="ArgumentException">A class and family stands twice.</exception>
    public ConfidenceTable(ImmutableArray<ConfidenceRow> rows)
    {
        Rows = rows;
        table = rows.ToFrozenDictionary(row => (row.Class, row.Family), row => row.Confidence);
    }

    /// <summary>A table without rows: everything is certain.</summary>
    public static ConfidenceTable Empty { get; } = new([]);

    /// <summary>The rows, in the order of the table.</summary>
    public ImmutableArray<ConfidenceRow> Rows { get; }

    /// <summary>The confidence of a finding of a class that a rule found; 1 where the table has no row for it.</summary>
    public double Of(FindingClass found, string rule) =>
        table.TryGetValue((found, FamilyOf(rule)), out var own) ? own
        : table.TryGetValue((found, Others), out var common) ? common
        : 1;

    /// <summary>What an event is: a deed or the projection of a statement.</summary>
    public static FindingClass ClassOf(Event found) => found.Statement is null ? FindingClass.Event : FindingClass.Projection;

    /// <summary>What stands before the stroke in the id of a rule: "consult".</summary>
    public static string FamilyOf(string rule) => rule.IndexOf('/') is var stroke and >= 0 ? rule[..stroke] : rule;

    /// <summary>Writes the table for a pack.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(Rows.Length);
        foreach (var row in Rows)
        {
            writer.Write((byte)row.Class);
            writer.Write(row.Family);
            writer.Write(row.Confidence);
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="IOException">The bytes end too early.</exception>
    public static ConfidenceTable Read(BinaryReader reader)
    {
        var rows = ImmutableArray.CreateBuilder<ConfidenceRow>();
        for (var left = reader.ReadInt32(); left > 0; left--)
            rows.Add(new ConfidenceRow((FindingClass)reader.ReadByte(), reader.ReadString(), reader.ReadDouble()));
        return new ConfidenceTable(rows.ToImmutable());
    }
}
