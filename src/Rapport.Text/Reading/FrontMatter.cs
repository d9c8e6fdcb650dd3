using System.Text.RegularExpressions;

namespace Rapport.Text.Reading;

/// <summary>Tells what the short lines between the headline and the first paragraph are: bylines, places, days, a second headline.</summary>
internal sealed partial class FrontMatter(string text, PageFormulas formulas, DatelinePattern datelines)
{
    private const int MostLines = 8;
    private const int LongestLine = 160;
    private const int LongestName = 60;
    private const int LeastDeckWords = 4;

    /// <summary>The day that the front matter names in full, or null.</summary>
    public DayPhrase? Day { get; private set; }

    /// <summary>Where the place line stands, or null where there is none.</summary>
    public TextSpan? Place { get; private set; }

    /// <summary>Names the undecided pieces in front of the first paragraph.</summary>
    /// <param name="pieces">The pieces of the page; they are changed in place.</param>
    /// <param name="headline">Whether a headline stands before them, so that a second one may follow.</param>
    public void Name(List<Piece> pieces, bool headline)
    {
        var lines = 0;
        for (var i = 0; i < pieces.Count && lines < MostLines; i++)
        {
            if (pieces[i].Kind is not null)
                continue;
            if (TakeFullDate(pieces, i))
                continue;
            var kind = KindOf(pieces[i].Span.Of(text), headline && lines == 0);
            if (kind is SectionKind.Dateline && Place is null && datelines.IsPlace(pieces[i].Span.Of(text)) && !IsVenue(pieces[i].Span))
                Place = pieces[i].Span;
            if (kind is null && !IsShort(pieces[i].Span.Of(text)))
                return;
            if (i == pieces.Count - 1)
                return;
            pieces[i] = pieces[i] with { Kind = kind };
            lines++;
        }
    }

    /// <summary>Whether a line at the top of a plain text is front matter rather than a headline.</summary>
    public bool IsFront(string line) =>
        DayPhrase.AtStart(line) is { } day && day.Length == line.Length ||
        formulas.IsLine(FormulaKind.Byline, line) || IsByName(line) ||
        (line.Contains(',', StringComparison.Ordinal) && datelines.IsPlace(line) && CountWords(line) <= LeastDeckWords);

    private bool IsVenue(TextSpan span) => formulas.HasWord(FormulaKind.Venue, span.Of(text));

    /// <summary>A weekday and a whole date in front of the lead, on a line of their own or run into it.</summary>
    private bool TakeFullDate(List<Piece> pieces, int index)
    {
        var span = pieces[index].Span;
        var words = text.Substring(span.Start, Math.Min(span.Length, 40));
        if (DayPhrase.AtStart(words) is not { Year: not null } day)
            return false;
        var rest = Piece.Trim(text, span.Start + day.Length, span.End);
        if (rest is { } body && !(day.Weekday && char.IsUpper(text[body.Start])))
            return false;
        Day ??= day;
        pieces[index] = pieces[index] with { Span = new TextSpan(span.Start, span.Start + day.Length), Kind = SectionKind.Dateline };
        if (rest is { } lead)
            pieces.Insert(index + 1, new Piece(lead, false));
        return true;
    }

    private static bool IsShort(string line) => line.Length <= LongestLine && !EndsSentence(line);

    /// <summary>Whether the line ends as sentences and labels do.</summary>
    public static bool EndsSentence(string line)
    {
        var end = line.AsSpan().TrimEnd("\"”’)]\u200E\u200F ");
        if (end.IsEmpty || end[^1] is '!' or '?' or ':' or ';' or ',' || end.Length < line.Length)
            return true;
        return end[^1] == '.' && !Abbreviation().IsMatch(line);
    }

    private SectionKind? KindOf(string line, bool deck)
    {
        if (line.Length > LongestLine)
            return null;
        if (ClockTime().IsMatch(line))
            return SectionKind.Dateline;
        if (formulas.IsLine(FormulaKind.Byline, line) || IsByName(line))
            return SectionKind.Byline;
        if (EndsSentence(line) || formulas.IsLine(FormulaKind.Subhead, line))
            return null;
        if (formulas.Starts(FormulaKind.Byline, line) && !line.StartsWith("By ", StringComparison.OrdinalIgnoreCase))
            return SectionKind.Byline;
        var words = CountWords(line);
        if (line.Contains(',', StringComparison.Ordinal) && formulas.HasWord(FormulaKind.Office, line) && NamesOnly(line))
            return SectionKind.Byline;
        if (line.Length <= LongestName && NamesOnly(line) && IsVenue(line))
            return SectionKind.Dateline;
        if (datelines.IsPlace(line) && (words == 1 ? !IsCapitals(line) : line.Contains(',', StringComparison.Ordinal)))
            return SectionKind.Dateline;
        if (NamesOnly(line) && !IsCapitals(line) && words > 1 && (words <= LeastDeckWords || line.Contains(',', StringComparison.Ordinal)))
            return SectionKind.Byline;
        return deck && words >= LeastDeckWords && char.IsUpper(line[0]) && !NamesOnly(line) ? SectionKind.Headline : null;
    }

    private bool IsVenue(string line) => formulas.HasWord(FormulaKind.Venue, line);

    /// <summary>"By Jane Roe", "By Jane Roe and John Doe, Staff Writers".</summary>
    private static bool IsByName(string line) =>
        line.Length <= LongestLine && ByName().IsMatch(line) && (!EndsSentence(line) || CountWords(line) <= LeastDeckWords);

    private static int CountWords(string line)
    {
        var count = 0;
        foreach (var _ in line.AsSpan().Split(' '))
            count++;
        return count;
    }

    private static bool IsCapitals(string line) => !line.Any(char.IsLower);

    /// <summary>Whether every word but the small ones is capitalized.</summary>
    private static bool NamesOnly(string line)
    {
        foreach (var range in line.AsSpan().Split(' '))
        {
            var word = line.AsSpan(range);
            if (word.Length > 3 && char.IsLower(word[0]))
                return false;
        }
        return true;
    }

    [GeneratedRegex(@"^\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?(?:\s*\(?[A-Z]{2,5}\)?)?\.?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex ClockTime();

    [GeneratedRegex(@"^(?:[Bb]y|BY)\s+(?:[A-Z][\p{L}.'’-]*)(?:[\s,&|]+(?:and\s+)?[A-Z][\p{L}.'’-]*){0,12}\.?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex ByName();

    [GeneratedRegex(@"(?:\b\p{Lu}\.){1,4}$|\b(?:Jr|Sr|St|Mt|Inc|Ltd|Co)\.$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Abbreviation();
}
