using System.Globalization;
using Rapport.Coding.Time;
using Rapport.Text;

namespace Rapport.Coding.Tests.Time;

public sealed class DateReaderTests
{
    /// <summary>A Friday.</summary>
    private static readonly DateOnly Day = new(2023, 2, 10);

    [Theory]
    [InlineData("The two ministers spoke on Friday.", "Friday", "2023-02-10")]
    [InlineData("The two ministers spoke Thursday in Lima.", "Thursday", "2023-02-09")]
    [InlineData("The envoy left on Saturday.", "Saturday", "2023-02-04")]
    [InlineData("The envoy left last Friday.", "last Friday", "2023-02-03")]
    [InlineData("The envoy landed on Tuesday night.", "Tuesday night", "2023-02-07")]
    [InlineData("Peru opened its embassy today.", "today", "2023-02-10")]
    [InlineData("Peru opened its embassy yesterday.", "yesterday", "2023-02-09")]
    [InlineData("Shells fell on the town last night.", "last night", "2023-02-09")]
    [InlineData("Talks began the day before yesterday.", "the day before yesterday", "2023-02-08")]
    [InlineData("They met earlier today in Quito.", "earlier today", "2023-02-10")]
    [InlineData("Talks were held on Feb. 7 in Lima.", "Feb. 7", "2023-02-07")]
    [InlineData("Talks were held on 7 February in Lima.", "7 February", "2023-02-07")]
    [InlineData("Talks were held on February 7th.", "February 7th", "2023-02-07")]
    [InlineData("The accord of September 2 holds.", "September 2", "2022-09-02")]
    [InlineData("The accord of 10 February 2021 holds.", "10 February 2021", "2021-02-10")]
    [InlineData("The accord of Wednesday, February 10, 2021, holds.", "Wednesday, February 10, 2021", "2021-02-10")]
    [InlineData("The accord of 2021-02-10 holds.", "2021-02-10", "2021-02-10")]
    [InlineData("The road was closed three days ago.", "three days ago", "2023-02-07")]
    [InlineData("The road was closed two years ago.", "two years ago", "2021")]
    [InlineData("The road was closed four months ago.", "four months ago", "2022-10")]
    [InlineData("The road was closed last year.", "last year", "2022")]
    [InlineData("The road was closed last month.", "last month", "2023-01")]
    [InlineData("The road was closed earlier this month.", "earlier this month", "2023-02")]
    [InlineData("The road was closed earlier this year.", "earlier this year", "2023")]
    [InlineData("The road was closed in November.", "November", "2022-11")]
    [InlineData("The road was closed in November 2020.", "November 2020", "2020-11")]
    [InlineData("The road was closed last October.", "last October", "2022-10")]
    [InlineData("The road was closed in mid-August.", "mid-August", "2022-08")]
    [InlineData("The road was closed in 2014.", "2014", "2014")]
    [InlineData("The road was closed in late 2020.", "2020", "2020")]
    public void The_past_is_read_from_the_reference_day(string text, string words, string date) => Check(text, Bearing.Past, words, date);

    [Theory]
    [InlineData("They will meet on Monday.", "Monday", "2023-02-13")]
    [InlineData("They will meet on Friday.", "Friday", "2023-02-10")]
    [InlineData("They will meet next Friday.", "next Friday", "2023-02-17")]
    [InlineData("They will meet this Thursday.", "this Thursday", "2023-02-16")]
    [InlineData("They will meet tomorrow.", "tomorrow", "2023-02-11")]
    [InlineData("They will meet on May 3.", "May 3", "2023-05-03")]
    [InlineData("They will meet on January 3.", "January 3", "2024-01-03")]
    [InlineData("They will meet in May.", "May", "2023-05")]
    [InlineData("They will meet next January.", "next January", "2024-01")]
    [InlineData("They will meet next month.", "next month", "2023-03")]
    [InlineData("They will meet next year.", "next year", "2024")]
    [InlineData("They will meet later this year.", "later this year", "2023")]
    [InlineData("They will meet in early June.", "early June", "2023-06")]
    public void What_is_to_come_is_read_forwards(string text, string words, string date) => Check(text, Bearing.Coming, words, date);

