namespace Rapport.Text.Reading;

/// <summary>Names what is left of a page: captions in front of the dateline, the dateline, the lead and the body.</summary>
internal sealed class BodyParts(string text, DatelinePattern datelines)
{
    private const int LastDatelineParagraph = 4;
    private const int LeastLeadLength = 60;

    /// <summary>Names all pieces that have no kind yet and gives back the first dateline, or null.</summary>
    /// <param name="pieces">The pieces; they are changed in place.</param>
    /// <param name="published">The day of publication, by which a dateline gets its year; or null.</param>
    /// <param name="colon">Whether a place in capitals and a colon may be a dateline.</param>
    public Dateline? Name(List<Piece> pieces, DateOnly? published, bool colon)
    {
        Dateline? first = null;
        var paragraphs = 0;
        for (var i = 0; i < pieces.Count; i++)
        {
            if (pieces[i].Kind is not null)
                continue;
            var span = pieces[i].Span;
            paragraphs++;
            if (paragraphs > LastDatelineParagraph && first is null)
                break;
            var phrase = datelines.AtStart(text.AsSpan(span.Start, span.Length), colon && first is null);
            if (phrase is null || (first is not null && phrase is { Day: null, Agency: null }))
                continue;
            var dateline = new Dateline(
                phrase.Place, phrase.Day?.Resolve(published), phrase.Agency, new TextSpan(span.Start, span.Start + phrase.Length));
            if (first is null && phrase is { Day: not null } or { Agency: not null })
                NameCaptions(pieces, i);
            first ??= dateline;
            pieces[i] = pieces[i] with { Span = dateline.Span, Kind = SectionKind.Dateline };
            if (Piece.Trim(text, dateline.Span.End, span.End) is { } rest)
                pieces.Insert(i + 1, new Piece(rest, false));
        }
        NameBody(pieces);
        return first;
    }

    /// <summary>Sentences between the headline and the dateline are captions.</summary>
    private void NameCaptions(List<Piece> pieces, int dateline)
    {
        for (var i = 0; i < dateline; i++)
            if (pieces[i].Kind is null && FrontMatter.EndsSentence(pieces[i].Span.Of(text)))
                pieces[i] = pieces[i] with { Kind = SectionKind.Caption };
    }

    /// <summary>The first paragraph that is more than a heading is the lead.</summary>
    private void NameBody(List<Piece> pieces)
    {
        var lead = pieces.FindIndex(piece => piece.Kind is null && IsLead(piece.Span.Of(text)));
        if (lead < 0)
            lead = pieces.FindIndex(piece => piece.Kind is null);
        for (var i = 0; i < pieces.Count; i++)
            if (pieces[i].Kind is null)
                pieces[i] = pieces[i] with { Kind = i == lead ? SectionKind.Lead : SectionKind.Body };
    }

    private static bool IsLead(string paragraph) =>
        paragraph.Length >= LeastLeadLength || (FrontMatter.EndsSentence(paragraph) && paragraph[^1] is not (':' or ','));
}
