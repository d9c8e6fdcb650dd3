using System.Text.RegularExpressions;

namespace Rapport.Text.Reading;

/// <summary>Takes captions and their credits out of paragraphs, also where they run on in the line of the body.</summary>
internal sealed partial class CaptionSplitter(string text, PageFormulas formulas)
{
    private const int LongestCaption = 700;
    private const int LongestCredit = 90;
    private const int MostSentences = 3;
    private const int LeastCaptionWords = 6;

    /// <summary>The pieces with captions and credits cut out and named; pieces that are known already stay as they are.</summary>
    public List<Piece> Split(List<Piece> pieces)
    {
        var result = new List<Piece>(pieces.Count);
        foreach (var piece in pieces)
            if (piece.Kind is null)
                SplitPiece(piece, result);
            else
                result.Add(piece);
        return result;
    }

    private void SplitPiece(Piece piece, List<Piece> result)
    {
        var span = piece.Span;
        while (FindCredit(span) is { } credit)
        {
            var captionStart = CaptionStart(span.Start, credit.Start);
            Add(span.Start, captionStart, piece.AfterBlank, null, result);
            Add(captionStart, credit.Start, piece.AfterBlank, SectionKind.Caption, result);
            Add(credit.Start, credit.End, false, SectionKind.Credit, result);
            if (Piece.Trim(text, credit.End, span.End) is not { } rest)
                return;
            span = rest;
        }
        result.Add(piece with { Span = span, Kind = IsCaption(span) ? SectionKind.Caption : null });
    }

    private void Add(int start, int end, bool afterBlank, SectionKind? kind, List<Piece> result)
    {
        if (Piece.Trim(text, start, end) is { } span)
            result.Add(new Piece(span, afterBlank, kind));
    }

    /// <summary>A caption without credit: it opens as captions do, or is one sentence that ends with a place and a whole date.</summary>
    private bool IsCaption(TextSpan span)
    {
        if (span.Length > LongestCaption)
            return false;
        var words = span.Of(text);
        if (formulas.Starts(FormulaKind.Caption, words))
            return true;
        return words.AsSpan().Count(' ') >= LeastCaptionWords && char.IsLetterOrDigit(words[0]) && EndsWithDate(words) && SentenceStarts(span.Start, span.End).Count == 1 && !TellsStory(words);
    }

    /// <summary>Whether the words end with a whole date, as captions do, behind a place: "…, Belgium, Aug. 31, 2021."</summary>
    private static bool EndsWithDate(ReadOnlySpan<char> words)
    {
        words = words.TrimEnd(". ");
        return !words.IsEmpty && char.IsAsciiDigit(words[^1]) && FinalDate().IsMatch(words);
    }

    private static bool TellsStory(string words)
    {
        foreach (var range in words.AsSpan().Split(' '))
            if (ClosedClass.TellsStory(words.AsSpan(range)))
                return true;
        return false;
    }

    /// <summary>Where the caption of a credit begins: with the paragraph, or with its last sentence where the paragraph is a body.</summary>
    private int CaptionStart(int start, int creditStart)
    {
        var starts = SentenceStarts(start, creditStart);
        if (starts.Count == 0)
            return creditStart;
        return starts.Count <= MostSentences && creditStart - start <= LongestCaption && !TellsStory(text[start..starts[^1]])
            ? start
            : starts[^1];
    }

    /// <summary>Where the sentences of a range begin, told by full stops that end no abbreviation.</summary>
    private List<int> SentenceStarts(int start, int end)
    {
        var starts = new List<int>();
        if (Piece.Trim(text, start, end) is not { } span)
            return starts;
        starts.Add(span.Start);
        foreach (var match in SentenceBreak().EnumerateMatches(text.AsSpan(span.Start, span.Length)))
        {
            var stop = span.Start + match.Index;
            if (!IsAbbreviation(span.Start, stop))
                starts.Add(stop + match.Length);
        }
        return starts;
    }

    private bool IsAbbreviation(int start, int stop)
    {
        if (text[stop] != '.')
            return false;
        var wordStart = stop;
        while (wordStart > start && !char.IsWhiteSpace(text[wordStart - 1]))
            wordStart--;
        var word = text.AsSpan(wordStart, stop - wordStart);
        return word.Length == 1 || word.Contains('.') || CalendarWords.TryMonth(word, out _) && word.Length <= 4 ||
            (word.Length is 2 or 3 && char.IsUpper(word[0]) && char.IsLower(word[^1]));
    }

