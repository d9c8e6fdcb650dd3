using System.Security.Cryptography;
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

    /// <summary>Hash of a whole file.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static string Of(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        return "sha256:" + Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    /// <summary>The bytes of an input, which are hashed as they are read. It closes the input.</summary>
    public Stream Over(Stream input) => new Hashing(input, this);

    private sealed class Hashing(Stream input, InputDigest digest) : ForwardStream
    {
        private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        private long bytes;
        private bool ended;
        private bool jumped;

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
                digest.Hash = "sha256:" + Convert.ToHexStringLower(hash.GetHashAndReset());
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
