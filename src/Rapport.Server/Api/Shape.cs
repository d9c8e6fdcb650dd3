using System.Collections.Immutable;

namespace Rapport.Server.Api;

/// <summary>What a property of an answer is.</summary>
internal enum PropertyKind
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number.</summary>
    Number,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>An object.</summary>
    Thing,

    /// <summary>An array of texts.</summary>
    Texts,

    /// <summary>An array of whole numbers.</summary>
    Integers,

    /// <summary>An array of objects.</summary>
    Things,

    /// <summary>An object whose names are data: what it counts, or what a correction says.</summary>
    Names,
}

/// <summary>A property of an object in an answer.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Meaning">What that is in the domain, and what null means.</param>
internal sealed record Property(string Name, PropertyKind Kind, string Meaning)
{
    /// <summary>What the object, or each object of the array, is like; null where it is none.</summary>
    public Shape? Shape { get; init; }

    /// <summary>Of an array of objects: the property of each, or two with ">" between them, that stands for it in a cell of a flat table.</summary>
    public string Key { get; init; } = "id";

    /// <summary>What divides the items of an array in a cell of a flat table.</summary>
    public string Between { get; init; } = ";";

    /// <summary>Whether it may be null.</summary>
    public bool MayBeNull { get; init; }

    /// <summary>Whether it is left away where there is nothing.</summary>
    public bool MayBeAbsent { get; init; }
}

/// <summary>What an object in an answer is like.</summary>
/// <param name="Name">Its name: "Event".</param>
/// <param name="Meaning">What it is in the domain.</param>
/// <param name="Properties">Its properties, in order.</param>
internal sealed record Shape(string Name, string Meaning, ImmutableArray<Property> Properties)
{
    public static Property Plain(string name, string meaning, bool orNull = false) => new(name, PropertyKind.Text, meaning) { MayBeNull = orNull };

    public static Property Integer(string name, string meaning, bool orNull = false) => new(name, PropertyKind.Integer, meaning) { MayBeNull = orNull };

    public static Property Number(string name, string meaning) => new(name, PropertyKind.Number, meaning);

    public static Property Flag(string name, string meaning) => new(name, PropertyKind.Flag, meaning);

    public static Property Texts(string name, string meaning) => new(name, PropertyKind.Texts, meaning);

    public static Property Thing(string name, Shape shape, string meaning, bool orNull = false) => new(name, PropertyKind.Thing, meaning) { Shape = shape, MayBeNull = orNull };

    public static Property Things(string name, Shape shape, string meaning, string key = "id", string between = ";") =>
        new(name, PropertyKind.Things, meaning) { Shape = shape, Key = key, Between = between };

    public static Property Names(string name, string meaning) => new(name, PropertyKind.Names, meaning) { Between = "; " };
}
