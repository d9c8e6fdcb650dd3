using System.Collections.Immutable;
using Rapport.Store.Alignments;
using Rapport.Store.Questions;

namespace Rapport.Store.Ledgers;

/// <summary>Tells what became of asks: which were repeated, which were answered by a statement or a deed of whoever was asked. Silence is never refusal.</summary>
internal sealed class AskLedger
{
    // A deed answers an ask only where it speaks of nearly all that was asked.
    private const double DeedOnMatter = 0.6;

    private readonly List<Told> _phrases = [];
    private readonly List<int> _matterOf = [];
    private readonly WordIndex _words = new();
    private readonly List<List<Told>> _matters = [];

    private AskLedger(IEnumerable<Told> asks)
    {
        var (known, byPhrase, firsts) = (new Dictionary<(string?, string), int>(), new Dictionary<string, int>(StringComparer.Ordinal), new WordIndex());
        foreach (var told in asks.OrderBy(static told => told.Day ?? DateOnly.MinValue).ThenBy(static told => told.Id.Value, StringComparer.Ordinal))
        {
            if (known.TryGetValue(told.Key, out var matter))
            {
                _matters[matter].Add(told);
                continue;
            }

            // Of the matters that began before, the first that is the same.
            var same = firsts.Sharing(told.Matter).Where(one => told.IsOfOneThing(_matters[one.Number][0], one.Shared)).Select(static one => one.Number)
                .Concat(byPhrase.TryGetValue(told.Phrase, out var number) ? [number] : []).DefaultIfEmpty(-1).Min();
            if (same < 0)
            {
                same = _matters.Count;
                _matters.Add([]);
                firsts.Add(told.Matter);
                byPhrase[told.Phrase] = same;
            }

            known[told.Key] = same;
            _matters[same].Add(told);
            _phrases.Add(told);
            _matterOf.Add(same);
            _words.Add(told.Matter);
        }
    }

    /// <summary>The asks, the newest first.</summary>
    /// <param name="asks">Statements of one actor that ask another for something.</param>
    /// <param name="replies">What whoever was asked said and did that may be an answer.</param>
    /// <param name="names">Tells the lasting names of rows.</param>
    /// <param name="asOf">The day up to which ages count, or null.</param>
    public static ImmutableArray<AskedMatter> Of(IEnumerable<Told> asks, IEnumerable<Reply> replies, Func<IEnumerable<long>, Dictionary<long, FindingId>> names, DateOnly? asOf)
    {
        var ledger = new AskLedger(asks);
        var followed = ledger._matters.ConvertAll(static _ => new List<Reply>());
        var reports = ledger._matters.ConvertAll(static matter => matter.Select(static told => told.Coding).ToHashSet());
        var known = new Dictionary<(bool, string?, string), List<int>>();
        foreach (var reply in replies)
        {
            if (!known.TryGetValue((reply.IsDeed, reply.Issue, reply.Phrase), out var matters))
                known[(reply.IsDeed, reply.Issue, reply.Phrase)] = matters = ledger.Matters(reply);
            // What the report of the ask itself tells is what was said at the occasion, no answer to it that came later.
            foreach (var matter in matters)
                if (reply.Day is { } day && ledger._matters[matter][0].Day is { } asked && day >= asked && !reports[matter].Contains(reply.Coding))
                    followed[matter].Add(reply);
        }

        var named = names(followed.SelectMany(static matter => matter.Select(static reply => reply.Row)).Distinct());
        return [.. ledger._matters.Select((matter, number) => Of(matter, followed[number], named, asOf))
            .OrderByDescending(static ask => ask.Last ?? DateOnly.MinValue).ThenBy(static ask => ask.Statements[0].Id.Value, StringComparer.Ordinal)];
    }

    /// <summary>The matters that a reply belongs to: a deed must speak of nearly all that was asked, a statement of the one thing.</summary>
    private List<int> Matters(Reply reply)
    {
        bool Belongs(Told told, int shared) => reply.IsDeed
            ? told.Matter.CommonCount > 2 && (double)shared / told.Matter.Count >= DeedOnMatter
            : told.IsOfOneThing(reply.Issue, reply.Words, shared);
        return [.. _words.Sharing(reply.Words).Where(one => Belongs(_phrases[one.Number], one.Shared)).Select(one => _matterOf[one.Number]).Distinct()];
    }

    private static AskedMatter Of(List<Told> matter, List<Reply> followed, Dictionary<long, FindingId> names, DateOnly? asOf)
    {
        var days = matter.Select(static told => told.Day).OfType<DateOnly>().Distinct().Count();
        ImmutableArray<Reply> answers = [.. followed.OrderBy(static one => one.Day).ThenBy(one => names[one.Row].Value, StringComparer.Ordinal)];
        return new([.. matter], answers, days)
        {
            Age = matter[0].Day is { } from && asOf is { } to ? to.DayNumber - from.DayNumber : null,
            Status = answers switch
            {
                [] => days > 1 ? AskStatus.Repeated : AskStatus.NoAnswerReported,
                [.., { IsRefusal: true }] => AskStatus.Refused,
                _ => AskStatus.Answered,
            },
        };
    }
}

/// <summary>Something that whoever was asked said or did.</summary>
/// <param name="Row">The row of the statement or of the event.</param>
/// <param name="IsDeed">Whether it is an event.</param>
/// <param name="Coding">The coding of its report.</param>
/// <param name="Day">The day that it counts on, or null.</param>
/// <param name="IsRefusal">Whether it refuses.</param>
/// <param name="Issue">Id of its issue in the register, or null.</param>
/// <param name="Phrase">The phrase that names its matter, else its evidence.</param>
/// <param name="Words">The words of the phrase.</param>
internal sealed record Reply(long Row, bool IsDeed, long Coding, DateOnly? Day, bool IsRefusal, string? Issue, string Phrase, Wording Words);

/// <summary>One matter that was asked for, however often.</summary>
/// <param name="Statements">The statements that ask, the earliest first.</param>
/// <param name="Answers">What followed, the earliest first.</param>
/// <param name="Days">On how many days it was asked.</param>
internal sealed record AskedMatter(ImmutableArray<Told> Statements, ImmutableArray<Reply> Answers, int Days)
{
    /// <summary>Day on which it was first asked; null where no report has a day.</summary>
    public DateOnly? First => Statements[0].Day;

    /// <summary>Day on which it was last asked.</summary>
    public DateOnly? Last { get; } = Statements.Max(static told => told.Day);

    /// <summary>Days since it was first asked; null where that is not known.</summary>
    public int? Age { get; init; }

    /// <summary>How it stands.</summary>
    public AskStatus Status { get; init; }

    /// <summary>The words, as last asked.</summary>
    public string Wording => Statements[^1].Phrase;
}
