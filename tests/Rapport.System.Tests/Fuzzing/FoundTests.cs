using System.Diagnostics;
using Rapport.Fuzzing;

namespace Rapport.SystemTests.Fuzzing;

public sealed class FoundTests
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    public static TheoryData<string> Targets => [.. FuzzTarget.Names];

    public static TheoryData<string> ReadersOfReports => [.. FuzzTarget.Readers.Keys];

    [Theory]
    [MemberData(nameof(Targets))]
    public void What_fuzzing_begins_with_and_what_it_found_is_taken_in_time(string name)
    {
        var seeds = Directory.CreateTempSubdirectory("rapport-seeds").FullName;
        try
        {
            SeedFiles.Write(name, seeds);
            var found = Path.Combine(FuzzTarget.Root, "tests", "Rapport.Fuzzing", "Found", name);
            var files = Directory.GetFiles(seeds).Concat(Directory.Exists(found) ? Directory.GetFiles(found) : []).ToList();
            Assert.NotEmpty(files);
            var target = FuzzTarget.Of(name);
            foreach (var file in files)
            {
                var watch = Stopwatch.StartNew();
                target(File.ReadAllBytes(file));
                Assert.True(watch.Elapsed < Longest, $"{file} took {watch.Elapsed}");
            }
        }
        finally
        {
            Directory.Delete(seeds, recursive: true);
        }
    }

    [Theory]
    [MemberData(nameof(ReadersOfReports))]
    public void Whatever_a_reader_is_fuzzed_from_holds_reports(string name)
    {
        var seeds = Directory.CreateTempSubdirectory("rapport-seeds").FullName;
        try
        {
            SeedFiles.Write(name, seeds);
            foreach (var file in Directory.GetFiles(seeds).Order(StringComparer.Ordinal))
            {
                var reports = FuzzTarget.Reports(name, File.ReadAllBytes(file));
                Assert.True(reports.Length > 0, $"{file} has no report");
                TestContext.Current.TestOutputHelper?.WriteLine($"{name} {Path.GetFileName(file)}: {string.Join(" | ", reports.Select(static report => report.Text.ReplaceLineEndings(" / ")))}");
            }
        }
        finally
        {
            Directory.Delete(seeds, recursive: true);
        }
    }

    [Fact]
    public void Every_case_that_was_found_belongs_to_a_target()
    {
        var folder = Path.Combine(FuzzTarget.Root, "tests", "Rapport.Fuzzing", "Found");
        Assert.Empty(Directory.Exists(folder) ? Directory.GetDirectories(folder).Select(Path.GetFileName).Except(FuzzTarget.Names) : []);
    }
}
