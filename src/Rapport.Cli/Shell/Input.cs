using System.Diagnostics.CodeAnalysis;
using Rapport.Formats;
using Rapport.Formats.Warc;
using Rapport.Server.Outside;
using Rapport.Text;
using Rapport.Text.Reading;

namespace Rapport.Cli.Shell;

/// <summary>One input of a command: a file, standard input, or a page of the web.</summary>
/// <param name="Name">As the user named it: a path, "-", or an address.</param>
/// <param name="Fault">Why it cannot be opened, or null.</param>
internal sealed record Input(string Name, InputFault? Fault = null)
{
    /// <summary>Where its bytes lie now, if not where its name says; or null.</summary>
    public string? At { get; init; }

    /// <summary>Its bytes, where they are at hand and lie in no file; or null.</summary>
    public byte[]? Bytes { get; init; }

    /// <summary>The page of the web that it is, or null.</summary>
    public Uri? Address { get; init; }

    /// <summary>Whether the page may lie on this machine or in a private network.</summary>
    public bool InsideToo { get; init; }

    /// <summary>Whether it is a file, which can be read more than once.</summary>
    public bool IsFile => Name != "-" && Fault is null && Bytes is null && Address is null;

    /// <summary>The inputs that paths name: files, addresses of pages, "-" for standard input, folders with all files in them that are not hidden, in ordinal order.</summary>
    /// <param name="paths">The paths.</param>
    /// <param name="insideToo">Whether addresses may be of this machine and of private networks.</param>
    public static IEnumerable<Input> Of(IEnumerable<string> paths, bool insideToo = false)
    {
        foreach (var path in paths)
        {
            if (Page(path) is { } address)
                yield return new Input(path) { Address = address, InsideToo = insideToo };
            else if (path == "-" || File.Exists(path))
                yield return new Input(path);
            else if (!Directory.Exists(path))
                yield return new Input(path, new InputFault(path, "", "there is no such file", "check the path"));
            else
                foreach (var file in Files(path))
                    yield return new Input(file);
        }
    }

    /// <summary>Number of bytes of all inputs; null where one of them does not tell, as standard input.</summary>
    public static long? LengthOf(IEnumerable<Input> inputs)
    {
        var length = 0L;
        foreach (var input in inputs)
        {
            if (input.Name == "-" && input.At is null && input.Bytes is null)
                return null;
            length += input.Bytes?.Length ?? (input.Fault is null ? new FileInfo(input.At ?? input.Name) is { Exists: true } file ? file.Length : 0 : 0);
        }
        return length;
    }

    /// <summary>The reports of the input, which may be yet to be taken out of their pages, and what was left out of it.</summary>
    /// <param name="options">What is known from outside, and the limits.</param>
    /// <param name="digest">Takes hash and length of the input as it is read to its end; or null.</param>
    /// <param name="archive">Where to begin in a web archive; takes how far it is read. Or null.</param>
    public IEnumerable<ReadOutcome> Read(ReadingOptions options, InputDigest? digest = null, ArchiveReading? archive = null)
    {
        if (Address is not null)
        {
            foreach (var outcome in ReadPage(Address, options, digest))
                yield return outcome;
            yield break;
        }
        if (!TryOpen(out var stream, out var fault))
        {
            yield return new ReadOutcome.LeftOut(fault);
            yield break;
        }
        using (var bytes = digest?.Over(stream) ?? stream)
        {
            using var outcomes = ReportReader.ReadWaiting(bytes, Name, options, archive).GetEnumerator();
            while (Next(outcomes) is { } outcome)
            {
                yield return outcome;
                if (outcome is ReadOutcome.LeftOut { Fault.Remedy: BrokenOff })
                    yield break;
            }
        }
    }

    /// <summary>The reports of the input that are in English; what was left out of it is said.</summary>
    public IEnumerable<Document> EnglishReports(Terminal terminal)
    {
        foreach (var outcome in Read(new ReadingOptions()))
            if (outcome.Taken is var taken && taken is ReadOutcome.LeftOut { Fault: var fault })
                terminal.Say(fault.ToString());
            else if (taken is ReadOutcome.Read { Document: { IsInCodedLanguage: true } document })
                yield return document;
    }

    /// <summary>Opens the bytes of the input.</summary>
    /// <param name="stream">The bytes, where it returns true.</param>
    /// <param name="fault">Why it cannot be opened, where it returns false.</param>
    public bool TryOpen([NotNullWhen(true)] out Stream? stream, [NotNullWhen(false)] out InputFault? fault)
    {
        (stream, fault) = (null, Address is null ? Fault : new InputFault(Name, "", "an address of the web cannot be read here", "save the page and give its file"));
        if (fault is not null)
            return false;
        try
        {
            stream = Bytes is not null ? new MemoryStream(Bytes)
                : Name == "-" && At is null
                ? Console.OpenStandardInput()
                : new FileStream(At ?? Name, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            fault = new InputFault(Name, "", $"it cannot be opened ({error.Message})", "check the path and the rights");
            return false;
        }
    }

    private IEnumerable<ReadOutcome> ReadPage(Uri address, ReadingOptions options, InputDigest? digest)
    {
        var page = OutsidePage.FetchAsync(address, InsideToo, (int)options.Limits.DocumentBytes, CancellationToken.None).GetAwaiter().GetResult();
        if (page.Fault is not null)
        {
            yield return new ReadOutcome.LeftOut(new InputFault(Name, "", page.Fault, "check the address, or save the page and give its file"));
            yield break;
        }
        using var stream = new MemoryStream(page.Body);
        using var bytes = digest?.Over(stream) ?? stream;
        foreach (var outcome in ReportReader.ReadFetched(bytes, Name, page.From, page.MediaType, page.Charset, options))
            yield return outcome;
    }

    /// <summary>The address that a path is, where it is one of the web.</summary>
    private static Uri? Page(string path) =>
        (path.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || path.StartsWith("http://", StringComparison.OrdinalIgnoreCase)) && Uri.TryCreate(path, UriKind.Absolute, out var address) ? address : null;

    private const string BrokenOff = "check the disk and the rights";

    private ReadOutcome? Next(IEnumerator<ReadOutcome> outcomes)
    {
        try
        {
            return outcomes.MoveNext() ? outcomes.Current : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new ReadOutcome.LeftOut(new InputFault(Name, "", $"it could not be read to its end ({fault.Message})", BrokenOff));
        }
#pragma warning disable CA1031 // An input that its reader fails on is listed with its reason; the others go on.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            return new ReadOutcome.LeftOut(new InputFault(Name, "", $"the reader failed on it ({fault.GetType().Name}: {fault.Message})", "report this with the file"));
        }
    }

    /// <summary>All files of a folder and the folders in it that are not hidden, in ordinal order.</summary>
    public static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System })
            .Order(StringComparer.Ordinal);
}
