using System.Buffers;

namespace Rapport.Text.Reading;

/// <summary>What a dateline says. Places and agencies are as written.</summary>
/// <param name="Place">The place; empty where there is none.</param>
/// <param name="Day">The day, or null.</param>
/// <param name="Agency">The agency, or null.</param>
/// <param name="Length">Number of characters up to and with the dash.</param>
internal sealed record DatelinePhrase(string Place, DayPhrase? Day, string? Agency, int Length);

/// <summary>Recognizes datelines: "BEIJING, Feb. 10 (Xinhua) --", "KYIV (Reuters) -", "MOSCOW. Nov 3 (Interfax) -".</summary>
internal sealed class DatelinePattern(OutletTable outlets, PageFormulas formulas)
{
    private const int Longest = 110;
    private const int MostPlaceWords = 4;
    private const int MostPlaceParts = 3;
    private const int MostLabelWords = 2;

    private static readonly SearchValues<char> Dashes = SearchValues.Create("-–—:/");

    /// <summary>
    /// The dateline that starts the paragraph, or null. <paramref name="colon"/> tells whether a place in capitals and
    /// a colon are enough, as they are not where speakers are labelled so.
    /// </summary>
    public DatelinePhrase? AtStart(ReadOnlySpan<char> paragraph, bool colon)
    {
        if (paragraph.Length < 4 || !(char.IsUpper(paragraph[0]) || char.IsAsciiDigit(paragraph[0])))
            return null;
        var head = paragraph[..Math.Min(Longest, paragraph.Length)];
        for (var from = 0; from < head.Length;)
        {
            var found = head[from..].IndexOfAny(Dashes);
            if (found < 0)
                return null;
            var start = from + found;
            var end = EndOfDash(paragraph, head, start);
            if (end > 0 && GoesOn(paragraph[end..]) && Parse(head[..start].ToString(), head[start], end, colon) is { } phrase)
                return phrase;
            from = start + 1;
        }
        return null;
    }

    /// <summary>Whether the words are a place and nothing else: "Brussels, Belgium".</summary>
    public bool IsPlace(ReadOnlySpan<char> words) => PlaceOf(words.ToString(), out _) is { } && !formulas.IsLine(FormulaKind.Subhead, words);

    /// <summary>Position behind a dash that may end a dateline, or 0 where the mark is part of a word.</summary>
    private static int EndOfDash(ReadOnlySpan<char> paragraph, ReadOnlySpan<char> head, int start)
    {
        var before = start > 0 ? head[start - 1] : ' ';
        var end = start + 1;
        while (end < paragraph.Length && paragraph[end] is '-' or '–' or '—')
            end++;
        var spaced = end < paragraph.Length && char.IsWhiteSpace(paragraph[end]);
        return head[start] switch
        {
            ':' => spaced ? end : 0,
            '/' => SlashEnd(paragraph, start),
            '—' => end,
            '-' when end - start > 1 => end,
            _ => spaced && (char.IsWhiteSpace(before) || before is ')' or '/' or ']') || before is ')' ? end : 0,
        };
    }

    /// <summary>"MOSCOW, February 10. /TASS/. Words" has no dash: the full stop behind the second slash ends it.</summary>
    private static int SlashEnd(ReadOnlySpan<char> paragraph, int start) =>
        start + 2 < paragraph.Length && paragraph[start + 1] == '.' && paragraph[start + 2] == ' ' ? start + 2 : 0;

    private static bool GoesOn(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart();
        return !rest.IsEmpty && (char.IsUpper(rest[0]) || char.IsDigit(rest[0]) || rest[0] is '"' or '“' or '‘' or '\'' or '$' or '«' or '[');
    }

    private DatelinePhrase? Parse(string front, char mark, int end, bool colon)
    {
        var agency = TakeAgency(ref front, mark);
        var (rest, day, weekday) = TakeDay(front);
        rest = WithoutStop(rest);
        if (agency is null && rest.LastIndexOf(',') is var comma and > 0 && outlets.Find(rest[(comma + 1)..]) is { })
            (agency, rest) = (rest[(comma + 1)..].Trim(), rest[..comma].Trim());
        var sure = agency is not null || day is not null || weekday;
        if (rest.Length == 0)
            return agency is not null && day is not null ? new DatelinePhrase("", day, agency, end) : null;
        if (PlaceOf(rest, out var capitals) is not { } place || formulas.IsLine(FormulaKind.Subhead, rest))
            return null;
        if (mark == ':' && !(day is not null || outlets.Find(agency) is not null || (colon && !sure && capitals && MayBeLabelled(rest))))
            return null;
        var parted = rest.Contains(',', StringComparison.Ordinal);
        return sure || capitals || parted ? new DatelinePhrase(place, day, agency, end) : null;
    }

