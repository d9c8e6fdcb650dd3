using Rapport.Text.Reading;

namespace Rapport.Formats.Packing;

/// <summary>Counts what all packings of an input unpack to, so that packings in packings do not expand without measure.</summary>
/// <param name="packed">How many packed bytes there are.</param>
/// <param name="limit">How many bytes one packed byte may become.</param>
internal sealed class Unpacking(Func<long> packed, int limit)
{
    /// <summary>Bytes that are unpacked whatever their ratio: 16 MB.</summary>
    private const long Unsuspicious = 16_000_000;

    private long _unpacked;
    private bool _exceeded;

    /// <summary>Whether the fault is that the input as a whole expands without measure: then nothing more of it is read.</summary>
    public bool IsExceeded(InputFault fault) => _exceeded && fault.Remedy == Remedy;

    /// <summary>Counts bytes that came out of a packing.</summary>
    /// <param name="count">How many came out now.</param>
    /// <param name="came">How many came out of this packing so far.</param>
    /// <param name="went">How many went into it so far.</param>
    /// <exception cref="UnreadableInputException">They are too many, of this packing or of the whole input.</exception>
    public void Count(int count, long came, long went)
    {
        _unpacked += count;
        _exceeded |= _unpacked > Unsuspicious && _unpacked / limit > packed();
        if (_exceeded || (came > Unsuspicious && came / limit > went))
            throw new UnreadableInputException($"byte {went}", $"the packed data expand more than {limit} times", Remedy);
    }

    private const string Remedy = "unpack the file yourself if you trust it";
}
