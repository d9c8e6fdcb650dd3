using System.Collections.Immutable;

namespace Rapport.Coding;

/// <summary>A PLOVER event type.</summary>
/// <param name="Name">"CONSULT".</param>
/// <param name="Quad">Quad class: "verbal-cooperation", "material-cooperation", "verbal-conflict" or "material-conflict".</param>
/// <param name="Intensity">Intensity without a mode, from -10 (conflict) to 10 (cooperation).</param>
/// <param name="NeedsRecipient">Whether an event of the type must have a target.</param>
/// <param name="FallsOnOwn">Whether a deed of the type that names no other falls on the doer's own state: repression, protest.</param>
/// <param name="BetweenStates">Whether an event of the type needs two different states.</param>
/// <param name="Announced">The event that the announcement of such a deed is; null where it is none.</param>
/// <param name="Description">What it is, for readers.</param>
/// <param name="Modes">Its modes; empty where it has none.</param>
public sealed record EventType(
    string Name, string Quad, double Intensity, bool NeedsRecipient, bool FallsOnOwn, bool BetweenStates, Announcement? Announced, string Description, ImmutableArray<EventMode> Modes);

/// <summary>The event that the announcement of a deed is.</summary>
/// <param name="Type">"AGREE" or "THREATEN".</param>
/// <param name="Cameo">CAMEO code: "036".</param>
public sealed record Announcement(string Type, string Cameo);

/// <summary>A mode of an event type: how the deed was done.</summary>
/// <param name="Name">"phone".</param>
/// <param name="Intensity">Intensity of the type in this mode.</param>
public readonly record struct EventMode(string Name, double Intensity);

/// <summary>A PLOVER context: what an event is about.</summary>
/// <param name="Name">"rights_freedoms".</param>
/// <param name="Description">What it is, for readers.</param>
public sealed record EventContext(string Name, string Description);

/// <summary>A CAMEO code and what it is in PLOVER.</summary>
/// <param name="Code">"041"; always text.</param>
/// <param name="Type">PLOVER type, or null where PLOVER has none (comments).</param>
/// <param name="Mode">PLOVER mode, or null.</param>
/// <param name="Contexts">PLOVER contexts, sorted.</param>
/// <param name="Goldstein">Value on Goldstein's scale, or null where none was published.</param>
/// <param name="Label">Title in CAMEO: "Discuss by telephone".</param>
public sealed record CameoCode(
    string Code, string? Type, string? Mode, ImmutableArray<string> Contexts, double? Goldstein, string Label);

/// <summary>The event that a kind of statement projects to.</summary>
/// <param name="Type">PLOVER type.</param>
/// <param name="Mode">PLOVER mode, or null.</param>
/// <param name="Cameo">CAMEO code where no rule names a narrower one.</param>
/// <param name="OnlyWhereItBacksTheTarget">Whether only statements for the target itself project, and not those on a matter.</param>
public sealed record EventProjection(string Type, string? Mode, string Cameo, bool OnlyWhereItBacksTheTarget);
