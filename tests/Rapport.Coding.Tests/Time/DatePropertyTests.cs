using System.Globalization;
using CsCheck;
using Rapport.Coding.Findings;
using Rapport.Coding.Time;

namespace Rapport.Coding.Tests.Time;

public sealed class DatePropertyTests
{
    private static readonly Gen<DateOnly> Days = Gen.Int[new DateOnly(1990, 1, 1).DayNumber, new DateOnly(2050, 12, 31).DayNumber].Select(DateOnly.FromDayNumber);
    private static readonly Gen<Bearing> Bearings = Gen.Int[0, 2].Select(i => (Bearing)i);

    private static readonly string[] Parts =
    [
        "on ", "Friday", "last ", "next ", "May", "Feb. ", "10", "-", "12", ", ", "2021", "in ", "to ", "31", "and ", "ago", "years ", "three ", "99 ", "today ", "since ",
        "(", ")", "2021-02-10", "this ", "month ", "mid-", "the ", "1990s ", "September ", "999 ", "29 ", "0 ", "é", " ",
    ];

    [Fact]
    public void A_weekday_is_never_a_week_away_and_lies_on_the_side_of_its_clause() =>
        Gen.Select(Days, Gen.Int[0, 6], Bearings).Sample((reference, weekday, bearing) =>
        {
            var date = One($"They meet on {(DayOfWeek)weekday}.", reference, bearing).Day;
            Assert.Equal((DayOfWeek)weekday, date.DayOfWeek);
            var away = date.DayNumber - reference.DayNumber;
            Assert.InRange(away, bearing == Bearing.Coming ? 0 : -6, bearing == Bearing.Coming ? 6 : 0);
        });

    [Fact]
    public void Last_and_next_weekdays_never_are_the_day_itself() =>
        Gen.Select(Days, Gen.Int[0, 6]).Sample((reference, weekday) =>
        {
            Assert.InRange(One($"They met last {(DayOfWeek)weekday}.", reference, Bearing.Past).Day.DayNumber - reference.DayNumber, -7, -1);
            Assert.InRange(One($"They meet next {(DayOfWeek)weekday}.", reference, Bearing.Coming).Day.DayNumber - reference.DayNumber, 1, 7);
        });

    [Fact]
    public void A_day_without_a_year_keeps_its_day_and_lies_on_the_side_of_its_clause() =>
        Gen.Select(Days, Days, Bearings).Sample((reference, day, bearing) =>
        {
            var date = One(string.Create(CultureInfo.InvariantCulture, $"They meet on {day:MMMM d}."), reference, bearing).Day;
            Assert.Equal((day.Month, day.Day), (date.Month, date.Day));
            var away = date.DayNumber - reference.DayNumber;
            if (bearing != Bearing.Unknown)
                Assert.True(bearing == Bearing.Past ? away <= 0 : away >= 0);
            else if ((day.Month, day.Day) != (2, 29))
                Assert.InRange(away, -183, 183);
        });

    [Fact]
    public void A_whole_date_is_itself_in_every_shape() =>
        Gen.Select(Days, Days, Bearings).Sample((reference, day, bearing) =>
        {
            foreach (var form in new[] { "MMMM d, yyyy", "MMM d, yyyy", "d MMMM yyyy", "yyyy-MM-dd", "dddd, MMMM d, yyyy" })
                Assert.Equal(day, One($"They met on {day.ToString(form, CultureInfo.InvariantCulture)} in Lima.", reference, bearing).Day);
        });

    [Fact]
    public void Any_words_are_read_without_overlap_and_without_fault() =>
        Gen.Select(Gen.Int[0, Parts.Length - 1].Select(i => Parts[i]).Array[0, 14].Select(string.Concat), Days, Bearings, Gen.Bool).Sample((text, reference, bearing, fine) =>
        {
            var sentence = Sentences.Of(text, fine);
            var end = 0;
            foreach (var time in DateReader.Read(sentence, reference, bearing))
            {
                Assert.True(time.Words.First >= end && time.Words.End > time.Words.First && time.Words.End <= sentence.Count);
                Assert.True(time.Last is null || (time.Date is { } first && first.Day <= time.Last.Value.Day));
                end = time.Words.End;
            }
        });

    private static EventDate One(string text, DateOnly reference, Bearing bearing) =>
        Assert.Single(DateReader.Read(Sentences.Of(text), reference, bearing)).Date!.Value;
}
