using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Rapport.Coding.Actors;

namespace Rapport.Training;

/// <summary>
/// Reads the codes in brackets with the time in which they hold: "[DEUGOV &gt;20051122]" from that day on, "[DEU &lt;19901003]" before it,
/// "[IGOUNO 920101-961231]" from the first and before the second.
/// </summary>
internal sealed partial class DatedCodes(ActorCodes codes, DictionaryNotes notes)
{
    /// <summary>Years of two digits up to this one are of the 21st century.</summary>
    private const int LastYearOfThisCentury = 30;

    /// <summary>The codes of a line in order; those that are wrong are told and left out.</summary>
    public ImmutableArray<DatedActors> Read(TextLine line)
    {
        var read = ImmutableArray.CreateBuilder<DatedActors>();
        foreach (Match bracket in Bracket().Matches(line.Text))
            if (One(line.Number, bracket.Groups[1].Value.Trim()) is { } dated)
                read.Add(dated);
        if (Bracket().Replace(line.Text, "").Trim() is { Length: > 0 } rest)
            notes.Wrong(line.Number, $"\"{rest}\" stands beside the codes", "write codes in brackets, one after the other: [DEUGOV >20051122] [DEU]");
        return read.ToImmutable();
    }

    private DatedActors? One(int line, string text)
    {
        var blank = text.AsSpan().IndexOfAny(" \t<>");
        var (code, when) = blank < 0 ? (text, "") : (text[..blank], string.Concat(text[blank..].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        if (!TryTime(line, when, out var from, out var before))
            return null;
        if (code is "###")
            return new DatedActors([], from, before, Discards: true);
        if (codes.Read(code.ToUpperInvariant()) is { } actors)
            return new DatedActors(actors, from, before, Discards: false);
        notes.Wrong(line, $"\"{code}\" is no code of an actor", "write capitals: a state and its sectors (BELGOV), --- for nobody, ### for sentences not to be coded");
        return null;
    }

    private bool TryTime(int line, string when, out DateOnly? from, out DateOnly? before)
    {
        (from, before) = (null, null);
        switch (when)
        {
            case "":
                return true;
            case ['<', .. var end]:
                return TryDay(line, end, out before);
            case ['>', .. var start]:
                return TryDay(line, start, out from);
        }
        var days = when.Split('-');
        if (days.Length != 2)
        {
            notes.Wrong(line, $"\"{when}\" is no span of time", "write <20051122, >20051122 or 19980101-20051122");
            return false;
        }
        if (!TryDay(line, days[0], out from) || !TryDay(line, days[1], out before))
            return false;
        if (from < before)
            return true;
        notes.Wrong(line, $"the span \"{when}\" ends before it begins", "write the earlier day first");
        return false;
    }

    private bool TryDay(int line, string text, out DateOnly? day)
    {
        day = null;
        var digits = text.Length == 6 && int.TryParse(text[..2], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? (year <= LastYearOfThisCentury ? "20" : "19") + text
            : text.Length > 8 ? text[..8] : text;
        if (DateOnly.TryParseExact(digits, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read))
            day = read;
        else
            notes.Wrong(line, $"\"{text}\" is no day", "write year, month and day: 20051122 or 051122");
        return day is not null;
    }

    [GeneratedRegex(@"\[([^\]]*)\]", RegexOptions.NonBacktracking)]
    private static partial Regex Bracket();
}
