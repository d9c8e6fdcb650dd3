using System.Collections.Immutable;

namespace Rapport.Store.Comparing;

/// <summary>Compares two records report by report, by their newest codings.</summary>
internal static class Comparison
{
    // Names within a report are counted on, so that they shift behind a finding that vanishes or appears.
    private static readonly ImmutableArray<string> Shifting = ["name", "occasion", "statement", "number"];

    private static readonly ImmutableArray<string> PartsOfFindings = ["finding", "event", "context", "statement", "link", "actor", "evidence"];

    /// <summary>The reports that differ, in the order of their lasting names.</summary>
    /// <param name="first">The first record.</param>
    /// <param name="second">The second.</param>
    /// <param name="strict">Whether names within reports count.</param>
    public static IEnumerable<ReportDifference> Of(RecordContent first, RecordContent second, bool strict)
    {
        using var left = first.Current().GetEnumerator();
        using var right = second.Current().GetEnumerator();
        var (hasLeft, hasRight) = (left.MoveNext(), right.MoveNext());
        while (hasLeft || hasRight)
        {
            var order = !hasLeft ? 1 : !hasRight ? -1 : string.CompareOrdinal(left.Current.Report.Id.Value, right.Current.Report.Id.Value);
            if (order < 0)
                yield return OnlyIn(first, left.Current, Change.Vanished);
            else if (order > 0)
                yield return OnlyIn(second, right.Current, Change.Appeared);
            else if (Between(first, left.Current, second, right.Current, strict) is { } difference)
                yield return difference;
            if (order <= 0)
                hasLeft = left.MoveNext();
            if (order >= 0)
                hasRight = right.MoveNext();
        }
    }

    private static ReportDifference OnlyIn(RecordContent content, CodingHead coding, Change change) => new()
    {
        Report = coding.Report,
        Change = change,
        Reason = "input",
        Input = coding.Input,
        Findings = [.. Findings(content.Rows(coding.Id)).Select(finding => Told(finding.Key, [.. finding], change))],
        Parts = ImmutableSortedDictionary<string, int>.Empty,
    };

    private static ReportDifference? Between(RecordContent first, CodingHead left, RecordContent second, CodingHead right, bool strict)
    {
        var (before, after) = (first.Rows(left.Id), second.Rows(right.Id));
        if (first.Hash(before).AsSpan().SequenceEqual(second.Hash(after)))
            return null;
        var skipped = strict ? [] : Shifting;
        var findings = Findings(before, after, skipped).ToImmutableArray();
        var parts = Parts(before, after, skipped);
        return findings.IsEmpty && parts.IsEmpty ? null : new()
        {
            Report = left.Report,
            Change = Change.Changed,
            Reason = Reason(left, right),
            Input = left.Input,
            Findings = findings,
            Parts = parts,
        };
    }

    private static string Reason(CodingHead left, CodingHead right)
    {
        var reasons = new List<string>();
        if (left.Pack != right.Pack)
            reasons.Add("pack");
        if (left.Program != right.Program)
            reasons.Add("program");
        if (left.Options != right.Options)
            reasons.Add("options");
        return reasons.Count == 0 ? "none" : string.Join('+', reasons);
    }

    private static IEnumerable<FindingDifference> Findings(List<ContentRow> before, List<ContentRow> after, ImmutableArray<string> skipped)
    {
        var (left, right) = (Findings(before), Findings(after));
        foreach (var key in left.Concat(right).Select(static finding => finding.Key).Distinct().Order(StringComparer.Ordinal))
        {
            var (was, now) = (left[key].ToList(), right[key].ToList());
            if (was.Count == 0 || now.Count == 0)
                yield return Told(key, was.Count == 0 ? now : was, was.Count == 0 ? Change.Appeared : Change.Vanished);
            else if (Values(was, now, skipped) is { IsEmpty: false } values)
                yield return Told(key, now, Change.Changed) with { Values = values };
        }
    }

    private static ILookup<string, ContentRow> Findings(List<ContentRow> rows) =>
        rows.Where(static row => PartsOfFindings.Contains(row.Part)).ToLookup(static row => row.Key.Split('/')[0]);

    private static ImmutableArray<ValueDifference> Values(List<ContentRow> was, List<ContentRow> now, ImmutableArray<string> skipped)
    {
        var (left, right) = (Flat(was), Flat(now));
        return [.. left.Keys.Union(right.Keys).Where(column => !skipped.Contains(column) && left.GetValueOrDefault(column) != right.GetValueOrDefault(column))
            .Order(StringComparer.Ordinal).Select(column => new ValueDifference(column, left.GetValueOrDefault(column), right.GetValueOrDefault(column)))];
    }

    // "confidence" of the finding itself; "source 1 code" of one of its actors.
    private static Dictionary<string, string?> Flat(List<ContentRow> rows) =>
        rows.SelectMany(static row => row.Columns.Select((column, index) => (
            Column: row.Key.Contains('/', StringComparison.Ordinal) ? $"{row.Part} {string.Join(' ', row.Key.Split('/')[1..])} {column}" : column, Value: row.Values[index])))
            .ToDictionary(static pair => pair.Column, static pair => pair.Value, StringComparer.Ordinal);

    private static ImmutableSortedDictionary<string, int> Parts(List<ContentRow> before, List<ContentRow> after, ImmutableArray<string> skipped)
    {
        string Told(ContentRow row) => string.Join('\u001f', row.Values.Where((_, index) => !skipped.Contains(row.Columns[index])));
        ILookup<string, string> ByPart(List<ContentRow> rows) =>
            rows.Where(static row => !PartsOfFindings.Contains(row.Part)).ToLookup(static row => row.Part, row => $"{row.Key}\u001f{Told(row)}");
        var (left, right) = (ByPart(before), ByPart(after));
        return left.Concat(right).Select(static part => part.Key).Distinct()
            .Select(part => (Part: part, Rows: Math.Max(left[part].Except(right[part]).Count(), right[part].Except(left[part]).Count())))
            .Where(static part => part.Rows > 0).ToImmutableSortedDictionary(static part => part.Part, static part => part.Rows, StringComparer.Ordinal);
    }

    private static FindingDifference Told(string key, List<ContentRow> rows, Change change)
    {
        var finding = rows.First(static row => row.Part == "finding");
        ImmutableArray<string> Actors(bool target) =>
            [.. rows.Where(row => row.Part == "actor" && row.Key.Contains("/target/", StringComparison.Ordinal) == target).Select(static row => row["code"]!)];
        return new()
        {
            Id = new(key),
            Change = change,
            Kind = finding["kind"]!,
            Class = finding["class"]!,
            Rule = finding["rule"],
            Date = finding["date"],
            Source = Actors(target: false),
            Target = Actors(target: true),
            Evidence = string.Join(" … ", rows.Where(static row => row.Part == "evidence").Select(static row => row["text"])),
        };
    }
}
