using System.Text;

namespace Rapport.Coding.Actors;

/// <summary>Names without diacritics, apostrophes and capitals, as they are compared.</summary>
public static class PlainName
{
    // Letters of the Latin alphabets in the order of Plain; the runtime knows no decompositions where it knows no cultures.
    private const string Marked = "àáâãäåāăąçćĉċčďđèéêëēĕėęěĝğġģĥħìíîïĩīĭįıĵķĺļľŀłñńņňòóôõöøōŏőŕŗřśŝşšșţťŧțùúûüũūŭůűųŵýÿŷźżž";
    private const string Plain = "aaaaaaaaacccccddeeeeeeeeegggghhiiiiiiiiijklllllnnnnooooooooorrrsssssttttuuuuuuuuuuwyyyzzz";

    /// <summary>The name in lower case without diacritics and apostrophes.</summary>
    public static string Of(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var written in name)
        {
            var letter = char.ToLowerInvariant(written);
            if (letter is '’' or '\'' or 'ʼ' or '‘' or >= '\u0300' and <= '\u036f')
                continue;
            var index = letter < 128 ? -1 : Marked.IndexOf(letter, StringComparison.Ordinal);
            plain.Append(index < 0 ? letter : Plain[index]);
        }
        return plain.ToString();
    }
}
