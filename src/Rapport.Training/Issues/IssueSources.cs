using System.Collections.Immutable;
using Rapport.Coding.Issues;
using Rapport.Text;

namespace Rapport.Training;

/// <summary>What files of issues hold, and what is wrong with them.</summary>
/// <param name="Register">The issues that are right.</param>
/// <param name="Examples">The examples, in the order of the files.</param>
/// <param name="Faults">What is wrong, by file and line; empty where all is well.</param>
public sealed record IssueReading(IssueRegister Register, ImmutableArray<IssueExample> Examples, ImmutableArray<LexiconFault> Faults);

/// <summary>Reads issues from their Markdown files; the language is described in <c>docs/issues.md</c>.</summary>
public static class IssueSources
{
    /// <summary>Reads files, and the files "*.md" of folders in ordinal order. All their issues are known to each other.</summary>
    /// <exception cref="BrokenFileException">A path does not exist.</exception>
    public static IssueReading Read(params IEnumerable<string> paths) => Read(MarkdownTexts.Of(paths, "the register of issues is missing"), []);

    /// <summary>Reads texts; the path of each is used in messages only.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="known">Issues that stand already; those of the texts may belong to them and are added.</param>
    public static IssueReading Read(ImmutableArray<(string Path, string Text)> texts, ImmutableArray<IssueEntry> known)
    {
        var written = new SortedDictionary<string, WrittenIssue>(StringComparer.Ordinal);
        var ids = known.Select(static issue => issue.Id).ToHashSet(StringComparer.Ordinal);
        var files = ImmutableArray.CreateBuilder<FaultList>();
        foreach (var (path, text) in texts)
        {
            var faults = new FaultList(path);
            files.Add(faults);
            foreach (var block in LexiconBlock.Read(text, faults).Where(static block => block.Kind == "issue"))
            {
                var isNew = ids.Add(block.Title);
                if (new IssueParser(block, faults).Read() is { } issue && isNew)
                    written.Add(issue.Entry.Id, issue);
                else if (!isNew)
                    faults.Add(
                        block.Line, $"the issue {block.Title} is already in {(written.TryGetValue(block.Title, out var first) ? first.Place : "the pack")}",
                        "give it another id, or add its wordings there");
            }
        }
        CheckWider(written, ids);
        CheckWordings(written, known);
        return new IssueReading(
            new IssueRegister([.. known, .. written.Values.Select(static issue => issue.Entry)]),
            [.. written.Values.SelectMany(static issue => issue.Examples).OrderBy(static example => example.Path, StringComparer.Ordinal).ThenBy(static example => example.Line)],
            [.. files.SelectMany(static file => file.Faults.OrderBy(static fault => fault.Line))]);
    }

    private static void CheckWider(SortedDictionary<string, WrittenIssue> written, HashSet<string> ids)
    {
        foreach (var issue in written.Values)
            if (issue.Entry.PartOf is not { } wider)
                continue;
            else if (!ids.Contains(wider))
                issue.Faults.Add(issue.Line, $"the issue {issue.Entry.Id} belongs to {wider}, which is none", "write the id of an issue behind part-of");
            else if (IsCircular(written, issue.Entry))
                issue.Faults.Add(issue.Line, $"the issue {issue.Entry.Id} belongs to itself through {issue.Entry.PartOf}", "take one of the two part-of lines out");
    }

    private static bool IsCircular(SortedDictionary<string, WrittenIssue> written, IssueEntry issue)
    {
        var next = issue.PartOf;
        for (var steps = 0; next is not null && steps <= written.Count; steps++)
            next = written.TryGetValue(next, out var wider) ? wider.Entry.PartOf : null;
        return next is not null;
    }

    /// <summary>The same wording for two issues would be decided by chance.</summary>
    private static void CheckWordings(SortedDictionary<string, WrittenIssue> written, ImmutableArray<IssueEntry> known)
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var issue in known)
            foreach (var wording in issue.Wordings)
                owners.TryAdd(wording.ToString(), $"the issue {issue.Id} of the pack");
        foreach (var issue in written.Values)
            foreach (var wording in issue.Entry.Wordings)
                if (!owners.TryAdd(wording.ToString(), $"{issue.Entry.Id} in {issue.Place}"))
                    issue.Faults.Add(
                        issue.Line, $"the wording \"{wording}\" of {issue.Entry.Id} stands already under {owners[wording.ToString()]}",
                        "leave it to one of the two");
    }
}
