using System.Collections.Immutable;

namespace Rapport.Text.Reading;

/// <summary>What an input tells of one report, whatever its format.</summary>
public sealed record ReportParts
{
    /// <summary>The identifier that the input gives, or null: then it is made from the hash of the text.</summary>
    public string? Id { get; init; }

    /// <summary>The outlet, or null.</summary>
    public string? Outlet { get; init; }

    /// <summary>ISO 3166-1 alpha-3 code of the state that the outlet speaks for, or null.</summary>
    public string? Side { get; init; }

    /// <summary>Day of publication in the outlet's capital, or null.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>BCP 47 language tag, or null: then the text tells.</summary>
    public string? Language { get; init; }

    /// <summary>The headline, or null where the input does not give it apart.</summary>
    public string? Title { get; init; }

    /// <summary>The body, or the whole report where there is no headline apart.</summary>
    public required string Text { get; init; }

    /// <summary>Parts of <see cref="Text"/> of which the input itself tells what they are, such as captions: whole paragraphs between blank lines, in their order.</summary>
    public ImmutableArray<Section> Known { get; init; } = [];

    /// <summary>Address of the report, or null.</summary>
    public string? Url { get; init; }

    /// <summary>The same with a sign of replacement for each zero character, which no text has and at which many programs take a text to end.</summary>
    internal ReportParts WithoutZeros()
    {
        static string? Whole(string? text) => text?.Replace('\0', '\uFFFD');
        return this with { Id = Whole(Id), Outlet = Whole(Outlet), Side = Whole(Side), Language = Whole(Language), Title = Whole(Title), Text = Whole(Text)!, Url = Whole(Url) };
    }
}