    [Theory]
    [InlineData("Her visit of Feb. 14 is prepared.", "Feb. 14", "2023-02-14")]
    [InlineData("Her visit of Feb. 8 was prepared.", "Feb. 8", "2023-02-08")]
    [InlineData("Her visit of Dec. 28 was prepared.", "Dec. 28", "2022-12-28")]
    [InlineData("Her visit on Saturday was prepared.", "Saturday", "2023-02-04")]
    public void Where_nothing_tells_a_day_is_the_nearest_and_a_weekday_the_last(string text, string words, string date) => Check(text, Bearing.Unknown, words, date);

    [Theory]
    [InlineData("She will be in Lima June 13-14 for talks.", "June 13-14", "2023-06-13", "2023-06-14")]
    [InlineData("She will be in Lima from 19 to 20 November for talks.", "19 to 20 November", "2023-11-19", "2023-11-20")]
    [InlineData("She will be in Lima from 28 February to 6 March.", "28 February to 6 March", "2023-02-28", "2023-03-06")]
    [InlineData("She will be in Lima on June 30 - July 2, 2024.", "June 30 - July 2, 2024", "2024-06-30", "2024-07-02")]
    [InlineData("She will be in Lima on December 30 to January 2.", "December 30 to January 2", "2023-12-30", "2024-01-02")]
    [InlineData("She will be in Lima on May 3 and 4.", "May 3 and 4", "2023-05-03", "2023-05-04")]
    [InlineData("She will be in Lima from Tuesday to Thursday.", "Tuesday to Thursday", "2023-02-14", "2023-02-16")]
    [InlineData("The pact runs from 2024 to 2029.", "2024 to 2029", "2024", "2029")]
    public void A_range_has_its_last_day_too(string text, string words, string first, string last)
    {
        foreach (var fine in new[] { false, true })
        {
            var sentence = Sentences.Of(text, fine);
            var time = Assert.Single(DateReader.Read(sentence, Day, Bearing.Coming));
            Assert.Equal(words, Sentences.Words(text, sentence, time.Words));
            Assert.Equal((first, last), (time.Date.ToString(), time.Last.ToString()));
            Assert.Equal(TimeExtent.Range, time.Extent);
        }
    }

    [Theory]
    [InlineData("The road was closed weeks ago.", "weeks ago", TimeDirection.Past)]
    [InlineData("The road was closed last week.", "last week", TimeDirection.Past)]
    [InlineData("The road was closed several years ago.", "several years ago", TimeDirection.Past)]
    [InlineData("The road was built in the 1990s.", "1990s", TimeDirection.Past)]
    [InlineData("The road will open next week.", "next week", TimeDirection.Future)]
    [InlineData("The road will open within two months.", "within two months", TimeDirection.Future)]
    [InlineData("The road will open in the coming days.", "the coming days", TimeDirection.Future)]
    [InlineData("The road opens this week.", "this week", TimeDirection.Present)]
    [InlineData("The road opened the following week.", "the following week", TimeDirection.Unknown)]
    public void What_cannot_be_dated_is_seen_with_its_direction(string text, string words, TimeDirection direction)
    {
        var sentence = Sentences.Of(text);
        var time = Assert.Single(DateReader.Read(sentence, Day));
        Assert.Equal((words, null, direction), (Sentences.Words(text, sentence, time.Words), time.Date, time.Direction));
    }

