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

    private readonly int faultsBefore = faults.Faults.Count;
    private readonly KeyedFence fence = new(block, Keys, "an issue", faults);
    private readonly WordingParser wordingParser = new(faults);

    /// <summary>The issue of the block; null where a fault forbids it.</summary>
    public WrittenIssue? Read()
    {
        if (!Id().IsMatch(block.Title))
            faults.Add(block.Line, $"\"{block.Title}\" is no id of an issue", "write ```issue and lower-case words with hyphens: one-china-policy");
        var (first, last) = Years();
        var wordings = fence["words"].SelectMany(wordingParser.Wordings).ToImmutableArray();
        var misses = fence["unless"].SelectMany(wordingParser.NearMisses).ToImmutableArray();
        var entryOfRegister = new IssueEntry
        {
            Id = block.Title,
            Name = fence.Single("name") ?? "",
            PartOf = fence.Single("part-of"),
            FirstYear = first,
            LastYear = last,
            Wordings = [.. wordings.DistinctBy(static wording => wording.ToString())],
            NearMisses = [.. misses.Select(static miss => miss.Phrase).Distinct(StringComparer.Ordinal)],
        };
        Check(entryOfRegister, misses);
        return faults.Faults.Count > faultsBefore
            ? null
            : new WrittenIssue(entryOfRegister, [.. Examples("example"), .. Examples("counterexample")], block.Line, faults);
    }

    private IEnumerable<IssueExample> Examples(string key) =>
        fence[key].Select(line => new IssueExample(faults.Path, line.Number, block.Title, key == "counterexample", line.Text.Trim()));

    private (int? First, int? Last) Years()
    {
        if (fence["years"] is not [var line, ..])
            return (null, null);
        var match = YearRange().Match(line.Text.Trim());
        int? first = match.Groups[1].Success ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : null;
        int? last = match.Groups[2].Success ? int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture) : null;
        if (!match.Success || (first is null && last is null) || first > last)
            faults.Add(line.Number, $"\"{line.Text.Trim()}\" are no years", "write 2015-, -2018 or 2015-2018");
        return (first, last);
    }

    private void Check(IssueEntry issue, ImmutableArray<(int Line, string Phrase)> misses)
    {
        if (issue.Name.Length == 0)
            faults.Add(block.Line, $"the issue {issue.Id} has no name", "add a line such as: name  one-China policy");
        if (issue.Wordings.IsEmpty)
            faults.Add(block.Line, $"the issue {issue.Id} has no wording", "add a line such as: words  one-China policy | one China policy");
        if (!fence.Holds("example"))
            faults.Add(block.Line, $"the issue {issue.Id} has no example", "add a line with a sentence: example  Norway supports …");
        if (!misses.IsEmpty && !fence.Holds("counterexample"))
            faults.Add(block.Line, $"the issue {issue.Id} has near misses and no counterexample", "add a line with a sentence that holds one: counterexample  …");
        wordingParser.CheckNearMisses(misses, issue.Wordings);
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.NonBacktracking)]
    private static partial Regex Id();

    [GeneratedRegex("^([0-9]{4})?-([0-9]{4})?$", RegexOptions.NonBacktracking)]
    private static partial Regex YearRange();
}
