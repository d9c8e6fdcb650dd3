using System.Globalization;
using CsCheck;

namespace Rapport.Store.Tests;

public sealed class WordsTests
{
    [Theory]
    [InlineData("2024-02-29", true)]
    [InlineData("2023-02-29", false)]
    [InlineData("2023-13-01", false)]
    [InlineData("0000-01-01", false)]
    [InlineData("2023-02-1", false)]
    [InlineData("2023/02/10", false)]
    [InlineData("2023-02-1x", false)]
    [InlineData("2023-02-10 ", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_day_is_one_of_the_calendar_with_ten_signs(string? text, bool isDay) => Assert.Equal(isDay, Words.TryParseDay(text, out _));

    [Fact]
    public void Days_are_read_as_the_library_reads_them() =>
        Gen.Select(Gen.Int[0, 99], Gen.Int[0, 99], Gen.Int[0, 99], Gen.Int[0, 99]).Sample(static (century, year, month, day) =>
        {
            var text = $"{century:00}{year:00}-{month % 15:00}-{day % 34:00}";
            var isDay = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var expected);
            return Words.TryParseDay(text, out var read) == isDay && read == expected;
        });
}
