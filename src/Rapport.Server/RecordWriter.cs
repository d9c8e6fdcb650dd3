using Rapport.Store;

namespace Rapport.Server;

/// <summary>The record as the server writes to it, opened when something is to be written: who only reads needs no right to write.</summary>
internal sealed class RecordWriter(ServerOptions options) : IDisposable
{
    private readonly Lock _opening = new();
    private Record? _record;

    /// <summary>The record, open for writing.</summary>
    /// <exception cref="RecordException">It cannot be written.</exception>
    public Record Record
    {
        get
        {
            lock (_opening)
                return _record ??= Record.Open(options.RecordPath, RecordAccess.Write);
        }
    }

    public void Dispose() => _record?.Dispose();
}
