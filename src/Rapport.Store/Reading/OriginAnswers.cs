using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Rapport.Coding;
using Rapport.Coding.Actors;
using Rapport.Store.Questions;

namespace Rapport.Store.Reading;

/// <summary>Answers where something that the record tells comes from.</summary>
/// <param name="connection">The record.</param>
/// <param name="question">What it is.</param>
/// <param name="register">The register of holders; it tells which offices one person holds at a time.</param>
/// <param name="quadOf">Quad class of a PLOVER type, or null.</param>
/// <param name="kept">The answers that are kept.</param>
internal sealed class OriginAnswers(SqliteConnection connection, WhyQuestion question, ActorRegister register, Func<string, string?> quadOf, KeptAnswers kept)
{
    private const int MostMatches = 20;
    private const int MostBeside = 20;
    private const string NoFinding = "the record has no such finding, occasion or report; rapport events, statements, occasions and reports list their names";

    private readonly OriginGrounds _grounds = new(connection);
    private readonly int _limit = Math.Max(1, question.Limit);

    /// <summary>What the address names.</summary>
    public WhyAnswer Answer() => question.Address.Thing switch
    {
        Thing.Named named => Named(named),
        Thing.OfTenure tenure => new TenureOrigins(connection, _grounds, register, kept).Of(tenure) is { } found ? Known(found) : Absent("the record has no such tenure; rapport people lists them"),
        Thing.OfPosition position => Position(position),
        Thing.OfAsk ask => Ask(ask),
        Thing.OfDyad dyad => Known(new CountOrigins(connection, _grounds).Dyad(dyad, Value, _limit)),
        Thing.OfIssue issue => new CountOrigins(connection, _grounds).Issue(issue, Value, _limit) is { } found
            ? Known(found) : Absent("the record has nothing on this issue in these days; rapport statements --issue WORDS looks for words"),
        Thing.OfPanel panel => Known(new PanelOrigins(connection, _grounds, quadOf, kept).Of(panel, Value, _limit)),
        _ => Absent(NoFinding),
    };

    private string? Value => question.Address.Value;

    private WhyAnswer.Unknown Absent(string words) => new($"{question.Address}: {words}");

    private WhyAnswer.Known Known(Origin origin)
    {
        var named = origin with { Address = origin.Address with { Pair = question.Address.Pair, Value = Value } };
        // A panel counts every report that tells an event.
        var listed = named.Period is not null ? named.Grounds : Folding.On(named.Counts.Any(count => count.Level == Value) ? Value : null, named.Grounds);
        var kept = listed.GroupBy(static ground => ground.Part).SelectMany(part => part.Take(_limit)).ToHashSet(ReferenceEqualityComparer.Instance);
        return new WhyAnswer.Known(named with { Grounds = [.. listed.Where(kept.Contains)], MoreGrounds = named.MoreGrounds + listed.Length - kept.Count });
    }

    private WhyAnswer Named(Thing.Named named)
    {
        var name = named.Name;
        var occasions = name[0] == 'o' ? OccasionAnswers.Matching(connection, name, MostMatches).Select(static id => id.Value) : [];
        var reports = name[0] == 'r' ? Keys("report", name) : [];
        var findings = name[0] is 'e' or 's' or 'l' ? WhyAnswers.Matching(connection, name).Select(static id => id.Value) : [];
        ImmutableArray<string> all = [.. occasions, .. reports, .. findings];
        if (all.Length > 1 && !all.Contains(name))
            return Absent($"{all.Length} names begin so; write more of the name: {string.Join(", ", all.Take(5))}");
        if (all.IsEmpty)
            return Absent(NoFinding);
        var whole = all.Contains(name) ? name : all[0];
        return whole[0] switch
        {
            'o' => OccasionAnswers.Of(connection, new(whole)) is { } occasion ? Known(Occasion(occasion)) : Absent(NoFinding),
            'r' => ReportAnswers.Whole(connection, new(whole)) is { } report ? Known(Report(report)) : Absent(NoFinding),
            _ => WhyAnswers.Of(connection, new(whole)) is { } why ? Known(Finding(new(whole), why)) : Absent(NoFinding),
        };
    }

    private List<string> Keys(string table, string beginning) => new Sql($"SELECT key FROM {table} WHERE key >= $from AND key < $to ORDER BY key LIMIT $most")
        .With("$from", beginning).With("$to", beginning + "~").With("$most", MostMatches).Rows(connection, static row => row.GetString(0));

