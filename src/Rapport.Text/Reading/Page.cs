using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Rapport.Text.Reading;

/// <summary>What a page says of itself.</summary>
/// <param name="Sections">Its parts in the order of the text.</param>
/// <param name="Dateline">Its first dateline, or null.</param>
/// <param name="Published">The day of publication, given or told by the page; or null.</param>
/// <param name="Outlet">The outlet that the dateline or the stamp names, or null.</param>
internal sealed partial record Page(ImmutableArray<Section> Sections, Dateline? Dateline, DateOnly? Published, Outlet? Outlet)
{
    private const int LongestHeadline = 200;

    /// <summary>Finds the parts of a page.</summary>
    /// <param name="text">The text of the document.</param>
    /// <param name="titleLength">Length of the headline at the start of the text, where the input gave it apart; else null.</param>
    /// <param name="known">Paragraphs of which the input tells what they are, in their order.</param>
    /// <param name="published">The day of publication where it is known from outside.</param>
    /// <param name="outlets">The register of outlets.</param>
    /// <param name="formulas">The formulas of pages.</param>
    public static Page Read(string text, int? titleLength, ImmutableArray<Section> known, DateOnly? published, OutletTable outlets, PageFormulas formulas)
    {
        var datelines = new DatelinePattern(outlets, formulas);
        var front = new FrontMatter(text, formulas, datelines);
        var pieces = Paragraphs.Of(text, titleLength ?? 0);
        NameKnown(pieces, known);
        DayPhrase? stamp = null;
        if (titleLength is { } length)
            TakeTitle(text, length, pieces);
        else
            stamp = TakeStamp(text, pieces);
        pieces = new SignOffs(text, formulas, datelines).Name(new CaptionSplitter(text, formulas).Split(pieces));
        var labels = CountLabels(text, pieces);
        if (!pieces.Exists(piece => piece.Kind == SectionKind.Headline))
            TakeHeadline(text, pieces, line => front.IsFront(line) || datelines.AtStart(line, labels == 1) is not null, labels);
        new SignOffs(text, formulas, datelines).NameTail(pieces);
        front.Name(pieces, pieces.Exists(piece => piece.Kind == SectionKind.Headline));
        published ??= stamp?.Resolve(null) ?? front.Day?.Resolve(null);
        var found = new BodyParts(text, datelines).Name(pieces, published, labels <= 1);
        var dateline = found ?? (front.Place is { } place ? new Dateline(place.Of(text), null, null, place) : null);
        return new Page(
            [.. pieces.Select(piece => new Section(piece.Kind!.Value, piece.Span))],
            dateline,
            published,
            outlets.Find(dateline?.Agency));
    }

    private static void NameKnown(List<Piece> pieces, ImmutableArray<Section> known)
    {
        var next = 0;
        for (var i = 0; i < pieces.Count; i++)
        {
            while (next < known.Length && known[next].Span.End <= pieces[i].Span.Start)
                next++;
            if (next < known.Length && known[next].Span.Start <= pieces[i].Span.Start && pieces[i].Span.End <= known[next].Span.End)
                pieces[i] = pieces[i] with { Kind = known[next].Kind };
        }
    }

    /// <summary>The headline that the input gave, and its repetition at the top of the body.</summary>
    private static void TakeTitle(string text, int length, List<Piece> pieces)
    {
        if (Piece.Trim(text, 0, length) is not { } title)
            return;
        if (pieces.Count > 0 && text.AsSpan(pieces[0].Span.Start, pieces[0].Span.Length).StartsWith(title.Of(text)))
        {
            var again = pieces[0].Span;
            var repeated = new TextSpan(again.Start, again.Start + title.Length);
            if (Piece.Trim(text, repeated.End, again.End) is not { } rest)
                pieces[0] = pieces[0] with { Kind = SectionKind.Headline };
            else if (DayPhrase.AtStart(rest.Of(text)) is not null)
            {
                pieces[0] = pieces[0] with { Span = repeated, Kind = SectionKind.Headline };
                pieces.Insert(1, new Piece(rest, false));
            }
        }
        pieces.Insert(0, new Piece(title, true, SectionKind.Headline));
    }

    /// <summary>The line of an archive: "date 2023-02-11", and the headline behind it on the same line.</summary>
    private static DayPhrase? TakeStamp(string text, List<Piece> pieces)
    {
        if (pieces.Count == 0 || StampLine().Match(pieces[0].Span.Of(text)) is not { Success: true } match)
            return null;
        var (start, end) = (pieces[0].Span.Start, pieces[0].Span.End);
        var day = DayPhrase.AtStart(match.Groups["day"].Value);
        if (day is null)
            return null;
        pieces[0] = pieces[0] with { Span = new TextSpan(start, start + match.Length), Kind = SectionKind.Stamp };
        if (Piece.Trim(text, start + match.Length, end) is { } headline)
            pieces.Insert(1, new Piece(headline, false, SectionKind.Headline));
        return day;
    }

    /// <summary>The first line of a plain text where it looks like a headline and more follows.</summary>
    private static void TakeHeadline(string text, List<Piece> pieces, Func<string, bool> isOther, int labels)
    {
        var first = pieces.FindIndex(piece => piece.Kind is null);
        while (first >= 0 && first < pieces.Count && pieces[first].Kind is null && pieces[first].Span.Length <= LongestHeadline && isOther(pieces[first].Span.Of(text)) &&
               FrontOnly(text, pieces[first]))
            first++;
        if (first < 0 || first >= pieces.Count || pieces[first].Kind is not null || pieces[first].Span.Length > LongestHeadline)
            return;
        var next = pieces.FindIndex(first + 1, piece => piece.Kind is null);
        var line = pieces[first].Span.Of(text);
        if (next < 0 || isOther(line) || char.IsLower(text[pieces[next].Span.Start]) || !line.Contains(' ', StringComparison.Ordinal) || !LooksLikeHeadline(line, labels))
            return;
        pieces[first] = pieces[first] with { Kind = SectionKind.Headline };
        for (var i = first + 1; i < pieces.Count - 1 && !pieces[i].AfterBlank && pieces[i].Kind is null && IsCapitals(line) && IsCapitals(pieces[i].Span.Of(text)); i++)
            pieces[i] = pieces[i] with { Kind = SectionKind.Headline };
    }

    private static bool LooksLikeHeadline(string line, int labels)
    {
        if (labels > 1 && Label().IsMatch(line))
            return false;
        return line[^1] is '?' or '!' or '\'' or '’' or ')' || !FrontMatter.EndsSentence(line);
    }

    private static bool FrontOnly(string text, Piece piece) => !FrontMatter.EndsSentence(piece.Span.Of(text));

    private static bool IsCapitals(string line) => line.Any(char.IsLetter) && !line.Any(char.IsLower);

    private static int CountLabels(string text, List<Piece> pieces)
    {
        var count = 0;
        foreach (var piece in pieces)
            if (piece.Kind is null && Label().IsMatch(text.AsSpan(piece.Span.Start, Math.Min(60, piece.Span.Length))))
                count++;
        return count;
    }

    [GeneratedRegex(@"^(?:date:?\s+)(?<day>\d{4}-\d{2}-\d{2})(?=\s|$)|^(?<day>\d{4}-\d{2}-\d{2})(?=\s|$)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex StampLine();

    [GeneratedRegex(@"^[\p{Lu}][\p{Lu}\s.'’-]{0,40}:(?=\s|$)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Label();
}