    /// <summary>The place without the mark that parts it from the day; the last full stop of "D.C." stays.</summary>
    private static string WithoutStop(string place)
    {
        place = place.Trim().TrimEnd(',', '–', '-').Trim();
        var word = place.AsSpan(place.LastIndexOf(' ') + 1);
        return word.EndsWith(".") && !word[..^1].Contains('.') ? place[..^1] : place;
    }

    /// <summary>Whether a label in capitals and a colon is a place ("ISLAMABAD:") rather than a speaker or a heading.</summary>
    private bool MayBeLabelled(string label) =>
        label.AsSpan().Count(' ') < MostLabelWords && !formulas.HasWord(FormulaKind.Office, label) &&
        !formulas.IsLine(FormulaKind.Speaker, label) && !formulas.IsLine(FormulaKind.Speaker, label.AsSpan()[..Math.Max(0, label.IndexOf(' '))]);

    /// <summary>Takes "(Xinhua)", "/TASS/" or "[ANI]" out of the words in front of the dash.</summary>
    private static string? TakeAgency(ref string front, char mark)
    {
        var open = front.LastIndexOf('(');
        var close = front.IndexOf(')', Math.Max(open, 0));
        if (open < 0)
        {
            open = front.IndexOf('/', StringComparison.Ordinal);
            close = mark == '/' ? front.Length : front.IndexOf('/', open + 1);
            if (open < 0 || close < open + 2 || !char.IsWhiteSpace(front[Math.Max(open - 1, 0)]))
                return null;
        }
        if (close < open + 2)
            return null;
        var agency = front[(open + 1)..close].Trim();
        if (agency.Length is < 2 or > 40 || !agency.Any(char.IsLetter))
            return null;
        front = front[..open].TrimEnd() + " " + (close < front.Length ? front[(close + 1)..] : "");
        return agency;
    }

    /// <summary>Takes the day, and a weekday without a day, from the end of the words.</summary>
    private static (string Place, DayPhrase? Day, bool Weekday) TakeDay(string front)
    {
        front = front.Trim().TrimEnd(',');
        var end = front.AsSpan().TrimEnd('.').Length;
        for (var start = 0; start < front.Length; start++)
        {
            if (start > 0 && (char.IsLetterOrDigit(front[start - 1]) || !char.IsLetterOrDigit(front[start])))
                continue;
            if (DayPhrase.AtStart(front[start..]) is { } day && start + day.Length >= end)
                return (front[..start], day, false);
        }
        var comma = front.LastIndexOf(',');
        return comma > 0 && CalendarWords.TryWeekday(front.AsSpan(comma + 1).Trim(), out _)
            ? (front[..comma], null, true)
            : (front, null, false);
    }

    /// <summary>The place as written, or null where the words are none; whether its first part is in capitals.</summary>
    private static string? PlaceOf(string words, out bool capitals)
    {
        capitals = false;
        words = words.Trim();
        var parts = words.Split([',', '/', '[', ']'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is 0 or > MostPlaceParts)
            return null;
        for (var i = 0; i < parts.Length; i++)
            if (!IsPlacePart(parts[i]))
                return null;
        var letters = parts[0].Where(char.IsLetter).ToArray();
        capitals = letters.Length > 1 && letters.Count(char.IsUpper) * 5 >= letters.Length * 4;
        return words;
    }

    private static bool IsPlacePart(string part)
    {
        var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > MostPlaceWords || !char.IsUpper(words[0][0]) || ClosedClass.OpensSentence(words[0]))
            return false;
        foreach (var word in words)
            if (!char.IsLetter(word[0]) || !word.All(c => char.IsLetter(c) || c is '-' or '.' or '\'' or '’' or '‘') ||
                (char.IsLower(word[0]) && word.Length > 3))
                return false;
        return true;
    }
}
