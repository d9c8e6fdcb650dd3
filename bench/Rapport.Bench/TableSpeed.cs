using System.Diagnostics;
using System.Globalization;
using Rapport.Coding;
using Rapport.Coding.Actors;
using Rapport.Coding.Findings;
using Rapport.Store;
using Rapport.Tables;
using Rapport.Tables.Codes;
using Rapport.Text;
using Rapport.Training;

namespace Rapport.Bench;

/// <summary>Measures how fast a large record is written as tables, and that the memory does not grow with it. The events are made up, from a fixed seed.</summary>
internal static class TableSpeed
{
    private const int EventsOfReport = 20;
    private const int ReportsAtOnce = 250;
    private const string Words = "held talks with the foreign minister on trade, fisheries and the treaty, and both sides agreed to meet again";

    /// <summary>Makes a record of so many events, writes it in every format and prints rows a second.</summary>
    public static int Run(int events)
    {
        var folder = Directory.CreateTempSubdirectory("rapport-tables-");
        try
        {
            var data = Path.Combine(BuiltProgram.Root, "data");
            var (ontology, actors) = (OntologySources.Read(Path.Combine(data, "ontology")), ActorSources.Read(data));
            using var record = Record.Create(Path.Combine(folder.FullName, "large.rapport"));
            var clock = Stopwatch.StartNew();
            Fill(record, events, ontology, [.. actors.Tables.States.Select(static state => state.Code)]);
            Print("events appended", events / clock.Elapsed.TotalSeconds, "events/s");
            PrintPeak("peak memory before any table");
            var source = new TableSource(record, new CodeBook(ontology, actors), new TableQuestion(), TextRights.Words25);
            foreach (var table in (EventTable[])[EventTables.Own[0], EventTables.Views[^1]])
                foreach (var format in Enum.GetValues<TableFormat>())
                    Write(table, format, source, Path.Combine(folder.FullName, "table"));
            PrintPeak("peak memory behind all tables");
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Write(EventTable table, TableFormat format, TableSource source, string path)
    {
        var clock = Stopwatch.StartNew();
        long rows;
        using (var stream = File.Create(path))
            rows = table.Write(source, format, stream);
        Print($"{table.Name} as {format.ToString().ToLowerInvariant()}: {rows:#,0} rows, {new FileInfo(path).Length / 1048576.0:0} MB", rows / clock.Elapsed.TotalSeconds, "rows/s");
    }

    private static void Fill(Record record, int events, Ontology ontology, IReadOnlyList<ActorCode> states)
    {
        var chance = new Random(1);
        var codes = ontology.CameoCodes.Where(static code => code.Type is not null).ToList();
        for (var report = 0; report * EventsOfReport < events;)
        {
            var batch = new List<ReportFindings>(ReportsAtOnce);
            for (; batch.Count < ReportsAtOnce && report * EventsOfReport < events; report++)
                batch.Add(Report(report, chance, ontology, codes, states));
            record.Append(batch);
        }
    }

    private static ReportFindings Report(int number, Random chance, Ontology ontology, List<CameoCode> codes, IReadOnlyList<ActorCode> states)
    {
        var day = new DateOnly(2000, 1, 1).AddDays(chance.Next(9000));
        var text = string.Create(CultureInfo.InvariantCulture, $"Report {number}. The minister {Words}.");
        var span = new TextSpan(text.IndexOf(Words, StringComparison.Ordinal), text.Length - 1);
        Actor Somebody() => new(states[chance.Next(states.Count)], "GOV", null);
        var found = Enumerable.Range(1, EventsOfReport).Select(which =>
        {
            var code = codes[chance.Next(codes.Count)];
            return new Event
            {
                Id = $"e{which}",
                Type = code.Type!,
                Mode = code.Mode,
                Contexts = code.Contexts,
                Cameo = code.Code,
                Quad = ontology.Quad(code.Type!),
                Intensity = ontology.Intensity(code.Type!, code.Mode),
                Source = [Somebody()],
                Target = [Somebody()],
                Date = new EventDate(day, DatePrecision.Day),
                Evidence = [span],
                Rule = "made/up",
                Confidence = 0.9,
            };
        });
        var document = new Document { Id = string.Create(CultureInfo.InvariantCulture, $"report-{number}"), Text = text, Outlet = "Tidings", Side = "NOR", Published = day, Url = "https://example.org/" };
        return new() { Report = new AnnotatedDocument(document, []), Events = [.. found], Pack = "sha256:00" };
    }

    private static void PrintPeak(string what)
    {
        using var process = Process.GetCurrentProcess();
        Print(what, process.PeakWorkingSet64 / 1048576.0, "MB");
    }

    private static void Print(string what, double number, string unit) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-60} {number,12:#,0} {unit}"));
}
