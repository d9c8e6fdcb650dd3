using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Rapport.Formats;
using Rapport.Text.Reading;

namespace Rapport.Bench.Mutations;

/// <summary>
/// Adds damaged real files among good ones to a record, by the program as its users run it: it must end as always, take every report of the good files, and hold
/// no more memory for more files.
/// </summary>
internal static class MutatedFiles
{
    private const int FilesAtOnce = 1_000;
    private const int OneIsGood = 10;
    private const int LargestFile = 60_000;

    /// <summary>Prints how many files were added, what came of them, and the memory that each thousand took at most.</summary>
    /// <param name="shared">The folder with <c>formats</c> and <c>corpus</c>.</param>
    /// <param name="count">How many files.</param>
    /// <param name="seed">Another gives other damages.</param>
    /// <returns>0 where all went as it must, else 1.</returns>
    public static async Task<int> RunAsync(string shared, int count, int seed)
    {
        var files = Files(shared);
        var folder = Directory.CreateTempSubdirectory("rapport-mutated").FullName;
        var total = new Outcome(0, 0, 0, 0, 0);
        try
        {
            for (var done = 0; done < count; done += FilesAtOnce)
            {
                // A seed for each thousand, so that one that failed can be made again alone.
                var outcome = await AddAsync(folder, files, Math.Min(FilesAtOnce, count - done), new Random(seed + (done / FilesAtOnce)));
                total = total.And(outcome);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{done + FilesAtOnce,9} files  {total.Good,8} good  {total.Lost,4} of them lost  {total.Reports,9} reports  {total.LeftOut,9} left out  {outcome.Peak / 1024,5} MB at most"));
            }
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{total.Good} good files, {total.Lost} of them lost; at most {total.Peak / 1024} MB"));
            return total.Lost == 0 ? 0 : 1;
        }
        catch (InvalidOperationException failed)
        {
            Console.Error.WriteLine(failed.Message);
            return 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Small real files with the number of reports that each holds where it is whole.</summary>
    private static List<RealFile> Files(string shared) =>
        [.. Directory.EnumerateFiles(Path.Combine(shared, "formats"), "*", SearchOption.AllDirectories).Concat(Directory.EnumerateFiles(Path.Combine(shared, "corpus")))
            .Order(StringComparer.Ordinal).Where(static file => new FileInfo(file).Length is > 0 and < LargestFile).Select(RealFile.Of)];

    private static async Task<Outcome> AddAsync(string folder, List<RealFile> files, int count, Random chance)
    {
        var inputs = Directory.CreateDirectory(Path.Combine(folder, "files"));
        var record = Path.Combine(folder, "mutated.rapport");
        var good = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var number = 0; number < count; number++)
        {
            var file = files[chance.Next(files.Count)];
            var isGood = number % OneIsGood == 0;
            var path = Path.Combine(inputs.FullName, string.Create(CultureInfo.InvariantCulture, $"{number:0000}-{file.Name}"));
            await File.WriteAllBytesAsync(path, isGood ? file.Bytes : Mutation.Of(file.Bytes, files[chance.Next(files.Count)].Bytes, chance));
            if (isGood)
                good.Add(path, file.Reports);
        }
        var peak = await PeakOfAddingAsync(inputs.FullName, record);
        var (reports, leftOut, lost) = await CheckAsync(record, good);
        inputs.Delete(recursive: true);
        File.Delete(record);
        return new(good.Count, lost, reports, leftOut, peak);
    }

    private static async Task<long> PeakOfAddingAsync(string folder, string record)
    {
        string[] command = [.. BuiltProgram.Command, "add", folder, "--record", record];
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardError = true })!;
        var said = process.StandardError.ReadToEndAsync();
        var peak = await PeakMemory.OfAsync(process);
        return process.ExitCode == 0 ? peak : throw new InvalidOperationException($"the program ended with {process.ExitCode}: {await said}");
    }

    private static async Task<(int Reports, int LeftOut, int Lost)> CheckAsync(string record, Dictionary<string, int> good)
    {
        using var listed = new MemoryStream();
        if (await BuiltProgram.RunAsync([.. BuiltProgram.Command, "inputs", "--record", record, "--format", "jsonl"], listed) is { } failed)
            throw new InvalidOperationException(failed);
        listed.Position = 0;
        var (reports, leftOut, lost) = (0, 0, good.Count);
        using var reader = new StreamReader(listed);
        while (await reader.ReadLineAsync() is { } line)
        {
            var input = JsonElement.Parse(line);
            var had = input.GetProperty("taken").GetInt32() + input.GetProperty("known").GetInt32();
            reports += had;
            leftOut += input.GetProperty("left_out").EnumerateObject().Sum(static reason => reason.Value.GetInt32());
            var path = input.GetProperty("path").GetString()!;
            if (good.TryGetValue(path, out var expected))
            {
                lost -= had == expected ? 1 : 0;
                if (had != expected)
                    Console.Error.WriteLine($"{Path.GetFileName(path)}: {had} of {expected} reports");
            }
        }
        return (reports, leftOut, lost);
    }

    private sealed record RealFile(string Name, byte[] Bytes, int Reports)
    {
        public static RealFile Of(string path)
        {
            var bytes = File.ReadAllBytes(path);
            using var stream = new MemoryStream(bytes);
            var reports = ReportReader.Read(stream, path, new ReadingOptions()).Count(static outcome => outcome is ReadOutcome.Read);
            return new(Path.GetFileName(path), bytes, reports);
        }
    }

    private sealed record Outcome(int Good, int Lost, int Reports, int LeftOut, long Peak)
    {
        public Outcome And(Outcome other) => new(Good + other.Good, Lost + other.Lost, Reports + other.Reports, LeftOut + other.LeftOut, Math.Max(Peak, other.Peak));
    }
}
