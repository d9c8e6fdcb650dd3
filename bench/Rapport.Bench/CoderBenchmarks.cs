using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Rapport.Coding;
using Rapport.Text;

namespace Rapport.Bench;

/// <summary>The coder by itself: annotated reports to findings.</summary>
[MemoryDiagnoser]
public class CoderBenchmarks
{
    private ImmutableArray<AnnotatedDocument> documents;
    private Coder? coder;

    /// <summary>Reads the pack, and annotates the samples.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        documents = StageBenchmarks.AnnotatedSamples();
        using var pack = File.OpenRead(BuiltProgram.Pack);
        coder = new Coder(Pack.Read(pack, BuiltProgram.Pack));
    }

    /// <summary>Codes all samples; the number of statements.</summary>
    [Benchmark]
    public int Coder() => documents.Sum(document => coder!.Code(document).Statements.Length);
}
