using System.Collections.Frozen;
using Rapport.Formats.Written;
using Rapport.Text.Reading;

namespace Rapport.Formats;

/// <summary>A report as an agency or a database hands it out: what it tells of itself, whatever the format that it comes in.</summary>
internal sealed record ReportItem
{
    private static readonly FrozenSet<string> Mute = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, ["picture", "graphic", "audio", "video", "animation", "event", "planning", "component"]);

    /// <summary>By which it is known in all its versions, or null.</summary>
    public string? Id { get; init; }

    /// <summary>Its address where that is not its id, or null.</summary>
    public string? Address { get; init; }

    /// <summary>What may be done with it, in the word of who gives it out: "usable", "withheld", "canceled"; or null.</summary>
    public string? Status { get; init; }

    /// <summary>What it holds, in the same words: "text", "picture"; or null.</summary>
    public string? Type { get; init; }

    /// <summary>Its headline, or null.</summary>
    public string? Title { get; init; }

    /// <summary>Who wrote it, or null.</summary>
    public string? Author { get; init; }

    /// <summary>Place and day in front of its text, "MOSCOW, Monday (Reuters)", where they are told apart; or null.</summary>
    public string? Dateline { get; init; }

    /// <summary>When its version was made, as it is written; or null.</summary>
    public string? Published { get; init; }

    /// <summary>Who gives it out, or null.</summary>
    public string? Outlet { get; init; }

    /// <summary>BCP 47 tag, or null.</summary>
    public string? Language { get; init; }

    /// <summary>Its text, pictures' captions among its paragraphs.</summary>
    public required ParagraphText Body { get; init; }

    /// <summary>What it holds in place of a text, in words; or null.</summary>
    public string? Instead { get; init; }

    /// <summary>The item as a report; or why it is none.</summary>
    /// <param name="contents">The input.</param>
    /// <param name="place">Where in the input it stands; empty where it is all of it.</param>
    public ReadOutcome Outcome(Contents contents, string place)
    {
        if (Status is not null && Status.Contains("cancel", StringComparison.OrdinalIgnoreCase))
            return contents.LeftOut(place, "the item is cancelled", "give a version of it that is usable");
        if (string.Equals(Status, "withheld", StringComparison.OrdinalIgnoreCase))
            return contents.LeftOut(place, "the item is withheld", "give it again once its agency sets it free");
        if (Type is not null && Mute.Contains(Type))
            return contents.LeftOut(place, $"the item is of the type {Type.ToLowerInvariant()} and no report", "give items of text");
        if (!Body.HasBody)
            return contents.LeftOut(place, Instead is null ? "the item holds no text" : $"the item holds {Instead} and no text", "give items with their text in them");
        var outlet = contents.Options.Outlets.Find(Outlet)?.Name ?? (string.IsNullOrWhiteSpace(Outlet) ? contents.Options.Outlet : Outlet.Trim());
        var url = WrittenAddress.Read(Address ?? Id, null)?.AbsoluteUri;
        Body.AddDateline(Dateline);
        Body.AddByline(Author, Language);
        return new ReadOutcome.Read(DocumentReader.FromParts(
            new ReportParts
            {
                Id = string.IsNullOrWhiteSpace(Id) ? null : Id.Trim(),
                Outlet = outlet,
                Published = WrittenTime.Read(Published) is { IsMonth: false } time ? PublicationDay.Of(time.ToString(), contents.Options.Outlets.Of(outlet, url).Outlet, place) : null,
                Language = string.IsNullOrWhiteSpace(Language) ? null : Language.Trim(),
                Title = Title is null ? null : ParagraphText.Words(Title),
                Text = Body.Text,
                Known = Body.Known,
                Url = url,
            },
            contents.Options));
    }
}
