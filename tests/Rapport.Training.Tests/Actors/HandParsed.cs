using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Rapport.Coding;
using Rapport.Coding.Actors;
using Rapport.Text;

namespace Rapport.Training.Tests;

/// <summary>
/// A report parsed by hand, one string a sentence, one token a word: form/UPOS/index of the governor (or "-")/relation. "_" before a form
/// joins it to the word before; "form~" marks a plural.
/// </summary>
internal sealed class HandParsed
{
    private static readonly Lazy<ActorRegister> Register = new(() => ActorSources.Read(Path.Combine(Checkout.Root, "data")));

    private readonly DocumentContext context;

    private HandParsed(DocumentContext context) => this.context = context;

    public ImmutableArray<Person> Persons => context.Persons;

    public static HandParsed Of(params string[] sentences) => Of(null, sentences);

    /// <summary>A report of a day.</summary>
    public static HandParsed On(DateOnly day, params string[] sentences) => Of(null, sentences, published: day);

    public static HandParsed Of(string? side, string[] sentences, SectionKind first = SectionKind.Body, DateOnly? published = null)
    {
        var text = new StringBuilder();
        var parsed = sentences.Select((notation, index) => Parse(notation, index == 0 ? 0 : 1, text)).ToImmutableArray();
        var split = parsed[0].Span.End;
        var document = new Document
        {
            Id = "hand",
            Text = text.ToString(),
            Side = side,
            Published = published ?? new DateOnly(2021, 6, 1),
            Sections = parsed.Length == 1
                ? [new Section(first, new TextSpan(0, text.Length))]
                : [new Section(first, new TextSpan(0, split)), new Section(SectionKind.Body, new TextSpan(split + 1, text.Length))],
        };
        return new HandParsed(ActorResolver.Resolve(new AnnotatedDocument(document, parsed), Register.Value));
    }

    /// <summary>What a word of a sentence stands for: "CHN", "CHN+EUR", "CHN Qin Gang", with the kind; "-" for nothing.</summary>
    public string At(int sentence, string form, int nth = 1)
    {
        var forms = context.Document.Sentences[sentence].Forms;
        var word = Enumerable.Range(0, forms.Length).Where(index => forms[index] == form).ElementAt(nth - 1);
        return context.ReferenceAt(sentence, word) is { } reference
            ? string.Join('+', reference.Actors.Select(actor => actor.Name is null ? actor.Code.Value : $"{actor.Code} {actor.Name}")) + $" {reference.Kind}"
            : "-";
    }

    public string? SectorAt(int sentence, string form) =>
        context.ReferenceAt(sentence, context.Document.Sentences[sentence].Forms.IndexOf(form))?.Actors[0].Sector;

    private static Sentence Parse(string notation, int section, StringBuilder text)
    {
        var tokens = notation.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(token => token.Split('/')).ToArray();
        if (text.Length > 0)
            text.Append(' ');
        var start = text.Length;
        var words = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var token in tokens)
        {
            var form = token[0].Trim('_', '~');
            if (text.Length > start && !token[0].StartsWith('_') && form is not ("." or "," or "'s" or "’s" or "”" or ":"))
                text.Append(' ');
            words.Add(new TextSpan(text.Length, text.Length + form.Length));
            text.Append(form);
        }
        return new Sentence
        {
            Span = new TextSpan(start, text.Length),
            SectionIndex = section,
            Words = words.ToImmutable(),
            Forms = [.. tokens.Select(token => token[0].Trim('_', '~'))],
            Lemmas = [.. tokens.Select(token => token[0].Trim('_', '~').ToLowerInvariant())],
            Upos = [.. tokens.Select(token => Enum.Parse<Upos>(token[1]))],
            Xpos = [.. tokens.Select(_ => "_")],
            Features = [.. tokens.Select(token => token[0].EndsWith('~') ? "Number=Plur" : "_")],
            Heads = [.. tokens.Select(token => token[2] == "-" ? -1 : int.Parse(token[2], CultureInfo.InvariantCulture))],
            Relations = [.. tokens.Select(token => token[3])],
        };
    }
}
