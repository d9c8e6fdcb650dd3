using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Rapport.Bench;

/// <summary>Words per second: the words of the samples by the mean time of a benchmark.</summary>
/// <param name="words">Number of words of the samples.</param>
internal sealed class WordRateColumn(int words) : IColumn
{
    public string Id => nameof(WordRateColumn);

    public string ColumnName => "Words/s";

    public string Legend => string.Create(CultureInfo.InvariantCulture, $"Words per second; the samples have {words:#,0} words");

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public bool IsAvailable(Summary summary) => true;

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase) =>
        summary[benchmarkCase]?.ResultStatistics is { } time
            ? (words / (time.Mean / 1e9)).ToString("#,0", CultureInfo.InvariantCulture)
            : "";

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);
}
