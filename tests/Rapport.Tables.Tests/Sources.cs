using System.Text;
using Rapport.Store.Tests;
using Rapport.Tables.Codes;
using Rapport.Training;
using Record = Rapport.Store.Record;

namespace Rapport.Tables.Tests;

/// <summary>What the tests write tables of: a record of two reports, and the codes of the project's own data.</summary>
internal static class Sources
{
    /// <summary>The folder of the project.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The folder of the material beside the project; it may be absent.</summary>
    public static string Shared { get; } = Environment.GetEnvironmentVariable("RAPPORT_SHARED") ?? Path.Combine(Root, "..", "shared");

    /// <summary>The codes of the project's data.</summary>
    public static CodeBook Codes { get; } = new(OntologySources.Read(Path.Combine(Root, "data", "ontology")), ActorSources.Read(Path.Combine(Root, "data")));

    /// <summary>A new record with a call and a signing.</summary>
    public static Record Record(RecordFolder folder, params ReportBuilder[] more)
    {
        var record = Rapport.Store.Record.Create(folder.Path());
        record.Append([Samples.Call().Build(), Samples.Signing().Build(), .. more.Select(static report => report.Build())]);
        return record;
    }

    /// <summary>The table as text.</summary>
    public static string Text(EventTable table, Record record, TableFormat format, TableQuestion? question = null, TextRights rights = TextRights.Words25)
    {
        using var stream = new MemoryStream();
        table.Write(new TableSource(record, Codes, question ?? new(), rights), format, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>The rows of a table without quoted cells, as cells by name.</summary>
    public static List<Dictionary<string, string>> Rows(EventTable table, Record record, TableQuestion? question = null, TextRights rights = TextRights.Words25) =>
        [.. Text(table, record, TableFormat.Tsv, question, rights).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(table.HasHeader ? 1 : 0)
            .Select(line => line.Split('\t').Select((cell, index) => (table.Fields[index].Name, cell)).ToDictionary(StringComparer.Ordinal))];

    /// <summary>A file of the material beside the project; the test is skipped where it is absent.</summary>
    public static string SharedFile(params string[] parts)
    {
        var path = Path.Combine([Shared, .. parts]);
        Assert.SkipUnless(File.Exists(path), "the event tables of others do not lie beside the checkout; RAPPORT_SHARED may name their folder");
        return path;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Rapport.slnx")))
            folder = folder.Parent ?? throw new InvalidOperationException("the tests do not lie in a checkout");
        return folder.FullName;
    }
}