    private static Origin Finding(FindingId id, Why why) => new()
    {
        Address = new(new Thing.Named(id.Value)),
        Kind = why.Finding switch { RecordedEvent => "event", RecordedStatement => "statement", _ => "link" },
        Finding = why,
        Grounds =
        [
            .. why.Finding is { } found ? [OriginGrounds.Of(GroundPart.Counted, found) with { Sentence = string.Join(" … ", why.Sentences.Select(static sentence => sentence.Text)) }]
                : why.Link is { } link ? [OriginGrounds.Of(link, why)] : ImmutableArray<Ground>.Empty,
            .. why.Beside.Select(static beside => OriginGrounds.Of(GroundPart.Apart, beside)),
            .. why.Rejected.Select(rejected => OriginGrounds.Of(rejected, why.Report, why.Pack)),
        ],
    };

    private static Origin Report(RecordedReport report) => new()
    {
        Address = new(new Thing.Named(report.Head.Id.Value)),
        Kind = "report",
        Report = report.Head,
        Counts =
        [
            ("events", report.Events.Count(static done => done.Status == EventStatus.Actual)), ("statements", report.Statements.Length),
        ],
        Grounds =
        [
            .. report.Events.Select(static done => OriginGrounds.Of(done)),
            .. report.Statements.Select(static said => OriginGrounds.Of(GroundPart.Counted, said)),
            .. report.Rejected.Select(rejected => OriginGrounds.Of(rejected, report.Head, report.Pack)),
        ],
    };

    private Origin Occasion(RecordedOccasion occasion) => new()
    {
        Address = new(new Thing.Named(occasion.Id.Value)),
        Kind = "occasion",
        Occasion = occasion,
        Counts = Folding.Counts(occasion.Levels),
        Grounds = [.. _grounds.Of(occasion.Accounts.Select(static account => account.Event)), .. Beside(occasion).Select(static other => OriginGrounds.Of(GroundPart.Apart, other))],
    };

    /// <summary>Occasions of the same kind and parties on the neighbouring days, which were kept apart.</summary>
    private IEnumerable<RecordedOccasion> Beside(RecordedOccasion occasion) => occasion.Date is not { } date || occasion.Participants.Length < 2 ? []
        : OccasionAnswers.List(connection, new()
        {
            Country = occasion.Participants[0],
            With = occasion.Participants[1],
            Kind = occasion.Kind,
            From = date.Day.AddDays(-1),
            To = date.Day.AddDays(1),
            Limit = MostBeside,
        }).Items.Where(other => other.Id != occasion.Id);

    private WhyAnswer Position(Thing.OfPosition asked)
    {
        // On an issue of the register there is what was said on it and nothing else; a phrase may be of one issue with any other.
        var issue = new Sql("""
            SELECT nullif(i.register, '') FROM finding f JOIN current_coding c ON c.coding_id = f.coding_id JOIN statement s ON s.finding_id = f.id JOIN issue i ON i.id = s.issue_id WHERE f.key = $key
            """).With("$key", asked.Statement.Value).Rows(connection, static row => row.Text(0)).FirstOrDefault();
        var ledger = LedgerAnswers.EachPosition(connection, new() { Holder = asked.Holder, Issue = issue }).ToList();
        if (ledger.Find(one => one.Statements.Any(said => said.Id == asked.Statement)) is not { } position)
            return Absent("the record has no such position; rapport positions lists them");
        return Known(new Origin
        {
            Address = position.Address,
            Kind = "position",
            Position = position,
            Counts = Folding.Counts(position.Levels),
            Grounds =
            [
                .. _grounds.Of(position.Statements.Select(static said => said.Id)),
                .. ledger.Where(other => other != position && other.Issue == position.Issue).SelectMany(other => _grounds.Of(other.Statements.Select(static said => said.Id))
                    .Select(said => said with { Part = GroundPart.Apart, Reason = other.Stance != position.Stance ? "another stance" : "another wording" })),
            ],
        });
    }

    private WhyAnswer Ask(Thing.OfAsk asked)
    {
        var asks = LedgerAnswers.Asks(connection, new(asked.Asking, asked.Asked), LedgerAnswers.All).Asks;
        if (asks.FirstOrDefault(one => one.Statements.Any(said => said.Id == asked.Statement)) is not { } ask)
            return Absent("the record has no such ask; rapport asks lists them");
        return Known(new Origin
        {
            Address = ask.Address,
            Kind = "ask",
            Ask = ask,
            Counts = Folding.Counts(ask.Levels),
            Grounds = [.. _grounds.Of(ask.Statements.Select(static said => said.Id)), .. ask.Answers.Select(static answer => OriginGrounds.Of(GroundPart.Answer, answer))],
        });
    }
}
