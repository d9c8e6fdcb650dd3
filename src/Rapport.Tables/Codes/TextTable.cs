using System.Collections.Immutable;
using System.Reflection;

namespace Rapport.Tables.Codes;

/// <summary>A table of <c>data/tables</c> that is part of the program: remarks behind "#", a line of names, cells between tabs.</summary>
internal static class TextTable
{
    /// <summary>The rows of a table.</summary>
    public static ImmutableArray<string[]> Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"the table {name} is not part of the program");
        using var reader = new StreamReader(stream);
        var rows = ImmutableArray.CreateBuilder<string[]>();
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#')
                rows.Add(line.Split('\t'));
        return [.. rows.Skip(1)];
    }
}
