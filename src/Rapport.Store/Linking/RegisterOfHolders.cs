using System.Collections.Immutable;
using Rapport.Coding;
using Rapport.Coding.Actors;
using Rapport.Store.Questions;

namespace Rapport.Store.Linking;

/// <summary>The holders of offices that the register of a pack has for one state, beside the terms that reports attest.</summary>
internal sealed class RegisterOfHolders
{
    private readonly ActorRegister _register;
    private readonly SingleOffices _single;
    private readonly string _country;
    private readonly ImmutableArray<OfficeHolder> _holders;
    private readonly ImmutableArray<(string Text, PersonName Name)> _names;

    public RegisterOfHolders(ActorRegister register, SingleOffices single, string country)
    {
        (_register, _single, _country) = (register, single, country);
        _holders = [.. register.Tables.Holders.Where(holder => holder.Code.Value == country).OrderBy(static holder => holder.IsAttested).ThenBy(static holder => holder.From)];
        _names = [.. _holders.Select(static holder => holder.Name).Distinct().Select(static name => (name, PersonName.Of(name)))];
    }

    /// <summary>The name under which the register has a full name of the state, or null.</summary>
    public string? NameOf(string name)
    {
        if (_register.Holder(name, null) is { } holder && holder.Code == new ActorCode(_country))
            return holder.Name;
        var words = PersonName.Of(name);
        var fitting = _names.Where(one => one.Name.IsFull && one.Name.Matches(words)).Take(2).ToList();
        return fitting.Count == 1 ? fitting[0].Text : null;
    }

    /// <summary>What the register says of a term; null where it knows nothing of it.</summary>
    public RegisteredTerm? Of(Term term)
    {
        if (term.Dated.IsEmpty)
            return null;
        var office = _holders.Where(holder => IsOffice(holder, term)).ToList();
        var own = office.Where(holder => IsPerson(holder, term.Person)).ToList();
        var outside = term.Dated.Count(one => !own.Exists(holder => holder.Period.Contains(one.Day!.Value)));
        var another = term.Rank == OfficeRank.Other ? null : office.Find(holder => !holder.IsAttested && !own.Contains(holder) && holder.Period.Contains(term.First) && holder.Period.Contains(term.Last));
        if (own.MinBy(holder => holder.Period.DaysFrom(term.First) + holder.Period.DaysFrom(term.Last)) is { } nearest)
            // A term that is only known to have been at least so long does not end where it is last attested.
            return new(outside == 0 || (another is null && own.TrueForAll(static holder => holder.IsAttested)), nearest.Name, nearest.From, nearest.To, nearest.IsAttested, outside);
        return another is null ? null : new(false, another.Name, another.From, another.To, false, outside);
    }

    private bool IsOffice(OfficeHolder holder, Term term) => term.Rank == OfficeRank.Other
        ? term.Offices.Contains(holder.Office, StringComparer.OrdinalIgnoreCase)
        : _single.RankOf(holder.Office.ToLowerInvariant(), _country) == term.Rank
            && (term.Rank != OfficeRank.State || term.Offices.Any(office => SingleOffices.WordsOf(office) == SingleOffices.WordsOf(holder.Office.ToLowerInvariant())));

    private static bool IsPerson(OfficeHolder holder, NamedPerson person) => holder.Name == person.Registered || PersonName.Of(holder.Name).Matches(person.Fullest);
}
