using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;

namespace Rapport.Text.Language;

/// <summary>
/// Reads a language model: eight bytes of signature, the version of the format, then numbers, texts and arrays in the
/// order in which <see cref="ModelWriter"/> wrote them; all numbers little-endian.
/// </summary>
internal sealed class ModelReader
{
    /// <summary>The first eight bytes of every language model.</summary>
    public static ReadOnlySpan<byte> Signature => "RAPPLANG"u8;

    /// <summary>The version that this program reads and writes.</summary>
    public const int Version = 4;

    private const string Remedy = "restore the model from the repository or train it anew with 'rapport train'";
    private readonly byte[] _bytes;
    private readonly string _path;
    private int _position;

    private ModelReader(byte[] bytes, string path)
    {
        _bytes = bytes;
        _path = path;
    }

    /// <summary>Takes a whole stream in and checks signature and version.</summary>
    /// <param name="stream">The model from its first byte to its last.</param>
    /// <param name="path">The file as the user named it, for messages.</param>
    /// <exception cref="BrokenFileException">The stream is no language model, or one of another version.</exception>
    public static ModelReader Open(Stream stream, string path)
    {
        byte[] bytes;
        if (stream.CanSeek)
        {
            bytes = GC.AllocateUninitializedArray<byte>(checked((int)(stream.Length - stream.Position)));
            stream.ReadExactly(bytes);
        }
        else
        {
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            bytes = copy.ToArray();
        }
        var reader = new ModelReader(bytes, path);
        if (!bytes.AsSpan().StartsWith(Signature))
            throw new BrokenFileException(path, 0, "this is no language model of Rapport", Remedy);
        reader._position = Signature.Length;
        var version = reader.Int32(0, int.MaxValue);
        return version == Version
            ? reader
            : throw new BrokenFileException(
                path, 0, $"the language model has format version {version}, this program reads version {Version}", Remedy);
    }

    /// <summary>A whole number within bounds.</summary>
    public int Int32(int least, int most)
    {
        var number = BinaryPrimitives.ReadInt32LittleEndian(Take(4));
        return number >= least && number <= most ? number : throw Broken("a number lies out of its bounds");
    }

    /// <summary>A text.</summary>
    public string Text() => Encoding.UTF8.GetString(Take(Int32(0, int.MaxValue)));

    /// <summary>A list of texts.</summary>
    public ImmutableArray<string> Texts()
    {
        var texts = new string[Int32(0, 1 << 20)];
        for (var i = 0; i < texts.Length; i++)
            texts[i] = string.Intern(Text());
        return ImmutableCollectionsMarshal.AsImmutableArray(texts);
    }

    /// <summary>An array of numbers, copied in one piece.</summary>
    public T[] Array<T>() where T : unmanaged
    {
        var length = Int32(0, int.MaxValue);
        if (length > (_bytes.Length - _position) / Marshal.SizeOf<T>())
            throw Broken("it ends too early");
        var array = GC.AllocateUninitializedArray<T>(length);
        var target = MemoryMarshal.AsBytes(array.AsSpan());
        Take(target.Length).CopyTo(target);
        return array;
    }

    /// <summary>Checks that nothing is left.</summary>
    public void End()
    {
        if (_position != _bytes.Length)
            throw Broken("bytes are left over at its end");
    }

    /// <summary>The exception for a model that is damaged.</summary>
    public BrokenFileException Broken(string fault) => new(_path, 0, $"the language model is damaged: {fault}", Remedy);

    private ReadOnlySpan<byte> Take(int length)
    {
        if (length > _bytes.Length - _position)
            throw Broken("it ends too early");
        _position += length;
        return _bytes.AsSpan(_position - length, length);
    }
}
