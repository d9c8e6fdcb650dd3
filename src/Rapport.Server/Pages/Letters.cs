using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Rapport.Server.Pages;

/// <summary>
/// Text of a report. Letters that are not seen but change how others are shown (controls of direction, of layout, of terminals) are
/// written out, so that no text looks other than it is.
/// </summary>
public sealed class Letters : ComponentBase
{
    /// <summary>The text; null for none.</summary>
    [Parameter]
    public string? Text { get; set; }

    /// <summary>The text with such letters written out: "‹U+202E›". For places where no element may stand.</summary>
    public static string Plain(string? text)
    {
        if (text is null || !text.AsSpan().ContainsAnyExcept(' ', '\n') || !text.Any(IsHidden))
            return text ?? "";
        var plain = new StringBuilder(text.Length + 16);
        foreach (var letter in text)
            _ = IsHidden(letter) ? plain.Append(Name(letter)) : plain.Append(letter);
        return plain.ToString();
    }

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        var text = Text ?? "";
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsHidden(text[i]))
                continue;
            builder.AddContent(0, text[start..i]);
            builder.OpenElement(1, "span");
            builder.AddAttribute(2, "class", "hidden-letter");
            builder.AddContent(3, Name(text[i]));
            builder.CloseElement();
            start = i + 1;
        }

        builder.AddContent(4, text[start..]);
    }

    private static bool IsHidden(char letter) => letter switch
    {
        '\n' or '\r' or '\t' => false,
        '\u00AD' or '\u200C' or '\u200D' => false,
        _ => char.IsControl(letter) || char.GetUnicodeCategory(letter) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator,
    };

    private static string Name(char letter) => string.Create(CultureInfo.InvariantCulture, $"‹U+{(int)letter:X4}›");
}
