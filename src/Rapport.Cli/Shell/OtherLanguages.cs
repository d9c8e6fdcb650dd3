using System.Globalization;
using Rapport.Text;
using Rapport.Text.Reading;

namespace Rapport.Cli.Shell;

/// <summary>Reports that were kept and not read, since they are in a language that is not coded, counted by language.</summary>
internal sealed class OtherLanguages
{
    private readonly SortedDictionary<string, int> counts = new(StringComparer.Ordinal);

    /// <summary>How many there are.</summary>
    public int Count => counts.Values.Sum();

    /// <summary>How many there are in each language, by its name.</summary>
    public IReadOnlyDictionary<string, int> Counts => counts;

    /// <summary>Takes note of a report where it is one of them.</summary>
    public void Add(Document document)
    {
        if (document.IsInCodedLanguage)
            return;
        var name = LanguageTable.Standard.NameOf(document.Language);
        counts[name] = counts.GetValueOrDefault(name) + 1;
    }

    /// <summary>Takes note of those that were counted elsewhere.</summary>
    public void Add(IReadOnlyDictionary<string, int> others)
    {
        foreach (var (name, count) in others)
            counts[name] = counts.GetValueOrDefault(name) + count;
    }

    /// <summary>"12 French, 3 Chinese", the most first.</summary>
    public override string ToString() =>
        string.Join(", ", counts.OrderByDescending(static count => count.Value).Select(static count => string.Create(CultureInfo.InvariantCulture, $"{count.Value} {count.Key}")));
}
