using System.Collections.Immutable;

namespace Rapport.Training;

/// <summary>A fence whose lines begin with keys: "words", "example". Each key stands once; lines that go on are indented.</summary>
internal sealed class KeyedFence
{
    private readonly Dictionary<string, ImmutableArray<TextLine>> entries = new(StringComparer.Ordinal);

    /// <summary>Reads the lines of a fence.</summary>
    /// <param name="block">The fence.</param>
    /// <param name="keys">The keys that it may have.</param>
    /// <param name="what">What the fence is, for messages: "an issue".</param>
    /// <param name="faults">Where faults go.</param>
    public KeyedFence(LexiconBlock block, ImmutableArray<string> keys, string what, FaultList faults)
    {
        foreach (var entry in block.Entries())
        {
            var first = entry[0];
            var parts = first.Text.Split(' ', 2, StringSplitOptions.TrimEntries);
            if (!keys.Contains(parts[0], StringComparer.Ordinal))
            {
                faults.Add(first.Number, $"\"{parts[0]}\" begins no line of {what}", $"write one of {string.Join(", ", keys)}; indent a line that goes on");
                continue;
            }
            var lines = entry.SetItem(0, new TextLine(first.Number, parts.Length > 1 ? parts[1] : "")).RemoveAll(static line => string.IsNullOrWhiteSpace(line.Text));
            if (lines.IsEmpty)
                faults.Add(first.Number, $"nothing stands behind {parts[0]}", "write it, or leave the line out");
            if (!entries.TryAdd(parts[0], lines))
                faults.Add(first.Number, $"{parts[0]} stands a second time", "write it once; further lines of it are indented");
        }
    }

    /// <summary>The lines of a key without the key; empty where it does not stand.</summary>
    public ImmutableArray<TextLine> this[string key] => entries.TryGetValue(key, out var lines) ? lines : [];

    /// <summary>Whether a key stands.</summary>
    public bool Holds(string key) => entries.ContainsKey(key);

    /// <summary>The first line of a key, or null.</summary>
    public string? Single(string key) => this[key] is [var line, ..] ? line.Text.Trim() : null;
}
