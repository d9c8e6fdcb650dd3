using System.Collections.Immutable;

namespace Rapport.Bench.Layers;

/// <summary>Measures what is found against what others wrote about the same texts: labels of editors, headlines that were hidden.</summary>
internal static class LayerFigures
{
    private static readonly ImmutableArray<string> Files =
    [
        "layers/wce-dyads.jsonl", "layers/title-silver.jsonl",
        "corpus/wikipedia-current-events.jsonl.gz", "corpus/us-state.jsonl.gz", "corpus/us-whitehouse-intl.jsonl.gz",
    ];

    /// <summary>Reads, codes, prints.</summary>
    /// <param name="shared">The folder that holds layers/ and corpus/.</param>
    /// <param name="misses">Where what is not found is written, a line each: layer, report, what, text; null for nowhere.</param>
    /// <returns>0, or 1 where a file is missing.</returns>
    public static int Run(string shared, string? misses)
    {
        var files = Files.Select(name => Path.Combine(shared, name)).ToArray();
        if (Array.Find(files, file => !File.Exists(file)) is { } absent)
        {
            Console.Error.WriteLine($"{absent} is not there; name the folder of layers and corpus with --shared");
            return 1;
        }
        var coder = new BuiltCoder();
        using var list = misses is null ? TextWriter.Null : new StreamWriter(misses);
        var dyads = new DyadLayer(files[0]);
        foreach (var body in Bodies.Of([files[2]], dyads.Ids, coder))
            foreach (var miss in dyads.Misses(coder.Code(body)))
                list.WriteLine($"wce-dyads\t{body.Id}\t{miss}\t{OnOneLine(body.Text)}");
        dyads.Print();
        Console.WriteLine();
        var titles = new TitleLayer(files[1]);
        foreach (var body in Bodies.Of(files[3..], titles.Ids, coder))
            if (titles.Miss(coder.Code(body)) is { } miss)
                list.WriteLine($"title-silver\t{body.Id}\t{miss}\t{OnOneLine(body.Text)}");
        titles.Print();
        return 0;
    }

    private static string OnOneLine(string text) => text.ReplaceLineEndings(" / ").Replace('\t', ' ');
}
