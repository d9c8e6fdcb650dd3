using Rapport.Coding;

namespace Rapport.Server.Pages;

/// <summary>The names of actors as readers know them.</summary>
public sealed class ActorNames(Func<ActorCode, string?> nameOf)
{
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