    [Theory]
    [InlineData("Peru has been a member since 2018.", TimeExtent.Since, TimeDirection.Past)]
    [InlineData("Peru has been shelled since Friday.", TimeExtent.Since, TimeDirection.Present)]
    [InlineData("The force will stay until 2030.", TimeExtent.Until, TimeDirection.Future)]
    [InlineData("The force will leave by May 3, 2023.", TimeExtent.Until, TimeDirection.Future)]
    [InlineData("The aid came after Tuesday's earthquake.", TimeExtent.After, TimeDirection.Past)]
    [InlineData("The aid came before Feb. 7.", TimeExtent.Before, TimeDirection.Past)]
    [InlineData("The aid will come from 2025 onwards.", TimeExtent.Since, TimeDirection.Future)]
    [InlineData("The aid came on Tuesday.", TimeExtent.At, TimeDirection.Past)]
    [InlineData("The aid comes today.", TimeExtent.At, TimeDirection.Present)]
    public void Extent_and_direction_are_told(string text, TimeExtent extent, TimeDirection direction)
    {
        var time = Assert.Single(DateReader.Read(Sentences.Of(text), Day));
        Assert.Equal((extent, direction), (time.Extent, time.Direction));
        Assert.NotNull(time.Date);
    }

    [Theory]
    [InlineData("Peru may send 14 trucks and 30 nurses.")]
    [InlineData("The march of 2000 soldiers went on.")]
    [InlineData("Black Friday sales rose.")]
    [InlineData("Minister May and Minister March spoke.")]
    [InlineData("Flight 2018 carried 1,990 boxes.")]
    [InlineData("Feb. 30 does not exist.")]
    [InlineData("The second day of talks was quiet.")]
    public void What_is_no_time_is_not_taken_for_one(string text) =>
        Assert.Empty(DateReader.Read(Sentences.Of(text), Day));

    [Fact]
    public void Several_times_of_one_sentence_come_in_order()
    {
        const string text = "On Tuesday, Peru, which left in 2014, said that talks of May 3 and 30 more would be held next year.";
        var sentence = Sentences.Of(text);
        Assert.Equal(
            ["Tuesday 2023-02-07", "2014 2014", "May 3 2023-05-03", "next year 2024"],
            DateReader.Read(sentence, Day).Select(time => $"{Sentences.Words(text, sentence, time.Words)} {time.Date}"));
    }

    [Fact]
    public void Without_a_reference_day_only_whole_dates_are_told()
    {
        var times = DateReader.Read(Sentences.Of("On Friday and on May 3 they recalled the accord of May 5, 2020."), (DateOnly?)null);
        Assert.Equal([null, null, "2020-05-05"], times.Select(time => time.Date?.ToString()));
    }

    [Fact]
    public void The_dateline_goes_before_the_day_of_publication()
    {
        var document = new Document { Id = "1", Text = "", Published = new DateOnly(2023, 2, 11) };
        Assert.Equal(new DateOnly(2023, 2, 11), DateReader.ReferenceOf(document));
        var dated = document with { Dateline = new Dateline("LIMA", Day, null, new TextSpan(0, 0)) };
        Assert.Equal(Day, DateReader.ReferenceOf(dated));
        Assert.Null(DateReader.ReferenceOf(document with { Published = null }));
    }

    [Fact]
    public void In_a_caption_only_whole_dates_are_told()
    {
        var document = new Document { Id = "1", Text = "x", Published = Day, Sections = [new Section(SectionKind.Caption, new TextSpan(0, 1))] };
        var sentence = Sentences.Of("Boats lie in Ilo on Friday.") with { SectionIndex = 0 };
        Assert.Null(Assert.Single(DateReader.Read(sentence, document)).Date);
        Assert.NotNull(Assert.Single(DateReader.Read(sentence with { SectionIndex = -1 }, document)).Date);
    }

    private static void Check(string text, Bearing bearing, string words, string date)
    {
        foreach (var fine in new[] { false, true })
        {
            var sentence = Sentences.Of(text, fine);
            var time = Assert.Single(DateReader.Read(sentence, Day, bearing));
            Assert.Equal(words.TrimEnd('.'), Sentences.Words(text, sentence, time.Words).TrimEnd('.'));
            Assert.Equal(date, string.Create(CultureInfo.InvariantCulture, $"{time.Date}"));
            Assert.Null(time.Last);
        }
    }
}
