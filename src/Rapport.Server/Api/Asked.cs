using System.Collections.Immutable;
using System.Globalization;
using Rapport.Coding;
using Rapport.Store;
using Rapport.Store.Questions;

namespace Rapport.Server.Api;

/// <summary>
/// What an address asks for, read by the parameters that it may have. A parameter that is not known or cannot be read is refused,
/// since an answer without it would be taken for one with it.
/// </summary>
internal sealed class Asked
{
    /// <summary>What is said, behind its name, of a parameter that is to name an actor and does not.</summary>
    public const string NoActor = "is no code of an actor; codes look like BEL, IGO:EU or REG:AFRICA.";

    /// <summary>What is said, behind its name, of a parameter that is to be a day and is none.</summary>
    public const string NoDay = "is no day; write it as 2023-02-10.";

    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    /// <exception cref="BadQuestionException">A parameter is not known, stands twice, is missing, or cannot be read.</exception>
    public Asked(IQueryCollection query, RouteValueDictionary path, ImmutableArray<Parameter> known)
    {
        foreach (var (name, values) in query)
        {
            if (!known.Any(parameter => parameter.Name == name && !parameter.IsInPath))
                throw new BadQuestionException(ProblemKind.UnknownParameter, name,
                    $"'{name}' is no parameter here; there are {string.Join(", ", known.Where(static parameter => !parameter.IsInPath).Select(static parameter => parameter.Name).Order(StringComparer.Ordinal))}.");
            if (values.Count > 1)
                throw new BadQuestionException(ProblemKind.BadParameter, name, $"'{name}' stands {values.Count} times; give it once.");
            if (!string.IsNullOrWhiteSpace(values[0]))
                _values[name] = values[0]!.Trim();
        }

        foreach (var parameter in known)
        {
            if (parameter.IsInPath && path[parameter.Name] is string segment)
                _values[parameter.Name] = segment;
            if (_values.TryGetValue(parameter.Name, out var value))
                _values[parameter.Name] = Checked(parameter, value);
            else if (parameter.IsNeeded)
                throw new BadQuestionException(ProblemKind.MissingParameter, parameter.Name, $"'{parameter.Name}' is missing: {parameter.Meaning}{(parameter.Example is { } example ? $", such as {example}" : "")}.");
        }
    }

    /// <summary>Reads the code of an actor; null where <paramref name="text"/> is none.</summary>
    public static ActorCode? Code(string text)
    {
        var code = text.Trim().ToUpperInvariant();
        return code.Length is >= 3 and <= 40 && code.All(static letter => char.IsAsciiLetterOrDigit(letter) || letter is ':' or '-') ? new ActorCode(code) : null;
    }

    /// <summary>Whether the address has the parameter.</summary>
    public bool Has(Parameter parameter) => _values.ContainsKey(parameter.Name);

    /// <summary>The text of a parameter, or null.</summary>
    public string? Text(Parameter parameter) => _values.GetValueOrDefault(parameter.Name);

    /// <summary>The code of an actor, or null.</summary>
    public ActorCode? Actor(Parameter parameter) => Text(parameter) is { } text ? Code(text) : null;

    /// <summary>The day of a parameter, or null.</summary>
    public DateOnly? Day(Parameter parameter) => Words.TryParseDay(Text(parameter), out var day) ? day : null;

    /// <summary>The value of an enumeration, or null; "any" is null too.</summary>
    public T? Word<T>(Parameter parameter)
        where T : struct, Enum => Words.TryParse<T>(Text(parameter), out var value) ? value : null;

    /// <summary>The number of a parameter, or null.</summary>
    public int? Number(Parameter parameter) => Text(parameter) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    /// <summary>Whether the parameter is "true".</summary>
    public bool Flag(Parameter parameter) => Text(parameter) == "true";

    /// <summary>The words of a parameter that is a list; empty where it is not given.</summary>
    public ImmutableArray<string> List(Parameter parameter) =>
        Text(parameter) is { } text ? [.. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct()] : [];

    /// <summary>The conditions that every list of the record has.</summary>
    public T Of<T>(T question)
        where T : ListQuestion => question with
        {
            From = Day(Parameters.From),
            To = Day(Parameters.To),
            Outlet = Text(Parameters.Outlet),
            Side = Actor(Parameters.Side)?.Value,
            Words = Text(Parameters.Words),
        };

    private static string Checked(Parameter parameter, string given)
    {
        var value = parameter.Kind == ParameterKind.Word ? given.ToLowerInvariant() : given;
        var remedy = parameter.Kind switch
        {
            ParameterKind.Actor when Code(value) is null => NoActor,
            ParameterKind.Day when !Words.TryParseDay(value, out _) => NoDay,
            ParameterKind.Word when !parameter.Words.Contains(value) => $"is one of {string.Join(", ", parameter.Words)}.",
            ParameterKind.Flag when value is not ("true" or "false") => "is true or false.",
            ParameterKind.Number when !int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < parameter.Least || number > parameter.Most =>
                parameter.Most == int.MaxValue ? $"is a number from {parameter.Least} up." : $"is a number from {parameter.Least} to {parameter.Most}.",
            _ => null,
        };
        if (remedy is not null)
            throw new BadQuestionException(ProblemKind.BadParameter, parameter.Name, $"'{parameter.Name}' {remedy}");
        return value;
    }
}
