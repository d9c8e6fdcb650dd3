namespace Rapport.Training;

/// <summary>The irregular forms of English nouns and verbs with their lemmas, from <c>data/models/irregular.tsv</c>.</summary>
internal sealed class IrregularForms
{
    private readonly Dictionary<string, string> nouns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> verbs = new(StringComparer.Ordinal);

    /// <summary>Reads the table.</summary>
    /// <exception cref="Text.BrokenFileException">The table is missing or broken.</exception>
    public static IrregularForms Read(string path)
    {
        var forms = new IrregularForms();
        foreach (var row in Table.Read(path, "form", "part", "lemma").Rows)
            (row["part"] is "noun" ? forms.nouns : row["part"] is "verb" ? forms.verbs : []).TryAdd(row["form"], row["lemma"]);
        return forms;
    }

    /// <summary>The lemma of an irregular plural, or null.</summary>
    public string? Noun(string form) => nouns.GetValueOrDefault(form);

    /// <summary>What a verb may be as lemma that is written in any of its forms: "BLAMING" is blaming, blam or blame; "BROKE" is break.</summary>
    public IEnumerable<string> Verb(string form)
    {
        var lemmas = new List<string> { form };
        if (verbs.TryGetValue(form, out var irregular))
            lemmas.Add(irregular);
        if (form is [.. var beforeIes, 'i', 'e', 's'])
            lemmas.Add(beforeIes + "y");
        foreach (var ending in (ReadOnlySpan<string>)["ing", "ed", "s"])
            if (form.Length > ending.Length + 2 && form.EndsWith(ending, StringComparison.Ordinal))
                lemmas.AddRange(Stems(form[..^ending.Length]));
        return lemmas.Distinct(StringComparer.Ordinal);
    }

    /// <summary>What a verb may be as lemma whose beginning is written: "ACCUS" is accuse, "CARR" is carry.</summary>
    public IEnumerable<string> VerbOfStem(string stem) => Verb(stem).Concat(Stems(stem)).Append(stem + "y").Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Stems(string stem)
    {
        yield return stem;
        yield return stem + "e";
        if (stem.EndsWith('i'))
            yield return stem[..^1] + "y";
        if (stem.EndsWith('e'))
            yield return stem[..^1];
        if (stem.Length > 2 && stem[^1] == stem[^2])
            yield return stem[..^1];
    }
}
