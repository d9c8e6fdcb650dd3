using System.Globalization;

namespace Rapport.Formats.Warc;

/// <summary>A record of a web archive, or what is damaged where one should be.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Place">Its number and where it lies, in words: "record 3, byte 1032".</param>
/// <param name="Head">What its head tells; null where it is damaged.</param>
/// <param name="Content">Its content, until the next record is asked for.</param>
/// <param name="Wrong">What is wrong with it, or null.</param>
internal sealed record WebRecord(ArchivePlace Start, string Place, RecordHead? Head, ReadOnlyMemory<byte> Content, string? Wrong)
{
    /// <summary>The records of an archive, one by one as they are asked for. Behind a damaged one reading goes on where the next begins.</summary>
    /// <param name="bytes">The archive.</param>
    /// <param name="syntax">How its records are written.</param>
    /// <param name="longest">Longest content in bytes.</param>
    /// <param name="first">Where the record begins that is read first, its byte of the file being the first of the bytes; null for that of the archive.</param>
    public static IEnumerable<WebRecord> All(ArchiveBytes bytes, RecordSyntax syntax, long longest, ArchivePlace? first = null)
    {
        var window = new RecordWindow(bytes);
        if (first is not null)
            window.Pass(first.Within);
        for (var number = first?.Record ?? 1; ; number++)
        {
            window.PassLineEnds();
            if (!window.Holds(1) && bytes.Damage is null)
                yield break;
            var (at, within) = bytes.Locate(window.Position);
            var (record, length) = Next(window, syntax, new ArchivePlace(number, at, within), longest);
            yield return record;
            if (!GoOn(window, syntax, record, length))
                yield break;
        }
    }

    /// <summary>The record that begins the window, and its length; 0 where it is damaged.</summary>
    private static (WebRecord Record, long Length) Next(RecordWindow window, RecordSyntax syntax, ArchivePlace start, long longest)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"record {start.Record}, {ArchiveBytes.Words(start)}");
        (WebRecord, long) Damaged(string wrong) => (new(start, place, null, default, wrong), 0);
        if (!window.Holds(1))
            return Damaged(window.Bytes.Damage!);
        window.Holds(syntax.BeginningLength);
        if (!syntax.Begins(window.Held.Span))
            return Damaged("no record begins where one should");
        var headLength = HeadLength(window, syntax);
        if (headLength < 0)
            return Damaged(window.Bytes.Damage ?? "the head of the record has no end");
        if (syntax.Read(window.Held.Span[..headLength]) is not { } head)
            return Damaged("the head of the record does not tell its length");
        if (head.Length > longest)
            return (new(start, place, head, default, $"the record is longer than {longest} bytes"), headLength + head.Length);
        var length = headLength + head.Length;
        if (!window.Holds(length))
            return Damaged(window.Bytes.Damage ?? "the record is cut off by the end of the file");
        if (!EndsAt(window, syntax, (int)length, out var isDamaged))
            return Damaged(isDamaged ? window.Bytes.Damage! : "the record does not end where its head says");
        return (new(start, place, head, window.Held.Slice(headLength, (int)head.Length), null), length);
    }

    private static int HeadLength(RecordWindow window, RecordSyntax syntax)
    {
        for (var held = 4096; ; held *= 4)
        {
            var isAll = !window.Holds(held);
            var bytes = window.Held.Span;
            var length = syntax.HeadLength(bytes[..Math.Min(bytes.Length, RecordSyntax.LongestHead)]);
            if (length >= 0 || isAll || held >= RecordSyntax.LongestHead)
                return length;
        }
    }

    /// <summary>Whether a record of this length is followed by another or by the end, with nothing but ends of lines between.</summary>
    private static bool EndsAt(RecordWindow window, RecordSyntax syntax, int length, out bool isDamaged)
    {
        const int MostLineEnds = 64;
        var isLast = !window.Holds(length + MostLineEnds + syntax.BeginningLength);
        var behind = window.Held.Span[length..];
        var rest = behind.TrimStart("\r\n"u8);
        isDamaged = isLast && window.Bytes.Damage is not null && window.Bytes.DamagedFrom < window.Position + length;
        return syntax.Begins(rest) || (!isDamaged && (rest.IsEmpty || syntax.Parts(behind) || (isLast && window.Bytes.Damage is not null)));
    }

    /// <summary>Goes behind a record, or behind a damaged one to where the next begins; false where none does.</summary>
    private static bool GoOn(RecordWindow window, RecordSyntax syntax, WebRecord record, long length)
    {
        if (length > 0)
            return window.Pass(length) || window.Resume();
        var isCut = record.Wrong == window.Bytes.Damage && window.Bytes.DamagedFrom <= window.Position;
        return isCut ? window.Resume() : Find(window, syntax);
    }

    /// <summary>Goes to the next line that begins a record.</summary>
    private static bool Find(RecordWindow window, RecordSyntax syntax)
    {
        while (true)
        {
            if (!window.Holds(1))
                return window.Resume();
            var line = window.Held.Span.IndexOf((byte)'\n');
            if (line < 0)
            {
                window.Pass(window.Held.Length);
                continue;
            }
            window.Pass(line + 1);
            window.Holds(syntax.BeginningLength);
            if (syntax.Begins(window.Held.Span))
                return true;
        }
    }
}
