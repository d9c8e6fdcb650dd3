using System.CommandLine;
using System.Globalization;
using Rapport.Cli.Shell;
using Rapport.Training;

namespace Rapport.Cli.Commands;

/// <summary><c>rapport compile</c>: text resources to a pack.</summary>
internal static class CompileCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var data = new Argument<string>("DATA") { Description = "The folder of the resources: ontology, lexicon, actors …" };
        var lexicons = Paths("--lexicon", "Further files or folders of your own with rules or issues; may be given several times.", severalAtOnce: false);
        var dictionaries = new DictionaryOptions();
        var target = new Option<string>("--out") { HelpName = "pack", Description = "The file to write.", Required = true };
        var command = new Command("compile", "Compiles text resources to a pack.") { data, lexicons, target };
        dictionaries.AddTo(command);
        command.SetAction(line =>
        {
            var compilation = PackCompiler.Compile(line.GetRequiredValue(data), dictionaries.Of(line), line.GetRequiredValue(lexicons));
            foreach (var fault in compilation.Faults)
                terminal.Say(fault.ToString());
            if (compilation.Pack is not { } pack)
                return ExitCode.Nothing;
            Tell(terminal, compilation.Dictionaries);
            var path = line.GetRequiredValue(target);
            OutputFile.Write(path, pack.Write);
            terminal.Say(string.Create(
                CultureInfo.InvariantCulture, $"{path}: {pack.Lexicon.Rules.Length} rules, {pack.Issues.Issues.Length} issues, {compilation.Examples.Length + compilation.IssueExamples.Length} examples, {pack.Hash}"));
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>Says what came of dictionaries: lines that are wrong, lines left out, codes that no table knows, and how much came in.</summary>
    private static void Tell(Terminal terminal, DictionaryReading read)
    {
        if (read.Counts is not { } counts)
            return;
        foreach (var fault in read.Faults)
            terminal.Say(fault.ToString());
        foreach (var line in read.LeftOut)
            terminal.Say(line.ToString());
        if (!read.UnknownCodes.IsEmpty)
            terminal.Say($"codes that begin with no state's code are kept as they are: {string.Join(", ", read.UnknownCodes)}");
        terminal.Say(string.Create(
            CultureInfo.InvariantCulture,
            $"dictionaries: {counts.Actors} actors ({counts.DatedCodes} codes with dates), {counts.Agents} agents, {counts.Verbs} verbs, {counts.Patterns} of {counts.PatternsRead} patterns; {read.Faults.Length} lines wrong, {read.LeftOut.Length} not expressed"));
    }

    private static Option<string[]> Paths(string name, string description, bool severalAtOnce = true) => new(name)
    {
        HelpName = "path",
        Description = description,
        DefaultValueFactory = _ => [],
        AllowMultipleArgumentsPerToken = severalAtOnce,
    };

    /// <summary>The options that name users' own dictionaries.</summary>
    private sealed class DictionaryOptions
    {
        private readonly Option<string[]> actors = Paths("--actors", "Dictionaries of actors in the format of TABARI or PETRARCH.");
        private readonly Option<string[]> agents = Paths("--agents", "Dictionaries of agents: nouns for those who act for an actor.");
        private readonly Option<string[]> verbs = Paths("--verbs", "Dictionaries of verbs and their patterns.");
        private readonly Option<bool> stems = new("--stems") { Description = "Words of the dictionaries that do not end in _ are beginnings of words, as TABARI reads them." };
        private readonly Option<bool> instead = new("--instead") { Description = "The dictionaries stand instead of the program's own names, nouns or rules, not beside them." };

        public void AddTo(Command command)
        {
            foreach (var option in (ReadOnlySpan<Option>)[actors, agents, verbs, stems, instead])
                command.Add(option);
        }

        public DictionaryFiles Of(ParseResult line) => new()
        {
            Actors = [.. line.GetRequiredValue(actors)],
            Agents = [.. line.GetRequiredValue(agents)],
            Verbs = [.. line.GetRequiredValue(verbs)],
            Stems = line.GetValue(stems),
            Instead = line.GetValue(instead),
        };
    }
}
