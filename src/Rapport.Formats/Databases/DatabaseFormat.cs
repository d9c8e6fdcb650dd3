using System.Text;
using Rapport.Text.Reading;

namespace Rapport.Formats.Databases;

/// <summary>An export of a news database as text.</summary>
internal sealed class DatabaseFormat : IReportFormat
{
    public Recognition Recognize(ReadOnlySpan<byte> head, string name) =>
        !head.Contains((byte)0) && DatabaseExport.Fits(Encoding.UTF8.GetString(head).ReplaceLineEndings("\n")) ? Recognition.ByContent : Recognition.None;

    public IEnumerable<ReadOutcome> Read(Contents contents)
    {
        var text = TextDecoding.Decode(DocumentReader.ReadAll(contents.Bytes, contents.Options.Limits.DocumentBytes));
        return DatabaseExport.Read(contents, text) ?? throw new UnreadableInputException("", "the export has no article", "give an export with the full text of articles");
    }
}
