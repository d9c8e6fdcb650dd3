using System.Collections.Immutable;
using Rapport.Text.Reading;

namespace Rapport.Text;

/// <summary>
/// One report as its outlet published it: the text untouched, and what is known of it from outside.
/// Where the input gave headline and body apart, <see cref="Text"/> is the headline, a blank line and the body.
/// </summary>
public sealed record Document
{
    /// <summary>The identifier that the input gave, or one made from the hash of the text.</summary>
    public required string Id { get; init; }

    /// <summary>The text, letter for letter. All spans of the program point into it.</summary>
    public required string Text { get; init; }

    /// <summary>The outlet that published the report ("Xinhua"), or null where nothing tells it.</summary>
    public string? Outlet { get; init; }

    /// <summary>ISO 3166-1 alpha-3 code of the state that the outlet speaks for, or null.</summary>
    public string? Side { get; init; }

    /// <summary>Day of publication in the outlet's capital, or null where nothing tells it.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Address of the report, or null.</summary>
    public string? Url { get; init; }

    /// <summary>BCP 47 language tag; "en" is the language that is coded.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Whether it is in a language that is coded; a report in another is kept as it is and nothing is found in it.</summary>
    public bool IsInCodedLanguage => LanguageTable.IsCoded(Language);

    /// <summary>The parts of the text in the order they stand there. They do not overlap; white space lies between them.</summary>
    public ImmutableArray<Section> Sections { get; init; } = [];

    /// <summary>The first dateline of the body, or null.</summary>
    public Dateline? Dateline { get; init; }

    /// <summary>The words of the headline, or null where the report has none.</summary>
    public string? Headline
    {
        get
        {
            foreach (var section in Sections)
                if (section.Kind == SectionKind.Headline)
                    return section.Span.Of(Text);
            return null;
        }
    }
}

/// <summary>What a part of a report is for. Findings are taken from headlines, leads and bodies.</summary>
public enum SectionKind
{
    /// <summary>A line of the archive in front of the report: "date 2023-02-11".</summary>
    Stamp,

    /// <summary>The headline, with its trailing attribution (": FM").</summary>
    Headline,

    /// <summary>Who wrote or issued the report: "By Jane Roe", "Office of the Spokesperson".</summary>
    Byline,

    /// <summary>Place, day and agency in front of the lead: "BEIJING, Feb. 10 (Xinhua) --".</summary>
    Dateline,

    /// <summary>Words under a photograph, wherever they were spliced in. Its dates and places are the photograph's.</summary>
    Caption,

    /// <summary>The photographer's credit: "(Xinhua/Zheng Huansong)".</summary>
    Credit,

    /// <summary>The first paragraph of the body.</summary>
    Lead,

    /// <summary>A paragraph of the body behind the lead.</summary>
    Body,

    /// <summary>Formulas that report nothing: "###", "Enditem", "(Reporting by …)", "The below is attributable to …".</summary>
    Boilerplate,
}

/// <summary>A part of the text.</summary>
/// <param name="Kind">What the part is for.</param>
/// <param name="Span">Where it stands, without white space at its ends.</param>
public readonly record struct Section(SectionKind Kind, TextSpan Span);

/// <summary>The dateline of a report.</summary>
/// <param name="Place">The place as written: "BEIJING", "AL-ULA, Saudi Arabia".</param>
/// <param name="Date">The day, its year taken from the publication date; null where the dateline names none.</param>
/// <param name="Agency">The agency as written: "Xinhua"; null where the dateline names none.</param>
/// <param name="Span">Where the dateline stands, its dash included.</param>
public sealed record Dateline(string Place, DateOnly? Date, string? Agency, TextSpan Span);
