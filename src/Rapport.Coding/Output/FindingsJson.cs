using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Rapport.Coding.Actors;
using Rapport.Coding.Contexts;
using Rapport.Coding.Findings;
using Rapport.Text;

namespace Rapport.Coding.Output;

/// <summary>
/// Writes the findings of one report as the JSON object of schema <c>rapport/1</c>. Offsets are Unicode code points,
/// half-open, into the text of the document.
/// </summary>
public sealed class FindingsJson
{
    private readonly Utf8JsonWriter writer;
    private readonly ReportFindings findings;
    private readonly Document document;
    private readonly CodePointIndex points;

    private FindingsJson(Utf8JsonWriter writer, ReportFindings findings)
    {
        this.writer = writer;
        this.findings = findings;
        document = findings.Report.Document;
        points = new CodePointIndex(document.Text);
    }

    /// <summary>What a writer must be made with: letters are written as they are, those beyond U+FFFF as escapes.</summary>
    /// <param name="indented">Whether the object is laid out over lines; JSON Lines are not.</param>
    public static JsonWriterOptions Options(bool indented) => new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = indented,
        NewLine = "\n",
        SkipValidation = true,
    };

    /// <summary>Writes one object.</summary>
    public static void Write(Utf8JsonWriter writer, ReportFindings findings) => new FindingsJson(writer, findings).WriteObject();

    private void WriteObject()
    {
        writer.WriteStartObject();
        writer.WriteString("schema", "rapport/1");
        WriteReport();
        Many("sections", document.Sections, section => { writer.WriteString("kind", Terms.Of(section.Kind)); Bounds(section.Span); });
        Many("sentences", findings.Report.Sentences, sentence => Bounds(sentence.Span));
        WritePersons();
        Many("occasions", findings.Occasions, WriteOccasion);
        Many("events", findings.Events, WriteEvent);
        Many("statements", findings.Statements, WriteStatement);
        Many("links", findings.Links, WriteLink);
        Many("rejected", findings.Rejected, rejection =>
        {
            writer.WriteString("reason", rejection.Reason);
            writer.WriteString("rule", rejection.Rule);
            Evidence([rejection.Evidence]);
        });
        writer.WriteString("pack", findings.Pack);
        writer.WriteEndObject();
    }

    private void WriteReport()
    {
        writer.WriteStartObject("report");
        writer.WriteString("id", document.Id);
        writer.WriteString("hash", DocumentHash.Of(document));
        writer.WriteString("outlet", document.Outlet);
        writer.WriteString("side", document.Side);
        writer.WriteString("url", document.Url);
        writer.WriteString("published", Day(document.Published));
        writer.WriteString("language", document.Language);
        writer.WriteString("headline", document.Headline);
        if (document.Dateline is { } dateline)
        {
            writer.WriteStartObject("dateline");
            writer.WriteString("place", dateline.Place);
            writer.WriteString("date", Day(dateline.Date));
            writer.WriteString("agency", dateline.Agency);
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteNull("dateline");
        }
        writer.WriteEndObject();
    }

    private void WritePersons()
    {
        var number = 0;
        Many("persons", findings.Persons, person =>
        {
            writer.WriteString("id", PersonId(number++));
            writer.WriteString("name", person.Name);
            writer.WriteString("office", person.Office);
            writer.WriteString("country", person.Country?.Value);
            writer.WriteStartArray("mentions");
            foreach (var mention in person.Mentions)
            {
                var (start, end) = points[mention];
                writer.WriteStartArray();
                writer.WriteNumberValue(start);
                writer.WriteNumberValue(end);
                writer.WriteEndArray();
            }
            writer.WriteEndArray();
        });
    }

    /// <summary>Name of a person within the report: "p1" for the first.</summary>
    public static string PersonId(int index) => string.Create(CultureInfo.InvariantCulture, $"p{index + 1}");

    private void WriteOccasion(Occasion occasion)
    {
        writer.WriteString("id", occasion.Id);
        writer.WriteString("kind", occasion.Kind);
        Strings("participants", occasion.Participants.Select(code => code.Value));
        Strings("persons", occasion.Persons.Select(PersonId));
        Date(occasion.Date);
        WritePlace(occasion.Place);
    }

    private void WriteEvent(Event finding)
    {
        writer.WriteString("id", finding.Id);
        writer.WriteString("type", finding.Type);
        writer.WriteString("mode", finding.Mode);
        Strings("contexts", finding.Contexts);
        Many("context_words", finding.ContextWords, WriteContextWord);
        writer.WriteString("cameo", finding.Cameo);
        writer.WriteString("quad", finding.Quad);
        writer.WriteNumber("intensity", finding.Intensity);
        Many("source", finding.Source, WriteActor);
        Many("target", finding.Target, WriteActor);
        writer.WriteBoolean("reciprocal", finding.Reciprocal);
        Date(finding.Date);
        WritePlace(finding.Place);
        writer.WriteString("status", Terms.Of(finding.Status));
        writer.WriteString("occasion", finding.Occasion);
        writer.WriteString("statement", finding.Statement);
        Evidence(finding.Evidence);
        writer.WriteString("rule", finding.Rule);
        writer.WriteNumber("confidence", finding.Confidence);
    }

    private void WritePlace(Place? place)
    {
        writer.WriteString("place", place?.Name);
        writer.WriteString("place_precision", place?.Precision is { } precision ? Terms.Of(precision) : null);
        writer.WriteString("place_state", place?.State?.Value);
    }

    private void WriteContextWord(ContextWord word)
    {
        writer.WriteString("context", word.Context);
        writer.WriteNumber("weight", word.Weight);
        WriteWords(word.Evidence);
    }

    private void WriteActor(Actor actor)
    {
        writer.WriteString("code", actor.Code.Value);
        writer.WriteString("sector", actor.Sector);
        writer.WriteString("name", actor.Name);
        WriteDictionaryCode(actor);
    }

    private void WriteCode(Actor actor)
    {
        writer.WriteString("code", actor.Code.Value);
        WriteDictionaryCode(actor);
    }

    private void WriteDictionaryCode(Actor actor)
    {
        if (actor.DictionaryCode is { } code)
            writer.WriteString("dictionary_code", code);
    }

    private void WriteStatement(Statement finding)
    {
        writer.WriteString("id", finding.Id);
        writer.WriteString("kind", Terms.Of(finding.Kind));
        writer.WriteString("stance", finding.Stance is { } stance ? Terms.Of(stance) : null);
        if (finding.Issue is { } issue)
        {
            writer.WriteStartObject("issue");
            writer.WriteString("id", issue.Id);
            writer.WriteString("text", issue.Text);
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteNull("issue");
        }
        Many("holder", finding.Holder, WriteCode);
        Many("target", finding.Target, WriteCode);
        writer.WriteString("speaker", finding.Speaker);
        writer.WriteString("strength", finding.Strength);
        writer.WriteString("quotation", Terms.Quotation(finding.Direct));
        writer.WriteStartObject("reported_by");
        writer.WriteString("outlet", document.Outlet);
        writer.WriteString("side", document.Side);
        writer.WriteEndObject();
        writer.WriteString("occasion", finding.Occasion);
        Evidence(finding.Evidence);
        writer.WriteString("rule", finding.Rule);
        writer.WriteNumber("confidence", finding.Confidence);
    }

    private void WriteLink(Link link)
    {
        writer.WriteString("id", link.Id);
        writer.WriteString("what", link.What);
        writer.WriteString("verb", link.Verb);
        writer.WriteString("place", link.Place);
        Date(link.Date);
        Evidence([link.Evidence]);
    }

    private void Many<T>(string name, ImmutableArray<T> items, Action<T> properties)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            writer.WriteStartObject();
            properties(item);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private void Strings(string name, IEnumerable<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
            writer.WriteStringValue(value);
        writer.WriteEndArray();
    }

    private void Evidence(ImmutableArray<TextSpan> spans) => Many("evidence", spans, WriteWords);

    private void WriteWords(TextSpan span)
    {
        Bounds(span);
        writer.WriteString("text", span.Of(document.Text));
    }

    private void Bounds(TextSpan span)
    {
        var (start, end) = points[span];
        writer.WriteNumber("start", start);
        writer.WriteNumber("end", end);
    }

    private void Date(EventDate? date)
    {
        writer.WriteString("date", date?.ToString());
        writer.WriteString("date_precision", date is { } known ? Terms.Of(known.Precision) : null);
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
