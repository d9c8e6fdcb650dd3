using System.CommandLine;
using Rapport.Text.Reading;

namespace Rapport.Cli.Shell;

/// <summary>The options of commands that read reports: what is known of them from outside.</summary>
internal sealed class ReadingArguments
{
    private readonly Option<DateOnly?> date = Options.Day("--date", "Day of publication of reports that do not tell theirs.");
    private readonly Option<string?> outlet = Options.Text("--outlet", "name", "Outlet of reports that do not tell theirs.");
    private readonly Option<string?> side = Options.State("--side", "The state that the outlet speaks for.");
    private readonly Option<string?> outlets = OutletRegister.Option();
    private readonly Option<string[]> columns = ColumnsOption.Create();
    private readonly Option<bool> inside = new("--allow-private") { Description = "Addresses of pages may lie on this machine and in private networks." };
    private readonly Option<string?> pack = Options.Text("--pack", "file", "A resource pack in place of the program's own.");

    /// <summary>Gives the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(date);
        command.Add(outlet);
        command.Add(side);
        command.Add(outlets);
        command.Add(columns);
        command.Add(inside);
        command.Add(pack);
    }

    /// <summary>The pack that the user names, or null.</summary>
    public string? Pack(ParseResult line) => line.GetValue(pack);

    /// <summary>The register of outlets that reports are read by.</summary>
    public OutletRegister Outlets(ParseResult line) => OutletRegister.Named(line.GetValue(outlets));

    /// <summary>Whether addresses of pages may be of this machine and of private networks.</summary>
    public bool InsideToo(ParseResult line) => line.GetValue(inside);

    /// <summary>What the command line tells about the reports.</summary>
    public ReadingOptions Of(ParseResult line) => new()
    {
        Published = line.GetValue(date),
        Outlet = line.GetValue(outlet),
        Side = line.GetValue(side),
        Columns = ColumnsOption.Read(line.GetValue(columns) ?? []),
        Outlets = Outlets(line).Read(),
    };
}
