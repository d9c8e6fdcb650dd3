using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Rapport.Coding.Actors;
using Rapport.Coding.Contexts;
using Rapport.Coding.Issues;
using Rapport.Coding.Lexicon;
using Rapport.Coding.Relevance;
using Rapport.Text;

namespace Rapport.Coding;

/// <summary>
/// All resources that coding needs, compiled from text: ontology, actors, lexicon, issues, the words of contexts and the weights of the gate. One file: a magic number, the version
/// of the format, named sections; one more for users' own dictionaries of actors where there are any. Its hash stands on every finding.
/// </summary>
public sealed class Pack
{
    private const int FormatVersion = 7;
    private const string Remedy = "write a new one with: rapport compile";
    private const string DictionarySection = "dictionary";
    private static readonly byte[] Magic = "RAPPACK\n"u8.ToArray();

    private readonly byte[] bytes;

    /// <summary>Puts a pack together.</summary>
    public Pack(Ontology ontology, ActorRegister actors, Rulebook lexicon, IssueRegister issues, ContextRegister contexts, RelevanceWeights relevance)
    {
        Ontology = ontology;
        Actors = actors;
        Lexicon = lexicon;
        Issues = issues;
        Contexts = contexts;
        Relevance = relevance;
        (string, Action<BinaryWriter>)[] sections =
        [
            ("ontology", ontology.Write), ("actors", actors.Write), ("lexicon", lexicon.Write), ("issues", issues.Write), ("contexts", contexts.Write),
            ("relevance", relevance.Write),
        ];
        var dictionary = actors.Tables.Dictionary;
        bytes = Encode(dictionary.IsEmpty ? sections : [.. sections, (DictionarySection, dictionary.Write)]);
        Hash = HashOf(bytes);
    }

    private Pack(byte[] bytes, Dictionary<string, byte[]> sections)
    {
        this.bytes = bytes;
        Hash = HashOf(bytes);
        Ontology = Decode(sections, "ontology", Ontology.Read);
        var dictionary = sections.ContainsKey(DictionarySection) ? Decode(sections, DictionarySection, OwnActors.Read) : OwnActors.Empty;
        Actors = Decode(sections, "actors", reader => ActorRegister.Read(reader, dictionary));
        Lexicon = Decode(sections, "lexicon", Rulebook.Read);
        Issues = Decode(sections, "issues", IssueRegister.Read);
        Contexts = Decode(sections, "contexts", ContextRegister.Read);
        Relevance = Decode(sections, "relevance", RelevanceWeights.Read);
    }

    /// <summary>"sha256:" and the hash of the pack's bytes in lower-case hexadecimal.</summary>
    public string Hash { get; }

    /// <summary>The terms of events.</summary>
    public Ontology Ontology { get; }

    /// <summary>The states, organisations, groups, offices and places.</summary>
    public ActorRegister Actors { get; }

    /// <summary>The rules and the sets of words.</summary>
    public Rulebook Lexicon { get; }

    /// <summary>The issues of world politics.</summary>
    public IssueRegister Issues { get; }

    /// <summary>The words that tell what events are about.</summary>
    public ContextRegister Contexts { get; }

    /// <summary>The weights of the gate that tells reports worth reading from others.</summary>
    public RelevanceWeights Relevance { get; }

    /// <summary>Writes the pack; the same resources give the same bytes.</summary>
    public void Write(Stream stream) => stream.Write(bytes);

    /// <summary>Reads a pack.</summary>
    /// <param name="stream">The bytes, read to their end.</param>
    /// <param name="path">Name of the file for messages.</param>
    /// <exception cref="BrokenFileException">The bytes are no pack, one of another version, cut off or damaged.</exception>
    public static Pack Read(Stream stream, string path)
    {
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        var bytes = buffer.ToArray();
        if (bytes.Length < Magic.Length + sizeof(int) || !bytes.AsSpan(0, Magic.Length).SequenceEqual(Magic))
            throw new BrokenFileException(path, 0, "the file is no resource pack", Remedy);
        var version = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(Magic.Length));
        if (version != FormatVersion)
            throw new BrokenFileException(
                path, 0, $"the pack has version {version} of the format and this program reads version {FormatVersion}", Remedy);
        try
        {
            return new Pack(bytes, Sections(bytes));
        }
        catch (Exception error) when (error is IOException or InvalidDataException or ArgumentException or IndexOutOfRangeException
            or FormatException or KeyNotFoundException)
        {
            throw new BrokenFileException(path, 0, "the pack is cut off or damaged", Remedy);
        }
    }

    private static byte[] Encode(params ReadOnlySpan<(string Name, Action<BinaryWriter> Write)> sections)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(Magic);
        writer.Write(FormatVersion);
        writer.Write(sections.Length);
        foreach (var (name, write) in sections)
        {
            using var part = new MemoryStream();
            using var partWriter = new BinaryWriter(part, Encoding.UTF8);
            write(partWriter);
            partWriter.Flush();
            var content = part.ToArray();
            writer.Write(name);
            writer.Write(content.Length);
            writer.Write(SHA256.HashData(content));
            writer.Write(content);
        }
        writer.Flush();
        return stream.ToArray();
    }

    private static Dictionary<string, byte[]> Sections(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes, Magic.Length + sizeof(int), bytes.Length - Magic.Length - sizeof(int)), Encoding.UTF8);
        var sections = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var name = reader.ReadString();
            var length = reader.ReadInt32();
            var hash = reader.ReadBytes(SHA256.HashSizeInBytes);
            if (length < 0 || length > reader.BaseStream.Length - reader.BaseStream.Position)
                throw new InvalidDataException(name);
            var content = reader.ReadBytes(length);
            if (!SHA256.HashData(content).AsSpan().SequenceEqual(hash))
                throw new InvalidDataException(name);
            sections.Add(name, content);
        }
        return sections;
    }

    private static T Decode<T>(Dictionary<string, byte[]> sections, string name, Func<BinaryReader, T> read)
    {
        using var reader = new BinaryReader(new MemoryStream(sections[name]), Encoding.UTF8);
        return read(reader);
    }

    private static string HashOf(byte[] bytes) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes));
}
