namespace Rapport.Coding.Actors;

/// <summary>Days from the first to the last, both of them included; open where one is null.</summary>
/// <param name="From">First day, or null.</param>
/// <param name="To">Last day, or null.</param>
public readonly record struct Period(DateOnly? From, DateOnly? To)
{
    /// <summary>Whether a day lies in the period; no day is one after all others.</summary>
    public bool Contains(DateOnly? day) => day is { } when ? DaysFrom(when) == 0 : To is null;

    /// <summary>How many days a day lies before the first or behind the last; 0 within.</summary>
    public int DaysFrom(DateOnly day) =>
        From > day ? From.Value.DayNumber - day.DayNumber : To < day ? day.DayNumber - To.Value.DayNumber : 0;
}
