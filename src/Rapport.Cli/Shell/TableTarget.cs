using System.CommandLine;
using System.Globalization;
using System.Reflection;
using Rapport.Store;
using Rapport.Tables;
using Rapport.Tables.Codes;
using Rapport.Tables.Writing;

namespace Rapport.Cli.Shell;

/// <summary>Where a table is written, in which format, with how many of the reports' words; a file gets its description beside it.</summary>
/// <param name="ofWords">Whether the table holds words of reports, so that rights to them matter.</param>
internal sealed class TableTarget(bool ofWords = true)
{
    private readonly Option<string> format = Options.Choice("--format", "How it is written; where it is not given, as the ending of the file tells.", "csv", "tsv", "jsonl", "parquet");
    private readonly Option<string?> target = Options.Text(
        "--out", "file|folder", "Where it is written, with a description of it beside it; standard output where it is not given. A folder ends in \"/\".");
    private readonly Option<string> rights = Options.Choice(
        "--rights", "How much of the reports' words is written: at most 25 words of a finding, none but their place and hash, or all.", "25-words", "span", "full");
    private readonly Option<string?> licence = Options.Text("--licence", "name", "The licence that you give the table, for its description: CC-BY-4.0 …");

    /// <summary>Gives the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in (ReadOnlySpan<Option>)[format, target, licence])
            command.Add(option);
        if (ofWords)
            command.Add(rights);
        command.Validators.Add(result =>
        {
            if (result.GetValue(format) == "parquet" && string.IsNullOrEmpty(result.GetValue(target)))
                result.AddError("Parquet is written to files only; give --out FILE");
        });
    }

    /// <summary>Writes a table.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public int Write(Terminal terminal, ParseResult line, EventTable table, Record record, TableQuestion question)
    {
        var word = FormatOf(line);
        var form = Enum.Parse<TableFormat>(word, ignoreCase: true);
        var allowed = ofWords ? line.GetRequiredValue(rights) : "span";
        var pack = Resources.Pack(null);
        var source = new TableSource(record, new CodeBook(pack.Ontology, pack.Actors), question, allowed switch
        {
            "span" => TextRights.Span,
            "full" => TextRights.Full,
            _ => TextRights.Words25,
        });
        if (line.GetValue(target) is not { Length: > 0 } path)
        {
            table.Write(source, form, terminal.Bytes);
            return ExitCode.Done;
        }

        var toFolder = Directory.Exists(path) || path.EndsWith('/');
        var file = toFolder ? Path.Combine(path, $"{table.Name}.{word}") : path;
        if (Path.GetDirectoryName(file) is { Length: > 0 } folder)
            Directory.CreateDirectory(folder);
        var rows = 0L;
        OutputFile.Write(file, stream => rows = table.Write(source, form, stream));
        var description = toFolder ? Path.Combine(path, "datapackage.json") : Path.ChangeExtension(file, ".datapackage.json");
        var before = File.Exists(description) ? File.ReadAllBytes(description) : null;
        OutputFile.Write(description, stream => DataPackage.Write(
            stream, new WrittenTable(table, form, file, rows, allowed, line.GetValue(licence)), before, record.Size(), Version()));
        terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{file}: {rows} rows; described in {description}"));
        return ExitCode.Done;
    }

    // Without --format the ending of the file tells.
    private string FormatOf(ParseResult line)
    {
        var ending = Path.GetExtension(line.GetValue(target))?.TrimStart('.') ?? "";
        return line.GetResult(format) is null or { Implicit: true } && Enum.TryParse<TableFormat>(ending, ignoreCase: true, out _) && !ending.Any(char.IsDigit)
            ? ending.ToLowerInvariant()
            : line.GetRequiredValue(format);
    }

    private static string Version() =>
        typeof(TableTarget).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";
}
