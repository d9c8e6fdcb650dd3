using System.CommandLine;
using System.Globalization;
using Rapport.Cli.Output;
using Rapport.Cli.Shell;
using Rapport.Server.Outside;
using Rapport.Server.Watching;
using Rapport.Store;
using Rapport.Store.Questions;
using Rapport.Store.Watching;

namespace Rapport.Cli.Commands;

/// <summary><c>rapport watch</c>: who is told of what comes into a record.</summary>
internal static class WatchCommand
{
    private const string Unknown = "the record has no such watch; rapport watch list tells them";

    /// <summary>Builds the command.</summary>
    public static Command Create(Terminal terminal) => new("watch", "Tells webhooks of what comes into a record: one alert an occasion.")
    {
        Add(terminal), List(terminal), Remove(terminal), Test(terminal), Deliver(terminal),
    };

    private static Command Add(Terminal terminal)
    {
        var conditions = new Argument<string>("CONDITIONS") { Description = "What a finding must be like: 'issue:decoupling change:stance', 'pair:BEL,CHN type:CONSULT'." };
        var webhook = new Option<string>("--webhook") { HelpName = "address", Description = "Where alerts are sent by POST; an address with https.", Required = true };
        var secret = Options.Text("--secret", "text", "What alerts are signed with, 16 characters and more; made and printed where it is not given.");
        var inside = new Option<bool>("--allow-private") { Description = "The webhook may be this machine or in a private network, and without https." };
        var record = new RecordOption();
        var command = new Command("add", "Adds a watch. It tells what comes in from now on.") { conditions, webhook, secret, inside };
        record.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(conditions) is { } text && Fault(text) is { } wrong)
                result.AddError(wrong);
            if (result.GetValue(webhook) is { } address && (Uri.TryCreate(address, UriKind.Absolute, out var uri) ? OutsideNetwork.Fault(uri, result.GetValue(inside)) : $"'{address}' is no address; write it as https://example.org/alerts") is { } refusal)
                result.AddError(refusal);
            if (result.GetValue(secret) is { } given && !WebhookSignature.IsSecret(given))
                result.AddError("The secret is too short, or no base 64 stands behind whsec_; give 16 characters and more");
        });
        command.SetAction(line => RecordOption.Guarded(terminal, () =>
        {
            _ = WatchConditions.TryParse(line.GetRequiredValue(conditions), out var read, out _);
            var signing = line.GetValue(secret) ?? WebhookSignature.NewSecret();
            using var open = Record.Open(record.Path(line), RecordAccess.Write);
            var name = new Watches(open).Add(new(read!, new(line.GetRequiredValue(webhook)), signing, line.GetValue(inside), DateTimeOffset.UtcNow));
            terminal.Output.Write(line.GetValue(secret) is null ? $"{name}  {signing}\n" : $"{name}\n");
            return ExitCode.Done;
        }));
        return command;
    }

    private static string? Fault(string conditions)
    {
        if (!WatchConditions.TryParse(conditions, out var read, out var fault))
            return fault;
        if (read.Type is null)
            return null;
        var ontology = Resources.Pack(null).Ontology;
        return ontology.IsType(read.Type) && (read.Mode is null || ontology.IsMode(read.Type, read.Mode)) ? null : $"'{read.Type}{(read.Mode is null ? "" : "/" + read.Mode)}' is no PLOVER type; write one as CONSULT, or with a mode of it as CONSULT/phone";
    }

    private static Command List(Terminal terminal)
    {
        var format = Options.ListFormat();
        var record = new RecordOption();
        var command = new Command("list", "Lists the watches of a record, and what became of their alerts.") { format };
        record.AddTo(command);
        command.SetAction(line => RecordOption.Guarded(terminal, () =>
        {
            using var open = Record.Open(record.Path(line));
            var watches = new Watches(open).All();
            WatchForms.List.Write(terminal, line.GetRequiredValue(format), watches, new Total(watches.Length, true));
            return ExitCode.Done;
        }));
        return command;
    }

    private static Command Remove(Terminal terminal)
    {
        var name = Name();
        var record = new RecordOption();
        var command = new Command("remove", "Takes a watch away, with its alerts and its secret.") { name };
        record.AddTo(command);
        command.SetAction(line => RecordOption.Guarded(terminal, () =>
        {
            using var open = Record.Open(record.Path(line), RecordAccess.Write);
            var removed = new Watches(open).Remove(line.GetRequiredValue(name));
            terminal.Say($"{line.GetRequiredValue(name)}: {(removed ? "removed" : Unknown)}");
            return removed ? ExitCode.Done : ExitCode.Nothing;
        }));
        return command;
    }

    private static Command Test(Terminal terminal)
    {
        var name = Name();
        var record = new RecordOption();
        var command = new Command("test", "Sends an alert that tells nothing, to try the webhook.") { name };
        record.AddTo(command);
        command.SetAction((line, stop) => RecordOption.GuardedAsync(terminal, async () =>
        {
            using var open = Record.Open(record.Path(line));
            using var delivery = new AlertDelivery();
            if (new Watches(open).All().FirstOrDefault(watch => watch.Name == line.GetRequiredValue(name)) is not { } watch)
            {
                terminal.Say($"{line.GetRequiredValue(name)}: {Unknown}");
                return ExitCode.Nothing;
            }

            var fault = await delivery.TestAsync(watch, stop);
            terminal.Say($"{watch.Webhook}: {fault ?? "it took the alert"}");
            return fault is null ? ExitCode.Done : ExitCode.Nothing;
        }));
        return command;
    }

    private static Command Deliver(Terminal terminal)
    {
        var record = new RecordOption();
        var command = new Command("deliver", "Looks at what came in and sends the alerts that wait, once each. A server does this all the time.");
        record.AddTo(command);
        command.SetAction((line, stop) => RecordOption.GuardedAsync(terminal, async () =>
        {
            using var open = Record.Open(record.Path(line), RecordAccess.Write);
            var watches = new Watches(open);
            var made = watches.Look(DateTimeOffset.UtcNow);
            using var delivery = new AlertDelivery();
            var (delivered, refused) = (0, 0);
            for (var (some, fresh) = (1, 0); some > 0 && refused == 0; delivered += some, refused += fresh)
                (some, fresh) = await delivery.SendAsync(watches, whenever: true, stop);
            terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{made} new, {delivered} delivered, {watches.All().Sum(static watch => watch.Waiting)} waiting"));
            return refused == 0 ? ExitCode.Done : ExitCode.Nothing;
        }));
        return command;
    }

    private static Argument<string> Name() => new("WATCH") { Description = "The watch's name." };
}
