using System.Collections.Immutable;
using System.Globalization;
using Rapport.Coding;
using Rapport.Coding.Findings;
using Rapport.Store.Alignments;
using Rapport.Store.Ledgers;
using Rapport.Store.Questions;

namespace Rapport.Store.Briefs;

/// <summary>Composes a brief from the answers to other questions. What does not fit on two pages is left out from the oldest on, and its number is told.</summary>
/// <param name="question">For whom it is, and about whom.</param>
/// <param name="words">Where the words of statements are read.</param>
internal sealed class BriefComposer(BriefQuestion question, StatementWords words)
{
    private const int MostLines = 10;
    private const int MostWords = 25;

    private readonly List<BriefSection> _sections = [];
    private readonly List<string> _notes = [];

    /// <summary>The brief.</summary>
    /// <param name="occasions">Calls, meetings and visits of both, the newest first.</param>
    /// <param name="own">Statements of the own side to or about the other, the newest first.</param>
    /// <param name="other">Statements of the other side, the newest first.</param>
    /// <param name="asks">Asks of the own side to the other.</param>
    /// <param name="asked">Asks of the other side to the own.</param>
    /// <param name="levels">How much it rests on.</param>
    /// <param name="from">The first day from which on all statements are looked at; null where that is all days.</param>
    public Brief Of(
        Page<RecordedOccasion> occasions, ImmutableArray<Told> own, ImmutableArray<Told> other, ImmutableArray<AskedMatter> asks, ImmutableArray<AskedMatter> asked, Levels levels,
        DateOnly? from)
    {
        words.Read(own.AddRange(other));
        Add("Contacts", occasions.Items.Select(Line), occasions.Total.Count);
        var (us, them) = (question.Writing.InSentence(question.Own), question.Writing.InSentence(question.Other));
        Said($"What {them} said", question.Other, other);
        Said($"What {us} said", question.Own, own);
        Add($"Open asks of {them} to {us}", Open(asked));
        Add($"Open asks of {us} to {them}", Open(asks));
        Add($"Offers of {them}", Offers(other), question.Other);
        Add($"Offers of {us}", Offers(own), question.Own);
        OnlyFromOthers(question.Other, other);
        OnlyFromOthers(question.Own, own);
        Formulas(own.AddRange(other));
        var period = (question.Since, question.Until) switch
        {
            (null, null) => "All days of the record",
            ({ } since, null) => $"Since {Day(since)}",
            (null, { } until) => $"Until {Day(until)}",
            var (since, until) => $"{Day(since)} to {Day(until)}",
        };
        return new(
            $"{question.Writing.Name(question.Other)}: brief for {us}",
            $"{period}; {occasions.Total} occasion{(occasions.Total.Count == 1 ? "" : "s")}, {Count(levels.Reports, "report")}, {Count(levels.Texts, "distinct text")}, {Count(levels.Outlets, "independent outlet")}{(from is { } day ? $"; statements before {Day(day)} are not looked at" : "")}",
            [.. _sections], [.. _notes]);
    }

    /// <summary>The newest word of a side on each matter that it took a stand on or bound itself to.</summary>
    private void Said(string heading, ActorCode holder, ImmutableArray<Told> statements) =>
        Add(heading, OnePerIssue(statements.Where(static said => IsStand(said.Kind))), holder);

    private void OnlyFromOthers(ActorCode holder, ImmutableArray<Told> statements) => Add(
        $"Known of {question.Writing.InSentence(holder)} from others alone", statements.Where(static said => IsStand(said.Kind)).GroupBy(words.Matter, StringComparer.Ordinal)
            .Where(issue => issue.All(said => said.Side is { } side && side != holder.Value)).Select(static issue => issue.First()), holder);

    private void Formulas(ImmutableArray<Told> statements)
    {
        var formulas = statements.Where(static said => said.Kind == StatementKind.Topics).DistinctBy(static said => said.Id).ToList();
        if (formulas.Count == 0)
            return;
        var matters = OnePerIssue(formulas).Take(8).Select(said => Short(words.Phrase(said)));
        _sections.Add(new("Also spoken of, without a position", [new(
            $"{string.Join("; ", matters)} (in {Number(formulas.Count)} statements)", [.. words.Whole(formulas.Take(3)).Select(said => Note(said.Report, said.Id.Value))])]));
    }

