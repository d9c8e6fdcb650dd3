using Rapport.Coding;
using Rapport.Text;

namespace Rapport.Training.Tests;

public sealed class OntologySourcesTests : IDisposable
{
    private static readonly string Tables = Path.Combine(Root(), "data", "ontology");

    private readonly string folder = Directory.CreateTempSubdirectory("ontology-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string Root()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "Rapport.slnx")))
            directory = directory.Parent ?? throw new InvalidOperationException("the tests do not lie in a checkout");
        return directory.FullName;
    }

    [Fact]
    public void The_tables_of_the_project_have_sixteen_types_and_thirty_seven_contexts()
    {
        var ontology = OntologySources.Read(Tables);

        Assert.Equal(16, ontology.Types.Length);
        Assert.Equal(37, ontology.AllContexts.Length);
        Assert.All(ontology.Types, type => Assert.Equal(type.Intensity, ontology.Intensity(type.Name, null)));
    }

    [Fact]
    public void Cooperation_is_never_negative_and_conflict_never_positive_but_for_requests()
    {
        foreach (var type in OntologySources.Read(Tables).Types)
            foreach (var intensity in type.Modes.Select(mode => mode.Intensity).Append(type.Intensity))
                if (type.Quad.EndsWith("cooperation", StringComparison.Ordinal))
                    Assert.InRange(intensity, 0.5, 10);
                else
                    Assert.InRange(intensity, -10, type.Name == "REQUEST" ? 0.5 : -1);
    }

    [Fact]
    public void A_call_is_verbal_cooperation_at_the_intensity_of_its_mode()
    {
        var ontology = OntologySources.Read(Tables);

        Assert.Equal("verbal-cooperation", ontology.Quad("CONSULT"));
        Assert.Equal(1.5, ontology.Intensity("CONSULT", "phone"));
        Assert.Equal(2.5, ontology.Intensity("CONSULT", null));
        Assert.Equal(-3, ontology.Intensity("ACCUSE", null));
        Assert.Equal(["diplomatic"], ontology.Contexts("041"));
        Assert.Equal(("CONSULT", "phone"), (ontology.Cameo("041")!.Type, ontology.Cameo("041")!.Mode));
        Assert.True(ontology.IsMode("CONSULT", "phone"));
        Assert.False(ontology.IsMode("AGREE", "phone"));
        Assert.False(ontology.IsType("CALL"));
        Assert.Empty(ontology.Contexts("999"));
    }

    [Fact]
    public void A_hope_becomes_a_request_and_an_assessment_no_event()
    {
        var ontology = OntologySources.Read(Tables);

        Assert.Equal(new EventProjection("REQUEST", null, "020", false), ontology.Projection(StatementKind.Ask));
        Assert.True(ontology.Projection(StatementKind.Position)!.OnlyWhereItBacksTheTarget);
        Assert.Null(ontology.Projection(StatementKind.Assessment));
        Assert.Null(ontology.Projection(StatementKind.Topics));
    }

    [Fact]
    public void The_type_and_mode_of_a_projection_are_those_of_its_code()
    {
        var ontology = OntologySources.Read(Tables);

        foreach (var (_, projection) in ontology.Projections)
            Assert.Equal(projection.Type, ontology.Cameo(projection.Cameo)!.Type);
    }

    [Fact]
    public void What_was_written_is_read_back_and_written_to_the_same_bytes()
    {
        var bytes = Bytes(OntologySources.Read(Tables));
        using var reader = new BinaryReader(new MemoryStream(bytes));

        var again = Ontology.Read(reader);

        Assert.Equal(bytes, Bytes(again));
        Assert.Null(again.Cameo("1214")!.Goldstein);
        Assert.Equal(-9.2, again.Cameo("1712")!.Goldstein);
    }

    private static byte[] Bytes(Ontology ontology)
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream))
            ontology.Write(writer);
        return stream.ToArray();
    }

    [Theory]
    [InlineData("types.tsv", "CONSULT\tverbal-cooperation\t2.5", "CONSULT\tverbal-cooperation\tmuch", "is no number")]
    [InlineData("types.tsv", "CONSULT\tverbal-cooperation", "CONSULT\tfriendly", "quad")]
    [InlineData("modes.tsv", "CONSULT\tphone", "CONSULTS\tphone", "types.tsv")]
    [InlineData("modes.tsv", "CONSULT\tphone", "CONSULT\tvisit", "stands twice")]
    [InlineData("cameo.tsv", "041\tCONSULT\tphone", "041\tCONSULT\tletter", "no mode")]
    [InlineData("cameo.tsv", "041\tCONSULT", "O41\tCONSULT", "no CAMEO code")]
    [InlineData("cameo.tsv", "041\tCONSULT", "040\tCONSULT", "second time")]
    [InlineData("cameo.tsv", "phone\tdiplomatic", "phone\tchatty", "contexts.tsv")]
    [InlineData("cameo.tsv", "phone\tdiplomatic\t1\t", "phone\tdiplomatic\t", "cells")]
    [InlineData("projection.tsv", "ask\tREQUEST\t-\t020", "ask\tREQUEST\t-\t099", "cameo.tsv")]
    [InlineData("projection.tsv", "topics", "gossip", "kinds of statement")]
    public void A_broken_row_is_named_with_its_file_and_line(string file, string sound, string broken, string fault)
    {
        foreach (var table in Directory.GetFiles(Tables))
            File.Copy(table, Path.Combine(folder, Path.GetFileName(table)));
        var path = Path.Combine(folder, file);
        var lines = File.ReadAllLines(path);
        var index = Array.FindIndex(lines, line => line.Contains(sound, StringComparison.Ordinal));
        lines[index] = lines[index].Replace(sound, broken, StringComparison.Ordinal);
        File.WriteAllLines(path, lines);

        var exception = Assert.Throws<BrokenFileException>(() => OntologySources.Read(folder));

        Assert.Equal((path, index + 1), (exception.Path, exception.Line));
        Assert.Contains(fault, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_table_is_named() =>
        Assert.Contains("missing", Assert.Throws<BrokenFileException>(() => OntologySources.Read(folder)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_kind_of_statement_without_a_row_is_named()
    {
        foreach (var table in Directory.GetFiles(Tables))
            File.Copy(table, Path.Combine(folder, Path.GetFileName(table)));
        var path = Path.Combine(folder, "projection.tsv");
        File.WriteAllLines(path, File.ReadAllLines(path).Where(line => !line.StartsWith("warning", StringComparison.Ordinal)));

        Assert.Contains("warning", Assert.Throws<BrokenFileException>(() => OntologySources.Read(folder)).Message, StringComparison.Ordinal);
    }
}
