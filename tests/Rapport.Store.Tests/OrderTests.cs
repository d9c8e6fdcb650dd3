using CsCheck;
using Rapport.Coding;
using Rapport.Coding.Findings;

namespace Rapport.Store.Tests;

public sealed class OrderTests
{
    private static readonly string[] Codes = ["NOR", "SYR", "EST", "IGO:UN"];
    private static readonly string[] Outlets = ["Tidings", "Courier"];
    private static readonly string Long = string.Join(' ', Enumerable.Range(0, 80).Select(static number => $"word{number}")) + ".";
    private static readonly string[] Names = ["Tsahkna", "Margus Tsahkna", "Kristen Michal", "Michal", "Tsahkna"];
    private static readonly string[] Paragraphs = ["Envoys met in the old harbour.", "Ministers spoke by telephone.", "Delegates signed an accord on fishing.", Long, Long + " That is all."];

    private static readonly Gen<ReportFindings> Report = Gen.Select(
        Gen.Int[0, 4], Gen.Int[0, 1], Gen.Int[0, 40], Gen.Select(Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[0, 5], Gen.Bool).Array[0, 4],
        static (paragraph, outlet, day, findings) =>
        {
            // The findings follow from the report, as they do from a coder: equal reports are coded equally.
            var builder = new ReportBuilder($"report-{paragraph}-{day}", "Harbour talks", Paragraphs[paragraph])
                .With(document => document with { Outlet = Outlets[outlet], Published = new DateOnly(2024, 1, 1).AddDays(day / 4) });
            foreach (var (source, target, number, said) in findings)
                if (said)
                    builder.Statement((StatementKind)number, Codes[source], source == target ? "" : Codes[target], Paragraphs[paragraph],
                        found => found with { Issue = new(null, $"matter {number}"), Date = number == 0 ? null : found.Date });
                else
                    builder.Event("CONSULT", source == target ? $"{Codes[source]} {Codes[(source + 1) % 4]}" : Codes[source], source == target ? "" : Codes[target], Paragraphs[paragraph],
                        found => found with { Intensity = (number - 2) / 10.0, Status = number == 5 ? EventStatus.Planned : EventStatus.Actual });
            if (day % 3 > 0)
                builder.Event("CONSULT", "EST NOR", "", Paragraphs[paragraph], found => found with { Occasion = "o1", Date = null })
                    .Person(Names[day % 5], "foreign minister", "EST").Occasion("meeting", "EST NOR", 0)
                    .Redate(day % 4 == 0 ? null : new(new DateOnly(2024, 1, 1).AddDays(day / 5), day % 7 == 0 ? DatePrecision.Month : DatePrecision.Day));
            return builder.Build();
        });

    [Fact]
    public void Any_order_and_any_partition_of_the_same_reports_make_the_same_record() =>
        Gen.Select(Report.Array[1, 12], Gen.Int[1, 5], Gen.Int[0, int.MaxValue]).Sample(
            static (reports, size, seed) =>
            {
                var distinct = reports.DistinctBy(static report => (report.Report.Document.Id, report.Report.Document.Outlet)).ToArray();
                var shuffled = distinct.Concat(distinct.Take(2)).ToArray();
                new Random(seed).Shuffle(shuffled);
                using var folder = new RecordFolder();
                string whole, parts;
                using (var record = Record.Create(folder.Path("whole.rapport")))
                {
                    record.Append(distinct);
                    whole = record.ContentHash();
                }

                using (var record = Record.Create(folder.Path("parts.rapport")))
                {
                    foreach (var part in shuffled.Chunk(size))
                        record.Append(part);
                    parts = record.ContentHash();
                }

                return whole == parts && Content.Of(folder.Path("whole.rapport")) == Content.Of(folder.Path("parts.rapport"));
            },
            iter: 40, threads: 1, seed: "0000KOIKg1s1");
}
