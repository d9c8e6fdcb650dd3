using System.CommandLine;
using Rapport.Cli.Shell;
using Rapport.Server;
using Rapport.Tables.Codes;

namespace Rapport.Cli.Commands;

/// <summary><c>rapport serve</c>: a record in the browser and as JSON.</summary>
internal static class ServeCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var listen = ListenOption();
        var record = new RecordOption();
        var command = new Command("serve", "Serves a record as pages and as JSON, to this machine alone.") { listen };
        record.AddTo(command);
        command.SetAction((line, stop) => RecordOption.GuardedAsync(terminal, () => ServeAsync(terminal, record.Path(line), line.GetRequiredValue(listen), stop)));
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
    public static async Task<int> ServeAsync(Terminal terminal, string record, Uri listen, CancellationToken stop)
    {
        var pack = Resources.Pack(null);
        var names = pack.Actors;
        var regions = names.Tables.Names.Where(static name => name.Code.Value.StartsWith("REG:", StringComparison.Ordinal)).DistinctBy(static name => name.Code)
            .ToDictionary(static name => name.Code, static name => name.Canonical);
        var issues = pack.Issues.Issues.ToDictionary(static issue => issue.Id, static issue => issue.Name, StringComparer.Ordinal);
        // The language model is large and only claims need it.
        var coding = new Lazy<DocumentCoding>(() => DocumentCoding.Load(pack));
        var options = new ServerOptions
        {
            RecordPath = record,
            Listen = listen,
            Codes = new CodeBook(pack.Ontology, pack.Actors),
            CodeClaim = (claim, day) => coding.Value.CodeClaim(claim, day),
            NameOf = code => code.IsState ? names.State(code)?.Name : code.IsOrganisation ? names.Organisation(code)?.Name : regions.GetValueOrDefault(code),
            NameOfIssue = issues.GetValueOrDefault,
            Listening = address => terminal.Say($"{record} is served at {address}; Ctrl+C stops"),
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
