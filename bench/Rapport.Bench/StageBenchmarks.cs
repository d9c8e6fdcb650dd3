using System.Collections.Immutable;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Rapport.Formats;
using Rapport.Text;
using Rapport.Text.Language;
using Rapport.Text.Reading;

namespace Rapport.Bench;

/// <summary>The stages of the way of a report, each by itself, over the reports of samples/.</summary>
internal static class StageBenchmarks
{
    /// <summary>Runs the benchmarks that the options of BenchmarkDotNet choose; all where there are none.</summary>
    public static void Run(string[] options)
    {
        var job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance);
        var words = AnnotatedSamples().Sum(document => document.Sentences.Sum(sentence => sentence.Count));
        var config = DefaultConfig.Instance.AddJob(job).AddColumn(new WordRateColumn(words)).WithArtifactsPath(Path.Combine(BuiltProgram.Root, "BenchmarkDotNet.Artifacts"));
        BenchmarkSwitcher.FromAssembly(typeof(StageBenchmarks).Assembly).Run(options.Length > 0 ? options : ["--filter", "*"], config);
    }

    /// <summary>The language model of the built program.</summary>
    public static LanguageModel Model()
    {
        using var model = File.OpenRead(BuiltProgram.Model);
        return LanguageModel.Read(model, BuiltProgram.Model);
    }

    /// <summary>The annotator of the built program.</summary>
    public static Annotator Annotator()
    {
        using var model = File.OpenRead(BuiltProgram.Model);
        return Rapport.Text.Annotator.Read(model, BuiltProgram.Model);
    }

    /// <summary>The reports of samples/ with their sentences.</summary>
    public static ImmutableArray<AnnotatedDocument> AnnotatedSamples()
    {
        var annotator = Annotator();
        return [.. Samples().Select(document => annotator.Annotate(document))];
    }

    /// <summary>The reports of samples/ in the order of their names.</summary>
    public static ImmutableArray<Document> Samples()
    {
        var documents = ImmutableArray.CreateBuilder<Document>();
        foreach (var path in Directory.GetFiles(Path.Combine(BuiltProgram.Root, "samples"), "*.txt").Order(StringComparer.Ordinal))
        {
            using var stream = File.OpenRead(path);
            documents.AddRange(ReportReader.Read(stream, path, new ReadingOptions()).OfType<ReadOutcome.Read>().Select(read => read.Document));
        }
        return documents.ToImmutable();
    }
}
