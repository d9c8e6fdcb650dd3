using System.Collections.Immutable;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Rapport.SystemTests.Guards;

/// <summary>The pages and the data of the project: links lead somewhere, sources are named, no machine is.</summary>
public sealed partial class DocumentTests
{
    private const int LinesOfProvenance = 12;

    [Fact]
    public void Every_link_inside_the_project_leads_to_something() =>
        Assert.Empty(MarkdownFile.All.SelectMany(page => Broken(page)));

    [Fact]
    public void A_broken_link_is_seen()
    {
        var page = MarkdownFile.Of("docs/page.md", "[a](../LICENSE) [b](nowhere.md) `[c](code.md)` [d](https://example.org)\n```\n[e](fence.md)\n```\n");
        Assert.Equal(["docs/page.md:1 nowhere.md"], Broken(page));
    }

    [Fact]
    public void Every_file_of_data_names_its_source_in_its_first_lines()
    {
        var silent = Checkout.Files("data").Where(path => IsText(path) && !File.ReadLines(path).Take(LinesOfProvenance).Any(line => Provenance().IsMatch(line)));
        Assert.Empty(silent.Select(Checkout.Name));
    }

    [Fact]
    public void Every_file_of_data_that_is_no_text_has_a_card()
    {
        var binary = Checkout.Files("data").Where(path => !IsText(path)).Select(Checkout.Name).ToImmutableArray();
        Assert.All(binary, name => Assert.StartsWith("data/models/", name, StringComparison.Ordinal));
        var card = binary.IsEmpty ? "" : Checkout.Read("docs/models.md");
        Assert.Empty(binary.Where(name => !card.Contains(Path.GetFileName(name), StringComparison.Ordinal)));
    }

    [Fact]
    public void No_file_names_a_folder_of_one_machine()
    {
        var found = Checkout.Files(".").Where(IsText)
            .SelectMany(path => File.ReadLines(path).Select((line, index) => (Line: line, Place: $"{Checkout.Name(path)}:{index + 1}")))
            .Where(line => MachinePath().IsMatch(line.Line));
        Assert.Empty(found.Select(line => line.Place));
    }

    [Theory]
    [InlineData("/" + "work/main/data", true)]
    [InlineData("\"/" + "home/jane/reports\"", true)]
    [InlineData("https://www.example.org/work/item", false)]
    [InlineData("rapport work", false)]
    public void A_folder_of_one_machine_is_seen(string line, bool seen) => Assert.Equal(seen, MachinePath().IsMatch(line));

    [Fact]
    public void Every_package_stands_in_the_table_of_dependencies_with_its_version_and_its_users()
    {
        var used = Checkout.Files(".", ".csproj", "Directory.Build.props")
            .SelectMany(path => Packages(path, "PackageReference").Select(package => (package.Name, User: User(path))))
            .ToLookup(package => package.Name, package => package.User, StringComparer.Ordinal);
        var expected = Packages(Checkout.At("Directory.Packages.props"), "PackageVersion").Where(package => used.Contains(package.Name))
            .Select(package => $"{package.Name} {package.Version} {string.Join(", ", used[package.Name].Order(StringComparer.Ordinal))}");
        var rows = MarkdownFile.Read("docs/dependencies.md").Rows().Where(row => row.Length == 5 && row[0].StartsWith('`')).ToImmutableArray();
        Assert.All(rows, row => Assert.All(row, cell => Assert.NotEmpty(cell)));
        Assert.Equal(expected.Order(StringComparer.Ordinal), rows.Select(row => $"{row[0].Trim('`')} {row[1]} {row[3]}").Order(StringComparer.Ordinal));
    }

    private static ImmutableArray<string> Broken(MarkdownFile page) =>
        [.. page.Links().Where(link => !link.Target.Contains("://", StringComparison.Ordinal) && !Leads(page.Name, link.Target))
            .Select(link => $"{page.Name}:{link.Number} {link.Target}")];

    private static bool Leads(string page, string target)
    {
        var parts = target.Split('#', 2);
        var path = parts[0].Length == 0 ? Checkout.At(page) : Path.Combine(Path.GetDirectoryName(Checkout.At(page))!, parts[0]);
        if (parts.Length == 2 && path.EndsWith(".md", StringComparison.Ordinal))
            return File.Exists(path) && MarkdownFile.Read(Checkout.Name(path)).Anchors().Contains(parts[1]);
        return File.Exists(path) || Directory.Exists(path);
    }

    private static IEnumerable<(string Name, string Version)> Packages(string path, string element) =>
        XDocument.Load(path).Descendants(element).Where(static package => package.Attribute("Include") is not null)
            .Select(package => (package.Attribute("Include")!.Value, package.Attribute("Version")?.Value ?? ""));

    private static string User(string path) =>
        path.EndsWith(".csproj", StringComparison.Ordinal) ? Path.GetFileNameWithoutExtension(path) : Checkout.Name(Path.GetDirectoryName(path)!);

    private static bool IsText(string path)
    {
        using var stream = File.OpenRead(path);
        var start = new byte[4096];
        var read = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        return !start.AsSpan(0, read).Contains((byte)0);
    }

    [GeneratedRegex(@"\b(Sources?|Own (collection|list|work|writing)|general knowledge|GeoNames|CAMEO|PLOVER|annotation guidelines|written for Rapport)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Provenance();

    [GeneratedRegex(@"(?<![\w.:/~\-])/(work|root|home|Users)/\w")]
    private static partial Regex MachinePath();
}
