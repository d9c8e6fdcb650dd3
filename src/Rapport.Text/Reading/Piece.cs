namespace Rapport.Text.Reading;

/// <summary>A paragraph of a page, or a part of one, while it is being found out what it is for.</summary>
/// <param name="Span">Where it stands, without white space at its ends.</param>
/// <param name="AfterBlank">Whether a blank line stands in front of it.</param>
/// <param name="Kind">What it is for; null as long as nothing has told.</param>
internal readonly record struct Piece(TextSpan Span, bool AfterBlank, SectionKind? Kind = null)
{
    /// <summary>The span without white space at its ends; null where nothing is left.</summary>
    public static TextSpan? Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return start < end ? new TextSpan(start, end) : null;
    }

}
