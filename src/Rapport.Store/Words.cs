using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Rapport.Coding;
using Rapport.Coding.Findings;

namespace Rapport.Store;

/// <summary>How the values of the domain are written in the record, in answers and in addresses: lower-case words and ISO dates.</summary>
public static class Words
{
    /// <summary>The value as a lower-case word: "position", "for", "planned", "headline".</summary>
    public static string Of<T>(T value) where T : struct, Enum => Names<T>.Lower[value];

    /// <summary>Reads a word that <see cref="Of{T}"/> wrote, in any case; false where it is none.</summary>
    public static bool TryParse<T>(string? word, out T value) where T : struct, Enum
    {
        value = default;
        return word is not null && Names<T>.ByWord.TryGetValue(word.Trim(), out value);
    }

    /// <summary>All words of the type, in the order of its values.</summary>
    public static ImmutableArray<string> All<T>() where T : struct, Enum => Names<T>.Ordered;

    /// <summary>The day as "2023-02-10".</summary>
    public static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A date for people, as far as it is known: "2 May 2024", "May 2024", "2024".</summary>
    public static string Plain(EventDate date) => date.Day.ToString(date.Precision switch
    {
        DatePrecision.Day => "d MMM yyyy",
        DatePrecision.Month => "MMM yyyy",
        _ => "yyyy",
    }, CultureInfo.InvariantCulture);

    /// <summary>What a word weighs as "1", "0.5" or "0.25".</summary>
    public static string OfWeight(double weight) => weight.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Reads a day written as "2023-02-10"; false where it is none.</summary>
    public static bool TryParseDay(string? text, out DateOnly day)
    {
        day = default;
        if (text is not { Length: 10 } || text[4] != '-' || text[7] != '-')
            return false;
        var (year, month, dayOfMonth) = (Number(text, 0, 4), Number(text, 5, 7), Number(text, 8, 10));
        if (year < 1 || month is < 1 or > 12 || dayOfMonth < 1 || dayOfMonth > DateTime.DaysInMonth(year, month))
            return false;
        day = new(year, month, dayOfMonth);
        return true;
    }

    /// <summary>The number that the digits of a stretch make; -1 where another letter is among them.</summary>
    private static int Number(string text, int start, int end)
    {
        var number = 0;
        for (var index = start; index < end; index++)
        {
            if (!char.IsAsciiDigit(text[index]))
                return -1;
            number = (number * 10) + text[index] - '0';
        }

        return number;
    }

    /// <summary>Reads the code of an actor, in any case: "BEL", "IGO:EU", "LBN:REB"; false where it is none.</summary>
    public static bool TryParseCode(string text, out ActorCode code)
    {
        var written = text.Trim().ToUpperInvariant();
        code = new(written);
        return written.Length == 3 ? written.All(char.IsAsciiLetterUpper)
            : written.Length > 4 && written[3] == ':' && written[..3].All(char.IsAsciiLetterUpper)
                && written[4..].All(static letter => char.IsAsciiLetterUpper(letter) || letter is '_' or '-' || char.IsAsciiDigit(letter));
    }

    /// <summary>Reads a date as far as it is known: "2023-02-10", "2023-02" or "2023"; null where it is none.</summary>
    public static EventDate? Date(string? text)
    {
        var (format, precision) = text?.Length switch
        {
            10 => ("yyyy-MM-dd", DatePrecision.Day),
            7 => ("yyyy-MM", DatePrecision.Month),
            4 => ("yyyy", DatePrecision.Year),
            _ => ("", DatePrecision.Day),
        };
        return format.Length > 0 && DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new EventDate(day, precision)
            : null;
    }

    private static class Names<T> where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> Lower =
            FrozenDictionary.ToFrozenDictionary(Enum.GetValues<T>(), static value => value, static value => value.ToString().ToLowerInvariant());

        public static readonly FrozenDictionary<string, T> ByWord =
            FrozenDictionary.ToFrozenDictionary(Lower, static pair => pair.Value, static pair => pair.Key, StringComparer.OrdinalIgnoreCase);

        public static readonly ImmutableArray<string> Ordered = [.. Enum.GetValues<T>().Select(static value => Lower[value])];
    }
}
