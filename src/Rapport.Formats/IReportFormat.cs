using Rapport.Text.Reading;

namespace Rapport.Formats;

/// <summary>How surely an input is in a format. What is greater wins.</summary>
internal enum Recognition
{
    /// <summary>Nothing speaks for it.</summary>
    None,

    /// <summary>Its name ends as files of the format do.</summary>
    ByName,

    /// <summary>Its first bytes are those of the format.</summary>
    ByContent,
}

/// <summary>A format in which reports come, alone or many in one input.</summary>
internal interface IReportFormat
{
    /// <summary>How surely an input is in this format.</summary>
    /// <param name="head">Its first bytes, <see cref="Contents.HeadLength"/> where it is as long.</param>
    /// <param name="name">Its name; without ".gz" where that was unpacked.</param>
    Recognition Recognize(ReadOnlySpan<byte> head, string name);

    /// <summary>The reports, one by one as they are asked for, and what was left out.</summary>
    /// <exception cref="UnreadableInputException">The rest cannot be read.</exception>
    IEnumerable<ReadOutcome> Read(Contents contents);
}
