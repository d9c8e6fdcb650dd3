using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Rapport.Coding;
using Rapport.Coding.Actors;
using Rapport.Coding.Wordings;
using Rapport.Store.Questions;

namespace Rapport.Store.Watching;

/// <summary>What is new in a position that a watch waits for.</summary>
public enum PositionChange
{
    /// <summary>For became against, or the other way round.</summary>
    Stance,

    /// <summary>The same stance in stronger or weaker words.</summary>
    Strength,

    /// <summary>The matter is named in other words.</summary>
    Words,

    /// <summary>Any of these.</summary>
    Any,
}

/// <summary>What a finding must be like for a watch to tell it. Every condition that is not null must hold.</summary>
public sealed record WatchConditions
{
    private ImmutableArray<FoldedWord> issueWords = [];

    /// <summary>The conditions as they were written.</summary>
    public string Text { get; init; } = "";

    /// <summary>Id of an issue of the register, or words that the phrase which names the matter holds.</summary>
    public string? Issue
    {
        get;
        init
        {
            field = value;
            issueWords = value is null ? [] : FoldedWords.Of(value);
        }
    }

    /// <summary>An actor on either side.</summary>
    public ActorCode? Country { get; init; }

    /// <summary>Two actors, one on each side, or both on one side of what binds them together.</summary>
    public (ActorCode One, ActorCode Other)? Pair { get; init; }

    /// <summary>An actor who did it.</summary>
    public ActorCode? Source { get; init; }

    /// <summary>An actor to whom it was done, or to whom or about whom it was said.</summary>
    public ActorCode? Target { get; init; }

    /// <summary>An actor whose statement it is.</summary>
    public ActorCode? Holder { get; init; }

    /// <summary>What the statement does.</summary>
    public StatementKind? Kind { get; init; }

    /// <summary>PLOVER type, in capitals.</summary>
    public string? Type { get; init; }

    /// <summary>PLOVER mode.</summary>
    public string? Mode { get; init; }

    /// <summary>How far it is an event; actual where nothing is said.</summary>
    public EventStatus? Status { get; init; }

    /// <summary>For or against its issue.</summary>
    public Stance? Stance { get; init; }

    /// <summary>What is new against what the holder had said on the issue before.</summary>
    public PositionChange? Change { get; init; }

    /// <summary>The state that the outlet speaks for.</summary>
    public string? Side { get; init; }

    /// <summary>The outlet, letter for letter.</summary>
    public string? Outlet { get; init; }

    /// <summary>Whether a condition is one that only events have.</summary>
    internal bool IsOfEvents => Source is not null || Type is not null || Mode is not null || Status is not null;

    /// <summary>Whether a condition is one that only statements have.</summary>
    internal bool IsOfStatements => Issue is not null || Holder is not null || Kind is not null || Stance is not null || Change is not null;

    /// <summary>Reads conditions: <c>issue:decoupling holder:BEL change:stance</c>.</summary>
    /// <param name="text">The conditions, with blanks between them.</param>
    /// <param name="conditions">What they say, where it returns true.</param>
    /// <param name="fault">What is wrong and what is right, where it returns false.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out WatchConditions? conditions, [NotNullWhen(false)] out string? fault) =>
        new WatchReader(text).TryRead(out conditions, out fault);

    /// <summary>Whether an event is like that.</summary>
    public bool Fits(RecordedEvent done) => !IsOfStatements && FitsBoth(done)
        && done.Status == (Status ?? EventStatus.Actual) && (Type is null || done.Type == Type) && (Mode is null || done.Mode == Mode)
        && Names(done.Source, Source) && Sides(done.Source, done.Target, done.Reciprocal);

    /// <summary>Whether a statement is like that, apart from what is new in it.</summary>
    public bool Fits(RecordedStatement said) => !IsOfEvents && FitsBoth(said)
        && (Kind is null || said.Kind == Kind) && (Stance is null || said.Stance == Stance) && IsOnIssue(said.Issue)
        && Names(said.Holder, Holder) && Sides(said.Holder, said.Target, said.Target.IsEmpty);

    private bool FitsBoth(RecordedFinding finding) => Names(finding.Target, Target)
        && (Side is null || finding.Report.Side == Side) && (Outlet is null || finding.Report.Outlet == Outlet);

    private bool Sides(ImmutableArray<Actor> source, ImmutableArray<Actor> target, bool together)
    {
        if (Country is not null && !Names(source, Country) && !Names(target, Country))
            return false;
        return Pair is not var (one, other) || (Names(source, one) && Names(target, other)) || (Names(source, other) && Names(target, one))
            || (together && Names(source, one) && Names(source, other));
    }

    private bool IsOnIssue(Coding.Findings.Issue? issue)
    {
        if (Issue is null || issue?.Id == Issue)
            return true;
        if (issue is null)
            return false;
        var words = FoldedWords.Of(issue.Text);
        return issueWords.Length > 0 && issueWords.All(wanted => words.Any(word => word.Folded == wanted.Folded));
    }

    private static bool Names(ImmutableArray<Actor> actors, ActorCode? code) => code is null || actors.Any(actor => actor.Code == code);
}
