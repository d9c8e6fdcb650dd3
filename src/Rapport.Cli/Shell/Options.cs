using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Rapport.Coding;
using Rapport.Store;

namespace Rapport.Cli.Shell;

/// <summary>Makes the options that several commands have, with what they accept.</summary>
internal static class Options
{
    /// <summary>An option that takes any text.</summary>
    public static Option<string?> Text(string name, string value, string description) =>
        new(name) { HelpName = value, Description = description };

    /// <summary>An option that takes one of some words.</summary>
    public static Option<string> Choice(string name, string description, params string[] words)
    {
        var option = new Option<string>(name) { HelpName = string.Join('|', words), Description = description, DefaultValueFactory = _ => words[0] };
        option.AcceptOnlyFromAmong(words);
        return option;
    }

    /// <summary>The option that says how a list is written.</summary>
    public static Option<string> ListFormat() => Choice("--format", "How the list is written.", "table", "json", "jsonl", "csv", "tsv");

    /// <summary>An option that takes one of the values of an enumeration, as a word in lower case.</summary>
    public static Option<T?> Term<T>(string name, string description)
        where T : struct, Enum => new(name)
        {
            HelpName = name[2..],
            Description = description,
            CustomParser = result => Enum.TryParse<T>(Word(result), ignoreCase: true, out var value) && Enum.IsDefined(value) && char.IsLetter(Word(result)[0])
                ? value
                : Fail<T?>(result, $"'{Word(result)}' is none of {string.Join(", ", Enum.GetNames<T>().Select(word => word.ToLowerInvariant()))}"),
        };

    /// <summary>An option that takes a day, "2023-02-10".</summary>
    public static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        HelpName = "day",
        Description = description,
        CustomParser = result =>
            DateOnly.TryParseExact(Word(result), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? day
                : Fail<DateOnly?>(result, $"'{Word(result)}' is no day; write it as 2023-02-10"),
    };

    /// <summary>An option that takes the code of an actor, "BEL", "IGO:EU".</summary>
    public static Option<ActorCode?> Actor(string name, string description) => new(name)
    {
        HelpName = "code",
        Description = description,
        CustomParser = result => IsCode(Word(result).ToUpperInvariant())
            ? new ActorCode(Word(result).ToUpperInvariant())
            : Fail<ActorCode?>(result, $"'{Word(result)}' is no code of an actor; write three letters as BEL, or IGO:EU, REG:EUROPE, LBN:REB"),
    };

    /// <summary>An argument that takes the codes of two actors, or none where it is not needed.</summary>
    public static Argument<ActorCode[]> Actors(string name, string description, bool needed = false)
    {
        var argument = new Argument<ActorCode[]>(name)
        {
            Description = description,
            Arity = new ArgumentArity(needed ? 2 : 0, 2),
            CustomParser = static result => [.. result.Tokens.Select(static token => new ActorCode(token.Value.ToUpperInvariant()))],
        };
        argument.Validators.Add(static result =>
        {
            if (result.Tokens.Count == 1)
                result.AddError("name two actors, as in: USA RUS");
            foreach (var token in result.Tokens.Where(static token => !IsCode(token.Value.ToUpperInvariant())))
                result.AddError($"'{token.Value}' is no code of an actor; write three letters as BEL, or IGO:EU, REG:EUROPE, LBN:REB");
        });
        return argument;
    }

    /// <summary>An option that takes the ISO 3166-1 alpha-3 code of a state.</summary>
    public static Option<string?> State(string name, string description) => new(name)
    {
        HelpName = "ISO3",
        Description = description,
        CustomParser = result => Word(result) is { Length: 3 } word && word.All(char.IsAsciiLetter)
            ? word.ToUpperInvariant()
            : Fail<string?>(result, $"'{Word(result)}' is no code of a state; write three letters as BEL"),
    };

    /// <summary>An option that takes a whole number from <paramref name="least"/>.</summary>
    public static Option<int?> Count(string name, int least, string description) => new(name)
    {
        HelpName = "n",
        Description = description,
        CustomParser = result => int.TryParse(Word(result), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least
            ? number
            : Fail<int?>(result, $"'{Word(result)}' is no whole number from {least}"),
    };

    /// <summary>Whether the text is the code of an actor.</summary>
    public static bool IsCode(string code) => Words.TryParseCode(code, out _);

    private static string Word(ArgumentResult result) => result.Tokens[0].Value;

    private static T Fail<T>(ArgumentResult result, string words)
    {
        result.AddError(words);
        return default!;
    }
}
