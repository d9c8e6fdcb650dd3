using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Rapport.Formats.Feeds;
using Rapport.Formats.Written;

namespace Rapport.Formats.Tests.Feeds;

/// <summary>The files of feedparser, with what each expects of the fields that we keep.</summary>
public sealed partial class FeedparserTests
{
    private const double LeastShare = 0.9;

    [Fact]
    public void Nine_in_ten_expectations_of_feedparser_are_met()
    {
        var folder = Shared.Folder("formats/feeds/feedparser");
        var (concerning, failed) = (0, new List<string>());
        foreach (var path in Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var bytes = File.ReadAllBytes(path);
            if (FeedExpectation.Read(DeclaredText.Of(bytes)) is not { } expectation)
                continue;
            concerning++;
            var differences = expectation.Differences(FeedDocument.Read(bytes, null, new("http://127.0.0.1:8097/"))).ToList();
            if (differences.Count > 0)
                failed.Add($"{Path.GetRelativePath(folder, path)}: {string.Join("; ", differences)}");
        }
        var told = string.Create(CultureInfo.InvariantCulture, $"{concerning - failed.Count} of {concerning} files:\n{string.Join('\n', failed)}");
        TestContext.Current.TestOutputHelper?.WriteLine(told);
        Assert.True(concerning > 200, told);
        Assert.True(concerning - failed.Count >= LeastShare * concerning, told);
    }

    [Fact]
    public void Encodings_that_a_feed_does_not_name_are_guessed()
    {
        var folder = Shared.Folder("formats/feeds/feedparser/illformed/chardet");
        var wrong = new List<string>();
        var files = Directory.GetFiles(folder);
        foreach (var path in files)
        {
            var bytes = File.ReadAllBytes(path);
            var name = ExpectedEncoding().Match(Encoding.Latin1.GetString(bytes)).Groups["name"].Value;
            // Windows has TIS-620 with a few more letters.
            var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name == "TIS-620" ? "windows-874" : name)!;
            if (DeclaredText.Of(bytes) != encoding.GetString(bytes))
                wrong.Add(name);
        }
        Assert.NotEmpty(files);
        Assert.Equal([], wrong);
    }

    [GeneratedRegex("encoding == '(?<name>[^']+)'")]
    private static partial Regex ExpectedEncoding();
}
