namespace Rapport.Coding.Actors;

/// <summary>Finds the state of a person whose words name none: from the register, the outlet's side, the dateline, the states around.</summary>
internal static class CodeInference
{
    public static ActorCode? Of(CastMember member, Scene scene)
    {
        var register = scene.Scans[0].Register;
        if (register.Holder(member.Name, scene.Document.Published, member.Entry) is { } holder)
            return holder.Code;
        if (member.Entry is null || member.Introductions.All(mention => mention.Counterpart))
            return null;
        foreach (var candidate in Candidates(member, scene))
            if (!IsTaken(member, candidate, scene))
                return candidate;
        return null;
    }

    /// <summary>Gives a counterpart the office of the other person in the sentence.</summary>
    public static void InheritOffice(CastMember member, Scene scene)
    {
        foreach (var mention in member.Introductions)
        {
            if (!mention.Counterpart || member.Office is not null)
                continue;
            foreach (var other in scene.Readings[mention.Sentence].Mentions)
                if (!other.Counterpart && scene.Cast.Of(other) is { Office: not null } holder && holder != member)
                    (member.Entry, member.Office) = (holder.Entry, holder.Office);
        }
    }

    private static IEnumerable<ActorCode> Candidates(CastMember member, Scene scene)
    {
        if (Listed(member, scene) is { } neighbour)
            yield return neighbour;
        if (scene.Document.Side is { } side)
        {
            // "Opposition leader Roe" in a ministry's text is of the state spoken of.
            if (member.Entry!.Sector is "OPP" or "REB" or "SEP" && StateBeside(member, scene, new ActorCode(side)) is { } beside)
                yield return beside;
            yield return new ActorCode(side);
        }
        else
        {
            if (scene.Document.Dateline is { } dateline && PlaceOf(scene, dateline.Place) is { } state)
                yield return state;
            if (SubjectState(member, scene) is { } subject)
                yield return subject;
        }
        foreach (var state in scene.States)
            yield return state;
    }

    // One person at a time leads a state, its government and its foreign affairs; and a state whose foreign minister has a title of its own has no other.
    private static bool IsTaken(CastMember member, ActorCode code, Scene scene)
    {
        var register = scene.Scans[0].Register;
        if (HasOwnTitle(register, member, code))
            return true;
        if (member.Entry!.Rank == OfficeRank.Other)
            return false;
        foreach (var other in scene.Cast.Members)
            if (other != member && other.Code == code && other.Entry?.Rank == member.Entry.Rank && other.Office == member.Office)
                return true;
        return false;
    }

    // No American is foreign minister or deputy to one: the office has a title of its own there. And who has no prime minister of whom the register knows, has none.
    private static bool HasOwnTitle(ActorRegister register, CastMember member, ActorCode code) =>
        member.Office is { } office && office.EndsWith("foreign minister", StringComparison.Ordinal)
            ? register.Tables.Offices.Any(entry => entry.Rank == OfficeRank.Foreign && entry.Code == code)
            : member.Office is "prime minister" or "deputy prime minister" && register.Tables.Holders.Any(holder => holder.Code == code)
                && !register.Tables.Holders.Any(holder => holder.Code == code && holder.Office.Contains("prime minister", StringComparison.Ordinal));

    /// <summary>The state of a dateline's place, or null.</summary>
    public static ActorCode? PlaceOf(Scene scene, string place)
    {
        var register = scene.Scans[0].Register;
        var comma = place.LastIndexOf(',');
        return (comma > 0 ? register.StateOfPlace(place[(comma + 1)..].Trim()) : null) ?? register.StateOfPlace(comma > 0 ? place[..comma].Trim() : place.Trim());
    }

    // "Peruvian President X, Vice President Y, and": who is listed with an office and no state serves the one listed before him.
    private static ActorCode? Listed(CastMember member, Scene scene)
    {
        foreach (var mention in member.Introductions)
            foreach (var other in scene.Readings[mention.Sentence].Mentions)
                if (other.Office is not null && (other.Code ?? scene.Cast.Of(other)?.Code) is { } code && mention.Office is not null && other.End == mention.First - 1
                    && scene.Scans[mention.Sentence].Form(other.End) is ",")
                    return code;
        return null;
    }

    private static ActorCode? StateBeside(CastMember member, Scene scene, ActorCode side)
    {
        foreach (var mention in member.Introductions)
        {
            var scan = scene.Scans[mention.Sentence];
            for (var word = 0; word < scan.Count; word++)
                if (scan.From(word)?.Phrase.NameIn(NameRoles.Name | NameRoles.Adjective | NameRoles.Capital) is { Code.IsState: true } name && name.Code != side)
                    return name.Code;
        }
        return null;
    }

    private static ActorCode? SubjectState(CastMember member, Scene scene)
    {
        var scan = scene.Scans[member.Introductions[0].Sentence];
        ActorCode? first = null;
        for (var word = 0; word < scan.Count; word++)
        {
            if (scan.From(word)?.Phrase.NameIn(NameRoles.Name | NameRoles.Capital) is not { Code.IsState: true } name)
                continue;
            if (scan.Relation(scan.Head(word, scan.At(word)!.Value.Words.End)) is "nsubj")
                return name.Code;
            first ??= name.Code;
        }
        return first;
    }
}
