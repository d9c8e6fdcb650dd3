namespace Rapport.Server.Pages;

/// <summary>The names of the issues of the register.</summary>
public sealed class IssueNames(Func<string, string?> nameOf)
{
    /// <summary>"one-China policy"; the id, or the words, where the register does not have it.</summary>
    public string Of(string issue) => nameOf(issue) ?? issue;

    /// <summary>Whether the register has the issue.</summary>
    public bool Knows(string issue) => nameOf(issue) is not null;
}
