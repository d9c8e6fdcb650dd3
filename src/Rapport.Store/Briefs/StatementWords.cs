using System.Collections.Immutable;
using Rapport.Store.Alignments;
using Rapport.Store.Ledgers;
using Rapport.Store.Questions;

namespace Rapport.Store.Briefs;

/// <summary>The words of the statements of a brief: the matters of all, the whole of those that are shown.</summary>
/// <param name="evidence">Reads the evidence of rows, as one text each.</param>
/// <param name="whole">Reads the statements of rows.</param>
internal sealed class StatementWords(Func<IEnumerable<long>, Dictionary<long, string>> evidence, Func<IEnumerable<long>, Dictionary<long, RecordedStatement>> whole)
{
    private Dictionary<long, string> _evidence = [];

    /// <summary>Reads the evidence of those whose phrase names nothing.</summary>
    public void Read(ImmutableArray<Told> statements) => _evidence = evidence(statements.Where(static said => !Names(said.Issue?.Text)).Select(static said => said.Row).Distinct());

    /// <summary>The matter; the evidence where it is a bare pronoun or not known.</summary>
    public string Phrase(Told said) => _evidence.TryGetValue(said.Row, out var words) ? words : said.Phrase;

    /// <inheritdoc cref="Phrase(Told)"/>
    public static string Phrase(RecordedStatement said) => Names(said.Issue?.Text) ? said.Issue!.Text : said.EvidenceText;

    /// <summary>What tells a matter from others: its id in the register, else its phrase.</summary>
    public string Matter(Told said) => said.Issue?.Id ?? Phrase(said).ToLowerInvariant();

    /// <summary>The statements whole, in this order.</summary>
    public IEnumerable<RecordedStatement> Whole(IEnumerable<Told> statements)
    {
        var shown = statements.Select(static said => said.Row).ToList();
        var found = whole(shown);
        return shown.Select(row => found[row]);
    }

    private static bool Names(string? phrase) => phrase is not null && Wording.Of(phrase).Count > 0;
}
