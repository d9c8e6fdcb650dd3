using System.Text;
using UtfUnknown;

namespace Rapport.Text.Reading;

/// <summary>Turns the bytes of a plain text file into its text.</summary>
internal static class TextDecoding
{
    /// <summary>A guess below this confidence is no guess.</summary>
    private const float LeastConfidence = 0.4f;

    private static readonly UTF8Encoding StrictUtf8 = new(false, true);

    /// <summary>The text without its byte order mark, otherwise letter for letter.</summary>
    /// <exception cref="UnreadableInputException">The bytes are no text.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (Marked(bytes) is { } marked)
            return DecodeStrictly(bytes[marked.Preamble.Length..], marked, marked.Preamble.Length);
        if (bytes.IndexOf((byte)0) is var zero and >= 0)
            return Unmarked16(bytes) is { } wide
                ? DecodeStrictly(bytes, wide, 0)
                : throw Binary(zero);
        if (FirstControl(bytes) is var control and >= 0)
            throw Binary(control);
        var invalid = InvalidUtf8(bytes);
        return invalid < 0 ? StrictUtf8.GetString(bytes) : DecodeLegacy(bytes, invalid);
    }

    /// <summary>Position of the first byte that is not UTF-8, or -1.</summary>
    public static int InvalidUtf8(ReadOnlySpan<byte> bytes)
    {
        if (System.Text.Unicode.Utf8.IsValid(bytes))
            return -1;
        var position = 0;
        while (position < bytes.Length &&
               Rune.DecodeFromUtf8(bytes[position..], out _, out var length) == System.Buffers.OperationStatus.Done)
            position += length;
        return position;
    }

    private static Encoding? Marked(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => new UTF8Encoding(true, true),
        [0xFF, 0xFE, 0, 0, ..] => new UTF32Encoding(false, true, true),
        [0, 0, 0xFE, 0xFF, ..] => new UTF32Encoding(true, true, true),
        [0xFF, 0xFE, ..] => new UnicodeEncoding(false, true, true),
        [0xFE, 0xFF, ..] => new UnicodeEncoding(true, true, true),
        _ => null,
    };

    /// <summary>UTF-16 without a mark: Latin letters leave every second byte zero.</summary>
    private static UnicodeEncoding? Unmarked16(ReadOnlySpan<byte> bytes)
    {
        var zeros = (Even: 0, Odd: 0);
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] != 0)
                continue;
            if (i % 2 == 0)
                zeros.Even++;
            else
                zeros.Odd++;
        }
        if (bytes.Length % 2 != 0 || bytes.Length < 8)
            return null;
        if (zeros.Even == 0 && zeros.Odd > bytes.Length * 4 / 10)
            return new UnicodeEncoding(false, false, true);
        if (zeros.Odd == 0 && zeros.Even > bytes.Length * 4 / 10)
            return new UnicodeEncoding(true, false, true);
        return null;
    }

    private static string DecodeStrictly(ReadOnlySpan<byte> bytes, Encoding encoding, int offset)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException fault)
        {
            throw new UnreadableInputException(
                $"byte {offset + Math.Max(fault.Index, 0)}",
                $"the bytes are not {encoding.WebName}, though the file says so",
                "save the file as UTF-8");
        }
    }

    private static string DecodeLegacy(ReadOnlySpan<byte> bytes, int invalid)
    {
        var detected = CharsetDetector.DetectFromBytes(bytes.ToArray()).Detected;
        var encoding = detected is { Confidence: >= LeastConfidence } &&
                       !detected.EncodingName.StartsWith("utf", StringComparison.OrdinalIgnoreCase)
            ? Named(detected.EncodingName)
            : null;
        if (encoding is null)
            throw NoEncoding(invalid);
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw NoEncoding(invalid);
        }
    }

    private static Encoding? Named(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                ?? Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Position of the first control character that no text has, or -1. Escape is allowed: ISO-2022 needs it.</summary>
    private static int FirstControl(ReadOnlySpan<byte> bytes)
    {
        for (var i = 0; i < bytes.Length; i++)
            if (bytes[i] < 0x20 && bytes[i] is not ((byte)'\n' or (byte)'\r' or (byte)'\t' or (byte)'\f' or (byte)'\v' or 0x1A or 0x1B))
                return i;
        return -1;
    }

    /// <summary>The fault of bytes that are no text.</summary>
    public static UnreadableInputException Binary(int position) =>
        new($"byte {position}", "the file is no text but binary", "give plain text, JSON lines, or either of them as .gz");

    private static UnreadableInputException NoEncoding(int position) =>
        new($"byte {position}", "the bytes are not UTF-8 nor any other encoding that can be told", "save the file as UTF-8");
}
