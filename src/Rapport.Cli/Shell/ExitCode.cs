namespace Rapport.Cli.Shell;

/// <summary>What the program tells the shell at its end.</summary>
internal static class ExitCode
{
    /// <summary>Done; what was left out has been listed.</summary>
    public const int Done = 0;

    /// <summary>Nothing could be done.</summary>
    public const int Nothing = 1;

    /// <summary>The arguments are wrong.</summary>
    public const int WrongArguments = 2;
}
