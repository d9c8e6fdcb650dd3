using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Rapport.Coding.Issues;

namespace Rapport.Training;

/// <summary>An issue as a file writes it.</summary>
/// <param name="Entry">The issue.</param>
/// <param name="Examples">Its examples and counterexamples.</param>
/// <param name="Line">Line of its opening fence, from 1.</param>
/// <param name="Faults">The faults of its file.</param>
internal sealed record WrittenIssue(IssueEntry Entry, ImmutableArray<IssueExample> Examples, int Line, FaultList Faults)
{
    /// <summary>File and line.</summary>
    public string Place => string.Create(CultureInfo.InvariantCulture, $"{Faults.Path}:{Line}");
}

/// <summary>Reads one block of an issue.</summary>
internal sealed partial class IssueParser(LexiconBlock block, FaultList faults)
{
    private static readonly ImmutableArray<string> Keys = ["name", "part-of", "years", "words", "unless", "example", "counterexample"];

    // What a phrase that was torn apart at its blanks leaves.
    private static readonly ImmutableArray<string> Alone =
        ["of", "in", "on", "to", "for", "from", "with", "by", "at", "and", "or", "against", "between", "without", "over", "no", "not"];

    private readonly Dictionary<string, ImmutableArray<TextLine>> entries = new(StringComparer.Ordinal);

    /// <summary>The issue of the block; null where a fault forbids it.</summary>
    public WrittenIssue? Read()
    {
        var before = faults.Faults.Count;
        if (!Id().IsMatch(block.Title))
            faults.Add(block.Line, $"\"{block.Title}\" is no id of an issue", "write ```issue and lower-case words with hyphens: one-china-policy");
        foreach (var entry in block.Entries())
            Take(entry);
        var (first, last) = Years();
        var wordings = Lines("words").SelectMany(Wordings).ToImmutableArray();
        var misses = Lines("unless").SelectMany(NearMisses).ToImmutableArray();
        var entryOfRegister = new IssueEntry
        {
            Id = block.Title,
            Name = Single("name") ?? "",
            PartOf = Single("part-of"),
            FirstYear = first,
            LastYear = last,
            Wordings = [.. wordings.DistinctBy(static wording => string.Join('+', wording.Phrases))],
            NearMisses = [.. misses.Select(static miss => miss.Phrase).Distinct(StringComparer.Ordinal)],
        };
        Check(entryOfRegister, misses);
        return faults.Faults.Count > before
            ? null
            : new WrittenIssue(entryOfRegister, [.. Examples("example"), .. Examples("counterexample")], block.Line, faults);
    }

    private void Take(ImmutableArray<TextLine> entry)
    {
        var first = entry[0];
        var parts = first.Text.Split(' ', 2, StringSplitOptions.TrimEntries);
        if (!Keys.Contains(parts[0], StringComparer.Ordinal))
        {
            faults.Add(first.Number, $"\"{parts[0]}\" begins no line of an issue", $"write one of {string.Join(", ", Keys)}; indent a line that goes on");
            return;
        }
        var lines = entry.SetItem(0, new TextLine(first.Number, parts.Length > 1 ? parts[1] : "")).RemoveAll(static line => string.IsNullOrWhiteSpace(line.Text));
        if (lines.IsEmpty)
            faults.Add(first.Number, $"nothing stands behind {parts[0]}", "write it, or leave the line out");
        if (!entries.TryAdd(parts[0], lines))
            faults.Add(first.Number, $"{parts[0]} stands a second time", "write it once; further lines of it are indented");
    }

    private ImmutableArray<TextLine> Lines(string key) => entries.TryGetValue(key, out var lines) ? lines : [];

    private string? Single(string key) => Lines(key) is [var line, ..] ? line.Text.Trim() : null;

    private IEnumerable<IssueExample> Examples(string key) =>
        Lines(key).Select(line => new IssueExample(faults.Path, line.Number, block.Title, key == "counterexample", line.Text.Trim()));