    /// <summary>The asks without an answer; one word alone ("cooperation") tells a reader nothing.</summary>
    private IEnumerable<BriefLine> Open(ImmutableArray<AskedMatter> asks)
    {
        var open = asks.Where(static ask => ask.Answers.IsEmpty && Wording.Of(ask.Wording).CommonCount > 1).Take(MostLines).ToList();
        return open.Zip(words.Whole(open.Select(static ask => ask.Statements[^1])), (ask, last) => new BriefLine(
            $"{Short(ask.Wording)}: asked {(ask.Days > 1 ? $"on {Number(ask.Days)} days since" : "on")} {Day(ask.First)}, {LedgerStatus(ask)}", [Note(last.Report, last.Id.Value)]));
    }

    private IEnumerable<Told> Offers(ImmutableArray<Told> statements) => OnePerIssue(statements.Where(static said => said.Kind == StatementKind.Offer));

    private BriefLine Line(RecordedOccasion occasion)
    {
        var persons = occasion.Persons.IsEmpty ? "" : ": " + string.Join(", ", occasion.Persons.Select(person => $"{person.Name}{(person.Office is null ? "" : ", " + person.Office)}{(person.Country is { } country ? $" ({question.Writing.Name(country)})" : "")}"));
        var others = occasion.Participants.Where(code => code != question.Own && code != question.Other).Select(question.Writing.InSentence).ToList();
        return new(
            $"{(occasion.Date is { } date ? question.Writing.Date(date) : $"told {Day(occasion.Accounts[0].Report.Published)}")}  {occasion.Kind}{(others.Count == 0 ? "" : $" with {string.Join(", ", others)}")}{persons}{(occasion.Place is null ? "" : $"; {occasion.Place}")}; told by {(occasion.Sides.IsEmpty ? "outlets without a side" : string.Join(" and ", occasion.Sides.Select(Side)))}",
            [.. occasion.Accounts.DistinctBy(static account => account.Story).Take(4).Select(account => Note(account.Report, account.Event.Value))]);
    }

    private BriefLine Line(RecordedStatement said, ActorCode holder) => new(
        $"{(said.Stance is { } stance ? Words.Of(stance) + " " : "")}{Short(StatementWords.Phrase(said))} ({Words.Of(said.Kind)}{(said.Strength is null ? "" : $": {OneLine(said.Strength)}")}; {Day(said.Day)}{(said.Speaker is null ? "" : $", {said.Speaker}")}{(said.Report.Side == holder.Value ? "" : $", as told by {(said.Report.Side is { } side ? Side(side) : said.Report.Outlet ?? "an unknown outlet")}")})",
        [Note(said.Report, said.Id.Value)]);

    private void Add(string heading, IEnumerable<Told> statements, ActorCode holder) => Add(heading, words.Whole(statements.Take(MostLines)).Select(said => Line(said, holder)));

    private void Add(string heading, IEnumerable<BriefLine> lines, long? total = null)
    {
        // Only lines that are shown get footnotes.
        var shown = lines.Take(MostLines).ToList();
        if (shown.Count == 0)
            return;
        var more = total - shown.Count;
        _sections.Add(new(more > 0 ? $"{heading} (the newest {Number(shown.Count)} of {Number(total!.Value)})" : heading, [.. shown]));
    }

    private int Note(ReportHead report, string id)
    {
        var note = $"{report.Outlet ?? "unknown outlet"}{(report.Side is { } side ? $" ({question.Writing.Name(new(side))})" : "")}, {Day(report.Published)}, {OneLine(report.Headline ?? report.Name)} [{report.Id}, {id}]";
        var known = _notes.IndexOf(note);
        if (known >= 0)
            return known + 1;
        _notes.Add(note);
        return _notes.Count;
    }

    private IEnumerable<Told> OnePerIssue(IEnumerable<Told> statements) => statements.DistinctBy(words.Matter, StringComparer.Ordinal);

    private static bool IsStand(StatementKind kind) => kind is StatementKind.Position or StatementKind.Commitment or StatementKind.Agreement or StatementKind.Refusal
        or StatementKind.Criticism or StatementKind.Accusation or StatementKind.Warning;

    private static string LedgerStatus(AskedMatter ask) => ask.Status == AskStatus.Repeated ? "repeated, no answer reported" : "no answer reported";

    /// <summary>The first words of a text, enough to know it by; the whole stands behind its footnote.</summary>
    private static string Short(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= MostWords ? string.Join(' ', words) : string.Join(' ', words.Take(MostWords)) + " …";
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private string Day(DateOnly? day) => day is { } known ? question.Writing.Date(new(known, DatePrecision.Day)) : "no date";

    /// <summary>A state that an outlet speaks for.</summary>
    private string Side(string code) => question.Writing.InSentence(new(code));

    private static string Count(long number, string what) => $"{Number(number)} {what}{(number == 1 ? "" : "s")}";

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
