using Rapport.Coding;
using Rapport.Store.Questions;

namespace Rapport.Server.Pages;

/// <summary>The names of actors as readers know them.</summary>
/// <param name="nameOf">The name of a state, an organisation or a region; null for other actors.</param>
/// <param name="takesArticle">Whether the name has the article before it in a sentence.</param>
public sealed class ActorNames(Func<ActorCode, string?> nameOf, Func<ActorCode, bool> takesArticle)
{
    /// <summary>How a brief for people writes actors and days.</summary>
    public BriefWriting Writing => new(Of, InSentence, Store.Words.Plain);

    /// <summary>The name as it stands in a sentence: "the United States", "Belgium".</summary>
    public string InSentence(ActorCode code) => takesArticle(code) ? "the " + Of(code) : Of(code);

    /// <summary>"Belgium", "European Union", "Lebanon, rebels" of LBN:REB; the code itself where no name is known.</summary>
    public string Of(ActorCode code)
    {
        if (nameOf(code) is { } name)
            return name;
        var parts = code.Value.Split(':', 2);
        return parts switch
        {
            [{ Length: 3 } state, var sector] when nameOf(new(state)) is { } of => $"{of}, {PlainWords.Sector(sector)}",
            [{ Length: 3 } kind, var sector] when PlainWords.Sector(kind) is var words && words != kind => kind == sector ? words : $"{words}, {PlainWords.Sector(sector)}",
            _ => code.Value,
        };
    }
}
