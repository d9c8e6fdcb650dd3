using System.Net;
using Rapport.Store.Questions;

namespace Rapport.Cli.Briefs;

/// <summary>Writes briefs as Markdown and as a page of HTML that needs nothing beside it.</summary>
internal static class TextBriefs
{
    // Sober type, two pages in print.
    private const string Style =
        "body{font:11pt/1.4 Georgia,serif;max-width:42em;margin:2em auto;padding:0 1em}h1{font-size:1.4em}h2{font-size:1.05em;margin-bottom:.2em}li{margin:.15em 0}.notes{font-size:.8em}sup a{text-decoration:none}@media print{body{margin:0;max-width:none}}";

    /// <summary>Markdown with footnotes.</summary>
    public static void WriteMarkdown(TextWriter output, Brief brief)
    {
        output.Write($"# {Plain(brief.Title)}\n\n{Plain(brief.Summary)}\n");
        foreach (var section in brief.Sections)
        {
            output.Write($"\n## {Plain(section.Heading)}\n\n");
            foreach (var line in section.Lines)
                output.Write($"* {Plain(line.Text)}{string.Concat(line.Notes.Select(note => $"[^{note}]"))}\n");
        }
        output.Write('\n');
        for (var note = 0; note < brief.Notes.Length; note++)
            output.Write($"[^{note + 1}]: {Plain(brief.Notes[note])}\n");
    }

    /// <summary>A page of HTML.</summary>
    public static void WriteHtml(TextWriter output, Brief brief)
    {
        output.Write($"<!DOCTYPE html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>{Encoded(brief.Title)}</title>\n<style>{Style}</style>\n");
        output.Write($"<h1>{Encoded(brief.Title)}</h1>\n<p>{Encoded(brief.Summary)}</p>\n");
        foreach (var section in brief.Sections)
        {
            output.Write($"<h2>{Encoded(section.Heading)}</h2>\n<ul>\n");
            foreach (var line in section.Lines)
                output.Write($"<li>{Encoded(line.Text)}<sup>{string.Join(",", line.Notes.Select(note => $"<a href=\"#n{note}\">{note}</a>"))}</sup></li>\n");
            output.Write("</ul>\n");
        }
        output.Write("<ol class=\"notes\">\n");
        for (var note = 0; note < brief.Notes.Length; note++)
            output.Write($"<li id=\"n{note + 1}\">{Encoded(brief.Notes[note])}</li>\n");
        output.Write("</ol>\n</html>\n");
    }

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);

    /// <summary>The text with the marks of Markdown and HTML in it disarmed.</summary>
    private static string Plain(string text) =>
        string.Concat(text.Select(letter => letter is '\\' or '*' or '_' or '`' or '[' or ']' or '<' or '>' or '#' or '|' ? $"\\{letter}" : letter.ToString()));
}