    private (int? First, int? Last) Years()
    {
        if (Lines("years") is not [var line, ..])
            return (null, null);
        var match = YearRange().Match(line.Text.Trim());
        int? first = match.Groups[1].Success ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : null;
        int? last = match.Groups[2].Success ? int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture) : null;
        if (!match.Success || (first is null && last is null) || first > last)
            faults.Add(line.Number, $"\"{line.Text.Trim()}\" are no years", "write 2015-, -2018 or 2015-2018");
        return (first, last);
    }

    private IEnumerable<IssueWording> Wordings(TextLine line)
    {
        foreach (var wording in line.Text.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            IEnumerable<ImmutableArray<string>> all = [[]];
            foreach (var part in wording.Split(" + ", StringSplitOptions.TrimEntries))
                all = [.. all.SelectMany(begun => Phrases(line.Number, part).Select(phrase => begun.Add(phrase)))];
            foreach (var phrases in all)
                if (phrases.FirstOrDefault(one => phrases.Any(other => other != one && $" {other} ".Contains($" {one} ", StringComparison.Ordinal))) is { } within)
                    faults.Add(line.Number, $"\"{within}\" stands within another phrase of the wording \"{string.Join(" + ", phrases)}\"", "leave it out of one of the two");
                else
                    yield return new IssueWording([.. phrases.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
        }
    }

    private IEnumerable<(int Line, string Phrase)> NearMisses(TextLine line) =>
        line.Text.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(phrase => Phrases(line.Number, phrase)).Select(phrase => (line.Number, phrase));

    /// <summary>The phrases that a phrase with alternatives stands for, folded.</summary>
    private ImmutableArray<string> Phrases(int line, string text)
    {
        ImmutableArray<string> all = [""];
        foreach (Match part in Part().Matches(text))
        {
            var choices = part.Groups[1].Success ? part.Groups[1].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries) : [part.Value];
            all = [.. all.SelectMany(begun => choices.Select(choice => $"{begun} {choice}"))];
        }
        var phrases = all.Select(static phrase => Folded(phrase.Replace('_', ' '))).Distinct(StringComparer.Ordinal).ToImmutableArray();
        if (phrases.FirstOrDefault(static phrase => Alone.Contains(phrase, StringComparer.Ordinal)) is { } alone)
            faults.Add(line, $"\"{alone}\" alone names nothing", "join the words of one alternative with \"_\"");
        if (!phrases.Contains("", StringComparer.Ordinal) && !Part().Replace(text, "").AsSpan().ContainsAny('{', '}'))
            return phrases;
        faults.Add(line, $"\"{text}\" is no phrase", "write words; alternatives in braces, divided by blanks, several words of one with \"_\"");
        return [];
    }

    /// <summary>A phrase folded; words that begin with "=" stay as they are written.</summary>
    private static string Folded(string phrase) => string.Join(' ', phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(static word => word.StartsWith('=') ? [word[1..]] : FoldedWords.Of(word).Select(static folded => folded.Folded)));

    private void Check(IssueEntry issue, ImmutableArray<(int Line, string Phrase)> misses)
    {
        if (issue.Name.Length == 0)
            faults.Add(block.Line, $"the issue {issue.Id} has no name", "add a line such as: name  one-China policy");
        if (issue.Wordings.IsEmpty)
            faults.Add(block.Line, $"the issue {issue.Id} has no wording", "add a line such as: words  one-China policy | one China policy");
        if (!entries.ContainsKey("example"))
            faults.Add(block.Line, $"the issue {issue.Id} has no example", "add a line with a sentence: example  Norway supports …");
        if (!misses.IsEmpty && !entries.ContainsKey("counterexample"))
            faults.Add(block.Line, $"the issue {issue.Id} has near misses and no counterexample", "add a line with a sentence that holds one: counterexample  …");
        var phrases = issue.Wordings.SelectMany(static wording => wording.Phrases).Select(static phrase => $" {phrase} ").Distinct(StringComparer.Ordinal).ToList();
        foreach (var (line, miss) in misses)
            if (!phrases.Exists(phrase => $" {miss} ".Contains(phrase, StringComparison.Ordinal)))
                faults.Add(line, $"the near miss \"{miss}\" holds no words of a wording", "leave it out, or write it with the words that it shares");
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.NonBacktracking)]
    private static partial Regex Id();

    [GeneratedRegex("^([0-9]{4})?-([0-9]{4})?$", RegexOptions.NonBacktracking)]
    private static partial Regex YearRange();

    [GeneratedRegex(@"\{([^{}]+)\}|[^\s{}]+", RegexOptions.NonBacktracking)]
    private static partial Regex Part();
}
