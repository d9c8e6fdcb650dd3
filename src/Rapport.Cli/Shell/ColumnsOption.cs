using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using Rapport.Text.Reading;

namespace Rapport.Cli.Shell;

/// <summary>Names the columns of tables of reports: <c>--columns title=Headline,text=Body</c>.</summary>
internal static partial class ColumnsOption
{
    /// <summary>The option. It may be given several times.</summary>
    public static Option<string[]> Create()
    {
        var option = new Option<string[]>("--columns")
        {
            HelpName = "what=NAME,…",
            Description = $"Which columns of tables of reports tell what, as in title=Headline,text=Body; what is told is one of {string.Join(", ", ReadingOptions.ColumnKinds)}.",
        };
        option.Validators.Add(static result => Check(result));
        return option;
    }

    /// <summary>The columns that the command line names: "title" to "Headline".</summary>
    public static ImmutableSortedDictionary<string, string> Read(IEnumerable<string> written) =>
        written.SelectMany(Parts).Select(static part => part.Split('=', 2)).ToImmutableSortedDictionary(static part => part[0].Trim(), static part => part[1].Trim(), StringComparer.Ordinal);

    /// <summary>A map as it is kept in a record, and read again from there.</summary>
    public static string? Written(ImmutableSortedDictionary<string, string> columns) =>
        columns.IsEmpty ? null : string.Join(',', columns.Select(static column => $"{column.Key}={column.Value}"));

    private static void Check(OptionResult result)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in result.Tokens.SelectMany(static token => Parts(token.Value)))
            if (part.Split('=', 2) is not [var kind, { Length: > 0 }])
                result.AddError($"'{part}' names no column; write it as title=Headline");
            else if (!ReadingOptions.ColumnKinds.Contains(kind.Trim()))
                result.AddError($"'{kind}' is nothing that a column tells; it is one of {string.Join(", ", ReadingOptions.ColumnKinds)}");
            else if (!told.Add(kind.Trim()))
                result.AddError($"'{kind}' is named twice; name one column for it");
    }

    /// <summary>The single names; a comma may stand in the name of a column.</summary>
    private static string[] Parts(string written) => NextPart().Split(written);

    [GeneratedRegex(",(?=[a-z]+=)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex NextPart();
}
