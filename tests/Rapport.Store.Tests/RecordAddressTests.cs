using Rapport.Store.Questions;

namespace Rapport.Store.Tests;

/// <summary>Addresses are read as they are written, and what is none is refused with what is wrong and how it is written.</summary>
public sealed class RecordAddressTests
{
    [Theory]
    [InlineData("e1sa5v0s17mf0", "e1sa5v0s17mf0")]
    [InlineData("O1SA5", "o1sa5")]
    [InlineData("e1sa5v0s17mf0/2/goldstein", "e1sa5v0s17mf0/2/goldstein")]
    [InlineData("o1sa5v0s17mf0/reports", "o1sa5v0s17mf0/reports")]
    [InlineData("tenure/nor/Foreign Minister/Ada M. Holm/2024-05-03/Texts", "tenure/NOR/foreign-minister/ada-m-holm/2024-05-03/texts")]
    [InlineData("tenure/IGO:EU/high-representative/ida-lund", "tenure/IGO:EU/high-representative/ida-lund")]
    [InlineData("position/KEN/sx9yf2j0wkt2d", "position/KEN/sx9yf2j0wkt2d")]
    [InlineData("ask/ken/nor/sgydkrwxnk7ss/outlets", "ask/KEN/NOR/sgydkrwxnk7ss/outlets")]
    [InlineData("dyad/KEN/NOR", "dyad/KEN/NOR")]
    [InlineData("dyad/KEN/IGO:EU/2024-01-01..2024-06-30/occasions", "dyad/KEN/IGO:EU/2024-01-01..2024-06-30/occasions")]
    [InlineData("issue/one-china/statements", "issue/one-china/statements")]
    [InlineData("panel/day/CHN/BEL/2023-02-10/consult", "panel/day/CHN/BEL/2023-02-10/consult")]
    [InlineData("panel/week/CHN/BEL/2023-w06", "panel/week/CHN/BEL/2023-W06")]
    [InlineData("panel/month/undirected/CHN/BEL/2023-02", "panel/month/undirected/CHN/BEL/2023-02")]
    [InlineData("panel/month/CHN/BEL/2023-02-10..2023-02-28/events", "panel/month/CHN/BEL/2023-02-10..2023-02-28/events")]
    [InlineData("panel/year/CHN/BEL/2023-01-01..2023-12-31", "panel/year/CHN/BEL/2023")]
    public void An_address_is_read_as_it_is_written(string text, string written)
    {
        Assert.True(RecordAddress.TryParse(text, out var address, out var fault), fault);
        Assert.Equal(written, address.ToString());
        Assert.True(RecordAddress.TryParse(written, out var again, out _));
        Assert.Equal(address, again);
    }

    [Theory]
    [InlineData("", "a part of it is empty")]
    [InlineData("dyad//NOR", "a part of it is empty")]
    [InlineData("x123", "'x123' begins no address")]
    [InlineData("norway", "'norway' begins no address")]
    [InlineData("e1sa/goldstein/2", "nothing can stand behind 'goldstein'")]
    [InlineData("tenure/NOR/foreign-minister", "a person (ada-holm) is missing")]
    [InlineData("position/KEN/e1sa5v0s17mf0", "'e1sa5v0s17mf0' is no name of a statement")]
    [InlineData("dyad/NORWAY/KEN", "'NORWAY' is no code of an actor")]
    [InlineData("dyad/NOR", "another actor (KEN) is missing")]
    [InlineData("dyad/NOR/KEN/2024-06-01..2024-05-01", "'2024-06-01..2024-05-01' is no stretch of days")]
    [InlineData("panel/decade/NOR/KEN/2020", "'decade' is none of day, week, month, year")]
    [InlineData("panel/month/NOR/KEN", "a month (2023-02) is missing")]
    [InlineData("panel/month/NOR/KEN/2024-02-10", "'2024-02-10' is no month; write it as 2023-02")]
    [InlineData("panel/week/NOR/KEN/2023-W54", "'2023-W54' is no week; write it as 2023-W06")]
    [InlineData("panel/month/NOR/KEN/2024-01-10..2024-02-10", "is more than one month")]
    public void What_is_no_address_is_refused_in_clear_words(string text, string told)
    {
        Assert.False(RecordAddress.TryParse(text, out _, out var fault));
        Assert.Contains(told, fault, StringComparison.Ordinal);
        Assert.Contains("tenure/STATE/OFFICE/PERSON/DAY", fault, StringComparison.Ordinal);
    }
}
