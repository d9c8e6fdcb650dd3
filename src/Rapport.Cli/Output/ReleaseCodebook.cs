using System.Globalization;
using System.Text;
using Rapport.Coding;
using Rapport.Store;
using Rapport.Tables;

namespace Rapport.Cli.Output;

/// <summary>The codebook of a release: every column, and the types, modes, contexts and codes of the ontology.</summary>
internal static class ReleaseCodebook
{
    /// <summary>The codebook as Markdown.</summary>
    public static string Of(Ontology ontology)
    {
        var text = new StringBuilder("# Codebook\n");
        void Line(string words) => text.Append(words).Append('\n');
        foreach (var table in EventTables.Own)
        {
            Line($"\n## Table {table.Name}\n\n{table.Title}.\n\n| column | holds | meaning |\n|---|---|---|");
            foreach (var field in table.Fields)
                Line($"| `{field.Name}` | {Words.Of(field.Type)} | {Cell(field.Meaning)} |");
        }
        Line("\n## Types of events\n\n| type | quad class | intensity | meaning | modes, with their intensity |\n|---|---|---|---|---|");
        foreach (var type in ontology.Types)
            Line($"| {type.Name} | {type.Quad} | {Number(type.Intensity)} | {Cell(type.Description)} | {string.Join(", ", type.Modes.Select(static mode => $"{mode.Name} {Number(mode.Intensity)}"))} |");
        Line("\n## Contexts\n\n| context | meaning |\n|---|---|");
        foreach (var context in ontology.AllContexts)
            Line($"| {context.Name} | {Cell(context.Description)} |");
        Line("\n## Kinds of statements\n\n| kind | event that it projects to |\n|---|---|");
        foreach (var kind in Enum.GetValues<StatementKind>())
            Line($"| {Words.Of(kind)} | {(ontology.Projection(kind) is { } projected ? $"{projected.Type}{(projected.Mode is null ? "" : "/" + projected.Mode)} {projected.Cameo}" : "none")} |");
        Line("\n## CAMEO codes\n\n| code | label | Goldstein | type |\n|---|---|---|---|");
        foreach (var code in ontology.CameoCodes)
            Line($"| {code.Code} | {Cell(code.Label)} | {(code.Goldstein is { } value ? Number(value) : "")} | {code.Type}{(code.Mode is null ? "" : "/" + code.Mode)} |");
        return text.ToString();
    }

    private static string Cell(string words) => RecordedForms.OneLine(words).Replace("|", "\\|", StringComparison.Ordinal);

    private static string Number(double number) => number.ToString(CultureInfo.InvariantCulture);
}
