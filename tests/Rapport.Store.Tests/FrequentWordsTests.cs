using Microsoft.Data.Sqlite;
using Rapport.Coding;
using Rapport.Store.Questions;
using Rapport.Store.Reading;

namespace Rapport.Store.Tests;

public sealed class FrequentWordsTests : IDisposable
{
    private readonly RecordFolder _folder = new();
    private readonly Record _record;
    private readonly SqliteConnection _connection;

    public FrequentWordsTests()
    {
        _record = Record.Create(_folder.Path());
        _record.Append([.. Enumerable.Range(0, 40).Select(static number => new ReportBuilder($"r{number}", "Call", $"Suria and Verania spoke of {(number % 3 == 0 ? "fish" : "grain")} and of trade, part {number}.")
            .With(document => document with { Published = new DateOnly(2024, 1, 1).AddDays(number % 7), Outlet = number % 2 == 0 ? "Courier" : "Gazette" })
            .Statement(number % 5 == 0 ? StatementKind.Ask : StatementKind.Position, "SYR", number % 4 == 0 ? "" : "VEN", $"spoke of {(number % 3 == 0 ? "fish" : "grain")} and of trade", said => said).Build())]);
        _connection = new RecordFile(_record.Path).OpenForReading();
    }

    public void Dispose()
    {
        _connection.Dispose();
        _record.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("fish trade", 14)]
    [InlineData("grain", 26)]
    [InlineData("trade", 40)]
    [InlineData("wool", 0)]
    public void Rows_with_words_are_those_that_full_text_finds(string words, int count)
    {
        var held = RowsWithWords.Of(_connection, "evidence_words", Sql.Match(words))!;
        Assert.Equal(count, Enumerable.Range(0, 200).Count(row => held.Contains(row)));
    }

    [Fact]
    public void Frequent_words_list_the_same_findings_as_rare_ones()
    {
        var found = 0;
        foreach (var question in Questions())
        {
            var rare = FindingList.Of(_connection, question);
            var frequent = FindingList.Of(_connection, question, rare: 1);
            foreach (var oldestFirst in (bool[])[false, true])
                Assert.Equal(rare.Part(_connection, oldestFirst), frequent.Part(_connection, oldestFirst));
            Assert.Equal(rare.Total(_connection), frequent.Total(_connection));
            found += (int)rare.Total(_connection).Count;
        }

        Assert.True(found > 100);
    }

    [Fact]
    public void Frequent_words_list_the_same_reports_as_rare_ones()
    {
        foreach (var question in (ReportsQuestion[])[new() { Words = "fish" }, new() { Words = "grain trade", Outlet = "Gazette", Limit = 5 }, new() { Words = "trade", From = new(2024, 1, 3), To = new(2024, 1, 5) }])
        {
            var (rare, frequent) = (ReportLines.Of(_connection, question), ReportLines.Of(_connection, question, rare: 1));
            Assert.Equal(rare.Items.Select(static line => line.Report.Id), frequent.Items.Select(static line => line.Report.Id));
            Assert.NotEmpty(rare.Items);
            Assert.Equal(rare.Next, frequent.Next);
            if (question.Outlet is not null)
                Assert.Equal(rare.Total, frequent.Total);
        }
    }

    private static IEnumerable<StatementsQuestion> Questions() =>
        from words in (string[])["fish", "grain trade", "trade", "wool"]
        from question in (StatementsQuestion[])[
            new(), new() { Kind = StatementKind.Ask }, new() { Holder = new("SYR"), Target = new("VEN") }, new() { Country = new("VEN") }, new() { Outlet = "Courier" },
            new() { Holder = new("SYR"), Outlet = "Gazette", From = new(2024, 1, 2), To = new(2024, 1, 5) }]
        from limit in (int[])[3, 100]
        select question with { Words = words, Limit = limit };
}
