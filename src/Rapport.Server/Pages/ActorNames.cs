using Rapport.Coding;

namespace Rapport.Server.Pages;

/// <summary>The names of actors as readers know them.</summary>
public sealed class ActorNames(Func<ActorCode, string?> nameOf)
{
    /// <summary>"Belgium"; the code itself where no name is known.</summary>
    public string Of(ActorCode code) => nameOf(code) ?? code.Value;
}
