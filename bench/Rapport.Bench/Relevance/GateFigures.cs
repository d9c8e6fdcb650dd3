using System.Diagnostics;
using System.Globalization;
using Rapport.Coding.Relevance;
using Rapport.Text;
using Rapport.Training;

namespace Rapport.Bench.Relevance;

/// <summary>
/// Measures the gate: of annotated reports, how many with findings pass; of the corpora, in what passes and what does not the coder finds something, on the
/// reports that were held back when the weights were learned; and how fast it is.
/// </summary>
internal static class GateFigures
{
    private static readonly string[] Corpora =
    [
        "us-state", "us-whitehouse-intl", "us-whitehouse-intl-remarks", "us-whitehouse-other", "au-pm-releases-intl", "au-pm-speeches-intl",
        "re3d", "wikinews-en", "wikinews-gum", "wikipedia-current-events",
    ];

    /// <summary>Prints a table.</summary>
    /// <param name="shared">The folder of gold, corpora and the seed.</param>
    /// <param name="list">A file for the relevant reports that do not pass, or null.</param>
    public static int Run(string shared, string? list)
    {
        var coder = new BuiltCoder();
        var pack = BuiltCoder.Pack(Path.Combine(BuiltProgram.Folder, "rapport.pack"));
        var gate = new RelevanceGate(pack.Relevance, pack.Actors);
        var missed = new List<string>();
        Console.WriteLine("| reports | number | something in them | of these pass | pass | of these with something | of the others pass |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|");
        foreach (var file in new[] { Path.Combine("seed", "seed.gold"), Path.Combine("gold", "wire.dev"), Path.Combine("gold", "readouts.dev"), Path.Combine("gold", "plover-gsr.dev") })
            Print(Path.GetFileName(file) + " (annotated)", JsonLines.Read(Path.Combine(shared, file + ".jsonl")).Where(static json => json.Text("lang") is null or "en")
                .Select(static json => (
                    new Document { Id = json.Text("id") ?? "", Text = $"{json.Text("title")}\n\n{json.Text("text")}", Side = json.Text("side"), Sections = [] },
                    json.Items("events").Any() || json.Items("statements").Any() || json.Text("type") is not null)), gate, missed);
        foreach (var corpus in Corpora)
            Print(corpus, Held(coder, Path.Combine(shared, "corpus", corpus + ".jsonl.gz")).Select(static one => (one.Document, one.IsRelevant)), gate, missed);
        if (list is not null)
            File.WriteAllLines(list, missed);
        Console.WriteLine();
        Console.WriteLine(Speed(gate, coder, Path.Combine(shared, "corpus", "us-whitehouse-other.jsonl.gz")));
        return 0;
    }

    private static IEnumerable<RelevanceExample> Held(BuiltCoder coder, string path)
    {
        using var stream = File.OpenRead(path);
        return [.. coder.Read(stream, path).Where(static document => new RelevanceExample(document, []).IsHeldBack).ToList().AsParallel().AsOrdered().Select(document => RelevanceExample.Of(coder.Code(document)))];
    }

    private static void Print(string name, IEnumerable<(Document Document, bool Relevant)> reports, RelevanceGate gate, List<string> missed)
    {
        var (number, relevant, found, passed) = (0, 0, 0, 0);
        foreach (var (document, isRelevant) in reports)
        {
            var verdict = gate.Weigh(document);
            number++;
            relevant += isRelevant ? 1 : 0;
            passed += verdict.Passes ? 1 : 0;
            found += isRelevant && verdict.Passes ? 1 : 0;
            if (isRelevant && !verdict.Passes)
                missed.Add(string.Create(CultureInfo.InvariantCulture, $"{name}\t{document.Id}\t{verdict.Hundredths}\t{verdict.Sentence.Of(document.Text).ReplaceLineEndings(" ").Trim()}"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {name} | {number} | {relevant} | {Share.Of(found, relevant):0.000} | {passed} | {Share.Of(found, passed):0.000} | {Share.Of(passed - found, number - relevant):0.000} |"));
    }

    private static string Speed(RelevanceGate gate, BuiltCoder coder, string path)
    {
        using var stream = File.OpenRead(path);
        var documents = coder.Read(stream, path).ToList();
        var words = documents.Sum(static document => (long)document.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);
        long Weigh() => documents.Sum(document => (long)gate.Weigh(document).Hundredths);
        Weigh();
        var clock = Stopwatch.GetTimestamp();
        Weigh();
        return string.Create(CultureInfo.InvariantCulture, $"{words:N0} words of us-whitehouse-other on one core: {words / Stopwatch.GetElapsedTime(clock).TotalSeconds:N0} words a second");
    }
}
