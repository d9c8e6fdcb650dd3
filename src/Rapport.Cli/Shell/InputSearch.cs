using Rapport.Store;

namespace Rapport.Cli.Shell;

/// <summary>Finds the inputs of a record again: at their paths, or by their hashes among the files of a folder.</summary>
/// <param name="folder">The folder to look in, or null.</param>
internal sealed class InputSearch(string? folder)
{
    private Dictionary<string, string>? byHash;

    /// <summary>Where each input lies now.</summary>
    public IReadOnlyList<FoundInput> Find(IReadOnlyList<RunInput> inputs)
    {
        var lengths = inputs.Select(static input => input.Bytes).OfType<long>().ToHashSet();
        var ended = inputs.Where(static input => input.Hash is not null).Select(Reading).ToHashSet();
        return [.. inputs
            .Where(input => input.Hash is not null || (!ended.Contains(Reading(input)) && (!input.Ended || input.Taken + input.Known > 0)))
            .Select(input => Find(input, lengths))];
    }

    private static (string Path, string Pack, DateOnly?, string?, string?, string?) Reading(RunInput input) =>
        (input.Path, input.Run.Pack, input.Run.Published, input.Run.Outlet, input.Run.Side, input.Run.Columns);

    private FoundInput Find(RunInput input, HashSet<long> lengths)
    {
        var there = input.Path != "-" && File.Exists(input.Path);
        if (input.Hash is null)
            return there ? new(input, input.Path, null) : new(input, null, $"{input.Path}: its adding was broken off, and there is no such file now");
        if (there && new FileInfo(input.Path).Length == input.Bytes && InputDigest.Of(input.Path) == input.Hash)
            return new(input, input.Path, null);
        if (InFolder(lengths).TryGetValue(input.Hash, out var elsewhere))
            return new(input, elsewhere, null);
        var name = input.Path == "-" ? "standard input" : input.Path;
        return new(input, null, there
            ? $"{name}: the file has changed since; a file of {input.Bytes} bytes with {input.Hash} is wanted"
            : $"{name}: there is no such file; one of {input.Bytes} bytes with {input.Hash} is wanted");
    }

    private Dictionary<string, string> InFolder(HashSet<long> lengths)
    {
        if (byHash is not null)
            return byHash;
        byHash = new(StringComparer.Ordinal);
        foreach (var file in folder is null ? [] : Input.Files(folder))
            if (lengths.Contains(new FileInfo(file).Length))
                byHash.TryAdd(InputDigest.Of(file), file);
        return byHash;
    }
}

/// <summary>An input of a record and where it lies now.</summary>
/// <param name="Input">The input.</param>
/// <param name="At">The file that has its bytes, or null.</param>
/// <param name="Missing">Why it was not found, in words; or null.</param>
internal sealed record FoundInput(RunInput Input, string? At, string? Missing);
