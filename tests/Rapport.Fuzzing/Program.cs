using Rapport.Fuzzing;
using SharpFuzz;

// Rapport.Fuzzing names              the names of all targets, a line each
// Rapport.Fuzzing seeds NAME FOLDER  writes inputs to begin with
// Rapport.Fuzzing run NAME FILE...   gives the files to a target
// Rapport.Fuzzing NAME               gives a target what the fuzzer AFL++ sends
switch (args)
{
    case ["names"]:
        foreach (var name in FuzzTarget.Names)
            Console.WriteLine(name);
        return 0;
    case ["seeds", var name, var folder]:
        SeedFiles.Write(name, folder);
        return 0;
    case ["run", var name, .. var files]:
        var target = FuzzTarget.Of(name);
        foreach (var file in files)
            target(File.ReadAllBytes(file));
        return 0;
    case [var name] when FuzzTarget.Names.Contains(name):
        // What is traced may only run once the fuzzer has given its memory.
        var fuzzed = new Lazy<Action<byte[]>>(() => FuzzTarget.Of(name));
        Fuzzer.OutOfProcess.Run(stream =>
        {
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            fuzzed.Value(bytes.ToArray());
        });
        return 0;
    default:
        Console.Error.WriteLine("usage: Rapport.Fuzzing names | seeds NAME FOLDER | run NAME FILE... | NAME");
        return 2;
}
