using System.CommandLine;
using Rapport.Cli.Output;
using Rapport.Cli.Shell;
using Rapport.Store;
using Rapport.Store.Access;
using Rapport.Store.Questions;

namespace Rapport.Cli.Commands;

/// <summary><c>rapport keys</c>: who may ask a server of a record, and write through it.</summary>
internal static class KeysCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(Terminal terminal) => new("keys", "Makes, lists and revokes the keys by which a server knows who asks.")
    {
        Add(terminal), List(terminal), Revoke(terminal),
    };

    private static Command Add(Terminal terminal)
    {
        var label = new Argument<string>("LABEL") { Description = "Whose it is." };
        var scope = Options.Choice("--scope", "What it allows: asking, or adding reports and corrections too.", "read", "write");
        var record = new RecordOption();
        var command = new Command("add", "Makes a key and prints its name and the key, once: the record keeps its hash alone.") { label, scope };
        record.AddTo(command);
        command.Validators.Add(result =>
        {
            if (string.IsNullOrWhiteSpace(result.GetValue(label)))
                result.AddError("LABEL is blank");
        });
        command.SetAction(line => RecordOption.Guarded(terminal, () =>
        {
            using var open = Record.Open(record.Path(line), RecordAccess.Write);
            _ = Words.TryParse<AccessScope>(line.GetRequiredValue(scope), out var allowed);
            var (name, key) = new AccessKeys(open).Add(line.GetRequiredValue(label), allowed, DateTimeOffset.UtcNow);
            terminal.Output.Write($"{name}  {key}\n");
            return ExitCode.Done;
        }));
        return command;
    }

    private static Command List(Terminal terminal)
    {
        var format = Options.ListFormat();
        var record = new RecordOption();
        var command = new Command("list", "Lists the keys, those that were revoked too.") { format };
        record.AddTo(command);
        command.SetAction(line => RecordOption.Guarded(terminal, () =>
        {
            using var open = Record.Open(record.Path(line));
            var keys = new AccessKeys(open).All();
            KeyForms.List.Write(terminal, line.GetRequiredValue(format), keys, new Total(keys.Length, true));
            return ExitCode.Done;
        }));
        return command;
    }

    private static Command Revoke(Terminal terminal)
    {
        var name = new Argument<string>("KEY") { Description = "The key's name." };
        var record = new RecordOption();
        var command = new Command("revoke", "Takes a key its power, at once.") { name };
        record.AddTo(command);
        command.SetAction(line => RecordOption.Guarded(terminal, () =>
        {
            using var open = Record.Open(record.Path(line), RecordAccess.Write);
            var revoked = new AccessKeys(open).Revoke(line.GetRequiredValue(name), DateTimeOffset.UtcNow);
            terminal.Say($"{line.GetRequiredValue(name)}: {(revoked ? "revoked" : "the record has no such key that holds; rapport keys list tells them")}");
            return revoked ? ExitCode.Done : ExitCode.Nothing;
        }));
        return command;
    }
}
