using System.Collections.Immutable;
using System.CommandLine;
using Rapport.Cli.Shell;
using Rapport.Server;
using Rapport.Server.Following;
using Rapport.Tables.Codes;

namespace Rapport.Cli.Commands;

/// <summary>What is to be served, and how.</summary>
internal sealed record Serving
{
    /// <summary>The file of the record.</summary>
    public required string Record { get; init; }

    /// <summary>Where the server listens.</summary>
    public required Uri Listen { get; init; }

    /// <summary>The feeds that are followed meanwhile.</summary>
    public ImmutableArray<FeedSource> Feeds { get; init; } = [];

    /// <summary>Whether feeds may lie on this machine and in private networks.</summary>
    public bool AllowPrivate { get; init; }

    /// <summary>Whether every request needs a key.</summary>
    public bool KeysRequired { get; init; }

    /// <summary>Most requests a second of one reader; 0 for any number.</summary>
    public int RequestsPerSecond { get; init; } = ServerOptions.UsualRate;

    /// <summary>Whether the log is JSON.</summary>
    public bool LogAsJson { get; init; }
}

/// <summary><c>rapport serve</c>: a record in the browser and as JSON.</summary>
internal static class ServeCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var listen = ListenOption();
        var follow = new Option<string[]>("--follow") { HelpName = "feed", Description = "A feed whose reports are added while the record is served; may stand several times. As for follow.", DefaultValueFactory = _ => [] };
        var inside = FollowCommand.AllowPrivate();
        var keys = Options.Choice("--keys", "Whether reading needs a key, as rapport keys makes them; writing always does.", "optional", "required");
        var rate = Options.Count("--rate", 0, $"Most requests a second of one reader, in the long run; 0 for any number, {ServerOptions.UsualRate} where it is not given.");
        var log = Options.Choice("--log", "How the log is written: warnings in words, or JSON with a line for each request.", "plain", "json");
        var record = new RecordOption();
        var command = new Command("serve", "Serves a record as pages and as JSON; to this machine alone where not every request needs a key.") { listen, keys, rate, log, follow, inside };
        record.AddTo(command);
        command.Validators.Add(result => FollowCommand.Check(result.GetValue(follow) ?? [], result.GetValue(inside), result.AddError));
        command.SetAction((line, stop) => RecordOption.GuardedAsync(terminal, () => ServeAsync(terminal, new()
        {
            Record = record.Path(line),
            Listen = line.GetRequiredValue(listen),
            Feeds = [.. line.GetRequiredValue(follow).Select(FollowCommand.Read)],
            AllowPrivate = line.GetValue(inside),
            KeysRequired = line.GetRequiredValue(keys) == "required",
            RequestsPerSecond = line.GetValue(rate) ?? ServerOptions.UsualRate,
            LogAsJson = line.GetRequiredValue(log) == "json",
        }, stop)));
        return command;
    }

    /// <summary>The option that tells where to listen.</summary>
    public static Option<Uri> ListenOption() => new("--listen")
    {
        HelpName = "address",
        Description = "Where to listen; port 0 takes a free one.",
        DefaultValueFactory = _ => new Uri("http://127.0.0.1:5080"),
        CustomParser = result =>
        {
            if (Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttp)
                return address;
            result.AddError($"'{result.Tokens[0].Value}' is no address; write it as http://127.0.0.1:5080");
            return null;
        },
    };

    /// <summary>Serves until it is told to stop.</summary>
    public static async Task<int> ServeAsync(Terminal terminal, Serving serving, CancellationToken stop)
    {
        var pack = Resources.Pack(null);
        var issues = pack.Issues.Issues.ToDictionary(static issue => issue.Id, static issue => issue.Name, StringComparer.Ordinal);
        // The language model is large and only claims need it.
        var coding = new Lazy<DocumentCoding>(() => DocumentCoding.Load(pack));
        using var adding = new LiveAdding(coding);
        var options = new ServerOptions
        {
            RecordPath = serving.Record,
            Listen = serving.Listen,
            Add = adding.AddAsync,
            Feeds = serving.Feeds,
            AllowPrivate = serving.AllowPrivate,
            KeysRequired = serving.KeysRequired,
            RequestsPerSecond = serving.RequestsPerSecond,
            LogAsJson = serving.LogAsJson,
            Codes = new CodeBook(pack.Ontology, pack.Actors),
            CodeClaim = (claim, day) => coding.Value.CodeClaim(claim, day),
            NameOf = pack.Actors.NameOf,
            NameOfIssue = issues.GetValueOrDefault,
            Listening = address => terminal.Say($"{serving.Record} is served at {address}; Ctrl+C stops"),
        };
        try
        {
            await RapportServer.RunAsync(options, stop);
            return ExitCode.Done;
        }
        catch (ServerException fault)
        {
            terminal.Say(fault.Message);
            return ExitCode.Nothing;
        }
    }
}