    private TextSpan? FindCredit(TextSpan span)
    {
        for (var open = span.Start; (open = text.AsSpan(open, span.End - open).IndexOfAny('(', '[') is var i and >= 0 ? open + i : -1) >= 0; open++)
        {
            var close = text.AsSpan(open, Math.Min(LongestCredit, span.End - open)).IndexOf(text[open] == '(' ? ')' : ']');
            if (close < 0)
                continue;
            var end = open + close + 1;
            var last = Piece.Trim(text, end, span.End) is not { } rest || rest.Length == 1;
            if (IsCredit(text.AsSpan(open + 1, close - 1), last, text.AsSpan(span.Start, open - span.Start)))
                return new TextSpan(open, last ? span.End : end);
        }
        return FindBareCredit(span);
    }

    /// <summary>Whether the words between brackets credit a photograph. An agency alone does so only behind a dated caption.</summary>
    private bool IsCredit(ReadOnlySpan<char> words, bool last, ReadOnlySpan<char> before)
    {
        if (words.IndexOf(" via ", StringComparison.Ordinal) is var via and > 0 && formulas.HasWord(FormulaKind.Credit, words[via..]))
            return true;
        if (words.IndexOf('/') is var slash and > 0)
            return formulas.IsWord(FormulaKind.Credit, words[..slash]) || formulas.IsWord(FormulaKind.Credit, words[(words.LastIndexOf('/') + 1)..]);
        if (words.IndexOf(':') is var colon and > 0)
            return formulas.IsWord(FormulaKind.Credit, words[..colon]);
        var dated = EndsWithDate(before);
        return PhotoWords().IsMatch(words) ? last || dated : last && dated && formulas.IsWord(FormulaKind.Credit, words);
    }

    /// <summary>A credit without brackets at the end of a paragraph: "REUTERS/Jane Roe", "Image: Jane Roe."</summary>
    private TextSpan? FindBareCredit(TextSpan span)
    {
        var tail = text.AsSpan(span.Start, span.Length);
        var from = Math.Max(0, tail.Length - LongestCredit);
        var slash = SlashCredit().Match(tail[from..].ToString());
        if (slash.Success && formulas.IsWord(FormulaKind.Credit, slash.Groups["agency"].ValueSpan))
            return new TextSpan(span.Start + from + slash.Groups["agency"].Index, span.End);
        var colon = ColonCredit().Match(tail[from..].ToString());
        if (colon.Success && formulas.IsWord(FormulaKind.Credit, colon.Groups["label"].ValueSpan) &&
            (from + colon.Index > 0 || span.Length < LongestCredit))
            return new TextSpan(span.Start + from + colon.Groups["label"].Index, span.End);
        return null;
    }

    [GeneratedRegex(@"[.!?][""”’)\]]*\s+(?=[\p{Lu}""“‘(])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex SentenceBreak();

    [GeneratedRegex(@",\s+[A-Z][\p{L}\s.'’-]{1,40},\s+(?:[A-Z][a-z]{2,8}\.?\s+\d{1,2}|\d{1,2}\s+[A-Z][a-z]{2,8}\.?),?\s+\d{4}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex FinalDate();

    [GeneratedRegex(@"^(?:(?:[\p{L}.-]+\s+){1,4}(?:photos?|images?|pictures?|photographs?|caption|handout)|(?:[\p{L}.-]+\s+){0,4}(?:photos?|images?|pictures?|photographs?)\s+(?:by|courtesy of)\s+[\p{L}\s.,'’-]+)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex PhotoWords();

    [GeneratedRegex(@"(?:^|\s)(?<agency>[A-Z][A-Za-z]+(?:\s[A-Z][A-Za-z]+)?)/(?:[A-Z]\p{Ll}[\p{L}.'’-]*)(?:[\s/][A-Z][\p{L}.'’-]*){0,4}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex SlashCredit();

    [GeneratedRegex(@"(?:^|[\s|(])(?<label>[A-Z][A-Za-z]+(?:\s(?:by|credit|of))?):\s+[\p{L}\p{N}][^:!?]{1,60}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex ColonCredit();
}
