using Rapport.Text.Reading;

namespace Rapport.Formats.Tests.Wires;

/// <summary>IPTC's own examples of NewsML-G2, NITF and ninjs: each is read, or left out with the word that the table beside this file says.</summary>
public sealed class SharedItemTests
{
    [Theory]
    [InlineData("newsml-g2")]
    [InlineData("nitf")]
    [InlineData("ninjs")]
    public void Every_example_of_iptc_is_read_or_left_out_with_the_right_word(string folder)
    {
        var root = Shared.Folder("formats");
        var told = Directory.EnumerateFiles(Path.Combine(root, folder), "*", SearchOption.AllDirectories).Where(static file => file.EndsWith(".xml", StringComparison.Ordinal) || file.EndsWith(".json", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).SelectMany(file => Told(Path.GetRelativePath(root, file), file)).ToList();
        var expected = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Wires", "shared-items.tsv")).Where(line => line.StartsWith(folder + "/", StringComparison.Ordinal)).ToList();
        Assert.Equal(expected, told);
    }

    private static IEnumerable<string> Told(string name, string file) => Inputs.Read(File.ReadAllBytes(file), name).Select(outcome => $"{name.Replace('\\', '/')}\t{Told(outcome)}");

    private static string Told(ReadOutcome outcome)
    {
        if (outcome is ReadOutcome.LeftOut { Fault: var fault })
            return $"left out\t{fault.Place}\t{fault.Wrong}";
        var document = ((ReadOutcome.Read)outcome).Document;
        var parts = document.Sections.GroupBy(static section => section.Kind).OrderBy(static kind => kind.Key).Select(static kind => $"{kind.Key} {kind.Count()}");
        return $"read\t{document.Headline}\t{document.Outlet}, {document.Published:yyyy-MM-dd}, {document.Language}; {string.Join(", ", parts)}";
    }
}
