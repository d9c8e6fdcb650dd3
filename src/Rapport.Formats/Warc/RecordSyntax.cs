namespace Rapport.Formats.Warc;

/// <summary>How records are written one behind the other: as WARC or as ARC.</summary>
internal abstract class RecordSyntax
{
    /// <summary>Longest head of a record in bytes.</summary>
    public const int LongestHead = 64 * 1024;

    private static readonly RecordSyntax Warc = new WarcSyntax();
    private static readonly RecordSyntax Arc = new ArcSyntax();

    /// <summary>The syntax of an archive by its first unpacked bytes; null where they are of none.</summary>
    public static RecordSyntax? Of(ReadOnlySpan<byte> bytes) => Warc.Begins(bytes) ? Warc : bytes.StartsWith("filedesc:"u8) ? Arc : null;

    /// <summary>The syntax of an archive by its name; null where it does not tell.</summary>
    public static RecordSyntax? Of(string name)
    {
        bool Ends(string ending) => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase) || name.EndsWith(ending + ".gz", StringComparison.OrdinalIgnoreCase);
        return Ends(".warc") ? Warc : Ends(".arc") ? Arc : null;
    }

    /// <summary>Whether a record begins with these bytes.</summary>
    public abstract bool Begins(ReadOnlySpan<byte> bytes);

    /// <summary>Whether what follows the content of a record is what parts it from the next, even where that is damaged.</summary>
    public abstract bool Parts(ReadOnlySpan<byte> bytes);

    /// <summary>How many bytes tell for sure whether a record begins.</summary>
    public abstract int BeginningLength { get; }

    /// <summary>Length of the head in front of the content; -1 where the bytes do not hold it to its end.</summary>
    public abstract int HeadLength(ReadOnlySpan<byte> bytes);

    /// <summary>What the head tells; null where it does not tell how long the record is.</summary>
    public abstract RecordHead? Read(ReadOnlySpan<byte> head);

    /// <summary>Position behind the empty line that ends a head; -1 where there is none.</summary>
    public static int BehindEmptyLine(ReadOnlySpan<byte> bytes)
    {
        for (var from = 0; bytes[from..].IndexOf((byte)'\n') is var found and >= 0;)
        {
            from += found + 1;
            if (bytes[from..] is [(byte)'\n', ..])
                return from + 1;
            if (bytes[from..] is [(byte)'\r', (byte)'\n', ..])
                return from + 2;
        }
        return -1;
    }

    private sealed class WarcSyntax : RecordSyntax
    {
        public override int BeginningLength => 5;

        public override bool Begins(ReadOnlySpan<byte> bytes) => bytes.StartsWith("WARC/"u8);

        public override bool Parts(ReadOnlySpan<byte> bytes) => bytes.StartsWith("\r\n\r\n"u8) || (bytes.Length > 4 && Begins(bytes[4..]));

        public override int HeadLength(ReadOnlySpan<byte> bytes) => BehindEmptyLine(bytes);

        public override RecordHead? Read(ReadOnlySpan<byte> head) => RecordHead.OfWarc(head);
    }

    private sealed class ArcSyntax : RecordSyntax
    {
        public override int BeginningLength => 4096;

        public override bool Begins(ReadOnlySpan<byte> bytes) => HeadLength(bytes) is var length and > 0 && Read(bytes[..length]) is not null;

        public override bool Parts(ReadOnlySpan<byte> bytes) => bytes.StartsWith("\nhttp://"u8) || bytes.StartsWith("\nhttps://"u8);

        public override int HeadLength(ReadOnlySpan<byte> bytes) => bytes.IndexOf((byte)'\n') + 1 is var length and > 0 ? length : -1;

        public override RecordHead? Read(ReadOnlySpan<byte> head) => RecordHead.OfArc(head);
    }
}
