using System.Collections.Immutable;
using Rapport.Coding;
using Rapport.Server.Api.Answers;
using Rapport.Server.Api.Shapes;
using Rapport.Store.Output;
using Rapport.Store.Questions;

namespace Rapport.Server.Api.Questions;

/// <summary>What is between two actors.</summary>
internal static class ContactEndpoints
{
    private const string Subject = "Two actors";

    private static readonly ImmutableArray<Parameter> Pair = [Parameters.First, Parameters.Second];
    private static readonly Parameter OldestFirst = new("oldest_first", ParameterKind.Flag, "whether the oldest days come first") { Usual = "false" };
    private static readonly Parameter Since = new("since", ParameterKind.Day, "first day of the silence; the day one year before the last contact where it is not given") { Example = "2023-01-01" };
    private static readonly Parameter Before = new("before", ParameterKind.Day, "the day before which the silence is looked at; no end where it is not given") { Example = "2024-01-01" };
    private static readonly Parameter Reader = Parameters.Actor("for", "for whom the brief is written, one of the two; the first where it is not given") with { Example = "BEL" };
    private static readonly Parameter Layer = new("layer", ParameterKind.Text, "only this layer") { Example = "gdelt" };
    private static readonly Parameter Days = new("days", ParameterKind.Number, "how many days before the last report of the record are looked at") { Usual = "90", Most = 36500 };

    public static ImmutableArray<ApiEndpoint> All { get; } =
    [
        new()
        {
            Path = "/dyads", Name = "dyads", Subject = Subject, IsList = true,
            Meaning = "The pairs with most actual events in the last days of the record, the busiest first.",
            Conditions = [Days], Formats = ApiFormat.OfLists, Item = ContactShapes.Pair,
            Answer = ListAnswer.Of(DyadJson.Write, static call => ListSource.OfFirst(most =>
            {
                var pairs = call.Record.Ask(new ActivePairsQuestion(most, call.Asked.Number(Days) ?? 90));
                return (pairs, new Total(pairs.Length, pairs.Length < most));
            })),
        },
        new()
        {
            Path = "/dyads/{first}/{second}", Name = "dyad", Subject = Subject,
            Meaning = "What the record holds about two actors: counts on each level, months, and the newest findings.",
            Conditions = Pair, Item = ContactShapes.Dyad,
            Answer = static (call, _) => ThingAnswer.WriteAsync(call, call.Record.Ask(new DyadQuestion(First(call), Second(call))), DyadJson.Write),
        },
        new()
        {
            Path = "/dyads/{first}/{second}/timeline", Name = "timeline", Subject = Subject, IsList = true,
            Meaning = "What was done and said between two actors, day by day, the newest first.",
            Conditions = [.. Pair, Parameters.From, Parameters.To, OldestFirst], Formats = ApiFormat.OfLists, Item = ContactShapes.Day,
            Answer = ListAnswer.Of(ContactJson.Write, static call => ListSource.OfFirst(most =>
            {
                var timeline = call.Record.Ask(new TimelineQuestion(First(call), Second(call))
                {
                    From = call.Asked.Day(Parameters.From),
                    To = call.Asked.Day(Parameters.To),
                    OldestFirst = call.Asked.Flag(OldestFirst),
                    Limit = most,
                });
                return (timeline.Days, timeline.Total);
            })),
        },
        new()
        {
            Path = "/dyads/{first}/{second}/silence", Name = "silence", Subject = Subject, IsList = true,
            Meaning = "The issues on which two actors spoke to or about each other before and not since, and how much contact there was meanwhile.",
            Conditions = [.. Pair, Since, Before], Formats = ApiFormat.OfLists, Item = ContactShapes.SilentIssue, Head = ContactShapes.OfSilence,
            Answer = ListAnswer.Of(ContactJson.Write, Silence),
        },
        new()
        {
            Path = "/dyads/{first}/{second}/brief", Name = "brief", Subject = Subject,
            Meaning = "What to know before a contact: occasions, what each side said, open asks and offers, with footnotes for every line.",
            Conditions = [.. Pair, Parameters.From, Parameters.To, Reader], Item = ContactShapes.Brief,
            Answer = static (call, _) => ThingAnswer.WriteAsync(call, call.Record.Ask(Brief(call)), BriefJson.Write),
        },
        new()
        {
            Path = "/dyads/{first}/{second}/layers", Name = "layer-comparison", Subject = Subject, IsList = true,
            Meaning = "Events between two states by month and quad class, in the record and in the layers beside it.",
            Conditions = [.. Pair, Layer, Parameters.From, Parameters.To], Formats = ApiFormat.OfLists, Item = RecordShapes.LayerMonth,
            Answer = ListAnswer.Of(LayerJson.Write, static call => ListSource.OfAll(call.Record.Ask(
                new LayerComparisonQuestion(First(call), Second(call), call.Asked.Text(Layer), call.Asked.Day(Parameters.From), call.Asked.Day(Parameters.To)), call.Knowledge.Codes.QuadOf))),
        },
    ];

    private static ListSource<SilentIssue> Silence(Call call)
    {
        Silence Ask(int most) => call.Record.Ask(new SilenceQuestion(First(call), Second(call))
        {
            Since = call.Asked.Day(Since),
            Before = call.Asked.Day(Before),
            Limit = most,
        });
        return ListSource.OfFirst(most =>
        {
            var silence = Ask(most);
            return (silence.Issues, silence.Total);
        }) with
        {
            Head = writer => ContactJson.WriteHead(writer, Ask(1)),
        };
    }

    private static BriefQuestion Brief(Call call)
    {
        var (first, second) = (First(call), Second(call));
        var reader = call.Asked.Actor(Reader) ?? first;
        if (reader != first && reader != second)
            throw new BadQuestionException(ProblemKind.BadParameter, Reader.Name, $"'for' names one of the two, {first} or {second}.");
        return new(reader, reader == first ? second : first) { Since = call.Asked.Day(Parameters.From), Until = call.Asked.Day(Parameters.To) };
    }

    private static ActorCode First(Call call) => call.Asked.Actor(Parameters.First)!.Value;

    private static ActorCode Second(Call call) => call.Asked.Actor(Parameters.Second) is { } second && second != First(call) ? second
        : throw new BadQuestionException(ProblemKind.BadParameter, Parameters.Second.Name, "'second' is another actor than 'first'; name two different ones, such as BEL and CHN.");
}
