using Microsoft.Data.Sqlite;
using Rapport.Coding.Actors;
using Rapport.Store.Linking;
using Rapport.Store.Questions;

namespace Rapport.Store.Reading;

/// <summary>Answers what a tenure rests on: every report that attests it with its words, what contradicts it, and what was kept apart.</summary>
internal sealed class TenureOrigins(SqliteConnection connection, OriginGrounds grounds, ActorRegister register, KeptAnswers kept)
{
    /// <summary>The tenure that the address leads to; null where no current coding attests it.</summary>
    public Origin? Of(Thing.OfTenure asked)
    {
        var state = StateOffices.Of(connection, asked.Country.Value, register, kept);
        var terms = state.Ordered().ToList();
        if (terms.Where(term => Fits(term, asked)).MinBy(term => Thing.PartOf(term.Name) == asked.Person ? 0 : 1) is not { } term)
            return null;
        var tenure = PeopleAnswers.Tenure(connection, state, term);
        return new Origin
        {
            Address = tenure.Address,
            Kind = "tenure",
            Tenure = tenure,
            Counts = Folding.Counts(tenure.Levels),
            Grounds =
            [
                .. Attestations(asked.Country.Value, term, term.Reports.Select(static report => report.Coding)),
                .. state.Seat(term).Where(other => other.Person != term.Person).SelectMany(other => Against(asked.Country.Value, term, other)),
                .. terms.Where(other => other != term).Select(other => (Term: other, Reason: Apart(term, other))).Where(static other => other.Reason is not null)
                    .Select(other => Kept(PeopleAnswers.Tenure(connection, state, other.Term), other.Reason!)),
            ],
        };
    }

    private static bool Fits(Term term, Thing.OfTenure asked) => term.Offices.Any(office => Thing.PartOf(office) == asked.Office)
        && term.Names.Any(name => Thing.PartOf(name) == asked.Person)
        && (asked.Day is not { } day || (!term.Dated.IsEmpty && term.First <= day && term.Last >= day));

    private IEnumerable<Ground> Against(string country, Term term, Term other) => term.Against(other) is not { } days ? []
        : Attestations(country, other, other.Dated.Where(one => one.Day >= days.From && one.Day <= days.To).Select(static one => one.Coding))
            .Select(static ground => ground with { Part = GroundPart.Against, Reason = "another person in the office" });

    /// <summary>Why a term is none with another though the words are alike; null where they are not.</summary>
    private static string? Apart(Term term, Term other) => other.Person == term.Person ? (other.Seat == term.Seat ? "another stretch of time" : "another office")
        : term.Person.Fullest.Words[^1] == other.Person.Fullest.Words[^1] ? "another person of the name" : null;

    private static Ground Kept(Tenure tenure, string reason) => new()
    {
        Part = GroundPart.Apart,
        Id = tenure.Address.ToString(),
        Reason = reason,
        Date = tenure.First is { } first ? Words.Of(first.Day) : null,
        What = $"{tenure.Office} {tenure.Name}",
    };

    /// <summary>The reports that attest a term, the earliest first, each with the words that name the person in the office.</summary>
    private IEnumerable<Ground> Attestations(string country, Term term, IEnumerable<long> codings)
    {
        var rows = new Sql("""
            SELECT a.coding_id, a.number, a.office, a.name, r.key FROM json_each($codings) j CROSS JOIN attestation a INDEXED BY attestation_by_coding ON a.coding_id = j.value
            JOIN coding k ON k.id = a.coding_id JOIN report r ON r.id = k.report_id
            WHERE a.country = $country ORDER BY a.day = '', a.day, a.coding_id, a.number
            """).With("$codings", codings).With("$country", country)
            .Rows(connection, static row => (Coding: row.GetInt64(0), Number: row.GetInt32(1), Office: row.GetString(2), Name: row.GetString(3), Report: row.GetString(4)))
            .Where(row => term.Offices.Contains(row.Office) && term.Names.Contains(row.Name)).DistinctBy(static row => row.Coding).ToList();
        var reports = grounds.Reports("SELECT value FROM json_each($codings)", [("$codings", Sql.List(rows.Select(static row => row.Coding)))])
            .ToDictionary(static report => report.Id!, StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var (words, sentence) = Mention(row.Coding, row.Number, row.Office);
            yield return reports[row.Report] with { What = $"{row.Office} {row.Name}", Evidence = words is null ? [] : [words], Sentence = sentence };
        }
    }

    /// <summary>The mention of a person that stands in one sentence with the office, else the first one; null where the person is mentioned nowhere.</summary>
    private (EvidenceWords? Words, string? Sentence) Mention(long coding, int person, string office)
    {
        var mentions = new Sql("""
            SELECT substr(d.text, m."start" + 1, m."end" - m."start"), m."start", m."end", s.number, substr(d.text, s."start" + 1, s."end" - s."start")
            FROM mention m JOIN coding k ON k.id = m.coding_id JOIN report r ON r.id = k.report_id JOIN document d ON d.id = r.document_id
            LEFT JOIN sentence s ON s.coding_id = m.coding_id AND s."start" <= m."start" AND s."end" >= m."end"
            WHERE m.coding_id = $coding AND m.person = $person ORDER BY m.number
            """).With("$coding", coding).With("$person", person).Rows(connection, static row =>
                (Words: new EvidenceWords(row.GetString(0), row.Span(1), row.Int(3)), Sentence: row.Text(4)));
        var last = office.Split(' ')[^1];
        var best = mentions.Where(mention => mention.Sentence?.Contains(last, StringComparison.OrdinalIgnoreCase) == true).Concat(mentions).FirstOrDefault();
        return (best.Words, best.Sentence);
    }
}
