using System.CommandLine;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using Rapport.Cli.Output;
using Rapport.Cli.Shell;
using Rapport.Store;
using Rapport.Store.Questions;
using Rapport.Tables.Codes;
using Rapport.Tables.Layers;
using Rapport.Text.Reading;

namespace Rapport.Cli.Commands;

/// <summary><c>rapport layer</c>: event tables of others beside the record, never mixed with it.</summary>
internal static class LayerCommand
{
    private const int CountriesAtMost = 12;

    /// <summary>Builds the command.</summary>
    public static Command Create(Terminal terminal) => new("layer", "Lays event tables of others beside the record, and compares them with it.")
    {
        Add(terminal), List(terminal), Compare(terminal), Remove(terminal),
    };

    private static Command Add(Terminal terminal)
    {
        var format = new Argument<string>("FORMAT") { Description = "Whose tables they are: gdelt, icews, polecat." };
        format.AcceptOnlyFromAmong([.. Enum.GetNames<ForeignFormat>().Select(static name => name.ToLowerInvariant())]);
        var files = new Argument<string[]>("FILE") { Description = "Tables of events, also packed by gzip or zip.", Arity = ArgumentArity.OneOrMore };
        var name = Options.Text("--name", "name", "Name of the layer; that of the format where it is not given.");
        var record = new RecordOption();
        var command = new Command("add", "Adds files to a layer; makes it where there is none.") { format, files, name };
        record.AddTo(command);
        command.SetAction(line => RecordOption.Guarded(terminal, () =>
        {
            using var open = Record.Open(record.Path(line), RecordAccess.Write);
            var pack = Resources.Pack(null);
            var adding = new Adding(terminal, open, line.GetRequiredValue(format), line.GetValue(name) ?? line.GetRequiredValue(format), new CodeBook(pack.Ontology, pack.Actors));
            return adding.Run(line.GetRequiredValue(files));
        }));
        return command;
    }

    private static Command List(Terminal terminal)
    {
        var format = Options.Choice("--format", "How the list is written.", "table", "json", "jsonl", "csv", "tsv");
        var record = new RecordOption();
        var command = new Command("list", "Lists the layers of a record.") { format };
        record.AddTo(command);
        command.SetAction(line => RecordOption.Guarded(terminal, () =>
        {
            using var open = Record.Open(record.Path(line));
            var layers = open.Layers();
            LayerForms.Layers.Write(terminal, line.GetRequiredValue(format), layers, new Total(layers.Length, true));
            return ExitCode.Done;
        }));
        return command;
    }

    private static Command Remove(Terminal terminal)
    {
        var name = new Argument<string>("NAME") { Description = "The layer." };
        var record = new RecordOption();
        var command = new Command("remove", "Takes a layer away.") { name };
        record.AddTo(command);
        command.SetAction(line => RecordOption.Guarded(terminal, () =>
        {
            using var open = Record.Open(record.Path(line), RecordAccess.Write);
            var layer = line.GetRequiredValue(name);
            if (open.RemoveLayer(layer))
            {
                terminal.Say($"{layer}: removed");
                return ExitCode.Done;
            }

            terminal.Say($"{layer}: the record has no such layer; rapport layer list tells its layers");
            return ExitCode.Nothing;
        }));
        return command;
    }

    private static Command Compare(Terminal terminal)
    {
        var pair = Options.Actors("PAIR", "Two states, USA RUS.", needed: true);
        var layer = Options.Text("--layer", "name", "Only this layer.");
        var from = Options.Day("--from", "Not before this day; the first day of each layer where it is not given.");
        var to = Options.Day("--to", "Not after this day; the last day of each layer where it is not given.");
        var format = Options.Choice("--format", "How the months are written.", "table", "json", "jsonl", "csv", "tsv");
        var record = new RecordOption();
        var command = new Command("compare", "Counts events between two states by month and quad class, in the record and in its layers.") { pair, layer, from, to, format };
        record.AddToReader(command);
        command.SetAction(line => RecordOption.Guarded(terminal, () =>
        {
            using var open = record.Open(line);
            var actors = line.GetRequiredValue(pair);
            var ontology = Resources.Pack(null).Ontology;
            var question = new LayerComparisonQuestion(actors[0], actors[1], line.GetValue(layer), line.GetValue(from), line.GetValue(to));
            var months = open.Ask(question, type => ontology.IsType(type) ? ontology.Quad(type) : null);
            LayerForms.Months.Write(terminal, line.GetRequiredValue(format), months, new Total(months.Length, true));
            return ExitCode.Done;
        }));
        return command;
    }

