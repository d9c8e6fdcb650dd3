using System.Collections.Immutable;
using Rapport.Coding;
using Rapport.Coding.Actors;
using Rapport.Coding.Findings;
using Rapport.Text;

namespace Rapport.Store.Tests;

/// <summary>
/// Builds the findings of one report by hand: paragraphs become sections, each of one sentence; findings name their words.
/// </summary>
internal sealed class ReportBuilder
{
    private readonly string _text;
    private readonly List<Section> _sections = [];
    private readonly List<Event> _events = [];
    private readonly List<Statement> _statements = [];
    private readonly List<Link> _links = [];
    private readonly List<Rejection> _rejected = [];
    private readonly List<Person> _persons = [];
    private readonly List<Occasion> _occasions = [];
    private Document _document;

    public ReportBuilder(string id, params string[] paragraphs)
    {
        _text = string.Join("\n\n", paragraphs);
        var start = 0;
        for (var i = 0; i < paragraphs.Length; i++)
        {
            var kind = i switch { 0 => SectionKind.Headline, 1 => SectionKind.Lead, _ => SectionKind.Body };
            _sections.Add(new(kind, new(start, start + paragraphs[i].Length)));
            start += paragraphs[i].Length + 2;
        }

        _document = new Document { Id = id, Text = _text, Outlet = "Tidings", Side = "CHN", Published = new(2024, 5, 3) };
    }

    public string Pack { get; set; } = "sha256:first";

    public ReportBuilder With(Func<Document, Document> change)
    {
        _document = change(_document);
        return this;
    }

    public ReportBuilder Section(int index, SectionKind kind)
    {
        _sections[index] = _sections[index] with { Kind = kind };
        return this;
    }

    public ReportBuilder Event(string type, string source, string target, string words, Func<Event, Event>? change = null)
    {
        var found = new Event
        {
            Id = $"e{_events.Count + 1}",
            Type = type,
            Quad = "verbal-cooperation",
            Intensity = 1.5,
            Source = Actors(source),
            Target = Actors(target),
            Reciprocal = target.Length == 0,
            Date = new(new(2024, 5, 2), DatePrecision.Day),
            Evidence = [Span(words)],
            Rule = $"{type.ToLowerInvariant()}/plain",
            Confidence = 0.9,
        };
        _events.Add(change?.Invoke(found) ?? found);
        return this;
    }

    public ReportBuilder Statement(StatementKind kind, string holder, string target, string words, Func<Statement, Statement>? change = null)
    {
        var found = new Statement
        {
            Id = $"s{_statements.Count + 1}",
            Kind = kind,
            Holder = Actors(holder),
            Target = Actors(target),
            Evidence = [Span(words)],
            Rule = $"{kind.ToString().ToLowerInvariant()}/plain",
            Date = new(new(2024, 5, 2), DatePrecision.Day),
        };
        _statements.Add(change?.Invoke(found) ?? found);
        return this;
    }

    public ReportBuilder Link(string what, string verb, string words)
    {
        _links.Add(new($"l{_links.Count + 1}", what, verb, null, null, Span(words)));
        return this;
    }

    public ReportBuilder Rejected(string reason, string words, string? rule = null)
    {
        _rejected.Add(new(reason, rule, Span(words)));
        return this;
    }

    public ReportBuilder Person(string name, string? office, string? country)
    {
        _persons.Add(new(name, office, country is null ? null : new ActorCode(country), _text.Contains(name, StringComparison.Ordinal) ? [Span(name)] : []));
        return this;
    }

    public ReportBuilder Occasion(string kind, string participants, params int[] persons)
    {
        _occasions.Add(new($"o{_occasions.Count + 1}", kind, [.. participants.Split(' ').Select(static code => new ActorCode(code))], [.. persons],
            new(new(2024, 5, 2), DatePrecision.Day), null));
        return this;
    }

    /// <summary>Gives the last occasion another date.</summary>
    public ReportBuilder Redate(EventDate? date)
    {
        _occasions[^1] = _occasions[^1] with { Date = date };
        return this;
    }

    public TextSpan Span(string words)
    {
        var start = _text.IndexOf(words, StringComparison.Ordinal);
        return start < 0 ? throw new ArgumentException($"the text lacks '{words}'", nameof(words)) : new(start, start + words.Length);
    }

    public ReportFindings Build()
    {
        var document = _document with { Sections = [.. _sections] };
        var sentences = _sections.Select(static (section, index) => new Sentence
        {
            Span = section.Span,
            SectionIndex = index,
            Words = [],
            Forms = [],
            Lemmas = [],
            Upos = [],
            Xpos = [],
            Features = [],
            Heads = [],
            Relations = [],
        });
        return new()
        {
            Report = new(document, [.. sentences]),
            Pack = Pack,
            Persons = [.. _persons],
            Occasions = [.. _occasions],
            Events = [.. _events],
            Statements = [.. _statements],
            Links = [.. _links],
            Rejected = [.. _rejected],
        };
    }

    private static ImmutableArray<Actor> Actors(string codes) =>
        [.. codes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static code => new Actor(new(code), "GOV", null))];
}
