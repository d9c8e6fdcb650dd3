using Rapport.Cli;
using Rapport.Cli.Commands;
using Rapport.Cli.Shell;

using var terminal = Terminal.OfProcess();
return await Entry.RunAsync(RapportCommand.Create(terminal), args, terminal);
