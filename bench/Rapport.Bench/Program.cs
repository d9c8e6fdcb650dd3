using Rapport.Bench;

switch (args)
{
    case ["gold", .. var options]:
        return await GoldTable.RunAsync(Arguments.Option(options, "--shared") ?? Path.Combine(BuiltProgram.Root, "..", "shared"));
    case ["speed", var file, .. var options]:
        return await ProgramSpeed.RunAsync(file, Arguments.Option(options, "--cores"));
    case ["stages", .. var options]:
        StageBenchmarks.Run(options);
        return 0;
    default:
        Console.Error.WriteLine("usage: bench/run gold [--shared FOLDER] | speed FILE [--cores N] | stages [options of BenchmarkDotNet]");
        return 2;
}
