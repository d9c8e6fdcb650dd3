using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Rapport.Coding;

namespace Rapport.Store.Questions;

/// <summary>
/// The address of something that a record tells: a thing, one of its pairs, a value of it. It is written with slashes and lasts: it leads to the same thing in every record that
/// has it, also after further reports came in.
/// </summary>
/// <param name="Thing">The thing.</param>
/// <param name="Pair">Number of the pair of actors among those of the thing, from 1; null for all.</param>
/// <param name="Value">Name of a column of the thing's table, or of a count; null for the thing itself.</param>
public sealed record RecordAddress(Thing Thing, int? Pair = null, string? Value = null)
{
    /// <summary>How addresses are written, for users.</summary>
    public const string Forms =
        "a name (e…, s…, l…, o…, r…), tenure/STATE/OFFICE/PERSON/DAY, position/HOLDER/STATEMENT, ask/ASKING/ASKED/STATEMENT, dyad/ONE/OTHER, issue/ID, panel/UNIT/ONE/OTHER/PERIOD, each with /VALUE behind it where one value is meant";

    /// <summary>Reads an address.</summary>
    /// <param name="text">As it is printed; case does not matter, and of a name as much as no other begins with is enough.</param>
    /// <param name="address">The address; null where <paramref name="text"/> is none.</param>
    /// <param name="fault">What is wrong and how it is written; empty where nothing is.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out RecordAddress? address, out string fault)
    {
        try
        {
            address = new RecordAddressReader(text).Read();
            fault = "";
            return true;
        }
        catch (FormatException wrong)
        {
            address = null;
            fault = wrong.Message;
            return false;
        }
    }

    /// <inheritdoc/>
    public override string ToString() =>
        Thing.Path + (Pair is { } pair ? string.Create(CultureInfo.InvariantCulture, $"/{pair}") : "") + (Value is null ? "" : "/" + Value);
}

/// <summary>What an address names.</summary>
public abstract record Thing
{
    private Thing()
    {
    }

    /// <summary>Its address.</summary>
    public abstract string Path { get; }

    /// <summary>A finding, an occasion or a report by its lasting name, or the beginning of it.</summary>
    /// <param name="Name">The name.</param>
    public sealed record Named(string Name) : Thing
    {
        /// <inheritdoc/>
        public override string Path => Name;
    }

    /// <summary>
    /// A tenure. Each attestation gives it an address, and every one of these leads to it; it is shown under that of its first day and most frequent words.
    /// </summary>
    /// <param name="Country">The state or organisation.</param>
    /// <param name="Office">A word for the office that reports use, as <see cref="PartOf"/> writes it.</param>
    /// <param name="Person">A form of the name that reports use, as <see cref="PartOf"/> writes it.</param>
    /// <param name="Day">A day from the first to the last attestation; null where no report has a day.</param>
    public sealed record OfTenure(ActorCode Country, string Office, string Person, DateOnly? Day) : Thing
    {
        /// <inheritdoc/>
        public override string Path => $"tenure/{Country}/{Office}/{Person}{(Day is { } day ? "/" + Words.Of(day) : "")}";
    }

    /// <summary>A wording of a holder on an issue: the one that a statement of it has. Each of its statements gives it an address.</summary>
    /// <param name="Holder">Whose position it is.</param>
    /// <param name="Statement">A statement that has the wording.</param>
    public sealed record OfPosition(ActorCode Holder, FindingId Statement) : Thing
    {
        /// <inheritdoc/>
        public override string Path => $"position/{Holder}/{Statement}";
    }

    /// <summary>A matter that one actor asked of another: the one that a statement of it asks for. Each of its statements gives it an address.</summary>
    /// <param name="Asking">Who asks.</param>
    /// <param name="Asked">Who is asked.</param>
    /// <param name="Statement">A statement that asks for it.</param>
    public sealed record OfAsk(ActorCode Asking, ActorCode Asked, FindingId Statement) : Thing
    {
        /// <inheritdoc/>
        public override string Path => $"ask/{Asking}/{Asked}/{Statement}";
    }

    /// <summary>What is between two actors, in both directions.</summary>
    /// <param name="One">One of them.</param>
    /// <param name="Other">The other.</param>
    /// <param name="Days">Only these days; null for all.</param>
    public sealed record OfDyad(ActorCode One, ActorCode Other, DaySpan? Days) : Thing
    {
        /// <inheritdoc/>
        public override string Path => $"dyad/{One}/{Other}{(Days is { } days ? $"/{days}" : "")}";
    }

    /// <summary>What was said on an issue.</summary>
    /// <param name="Issue">Id of an issue of the register, or words of the phrase that names the matter.</param>
    /// <param name="Days">Only these days; null for all.</param>
    public sealed record OfIssue(string Issue, DaySpan? Days) : Thing
    {
        /// <inheritdoc/>
        public override string Path => $"issue/{Issue}{(Days is { } days ? $"/{days}" : "")}";
    }

    /// <summary>A row of a panel: two actors in one stretch of time.</summary>
    /// <param name="Unit">What the panel counts by.</param>
    /// <param name="IsUndirected">Whether who did it to whom does not matter.</param>
    /// <param name="One">Who did it.</param>
    /// <param name="Other">To whom.</param>
    /// <param name="Days">The stretch; a part of a unit where the span of the panel cuts it.</param>
    public sealed record OfPanel(PanelUnit Unit, bool IsUndirected, ActorCode One, ActorCode Other, DaySpan Days) : Thing
    {
        /// <inheritdoc/>
        public override string Path => $"panel/{Words.Of(Unit)}{(IsUndirected ? "/undirected" : "")}/{One}/{Other}/{(Days == DaySpan.Of(Unit, Days.From) ? DaySpan.Name(Unit, Days.From) : Days)}";
    }

    /// <summary>Words as a part of an address: letters and digits in lower case, a hyphen for whatever stands between.</summary>
    public static string PartOf(string words)
    {
        var part = new System.Text.StringBuilder();
        foreach (var rune in words.EnumerateRunes())
            if (System.Text.Rune.IsLetterOrDigit(rune))
                part.Append(System.Text.Rune.ToLowerInvariant(rune));
            else if (part.Length > 0 && part[^1] != '-')
                part.Append('-');
        return part.ToString().TrimEnd('-');
    }
}

/// <summary>A stretch of days, both ends in it.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
public readonly record struct DaySpan(DateOnly From, DateOnly To)
{
    /// <summary>The whole unit that a day lies in.</summary>
    public static DaySpan Of(PanelUnit unit, DateOnly day)
    {
        var month = new DateOnly(day.Year, day.Month, 1);
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        return unit switch
        {
            PanelUnit.Day => new(day, day),
            PanelUnit.Week => new(monday, monday.AddDays(6)),
            PanelUnit.Month => new(month, month.AddMonths(1).AddDays(-1)),
            _ => new(new(day.Year, 1, 1), new(day.Year, 12, 31)),
        };
    }

    /// <summary>The unit that a day lies in as it is written: 2023-02-10, 2023-W06 (ISO week), 2023-02 or 2023.</summary>
    public static string Name(PanelUnit unit, DateOnly day) => unit switch
    {
        PanelUnit.Day => Words.Of(day),
        PanelUnit.Week => string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(day.ToDateTime(default)):0000}-W{ISOWeek.GetWeekOfYear(day.ToDateTime(default)):00}"),
        PanelUnit.Month => day.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        _ => day.ToString("yyyy", CultureInfo.InvariantCulture),
    };

    /// <summary>"2023-02-10..2023-02-28".</summary>
    public override string ToString() => $"{Words.Of(From)}..{Words.Of(To)}";
}
