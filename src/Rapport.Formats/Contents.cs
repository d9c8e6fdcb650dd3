using Rapport.Formats.Packing;
using Rapport.Formats.Warc;
using Rapport.Text.Reading;

namespace Rapport.Formats;

/// <summary>The bytes of an input, or of an entry of an archive, with its name and its place.</summary>
internal sealed class Contents
{
    /// <summary>How many first bytes tell a format.</summary>
    public const int HeadLength = 4096;

    private readonly Stream _source;
    private readonly long _start;
    private readonly string _input;
    private readonly string _place;

    /// <summary>The bytes of an input.</summary>
    /// <param name="source">The bytes, from where the stream stands.</param>
    /// <param name="name">The input as its user named it.</param>
    /// <param name="options">What is known from outside, and the limits.</param>
    /// <param name="archive">Where it is to begin where it is a web archive, and takes how far it is read; or null.</param>
    public Contents(Stream source, string name, ReadingOptions options, ArchiveReading? archive = null)
        : this(source, name, options, name, "", 0, null) => Archive = archive;

    private Contents(Stream source, string name, ReadingOptions options, string input, string place, int depth, Unpacking? unpacking)
    {
        _source = source;
        _start = source.CanSeek ? source.Position : 0;
        (_input, _place, Name, Options, Depth) = (input, place, name, options, depth);
        Bytes = new PeekStream(source);
        Unpacking = unpacking ?? new Unpacking(() => source.CanSeek ? source.Length : Bytes.Delivered, options.Limits.Expansion);
    }

    /// <summary>The bytes in their order.</summary>
    public PeekStream Bytes { get; }

    /// <summary>The name by whose ending a format is told: of the input, or of the entry.</summary>
    public string Name { get; }

    /// <summary>What is known from outside, and the limits.</summary>
    public ReadingOptions Options { get; }

    /// <summary>How many packings and archives lie around the bytes.</summary>
    public int Depth { get; }

    /// <summary>Watches over what all packings of the input unpack to.</summary>
    public Unpacking Unpacking { get; }

    /// <summary>Where to begin in a web archive that is the input itself, and how far it is read; or null.</summary>
    public ArchiveReading? Archive { get; }

    /// <summary>The address of the web that the bytes were fetched from; null where that is not known.</summary>
    public Uri? Address { get; private init; }

    /// <summary>The encoding that their server named, or null.</summary>
    public string? Charset { get; private init; }

    /// <summary>The first bytes. Before the first read only.</summary>
    public ReadOnlySpan<byte> Head => Bytes.Peek(HeadLength);

    /// <summary>What lies inside: the same unpacked, or an entry.</summary>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="name">Its name.</param>
    /// <param name="place">Where in this it lies, "entry a/b.txt"; empty for the same unpacked.</param>
    public Contents Inside(Stream bytes, string name, string place = "") =>
        new(bytes, name, Options, _input, Joined(_place, place), Depth + 1, Unpacking) { Address = Address, Charset = Charset };

    /// <summary>What was fetched from the web and lies inside.</summary>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="name">A name that ends as files of its type do.</param>
    /// <param name="place">Where in this it lies.</param>
    /// <param name="address">Its address, or null.</param>
    /// <param name="charset">The encoding that its server named, or null.</param>
    public Contents Page(Stream bytes, string name, string place, Uri? address, string? charset) =>
        new(bytes, name, Options, _input, Joined(_place, place), Depth + 1, Unpacking) { Address = address, Charset = charset };

    /// <summary>What was left out, with its place in the whole input.</summary>
    public ReadOutcome LeftOut(string place, string wrong, string remedy) =>
        new ReadOutcome.LeftOut(new InputFault(_input, Joined(_place, place), wrong, remedy));

    /// <summary>The outcome with its place in the whole input.</summary>
    public ReadOutcome Placed(ReadOutcome outcome) =>
        outcome is ReadOutcome.LeftOut { Fault: var fault } ? LeftOut(fault.Place, fault.Wrong, fault.Remedy) : outcome;

    /// <summary>The bytes as a stream in which one can go back and forth. Before the first read only.</summary>
    /// <exception cref="UnreadableInputException">They would have to be held in memory and are too many.</exception>
    public Stream Seekable()
    {
        if (_source.CanSeek)
        {
            _source.Position = _start;
            return _source;
        }
        var held = new MemoryStream();
        var chunk = new byte[64 * 1024];
        for (int count; (count = Bytes.Read(chunk)) > 0;)
        {
            if (held.Length + count > Options.Limits.HeldBytes)
                throw new UnreadableInputException(
                    "", $"an archive that is no file of its own is larger than {Options.Limits.HeldBytes} bytes", "give it as a file");
            held.Write(chunk, 0, count);
        }
        held.Position = 0;
        return held;
    }

    private static string Joined(string outer, string inner) => outer.Length > 0 && inner.Length > 0 ? $"{outer}, {inner}" : outer + inner;
}
