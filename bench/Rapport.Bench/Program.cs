using Rapport.Bench;
using Rapport.Bench.Changes;
using Rapport.Bench.Formats;
using Rapport.Bench.Layers;
using Rapport.Bench.Mutations;
using Rapport.Bench.Relevance;
using Rapport.Bench.Reliability;
using Rapport.Bench.Revisions;
using Rapport.Bench.Size;

switch (args)
{
    case ["gold", .. var options]:
        return await GoldTable.RunAsync(Arguments.Shared(options));
    case ["layers", .. var options]:
        return LayerFigures.Run(Arguments.Shared(options), Arguments.Option(options, "--misses"));
    case ["formats", .. var options]:
        return FormatFigures.Run(Arguments.Shared(options), Arguments.Option(options, "--list"), Arguments.Option(options, "--texts"));
    case ["archives", .. var options]:
        return ArchiveSpeed.Run(Arguments.Shared(options), Arguments.Number(options, "--size", 200), Arguments.Option(options, "--write"));
    case ["mutated", .. var options]:
        return await MutatedFiles.RunAsync(Arguments.Shared(options), Arguments.Number(options, "--count", 100_000), Arguments.Number(options, "--seed", 1));
    case ["gate", .. var options]:
        return GateFigures.Run(Arguments.Shared(options), Arguments.Option(options, "--list"));
    case ["revisions", .. var options]:
        return RevisionFigures.Run(Arguments.Shared(options), Arguments.Option(options, "--list"), options.Contains("--thresholds"));
    case ["changes", var older, var newer, .. var rest]:
        return PackChanges.Run(older, newer, Arguments.WithoutOption(rest, "--list"), Arguments.Option(rest, "--list"));
    case ["reliability", .. var options]:
        return ReliabilityFigures.Run(Arguments.Shared(options), Arguments.Option(options, "--write"));
    case ["speed", var file, .. var options]:
        return await ProgramSpeed.RunAsync(file, Arguments.Option(options, "--cores"));
    case ["tables", .. var options]:
        return TableSpeed.Run(Arguments.Number(options, "--events", 200_000));
    case ["grow", var record, var larger, .. var options]:
        return GrownRecord.Run(record, larger, Arguments.Number(options, "--times", 24), Arguments.Number(options, "--days", 29));
    case ["questions", var file, .. var options]:
        return QuestionSpeed.Run(file, Arguments.Option(options, "--only"));
    case ["served", var file, .. var options]:
        return await ServedSpeed.RunAsync(file, Arguments.Option(options, "--only"));
    case ["stages", .. var options]:
        StageBenchmarks.Run(options);
        return 0;
    default:
        Console.Error.WriteLine("""
            usage: bench/run gold [--shared FOLDER]
                   bench/run layers [--shared FOLDER] [--misses FILE]
                   bench/run formats [--shared FOLDER] [--list FILE] [--texts FOLDER]
                   bench/run archives [--shared FOLDER] [--size MB] [--write FILE]
                   bench/run mutated [--shared FOLDER] [--count N] [--seed N]
                   bench/run gate [--shared FOLDER] [--list FILE]
                   bench/run revisions [--shared FOLDER] [--list FILE] [--thresholds]
                   bench/run changes OLD NEW FILE... [--list FILE]
                   bench/run reliability [--shared FOLDER] [--write FILE]
                   bench/run speed FILE [--cores N]
                   bench/run tables [--events N]
                   bench/run grow RECORD NEW [--times N] [--days N]
                   bench/run questions RECORD [--only BEGINNING]
                   bench/run served RECORD [--only BEGINNING]
                   bench/run stages [options of BenchmarkDotNet]
            """);
        return 2;
}
