using System.Reflection;
using Rapport.Store;
using Rapport.Text.Reading;

namespace Rapport.Cli.Shell;

/// <summary>What, beside the pack, decides how a report is read: the program, its language model, its register of outlets.</summary>
/// <param name="Program">Version, with the commit that it was built from where that is known: "0.1.0+9f2c…".</param>
/// <param name="Model">Hash of the language model: "sha256:…".</param>
/// <param name="Outlets">Hash of the register of outlets: "sha256:…".</param>
internal sealed record ProgramVersion(string Program, string Model, string Outlets)
{
    /// <summary>The version of the program alone.</summary>
    public static string Version { get; } =
        Assembly.GetExecutingAssembly().GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    /// <summary>That of this process.</summary>
    /// <param name="outlets">The register of outlets that it reads by.</param>
    /// <exception cref="IOException">A file beside the program is missing.</exception>
    public static ProgramVersion OfProcess(OutletRegister outlets) => new(Version, InputDigest.Of(Resources.ModelFile), outlets.Hash());

    /// <summary>A run of this program that begins now.</summary>
    /// <param name="options">What is known of the reports from outside.</param>
    /// <param name="pack">Hash of the pack.</param>
    /// <param name="packPath">The pack as the user named it, or null.</param>
    /// <param name="isGated">Whether reports that are not relevant are kept and not read.</param>
    public Run Run(ReadingOptions options, string pack, string? packPath, bool isGated) => new()
    {
        Name = Guid.NewGuid().ToString("N"),
        Added = DateTimeOffset.UtcNow,
        Program = Program,
        Model = Model,
        Outlets = Outlets,
        Pack = pack,
        PackPath = packPath,
        Published = options.Published,
        Outlet = options.Outlet,
        Side = options.Side,
        IsGated = isGated,
        Columns = ColumnsOption.Written(options.Columns),
    };
}
