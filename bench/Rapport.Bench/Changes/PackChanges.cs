using System.Globalization;
using Rapport.Coding;
using Rapport.Text;
using Rapport.Training;

namespace Rapport.Bench.Changes;

/// <summary>Tells what another pack finds in the same reports: a table by rule, and a list to be read.</summary>
internal static class PackChanges
{
    /// <summary>Codes every report by both packs and prints the table.</summary>
    /// <param name="older">A pack, or a folder of resources that is compiled to one.</param>
    /// <param name="newer">The same, as it is after a change.</param>
    /// <param name="files">Reports as text or JSON lines, packed by gzip or not.</param>
    /// <param name="list">Where each change is written with its sentence, a line each; null for nowhere.</param>
    /// <returns>0, or 1 where a pack or a file cannot be read.</returns>
    public static int Run(string older, string newer, IEnumerable<string> files, string? list)
    {
        try
        {
            var (left, right) = (new Coder(PackOf(older)), new Coder(PackOf(newer)));
            using var lines = list is null ? TextWriter.Null : new StreamWriter(list);
            var table = new ChangeTable();
            var built = new BuiltCoder();
            foreach (var file in files)
            {
                using var stream = File.OpenRead(file);
                foreach (var document in built.Read(stream, file))
                {
                    var annotated = built.Annotate(document);
                    var (was, now) = (FoundEntry.Of(left.Code(annotated)), FoundEntry.Of(right.Code(annotated)));
                    table.Add(was.Length, now.Length);
                    foreach (var change in Comparison.Of(was, now))
                    {
                        table.Add(change);
                        lines.WriteLine(LineOf(change, annotated));
                    }
                }
            }
            table.Print(Console.Out);
            return 0;
        }
        catch (Exception fault) when (fault is BrokenFileException or IOException)
        {
            Console.Error.WriteLine(fault.Message);
            return 1;
        }
    }

    private static Pack PackOf(string path) => Directory.Exists(path) ? PackCompiler.Compile(path).OrThrow() : BuiltCoder.Pack(path);

    private static string LineOf(Change change, AnnotatedDocument report)
    {
        var words = change.Latest.Evidence[0];
        var sentence = report.Sentences.FirstOrDefault(one => one.Span.Start <= words.Start && words.Start < one.Span.End)?.Span ?? words;
        var told = change.Kind == ChangeKind.Changed ? $"{change.Old}  =>  {change.New}" : change.Latest.ToString();
        return string.Create(CultureInfo.InvariantCulture,
            $"{change.Kind.ToString().ToLowerInvariant()}\t{change.Latest.Rule}\t{report.Document.Id}\t{told}\t{sentence.Of(report.Document.Text).ReplaceLineEndings(" ").Replace('\t', ' ')}");
    }
}
