using System.Diagnostics;
using Rapport.Fuzzing;

namespace Rapport.SystemTests.Fuzzing;

public sealed class FoundTests
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    public static TheoryData<string> Targets => [.. FuzzTarget.Names];

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

    [Fact]
    public void Every_case_that_was_found_belongs_to_a_target()
    {
        var folder = Path.Combine(FuzzTarget.Root, "tests", "Rapport.Fuzzing", "Found");
        Assert.Empty(Directory.Exists(folder) ? Directory.GetDirectories(folder).Select(Path.GetFileName).Except(FuzzTarget.Names) : []);
    }
}
