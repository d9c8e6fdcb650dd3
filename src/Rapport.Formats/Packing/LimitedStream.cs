using Rapport.Text.Reading;

namespace Rapport.Formats.Packing;

/// <summary>Bytes that end with a fault where one report of them is larger than it may be.</summary>
/// <param name="inner">The bytes; they stay open.</param>
/// <param name="limit">Most bytes of a report.</param>
internal sealed class LimitedStream(Stream inner, long limit) : ForwardStream
{
    private long _read;

    /// <summary>The next report begins.</summary>
    public void Restart() => _read = 0;

    public override int Read(Span<byte> buffer)
    {
        var count = inner.Read(buffer);
        _read += count;
        return _read > limit ? throw new UnreadableInputException("", $"the report is longer than {limit} bytes", "cut it into single reports") : count;
    }
}