    /// <summary>One run that adds files.</summary>
    private sealed class Adding(Terminal terminal, Record record, string format, string layer, CodeBook codes)
    {
        private readonly LeftOut leftOut = new();
        private int read;

        public int Run(IReadOnlyList<string> files)
        {
            if (record.Layers().FirstOrDefault(known => known.Name == layer) is { } known && known.Format != format)
            {
                terminal.Say($"{layer}: the layer holds {known.Format}; name another one with --name");
                return ExitCode.Nothing;
            }

            foreach (var file in files)
                Add(file);
            leftOut.Say(terminal);
            return read > 0 ? ExitCode.Done : ExitCode.Nothing;
        }

        private void Add(string file)
        {
            if (!File.Exists(file))
            {
                leftOut.Add(new InputFault(file, "", "there is no such file", "check the path"));
                return;
            }

            try
            {
                using var stream = File.OpenRead(file);
                var hash = Convert.ToHexStringLower(SHA256.HashData(stream));
                stream.Position = 0;
                using var reader = new StreamReader(Unpacked(stream));
                var events = new ForeignEvents(Enum.Parse<ForeignFormat>(format, ignoreCase: true), file, codes, leftOut.Add);
                var done = record.AddLayer(new LayerFile
                {
                    Layer = layer,
                    Format = format,
                    Name = Path.GetFileName(file),
                    Hash = hash,
                    Events = events.Read(reader),
                    Counts = () => (events.Mended, events.LeftOut),
                });
                Tell(file, done, events);
            }
            catch (InvalidDataException)
            {
                leftOut.Add(new InputFault(file, "", "the file is packed and damaged", "unpack it, or fetch it again"));
            }
        }

        private void Tell(string file, LayerAddition done, ForeignEvents events)
        {
            if (done.Known)
            {
                read++;
                terminal.Say($"{file}: the layer {layer} has this file already");
                return;
            }

            if (done.Added + done.Repeated > 0)
                read++;
            terminal.Say(string.Create(
                CultureInfo.InvariantCulture, $"{file}: {done.Added} events into the layer {layer}, {done.Repeated} rows repeated, {events.Mended} codes mended, {events.LeftOut} lines left out"));
            if (events.Unknown.IsEmpty)
                return;
            var named = events.Unknown.OrderByDescending(static country => country.Value).ThenBy(static country => country.Key, StringComparer.Ordinal).ToList();
            terminal.Say($"countries that are no state here are empty: {string.Join(", ", named.Take(CountriesAtMost).Select(static country => string.Create(CultureInfo.InvariantCulture, $"{country.Key} {country.Value}")))}{(named.Count > CountriesAtMost ? " …" : "")}");
        }

        private static Stream Unpacked(Stream stream)
        {
            Span<byte> magic = stackalloc byte[4];
            var length = stream.ReadAtLeast(magic, magic.Length, throwOnEndOfStream: false);
            stream.Position = 0;
            if (length >= 2 && magic[0] == 0x1F && magic[1] == 0x8B)
                return new GZipStream(stream, CompressionMode.Decompress);
            if (length == 4 && magic.SequenceEqual("PK\x3\x4"u8))
                return new ZipArchive(stream, ZipArchiveMode.Read).Entries[0].Open();
            return stream;
        }
    }
}
