using System.Globalization;
using Rapport.Coding.Actors;
using Rapport.Tables.Codes;
using Rapport.Tables.Events;

namespace Rapport.Tables.Views;

/// <summary>What several foreign tables want of a row, in their way of writing.</summary>
internal static class ViewParts
{
    /// <summary>The row's lasting id: the event's with the number of the pair behind it, "e1b2…-1".</summary>
    public static string Id(EventRow row) => string.Create(CultureInfo.InvariantCulture, $"{row.Event.Id.Value}-{row.Pair}");

    /// <summary>The day that the event counts on, in a format such as "yyyyMMdd".</summary>
    public static string? Day(EventRow row, string format) => row.Event.Day?.ToString(format, CultureInfo.InvariantCulture);

    /// <summary>The place where it is a city or a site, or may be one, as the report names it.</summary>
    public static string? City(EventRow row) => row.Event.PlacePrecision is null or PlacePrecision.City or PlacePrecision.Site ? row.Event.Place : null;

    /// <summary>The place where it is a part of a state, as the report names it.</summary>
    public static string? Region(EventRow row) => row.Event.PlacePrecision == PlacePrecision.Region ? row.Event.Place : null;

    /// <summary>Number of the sentence that the evidence begins in, from 1.</summary>
    public static long? Sentence(EventRow row) => row.Event.Evidence.FirstOrDefault()?.Sentence + 1;

    /// <summary>Who acts: the names that the report has, else the actor.</summary>
    public static string? Name(PairSide? side, CodeBook codes) =>
        side is null ? null : side.Names.IsEmpty ? codes.NameOf(side.Code) : string.Join(';', side.Names);

    /// <summary>"verbal-cooperation" as "VERBAL COOPERATION".</summary>
    public static string InCapitals(string quad) => quad.Replace('-', ' ').ToUpperInvariant();
}
