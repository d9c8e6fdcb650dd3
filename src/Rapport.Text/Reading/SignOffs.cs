namespace Rapport.Text.Reading;

/// <summary>Finds the formulas that report nothing: releases, attributions, sign-offs, signatures at the end.</summary>
internal sealed class SignOffs(string text, PageFormulas formulas, DatelinePattern datelines)
{
    private const int LongestFormula = 300;
    private const int LongestSignature = 40;

    /// <summary>Names the pieces that are formulas, and cuts formulas off where they run on in the line of the text.</summary>
    public List<Piece> Name(List<Piece> pieces)
    {
        var result = new List<Piece>(pieces.Count);
        foreach (var piece in pieces)
            if (piece.Kind is null)
                NamePiece(piece, result);
            else
                result.Add(piece);
        return result;
    }

    /// <summary>Names the signature, the day and the place under a report, from its end upwards.</summary>
    public void NameTail(List<Piece> pieces)
    {
        for (var i = pieces.Count - 1; i > 0; i--)
        {
            if (pieces[i].Kind is SectionKind.Boilerplate or SectionKind.Caption or SectionKind.Credit)
                continue;
            if (pieces[i].Kind is not null || !IsTail(pieces[i].Span.Of(text), i + 1 < pieces.Count))
                return;
            pieces[i] = pieces[i] with { Kind = SectionKind.Boilerplate };
        }
    }

    private bool IsTail(string line, bool followed)
    {
        if (line.Length > LongestSignature)
            return false;
        if (DayPhrase.AtStart(line) is { } day && day.Length >= line.TrimEnd('.').Length)
            return true;
        var label = line.TrimEnd(',', '.', ' ');
        return label.Any(char.IsLetter) && !label.Any(char.IsLower) && !label.Any(char.IsDigit) && !label.Contains(':', StringComparison.Ordinal) ||
            (followed && !FrontMatter.EndsSentence(line) && datelines.IsPlace(line) && !line.Contains(' ', StringComparison.Ordinal));
    }

    private void NamePiece(Piece piece, List<Piece> result)
    {
        var words = text.AsSpan(piece.Span.Start, piece.Span.Length);
        if (IsWhole(words))
        {
            var colon = words.IndexOf(':');
            if (colon > 0 && Piece.Trim(text, piece.Span.Start + colon + 1, piece.Span.End) is { Length: > 1 } rest && !words[..colon].ContainsAny('.', '('))
            {
                result.Add(piece with { Span = new TextSpan(piece.Span.Start, piece.Span.Start + colon + 1), Kind = SectionKind.Boilerplate });
                result.Add(new Piece(rest, false));
                return;
            }
            result.Add(piece with { Kind = SectionKind.Boilerplate });
            return;
        }
        var tail = TailStart(words);
        if (tail > 0 && Piece.Trim(text, piece.Span.Start, piece.Span.Start + tail) is { } body)
        {
            result.Add(piece with { Span = body });
            result.Add(new Piece(new TextSpan(piece.Span.Start + tail, piece.Span.End), false, SectionKind.Boilerplate));
            return;
        }
        result.Add(piece);
    }

    private bool IsWhole(ReadOnlySpan<char> words)
    {
        if (!HasLetterOrDigit(words) || formulas.IsLine(FormulaKind.Boilerplate, words))
            return true;
        return words.Length <= LongestFormula && formulas.Starts(FormulaKind.Boilerplate, words);
    }

    /// <summary>Where a sign-off begins that ends the paragraph: "… he added. Enditem", "… he said. (Reporting by Jane Roe)"; 0 where none does.</summary>
    private int TailStart(ReadOnlySpan<char> words)
    {
        var trimmed = words.TrimEnd(". ");
        if (formulas.TailLength(FormulaKind.Boilerplate, trimmed) is var length and > 0)
            return trimmed.Length - length;
        if (words[^1] != ')')
            return 0;
        var open = words.LastIndexOf('(');
        return open > 0 && formulas.Starts(FormulaKind.Boilerplate, words[open..]) ? open : 0;
    }

    private static bool HasLetterOrDigit(ReadOnlySpan<char> words)
    {
        foreach (var c in words)
            if (char.IsLetterOrDigit(c))
                return true;
        return false;
    }
}
