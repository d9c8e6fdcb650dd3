using System.Collections.Immutable;
using System.CommandLine;
using Rapport.Cli.Shell;
using Rapport.Server.Following;
using Rapport.Server.Outside;
using Rapport.Store;

namespace Rapport.Cli.Commands;

/// <summary><c>rapport follow</c>: the reports of feeds into a record, as they appear.</summary>
internal static class FollowCommand
{
    private const string Feed = "a feed by RSS or Atom with https: https://example.org/news.xml, or with its outlet before it: Xinhua=https://example.org/news.xml";

    /// <summary>Builds the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var feeds = new Argument<string[]>("FEED") { Description = "Addresses of feeds, with or without an outlet: Xinhua=https://example.org/news.xml.", Arity = ArgumentArity.OneOrMore };
        var once = new Option<bool>("--once") { Description = "Asks each feed that is due once and ends; else they are followed until Ctrl+C." };
        var inside = AllowPrivate();
        var record = new RecordOption();
        var command = new Command("follow", "Asks feeds for what is new and adds its reports, each once.") { feeds, once, inside };
        record.AddTo(command);
        command.Validators.Add(result => Check(result.GetValue(feeds) ?? [], result.GetValue(inside), result.AddError));
        command.SetAction((line, stop) => RecordOption.GuardedAsync(terminal, async () =>
        {
            using var adding = new LiveAdding(new(() => DocumentCoding.Load((string?)null)));
            using var open = Record.OpenOrCreate(record.Path(line));
            using var poll = new FeedPoll(line.GetValue(inside), TimeSpan.FromSeconds(2));
            var following = new FeedFollowing(open, poll, adding.AddAsync, terminal.Say);
            var sources = line.GetRequiredValue(feeds).Select(Read).ToImmutableArray();
            if (!line.GetValue(once))
                await following.FollowAsync(sources, stop);
            var found = await Task.WhenAll(sources.Select(source => following.AskAsync(source, stop)));
            return found.All(static feed => feed.Fault is not null) ? ExitCode.Nothing : ExitCode.Done;
        }));
        return command;
    }

    /// <summary>The option that lets feeds lie in private networks.</summary>
    public static Option<bool> AllowPrivate() => new("--allow-private") { Description = "Feeds may lie on this machine and in private networks, and be without https." };

    /// <summary>Tells of feeds that cannot be followed.</summary>
    public static void Check(string[] feeds, bool insideToo, Action<string> fault)
    {
        foreach (var feed in feeds)
            if (!Uri.TryCreate(Split(feed).Address, UriKind.Absolute, out var address))
                fault($"'{feed}' is no address; name {Feed}");
            else if (OutsideNetwork.Fault(address, insideToo) is { } refusal)
                fault(refusal);
    }

    /// <summary>The feed that a user names.</summary>
    public static FeedSource Read(string feed)
    {
        var (outlet, address) = Split(feed);
        return new(new(address), outlet);
    }

    /// <summary>An outlet stands before "=", where no address began before it.</summary>
    private static (string? Outlet, string Address) Split(string feed)
    {
        var sign = feed.IndexOf('=', StringComparison.Ordinal);
        var address = feed.IndexOf("://", StringComparison.Ordinal);
        return sign > 0 && address > sign ? (feed[..sign].Trim(), feed[(sign + 1)..].Trim()) : (null, feed.Trim());
    }
}
