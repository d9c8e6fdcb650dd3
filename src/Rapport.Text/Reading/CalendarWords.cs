namespace Rapport.Text.Reading;

/// <summary>The English names of months and weekdays.</summary>
public static class CalendarWords
{
    private static readonly string[] Months =
    [
        "january", "february", "march", "april", "may", "june",
        "july", "august", "september", "october", "november", "december",
    ];

    private static readonly string[] Weekdays =
        ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    /// <summary>
    /// The month, 1 to 12, of a capitalized name or abbreviation ("February", "Feb.", "FEB", "Sept.").
    /// "may" and "march" in lower case are no months.
    /// </summary>
    public static bool TryMonth(ReadOnlySpan<char> word, out int month) => TryName(word, Months, out month);

    /// <summary>The weekday of a capitalized name or abbreviation ("Friday", "Fri.", "Thurs").</summary>
    public static bool TryWeekday(ReadOnlySpan<char> word, out DayOfWeek weekday)
    {
        var found = TryName(word, Weekdays, out var number);
        weekday = (DayOfWeek)(number - 1);
        return found;
    }

    private static bool TryName(ReadOnlySpan<char> word, string[] names, out int number)
    {
        word = word.TrimEnd('.');
        number = 1;
        if (word.Length < 3 || !char.IsAsciiLetterUpper(word[0]))
            return false;
        for (; number <= names.Length; number++)
        {
            var name = names[number - 1];
            var abbreviated = word.Length is 3 or 4 || (word.Length == 5 && name is "thursday");
            if (abbreviated ? name.AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase) : word.Equals(name, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        number = 1;
        return false;
    }
}
