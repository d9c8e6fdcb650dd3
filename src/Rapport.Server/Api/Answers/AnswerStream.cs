namespace Rapport.Server.Api.Answers;

/// <summary>The body of an answer as a stream that tells how much was written, and that ends the writing when the reader went away.</summary>
/// <param name="body">Where it goes.</param>
/// <param name="gone">Cancelled when the reader went away.</param>
internal sealed class AnswerStream(Stream body, CancellationToken gone) : Stream
{
    private long _written;

    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => _written;

    /// <inheritdoc/>
    public override long Position
    {
        get => _written;
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        gone.ThrowIfCancellationRequested();
        body.Write(buffer);
        _written += buffer.Length;
    }

    /// <inheritdoc/>
    public override void Flush()
    {
        gone.ThrowIfCancellationRequested();
        body.Flush();
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();
}
