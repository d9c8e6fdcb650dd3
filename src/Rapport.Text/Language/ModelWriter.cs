using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Rapport.Text.Language;

/// <summary>Writes a language model; <see cref="ModelReader"/> says how it looks.</summary>
internal sealed class ModelWriter : IDisposable
{
    private readonly MemoryStream _stream = new();

    /// <summary>Begins a model with signature and version.</summary>
    public ModelWriter()
    {
        if (!BitConverter.IsLittleEndian)
            throw new PlatformNotSupportedException("Language models are written on little-endian machines only.");
        _stream.Write(ModelReader.Signature);
        Int32(ModelReader.Version);
    }

    /// <summary>A whole number.</summary>
    public void Int32(int number)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        _stream.Write(bytes);
    }

    /// <summary>A text.</summary>
    public void Text(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Int32(bytes.Length);
        _stream.Write(bytes);
    }

    /// <summary>A list of texts.</summary>
    public void Texts(IReadOnlyCollection<string> texts)
    {
        Int32(texts.Count);
        foreach (var text in texts)
            Text(text);
    }

    /// <summary>An array of numbers.</summary>
    public void Array<T>(ReadOnlySpan<T> array) where T : unmanaged
    {
        Int32(array.Length);
        _stream.Write(MemoryMarshal.AsBytes(array));
    }

    /// <summary>Lets the buffer go.</summary>
    public void Dispose() => _stream.Dispose();

    /// <summary>What was written.</summary>
    public byte[] ToArray() => _stream.ToArray();
}
