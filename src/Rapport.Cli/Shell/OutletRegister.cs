using System.CommandLine;
using System.Security.Cryptography;
using Rapport.Text;
using Rapport.Text.Reading;

namespace Rapport.Cli.Shell;

/// <summary>The register of outlets: that of the program, and on top of it the file that a user names by <c>--outlets</c> or <c>RAPPORT_OUTLETS</c>.</summary>
/// <param name="Own">The user's file, or null.</param>
internal sealed record OutletRegister(string? Own)
{
    private const string Variable = "RAPPORT_OUTLETS";

    /// <summary>The register that the command line or the environment names.</summary>
    /// <param name="named">The file of the command line, or null.</param>
    public static OutletRegister Named(string? named) =>
        new(!string.IsNullOrEmpty(named) ? named : Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } variable ? variable : null);

    /// <summary>The option that names the file of a user.</summary>
    public static Option<string?> Option() =>
        Options.Text("--outlets", "file", $"Outlets of your own on top of the program's register; {Variable} of the environment where it is not given.");

    /// <summary>Reads the register.</summary>
    /// <exception cref="BrokenFileException">A file is missing or broken.</exception>
    public OutletTable Read()
    {
        var register = Read(Resources.OutletFile, "the register of outlets is missing", Resources.Reinstall, null);
        return Own is null ? register : Read(Own, "there is no such file of outlets", "check --outlets or " + Variable, register);
    }

    /// <summary>Hash of the register: "sha256:…"; of both files one behind the other where a user has his own.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Own is null ? [Resources.OutletFile] : (string[])[Resources.OutletFile, Own])
            hash.AppendData(File.ReadAllBytes(file));
        return "sha256:" + Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static OutletTable Read(string file, string missing, string remedy, OutletTable? under) =>
        Resources.Open(file, missing, remedy, (stream, path) =>
        {
            using var reader = new StreamReader(stream);
            return OutletTable.Read(reader, path, under);
        });
}
