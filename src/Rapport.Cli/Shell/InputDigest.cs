using System.Security.Cryptography;
using Rapport.Formats.Warc;
using Rapport.Store;
using Rapport.Text.Reading;

namespace Rapport.Cli.Shell;

/// <summary>Hash and length of an input, taken from its bytes as they are read.</summary>
internal sealed class InputDigest
{
    /// <summary>"sha256:…"; null as long as the input was not read to its last byte.</summary>
    public string? Hash { get; private set; }

    /// <summary>Number of bytes; null as long as the input was not read to its last byte.</summary>
    public long? Bytes { get; private set; }

    /// <summary>Number of bytes that were read so far; where a reader goes back and forth, the position that it has reached.</summary>
    public long Passed => Volatile.Read(ref passed);

    private long passed;
    private Func<(long Bytes, string Hash)?> soFar = static () => null;

    /// <summary>That of an input that need not be read, since its bytes are known.</summary>
    public static InputDigest Of(InputReached whole) => new() { Hash = whole.Hash, Bytes = whole.Bytes, passed = whole.Bytes };

    /// <summary>The farthest place that a file was read to before, by the hashes of its first bytes; null where it is another file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="places">Places that may be its.</param>
    public static InputReached? Farthest(string path, IReadOnlyCollection<InputReached> places)
    {
        InputReached? farthest = null;
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
            var bytes = new byte[1 << 16];
            foreach (var place in places.OrderBy(static place => place.Bytes).ThenBy(static place => place.Place?.Record ?? int.MaxValue))
            {
                for (int count; stream.Position < place.Bytes && (count = stream.Read(bytes, 0, (int)Math.Min(bytes.Length, place.Bytes - stream.Position))) > 0;)
                    hash.AppendData(bytes, 0, count);
                if (stream.Position == place.Bytes && Written(hash.GetCurrentHash()) == place.Hash)
                    farthest = place;
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The reader of reports tells it.
            return null;
        }
        return farthest;
    }

    /// <summary>A place in the input that is being read, with what was read of it by now; null where a reader goes back and forth.</summary>
    public InputMark? Mark(ArchivePlace place) => soFar() is var (bytes, hash) ? new(place, bytes, hash) : null;

    /// <summary>Hash of a whole file.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static string Of(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        return Written(SHA256.HashData(stream));
    }

    /// <summary>The bytes of an input, which are hashed as they are read. It closes the input.</summary>
    public Stream Over(Stream input)
    {
        var hashing = new Hashing(input, this);
        soFar = () => hashing.SoFar;
        return hashing;
    }

    private static string Written(byte[] hash) => "sha256:" + Convert.ToHexStringLower(hash);

    private sealed class Hashing(Stream input, InputDigest digest) : ForwardStream
    {
        private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        private long bytes;
        private bool ended;
        private bool jumped;

        /// <summary>How much was read so far, and its hash.</summary>
        public (long Bytes, string Hash)? SoFar => jumped || ended ? null : (bytes, Written(hash.GetCurrentHash()));

        public override bool CanSeek => input.CanSeek;

        public override long Length => input.Length;

        public override long Position
        {
            get => input.Position;
            set => Seek(value, SeekOrigin.Begin);
        }

        /// <summary>Once a reader goes back and forth, as in archives, the hash is taken at the end.</summary>
        public override long Seek(long offset, SeekOrigin origin)
        {
            jumped = true;
            return input.Seek(offset, origin);
        }

        public override int Read(Span<byte> buffer)
        {
            var count = input.Read(buffer);
            Volatile.Write(ref digest.passed, jumped ? Math.Max(digest.passed, input.Position) : digest.passed + count);
            if (jumped)
                return count;
            hash.AppendData(buffer[..count]);
            bytes += count;
            if (count == 0 && buffer.Length > 0 && !ended)
            {
                ended = true;
                digest.Hash = Written(hash.GetHashAndReset());
                digest.Bytes = bytes;
            }
            return count;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                ReadToEnd();
                input.Dispose();
                hash.Dispose();
            }
            base.Dispose(disposing);
        }

        /// <summary>Reads what the reader of reports left, such as bytes behind the end of packed data.</summary>
        private void ReadToEnd()
        {
            try
            {
                if (jumped && !ended)
                {
                    _ = hash.GetHashAndReset();
                    (jumped, bytes, input.Position) = (false, 0, 0);
                }
                Span<byte> rest = stackalloc byte[1 << 12];
                while (!ended && Read(rest) > 0)
                    continue;
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                // What cannot be read to its end has no hash; the fault itself was told by the reader of reports.
                ended = true;
            }
        }
    }
}
